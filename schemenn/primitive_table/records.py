"""Record types; `define-record-type` expands into calls of these."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, WRITE, row

ROWS = (
    row("%make-record-type", "name fields", WRITE, "A new record type with fields of these names."),
    row("%record-constructor", "type fields [name]", WRITE, "A procedure of these fields that makes a record."),
    row("%record-predicate", "type [name]", WRITE, "A procedure that knows the records of the type."),
    row("%record-accessor", "type field [name]", WRITE, "A procedure that reads a field, given by name or index."),
    row("%record-modifier", "type field [name]", WRITE, "A procedure that stores in a field."),
    row("record?", "a", PURE, "Whether a is a record."),
)
