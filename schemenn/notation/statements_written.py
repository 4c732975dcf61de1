"""Meanings of statements → writings, with what has to be said of their names.

    (define h (let ((z (mat-vec w x))) z))   →   h = z where z = wx, w ∈ ℝᵐˣⁿ

A name that the convention would take for another kind of thing is declared, if that makes the formula readable.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from schemenn.errors import ExpandError
from schemenn.notation import nodes
from schemenn.notation.bindings import bound_names, target_name
from schemenn.notation.kinds import Context, Kind, kind_of_name
from schemenn.notation.levels import ANY, SUM
from schemenn.notation.names import unicode_name
from schemenn.notation.loose_elements import loose_elements
from schemenn.notation.nodes import (
    Apply,
    Assign,
    Binary,
    Compare,
    Define,
    DefineFunction,
    Derivative,
    Mapped,
    Name,
    Node,
    Power,
    Product,
    Sequence,
    Trainable,
    Tuple,
    Where,
    walk,
)
from schemenn.notation.notate import Notator
from schemenn.notation.statements import after, equation
from schemenn.notation.writings import Chain, Group, Infix, Stated

_REALS: Final = Name("ℝ", quoted=True)
_SPACES: Final = {
    Kind.NUMBER: _REALS,
    Kind.VECTOR: Power(_REALS, Name("n")),
    Kind.MATRIX: Power(_REALS, Infix("×", Name("m"), Name("n"))),
}


def notate(node: Node, latex: bool) -> Node:
    """The writing of a whole text; of several that read back, the one with the fewest calls by name."""
    _refuse_clashes(node)
    sigma, facts = _sigma(node)
    context = Context(sigma=sigma or "relu")
    best: tuple[int, Node] | None = None
    for kinds in _declarations(node):
        declared = context
        for name, each in kinds.items():
            declared = declared.declaring(name, each)
        notator = Notator(latex, sigma, loose_elements(node))
        writing = written(notator, node, declared)
        writing = Group(writing) if isinstance(writing, Sequence) else writing
        if best is None or notator.plain_calls < best[0]:
            declarations = [Compare("∈", (Name(name), _SPACES[each])) for name, each in kinds.items()]
            best = notator.plain_calls, _with_facts(writing, (*facts, *declarations))
        if notator.plain_calls == 0:
            break
    assert best is not None
    return best[1]


def _refuse_clashes(node: Node) -> None:
    """Refuse two names that are written alike.

    Raises: ExpandError
    """
    seen: dict[str, str] = {}
    for name in sorted(nodes.names_in(node)):
        other = seen.setdefault(unicode_name(name), name)
        if other != name and "/" not in name:
            raise ExpandError(f"{other} and {name} would both be written {unicode_name(name)}: rename one", node.span)


def _with_facts(writing: Node, facts: tuple[Node, ...]) -> Node:
    if not facts:
        return writing
    if isinstance(writing, Stated):
        return Stated(writing.body, (*facts, *writing.facts))
    return Stated(writing, facts)


def _sigma(node: Node) -> tuple[str, list[Node]]:
    """The procedure that σ is to stand for, "" for none, and the fact that says so where it is not relu."""
    names = [each.function for each in walk(node) if isinstance(each, Apply | Mapped)]
    used = {name.name for name in names if isinstance(name, Name)}
    if "sigma" in nodes.names_in(node) | bound_names(node):
        return "", []
    if "relu" not in bound_names(node) and ("relu" in used or "sigmoid" not in used):
        return "relu", []
    if "sigmoid" in used and not {"sigmoid", "relu"} & bound_names(node):
        return "sigmoid", [Compare("=", (Name("sigma"), Name("sigmoid")))]
    return "", []


def _declarations(node: Node) -> list[dict[str, Kind]]:
    """What might be declared: nothing, what contradicts the convention, all that the operations tell."""
    told = {name: each for name, each in _told(node).items() if name not in _defined(node)}
    usual = {name: kind_of_name(name, Context()) for name in told}
    against = {n: k for n, k in told.items() if k is not usual[n] and (usual[n] is not Kind.OPEN or k is Kind.MATRIX)}
    everything = {n: k for n, k in told.items() if k is not usual[n]}
    return [{}, against, everything]


def _defined(node: Node) -> set[str]:
    targets = [each for each in walk(node) if isinstance(each, Define | DefineFunction)]
    return {target_name(each) for each in targets} | {each.name for each in walk(node) if isinstance(each, Trainable)}


def _told(node: Node) -> dict[str, Kind]:
    """The kinds of names that are operands of matrix operations; the first use tells."""
    found: dict[str, Kind] = {}
    for each in walk(node):
        match each:
            case Product(operation=operation, left=left, right=right) if operation in _OPERANDS:
                uses = list(zip((left, right), _OPERANDS[operation], strict=True))
            case Binary(operator="+", left=Product(operation="mat-vec"), right=right):
                uses = [(right, Kind.VECTOR)]
            case Mapped(sources=sources):
                uses = [(source, Kind.VECTOR) for source in sources]
            case nodes.Inverse(operand=operand):
                uses = [(operand, Kind.MATRIX)]
            case _:
                continue
        for operand, kind in uses:
            operand = operand.operand if isinstance(operand, nodes.Transposed) and kind is Kind.MATRIX else operand
            if isinstance(operand, Name):
                found.setdefault(operand.name, kind)
    return found


_OPERANDS: Final = {
    "mat-vec": (Kind.MATRIX, Kind.VECTOR), "mat-mul": (Kind.MATRIX, Kind.MATRIX), "dot": (Kind.VECTOR, Kind.VECTOR),
    "outer": (Kind.VECTOR, Kind.VECTOR), "vec-mat": (Kind.VECTOR, Kind.MATRIX),
}  # fmt: skip


def written(notator: Notator, node: Node, context: Context) -> Node:
    """The writing of a statement or of an expression as one."""
    match node:
        case Define(target=target, value=value):
            return _lifted(Define(_target(target), _value(notator, value, context)))
        case DefineFunction(name=name, parameters=parameters, body=body):
            inner = context.with_kind(name, Kind.FUNCTION).with_parameters(parameters)
            names = tuple([Name(each) for each in parameters])
            head = Chain((Name(name), Group(names[0]) if len(names) == 1 else Tuple(names)))
            return _lifted(Define(head, _value(notator, body, inner)))
        case Assign(target=target, value=value):
            name = target.name if isinstance(target, Name) else ""
            return _lifted(Assign(_target(target), _value(notator, value, replace(context, target=name), ANY)))
        case Trainable(name=name, value=value):
            fact = Chain((Name(name), Name("trainable")))
            return Stated(Define(Name(name), notator.at(value, SUM, context)), (fact,))
        case Where(body=body, bindings=bindings):
            return _where(notator, body, bindings, context)
        case nodes.Sequence(items=items):
            return _sequence(notator, items, context)
    writing = notator.write(node, context)
    return Group(writing) if equation(writing) is not None else writing


def _target(target: Node) -> Node:
    return Derivative(target.above, target.below, "d") if isinstance(target, Derivative) else target


def _value(notator: Notator, value: Node, context: Context, least: int = SUM) -> Node:
    """The value of a definition; a `where` stays open, so that its facts can go to the end of the statement."""
    if isinstance(value, Where):
        return _where(notator, value.body, value.bindings, context, least)
    return notator.at(value, ANY if isinstance(value, nodes.Lambda) else least, context)


def _where(notator: Notator, body: Node, bindings: tuple[Node, ...], context: Context, least: int = 0) -> Node:
    facts = []
    for binding in bindings:
        facts.append(_fact(written(notator, binding, context)))
        context = after(binding, context)
    inner = written(notator, body, context)
    inner = inner if isinstance(inner, nodes.Lambda) else notator.grouped(inner, max(least, ANY))
    return Stated(inner, tuple(facts))


def _fact(writing: Node) -> Node:
    """A definition among facts: what is more than a plain equation is put in parentheses."""
    if isinstance(writing, Stated) and isinstance(writing.body, Define):
        return Define(writing.body.target, Group(Stated(writing.body.value, writing.facts)))
    return writing


def _sequence(notator: Notator, items: tuple[Node, ...], context: Context) -> Node:
    writings = []
    for item in items:
        writings.append(written(notator, item, context))
        if isinstance(item, Define | DefineFunction):
            context = after(item, context)
    return Sequence(tuple(writings))


def _lifted(writing: Node) -> Node:
    """Take a `where` out of a value: h = (body where …) → (h = body) where …"""
    match writing:
        case Define(target=target, value=Stated(body=body, facts=facts)):
            return Stated(Define(target, body), facts)
        case Assign(target=target, value=Stated(body=body, facts=facts)):
            return Stated(Assign(target, body), facts)
    return writing
