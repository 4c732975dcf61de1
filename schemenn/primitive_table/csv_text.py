"""Text of comma-separated values, and the data sets that are shipped; what (nn csv) and (nn data) are made of."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row(
        "%csv-rows",
        "name where text delimiter",
        READ,
        "The records of a text of separated values: a list of pairs, the line and the vector of the fields.",
    ),
    row("%csv-number?", "text", READ, "Whether a field is written as a number."),
    row(
        "%csv-numbers",
        "name where rows places titles missing",
        READ,
        "The tensor of the numbers at those places of the records; where a field is empty, the missing one.",
    ),
    row("%shipped-text", "name", READ, "The text of a data set that comes with schemenn."),
)
