"""Integer division, divisors, roots, bits and random numbers (R7RS 6.2.6, SRFI 151).

The procedures of division take inexact integers too, and answer an inexact integer then; those on bits take exact
integers alone.
"""

from __future__ import annotations

import math
from operator import and_, floordiv, mod, or_, xor

from schemenn.datum import FALSE, TRUE, Boolean, MultipleValues
from schemenn.errors import DivisionByZero
from schemenn.number import to_float
from schemenn.primitives.check import integer, wrong_type
from schemenn.primitives.number_check import integer_value, natural, result_bits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _divide(name: str, operation: Callable[[int, int], int], n1: Any, n2: Any) -> Any:
    """`operation` on two integers, the second not zero; inexact if one of them is."""
    result = operation(integer_value(name, n1), _divisor(name, n1, n2))
    return result if n1.__class__ is n2.__class__ else to_float(result)


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


def _combine(name: str, operation: Callable[[int, int], int], start: int, integers: tuple[Any, ...]) -> int:
    for i in integers:
        start = operation(start, integer(name, i))
    return start


def bitwise_and(*integers: Any) -> int:
    """(bitwise-and i …)."""
    return _combine("bitwise-and", and_, -1, integers)


def bitwise_ior(*integers: Any) -> int:
    """(bitwise-ior i …)."""
    return _combine("bitwise-ior", or_, 0, integers)


def bitwise_xor(*integers: Any) -> int:
    """(bitwise-xor i …)."""
    return _combine("bitwise-xor", xor, 0, integers)


def bitwise_not(i: Any) -> int:
    """(bitwise-not i)."""
    return ~integer("bitwise-not", i)


def arithmetic_shift(i: Any, count: Any) -> int:
    """(arithmetic-shift i count): to the left, or to the right if count is negative."""
    return _shift("arithmetic-shift", integer("arithmetic-shift", i), integer("arithmetic-shift", count))


def shift_left(i: Any, count: Any) -> int:
    """(shift-left i count)."""
    return _shift("shift-left", integer("shift-left", i), natural("shift-left", count))


def shift_right(i: Any, count: Any) -> int:
    """(shift-right i count)."""
    return _shift("shift-right", integer("shift-right", i), -natural("shift-right", count))


def _shift(name: str, i: int, count: int) -> int:
    if count < 0 or i == 0:
        return i >> min(abs(count), i.bit_length())
    result_bits(name, i.bit_length() + count)
    return i << count


def bit_count(i: Any) -> int:
    """(bit-count i): its ones, or the zeros of a negative number."""
    value = integer("bit-count", i)
    return (value if value >= 0 else ~value).bit_count()


def integer_length(i: Any) -> int:
    """(integer-length i): the bits of i in two's complement, the sign apart."""
    value = integer("integer-length", i)
    return (value if value >= 0 else ~value).bit_length()


def random(limit: Any) -> Any:
    """(random limit): uniform from 0 to below limit, exact or inexact as limit is."""
    from random import random as uniform
    from random import randrange

    if limit.__class__ is int and limit > 0:
        return randrange(limit)
    if limit.__class__ is float and 0.0 < limit < math.inf:
        return limit * uniform()
    raise wrong_type("random", "a positive exact integer or a positive float", limit)


def random_integer(limit: Any) -> int:
    """(random-integer limit)."""
    from random import randrange

    if limit.__class__ is not int or limit <= 0:
        raise wrong_type("random-integer", "a positive exact integer", limit)
    return randrange(limit)


def random_real() -> float:
    """(random-real): uniform between 0 and 1, both excluded."""
    from random import random as uniform

    return uniform() or 2.0**-54
