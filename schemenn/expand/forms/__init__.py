"""The special forms; each module enters its own in the table of keywords when it is imported."""

from __future__ import annotations

from schemenn.expand.forms import (
    bindings,
    conditionals,
    control,
    definitions,
    features,
    foreign,
    libraries,
    loops,
    macros,
    procedural_macros,
    procedures,
    quasiquote,
    records,
    structures,
    values,
)

__all__ = [
    "bindings",
    "conditionals",
    "control",
    "definitions",
    "features",
    "foreign",
    "libraries",
    "loops",
    "macros",
    "procedural_macros",
    "procedures",
    "quasiquote",
    "records",
    "structures",
    "values",
]
