"""Assigned variables that are shared get a box.

    Lambda([n], … SetLocal(n, e) … Lambda([], Ref(n)))
    →  Lambda([n0], Let([n], [MakeBox(n0)], … SetBox(n, e) … Lambda([], Unbox(n))))

A variable needs one if it is assigned and captured by a procedure, or lives in a procedure that makes a call which
is not a tail call: a continuation captured in that call copies the variables of the frame, and a copy must not have
a value of its own. Other assigned variables stay Python locals.
"""

from __future__ import annotations

from schemenn.core import (
    Begin,
    Call,
    CaseLambda,
    Fix,
    If,
    Lambda,
    Let,
    Loop,
    MakeBox,
    Node,
    Receive,
    Ref,
    SetBox,
    SetLocal,
    Unbox,
    Variable,
)
from schemenn.core_walk import bound_variables, children, rebuild, used_variable, with_body
from schemenn.passes.facts import Facts


def box_assigned(forms: list[Node], facts: Facts) -> list[Node]:
    """Put boxes where they are needed in every form of the unit."""
    return [_box(form, _boxed_variables(form)) for form in forms]


def _boxed_variables(form: Node) -> set[Variable]:
    boxed: set[Variable] = set()
    owner: dict[Variable, Node] = {}
    calls: dict[int, bool] = {}
    todo: list[tuple[Node, Node]] = [(form, form)]
    while todo:
        node, procedure = todo.pop()
        if isinstance(node, Lambda):
            procedure = node
        for variable in bound_variables(node):
            owner[variable] = procedure
        if isinstance(node, Let):
            pairs = zip(node.variables, node.values, strict=True)
            boxed.update([variable for variable, value in pairs if isinstance(value, MakeBox)])
        variable_used = used_variable(node)
        if variable_used is not None and variable_used.assigned and variable_used not in boxed:
            home = owner[variable_used]
            if id(home) not in calls:
                calls[id(home)] = _calls_on_the_way(home.body if isinstance(home, Lambda) else home, True)
            if home is not procedure or calls[id(home)]:
                boxed.add(variable_used)
        todo += [(child, procedure) for child in reversed(children(node))]
    return boxed


def _calls_on_the_way(node: Node, tail: bool) -> bool:
    """Whether the form makes a call that is not a tail call, procedures inside apart."""
    match node:
        case Lambda() | CaseLambda():
            return False
        case Call():
            return not tail or any([_calls_on_the_way(child, False) for child in children(node)])
        case If(test=test, then=then, otherwise=otherwise):
            return _calls_on_the_way(test, False) or _calls_on_the_way(then, tail) or _calls_on_the_way(otherwise, tail)
        case Begin() | Let() | Fix() | Receive() | Loop():
            *first, last = children(node)
            return _calls_on_the_way(last, tail) or any([_calls_on_the_way(child, False) for child in first])
    return any([_calls_on_the_way(child, False) for child in children(node)])


def _box(node: Node, boxed: set[Variable]) -> Node:
    node = rebuild(node, lambda child: _box(child, boxed))
    match node:
        case Ref(variable=variable) if variable in boxed:
            return Unbox(variable, node.span)
        case SetLocal(variable=variable, value=value) if variable in boxed:
            return SetBox(variable, value, node.span)
        case Let(variables=variables, values=values, body=body):
            held = [
                MakeBox(value, value.span) if variable in boxed and not isinstance(value, MakeBox) else value
                for variable, value in zip(variables, values, strict=True)
            ]
            return Let(variables, held, body, node.span)
        case Lambda(parameters=parameters, rest=rest, body=body):
            fresh, inner = _rebind([*parameters, *([rest] if rest else [])], body, boxed)
            return with_body(node, inner, fresh[: len(parameters)], fresh[-1] if rest else None)
        case Receive(parameters=parameters, rest=rest, values=values, body=body):
            fresh, inner = _rebind([*parameters, *([rest] if rest else [])], body, boxed)
            return Receive(fresh[: len(parameters)], fresh[-1] if rest else None, values, inner, node.span)
        case Loop(label=label, variables=variables, values=values, body=body):
            fresh, inner = _rebind(variables, body, boxed)
            return Loop(label, fresh, values, inner, node.span)
    return node


def _rebind(variables: list[Variable], body: Node, boxed: set[Variable]) -> tuple[list[Variable], Node]:
    """Fresh variables for the boxed ones among `variables`, and the body with the boxes made at its start."""
    fresh = [Variable(variable.name) if variable in boxed else variable for variable in variables]
    for outer, inner in zip(fresh, variables, strict=True):
        if outer is not inner:
            body = Let([inner], [MakeBox(Ref(outer, body.span), body.span)], body, body.span)
    return fresh, body
