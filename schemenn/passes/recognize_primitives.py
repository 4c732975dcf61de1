"""Calls of builtin primitives become Primitive forms.

    Call(Global("car"), [x])        →  Primitive("car", [x])
    Call(Global("+"), [x, y, z])    →  Primitive("+", [Primitive("+", [x, y]), z])

A program's own `car` has another key, so the key alone decides. A call with a wrong number of operands stays a call,
and fails when it is run; so does one of a primitive that calls procedures.
"""

from __future__ import annotations

from schemenn.core import Call, Global, Node, Primitive
from schemenn.core_walk import rebuild
from schemenn.passes.facts import Facts
from schemenn.primitive_table import CONTROL, primitives


def recognize_primitives(forms: list[Node], facts: Facts) -> list[Node]:
    """Make Primitive forms in every form of the unit."""
    return [_recognize(form) for form in forms]


def _recognize(node: Node) -> Node:
    node = rebuild(node, _recognize)
    if not isinstance(node, Call) or not isinstance(node.operator, Global):
        return node
    key, operands = node.operator.key, node.operands
    row = primitives().get(key)
    if row is None or row.effect is CONTROL or not _fits(len(operands), row.arity):
        return node
    if row.fold and len(operands) > 2:
        result: Node = Primitive(key, operands[:2], node.span)
        for operand in operands[2:]:
            result = Primitive(key, [result, operand], node.span)
        return result
    return Primitive(key, operands, node.span)


def _fits(count: int, arity: tuple[int, int | None]) -> bool:
    return arity[0] <= count and (arity[1] is None or count <= arity[1])
