"""Numbers in bytevectors (R6RS, (rnrs bytevectors)): integers and floats of any size and endianness, and UTF-16/32.

    (bytevector-u16-ref #u8(1 2) 0 'big)  →  258
    (bytevector-ieee-double-ref #u8(0 0 0 0 0 0 240 63) 0 'little)  →  1.0

The accessors of one size are made from a table of formats of Python's `struct`. Those without an endianness take that
of the machine, and want an index that is a multiple of the size.
"""

from __future__ import annotations

import struct
import sys

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Bytevector, String, Symbol, intern, new_string, to_list
from schemenn.errors import OutOfRange, WrongType
from schemenn.number import is_real, to_float
from schemenn.primitives.check import bytevector, elements, integer, option, out_of_range, size, text, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal

_MARKS = {"big": ">", "little": "<"}


def native_endianness() -> Symbol:
    """(native-endianness)."""
    return intern(sys.byteorder)


def _order(name: str, endianness: Any) -> Literal["big", "little"]:
    if endianness is intern("big"):
        return "big"
    if endianness is intern("little"):
        return "little"
    raise wrong_type(name, "big or little", endianness)


def _position(name: str, data: bytearray, k: Any, width: int) -> int:
    start = integer(name, k)
    if not 0 <= start <= len(data) - width:
        raise out_of_range(name, "index", k, f"for {width} bytes in length {len(data)}")
    return start


def _aligned(name: str, data: bytearray, k: Any, width: int) -> int:
    start = _position(name, data, k, width)
    if start % width:
        raise OutOfRange(f"{name}: index {start} is no multiple of {width}", (k,))
    return start


def _getter(name: str, code: str) -> Callable[[Any, Any, Any], Any]:
    width = struct.calcsize("=" + code)

    def get(b: Any, k: Any, endianness: Any) -> Any:
        data = bytevector(name, b)
        start = _position(name, data, k, width)
        return struct.unpack_from(_MARKS[_order(name, endianness)] + code, data, start)[0]

    get.__name__ = get.__qualname__ = name
    return get


def _native_getter(name: str, code: str) -> Callable[[Any, Any], Any]:
    width = struct.calcsize("=" + code)

    def get(b: Any, k: Any) -> Any:
        data = bytevector(name, b)
        return struct.unpack_from("=" + code, data, _aligned(name, data, k, width))[0]

    get.__name__ = get.__qualname__ = name
    return get


def _setter(name: str, code: str) -> Callable[[Any, Any, Any, Any], Any]:
    width = struct.calcsize("=" + code)

    def put(b: Any, k: Any, value: Any, endianness: Any) -> Any:
        data = bytevector(name, b)
        start = _position(name, data, k, width)
        _pack(name, _MARKS[_order(name, endianness)] + code, data, start, value)
        return UNSPECIFIED

    put.__name__ = put.__qualname__ = name
    return put


def _native_setter(name: str, code: str) -> Callable[[Any, Any, Any], Any]:
    width = struct.calcsize("=" + code)

    def put(b: Any, k: Any, value: Any) -> Any:
        data = bytevector(name, b)
        _pack(name, "=" + code, data, _aligned(name, data, k, width), value)
        return UNSPECIFIED

    put.__name__ = put.__qualname__ = name
    return put


def _pack(name: str, code: str, data: bytearray, start: int, value: Any) -> None:
    if code[-1] in "fd":
        if not is_real(value):
            raise wrong_type(name, "a real number", value)
        number = to_float(value)
        try:
            struct.pack_into(code, data, start, number)
        except OverflowError:
            struct.pack_into(code, data, start, float("inf") if number > 0 else float("-inf"))
        return
    try:
        struct.pack_into(code, data, start, integer(name, value))
    except struct.error:
        raise out_of_range(name, "integer", value, f"for {struct.calcsize(code)} bytes") from None


