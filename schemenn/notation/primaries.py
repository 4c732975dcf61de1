"""Trees of what has its own signs: numbers, names, brackets, matrices, roots, fractions, gradients → writings."""

# ruff: noqa: D102 — a method is named as the rule of the grammar whose node it makes

from __future__ import annotations

import re
import unicodedata
from typing import Any, Final

from lark import Token, v_args

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.nodes import Array, Binary, Derivative, Gradient, Name, Node, Number, Power, Tuple
from schemenn.notation.numbers import number_node
from schemenn.notation.scripts import PLAIN, Scripts, nodes_in, opened
from schemenn.notation.writings import Braced, Chain, Group

_BARS: Final = {"BAR_OPEN": "abs", "NORM_OPEN": "norm", "FLOOR_OPEN": "floor", "CEILING_OPEN": "ceiling"}


@v_args(meta=True)
class Primaries(Scripts):
    """The rules of the operands that the others combine."""

    def number(self, meta: Any, children: list[Any]) -> Node:
        text = children[0].value
        scaled = re.match(r"(.*?)\s*(?:×|\\times)\s*10(.*)", text)
        if scaled:
            power = "".join([PLAIN.get(c, c) for c in re.sub(r"[\s^{}]", "", scaled[2])]).replace("−", "-")
            text = f"{scaled[1]}e{power}"
        value = int(text) if text.isdigit() else float(text)
        if value == float("inf"):
            raise ReadError("the number is too large", self._span(meta))
        return self._at(meta, number_node(value) or Number(text))

    def vulgar(self, meta: Any, children: list[Any]) -> Node:
        top, bottom = unicodedata.normalize("NFKD", children[0].value).split("\u2044")
        return self._at(meta, Group(Binary("/", Number(top), Number(bottom))))

    def infinity(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Number("+inf.0"))

    def name(self, meta: Any, children: list[Any]) -> Node:
        name = children[0].value
        quoted = name.startswith("“")
        return self._at(meta, Name(name.strip("“”") if quoted else name, quoted))

    def reals(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Name("ℝ", quoted=True))

    def derivative(self, meta: Any, children: list[Any]) -> Node:
        above, below = [name.strip("“”") for name in children[0].value.split("\n")]
        return self._at(meta, Derivative(above, below))

    def group(self, meta: Any, children: list[Any]) -> Node:
        statements = nodes_in(children)
        content = statements[0] if len(statements) == 1 else nodes.Sequence(tuple(statements))
        return self._at(meta, Group(content))

    def tuple(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Tuple(tuple(nodes_in(children))))

    def braces(self, meta: Any, children: list[Any]) -> Node:
        items = tuple(nodes_in(children))
        return self._at(meta, Group(items[0]) if len(items) == 1 else Braced(items))

    def array(self, meta: Any, children: list[Any]) -> Node:
        rows = tuple([child for child in children if not isinstance(child, Token)])
        return self._array(meta, rows, len(rows) < len(children))

    def cells(self, meta: Any, children: list[Any]) -> Any:
        return tuple(nodes_in(children))

    def matrix(self, meta: Any, children: list[Any]) -> Node:
        rows = tuple([child for child in children if not isinstance(child, Token)])
        if all([len(row) == 1 for row in rows]):
            return self._array(meta, (tuple([row[0] for row in rows]),), False)
        return self._array(meta, rows, True)

    matrix_row = cells

    def _array(self, meta: Any, rows: Any, is_matrix: bool) -> Node:
        if len({len(row) for row in rows}) > 1:
            raise ReadError("the rows of a matrix have one length", self._span(meta))
        return self._at(meta, Array(rows, is_matrix))

    def case(self, meta: Any, children: list[Any]) -> Any:
        found = nodes_in(children)
        return (found[1], found[0]) if len(found) == 2 else (None, found[0])

    def cases(self, meta: Any, children: list[Any]) -> Node:
        clauses = [child for child in children if not isinstance(child, Token)]
        otherwise = clauses.pop()[1] if clauses[-1][0] is None else None
        if not clauses or any([test is None for test, _ in clauses]):
            raise ReadError("cases end with the one that holds otherwise, and begin with a condition", self._span(meta))
        return self._at(meta, nodes.Cases(tuple(clauses), otherwise))

    def bars(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, nodes.Bars(_BARS[children[0].type], children[1]))

    def inner(self, meta: Any, children: list[Any]) -> Node:
        left, right = nodes_in(children)
        return self._at(meta, nodes.Product("dot", left, right))

    def root(self, meta: Any, children: list[Any]) -> Node:
        found = nodes_in(children)
        if len(found) == 2:
            return self._at(meta, Power(found[1], Binary("/", Number("1"), found[0])))
        return self._at(meta, nodes.Root(found[0]))

    def fraction(self, meta: Any, children: list[Any]) -> Node:
        above, below = [Group(child) if isinstance(child, Chain) else child for child in nodes_in(children)]
        return self._at(meta, Binary("/", above, below))

    def short_fraction(self, meta: Any, children: list[Any]) -> Node:
        said = re.sub(r"\\[dt]?frac|\s", "", children[0].value)
        above, below = [Number(each) if each.isdigit() else Name(each) for each in said]
        return self._at(meta, Binary("/", above, below))

    def gradient(self, meta: Any, children: list[Any]) -> Node:
        _, scripts, function = children
        function = function.content if isinstance(function, Group) and isinstance(function.content, Name) else function
        if not scripts:
            return self._at(meta, Gradient(function))
        node = opened(scripts[0].node)
        if scripts[0].above and node == Number("2"):
            return self._at(meta, Gradient(function, None, "hessian"))
        if not scripts[0].above and isinstance(node, Name) and isinstance(function, Name):
            return self._at(meta, Derivative(function.name, node.name, "∇_"))
        raise ReadError("∇ has a name below it (∇_W L) or a 2 above it (∇²f)", self._span(meta))

    def partial(self, meta: Any, children: list[Any]) -> Node:
        _, script, function = children
        node = opened(self._as_script(script).node)
        if not isinstance(node, Number) or not node.text.isdigit() or node.text == "0":
            raise ReadError("∂ has the number of an argument below it: ∂₁f", self._span(meta))
        return self._at(meta, Gradient(function, int(node.text) - 1))
