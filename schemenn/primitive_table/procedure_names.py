"""The names of procedures."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (row("procedure-name", "f", PURE, "The symbol that a procedure was defined as, #f if it has no name (Guile)."),)
