"""Exact integers as sequences of bits, in two's complement without an end (SRFI 151, SRFI 60, R6RS).

    (bitwise-and 12 10) → 8      (bit-field 37 2 5) → 1      (first-set-bit 40) → 3

Positions count from 0 at the lowest bit. A field is given by the position where it starts and the one before which it
ends.
"""

from __future__ import annotations

from operator import and_, or_, xor

from schemenn.datum import FALSE, TRUE, Boolean, Vector, to_list
from schemenn.primitives.check import elements, integer, option, vector
from schemenn.primitives.number_check import natural, result_bits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


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


def bitwise_eqv(*integers: Any) -> int:
    """(bitwise-eqv i …)."""
    return _combine("bitwise-eqv", lambda i, j: ~(i ^ j), -1, integers)


def bitwise_nand(i: Any, j: Any) -> int:
    """(bitwise-nand i j)."""
    return ~(integer("bitwise-nand", i) & integer("bitwise-nand", j))


def bitwise_nor(i: Any, j: Any) -> int:
    """(bitwise-nor i j)."""
    return ~(integer("bitwise-nor", i) | integer("bitwise-nor", j))


def bitwise_andc1(i: Any, j: Any) -> int:
    """(bitwise-andc1 i j)."""
    return ~integer("bitwise-andc1", i) & integer("bitwise-andc1", j)


def bitwise_andc2(i: Any, j: Any) -> int:
    """(bitwise-andc2 i j)."""
    return integer("bitwise-andc2", i) & ~integer("bitwise-andc2", j)


def bitwise_orc1(i: Any, j: Any) -> int:
    """(bitwise-orc1 i j)."""
    return ~integer("bitwise-orc1", i) | integer("bitwise-orc1", j)


def bitwise_orc2(i: Any, j: Any) -> int:
    """(bitwise-orc2 i j)."""
    return integer("bitwise-orc2", i) | ~integer("bitwise-orc2", j)


def bitwise_not(i: Any) -> int:
    """(bitwise-not i)."""
    return ~integer("bitwise-not", i)


def bitwise_if(mask: Any, i: Any, j: Any) -> int:
    """(bitwise-if mask i j): the bits of i where the mask has 1, those of j elsewhere."""
    chosen = integer("bitwise-if", mask)
    return chosen & integer("bitwise-if", i) | ~chosen & integer("bitwise-if", j)


def arithmetic_shift(i: Any, count: Any) -> int:
    """(arithmetic-shift i count): to the left, or to the right if count is negative."""
    return shifted("arithmetic-shift", integer("arithmetic-shift", i), integer("arithmetic-shift", count))


def shift_left(i: Any, count: Any) -> int:
    """(shift-left i count)."""
    return shifted("shift-left", integer("shift-left", i), natural("shift-left", count))


def shift_right(i: Any, count: Any) -> int:
    """(shift-right i count)."""
    return shifted("shift-right", integer("shift-right", i), -natural("shift-right", count))


def shifted(name: str, i: int, count: int) -> int:
    """Answer i · 2^count, rounded down.

    Raises: LimitExceeded for a result of too many bits.
    """
    if count < 0 or i == 0:
        return i >> min(abs(count), i.bit_length())
    result_bits(name, i.bit_length() + count)
    return i << count


def bit_count(i: Any) -> int:
    """(bit-count i): its ones, or the zeros of a negative number."""
    value = integer("bit-count", i)
    return (value if value >= 0 else ~value).bit_count()


def bitwise_bit_count(i: Any) -> int:
    """(bitwise-bit-count i): its ones, or −1 − the zeros of a negative number."""
    value = integer("bitwise-bit-count", i)
    return value.bit_count() if value >= 0 else ~(~value).bit_count()


def integer_length(i: Any) -> int:
    """(integer-length i): the bits of i in two's complement, the sign apart."""
    value = integer("integer-length", i)
    return (value if value >= 0 else ~value).bit_length()


