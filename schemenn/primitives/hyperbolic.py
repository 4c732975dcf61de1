"""Hyperbolic functions on the complex plane (Racket, Chez Scheme).

    (sinh 0) → 0      (acosh 1) → 0      (atanh 2.0) → 0.5493061443340549+1.5707963267948966i

A result is exact only where the operand is and mathematics leaves no doubt. On a branch cut a real operand takes the
value from above, as in Chez Scheme and Guile.
"""

from __future__ import annotations

import math

from schemenn.errors import OutOfRange
from schemenn.number import NUMBER_CLASSES, Complex, is_exact_zero
from schemenn.primitives import number_check
from schemenn.primitives.transcendental import complex_value, real_value, to_python

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def sinh(z: Any) -> Any:
    """(sinh z)."""
    return _entire("sinh", z, 0)


def cosh(z: Any) -> Any:
    """(cosh z)."""
    return _entire("cosh", z, 1)


def tanh(z: Any) -> Any:
    """(tanh z)."""
    return _entire("tanh", z, 0)


def asinh(z: Any) -> Any:
    """(asinh z)."""
    return _entire("asinh", z, 0)


def _entire(name: str, z: Any, at_zero: int) -> Any:
    """A function that is real on the whole real line, exact at exact 0."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise(name, (z,))
    if is_exact_zero(z):
        return at_zero
    if z.__class__ is not Complex:
        return real_value(vars(math)[name], z)
    import cmath

    return complex_value(vars(cmath)[name], to_python(z))


def acosh(z: Any) -> Any:
    """(acosh z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("acosh", (z,))
    if z.__class__ is int and z == 1:
        return 0
    if z.__class__ is not Complex and not z < 1:
        return real_value(math.acosh, z)
    from cmath import acosh as complex_acosh

    return complex_value(complex_acosh, to_python(z))


def atanh(z: Any) -> Any:
    """(atanh z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("atanh", (z,))
    if is_exact_zero(z):
        return 0
    if z.__class__ is not Complex and not abs(z) > 1:
        if abs(z) == 1:
            return _atanh_of_one(z)
        return real_value(math.atanh, z)
    from cmath import atanh as complex_atanh

    return complex_value(complex_atanh, to_python(z))


def _atanh_of_one(x: Any) -> float:
    if x.__class__ is int:
        raise OutOfRange("atanh: undefined for 1 and -1", (x,))
    return math.copysign(math.inf, x)
