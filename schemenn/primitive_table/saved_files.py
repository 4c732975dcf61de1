"""Saving nested lists of tensors to files, and loading them."""

from __future__ import annotations

from schemenn.primitive_table.row import WRITE, row

ROWS = (
    row("%save-data", "who file value", WRITE, "Save lists of tensors as .npz or .safetensors.", outside="files"),
    row("%load-data", "who file", WRITE, "What was saved in a file, or a list of (name . tensor).", outside="files"),
)
