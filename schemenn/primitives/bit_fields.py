"""Fields of the bits of an exact integer, from a start to before an end (SRFI 151, SRFI 60, R6RS).

(bit-field 37 2 5) → 1      (bit-field-replace 0 5 1 4) → 10      (bit-field-reverse 11 0 4) → 13
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean
from schemenn.errors import OutOfRange
from schemenn.primitives.bits import shifted
from schemenn.primitives.check import integer
from schemenn.primitives.number_check import natural, result_bits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def field_mask(name: str, start: Any, end: Any) -> int:
    """Ones in the field, zeros elsewhere.

    Raises: WrongType for operands that are no positions, OutOfRange for an end before the start.
    """
    first, last = natural(name, start), natural(name, end)
    if last < first:
        raise OutOfRange(f"{name}: the field ends at {last}, before its start {first}", (start, end))
    result_bits(name, last)
    return (1 << last) - (1 << first)


def bit_field(i: Any, start: Any, end: Any) -> int:
    """(bit-field i start end): the number that the bits of the field make."""
    return (integer("bit-field", i) & field_mask("bit-field", start, end)) >> int(start)


def is_bit_field_any(i: Any, start: Any, end: Any) -> Boolean:
    """(bit-field-any? i start end)."""
    return TRUE if integer("bit-field-any?", i) & field_mask("bit-field-any?", start, end) else FALSE


def is_bit_field_every(i: Any, start: Any, end: Any) -> Boolean:
    """(bit-field-every? i start end)."""
    return FALSE if ~integer("bit-field-every?", i) & field_mask("bit-field-every?", start, end) else TRUE


def bit_field_clear(i: Any, start: Any, end: Any) -> int:
    """(bit-field-clear i start end)."""
    return integer("bit-field-clear", i) & ~field_mask("bit-field-clear", start, end)


def bit_field_set(i: Any, start: Any, end: Any) -> int:
    """(bit-field-set i start end)."""
    return integer("bit-field-set", i) | field_mask("bit-field-set", start, end)


def bit_field_replace(i: Any, source: Any, start: Any, end: Any) -> int:
    """(bit-field-replace i source start end): the lowest bits of source in the field."""
    return _replaced("bit-field-replace", i, source, start, end)


def bitwise_copy_bit_field(i: Any, start: Any, end: Any, source: Any) -> int:
    """(bitwise-copy-bit-field i start end source)."""
    return _replaced("bitwise-copy-bit-field", i, source, start, end)


def _replaced(name: str, i: Any, source: Any, start: Any, end: Any) -> int:
    mask = field_mask(name, start, end)
    return integer(name, i) & ~mask | shifted(name, integer(name, source), int(start)) & mask


def bit_field_replace_same(i: Any, source: Any, start: Any, end: Any) -> int:
    """(bit-field-replace-same i source start end): the bits of source at the same place."""
    mask = field_mask("bit-field-replace-same", start, end)
    return integer("bit-field-replace-same", i) & ~mask | integer("bit-field-replace-same", source) & mask


def bit_field_rotate(i: Any, count: Any, start: Any, end: Any) -> int:
    """(bit-field-rotate i count start end): the field rotated toward higher positions."""
    return rotated("bit-field-rotate", i, integer("bit-field-rotate", count), start, end)


def bitwise_rotate_bit_field(i: Any, start: Any, end: Any, count: Any) -> int:
    """(bitwise-rotate-bit-field i start end count)."""
    return rotated("bitwise-rotate-bit-field", i, integer("bitwise-rotate-bit-field", count), start, end)


def rotated(name: str, i: Any, count: int, start: Any, end: Any) -> int:
    """The number with the field of i rotated toward higher positions, or lower ones for a negative count."""
    mask, value, low = field_mask(name, start, end), integer(name, i), int(start)
    if mask == 0:
        return value
    field, width = (value & mask) >> low, int(end) - low
    by = count % width
    return value & ~mask | (field << by | field >> width - by) << low & mask


def bit_field_reverse(i: Any, start: Any, end: Any) -> int:
    """(bit-field-reverse i start end)."""
    return reversed_field("bit-field-reverse", i, start, end)


def reversed_field(name: str, i: Any, start: Any, end: Any) -> int:
    """The number with the bits of the field of i in reverse."""
    mask, value, low = field_mask(name, start, end), integer(name, i), int(start)
    if mask == 0:
        return value
    digits = format((value & mask) >> low, f"0{int(end) - low}b")
    return value & ~mask | int(digits[::-1], 2) << low
