"""How names are held against each other to find the one that was meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from schemenn.hints.distance import ANOTHER_MANNER, distance, nearest

NAMES = st.text("abcd-", max_size=6)


def test_each_kind_of_slip_counts_one() -> None:
    assert distance("lenght", "length") == 1
    assert distance("legth", "length") == 1
    assert distance("lengthh", "length") == 1
    assert distance("lemgth", "length") == 1


def test_the_same_words_in_another_manner_are_nearer_than_any_slip() -> None:
    for name in ("stringLength", "string_length", "STRING-LENGTH", "string.length"):
        assert distance(name, "string-length") == ANOTHER_MANNER


@given(NAMES, NAMES)
def test_the_distance_is_symmetric_and_zero_only_between_equals(a: str, b: str) -> None:
    assert distance(a, b, 10) == distance(b, a, 10)
    assert (distance(a, b, 10) == 0) == (a == b)


def test_the_programs_own_names_come_before_builtin_ones_as_near() -> None:
    assert nearest("lisr", [["liar"], ["list"]])[0] == "liar"


def test_short_names_are_not_taken_for_builtin_ones() -> None:
    assert nearest("foo", [[], ["for", "fold", "floor"]]) == []
    assert nearest("x", [[], ["y", "z"]]) == []
    assert nearest("bias", [[], ["bits"]]) == []


def test_a_name_cut_short_is_the_longer_one() -> None:
    assert nearest("vector-len", [[], ["vector-ref", "vector-length"]]) == ["vector-length"]
