"""What names and calls of the notation of gradients mean: dL/dW, and ∇ of a procedure that is called at once.

    dL/dW       →   Call(Builtin("%derivative"), [L, W])
    ((∇ f) x)   →   Call(Builtin("gradient-of"), [f, x])
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from schemenn.expand.derivatives import splits
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import Scope
from schemenn.source import Span
from schemenn.syntax import Identifier
from schemenn.translate import facts
from schemenn.translate.tree import Builtin, Call, Define, Lambda, Let, Node, Program, Ref, Set, Variable

if TYPE_CHECKING:
    from schemenn.translate.build import Build

_NABLA: Final = ("∇", "gradient")


def derivative(build: Build, name: Identifier, scope: Scope) -> Node | None:
    """The derivative that a name without a binding means; None if it means none."""
    if "/" not in name.name or name.name[0] not in "d∂":
        return None
    pairs = [[_variable(part, name, scope) for part in parts] for parts in splits(name.name)]
    known = [pair for pair in pairs if None not in pair]
    if len(known) != 1:
        return None
    above, below = [each for each in known[0] if each is not None]
    for variable in (above, below):
        variable.references += 1
    build.program.asked.add(below)
    operands: list[Node] = [Ref(name.span, above), Ref(name.span, below)]
    return Call(name.span, Builtin(name.span, "%derivative"), operands)


def _variable(part: str, name: Identifier, scope: Scope) -> Variable | None:
    """The variable that a part of a name means where that stands; in a macro, what it means there."""
    while True:
        found = resolve(Identifier(part, name.span), scope)
        if isinstance(found, Variable) or name.alias_of is None:
            return found if isinstance(found, Variable) else None
        name, scope = name.alias_of, name.scope


def note_asked(program: Program) -> None:
    """Where a variable below a derivative is given what may be a constant, let that be noted."""
    for form in program.forms:
        for node in facts.walk(form):
            match node:
                case Define() | Set() if node.variable in program.asked:
                    node.value = _noted(node.value)
                case Let():
                    node.bindings = [
                        (each, _noted(value) if each in program.asked else value) for each, value in node.bindings
                    ]


def _noted(value: Node) -> Node:
    """A value, noted where it is not sure to be computed by a builtin."""
    ends = list(facts.tails(value))
    if isinstance(value, Lambda) or all(_is_computed(end) for end in ends):
        return value
    return Call(value.span, Builtin(value.span, "%noted"), [value])


def _is_computed(end: Node) -> bool:
    """Whether a form answers what it computes, and no constant."""
    return isinstance(end, Call) and isinstance(end.function, Builtin) and end.function.name not in ("max", "min")


def called_at_once(function: Node, operands: list[Node], span: Span) -> Node | None:
    """`((∇ f) x …)` as `(gradient-of f x …)`: f is called before it answers."""
    if not isinstance(function, Call) or not isinstance(function.function, Builtin):
        return None
    name, parts = function.function.name, function.arguments
    if name in _NABLA and len(parts) == 1 and operands:
        return Call(span, Builtin(span, "gradient-of"), [*parts, *operands])
    return None
