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
    procedures,
    quasiquote,
    records,
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
    "procedures",
    "quasiquote",
    "records",
    "values",
]
