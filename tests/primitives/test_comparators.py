"""The default comparator on atoms is a total order; keys of tables by it agree with it, and so do hashes."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, NIL, TRUE, Bytevector, Vector, char, cons, intern, new_string, to_list
from schemenn.number import Complex, Rational
from schemenn.primitives.comparators import compare_atoms, default_hash, default_key
from schemenn.primitives.equality import equal

ATOMS = st.one_of(
    st.integers(-2, 2),
    st.sampled_from([0.0, -0.0, 1.0, 0.5, Rational(1, 2), 2**70, 2.0**70, float("inf")]),
    st.sampled_from([Complex(0, 1), Complex(0.0, 1.0), Complex(1, 2)]),
    st.sampled_from([TRUE, FALSE, NIL, intern("a"), intern("b"), char("a"), char("b")]),
    st.sampled_from(["", "a", "b"]).map(new_string),
    st.binary(max_size=2).map(lambda data: Bytevector(bytearray(data))),
)
DATA = st.recursive(
    ATOMS, lambda inner: st.one_of(st.lists(inner, max_size=3).map(to_list), st.lists(inner, max_size=3).map(Vector))
)


def same(a: Any, b: Any) -> bool:
    """Whether two data are the same in the default order, part by part."""
    if a.__class__ is Vector and b.__class__ is Vector:
        return len(a.items) == len(b.items) and all(same(x, y) for x, y in zip(a.items, b.items, strict=True))
    order = compare_atoms(a, b)
    return same(a.car, b.car) and same(a.cdr, b.cdr) if order is FALSE else order == 0


@given(ATOMS, ATOMS, ATOMS)
def test_atoms_are_ordered(a: Any, b: Any, c: Any) -> None:
    assert compare_atoms(a, b) == -compare_atoms(b, a)
    assert compare_atoms(a, a) == 0
    if compare_atoms(a, b) <= 0 and compare_atoms(b, c) <= 0:
        assert compare_atoms(a, c) <= 0


@given(DATA, DATA)
def test_keys_and_hashes_agree_with_the_order(a: Any, b: Any) -> None:
    assert (default_key(a) == default_key(b)) is same(a, b)
    assert same(a, b) or not equal(a, b)
    if same(a, b):
        assert hash(default_key(a)) == hash(default_key(b))
        assert default_hash(a) == default_hash(b)


def test_circular_keys_are_compared_and_hashed() -> None:
    circles = [cons(1, NIL), cons(1.0, NIL)]
    for circle in circles:
        circle.cdr = circle
    assert default_key(circles[0]) == default_key(circles[1])
    assert default_hash(circles[0]) == default_hash(circles[1])


def test_nan_has_no_place_in_the_order() -> None:
    assert compare_atoms(float("nan"), 1) == compare_atoms(1, float("nan")) == 2
