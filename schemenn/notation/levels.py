"""How tightly writings bind, which says where parentheses stand."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from schemenn.notation import nodes
from schemenn.notation.nodes import Binary, Node, Number
from schemenn.notation.writings import BigSign, Chain, Infix, Stated, Sub

STATEMENT, ANY, SUM, BIG, TERM, ROW, POST, ATOM = 0, 1, 6, 7, 8, 9, 10, 11
CONDITION: Final = {"or": 2, "and": 3, "not": 4, "compare": 5}


def level(writing: Node, latex: bool) -> int:
    """How tightly a writing binds: a sum less than a product, a name most."""
    if isinstance(writing, Binary) and writing.operator == "/":
        return POST if latex else TERM
    if isinstance(writing, nodes.Root):
        return ATOM if latex else POST
    return _level(writing)


@singledispatch
def _level(writing: Node) -> int:
    return ATOM


@_level.register(Stated)
@_level.register(nodes.Define)
@_level.register(nodes.Assign)
@_level.register(nodes.Sequence)
def _(writing: Node) -> int:
    return STATEMENT


@_level.register
def _(writing: nodes.Lambda) -> int:
    return ANY


@_level.register
def _(writing: nodes.Logic) -> int:
    return CONDITION[writing.operator]


@_level.register
def _(writing: nodes.Not) -> int:
    return CONDITION["not"]


@_level.register
def _(writing: nodes.Compare) -> int:
    return CONDITION["compare"]


@_level.register(nodes.Neg)
@_level.register(Binary)
def _(writing: Node) -> int:
    return SUM


@_level.register
def _(writing: Infix) -> int:
    return TERM


@_level.register
def _(writing: BigSign) -> int:
    return BIG


@_level.register
def _(writing: Chain) -> int:
    return BIG if isinstance(writing.items[-1], BigSign) else ROW


@_level.register
def _(writing: Number) -> int:
    return ROW if "e" in writing.text else ATOM


@_level.register(nodes.Power)
@_level.register(nodes.Transposed)
@_level.register(Sub)
@_level.register(nodes.Derivative)
@_level.register(nodes.Gradient)
@_level.register(nodes.Apply)
def _(writing: Node) -> int:
    return POST
