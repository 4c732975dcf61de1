"""Sorting by an order that Python knows."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (row("%sort-as-known", "less? items", READ, "The sorted list, or #f if Python does not know the order."),)
