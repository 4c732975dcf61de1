"""Parameters of networks: nested lists and vectors of tensors and numbers."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("parameter-leaves", "parameters", READ, "The tensors and numbers in nested lists and vectors, in one list."),
    row("parameter-leaves-like", "parameters others", READ, "The leaves of others, which must fit the parameters."),
    row("parameters-with-leaves", "parameters leaves", READ, "The nested lists with other leaves in their place."),
    row("parameters->vector", "parameters [model]", READ, "All numbers of the nested lists in one tensor of rank 1."),
    row("vector->parameters", "vector model", READ, "The nested lists of the model, filled with numbers of a tensor."),
)
