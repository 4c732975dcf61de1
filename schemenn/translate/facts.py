"""Facts about the tree that need no types: what is captured, what is free, which calls are tail calls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Case,
    Define,
    Delay,
    Escape,
    Guard,
    If,
    Lambda,
    Let,
    Logic,
    Named,
    NamedLet,
    Node,
    Parameterize,
    Program,
    Quasi,
    Receive,
    Ref,
    Set,
    Variable,
)  # fmt: skip

IMMEDIATE: Final = frozenset(
    """
    map for-each vector-map vector-for-each filter remove partition fold fold-left fold-right reduce reduce-left
    reduce-right append-map filter-map any every andmap ormap find find-tail list-index vector-index count
    delete-duplicates
    string-for-each string-map hash-table-walk hash-table-update! hash-table-update!/default hash-table-for-each
    tensor-map build-tensor build-list build-vector make-initialized-list list-tabulate vector-tabulate vector-fold
    sort list-sort call-with-values dynamic-wind tabulate vector-count string-count hash-table-ref
    with-exception-handler call-with-current-continuation call/cc call-with-escape-continuation apply
    gradient-of value-and-gradient jvp vjp jacobian hessian
""".split()
)
"""The builtins that call the procedures they are given before they answer."""


def children(node: Node) -> Iterator[Node]:  # noqa: C901, PLR0912  (one case for each kind of node)
    """The nodes directly inside a node, in the order of evaluation."""
    match node:
        case Call():
            yield node.function
            yield from node.arguments
        case If():
            yield from (node.test, node.then)
            if node.otherwise is not None:
                yield node.otherwise
        case Case():
            yield node.key
            yield from (body for _, body in node.clauses)
        case Logic() | Begin():
            yield from node.parts
        case Let():
            yield from (value for _, value in node.bindings)
            yield node.body
        case Lambda():
            yield from (default for _, default in node.optional)
            yield node.body
        case NamedLet():
            yield from node.starts
            yield node.body
        case Define() | Set() | Delay() | Named():
            yield node.value
        case Receive():
            yield node.value
            if node.body is not None:
                yield node.body
        case Guard():
            yield from (node.body, node.handler)
        case Escape():
            yield node.body
        case Parameterize():
            yield from (part for pair in node.bindings for part in pair)
            yield node.body
        case Quasi():
            yield from (part for part, _ in node.parts)
            if node.tail is not None:
                yield node.tail


def walk(node: Node) -> Iterator[Node]:
    """A node and all nodes inside it, in order."""
    yield node
    for child in children(node):
        yield from walk(child)


def mentioned(node: Node) -> set[Variable]:
    """The variables that are referred to or assigned inside a node."""
    return {each.variable for each in walk(node) if isinstance(each, Ref | Set)}


def binders(node: Node) -> list[Variable]:
    """The variables that a node itself binds."""
    match node:
        case Let():
            return [variable for variable, _ in node.bindings]
        case Lambda():
            rest = [] if node.rest is None else [node.rest]
            return [*node.parameters, *(variable for variable, _ in node.optional), *rest]
        case NamedLet():
            return [node.variable, *node.parameters]
        case Define() | Guard() | Escape():
            return [node.variable]
        case Receive():
            return [*node.variables, *([] if node.rest is None else [node.rest])]
    return []


def bound(node: Node) -> set[Variable]:
    """The variables bound anywhere inside a node."""
    return {variable for each in walk(node) for variable in binders(each)}


def immediate(node: Node) -> list[Lambda]:
    """The lambda expressions that a call of a builtin calls before it answers."""
    if isinstance(node, Call) and isinstance(node.function, Builtin) and node.function.name in IMMEDIATE:
        return [argument for argument in node.arguments if isinstance(argument, Lambda)]
    return []


def note(program: Program) -> None:
    """Note in each variable its value, if it has but one, and whether a closure captures it."""
    for top in program.forms:
        for node in walk(top):
            for variable in binders(node):
                variable.definitions += 1
            if isinstance(node, Define):
                node.variable.value = node.value
            elif isinstance(node, Let):
                for variable, value in node.bindings:
                    variable.value = value
    for top in program.forms:
        _note_captures(top, set())
    for top in program.forms:
        for node in walk(top):
            for variable in binders(node):
                if variable.definitions > 1 or variable.is_assigned:
                    variable.value = None
                    variable.is_assigned = True


def _note_captures(node: Node, passing: set[Lambda]) -> None:
    passing = passing | set(immediate(node))
    if (isinstance(node, Lambda) and node not in passing) or isinstance(node, Delay):
        for variable in mentioned(node) - bound(node):
            variable.is_captured = True
    for child in children(node):
        _note_captures(child, passing)


def tails(node: Node) -> Iterator[Node]:
    """The nodes whose value is that of the node: the ends of its branches."""
    match node:
        case If():
            yield from tails(node.then)
            if node.otherwise is not None:
                yield from tails(node.otherwise)
        case Case():
            for _, body in node.clauses:
                yield from tails(body)
        case Logic() | Begin() if node.parts:
            yield from tails(node.parts[-1])
        case Let():
            yield from tails(node.body)
        case Receive() if node.body is not None:
            yield from tails(node.body)
        case NamedLet() if is_loop(node):
            yield from tails(node.body)
        case _:
            yield node


def calls_of(variable: Variable, nodes: Iterator[Node]) -> list[Call]:
    """The calls of a variable among nodes."""
    return [
        node for node in nodes
        if isinstance(node, Call) and isinstance(node.function, Ref) and node.function.variable is variable
    ]  # fmt: skip


def count(variable: Variable, node: Node) -> int:
    """How often a variable is referred to inside a node."""
    return sum(isinstance(each, Ref) and each.variable is variable for each in walk(node))


def is_loop(node: NamedLet) -> bool:
    """Whether a named let is a loop: all it does with its name is to go around, and no closure keeps its variables."""
    again = calls_of(node.variable, tails(node.body))
    return (
        len(again) == count(node.variable, node.body)
        and not node.variable.is_assigned
        and all(len(call.arguments) == len(node.parameters) for call in again)
        and not any(variable.is_captured for variable in node.parameters)
        and not any(variable.is_captured for variable in bound(node.body))
        and not _jumps_out_twice(node)
    )


def _jumps_out_twice(node: NamedLet) -> bool:
    """Whether a loop inside the body goes on with this one from a loop inside itself."""
    return any(
        count(node.variable, deeper.body)
        for inner in walk(node.body)
        if isinstance(inner, NamedLet)
        for deeper in walk(inner.body)
        if isinstance(deeper, NamedLet)
    )


def recursive_tails(variable: Variable, procedure: Lambda) -> bool:
    """Whether a procedure calls itself in tail position, and can do so by going around a loop."""
    if variable.value is not procedure or procedure.optional or procedure.rest:
        return False
    again = [
        call for call in calls_of(variable, tails(procedure.body)) if len(call.arguments) == len(procedure.parameters)
    ]
    kept = any(each.is_captured for each in (*procedure.parameters, *bound(procedure.body)))
    return bool(again) and not kept
