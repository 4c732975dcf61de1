"""The exponential, the logarithm, trigonometry, and complex numbers by their parts (R7RS 6.2.6).

The functions take every complex number. A result is exact where the report's mathematics leaves no doubt, as in
`(exp 0)`, `(log 1)`, `(sin 0)` and `(acos 1)`. Where Python raises and IEEE 754 has an answer, it is that: `(log 0.0)`
is -inf.0. On a branch cut a real operand takes the value of the formulas in the report; the inexact zero part
of a complex one decides by its sign, as in C.
"""

from __future__ import annotations

import math

from schemenn import number
from schemenn.errors import DivisionByZero, OutOfRange
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES, Complex, Real, is_exact, is_exact_zero, times, to_float
from schemenn.primitives import number_check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def to_python(z: Any) -> complex:
    """The Python complex number nearest to z."""
    return complex(to_float(z.re), to_float(z.im)) if z.__class__ is Complex else complex(to_float(z))


def _from_python(z: complex) -> Complex:
    return Complex(z.real, z.imag)


def real_value(function: Callable[[float], float], x: Any) -> float:
    """A function of math at x: an infinity beyond the range of floats, nan outside the domain."""
    try:
        return function(to_float(x))
    except OverflowError:
        return -math.inf if function is math.sinh and x < 0 else math.inf
    except ValueError:
        return math.nan


def exp(z: Any) -> Any:
    """(exp z)."""
    if z.__class__ is float:
        return real_value(math.exp, z)
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("exp", (z,))
    if z.__class__ is not Complex:
        return real_value(math.exp, z) if z != 0 else 1
    size, angle = exp(z.re), z.im
    return Complex(size * real_value(math.cos, angle), size * real_value(math.sin, angle))


def log(z: Any, base: Any = None) -> Any:
    """(log z), (log z base)."""
    operands = (z,) if base is None else (z, base)
    for operand in operands:
        if operand.__class__ not in NUMBER_CLASSES:
            return number_check.elementwise("log", operands)
    if base is None:
        return _natural_log(z)
    numerator, denominator = _natural_log(z), _natural_log(base)
    if is_exact_zero(denominator):
        raise DivisionByZero("log: the logarithm to base 1", (z, base))
    if base in _LOGS and z.__class__ is not Complex and z > 0:
        return _log_of_base(z, _LOGS[base])
    return number.divide(numerator, denominator)


_LOGS: dict[int, Callable[[float], float]] = {2: math.log2, 10: math.log10}
"""Functions more accurate than a quotient of logarithms: (log 1000 10) is 3.0."""


def _log_of_base(x: Any, function: Callable[[float], float]) -> float:
    """A logarithm of x > 0; Python takes it of integers of any size."""
    if x.__class__ is float:
        return function(x)
    value = x.numerator / x.denominator if abs(x.numerator.bit_length() - x.denominator.bit_length()) < 1000 else 0.0
    return function(value) if value else function(x.numerator) - function(x.denominator)


def _natural_log(z: Any) -> Any:
    if z.__class__ is Complex:
        return _log_complex(z)
    if z.__class__ is int and z in (0, 1):
        if z == 0:
            raise OutOfRange("log: the logarithm of zero", (z,))
        return 0
    if z.__class__ is float and (z == 0.0 or math.isnan(z)):
        size = -math.inf if z == 0.0 else z
        return Complex(size, math.pi) if math.copysign(1.0, z) < 0 and z == 0.0 else size
    if z < 0:
        return Complex(_natural_log(-z), math.pi)
    return _log_of_base(z, math.log)


def _log_complex(z: Any) -> Any:
    if is_exact(z):
        return number.make_rectangular(number.divide_reals(_natural_log(z.re * z.re + z.im * z.im), 2), angle(z))
    from cmath import log as complex_log

    try:
        return _from_python(complex_log(to_python(z)))
    except ValueError:
        return Complex(-math.inf, angle(z))


