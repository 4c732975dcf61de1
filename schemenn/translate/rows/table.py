"""All the builtins: each module enters its own in the table of row.py."""

from __future__ import annotations

from typing import Final

from schemenn.translate import shipped_data, sorting
from schemenn.translate.rows import (
    bytes,
    chars,
    csv,
    division,
    document,
    gradients,
    list_algebra,
    lists,
    number_kinds,
    numbers,
    output,
    parameters,
    ports,
    searching,
    tables,
    reductions,
    tensor_algebra,
    tensor_making,
    tensor_parts,
    tensor_windows,
    tensors,
    text,
    vectors,
    special_folds,
    special_lists,
)

MODULES: Final = (
    bytes,
    chars,
    csv,
    division,
    document,
    gradients,
    list_algebra,
    lists,
    number_kinds,
    numbers,
    output,
    parameters,
    ports,
    searching,
    tables,
    reductions,
    tensor_algebra,
    tensor_making,
    tensor_parts,
    tensor_windows,
    tensors,
    text,
    vectors,
    special_folds,
    special_lists,
    shipped_data,
    sorting,
)
"""The modules that enter builtins."""
