"""Loops nested too deep become procedures of their own, because CPython allows 20 nested blocks.

    … 8 loops around Loop(l, [i], [0], body)
    →  Fix([l], [Lambda([i0], Loop(l, [i], [i0], body))], Call(l, [0]))

A loop that goes round an outer one cannot leave its procedure; find_loops lets no more than LIMIT of those be nested,
and the first of them can. It sees only what is inside a loop, not what the loop is put into; so loops are counted here
once more, from the outside.
"""

from __future__ import annotations

from schemenn.core import Call, CaseLambda, Fix, Lambda, Loop, Node, Ref, Variable
from schemenn.core_walk import children, continues, rebuild
from schemenn.passes.facts import Facts

DEEPEST = 8


def limit_nesting(forms: list[Node], facts: Facts) -> list[Node]:
    """Make procedures of deep loops in every form of the unit."""
    return [_limit(form, 0) if _is_deep(form) else form for form in forms]


def _is_deep(form: Node) -> bool:
    todo = [(form, 0)]
    while todo:
        node, depth = todo.pop()
        depth = _depth_inside(node, depth)
        if depth > DEEPEST:
            return True
        todo += [(child, depth) for child in children(node)]
    return False


def _depth_inside(node: Node, depth: int) -> int:
    """How many loops are around what is inside a form."""
    if isinstance(node, Lambda | CaseLambda):
        return 0
    return depth + 1 if isinstance(node, Loop) else depth


def _limit(node: Node, depth: int) -> Node:
    if isinstance(node, Loop) and depth >= DEEPEST and not continues(node):
        return _procedure(node)
    inside = _depth_inside(node, depth)
    return rebuild(node, lambda child: _limit(child, inside))


def _procedure(loop: Loop) -> Node:
    """The loop in a procedure of its own, and the call of that."""
    name = Variable(loop.label.name)
    fresh = [Variable(variable.name) for variable in loop.variables]
    start: list[Node] = [Ref(variable, loop.span) for variable in fresh]
    whole = Loop(loop.label, loop.variables, start, _limit(loop.body, 1), loop.span)
    procedure = Lambda(fresh, None, whole, loop.label.name, loop.span)
    values = [_limit(value, DEEPEST) for value in loop.values]
    return Fix([name], [procedure], Call(Ref(name, loop.span), values, loop.span), loop.span)
