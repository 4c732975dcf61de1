"""Rationals and complex numbers: `fractions.Fraction` is the oracle of the one, the laws of a ring of the other."""

from __future__ import annotations

import math
import operator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, NIL, TRUE, new_string, Vector, intern
from schemenn.errors import DivisionByZero
from schemenn.number import (
    Complex,
    Rational,
    divide,
    exact,
    inexact,
    is_exact,
    is_exact_zero,
    is_number,
    is_real,
    make_polar,
    make_rectangular,
    rational,
    to_float,
)

integers = st.integers() | st.integers(-20, 20)
denominators = integers.filter(bool)
fractions = st.builds(Fraction, integers, denominators)
floats = st.floats()
finite_floats = st.floats(allow_nan=False, allow_infinity=False)
exact_complex = st.builds(lambda a, b: make_rectangular(ours(a), ours(b)), fractions, fractions)
not_numbers = [TRUE, FALSE, NIL, new_string("1"), Vector([1]), intern("a"), len]

ARITHMETIC = [operator.add, operator.sub, operator.mul]
ORDER = [operator.lt, operator.le, operator.gt, operator.ge]


def ours(q: Fraction) -> Any:
    return rational(q.numerator, q.denominator)


def theirs(q: Any) -> Fraction:
    return Fraction(q.numerator, q.denominator)


@given(integers, denominators)
def test_rational_is_in_lowest_terms_and_never_an_integer(n: int, d: int) -> None:
    q = rational(n, d)
    if isinstance(q, Rational):
        assert q.denominator >= 2 and math.gcd(q.numerator, q.denominator) == 1
    assert theirs(q) == Fraction(n, d)


def test_rational_with_denominator_zero_is_refused() -> None:
    for n in (0, 1, -3):
        with pytest.raises(ZeroDivisionError):
            rational(n, 0)


@pytest.mark.parametrize("operation", ARITHMETIC)
@given(a=fractions, b=fractions)
def test_exact_arithmetic_is_that_of_fractions(operation: Any, a: Fraction, b: Fraction) -> None:
    result = operation(ours(a), ours(b))
    assert theirs(result) == operation(a, b)
    assert isinstance(result, int) == (operation(a, b).denominator == 1)


@given(fractions, fractions.filter(bool))
def test_exact_division_is_that_of_fractions(a: Fraction, b: Fraction) -> None:
    assert theirs(divide(ours(a), ours(b))) == a / b


@pytest.mark.parametrize("operation", ARITHMETIC)
@given(a=fractions, b=finite_floats)
def test_a_rational_with_a_float_is_the_nearest_float_with_it(operation: Any, a: Fraction, b: float) -> None:
    try:
        expected = operation(float(a), b), operation(b, float(a))
    except OverflowError:
        return
    results = operation(ours(a), b), operation(b, ours(a))
    assert repr(tuple(map(float, results))) == repr(expected)


@pytest.mark.parametrize("relation", ORDER)
@given(a=fractions, b=fractions | floats)
def test_order_is_exact(relation: Any, a: Fraction, b: Any) -> None:
    mine = ours(b) if isinstance(b, Fraction) else b
    assert relation(ours(a), mine) is relation(a, b)
    assert relation(mine, ours(a)) is relation(b, a)


@given(fractions, fractions | finite_floats)
def test_equal_numbers_are_equal_and_have_one_hash(a: Fraction, b: Any) -> None:
    mine = ours(b) if isinstance(b, Fraction) else b
    assert (ours(a) == mine) is (a == b)
    assert hash(ours(a)) == hash(a)


@given(finite_floats)
def test_an_exact_number_from_a_float_is_equal_to_it_and_gives_it_back(x: float) -> None:
    assert exact(x) == x and is_exact(exact(x))
    assert repr(inexact(exact(x))) == repr(x if x else 0.0)


@pytest.mark.parametrize("x", [math.inf, -math.inf, math.nan])
def test_infinities_and_nan_are_not_exact(x: float) -> None:
    with pytest.raises((OverflowError, ValueError)):
        exact(x)
    with pytest.raises((OverflowError, ValueError)):
        exact(Complex(1, x))


def test_conversion_beyond_the_range_of_floats_gives_an_infinity() -> None:
    assert to_float(10**400) == math.inf
    assert to_float(rational(-(10**400), 3)) == -math.inf
    assert to_float(rational(10**400 + 1, 10**399)) == 10.0


@given(exact_complex, exact_complex, exact_complex)
def test_exact_complex_numbers_are_a_ring(a: Any, b: Any, c: Any) -> None:
    assert a + b == b + a and a * b == b * a
    assert (a + b) + c == a + (b + c) and (a * b) * c == a * (b * c)
    assert a * (b + c) == a * b + a * c
    assert a - b == -(b - a) and is_exact_zero(a - a)
    assert a + 0 == a and a * 1 == a and is_exact_zero(a * 0)


