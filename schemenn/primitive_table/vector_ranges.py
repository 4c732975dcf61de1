"""Vectors by ranges: what the library procedures on vectors need, and what joins and copies ranges."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

ROWS = (
    row(
        "%vector-items",
        "name vector options at",
        READ,
        "The list of the elements in the range that the options at and at + 1 tell, in the name of a procedure.",
    ),
    row(
        "%vector-store!",
        "name vector at items",
        WRITE,
        "Store the elements of the list, beginning at index at, in the name of a library procedure.",
    ),
    row("%check-options", "name options most", READ, "Nothing, or an error if there are more operands than that."),
    row("%check-index", "name k length", READ, "Nothing, or an error if k is no index below length."),
    row("vector-append-subvectors", "part ...", READ, "A new vector of ranges: vector, start, end; and so on."),
    row(
        "vector-reverse-copy!",
        "to at from [start] [end]",
        WRITE,
        "Store elements of the vector from in the vector to, last one first, beginning at index at.",
    ),
)
