"""Bytevectors."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

_SLICE = "bytevector [start] [end]"

ROWS = (
    row("bytevector?", "a", PURE, "Whether a is a bytevector.", test="a.__class__ is Bytevector"),
    row("make-bytevector", "k [byte]", PURE, "A new bytevector of k bytes."),
    row("bytevector", "byte ...", PURE, "A new bytevector of the bytes.", function="bytevector"),
    row("bytevector-length", "bytevector", PURE, "How many bytes the bytevector has."),
    row(
        "bytevector-u8-ref",
        "bytevector k",
        READ,
        "The byte at index k.",
        inline="a.data[b] if b >= 0 else primitive(a, b)",
    ),
    row("bytevector-u8-set!", "bytevector k byte", WRITE, "Store byte at index k."),
    row("bytevector-copy", _SLICE, READ, "A new bytevector of the bytes from start to before end."),
    row(
        "bytevector-copy!",
        "to at from [start] [end]",
        WRITE,
        "Store bytes of the bytevector from in the bytevector to, beginning at index at.",
        function="bytevector_copy_to",
    ),
    row("bytevector-append", "bytevector ...", READ, "A new bytevector of the bytevectors one after another."),
    row("bytevector-fill!", "bytevector byte [start] [end]", WRITE, "Store byte at every index."),
    row("bytevector->list", _SLICE, READ, "The list of the bytes from start to before end."),
    row("list->bytevector", "list", READ, "A new bytevector of the bytes in the list."),
    row("u8-list->bytevector", "list", READ, "A new bytevector of the bytes.", function="list_to_bytevector"),
    row("bytevector->u8-list", _SLICE, READ, "The list of the bytes.", function="bytevector_to_list"),
    row("utf8->string", _SLICE, READ, "The string that the bytes encode in UTF-8."),
    row("string->utf8", "string [start] [end]", READ, "The bytes of the string in UTF-8."),
    *[
        row(name, parameters, effect, doc, function=function)
        for name, parameters, effect, doc, function in (
            ("u8vector?", "a", PURE, "Whether a is a bytevector.", "is_bytevector"),
            ("make-u8vector", "k [byte]", PURE, "A new bytevector of k bytes.", "make_bytevector"),
            ("u8vector", "byte ...", PURE, "A new bytevector of the bytes.", "bytevector"),
            ("u8vector-length", "bytevector", PURE, "How many bytes it has.", "bytevector_length"),
            ("u8vector-ref", "bytevector k", READ, "The byte at index k.", "bytevector_u8_ref"),
            ("u8vector-set!", "bytevector k byte", WRITE, "Store byte at index k.", "bytevector_u8_set"),
            ("u8vector->list", _SLICE, READ, "The list of the bytes.", "bytevector_to_list"),
            ("list->u8vector", "list", READ, "A new bytevector of the bytes in the list.", "list_to_bytevector"),
        )
    ],
)
