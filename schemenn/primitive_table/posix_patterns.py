"""Regular expressions as POSIX writes them."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("%posix->sre", "pattern any-case? by-lines?", READ, "The expression of SRFI 115 for a pattern of POSIX."),
    row("%match-subject", "match", READ, "The string that was searched."),
)