bytevector_s8_ref = _native_getter("bytevector-s8-ref", "b")
bytevector_s8_set = _native_setter("bytevector-s8-set!", "b")
bytevector_u16_ref = _getter("bytevector-u16-ref", "H")
bytevector_u16_set = _setter("bytevector-u16-set!", "H")
bytevector_u16_native_ref = _native_getter("bytevector-u16-native-ref", "H")
bytevector_u16_native_set = _native_setter("bytevector-u16-native-set!", "H")
bytevector_s16_ref = _getter("bytevector-s16-ref", "h")
bytevector_s16_set = _setter("bytevector-s16-set!", "h")
bytevector_s16_native_ref = _native_getter("bytevector-s16-native-ref", "h")
bytevector_s16_native_set = _native_setter("bytevector-s16-native-set!", "h")
bytevector_u32_ref = _getter("bytevector-u32-ref", "I")
bytevector_u32_set = _setter("bytevector-u32-set!", "I")
bytevector_u32_native_ref = _native_getter("bytevector-u32-native-ref", "I")
bytevector_u32_native_set = _native_setter("bytevector-u32-native-set!", "I")
bytevector_s32_ref = _getter("bytevector-s32-ref", "i")
bytevector_s32_set = _setter("bytevector-s32-set!", "i")
bytevector_s32_native_ref = _native_getter("bytevector-s32-native-ref", "i")
bytevector_s32_native_set = _native_setter("bytevector-s32-native-set!", "i")
bytevector_u64_ref = _getter("bytevector-u64-ref", "Q")
bytevector_u64_set = _setter("bytevector-u64-set!", "Q")
bytevector_u64_native_ref = _native_getter("bytevector-u64-native-ref", "Q")
bytevector_u64_native_set = _native_setter("bytevector-u64-native-set!", "Q")
bytevector_s64_ref = _getter("bytevector-s64-ref", "q")
bytevector_s64_set = _setter("bytevector-s64-set!", "q")
bytevector_s64_native_ref = _native_getter("bytevector-s64-native-ref", "q")
bytevector_s64_native_set = _native_setter("bytevector-s64-native-set!", "q")
bytevector_ieee_single_ref = _getter("bytevector-ieee-single-ref", "f")
bytevector_ieee_single_set = _setter("bytevector-ieee-single-set!", "f")
bytevector_ieee_single_native_ref = _native_getter("bytevector-ieee-single-native-ref", "f")
bytevector_ieee_single_native_set = _native_setter("bytevector-ieee-single-native-set!", "f")
bytevector_ieee_double_ref = _getter("bytevector-ieee-double-ref", "d")
bytevector_ieee_double_set = _setter("bytevector-ieee-double-set!", "d")
bytevector_ieee_double_native_ref = _native_getter("bytevector-ieee-double-native-ref", "d")
bytevector_ieee_double_native_set = _native_setter("bytevector-ieee-double-native-set!", "d")


def _width(name: str, count: Any) -> int:
    width = size(name, count, 1)
    if width == 0:
        raise out_of_range(name, "size", count, "(it must be positive)")
    return width


def bytevector_uint_ref(b: Any, k: Any, endianness: Any, count: Any) -> int:
    """(bytevector-uint-ref bytevector k endianness size)."""
    return _integer_at("bytevector-uint-ref", b, k, endianness, count, signed=False)


def bytevector_sint_ref(b: Any, k: Any, endianness: Any, count: Any) -> int:
    """(bytevector-sint-ref bytevector k endianness size)."""
    return _integer_at("bytevector-sint-ref", b, k, endianness, count, signed=True)


def _integer_at(name: str, b: Any, k: Any, endianness: Any, count: Any, *, signed: bool) -> int:
    data = bytevector(name, b)
    width = _width(name, count)
    start = _position(name, data, k, width)
    return int.from_bytes(data[start : start + width], _order(name, endianness), signed=signed)


def bytevector_uint_set(b: Any, k: Any, value: Any, endianness: Any, count: Any) -> Any:
    """(bytevector-uint-set! bytevector k n endianness size)."""
    return _set_integer("bytevector-uint-set!", b, k, value, endianness, count, signed=False)


def bytevector_sint_set(b: Any, k: Any, value: Any, endianness: Any, count: Any) -> Any:
    """(bytevector-sint-set! bytevector k n endianness size)."""
    return _set_integer("bytevector-sint-set!", b, k, value, endianness, count, signed=True)


def _set_integer(name: str, b: Any, k: Any, value: Any, endianness: Any, count: Any, *, signed: bool) -> Any:
    data = bytevector(name, b)
    width = _width(name, count)
    start = _position(name, data, k, width)
    data[start : start + width] = _bytes(name, value, width, _order(name, endianness), signed)
    return UNSPECIFIED


