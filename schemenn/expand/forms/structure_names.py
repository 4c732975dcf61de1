"""What is known of a structure before the program runs: `(match p ((point x y) …))` and children of it need that.

A definition of the structure `point` binds, beside its variables, a hidden keyword in the same scope.
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import Keyword, Scope, name_of
from schemenn.expand.shape import fail
from schemenn.syntax import Form, Identifier


class StructureName(Keyword):
    """The hidden keyword: the fields of the structure, its parents' first, and the variable that holds its type."""

    __slots__ = ("fields", "type")

    def __init__(self, name: str, fields: list[str], type: Identifier) -> None:
        super().__init__(name, _never)
        self.fields = fields
        self.type = type


def _never(form: Form, scope: Scope) -> Node:
    fail("the name of a structure cannot stand here", form)


def _hidden(name: Identifier) -> Identifier:
    return Identifier(f"%structure {name.name}", name.span)


def bind_structure(name: Identifier, fields: list[str], type: Identifier, scope: Scope) -> None:
    """Make a structure known in a scope."""
    hidden = _hidden(name)
    scope.bindings[name_of(hidden)] = StructureName(name.name, fields, type)


def find_structure(name: Identifier, scope: Scope) -> StructureName | None:
    """The structure of that name; None if none is known."""
    found = resolve(_hidden(name), scope)
    return found if isinstance(found, StructureName) else None
