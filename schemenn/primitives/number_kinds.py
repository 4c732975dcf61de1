"""The predicates that tell kinds of numbers apart (R7RS 6.2.6)."""

from __future__ import annotations

from math import isfinite, isinf, isnan

from schemenn import number
from schemenn.datum import FALSE, TRUE, Boolean
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES, Complex, Rational
from schemenn.primitives import number_check
from schemenn.tracked import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def is_number(a: Any) -> Boolean:
    """(number? a), (complex? a)."""
    return TRUE if plain(a).__class__ in NUMBER_CLASSES else FALSE


def is_real(a: Any) -> Boolean:
    """(real? a)."""
    return TRUE if plain(a).__class__ in REAL_CLASSES else FALSE


def is_rational(a: Any) -> Boolean:
    """(rational? a): a real that is finite."""
    a = plain(a)
    return TRUE if a.__class__ is float and isfinite(a) or a.__class__ in (int, Rational) else FALSE


def is_integer(a: Any) -> Boolean:
    """(integer? a)."""
    a = plain(a)
    return TRUE if a.__class__ is int or a.__class__ is float and a.is_integer() else FALSE


def is_exact(z: Any) -> Boolean:
    """(exact? z)."""
    return TRUE if number.is_exact(number_check.number("exact?", z)) else FALSE


def is_inexact(z: Any) -> Boolean:
    """(inexact? z)."""
    return FALSE if number.is_exact(number_check.number("inexact?", z)) else TRUE


def is_exact_integer(a: Any) -> Boolean:
    """(exact-integer? a)."""
    return TRUE if plain(a).__class__ is int else FALSE


def is_exact_rational(a: Any) -> Boolean:
    """(exact-rational? a)."""
    a = plain(a)
    return TRUE if a.__class__ is int or a.__class__ is Rational else FALSE


def is_exact_nonnegative_integer(a: Any) -> Boolean:
    """(exact-nonnegative-integer? a)."""
    a = plain(a)
    return TRUE if a.__class__ is int and a >= 0 else FALSE


def is_exact_positive_integer(a: Any) -> Boolean:
    """(exact-positive-integer? a)."""
    a = plain(a)
    return TRUE if a.__class__ is int and a > 0 else FALSE


def is_positive_integer(a: Any) -> Boolean:
    """(positive-integer? a)."""
    return TRUE if is_integer(a) is TRUE and a > 0 else FALSE


def is_ratnum(a: Any) -> Boolean:
    """(ratnum? a)."""
    return TRUE if plain(a).__class__ is Rational else FALSE


def _real_value(a: Any) -> Any:
    return a.re if a.__class__ is Complex and a.im == 0 else a


def is_real_valued(a: Any) -> Boolean:
    """(real-valued? a)."""
    return is_real(_real_value(a))


def is_rational_valued(a: Any) -> Boolean:
    """(rational-valued? a)."""
    return is_rational(_real_value(a))


def is_integer_valued(a: Any) -> Boolean:
    """(integer-valued? a)."""
    return is_integer(_real_value(a))


def _parts(z: Any) -> tuple[float, float]:
    """The parts of a number as floats; which exact value they have does not matter here."""
    parts = (z.re, z.im) if z.__class__ is Complex else (z, 0.0)
    re, im = [part if part.__class__ is float else 0.0 for part in parts]
    return re, im


def is_finite(z: Any) -> Any:
    """(finite? z): no part is infinite or nan."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("finite?", (z,))
    return TRUE if all(map(isfinite, _parts(z))) else FALSE


def is_infinite(z: Any) -> Any:
    """(infinite? z): a part is infinite."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("infinite?", (z,))
    return TRUE if any(map(isinf, _parts(z))) else FALSE


def is_nan(z: Any) -> Any:
    """(nan? z): a part is nan."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("nan?", (z,))
    return TRUE if any(map(isnan, _parts(z))) else FALSE