@given(exact_complex, exact_complex.filter(lambda z: z != 0))
def test_exact_complex_division_undoes_multiplication(a: Any, b: Any) -> None:
    quotient = divide(a * b, b)
    assert quotient == a and is_exact(quotient)


def test_a_complex_number_with_exact_zero_imaginary_part_is_real() -> None:
    assert make_rectangular(1, 2) * make_rectangular(1, -2) == 5
    assert (make_rectangular(1, 2) - make_rectangular(0, 2)).__class__ is int
    assert make_rectangular(1.5, 0).__class__ is float
    assert make_rectangular(1.5, 0.0).__class__ is Complex


@pytest.mark.parametrize(
    ("a", "b", "equal"),
    [
        (Complex(1, 2), Complex(1, 2.0), True),
        (Complex(1, 2), Complex(1, 3), False),
        (Complex(1.0, 0.0), 1, True),
        (Complex(rational(1, 2), 0.0), 0.5, True),
        (Complex(1, 2), 1, False),
        (Complex(1, 2), rational(1, 2), False),
        (Complex(math.nan, 1), Complex(math.nan, 1), False),
    ],
)
def test_compiled_equality_holds_on_complex_numbers(a: Any, b: Any, equal: bool) -> None:
    """`(= a b)` is compiled to `a <= b <= a`."""
    assert (a <= b <= a) is equal and (b <= a <= b) is equal
    assert (a == b) is equal and (not equal or hash(a) == hash(b))


@pytest.mark.parametrize("other", [1, 1.5, rational(1, 2), Complex(0, 1)])
def test_complex_numbers_have_no_order(other: Any) -> None:
    z: Any = Complex(1, 2)
    for a, b in ((z, other), (other, z)):
        with pytest.raises(TypeError):
            a < b  # noqa: B015
        with pytest.raises(TypeError):
            a > b  # noqa: B015


@pytest.mark.parametrize("number", [1, 1.5, rational(1, 2), Complex(0, 1)])
@pytest.mark.parametrize("other", not_numbers)
def test_operators_refuse_what_is_no_number(number: Any, other: Any) -> None:
    for operation in [*ARITHMETIC, *ORDER, operator.truediv]:
        with pytest.raises(TypeError):
            operation(number, other)
        with pytest.raises(TypeError):
            operation(other, number)
    assert number != other


@pytest.mark.parametrize(
    ("a", "b", "quotient"),
    [
        (1, 3, "1/3"),
        (1.0, 0.0, "inf"),
        (1, -0.0, "-inf"),
        (0, 0.0, "nan"),
        (rational(1, 2), 0.5, "1.0"),
        (Complex(1, 2), 2, "Complex(1/2, 1)"),
        (Complex(1, 2), Complex(3, -1), "Complex(1/10, 7/10)"),
        (2.0, Complex(0, 1), "Complex(0, -2.0)"),
        (1, Complex(0.0, 0.0), "Complex(nan, nan)"),
        (Complex(1.0, 2.0), Complex(3.0, 4.0), "Complex(0.44, 0.08)"),
    ],
)
def test_division(a: Any, b: Any, quotient: str) -> None:
    assert repr(divide(a, b)) == quotient


@pytest.mark.parametrize("a", [1, 1.5, rational(1, 2), Complex(1, 2)])
def test_division_by_exact_zero_is_an_error(a: Any) -> None:
    with pytest.raises(DivisionByZero):
        divide(a, 0)


@pytest.mark.parametrize("operation", [*ARITHMETIC, operator.truediv, divide])
def test_a_float_with_an_exact_number_beyond_its_range_is_an_overflow(operation: Any) -> None:
    for big in (10**400, rational(10**400, 3)):
        with pytest.raises(OverflowError):
            operation(1.5, big)
        with pytest.raises(OverflowError):
            operation(big, 1.5)


def test_polar_numbers() -> None:
    assert make_polar(2, 0) == 2 and make_polar(0, 1.5) == 0
    half_turn: Any = make_polar(1, math.pi)
    assert half_turn.re == -1.0 and abs(half_turn.im) < 1e-15
    assert repr(make_polar(1, math.inf)) == "Complex(nan, nan)"


def test_predicates() -> None:
    assert [is_number(x) for x in (1, 1.5, rational(1, 2), Complex(0, 1), TRUE)] == [True, True, True, True, False]
    assert [is_real(x) for x in (1, 1.5, rational(1, 2), Complex(0, 1), TRUE)] == [True, True, True, False, False]
    assert [is_exact(Complex(*p)) for p in ((1, 2), (1.0, 2), (1, 2.0))] == [True, False, False]
    assert not is_exact_zero(0.0) and is_exact_zero(0)
