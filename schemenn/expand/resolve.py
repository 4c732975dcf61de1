"""What an identifier means at a place of the program: through its aliases to a binding, or to the top level.

    x, inserted by a macro, without a binding of its own   →   what x means where the macro was defined
"""

from __future__ import annotations

from schemenn.expand.scope import Binding, Name, Scope, TopScope, name_of
from schemenn.syntax import Identifier


def resolve(identifier: Identifier, scope: Scope) -> Binding:
    """What `identifier` means in `scope`."""
    while True:
        name: Name = identifier.name if identifier.alias_of is None else identifier
        found = scope.bindings.get(name)
        while found is None and scope.parent is not None:
            scope = scope.parent
            found = scope.bindings.get(name)
        if found is not None:
            return found
        if identifier.alias_of is None:
            assert isinstance(scope, TopScope)
            return scope.free(identifier.name)
        scope = identifier.scope
        identifier = identifier.alias_of


def root(identifier: Identifier, scope: Scope) -> tuple[Identifier, TopScope]:
    """The plain identifier an alias comes from, and the top-level scope that decides about it."""
    while identifier.alias_of is not None:
        scope = identifier.scope
        identifier = identifier.alias_of
    return identifier, scope.top()


def same_binding(a: Identifier, scope_a: Scope, b: Identifier, scope_b: Scope) -> bool:
    """Whether two identifiers mean the same: `free-identifier=?`. Source: R7RS 4.3.2."""
    binding = resolve(a, scope_a)
    other = resolve(b, scope_b)
    if binding is other or not isinstance(binding, str) or not isinstance(other, str):
        return binding is other
    return binding == other or (undefined_name(a, scope_a) or binding) == undefined_name(b, scope_b)


def undefined_name(identifier: Identifier, scope: Scope) -> str | None:
    """The name of an identifier that means nothing yet where it stands, which may be in a library; else None."""
    while True:
        name = name_of(identifier)
        here: Scope | None = scope
        while here is not None:
            if name in here.bindings:
                return None
            here = here.parent
        if identifier.alias_of is None:
            return identifier.name if scope.top().view(identifier.name) is None else None
        scope = identifier.scope
        identifier = identifier.alias_of
