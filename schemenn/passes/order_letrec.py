"""Letrec becomes Let, Fix and boxes: procedures that know each other, values in order.

    (letrec ((f (lambda () (g))) (n 1) (g (lambda () (f)))) …)
    →  Fix([f, g], […], Let([n], [1], …))

The bindings are split into strongly connected components; a component of procedures alone, none assigned, is a Fix,
a single binding that does not use itself a Let, and any other gets variables that are empty boxes until their turn
comes. Source: Ghuloum and Dybvig, "Fixing Letrec (reloaded)", Scheme Workshop 2009.
"""

from __future__ import annotations

from schemenn.core import Begin, CaseLambda, Fix, Lambda, Let, Letrec, MakeBox, Node, SetLocal, Variable
from schemenn.core_walk import free_variables, rebuild
from schemenn.passes.facts import Facts
from schemenn.passes.graph import components


def order_letrec(forms: list[Node], facts: Facts) -> list[Node]:
    """Take the Letrecs out of every form of the unit."""
    return [_order(form) for form in forms]


def _order(node: Node) -> Node:
    node = rebuild(node, _order)
    if not isinstance(node, Letrec):
        return node
    body = node.body
    for group in reversed(components(_dependencies(node))):
        body = _bind([(node.variables[i], node.values[i]) for i in sorted(group)], body, node)
    return body


def _dependencies(node: Letrec) -> list[list[int]]:
    """For each binding the bindings it needs first; a value that is not a procedure needs those before it.

    So a procedure that is called before a value it uses is there ends up in one component with both, and finds an
    empty box.
    """
    index = {variable: i for i, variable in enumerate(node.variables)}
    edges: list[list[int]] = []
    effects: int | None = None
    for i, value in enumerate(node.values):
        needed = [index[variable] for variable in free_variables(value) if variable in index]
        if not isinstance(value, Lambda | CaseLambda):
            needed += [] if effects is None else [effects]
            effects = i
        edges.append(needed)
    return edges


def _bind(group: list[tuple[Variable, Node]], body: Node, node: Letrec) -> Node:
    lambdas = [(v, x) for v, x in group if isinstance(x, Lambda | CaseLambda) and not v.assigned]
    if len(lambdas) == len(group):
        return Fix([v for v, _ in lambdas], [x for _, x in lambdas], body, node.span)
    variable, value = group[0]
    if len(group) == 1 and variable not in free_variables(value):
        return Let([variable], [value], body, node.span)
    for variable, value in reversed(group):
        variable.assigned = variable.late = True
        body = Begin([SetLocal(variable, value, value.span), body], node.span)
    variables = [variable for variable, _ in group]
    return Let(variables, [MakeBox(None, node.span) for _ in variables], body, node.span)
