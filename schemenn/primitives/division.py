"""Integer division with every way of rounding the quotient (SRFI 141), and division of real numbers (R6RS).

    (round/ 7 2) → 4 -1      (euclidean/ -7 -2) → 4 1      (div-and-mod 7.5 2) → 3.0 1.5

The families come from one table; `floor/` and `truncate/`, which compiled code writes in place, stand in integers.py.
A result is inexact if an operand is.
"""

from __future__ import annotations

from schemenn.datum import MultipleValues
from schemenn.errors import DivisionByZero
from schemenn.number import Exact, rational, to_exact, to_float
from schemenn.primitives import number_check
from schemenn.primitives.number_families import named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

Rounding: TypeAlias = "Callable[[int, int], int]"
Check: TypeAlias = "Callable[[str, Any], Exact]"


def _ceiling(a: int, b: int) -> int:
    return -(-a // b)


def _round(a: int, b: int) -> int:
    if b < 0:
        a, b = -a, -b
    whole, rest = divmod(a, b)
    return whole + (2 * rest > b or 2 * rest == b and whole % 2)


def euclidean_quotient(a: int, b: int) -> int:
    """The q such that a − b·q is from 0 to below |b|."""
    return a // b if b > 0 else -(a // -b)


def balanced_quotient(a: int, b: int) -> int:
    """The q such that a − b·q is from −|b|/2 to below |b|/2."""
    size = abs(b)
    quotient = (2 * a + size) // (2 * size)
    return quotient if b > 0 else -quotient


def _real(name: str, x: Any) -> Exact:
    return to_exact(number_check.finite(name, x))


def _divide(name: str, rounding: Rounding, check: Check, x1: Any, x2: Any) -> tuple[Any, Any]:
    dividend, divisor = check(name, x1), check(name, x2)
    if divisor == 0:
        raise DivisionByZero(f"{name}: division by zero", (x1, x2))
    scale = dividend.denominator * divisor.denominator
    a, b = dividend.numerator * divisor.denominator, divisor.numerator * dividend.denominator
    quotient = rounding(a, b)
    remainder = rational(a - b * quotient, scale)
    if x1.__class__ is float or x2.__class__ is float:
        return to_float(quotient), to_float(remainder)
    return quotient, remainder


def _family(names: tuple[str, str, str], rounding: Rounding, check: Check) -> dict[str, Callable[..., Any]]:
    """The procedures for both results, the quotient and the remainder."""
    both, quotient, remainder = names

    def divide(x1: Any, x2: Any) -> MultipleValues:
        return MultipleValues(_divide(both, rounding, check, x1, x2))

    def take_quotient(x1: Any, x2: Any) -> Any:
        return _divide(quotient, rounding, check, x1, x2)[0]

    def take_remainder(x1: Any, x2: Any) -> Any:
        return _divide(remainder, rounding, check, x1, x2)[1]

    procedures = (divide, take_quotient, take_remainder)
    return {name: named(name, procedure) for name, procedure in zip(names, procedures, strict=True)}


_OF_INTEGERS = {"ceiling": _ceiling, "round": _round, "euclidean": euclidean_quotient, "balanced": balanced_quotient}

for _name, _rounding in _OF_INTEGERS.items():
    _names = (f"{_name}/", f"{_name}-quotient", f"{_name}-remainder")
    globals().update(_family(_names, _rounding, number_check.integer_value))
globals().update(_family(("div-and-mod", "div", "mod"), euclidean_quotient, _real))
globals().update(_family(("div0-and-mod0", "div0", "mod0"), balanced_quotient, _real))
