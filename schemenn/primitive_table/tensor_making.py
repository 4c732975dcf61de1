"""Tensors made from sizes and ranges."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row("zeros", "n1 n2 ...", READ, "The tensor of zeros of that shape: sizes, or a list of them."),
    row("ones", "n1 n2 ...", READ, "The tensor of ones of that shape: sizes, or a list of them."),
    row("full", "shape x", READ, "The tensor of that shape with every element x."),
    row("identity-matrix", "n", PURE, "The matrix of n rows with ones on its diagonal."),
    row("arange", "start [end] [step]", PURE, "The numbers from start (one operand: from 0) to before end (numpy)."),
    row("linspace", "start end count", PURE, "So many numbers at equal distances from start to end, both included."),
    row("one-hot", "k n", READ, "n zeros with a one at index k; for a list or tensor of indices, a row for each."),
)