def first_set_bit(i: Any) -> int:
    """(first-set-bit i): the position of the lowest 1, −1 if there is none."""
    value = integer("first-set-bit", i)
    return (value & -value).bit_length() - 1


def is_bit_set(position: Any, i: Any) -> Boolean:
    """(bit-set? position i)."""
    return _is_set("bit-set?", i, position)


def is_bitwise_bit_set(i: Any, position: Any) -> Boolean:
    """(bitwise-bit-set? i position)."""
    return _is_set("bitwise-bit-set?", i, position)


def _is_set(name: str, i: Any, position: Any) -> Boolean:
    return TRUE if integer(name, i) >> natural(name, position) & 1 else FALSE


def is_any_bit_set(mask: Any, i: Any) -> Boolean:
    """(any-bit-set? mask i)."""
    return TRUE if integer("any-bit-set?", mask) & integer("any-bit-set?", i) else FALSE


def is_every_bit_set(mask: Any, i: Any) -> Boolean:
    """(every-bit-set? mask i)."""
    return FALSE if integer("every-bit-set?", mask) & ~integer("every-bit-set?", i) else TRUE


def copy_bit(position: Any, i: Any, bit: Any) -> int:
    """(copy-bit position i bit): i with that bit set or cleared; the bit is a boolean, 0 or 1."""
    return _with_bit("copy-bit", i, position, bit != 0 and option(bit))


def bitwise_copy_bit(i: Any, position: Any, bit: Any) -> int:
    """(bitwise-copy-bit i position bit)."""
    return _with_bit("bitwise-copy-bit", i, position, integer("bitwise-copy-bit", bit) & 1 == 1)


def _with_bit(name: str, i: Any, position: Any, is_one: bool) -> int:
    value, place = integer(name, i), natural(name, position)
    result_bits(name, place + 1)
    return value | 1 << place if is_one else value & ~(1 << place)


def bit_swap(position1: Any, position2: Any, i: Any) -> int:
    """(bit-swap position1 position2 i)."""
    first, second = _is_set("bit-swap", i, position1), _is_set("bit-swap", i, position2)
    return _with_bit("bit-swap", _with_bit("bit-swap", i, position1, second is TRUE), position2, first is TRUE)


def bits_to_list(i: Any, length: Any = None) -> Any:
    """(bits->list i [length]): booleans, the lowest bit first."""
    return to_list(_booleans("bits->list", i, length))


def bits_to_vector(i: Any, length: Any = None) -> Vector:
    """(bits->vector i [length])."""
    return Vector(_booleans("bits->vector", i, length))


def _booleans(name: str, i: Any, length: Any) -> list[Any]:
    value = integer(name, i)
    count = integer_length(value) if length is None else natural(name, length)
    return [TRUE if value >> place & 1 else FALSE for place in range(count)]


def list_to_bits(booleans: Any) -> int:
    """(list->bits booleans)."""
    return _from_booleans(elements("list->bits", booleans))


def vector_to_bits(booleans: Any) -> int:
    """(vector->bits booleans)."""
    return _from_booleans(vector("vector->bits", booleans))


def bits(*booleans: Any) -> int:
    """(bits boolean …)."""
    return _from_booleans(booleans)


def integer_to_list(i: Any, length: Any = None) -> Any:
    """(integer->list i [length]): booleans, the highest bit first."""
    return to_list(_booleans("integer->list", i, length)[::-1])


def list_to_integer(booleans: Any) -> int:
    """(list->integer booleans)."""
    return _from_booleans(elements("list->integer", booleans)[::-1])


def booleans_to_integer(*booleans: Any) -> int:
    """(booleans->integer boolean …)."""
    return _from_booleans(booleans[::-1])


def _from_booleans(booleans: Any) -> int:
    digits = "".join(["1" if option(value) else "0" for value in booleans])
    return int(digits[::-1] or "0", 2)
