"""What the procedures of stdlib/ need of Python and no program calls."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row("%gather", "", READ, "A new Python list to gather values in; see passes/open_maps.py.", inline="[]"),
    row("%gather!", "got value", WRITE, "Add a value to those gathered.", inline="a.append(b)", function="gather_"),
    row("%gathered", "got", READ, "The values gathered, as a Scheme list.", inline="list(a)"),
    row("%regather", "got", READ, "A copy of what has been gathered.", inline="a.copy()"),
    row("%cars", "name lists", READ, "The first elements of all the lists, or #f if one of them has ended."),
    row("%cdrs", "lists", READ, "The lists without their first elements."),
    row("%check-list", "name a", READ, "Nothing, or an error in the name of a library procedure if a is no list."),
    row(
        "%circular?",
        "a",
        READ,
        "Whether a is a list without an end.",
        test="circles and primitive(a) is TRUE",
        function="is_circular",
    ),
    row("%not-alist", "name a", READ, "The error of a list with an element that is no pair."),
    row("%check-size", "name k", READ, "Nothing, or an error in the name of a library procedure if k is no length."),
    row("%check-string", "name a", READ, "Nothing, or an error in the name of a library procedure if a is no string."),
    row("%check-vector", "name a", READ, "Nothing, or an error in the name of a library procedure if a is no vector."),
    row("%rows", "name lists", READ, "The lists of first elements, of second elements, … up to the shortest end."),
    row("%vectors->lists", "name vectors", READ, "The lists of the elements of the vectors."),
    row("%strings->lists", "name strings", READ, "The lists of the characters of the strings."),
    row("%results->string", "name chars", READ, "The string of a list of characters, last one first."),
    row("%string-range", "name string range", READ, "The pair of the start and end that a list of them stands for."),
    row("%vector-range", "name vector range", READ, "The pair of the start and end that a list of them stands for."),
    row("%takes?", "f k exactly?", PURE, "Whether f takes k operands, and, if asked, no more.", function="takes"),
)
