"""Trees of the grammar math.lark → writings: statements, conditions, sums and products of what primaries.py makes."""

# ruff: noqa: D102 — a method is named as the rule of the grammar whose node it makes

from __future__ import annotations

import re
from typing import Any, Final

from lark import v_args

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.nodes import Binary, Compare, Gradient, Name, Neg, Node, Tuple
from schemenn.notation.primaries import Primaries
from schemenn.notation.scripts import nodes_in, opened
from schemenn.notation.writings import BigSign, Chain, Group, Infix, Stated

_RELATIONS: Final = {
    "<=": "≤", ">=": "≥", "!=": "≠", "==": "=", r"\le": "≤", r"\leq": "≤", r"\ge": "≥", r"\geq": "≥", r"\ne": "≠",
    r"\neq": "≠", r"\in": "∈", r"\lt": "<", r"\gt": ">",
}  # fmt: skip
_MULTIPLY: Final = {
    r"\cdot": "·", "⋅": "·", "∙": "·", r"\odot": "⊙", r"\times": "×", r"\ast": "*", "∗": "*", r"\circ": "∘", "÷": "/"
}  # fmt: skip
_BIG: Final = {"Σ": "sum", "∑": "sum", r"\sum": "sum", "Π": "product", "∏": "product", r"\prod": "product"}


@v_args(meta=True)
class Builder(Primaries):
    """The methods are named as the rules of the grammar are."""

    # Statements.

    def start(self, meta: Any, children: list[Any]) -> list[Node]:
        return nodes_in(children)

    def stated(self, meta: Any, children: list[Any]) -> Node:
        body, *facts = nodes_in(children)
        return self._at(meta, Stated(body, tuple(facts)))

    def assign(self, meta: Any, children: list[Any]) -> Node:
        target, value = nodes_in(children)
        return self._at(meta, nodes.Assign(target, value))

    def define(self, meta: Any, children: list[Any]) -> Node:
        target, value = nodes_in(children)
        return self._at(meta, nodes.Define(target, value))

    def function(self, meta: Any, children: list[Any]) -> Node:
        left, body = nodes_in(children)
        if isinstance(left, Compare) and left.operator == "=" and len(left.operands) == 2:
            inner = self.function(meta, [left.operands[1], body])
            return self._at(meta, Compare("=", (left.operands[0], inner)))
        names = left.items if isinstance(left, Tuple) else (left.content if isinstance(left, Group) else left,)
        if not all([isinstance(name, Name) for name in names]):
            raise ReadError("names must stand before ↦", left.span)
        return self._at(meta, nodes.Lambda(tuple([name.name for name in names if isinstance(name, Name)]), body))

    # Conditions.

    def logic(self, meta: Any, children: list[Any]) -> Node:
        operator = "and" if children[1].type == "AND" else "or"
        left, right = nodes_in(children)
        if isinstance(left, nodes.Logic) and left.operator == operator:
            return self._at(meta, nodes.Logic(operator, (*left.operands, right)))
        return self._at(meta, nodes.Logic(operator, (left, right)))

    def negation(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, nodes.Not(children[1]))

    def comparison(self, meta: Any, children: list[Any]) -> Node:
        operands = tuple(nodes_in(children))
        operators = [_RELATIONS.get(token.value, token.value) for token in children[1::2]]
        if len(set(operators)) == 1 and (operators[0] != "≠" or len(operators) == 1):
            return self._at(meta, Compare(operators[0], operands))
        pairs = zip(operators, operands, operands[1:], strict=False)
        return self._at(meta, nodes.Logic("and", tuple([Compare(sign, (a, b)) for sign, a, b in pairs])))

    # Sums and products.

    def binary(self, meta: Any, children: list[Any]) -> Node:
        left, right = nodes_in(children)
        return self._at(meta, Binary("+" if children[1].type == "PLUS" else "-", left, right))

    def minus(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Neg(children[1]))

    def plus(self, meta: Any, children: list[Any]) -> Any:
        return children[1]

    def infix(self, meta: Any, children: list[Any]) -> Node:
        left, right = nodes_in(children)
        return self._at(meta, _signed(left, children[1].value, right))

    def row(self, meta: Any, children: list[Any]) -> Any:
        items = tuple(nodes_in(children))
        return items[0] if len(items) == 1 else self._at(meta, Chain(items))

    def big(self, meta: Any, children: list[Any]) -> Node:
        sign, scripts, body = children[-3:]
        below = next((script.node for script in scripts if not script.above), None)
        above = next((script.node for script in scripts if script.above), None)
        return self._at(meta, BigSign(_BIG[sign.value], opened(below), opened(above), body))

    def row_big(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, _extended(children[0], self.big(meta, children)))

    def sign_big(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, _signed(children[0], children[1].value, self.big(meta, children)))

    def sign_row_big(self, meta: Any, children: list[Any]) -> Node:
        row = _extended(children[2], self.big(meta, children))
        return self._at(meta, _signed(children[0], children[1].value, row))

    def slope(self, meta: Any, children: list[Any]) -> Node:
        sign, body = children
        letter = re.search(r"[d∂]\s*([^\s{}/]+?)\s*\}?\Z", sign.value.replace(r"\partial", "∂"))
        assert letter is not None
        (name,) = self._script_text(letter[1])
        if not isinstance(name, Name):
            raise ReadError("a derivative is in one name: d/dx", self._span(meta))
        gradient = Gradient(Group(nodes.Lambda((name.name,), body)))
        return self._at(meta, Chain((gradient, Group(name))))


def _signed(left: Node, sign: str, right: Node) -> Node:
    sign = _MULTIPLY.get(sign, sign)
    return Binary("/", left, right) if sign == "/" else Infix(sign, left, right)


def _extended(row: Node, last: Node) -> Chain:
    return Chain((*row.items, last)) if isinstance(row, Chain) else Chain((row, last))
