"""Square roots, magnitudes and powers."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("sqrt", "z", PURE, "The principal square root, exact where it can be (R7RS 6.2.6)."),
    row("magnitude", "z", PURE, "The distance from 0 in the complex plane (R7RS 6.2.6)."),
    row("expt", "z1 z2", PURE, "z1 to the power z2 (R7RS 6.2.6)."),
)
