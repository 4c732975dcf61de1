"""What the loops of Racket's `for` expand into."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("%sequence", "a", READ, "A count, or a vector of the elements of a."),
    row("%sequence-length", "a", READ, "How many elements that has."),
    row("%sequence-ref", "a k", READ, "Its element at index k."),
    row("%sequence-list", "a", READ, "The list itself, checked."),
    row("%sequence-pairs", "table", READ, "The entries of a hash table, as pairs."),
)
