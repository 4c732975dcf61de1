"""The table of primitives: pure data, below both the compiler and the runtime.

One row declares a primitive once: name, parameters, effect, documentation, and how a call of it is written in
Python where that is simpler than a call. Arity checks, inlining, help and completion all read it.

    row("car", "pair", READ, "The first field of the pair.", inline="a.car")

The rows stand in one module per module of primitives/ (primitive_table/pairs.py describes primitives/pairs.py), and
the function is found by the mechanical spelling of the name: `set-car!` is `set_car`, `pair?` `is_pair`.
"""

from __future__ import annotations

from functools import cache

from schemenn.primitive_table.row import CONTROL, PURE, READ, WRITE, Primitive

__all__ = ["CONTROL", "PURE", "READ", "WRITE", "Primitive", "modules", "primitives"]

def modules() -> list[str]:
    """The names of the modules of primitives."""
    from pkgutil import iter_modules

    return sorted([found.name for found in iter_modules(__path__) if found.name != "row"])


@cache
def primitives() -> dict[str, Primitive]:
    """Every primitive by its Scheme name."""
    from importlib import import_module

    table: dict[str, Primitive] = {}
    for module in modules():
        for primitive in import_module(f"schemenn.primitive_table.{module}").ROWS:
            primitive.module = module
            assert primitive.name not in table, primitive.name
            table[primitive.name] = primitive
    return table
