"""Rounding, the parts of fractions, exactness, and numbers as text (R7RS 6.2.6, 6.2.7)."""

from __future__ import annotations

import math

from schemenn import number
from schemenn.datum import FALSE, String, new_string
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES, Exact, to_exact, to_float
from schemenn.primitives import number_check
from schemenn.primitives.check import text, wrong_type
from schemenn.tracked import Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_WHOLE_FROM = 2.0**52
"""All floats from here on are integers."""


def _floor(x: Exact) -> int:
    return x.numerator // x.denominator


def _ceiling(x: Exact) -> int:
    return -(-x.numerator // x.denominator)


def _truncate(x: Exact) -> int:
    return _floor(x) if x > 0 else _ceiling(x)


def _round(x: Exact) -> int:
    whole, rest = divmod(x.numerator, x.denominator)
    return whole + (2 * rest > x.denominator or 2 * rest == x.denominator and whole % 2)


def _to_integer(name: str, x: Any, of_float: Callable[[float], int], of_exact: Callable[[Exact], int]) -> Any:
    """The integer that the function for the kind of x finds near it; as inexact as x, a zero with the sign of x."""
    if x.__class__ is int:
        return x
    if x.__class__ is float:
        return math.copysign(float(of_float(x)), x) if -_WHOLE_FROM < x < _WHOLE_FROM else x
    return of_exact(x) if x.__class__ in REAL_CLASSES else number_check.elementwise(name, (x,), REAL_CLASSES)


def floor(x: Any) -> Any:
    """(floor x)."""
    return _to_integer("floor", x, math.floor, _floor)


def ceiling(x: Any) -> Any:
    """(ceiling x)."""
    return _to_integer("ceiling", x, math.ceil, _ceiling)


def truncate(x: Any) -> Any:
    """(truncate x)."""
    return _to_integer("truncate", x, math.trunc, _truncate)


def round_(x: Any) -> Any:
    """(round x): to the even one of two integers equally near."""
    return _to_integer("round", x, round, _round)


def floor_to_exact(x: Any) -> int:
    """(floor->exact x)."""
    return _floor(to_exact(number_check.finite("floor->exact", x)))


def ceiling_to_exact(x: Any) -> int:
    """(ceiling->exact x)."""
    return _ceiling(to_exact(number_check.finite("ceiling->exact", x)))


def truncate_to_exact(x: Any) -> int:
    """(truncate->exact x)."""
    return _truncate(to_exact(number_check.finite("truncate->exact", x)))


def round_to_exact(x: Any) -> int:
    """(round->exact x)."""
    return _round(to_exact(number_check.finite("round->exact", x)))


def numerator(q: Any) -> Any:
    """(numerator q)."""
    value = to_exact(number_check.finite("numerator", q)).numerator
    return to_float(value) if q.__class__ is float else value


def denominator(q: Any) -> Any:
    """(denominator q)."""
    value = to_exact(number_check.finite("denominator", q)).denominator
    return to_float(value) if q.__class__ is float else value


def rationalize(x: Any, y: Any) -> Any:
    """(rationalize x y): the simplest rational number that differs from x by at most y."""
    number_check.real("rationalize", x)
    number_check.real("rationalize", y)
    is_inexact = x.__class__ is float or y.__class__ is float
    if is_inexact and not math.isfinite(to_float(x) + to_float(y)):
        return _rationalize_beyond(to_float(x), to_float(y))
    middle: Any = to_exact(x)
    radius: Any = abs(to_exact(y))
    low, high = middle - radius, middle + radius
    if low > 0:
        simplest = _simplest(low, high)
    else:
        simplest = -_simplest(-high, -low) if high < 0 else 0
    return to_float(simplest) if is_inexact else simplest


def _rationalize_beyond(x: float, y: float) -> float:
    """`rationalize` where x or y is infinite or nan; 0 is the simplest number if only y is infinite."""
    if math.isinf(y) and math.isfinite(x):
        return 0.0
    return x if math.isfinite(y) else math.nan


def _simplest(low: Exact, high: Exact) -> Exact:
    """The fraction of smallest denominator between two positive numbers, by the continued fraction they share."""
    terms: list[int] = []
    while _ceiling(low) > high:
        whole = _floor(low)
        terms.append(whole)
        low, high = _reciprocal(high - whole), _reciprocal(low - whole)
    result: Exact = _ceiling(low)
    for term in reversed(terms):
        result = term + _reciprocal(result)
    return result


def _reciprocal(x: Exact) -> Exact:
    return number.rational(x.denominator, x.numerator)


def exact(z: Any) -> Any:
    """(exact z)."""
    return _exact("exact", z)


def inexact_to_exact(z: Any) -> Any:
    """(inexact->exact z)."""
    return _exact("inexact->exact", z)


def _exact(name: str, z: Any) -> Any:
    if z.__class__ is Tracked:
        return number_check.elementwise(name, (z,))
    number_check.number(name, z)
    try:
        return number.exact(z)
    except (OverflowError, ValueError):
        raise wrong_type(name, "a finite number", z) from None


def inexact(z: Any) -> Any:
    """(inexact z)."""
    return number.inexact(z) if z.__class__ in NUMBER_CLASSES else number_check.elementwise("inexact", (z,))


def exact_to_inexact(z: Any) -> Any:
    """(exact->inexact z)."""
    return number.inexact(z) if z.__class__ in NUMBER_CLASSES else number_check.elementwise("exact->inexact", (z,))


def number_to_string(z: Any, radix: Any = 10) -> String:
    """(number->string z [radix])."""
    from schemenn.number_text import number_to_text

    z = number_check.number("number->string", z)
    return new_string(number_to_text(z, _radix("number->string", radix)))


def real_to_decimal_string(x: Any, digits: Any = 2) -> String:
    """(real->decimal-string x [digits]): x rounded to so many digits after the point."""
    from schemenn.number_digits import int_to_text

    places = number_check.natural("real->decimal-string", digits)
    number_check.result_bits("real->decimal-string", 4 * places)
    value: Any = to_exact(number_check.finite("real->decimal-string", x))
    scaled = int_to_text(_round(abs(value) * 10**places)).rjust(places + 1, "0")
    sign = "-" if value < 0 and scaled.strip("0") else ""
    return new_string(sign + scaled[: len(scaled) - places] + ("." + scaled[-places:] if places else ""))


def string_to_number(string: Any, radix: Any = 10) -> Any:
    """(string->number string [radix]); #f if the string is no number."""
    from schemenn.number_text import parse_number

    value = parse_number(text("string->number", string), _radix("string->number", radix))
    return FALSE if value is None else value


def _radix(name: str, radix: Any) -> int:
    if radix.__class__ is not int or not 2 <= radix <= 36:
        raise wrong_type(name, "a radix from 2 to 36", radix)
    value: int = radix
    return value
