"""Numbers in bytevectors, under the names of R6RS."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, Primitive, row

_KINDS = (
    ("u16", "16-bit natural number"),
    ("s16", "16-bit integer"),
    ("u32", "32-bit natural number"),
    ("s32", "32-bit integer"),
    ("u64", "64-bit natural number"),
    ("s64", "64-bit integer"),
    ("ieee-single", "single-precision float"),
    ("ieee-double", "double-precision float"),
)


def _accessors(kind: str, noun: str) -> tuple[Primitive, ...]:
    ref, native = f"bytevector-{kind}-ref", f"bytevector-{kind}-native-ref"
    put, native_put = f"bytevector-{kind}-set!", f"bytevector-{kind}-native-set!"
    return (
        row(ref, "bytevector k endianness", READ, f"The {noun} that begins at index k."),
        row(native, "bytevector k", READ, f"The {noun} that begins at index k, as the machine has it."),
        row(put, "bytevector k number endianness", WRITE, f"Store a {noun} from index k on."),
        row(native_put, "bytevector k number", WRITE, f"Store a {noun} from index k on, as the machine has it."),
    )


ROWS = (
    row("native-endianness", "", PURE, "The symbol big or little, as the machine is."),
    row("bytevector=?", "a b", READ, "Whether the bytevectors have the same bytes.", function="is_bytevector_equal"),
    row("bytevector-s8-ref", "bytevector k", READ, "The byte at index k as an integer from -128 to 127."),
    row("bytevector-s8-set!", "bytevector k number", WRITE, "Store an integer from -128 to 127 at index k."),
    *[accessor for kind in _KINDS for accessor in _accessors(*kind)],
    row("bytevector-uint-ref", "bytevector k endianness size", READ, "The natural number of size bytes at index k."),
    row("bytevector-sint-ref", "bytevector k endianness size", READ, "The integer of size bytes at index k."),
    row("bytevector-uint-set!", "bytevector k n endianness size", WRITE, "Store a natural number in size bytes."),
    row("bytevector-sint-set!", "bytevector k n endianness size", WRITE, "Store an integer in size bytes."),
    row("bytevector->uint-list", "bytevector endianness size", READ, "The list of the natural numbers of size bytes."),
    row("bytevector->sint-list", "bytevector endianness size", READ, "The list of the integers of size bytes."),
    row("uint-list->bytevector", "list endianness size", READ, "A new bytevector of the numbers, in size bytes each."),
    row("sint-list->bytevector", "list endianness size", READ, "A new bytevector of the integers, in size bytes each."),
    row("string->utf16", "string [endianness]", READ, "The bytes of the string in UTF-16."),
    row("string->utf32", "string [endianness]", READ, "The bytes of the string in UTF-32."),
    row("utf16->string", "bytevector endianness [mandatory?]", READ, "The string that the bytes encode in UTF-16."),
    row("utf32->string", "bytevector endianness [mandatory?]", READ, "The string that the bytes encode in UTF-32."),
)
