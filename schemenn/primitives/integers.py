"""Integer division, divisors and roots (R7RS 6.2.6).

The procedures of division take inexact integers too, and answer an inexact integer then.
"""

from __future__ import annotations

import math
from operator import floordiv, mod

from schemenn.datum import FALSE, TRUE, Boolean, MultipleValues
from schemenn.errors import DivisionByZero
from schemenn.number import to_float
from schemenn.primitives.number_check import elementwise, integer_value, natural
from schemenn.tensor import Tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _divide(name: str, operation: Callable[[int, int], int], n1: Any, n2: Any) -> Any:
    """`operation` on two integers, the second not zero; inexact if one of them is, a quotient 0.0 with its sign."""
    if (n1.__class__ is Tensor or n2.__class__ is Tensor) and not name.endswith("/"):
        return elementwise(name, (n1, n2))
    result = operation(integer_value(name, n1), _divisor(name, n1, n2))
    if n1.__class__ is not float and n2.__class__ is not float:
        return result
    is_quotient = operation is floordiv or operation is _truncated_quotient
    return -0.0 if result == 0 and is_quotient and _is_below_zero(n1) != _is_below_zero(n2) else to_float(result)


def _is_below_zero(n: int | float) -> bool:
    """Whether n is negative; inexact zero is if its sign says so."""
    return n < 0 or n.__class__ is float and math.copysign(1.0, n) < 0


def _divisor(name: str, n1: Any, n2: Any) -> int:
    divisor = integer_value(name, n2)
    if divisor == 0:
        raise DivisionByZero(f"{name}: division by zero", (n1, n2))
    return divisor


def _truncated_quotient(a: int, b: int) -> int:
    return a // b if (a < 0) == (b < 0) else -(-a // b)


def _truncated_remainder(a: int, b: int) -> int:
    return -(-a % abs(b)) if a < 0 else a % abs(b)


def quotient(n1: Any, n2: Any) -> Any:
    """(quotient n1 n2)."""
    return _divide("quotient", _truncated_quotient, n1, n2)


def remainder(n1: Any, n2: Any) -> Any:
    """(remainder n1 n2)."""
    return _divide("remainder", _truncated_remainder, n1, n2)


def modulo(n1: Any, n2: Any) -> Any:
    """(modulo n1 n2)."""
    return _divide("modulo", mod, n1, n2)


def floor_quotient(n1: Any, n2: Any) -> Any:
    """(floor-quotient n1 n2)."""
    return _divide("floor-quotient", floordiv, n1, n2)


def floor_remainder(n1: Any, n2: Any) -> Any:
    """(floor-remainder n1 n2)."""
    return _divide("floor-remainder", mod, n1, n2)


def floor_and_remainder(n1: Any, n2: Any) -> MultipleValues:
    """(floor/ n1 n2)."""
    return MultipleValues((_divide("floor/", floordiv, n1, n2), _divide("floor/", mod, n1, n2)))


def truncate_quotient(n1: Any, n2: Any) -> Any:
    """(truncate-quotient n1 n2)."""
    return _divide("truncate-quotient", _truncated_quotient, n1, n2)


def truncate_remainder(n1: Any, n2: Any) -> Any:
    """(truncate-remainder n1 n2)."""
    return _divide("truncate-remainder", _truncated_remainder, n1, n2)


def truncate_and_remainder(n1: Any, n2: Any) -> MultipleValues:
    """(truncate/ n1 n2)."""
    return MultipleValues(
        (
            _divide("truncate/", _truncated_quotient, n1, n2),
            _divide("truncate/", _truncated_remainder, n1, n2),
        )
    )


def is_odd(n: Any) -> Boolean:
    """(odd? n)."""
    return TRUE if integer_value("odd?", n) & 1 else FALSE


def is_even(n: Any) -> Boolean:
    """(even? n)."""
    return FALSE if integer_value("even?", n) & 1 else TRUE


def gcd(*integers: Any) -> Any:
    """(gcd n …)."""
    result = math.gcd(*[integer_value("gcd", n) for n in integers])
    return to_float(result) if float in [n.__class__ for n in integers] else result


def lcm(*integers: Any) -> Any:
    """(lcm n …)."""
    result = math.lcm(*[integer_value("lcm", n) for n in integers])
    return to_float(result) if float in [n.__class__ for n in integers] else result


def exact_integer_sqrt(k: Any) -> MultipleValues:
    """(exact-integer-sqrt k): the root and what remains."""
    root = math.isqrt(natural("exact-integer-sqrt", k))
    return MultipleValues((root, k - root * root))


def integer_sqrt(k: Any) -> int:
    """(integer-sqrt k): the root, rounded down."""
    return math.isqrt(natural("integer-sqrt", k))
