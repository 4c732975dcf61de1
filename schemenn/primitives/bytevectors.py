"""Bytevectors (R7RS 6.9)."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Bytevector, String, new_string, to_list
from schemenn.errors import WrongType
from schemenn.primitives.check import bounds, byte, elements, index, out_of_range, size, text
from schemenn.primitives.check import bytevector as data_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def is_bytevector(a: Any) -> Boolean:
    """(bytevector? a)."""
    return TRUE if a.__class__ is Bytevector else FALSE


def make_bytevector(k: Any, fill: Any = 0) -> Bytevector:
    """(make-bytevector k [byte])."""
    value = byte("make-bytevector", fill)
    return Bytevector(bytearray([value]) * size("make-bytevector", k, 1))


def bytevector(*data: Any) -> Bytevector:
    """(bytevector byte …)."""
    return Bytevector(bytearray([byte("bytevector", value) for value in data]))


def bytevector_length(b: Any) -> int:
    """(bytevector-length bytevector)."""
    return len(data_of("bytevector-length", b))


def bytevector_u8_ref(b: Any, k: Any) -> int:
    """(bytevector-u8-ref bytevector k)."""
    data = data_of("bytevector-u8-ref", b)
    return data[index("bytevector-u8-ref", k, len(data))]


def bytevector_u8_set(b: Any, k: Any, value: Any) -> Any:
    """(bytevector-u8-set! bytevector k byte)."""
    data = data_of("bytevector-u8-set!", b)
    data[index("bytevector-u8-set!", k, len(data))] = byte("bytevector-u8-set!", value)
    return UNSPECIFIED


def _slice(name: str, b: Any, start: Any, end: Any) -> bytearray:
    data = data_of(name, b)
    first, last = bounds(name, start, end, len(data))
    return data[first:last]


def bytevector_copy(b: Any, start: Any = None, end: Any = None) -> Bytevector:
    """(bytevector-copy bytevector [start end])."""
    return Bytevector(_slice("bytevector-copy", b, start, end))


def bytevector_copy_to(to: Any, at: Any, source: Any, start: Any = None, end: Any = None) -> Any:
    """(bytevector-copy! to at from [start end])."""
    target = data_of("bytevector-copy!", to)
    piece = _slice("bytevector-copy!", source, start, end)
    first, _ = bounds("bytevector-copy!", at, None, len(target))
    if first + len(piece) > len(target):
        raise out_of_range("bytevector-copy!", "position", at, f"for {len(piece)} bytes in length {len(target)}")
    target[first : first + len(piece)] = piece
    return UNSPECIFIED


def bytevector_append(*bytevectors: Any) -> Bytevector:
    """(bytevector-append bytevector …)."""
    return Bytevector(bytearray().join([data_of("bytevector-append", b) for b in bytevectors]))


def bytevector_fill(b: Any, fill: Any, start: Any = None, end: Any = None) -> Any:
    """(bytevector-fill! bytevector byte [start end])."""
    data = data_of("bytevector-fill!", b)
    value = byte("bytevector-fill!", fill)
    first, last = bounds("bytevector-fill!", start, end, len(data))
    data[first:last] = bytes([value]) * (last - first)
    return UNSPECIFIED


def bytevector_to_list(b: Any, start: Any = None, end: Any = None) -> Any:
    """(bytevector->list bytevector [start end])."""
    return to_list(list(_slice("bytevector->list", b, start, end)))


def list_to_bytevector(items: Any) -> Bytevector:
    """(list->bytevector list)."""
    name = "list->bytevector"
    return Bytevector(bytearray([byte(name, value) for value in elements(name, items)]))


def utf8_to_string(b: Any, start: Any = None, end: Any = None) -> String:
    """(utf8->string bytevector [start end])."""
    data = _slice("utf8->string", b, start, end)
    try:
        return new_string(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise WrongType(f"utf8->string: byte {error.start} begins no UTF-8 character", (b,)) from None


def string_to_utf8(s: Any, start: Any = None, end: Any = None) -> Bytevector:
    """(string->utf8 string [start end])."""
    content = text("string->utf8", s)
    first, last = bounds("string->utf8", start, end, len(content))
    return Bytevector(bytearray(content[first:last].encode("utf-8")))
