"""Square roots and powers (R7RS 6.2.6).

An exact operand has an exact root or power where there is one: `(sqrt 1/4)` is 1/2, `(sqrt -4)` is +2i,
`(expt 1+i 2)` is +2i. A power with an exponent that is no exact integer is inexact. The exact power 0 of
anything is exact 1, save of inexact zero: the report asks for inexact powers of it.
"""

from __future__ import annotations

import math

from schemenn import number
from schemenn.errors import DivisionByZero, OutOfRange
from schemenn.number import (
    NUMBER_CLASSES,
    REAL_CLASSES,
    Complex,
    Exact,
    Number,
    Rational,
    Real,
    make_rectangular,
    rational,
    to_float,
)
from schemenn.primitives import number_check
from schemenn.primitives.transcendental import exp, log, to_python

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def sqrt(z: Any) -> Any:
    """(sqrt z): the principal root, exact if z is exact and has an exact root."""
    if z.__class__ is float:
        return make_rectangular(0, math.sqrt(-z)) if z < 0.0 else math.sqrt(z)
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("sqrt", (z,))
    if z.__class__ is Complex:
        return _sqrt_complex(z)
    return _sqrt_exact(z) if z >= 0 else make_rectangular(0, _sqrt_exact(-z))


def _sqrt_exact(x: Any) -> Real:
    root = exact_root(x)
    return _inexact_root(x.numerator, x.denominator) if root is None else root


def exact_root(x: Exact) -> Exact | None:
    """The exact square root of x ≥ 0, if there is one."""
    upper, lower = math.isqrt(x.numerator), math.isqrt(x.denominator)
    return rational(upper, lower) if upper * upper == x.numerator and lower * lower == x.denominator else None


def _inexact_root(n: int, d: int) -> float:
    """√(n/d), also where n/d is beyond the range of floats."""
    quotient = to_float(rational(n, d))
    if 1e-300 < quotient < 1e300:
        return math.sqrt(quotient)
    shift = max(0, 64 - (n.bit_length() - d.bit_length()) // 2)
    return to_float(rational(math.isqrt((n << 2 * shift) // d), 1 << shift))


def _sqrt_complex(z: Complex) -> Number:
    root = _exact_complex_root(z) if number.is_exact(z) else None
    if root is not None:
        return root
    from cmath import sqrt as complex_sqrt

    inexact_root = complex_sqrt(to_python(z))
    return Complex(inexact_root.real, inexact_root.imag)


def _exact_complex_root(z: Any) -> Number | None:
    """The root x + y·i has x² = (|z| + re)/2 and y² = (|z| − re)/2, y with the sign of im."""
    size: Any = exact_root(z.re * z.re + z.im * z.im)
    if size is None:
        return None
    x = exact_root(number.divide(size + z.re, 2))  # type: ignore[arg-type]
    y: Any = exact_root(number.divide(size - z.re, 2))  # type: ignore[arg-type]
    if x is None or y is None:
        return None
    return make_rectangular(x, y if z.im > 0 else -y)


def magnitude(z: Any) -> Any:
    """(magnitude z): exact if z is exact and has an exact magnitude."""
    if z.__class__ is not Complex:
        return abs(z) if z.__class__ in REAL_CLASSES else number_check.elementwise("magnitude", (z,))
    if number.is_exact(z):
        return sqrt(z.re * z.re + z.im * z.im)
    return math.hypot(to_float(z.re), to_float(z.im))


def expt(z1: Any, z2: Any) -> Any:
    """(expt z1 z2): z1 to the power z2."""
    if z2.__class__ is int:
        if z1.__class__ is float:
            return _float_to_integer(z1, z2)
        if z1.__class__ not in NUMBER_CLASSES:
            return number_check.elementwise("expt", (z1, z2))
        return _power(z1, z2) if z2 >= 0 else _reciprocal_power(z1, z2)
    if z1.__class__ not in NUMBER_CLASSES or z2.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("expt", (z1, z2))
    if z1 == 0:
        return _power_of_zero(z1, z2)
    if z1.__class__ is Complex or z2.__class__ is Complex:
        try:
            return exp(z2 * log(z1))
        except OverflowError as error:
            raise number_check.failure("expt", error, (z1, z2)) from None
    return _real_power(z1, to_float(z2))


def _power(z: Any, n: int) -> Any:
    """An exact or complex number to the power n ≥ 0."""
    if z.__class__ is int:
        number_check.result_bits("expt", (z.bit_length() - 1) * n)
        return z**n
    if z.__class__ is Rational:
        return Rational(_power(z.numerator, n), _power(z.denominator, n)) if n else 1
    if number.is_exact(z):
        norm = z.re * z.re + z.im * z.im
        number_check.result_bits("expt", (max(norm.numerator.bit_length(), norm.denominator.bit_length()) - 1) * n // 2)
    result: Any = 1
    while n:
        if n & 1:
            result = result * z
        z = z * z
        n >>= 1
    return result


def _reciprocal_power(z: Any, n: int) -> Any:
    if number.is_exact_zero(z):
        raise DivisionByZero("expt: zero to a negative power", (z, n))
    return number.divide(1, _power(z, -n))


def _float_to_integer(x: float, n: int) -> Any:
    """A float to an integer power; n may be beyond the range of floats, and its parity counts all the same."""
    if n == 0:
        return 1.0 if x == 0.0 else 1
    size = _pow(abs(x), to_float(n))
    return -size if n & 1 and math.copysign(1.0, x) < 0 else size


def _pow(x: float, y: float) -> float:
    try:
        return math.pow(x, y)
    except OverflowError:
        return -math.inf if x < 0 and y % 2 == 1 else math.inf
    except ValueError:
        return math.inf


def _power_of_zero(z1: Number, z2: Any) -> Any:
    """Zero, exact or not, to a power that is no exact integer; a negative one to a real power as IEEE 754 has it."""
    if z1.__class__ is float and z2.__class__ is not Complex and math.copysign(1.0, z1) < 0.0:
        size = _pow(0.0, to_float(z2))
        return -size if to_float(z2) % 2.0 == 1.0 else size
    re: Any = z2.re if z2.__class__ is Complex else z2
    if re > 0:
        return 0 if number.is_exact(z1) and number.is_exact(z2) else 0.0
    if z2.__class__ is Complex or number.is_exact_zero(z1) and re < 0:
        raise OutOfRange("expt: zero to a power without positive real part", (z1, z2))
    return math.nan if math.isnan(re) else 1.0 if re == 0 else math.inf


def _real_power(x: Real, y: float) -> Number:
    base = to_float(x)
    if not x < 0 or y.is_integer() or not math.isfinite(y):
        if x.__class__ is not float and (base == 0.0 or math.isinf(base)) and x > 0:
            result: Number = exp(y * log(x))
            return result
        return _pow(base, y)
    size = exp(y * log(-x))
    angle = math.pi * math.fmod(y, 2.0)
    return Complex(size * math.cos(angle), size * math.sin(angle))
