"""What masks are combined and asked with."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("mask-and", "mask ...", PURE, "Where all masks are #t."),
    row("mask-or", "mask ...", PURE, "Where any of the masks is #t."),
    row("mask-xor", "mask ...", PURE, "Where an odd number of the masks is #t."),
    row("mask-not", "mask", PURE, "Where the mask is #f."),
    row("mask-any", "mask [axis]", PURE, "Whether any element is #t; along an axis, a mask."),
    row("mask-all", "mask [axis]", PURE, "Whether all elements are #t; along an axis, a mask."),
    row("mask-indices", "mask", PURE, "The list of the indices at which the mask is #t."),
    row("mask-select", "mask t", PURE, "The elements (or parts) of t where the mask is #t, one after another."),
    row("where", "mask a b", PURE, "The elements of a where the mask is #t, those of b elsewhere."),
)
