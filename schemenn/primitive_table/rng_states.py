"""Generators of random numbers as plain data."""

from __future__ import annotations

from schemenn.primitive_table.row import WRITE, row

ROWS = (
    row("rng->list", "rng", WRITE, "The state of a generator as a list, which list->rng makes the generator of again."),
    row("list->rng", "list", WRITE, "A new generator in the state that rng->list told."),
)
