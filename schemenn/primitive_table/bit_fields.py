"""Fields of the bits of an exact integer."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

_FIELD = "i start end"

ROWS = (
    row("bit-field", _FIELD, PURE, "The number that the bits of the field make (SRFI 151)."),
    row("bit-extract", _FIELD, PURE, "`bit-field` (Guile).", function="bit_field"),
    row("bitwise-bit-field", _FIELD, PURE, "`bit-field` (R6RS).", function="bit_field"),
    row("bit-field-any?", _FIELD, PURE, "Whether a bit of the field is 1 (SRFI 151)."),
    row("bit-field-every?", _FIELD, PURE, "Whether all bits of the field are 1 (SRFI 151)."),
    row("bit-field-clear", _FIELD, PURE, "i with zeros in the field (SRFI 151)."),
    row("bit-field-set", _FIELD, PURE, "i with ones in the field (SRFI 151)."),
    row("bit-field-replace", "i source start end", PURE, "i with the lowest bits of source in the field (SRFI 151)."),
    row(
        "bit-field-replace-same",
        "i source start end",
        PURE,
        "i with the bits of source at the same place in the field (SRFI 151).",
    ),
    row("bit-field-rotate", "i count start end", PURE, "i with the field rotated to the left (SRFI 151)."),
    row("bit-field-reverse", _FIELD, PURE, "i with the bits of the field in reverse (SRFI 151)."),
    row(
        "copy-bit-field",
        "i source start end",
        PURE,
        "`bit-field-replace` (SRFI 60).",
        function="bit_field_replace",
    ),
    row("rotate-bit-field", "i count start end", PURE, "`bit-field-rotate` (SRFI 60).", function="bit_field_rotate"),
    row("reverse-bit-field", _FIELD, PURE, "`bit-field-reverse` (SRFI 60).", function="bit_field_reverse"),
    row("bitwise-copy-bit-field", "i start end source", PURE, "i with the lowest bits of source in the field (R6RS)."),
    row("bitwise-rotate-bit-field", "i start end count", PURE, "i with the field rotated to the left (R6RS)."),
    row("bitwise-reverse-bit-field", _FIELD, PURE, "`bit-field-reverse` (R6RS).", function="bit_field_reverse"),
)
