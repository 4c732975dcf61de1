"""The special forms; each module enters its own in the table of keywords when it is imported."""

from __future__ import annotations

from schemenn.expand.forms import (
    bindings,
    conditionals,
    control,
    definitions,
    features,
    for_loops,
    foreign,
    libraries,
    loops,
    macros,
    match,
    procedural_macros,
    procedures,
    quasiquote,
    record_clauses,
    records,
    structures,
    trainables,
    values,
)

__all__ = [
    "bindings",
    "conditionals",
    "control",
    "definitions",
    "features",
    "for_loops",
    "foreign",
    "libraries",
    "loops",
    "macros",
    "match",
    "procedural_macros",
    "procedures",
    "quasiquote",
    "record_clauses",
    "records",
    "structures",
    "trainables",
    "values",
]
