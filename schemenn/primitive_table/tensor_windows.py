"""Windows that slide over tensors, and borders around them."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("tensor-windows", "t sizes [strides] [axis]", READ, "The windows of these sizes on the axes from `axis` on."),
    row("tensor-overlap-add", "windows lengths [strides] [axis]", READ, "The sum of windows, each in its place."),
    row("tensor-pad", "t widths [value]", READ, "t with a border of a value (0): for each axis n or (before after)."),
)
