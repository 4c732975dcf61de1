"""The rest of a procedure after a call: what a captured frame has still to do.

    body  Let([t], [Call(g, [x])], Primitive("+", [t, y])),  site "t"
    →     Lambda([t, y], Primitive("+", [t, y])),  live variables y

Which call a frame was at is told by the variable that its value goes to, for every call that is not a tail call has
one of its own. Inside a loop, the rest of the turn comes first and then the loop as a procedure, for a Python
function cannot start in the middle of one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from schemenn.core import (
    Begin,
    Bounce,
    Call,
    Continue,
    Fix,
    Global,
    If,
    Lambda,
    Let,
    Loop,
    Node,
    Primitive,
    Receive,
    Ref,
    Variable,
)
from schemenn.core_walk import free_variables, fresh_copy, rebuild, tail_forms, walk, with_body

LONG: Final = 24


def rest_after(form: Node, site: str) -> tuple[Lambda, list[Variable]] | None:
    """The procedure of (value, live variables …) that goes on after the call at `site`, and those variables."""
    for node in [form, *[here.body for here in walk(form) if isinstance(here, Lambda)]]:
        found = _after(node, site, True)
        if found is not None:
            variable, rest = found
            live = [v for v in free_variables(rest) if v is not variable]
            return _renamed(_copying(Lambda([variable, *live], None, rest, "", rest.span))), live
    return None


def cut_long(procedure: Lambda, part: Callable[[Lambda], str]) -> Lambda:
    """The procedure up to its LONG-th call, going on in another one, which `part` takes in and gives a global name.

    So the code made for a long body that is captured at every call stays linear in its length.
    """
    body = _cut(procedure.body, 0, part)
    return Lambda(procedure.parameters, None, body, procedure.name, procedure.span)


def _cut(node: Node, calls: int, part: Callable[[Lambda], str]) -> Node:
    match node:
        case Let(variables=[variable], values=[Call() | Bounce() as value], body=body) if calls == LONG:
            live = [v for v in free_variables(body) if v is not variable]
            name = part(_renamed(Lambda([variable, *live], None, body, "", body.span)))
            operands: list[Node] = [Ref(v, value.span) for v in (variable, *live)]
            return Let([variable], [value], Call(Global(name), operands, value.span), node.span)
        case Let(variables=variables, values=[value], body=body):
            made = calls + isinstance(value, Call | Bounce)
            return Let(variables, [value], _cut(body, made, part), node.span)
        case Begin(forms=[first, rest]):
            return Begin([first, _cut(rest, calls, part)], node.span)
    return node


def shape_of(procedure: Lambda) -> tuple[object, ...]:
    """What two procedures have in common that differ in the identity of their variables alone."""
    numbers: dict[Variable, int] = {}
    found: list[object] = []
    for node in walk(procedure):
        found += (node.__class__, id(node.span))
        fields = {name for name, _ in node.parts}
        for field in node.__match_args__:
            value = getattr(node, field)
            if field in fields:
                found.append(len(value) if value.__class__ is list else value is None)
            elif isinstance(value, Variable):
                found.append(numbers.setdefault(value, len(numbers)))
            elif value.__class__ is list:
                found.append(tuple([numbers.setdefault(item, len(numbers)) for item in value]))
            else:
                found.append(value if value.__class__ is str else id(value))
    return tuple(found)


def _copying(procedure: Lambda) -> Lambda:
    """The procedure made to work on copies of the lists that are being gathered (see passes/open_maps.py)."""
    parameters, body = [], procedure.body
    for variable in procedure.parameters:
        given = Variable(variable.name) if variable.gathers else variable
        parameters.append(given)
        if variable.gathers:
            copy = Primitive("%regather", [Ref(given, procedure.span)], procedure.span)
            body = Let([variable], [copy], body, procedure.span)
    return Lambda(parameters, None, body, "", procedure.span)


def _after(node: Node, site: str, tail: bool) -> tuple[Variable, Node] | None:
    while True:
        match node:
            case Let(variables=[variable], values=[value], body=body):
                if variable.name == site and isinstance(value, Call | Bounce):
                    return variable, body
                found = _after(value, site, False)
                if found is not None:
                    return found[0], Let([variable], [found[1]], body, node.span)
                node = body
            case Begin(forms=[first, rest]):
                found = _after(first, site, False)
                if found is not None:
                    return found[0], Begin([found[1], rest], node.span)
                node = rest
            case If(then=then, otherwise=otherwise):
                found = _after(then, site, tail)
                if found is not None:
                    return found
                node = otherwise
            case Fix(body=body) | Receive(body=body):
                node = body
            case Loop(body=body):
                found = _after(body, site, tail)
                return None if found is None else (found[0], _go_on(node, found[1], tail))
            case _:
                return None


def _go_on(loop: Loop, turn: Node, tail: bool) -> Node:
    """The rest of a turn, with the loop itself as a procedure for the turns that follow."""
    again = Variable("again")
    parameters = [Variable(variable.name) for variable in loop.variables]
    start: list[Node] = [Ref(variable, loop.span) for variable in parameters]
    whole = Loop(loop.label, loop.variables, start, loop.body, loop.span)
    procedure = _renamed(Lambda(parameters, None, whole, "", loop.span))
    return Fix([again], [procedure], _restart(turn, loop.label, again, tail), loop.span)


def _restart(node: Node, label: Variable, again: Variable, tail: bool) -> Node:
    """The turn with each Continue of the loop as a call of `again`; an inner loop is a procedure already."""
    if isinstance(node, Continue) and node.label is label:
        operator = Ref(again, node.span)
        if tail:
            return Call(operator, node.values, node.span)
        value = Variable("t")
        return Let([value], [Bounce(operator, node.values, node.span)], Ref(value, node.span), node.span)
    last = {id(form) for form in tail_forms(node)}
    if not last:
        return node

    def restarted(child: Node) -> Node:
        if id(child) in last:
            return _restart(child, label, again, tail)
        if isinstance(node, Fix) and isinstance(child, Lambda):
            body = _restart(child.body, label, again, True)
            return with_body(child, body)
        return child

    return rebuild(node, restarted)


def _renamed(procedure: Lambda) -> Lambda:
    copied = fresh_copy([procedure])[0]
    assert isinstance(copied, Lambda)
    return copied
