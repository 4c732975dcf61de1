"""What `dL/dW` means where it is no variable: the derivative of the value of L in the value of W.

    dL/dW   →   Call(Global("%derivative"), [Const(dL/dW), Const(L), Const(W), Global("L"), Global("W")])

A name of the form dA/dB or ∂A/∂B that has no binding means so if it splits, at exactly one slash, into two variables
in scope, local or global. Variables that the unit does not know may be defined later, at a prompt or in a document:
then the program finds out when it gets there, and without them the name is that of an undefined variable.
"""

from __future__ import annotations

from schemenn.core import Call, Const, Global, If, Node, Ref, Variable
from schemenn.datum import intern
from schemenn.expand.resolve import resolve, root, undefined_name
from schemenn.expand.scope import Binding, Scope
from schemenn.syntax import Identifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_LETTERS: Final = "d∂"


def derivative(name: Identifier, scope: Scope, key: str) -> Node | None:
    """The derivative that an identifier means, whose global key would be `key`; None if it is a variable's name."""
    if "/" not in name.name or name.name[0] not in _LETTERS or undefined_name(name, scope) is None:
        return None
    pairs = [pair for parts in splits(name.name) if (pair := _both(parts, name, scope)) is not None]
    known = [pair for pair in pairs if pair[0].is_known and pair[1].is_known]
    if len(known or pairs) != 1:
        return None
    plain, top = root(name, scope)
    top.refer(plain.name)
    above, below = (known or pairs)[0]
    top.notation.asked.add(below.place)
    node = _call(name, above, below)
    if known:
        return node
    keys: list[Node] = [Const(intern(each)) for each in (key, above.key, below.key)]
    return If(Call(Global("%means-derivative?"), keys, name.span), node, Global(key, name.span), name.span)


def splits(name: str) -> list[tuple[str, str]]:
    """The names A and B of each way to read a name as dA/dB."""
    letter = name[0]
    places = [place for place, char in enumerate(name) if char == "/" and name[place + 1 : place + 2] == letter]
    pairs = [(name[1:place], name[place + 2 :]) for place in places]
    return [pair for pair in pairs if all(pair)]


class _Part:
    """One of the two variables: a local one, or a global one that is perhaps not known yet."""

    __slots__ = ("is_known", "key", "name", "node", "place")

    def __init__(self, name: Identifier, binding: Variable | str, is_known: bool) -> None:
        self.name = name.name
        self.is_known = is_known
        self.place = binding
        self.key = binding if isinstance(binding, str) else ""
        self.node = Global(binding, name.span) if isinstance(binding, str) else Ref(binding, name.span)


def _both(parts: tuple[str, str], name: Identifier, scope: Scope) -> tuple[_Part, _Part] | None:
    above, below = (_part(part, name, scope) for part in parts)
    return None if above is None or below is None else (above, below)


def _part(part: str, name: Identifier, scope: Scope) -> _Part | None:
    """What a part of an identifier means where that stands; None if it is no variable.

    In the template of a macro it is what the same symbol would be there.
    """
    while name.alias_of is not None:
        beside = _beside(part, name, scope)
        if beside is not None:
            return _as_part(beside, scope)
        name, scope = name.alias_of, name.scope
    return _as_part(Identifier(part, name.span), scope)


def _as_part(part: Identifier, scope: Scope) -> _Part | None:
    binding: Binding = resolve(part, scope)
    if not isinstance(binding, Variable | str):
        return None
    return _Part(part, binding, isinstance(binding, Variable) or undefined_name(part, scope) is None)


def _beside(part: str, name: Identifier, scope: Scope) -> Identifier | None:
    """The alias bound in scope that the same use of a macro made of the symbol `part`."""
    here: Scope | None = scope
    while here is not None:
        for bound in here.bindings:
            if (
                isinstance(bound, Identifier)
                and bound.name == part
                and bound.span is name.span
                and bound.scope is name.scope
            ):
                return bound
        here = here.parent
    return None


def _call(name: Identifier, above: _Part, below: _Part) -> Node:
    names: list[Node] = [Const(intern(each)) for each in (name.name, above.name, below.name)]
    return Call(Global("%derivative"), [*names, above.node, below.node], name.span)
