"""Interrupts that a program notes and answers when it is ready."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

ROWS = (
    row("%interrupt-note", "[note]", WRITE, "The note on which interrupts are written, or #f."),
    row("%new-interrupt-note", "", WRITE, "An empty note for interrupts."),
    row("%interrupted?", "", READ, "Whether an interrupt has been noted.", function="interrupted"),
)
