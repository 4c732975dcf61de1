"""What the procedures of stdlib/ need of Python and no program calls."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("%cars", "name lists", READ, "The first elements of all the lists, or #f if one of them has ended."),
    row("%cdrs", "lists", READ, "The lists without their first elements."),
    row("%check-list", "name a", READ, "Nothing, or an error in the name of a library procedure if a is no list."),
    row("%check-size", "name k", READ, "Nothing, or an error in the name of a library procedure if k is no length."),
)
