"""Hash tables: keys by eqv?, equal?, string=? and =; the first-order procedures of SRFI 69, SRFI 125 and R6RS."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, NIL, TRUE, Bytevector, new_string, Vector, char, cons, intern, to_list
from schemenn.errors import WrongType
from schemenn.number import Complex, Rational
from schemenn.primitives import hash_entries, hash_tables, hashing, predicates, strings
from schemenn.primitives.check import elements
from schemenn.primitives.equality import equal, equal_key, eqv, eqv_key
from schemenn.write import write

LEAVES = st.one_of(
    st.integers(-3, 3),
    st.sampled_from([0.0, -0.0, 1.0, float("nan"), float("inf"), Rational(1, 2), 2**70]),
    st.sampled_from([Complex(0, 1), Complex(0.0, 1), Complex(-0.0, 1)]),
    st.sampled_from([TRUE, FALSE, NIL, intern("a"), char("a")]),
    st.sampled_from(["", "a", "b"]).map(new_string),
    st.binary(max_size=2).map(lambda data: Bytevector(bytearray(data))),
)
DATA = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner, max_size=3).map(to_list), st.lists(inner, max_size=3).map(Vector))
)


@given(DATA, DATA)
def test_keys_are_equal_exactly_when_data_are(a: Any, b: Any) -> None:
    assert (equal_key(a) == equal_key(b)) is equal(a, b)
    assert not equal(a, b) or hash(equal_key(a)) == hash(equal_key(b))
    assert (eqv_key(a) == eqv_key(b)) is eqv(a, b)


def test_numbers_are_kept_apart_by_exactness_and_sign_of_zero() -> None:
    t = hash_tables.make_equal_hash_table()
    for key in (1, 1.0, 0.0, -0.0, Rational(1, 2), 0.5):
        hash_entries.hash_table_set(t, key, key)
    assert hash_tables.hash_table_size(t) == 6
    assert hash_entries.hash_table_ref_default(t, 1.0, FALSE).__class__ is float
    assert hash_entries.hash_table_ref_default(t, float("nan"), FALSE) is FALSE
    hash_entries.hash_table_set(t, float("nan"), 7)
    assert hash_entries.hash_table_ref_default(t, float("nan"), FALSE) == 7


def test_an_equal_table_compares_structure_and_an_eqv_table_identity() -> None:
    by_equal, by_eqv = hash_tables.make_equal_hash_table(), hash_tables.make_eqv_hash_table()
    for t in (by_equal, by_eqv):
        hash_entries.hash_table_set(t, to_list([1, new_string("a")]), 1)
    key = to_list([1, new_string("a")])
    assert hash_entries.hash_table_ref_default(by_equal, key, 0) == 1
    assert hash_entries.hash_table_ref_default(by_eqv, key, 0) == 0


def test_a_key_changed_later_does_not_change_the_table() -> None:
    t = hash_tables.make_string_hash_table()
    key = new_string("abc")
    hash_entries.hash_table_set(t, key, 1)
    key.set(0, "x")
    assert hash_entries.hash_table_ref_default(t, new_string("abc"), 0) == 1
    assert write(hash_tables.hash_table_keys(t)) == '("abc")'


def test_equivalences_that_tables_know() -> None:
    ci = hash_tables.make_hash_table(to_list([strings.is_string_ci_equal]), None)
    hash_entries.hash_table_set(ci, new_string("Straße"), 1)
    assert hash_entries.hash_table_ref_default(ci, new_string("STRASSE"), 0) == 1
    by_eq = hash_tables.make_hashtable(hashing.hash_, predicates.is_eq, None)
    hash_entries.hash_table_set(by_eq, intern("a"), 1)
    assert hash_entries.is_hash_table_contains(by_eq, intern("a")) is TRUE
    for wrong in (intern("equals?"), new_string("equal?")):
        with pytest.raises(WrongType, match="make-hash-table: expected an equivalence"):
            hash_tables.make_hash_table(to_list([wrong]), None)


def test_entries_come_in_the_order_in_which_they_were_made() -> None:
    t = hash_tables.make_hash(to_list([cons(intern("a"), 0), cons(intern("b"), 2), cons(intern("a"), 1)]))
    assert write(hash_tables.hash_table_to_alist(t)) == "((a . 1) (b . 2))"
    assert elements("test", hash_tables.hash_table_values(t)) == [1, 2]
    assert write(hash_tables.hashtable_keys(t)) == "#(a b)"
    assert write(t) == "#<hash-table 2>"


def test_deleting_answers_how_many_keys_there_were() -> None:
    t = hash_tables.make_equal_hash_table()
    hash_entries.hash_table_set(t, 1, 10, 2, 20, 3, 30)
    assert hash_entries.hash_table_delete(t, 1, 9, 3) == 2
    copy = hash_tables.hash_table_copy(t)
    hash_tables.hash_table_clear(t)
    assert (hash_tables.hash_table_size(t), hash_tables.hash_table_size(copy)) == (0, 1)


@pytest.mark.parametrize(
    "operation",
    [
        hash_tables.hash_table_size,
        hash_tables.hash_table_keys,
        lambda t: hash_entries.hash_table_ref_default(t, 1, 2),
        lambda t: hash_entries.hash_table_set(t, 1, 2),
        lambda t: hash_entries.is_hash_table_contains(t, 1),
        lambda t: hash_entries.hash_table_delete(t, 1),
    ],
)
def test_anything_but_a_table_is_an_error(operation: Any) -> None:
    with pytest.raises(WrongType, match="expected a hash table, got 5"):
        operation(5)


def test_hashes_are_bounded_exact_integers_for_circular_data_too() -> None:
    circle = cons(1, NIL)
    circle.cdr = circle
    assert 0 <= hashing.hash_(circle, 10) < 10
    with pytest.raises(WrongType):
        hashing.hash_(1, 0)
