"""The setters that a program gives to its procedures."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

ROWS = (
    row("%own-setter", "procedure", READ, "The setter the procedure was given, or #f."),
    row("%set-own-setter!", "procedure setter", WRITE, "Give the procedure a setter."),
)
