"""Boxes: objects with one field."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row("box", "a", WRITE, "A new box that holds a."),
    row("box?", "a", PURE, "Whether a is a box."),
    row("unbox", "box", READ, "What the box holds."),
    row("set-box!", "box a", WRITE, "Put a into the box."),
    row("box-cas!", "box old new", WRITE, "Put new into the box if it holds old, by eq?; whether it did."),
)
