"""All the builtins: each module enters its own in the table of row.py as it is imported."""

from __future__ import annotations

from schemenn.translate import shipped_data, sorting  # noqa: F401
from schemenn.translate.rows import (  # noqa: F401
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
