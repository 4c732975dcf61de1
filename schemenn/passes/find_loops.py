"""Procedures that are only called in tail position become loops.

    Fix([loop], [Lambda([i], If(t, x, Call(loop, [i + 1])))], Call(loop, [0]))
    →  Loop(loop, [i], [0], If(t, x, Continue(loop, [i + 1])))

The same for a procedure's tail calls of itself: its body becomes a loop over its parameters. Loops beyond LIMIT
nested ones stay procedures, because CPython allows 20 nested blocks.
"""

from __future__ import annotations

from collections.abc import Callable

from schemenn.core import (
    Call,
    CaseLambda,
    Continue,
    Define,
    Fix,
    Global,
    Lambda,
    Loop,
    Node,
    Ref,
    Variable,
)
from schemenn.core_walk import children, rebuild, tail_forms, walk, with_body
from schemenn.passes.facts import Facts

LIMIT = 12


def find_loops(forms: list[Node], facts: Facts) -> list[Node]:
    """Make loops in every form of the unit."""
    facts.collect(forms)
    return [_find(form, facts) for form in forms]


def _find(node: Node, facts: Facts) -> Node:
    node = rebuild(node, lambda child: _find(child, facts))
    match node:
        case Fix(variables=[name], lambdas=[Lambda() as procedure]):
            return _loop_of(node, name, procedure)
        case Fix(variables=variables, lambdas=lambdas):
            again = [
                _own_loop(procedure, _is_ref(name)) if isinstance(procedure, Lambda) else procedure
                for name, procedure in zip(variables, lambdas, strict=True)
            ]
            return Fix(variables, again, node.body, node.span)
        case Define(key=key, value=Lambda() as procedure) if key in facts.constants:
            looped = _own_loop(procedure, _is_global(key))
            if looped is not procedure:
                facts.assumed.add(key)
            return Define(key, looped, node.span)
    return node


class _Is:
    """Recognises the operators that name one procedure."""

    __slots__ = ("key", "variable")

    def __init__(self, variable: Variable | None, key: str | None) -> None:
        self.variable = variable
        self.key = key

    def names(self, node: Node) -> bool:
        if isinstance(node, Ref):
            return node.variable is self.variable
        return isinstance(node, Global) and node.key == self.key


def _is_ref(variable: Variable) -> _Is:
    return _Is(variable, None)


def _is_global(key: str) -> _Is:
    return _Is(None, key)


def _loop_of(node: Fix, name: Variable, procedure: Lambda) -> Node:
    """The Fix as a Loop where every use of the procedure is a tail call and one alone comes from outside."""
    target = _is_ref(name)
    count = len(procedure.parameters)
    inside = _tail_calls(procedure.body, target, count)
    outside = _tail_calls(node.body, target, count)
    uses = sum(target.names(here) for here in walk(node))
    if procedure.rest is not None or outside != 1 or inside + outside != uses or loop_depth(procedure.body) >= LIMIT:
        return Fix([name], [_own_loop(procedure, target)], node.body, node.span)
    body = _replace(procedure.body, target, count, lambda call: Continue(name, call.operands, call.span))

    def enter(call: Call) -> Node:
        return Loop(name, procedure.parameters, call.operands, body, procedure.span)

    return _replace(node.body, target, count, enter)


def _own_loop(procedure: Lambda, target: _Is) -> Lambda:
    """The procedure with its tail calls of itself turned into a loop over its parameters."""
    count = len(procedure.parameters)
    if (
        procedure.rest is not None
        or not _tail_calls(procedure.body, target, count)
        or loop_depth(procedure.body) >= LIMIT
    ):
        return procedure
    label = Variable(procedure.name or "loop")
    fresh = [Variable(parameter.name) for parameter in procedure.parameters]
    body = _replace(procedure.body, target, count, lambda call: Continue(label, call.operands, call.span))
    loop = Loop(label, procedure.parameters, [Ref(variable, procedure.span) for variable in fresh], body, body.span)
    return with_body(procedure, loop, fresh)


def _tail_calls(node: Node, target: _Is, count: int) -> int:
    """How many tail calls of the target with the right number of operands the form makes."""
    if isinstance(node, Call) and target.names(node.operator):
        return int(len(node.operands) == count)
    return sum([_tail_calls(form, target, count) for form in tail_forms(node)])


def _replace(node: Node, target: _Is, count: int, make: Callable[[Call], Node]) -> Node:
    """The form with each tail call that `_tail_calls` counts replaced by what `make` answers for it."""
    if isinstance(node, Call) and target.names(node.operator) and len(node.operands) == count:
        return make(node)
    tails = {id(form) for form in tail_forms(node)}
    if not tails:
        return node
    return rebuild(node, lambda child: _replace(child, target, count, make) if id(child) in tails else child)


def loop_depth(node: Node) -> int:
    """How many loops are nested in the form, procedures inside apart."""
    if isinstance(node, Lambda | CaseLambda):
        return 0
    inner = max([loop_depth(child) for child in children(node)], default=0)
    return inner + isinstance(node, Loop)
