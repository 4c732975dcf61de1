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
from schemenn.number import Complex, Real, is_exact, is_exact_zero, times, to_float
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


def _real(function: Callable[[float], float], x: Any) -> float:
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
        return _real(math.exp, z)
    number_check.number("exp", z)
    if z.__class__ is not Complex:
        return _real(math.exp, z) if z != 0 else 1
    size, angle = exp(z.re), z.im
    return Complex(size * _real(math.cos, angle), size * _real(math.sin, angle))


def log(z: Any, base: Any = None) -> Any:
    """(log z), (log z base)."""
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
    number_check.number("log", z)
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
    number_check.number("sin", z)
    if z.__class__ is not Complex:
        return 0 if is_exact_zero(z) else _real(math.sin, z)
    return number.make_rectangular(times(sin(z.re), _real(math.cosh, z.im)), times(cos(z.re), _real(math.sinh, z.im)))


def cos(z: Any) -> Any:
    """(cos z)."""
    number_check.number("cos", z)
    if z.__class__ is not Complex:
        return 1 if is_exact_zero(z) else _real(math.cos, z)
    return number.make_rectangular(times(cos(z.re), _real(math.cosh, z.im)), times(-sin(z.re), _real(math.sinh, z.im)))


def tan(z: Any) -> Any:
    """(tan z)."""
    number_check.number("tan", z)
    if z.__class__ is not Complex:
        return 0 if is_exact_zero(z) else _real(math.tan, z)
    from cmath import tan as complex_tan

    return _complex(complex_tan, to_python(z))


def asin(z: Any) -> Any:
    """(asin z)."""
    number_check.number("asin", z)
    if is_exact_zero(z):
        return 0
    if z.__class__ is not Complex and not abs(z) > 1:
        return _real(math.asin, z)
    from cmath import asin as complex_asin

    return _complex(complex_asin, _beside_real_cut(z))


def acos(z: Any) -> Any:
    """(acos z)."""
    number_check.number("acos", z)
    if z.__class__ is int and z == 1:
        return 0
    if z.__class__ is not Complex and not abs(z) > 1:
        return _real(math.acos, z)
    from cmath import acos as complex_acos

    return _complex(complex_acos, _beside_real_cut(z))


def _beside_real_cut(z: Any) -> complex:
    """The operand of asin or acos: the formulas continue the cut beyond 1 from below, the one beyond −1 from above."""
    return to_python(z) if z.__class__ is Complex else complex(to_float(z), -0.0 if z > 0 else 0.0)


def atan(z: Any, x: Any = None) -> Any:
    """(atan z), (atan y x): the angle of x + y·i."""
    if x is not None:
        number_check.real("atan", z)
        return _angle(z, number_check.real("atan", x), "atan")
    number_check.number("atan", z)
    if z.__class__ is not Complex:
        return 0 if is_exact_zero(z) else _real(math.atan, z)
    if z.im in (1, -1) and z.re == 0:
        if is_exact(z):
            raise OutOfRange("atan: undefined for +i and -i", (z,))
        return number.make_rectangular(z.re, math.copysign(math.inf, to_float(z.im)))
    from cmath import atan as complex_atan

    # The formulas continue the cut above +i from the right, the one below −i from the left.
    re = -0.0 if is_exact_zero(z.re) and z.im < 0 else to_float(z.re)
    return _complex(complex_atan, complex(re, to_float(z.im)))


def _complex(function: Callable[[complex], complex], z: complex) -> Complex:
    try:
        return _from_python(function(z))
    except (ValueError, OverflowError):
        return Complex(math.nan, math.nan)


def _angle(y: Any, x: Any, name: str) -> Real:
    """The angle of x + y·i; exact zero on the positive real axis."""
    if is_exact_zero(y):
        if is_exact_zero(x):
            raise OutOfRange(f"{name}: undefined for 0 and 0", (y, x))
        if x > 0:
            return 0
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
