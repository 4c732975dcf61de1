"""Record types; `define-record-type` expands into calls of these."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row(
        "%make-record-type",
        "name fields [parent] [style] [sealed]",
        WRITE,
        "A new record type with fields of these names.",
    ),
    row("%record-constructor", "type fields [name]", WRITE, "A procedure of these fields that makes a record."),
    row("%record-predicate", "type [name]", WRITE, "A procedure that knows the records of the type."),
    row("%record-accessor", "type field [name]", WRITE, "A procedure that reads a field, given by name or index."),
    row("%record-modifier", "type field [name]", WRITE, "A procedure that stores in a field."),
    row("record?", "a", PURE, "Whether a is a record."),
    row("%record-type-of", "a", READ, "The record type that a is, or is a constructor of."),
    row("%record-parent", "type", PURE, "The type's parent, or #f."),
    row("%record-builder", "type", READ, "What makes the constructor of a type with a protocol; #f without."),
    row("%set-record-builder!", "type builder", WRITE, "Give the type a builder."),
    row("%record-fits?", "type count a", READ, "Whether a is a record of the type, which has that many fields."),
    row("%record-field", "record k", READ, "The field at index k, the parents' first."),
    row("%record-copy", "type record fields value ...", WRITE, "A copy of the record with other values in the fields."),
)
