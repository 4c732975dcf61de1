"""Exact fractions, and what they share with the other real numbers.

    rational(6, -4)  →  Rational(-3, 2)
    rational(6, 3)   →  2

A Scheme real is an `int`, a `Rational` or a `float`. A Rational is never integer-valued: the one door to it,
`rational`, answers an `int` then, so that every number has one representation. Its operators mix with int and
float as Scheme's do; comparisons with floats are exact. Like Python's, they raise OverflowError when a float meets an
exact number beyond the range of floats; conversion by `to_float` answers an infinity there.
"""

from __future__ import annotations

from math import copysign, gcd, inf, isnan, nan

from schemenn.errors import DivisionByZero

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, TypeAlias

_HASH_MODULUS = (1 << 61) - 1
"""Python's modulus for hashes of numbers; `hash(Rational(1, 2))` must be `hash(0.5)`."""


class Rational:
    """An exact fraction in lowest terms, its denominator at least 2. Made by `rational`."""

    __slots__ = ("denominator", "numerator")

    def __init__(self, numerator: int, denominator: int) -> None:
        self.numerator = numerator
        self.denominator = denominator

    def __repr__(self) -> str:
        return f"{self.numerator}/{self.denominator}"

    def __add__(self, other: Any) -> Any:
        if other.__class__ is int:
            return Rational(self.numerator + other * self.denominator, self.denominator)
        if other.__class__ is Rational:
            n = self.numerator * other.denominator + other.numerator * self.denominator
            return rational(n, self.denominator * other.denominator)
        if other.__class__ is float:
            return self.numerator / self.denominator + other
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        if other.__class__ is int:
            return Rational(self.numerator - other * self.denominator, self.denominator)
        if other.__class__ is Rational:
            n = self.numerator * other.denominator - other.numerator * self.denominator
            return rational(n, self.denominator * other.denominator)
        if other.__class__ is float:
            return self.numerator / self.denominator - other
        return NotImplemented

    def __rsub__(self, other: Any) -> Any:
        if other.__class__ is int:
            return Rational(other * self.denominator - self.numerator, self.denominator)
        if other.__class__ is float:
            return other - self.numerator / self.denominator
        return NotImplemented

    def __mul__(self, other: Any) -> Any:
        if other.__class__ is int:
            return rational(self.numerator * other, self.denominator)
        if other.__class__ is Rational:
            return rational(self.numerator * other.numerator, self.denominator * other.denominator)
        if other.__class__ is float:
            return self.numerator / self.denominator * other
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        return divide_reals(self, other) if other.__class__ in REAL_CLASSES else NotImplemented

    def __rtruediv__(self, other: Any) -> Any:
        return divide_reals(other, self) if other.__class__ in REAL_CLASSES else NotImplemented

    def __neg__(self) -> Rational:
        return Rational(-self.numerator, self.denominator)

    def __abs__(self) -> Rational:
        return Rational(abs(self.numerator), self.denominator)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is Rational:
            assert isinstance(other, Rational)
            return self.numerator == other.numerator and self.denominator == other.denominator
        if other.__class__ is float:
            assert isinstance(other, float)
            return other - other == 0.0 and other.as_integer_ratio() == (self.numerator, self.denominator)
        return False if other.__class__ is int else NotImplemented

    def __hash__(self) -> int:
        if self.denominator % _HASH_MODULUS == 0:
            return hash(copysign(inf, self.numerator))
        magnitude = hash(abs(self.numerator) * pow(self.denominator, -1, _HASH_MODULUS))
        return hash(magnitude if self.numerator > 0 else -magnitude)

    def __lt__(self, other: Any) -> bool:
        if other.__class__ is int:
            return self.numerator < other * self.denominator
        if other.__class__ is Rational:
            return bool(self.numerator * other.denominator < other.numerator * self.denominator)
        if other.__class__ is float:
            return _sign_of_difference(self, other) < 0
        return NotImplemented

    def __gt__(self, other: Any) -> bool:
        if other.__class__ is int:
            return self.numerator > other * self.denominator
        if other.__class__ is Rational:
            return bool(self.numerator * other.denominator > other.numerator * self.denominator)
        if other.__class__ is float:
            return _sign_of_difference(self, other) > 0
        return NotImplemented

    def __le__(self, other: Any) -> bool:
        if other.__class__ is int:
            return self.numerator < other * self.denominator
        if other.__class__ is Rational:
            return bool(self.numerator * other.denominator <= other.numerator * self.denominator)
        if other.__class__ is float:
            return _sign_of_difference(self, other) <= 0
        return NotImplemented

    def __ge__(self, other: Any) -> bool:
        if other.__class__ is int:
            return self.numerator > other * self.denominator
        if other.__class__ is Rational:
            return bool(self.numerator * other.denominator >= other.numerator * self.denominator)
        if other.__class__ is float:
            return _sign_of_difference(self, other) >= 0
        return NotImplemented


REAL_CLASSES: Final[frozenset[Any]] = frozenset((int, float, Rational))

Exact: TypeAlias = "int | Rational"
Real: TypeAlias = "int | Rational | float"


def rational(numerator: int, denominator: int) -> Exact:
    """The exact quotient of two integers, in lowest terms.

    Raises: ZeroDivisionError for a zero denominator.
    """
    divisor = gcd(numerator, denominator)
    if denominator <= 0:
        if denominator == 0:
            raise ZeroDivisionError
        divisor = -divisor
    if denominator == divisor:
        return numerator // divisor
    return Rational(numerator // divisor, denominator // divisor)


def _sign_of_difference(a: Rational, b: float) -> int | float:
    """A number with the sign of a − b, found without rounding; nan if b is."""
    if b - b != 0.0:
        return -b
    numerator, denominator = b.as_integer_ratio()
    return a.numerator * denominator - numerator * a.denominator


def to_float(x: Real) -> float:
    """The float nearest to x, an infinity beyond the range of floats."""
    try:
        return x if isinstance(x, float) else x.numerator / x.denominator
    except OverflowError:
        return inf if x > 0 else -inf


def to_exact(x: Real) -> Exact:
    """The exact number equal to x.

    Raises: OverflowError for an infinity, ValueError for nan.
    """
    if isinstance(x, float):
        numerator, denominator = x.as_integer_ratio()
        return numerator if denominator == 1 else Rational(numerator, denominator)
    return x


def divide_reals(a: Real, b: Real) -> Real:
    """The quotient a / b; exact for exact operands, else as IEEE 754 has it.

    Raises: DivisionByZero if b is exact zero, OverflowError if one is a float and the other beyond the range of floats.
    """
    if b.__class__ is int:
        if b == 0:
            raise DivisionByZero("/: division by zero", (a,))
        if a.__class__ is int:
            return rational(a, b)
    if isinstance(a, float) or isinstance(b, float):
        return _divide_floats(_checked_float(a), _checked_float(b))
    return rational(a.numerator * b.denominator, a.denominator * b.numerator)


def _checked_float(x: Real) -> float:
    return x if isinstance(x, float) else x.numerator / x.denominator


def _divide_floats(a: float, b: float) -> float:
    if b == 0.0:
        return nan if a == 0.0 or isnan(a) else copysign(inf, a) * copysign(1.0, b)
    return a / b
