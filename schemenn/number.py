"""Scheme numbers: the complex ones, and the operations all numbers share.

    make_rectangular(1, 2) * make_rectangular(1, -2)  →  5
    divide(1, 3)                                      →  Rational(1, 3)

A Scheme number is an `int`, a `Rational`, a `float` or a `Complex`. The parts of a Complex are reals, each exact or
inexact by itself; one whose imaginary part is exact zero is always represented by its real part. In products an exact
zero part stays exact (`(* 2.0 +i)` is `+2.0i`), so that neither a signed zero nor a nan comes out of nothing.
"""

from __future__ import annotations

from math import cos, isinf, nan, sin

from schemenn.errors import DivisionByZero
from schemenn.rational import REAL_CLASSES, Exact, Rational, Real, divide_reals, rational, to_exact, to_float

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, TypeAlias

__all__ = [
    "NUMBER_CLASSES",
    "REAL_CLASSES",
    "Complex",
    "Exact",
    "Number",
    "Rational",
    "Real",
    "divide",
    "divide_reals",
    "exact",
    "inexact",
    "is_exact",
    "is_exact_zero",
    "is_number",
    "is_real",
    "make_polar",
    "make_rectangular",
    "rational",
    "times",
    "to_exact",
    "to_float",
]


class Complex:
    """A number that is not real. `make_rectangular` makes one from parts that may turn out real.

    Compiled code tests `(= a b)` as `a <= b <= a`: so `<=` and `>=` mean numerical equality here, while `<` and `>`,
    with which Scheme's four orderings begin, do not exist.
    """

    __slots__ = ("im", "re")

    def __init__(self, re: Real, im: Real) -> None:
        self.re = re
        self.im = im

    def __repr__(self) -> str:
        return f"Complex({self.re!r}, {self.im!r})"

    def __add__(self, other: Any) -> Any:
        if other.__class__ is Complex:
            return make_rectangular(self.re + other.re, self.im + other.im)
        if other.__class__ in REAL_CLASSES:
            return Complex(self.re + other, self.im)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        if other.__class__ is Complex:
            return make_rectangular(self.re - other.re, self.im - other.im)
        if other.__class__ in REAL_CLASSES:
            return Complex(self.re - other, self.im)
        return NotImplemented

    def __rsub__(self, other: Any) -> Any:
        if other.__class__ in REAL_CLASSES:
            return Complex(other - self.re, -self.im)
        return NotImplemented

    def __mul__(self, other: Any) -> Any:
        if other.__class__ is Complex:
            return make_rectangular(
                times(self.re, other.re) - times(self.im, other.im),
                times(self.re, other.im) + times(self.im, other.re),
            )
        if other.__class__ in REAL_CLASSES:
            return make_rectangular(times(self.re, other), times(self.im, other))
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        return divide(self, other) if other.__class__ in NUMBER_CLASSES else NotImplemented

    def __rtruediv__(self, other: Any) -> Any:
        return _divide_by_complex(other, self) if other.__class__ in REAL_CLASSES else NotImplemented

    def __neg__(self) -> Complex:
        return Complex(-self.re, -self.im)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is Complex:
            assert isinstance(other, Complex)
            return self.re == other.re and self.im == other.im
        if other.__class__ in REAL_CLASSES:
            return self.re == other and self.im == 0
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self.re) if self.im == 0 else hash((self.re, self.im))

    __le__ = __eq__
    __ge__ = __eq__


Number: TypeAlias = "int | Rational | float | Complex"

NUMBER_CLASSES: Final[frozenset[Any]] = frozenset((int, float, Rational, Complex))


def is_number(x: Any) -> bool:
    """Whether x is a Scheme number."""
    return x.__class__ in NUMBER_CLASSES


def is_real(x: Any) -> bool:
    """Whether x is a Scheme real."""
    return x.__class__ in REAL_CLASSES


def is_exact(z: Number) -> bool:
    """Whether the number z is exact; a complex number is if both its parts are."""
    if isinstance(z, Complex):
        return z.re.__class__ is not float and z.im.__class__ is not float
    return z.__class__ is not float


def is_exact_zero(x: Any) -> bool:
    """Whether x is exact zero."""
    return x.__class__ is int and x == 0


def make_rectangular(re: Real, im: Real) -> Number:
    """The number re + im·i."""
    return re if im.__class__ is int and im == 0 else Complex(re, im)


def make_polar(magnitude: Real, angle: Real) -> Number:
    """The number magnitude · e^(angle·i)."""
    if is_exact_zero(angle) or is_exact_zero(magnitude):
        return magnitude
    theta = to_float(angle)
    if isinf(theta):
        return Complex(nan, nan)
    return Complex(to_float(magnitude) * cos(theta), to_float(magnitude) * sin(theta))


def exact(z: Number) -> Number:
    """The exact number equal to z.

    Raises: OverflowError for an infinity, ValueError for nan.
    """
    return make_rectangular(to_exact(z.re), to_exact(z.im)) if isinstance(z, Complex) else to_exact(z)


def inexact(z: Number) -> Number:
    """The inexact number nearest to z."""
    return Complex(to_float(z.re), to_float(z.im)) if isinstance(z, Complex) else to_float(z)


def divide(a: Number, b: Number) -> Number:
    """The quotient a / b; exact for exact operands.

    Raises: DivisionByZero if b is exact zero, OverflowError as operators do.
    """
    if isinstance(b, Complex):
        return _divide_by_complex(a, b)
    if isinstance(a, Complex):
        if b.__class__ is int and b == 0:
            raise DivisionByZero("/: division by zero", (a,))
        return make_rectangular(_over(a.re, b), _over(a.im, b))
    return divide_reals(a, b)


def times(a: Real, b: Real) -> Real:
    """The product a · b, exact zero if a factor is."""
    return 0 if is_exact_zero(a) or is_exact_zero(b) else a * b


def _over(a: Real, b: Real) -> Real:
    return 0 if is_exact_zero(a) else divide_reals(a, b)


def _divide_by_complex(a: Number, b: Complex) -> Number:
    re, im = (a.re, a.im) if isinstance(a, Complex) else (a, 0)
    if is_exact_zero(b.re):
        return make_rectangular(_over(im, b.im), -_over(re, b.im))
    if is_exact(a) and is_exact(b):
        norm = b.re * b.re + b.im * b.im
        return make_rectangular(divide_reals(re * b.re + im * b.im, norm), divide_reals(im * b.re - re * b.im, norm))
    try:
        quotient = complex(to_float(re), to_float(im)) / complex(to_float(b.re), to_float(b.im))
    except ZeroDivisionError:
        return Complex(nan, nan)
    return Complex(quotient.real, quotient.imag)
