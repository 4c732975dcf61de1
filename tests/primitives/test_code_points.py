"""Sets of code points, and the sets that Unicode names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.primitives.code_points import (
    FULL,
    CodePoints,
    case_closure,
    combine,
    difference,
    exclusive,
    intersection,
    named,
    union,
)

SETS = st.sets(st.integers(0, 60)).map(lambda codes: (codes, CodePoints.of_codes(codes)))
SCALARS = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000]


@given(SETS, SETS)
def test_the_algebra_is_that_of_python_sets(a, b):
    (codes_a, points_a), (codes_b, points_b) = a, b
    assert list(union(points_a, points_b)) == sorted(codes_a | codes_b)
    assert list(intersection(points_a, points_b)) == sorted(codes_a & codes_b)
    assert list(difference(points_a, points_b)) == sorted(codes_a - codes_b)
    assert list(exclusive(points_a, points_b)) == sorted(codes_a ^ codes_b)
    assert len(points_a) == len(codes_a)
    assert (points_a == points_b) == (codes_a == codes_b)


@given(SETS)
def test_complement_twice_is_the_set(a):
    codes, points = a
    assert points.complement().complement() == points
    assert not any([code in points.complement() for code in codes])
    assert combine(max, points, points.complement()) == FULL


def test_surrogates_are_in_no_set():
    assert len(CodePoints.of_ranges([(0, 0x110000)])) == 0x110000 - 0x800


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("lower-case", str.islower),
        ("upper-case", str.isupper),
        ("letter", str.isalpha),
        ("digit", str.isdecimal),
        ("word", lambda c: re.fullmatch(r"\w", c) is not None),
    ],
)
def test_named_sets_agree_with_python(name, holds):
    assert list(named(name)) == [code for code in SCALARS if holds(chr(code))]


def test_case_closure_has_all_that_fold_alike():
    assert "".join(map(chr, case_closure(CodePoints.of_text("ak1")))) == "1AKak\u212a"
    assert "".join(map(chr, case_closure(CodePoints.of_text("ß")))) == "ßẞ"