def sin(z: Any) -> Any:
    """(sin z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("sin", (z,))
    if z.__class__ is not Complex:
        return 0 if is_exact_zero(z) else real_value(math.sin, z)
    high, wide = real_value(math.cosh, z.im), real_value(math.sinh, z.im)
    return number.make_rectangular(times(sin(z.re), high), times(cos(z.re), wide))


def cos(z: Any) -> Any:
    """(cos z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("cos", (z,))
    if z.__class__ is not Complex:
        return 1 if is_exact_zero(z) else real_value(math.cos, z)
    high, wide = real_value(math.cosh, z.im), real_value(math.sinh, z.im)
    return number.make_rectangular(times(cos(z.re), high), times(-sin(z.re), wide))


def tan(z: Any) -> Any:
    """(tan z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("tan", (z,))
    if z.__class__ is not Complex:
        return 0 if is_exact_zero(z) else real_value(math.tan, z)
    from cmath import tan as complex_tan

    return complex_value(complex_tan, to_python(z))


def asin(z: Any) -> Any:
    """(asin z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("asin", (z,))
    if is_exact_zero(z):
        return 0
    if z.__class__ is not Complex and not abs(z) > 1:
        return real_value(math.asin, z)
    from cmath import asin as complex_asin

    return complex_value(complex_asin, _beside_real_cut(z))


def acos(z: Any) -> Any:
    """(acos z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("acos", (z,))
    if z.__class__ is int and z == 1:
        return 0
    if z.__class__ is not Complex and not abs(z) > 1:
        return real_value(math.acos, z)
    from cmath import acos as complex_acos

    return complex_value(complex_acos, _beside_real_cut(z))


def _beside_real_cut(z: Any) -> complex:
    """The operand of asin or acos: the formulas continue the cut beyond 1 from below, the one beyond −1 from above."""
    return to_python(z) if z.__class__ is Complex else complex(to_float(z), -0.0 if z > 0 else 0.0)


def atan(z: Any, x: Any = None) -> Any:
    """(atan z), (atan y x): the angle of x + y·i."""
    if x is not None:
        if z.__class__ in REAL_CLASSES and x.__class__ in REAL_CLASSES:
            return _angle(z, x, "atan")
        return number_check.elementwise("atan", (z, x), REAL_CLASSES)
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("atan", (z,))
    if z.__class__ is not Complex:
        return 0 if is_exact_zero(z) else real_value(math.atan, z)
    if z.im in (1, -1) and z.re == 0:
        if is_exact(z):
            raise OutOfRange("atan: undefined for +i and -i", (z,))
        return number.make_rectangular(z.re, math.copysign(math.inf, to_float(z.im)))
    from cmath import atan as complex_atan

    # The formulas continue the cut above +i from the right, the one below −i from the left.
    re = -0.0 if is_exact_zero(z.re) and z.im < 0 else to_float(z.re)
    return complex_value(complex_atan, complex(re, to_float(z.im)))


def complex_value(function: Callable[[complex], complex], z: complex) -> Complex:
    """A function of cmath at z: nan where it has no value."""
    try:
        return _from_python(function(z))
    except (ValueError, OverflowError):
        return Complex(math.nan, math.nan)


def _angle(y: Any, x: Any, name: str) -> Real:
    """The angle of x + y·i; exact zero for exact operands on the positive real axis."""
    if is_exact_zero(y):
        if is_exact_zero(x):
            raise OutOfRange(f"{name}: undefined for 0 and 0", (y, x))
        if x > 0:
            return 0.0 if x.__class__ is float else 0
    height, width = to_float(y), to_float(x)
    if math.isinf(height) and math.isinf(width) and y.__class__ is not float and x.__class__ is not float:
        height, width = to_float(number.divide_reals(y, abs(x))), math.copysign(1.0, width)
    return math.atan2(height, width)


def make_rectangular(x: Any, y: Any) -> Any:
    """(make-rectangular x y)."""
    return number.make_rectangular(number_check.real("make-rectangular", x), number_check.real("make-rectangular", y))


def make_polar(size: Any, angle: Any) -> Any:
    """(make-polar magnitude angle)."""
    return number.make_polar(number_check.real("make-polar", size), number_check.real("make-polar", angle))


def real_part(z: Any) -> Any:
    """(real-part z)."""
    return z.re if z.__class__ is Complex else number_check.number("real-part", z)


def imag_part(z: Any) -> Any:
    """(imag-part z)."""
    if z.__class__ is Complex:
        return z.im
    number_check.number("imag-part", z)
    return 0


def angle(z: Any) -> Any:
    """(angle z): from −π to π; that of 0 is 0."""
    if z.__class__ is Complex:
        return _angle(z.im, z.re, "angle")
    number_check.number("angle", z)
    if z.__class__ is float:
        return z if math.isnan(z) else math.pi if math.copysign(1.0, z) < 0 else 0.0
    return math.pi if z < 0 else 0
