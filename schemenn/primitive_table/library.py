"""What the procedures of stdlib/ need of Python and no program calls."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

ROWS = (
    row("%gather", "", READ, "A new Python list to gather values in; see passes/open_maps.py.", inline="[]"),
    row("%gather!", "got value", WRITE, "Add a value to those gathered.", inline="a.append(b)", function="gather_"),
    row("%gathered", "got", READ, "The values gathered, as a Scheme list.", inline="list(a)"),
    row("%regather", "got", READ, "A copy of what has been gathered.", inline="a.copy()"),
    row("%cars", "name lists", READ, "The first elements of all the lists, or #f if one of them has ended."),
    row("%cdrs", "lists", READ, "The lists without their first elements."),
    row("%check-list", "name a", READ, "Nothing, or an error in the name of a library procedure if a is no list."),
    row("%check-size", "name k", READ, "Nothing, or an error in the name of a library procedure if k is no length."),
)