def _bytes(name: str, value: Any, width: int, order: Literal["big", "little"], signed: bool) -> bytes:
    try:
        return integer(name, value).to_bytes(width, order, signed=signed)
    except OverflowError:
        raise out_of_range(name, "integer", value, f"for {width} bytes") from None


def bytevector_to_uint_list(b: Any, endianness: Any, count: Any) -> Any:
    """(bytevector->uint-list bytevector endianness size)."""
    return _integers("bytevector->uint-list", b, endianness, count, signed=False)


def bytevector_to_sint_list(b: Any, endianness: Any, count: Any) -> Any:
    """(bytevector->sint-list bytevector endianness size)."""
    return _integers("bytevector->sint-list", b, endianness, count, signed=True)


def _integers(name: str, b: Any, endianness: Any, count: Any, *, signed: bool) -> Any:
    data, width, order = bytevector(name, b), _width(name, count), _order(name, endianness)
    if len(data) % width:
        raise OutOfRange(f"{name}: length {len(data)} is no multiple of {width}", (b,))
    starts = range(0, len(data), width)
    return to_list([int.from_bytes(data[start : start + width], order, signed=signed) for start in starts])


def uint_list_to_bytevector(items: Any, endianness: Any, count: Any) -> Bytevector:
    """(uint-list->bytevector list endianness size)."""
    return _from_integers("uint-list->bytevector", items, endianness, count, signed=False)


def sint_list_to_bytevector(items: Any, endianness: Any, count: Any) -> Bytevector:
    """(sint-list->bytevector list endianness size)."""
    return _from_integers("sint-list->bytevector", items, endianness, count, signed=True)


def _from_integers(name: str, items: Any, endianness: Any, count: Any, *, signed: bool) -> Bytevector:
    width, order = _width(name, count), _order(name, endianness)
    pieces = [_bytes(name, value, width, order, signed) for value in elements(name, items)]
    return Bytevector(bytearray(b"".join(pieces)))


def is_bytevector_equal(a: Any, b: Any) -> Boolean:
    """(bytevector=? a b)."""
    return TRUE if bytevector("bytevector=?", a) == bytevector("bytevector=?", b) else FALSE


def string_to_utf16(s: Any, endianness: Any = None) -> Bytevector:
    """(string->utf16 string [endianness]): big where none is given."""
    return _encoded("string->utf16", s, "utf-16", endianness)


def string_to_utf32(s: Any, endianness: Any = None) -> Bytevector:
    """(string->utf32 string [endianness]): big where none is given."""
    return _encoded("string->utf32", s, "utf-32", endianness)


def _encoded(name: str, s: Any, codec: str, endianness: Any) -> Bytevector:
    order = "big" if endianness is None else _order(name, endianness)
    return Bytevector(bytearray(text(name, s).encode(f"{codec}-{order[0]}e")))


def utf16_to_string(b: Any, endianness: Any, mandatory: Any = FALSE) -> String:
    """(utf16->string bytevector endianness [mandatory?]): a byte order mark counts unless endianness is mandatory."""
    return _decoded("utf16->string", b, "utf-16", endianness, mandatory)


def utf32_to_string(b: Any, endianness: Any, mandatory: Any = FALSE) -> String:
    """(utf32->string bytevector endianness [mandatory?]): a byte order mark counts unless endianness is mandatory."""
    return _decoded("utf32->string", b, "utf-32", endianness, mandatory)


def _decoded(name: str, b: Any, codec: str, endianness: Any, mandatory: Any) -> String:
    data, order = bytes(bytevector(name, b)), _order(name, endianness)
    marks = {"\ufeff".encode(f"{codec}-be"): "big", "\ufeff".encode(f"{codec}-le"): "little"}
    mark = data[: 2 if codec == "utf-16" else 4]
    marked = marks.get(mark) if not option(mandatory) else None
    try:
        return new_string((data[len(mark) :] if marked else data).decode(f"{codec}-{(marked or order)[0]}e"))
    except UnicodeDecodeError as error:
        raise WrongType(f"{name}: byte {error.start} begins no character", (b,)) from None
