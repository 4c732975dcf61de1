"""Tensors and masks in other shapes."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row("reshape", "t n1 n2 ...", READ, "t in another shape: sizes, one of them #f or -1 to be found, or a list."),
    row("ravel", "t", PURE, "All elements of t, row after row, at rank 1."),
    row("transpose", "t axis ...", READ, "t with its axes reversed, or in that order; a list is answered by a list."),
    row("stack", "t1 t2 ...", READ, "Tensors (or a list of them) of one shape along a new axis; [axis] comes last."),
    row("expand-dims", "t axis", PURE, "t with a new axis of length 1."),
    row("squeeze", "t [axis]", PURE, "t without that axis of length 1, or without all that have length 1."),
    row("flip", "t [axis]", PURE, "t in reverse along that axis, or along all."),
    row("tensor-repeat", "t n [axis]", PURE, "Every element along the axis (first: 0) n times in a row."),
    row("tensor-tile", "t n1 n2 ...", PURE, "t put side by side, n times along each of its axes."),
)
