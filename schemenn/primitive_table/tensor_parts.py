"""Parts of tensors and masks, and their elements in order."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row(
        "tensor-slice",
        "t part ...",
        READ,
        "A part of t: for each axis #f (all), an index (drops the axis) or a range (start end [step]).",
    ),
    row("tensor-take", "t indices [axis]", READ, "The parts of t at the indices (a list or a tensor) of an axis."),
    row("diagonal", "m", READ, "The elements of a matrix whose two indices are equal."),
    row("diagonal-matrix", "v", READ, "The matrix with v on its diagonal and zeros elsewhere."),
    row("tensor-sort", "t [axis]", PURE, "t in increasing order along an axis (the last); nan comes last."),
    row("argsort", "x [axis]", READ, "The indices that sort a tensor along an axis (the last), or a list; stable."),
    row("cumulative-sum", "x [axis]", READ, "The sums up to each element, along an axis or of all elements in a row."),
)
