"""Trees of the grammar math.lark → writings."""

# ruff: noqa: D102 — a method is named as the rule of the grammar whose node it makes

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Any, Final

from lark import Token, Transformer, v_args

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.nodes import (
    Array,
    Binary,
    Compare,
    Derivative,
    Gradient,
    Name,
    Neg,
    Node,
    Number,
    Power,
    Transposed,
    Tuple,
)
from schemenn.notation.numbers import number_node
from schemenn.notation.unicode import ABOVE, BELOW
from schemenn.notation.writings import BigSign, Braced, Chain, Group, Infix, Stated, Sub
from schemenn.source import Source, Span

_PLAIN: Final = {sign: plain for table in (ABOVE, BELOW) for plain, sign in table.items()}
_RELATIONS: Final = {
    "<=": "≤", ">=": "≥", "!=": "≠", "==": "=", r"\le": "≤", r"\leq": "≤", r"\ge": "≥", r"\geq": "≥", r"\ne": "≠",
    r"\neq": "≠", r"\in": "∈", r"\lt": "<", r"\gt": ">",
}  # fmt: skip
_MULTIPLY: Final = {
    r"\cdot": "·", "⋅": "·", "∙": "·", r"\odot": "⊙", r"\times": "×", r"\ast": "*", "∗": "*", r"\circ": "∘", "÷": "/"
}  # fmt: skip
_BARS: Final = {"BAR_OPEN": "abs", "NORM_OPEN": "norm", "FLOOR_OPEN": "floor", "CEILING_OPEN": "ceiling"}
_BIG: Final = {"Σ": "sum", "∑": "sum", r"\sum": "sum", "Π": "product", "∏": "product", r"\prod": "product"}


def _nodes(children: list[Any]) -> list[Node]:
    return [child for child in children if isinstance(child, Node)]


class _Script:
    """What stands above or below something, before it is known what that is."""

    def __init__(self, node: Node, above: bool, hadamard: bool = False) -> None:
        self.node = node
        self.above = above
        self.hadamard = hadamard


@v_args(meta=True)
class Builder(Transformer[Token, list[Node]]):
    """The methods are named as the rules of the grammar are."""

    def __init__(self, source: Source, declared: frozenset[str]) -> None:
        super().__init__(visit_tokens=False)
        self.source = source
        self.declared = declared

    def _span(self, meta: Any) -> Span | None:
        if getattr(meta, "empty", True):
            return None
        return Span(self.source, meta.line, meta.column - 1, meta.end_line, meta.end_column - 1)

    def _at(self, meta: Any, node: Node) -> Node:
        return replace(node, span=self._span(meta))

    def _script(self, token: Token) -> _Script:
        """The node of a run of raised or lowered letters."""
        from schemenn.notation.parse import parse

        text = "".join([_PLAIN[character] for character in token.value])
        place = Span(
            self.source, token.line or 1, (token.column or 1) - 1, token.end_line or 1, (token.end_column or 2) - 1
        )
        try:
            (node,) = parse(Source(self.source.name, text), self.declared)
        except (ReadError, ValueError):
            raise ReadError(f"{token.value} is no script", place) from None
        return _Script(replace(node, span=place), token.type == "RAISED")

    # Statements.

    def start(self, meta: Any, children: list[Any]) -> list[Node]:
        return _nodes(children)

    def stated(self, meta: Any, children: list[Any]) -> Node:
        body, *facts = _nodes(children)
        return self._at(meta, Stated(body, tuple(facts)))

    def assign(self, meta: Any, children: list[Any]) -> Node:
        target, value = _nodes(children)
        return self._at(meta, nodes.Assign(target, value))

    def define(self, meta: Any, children: list[Any]) -> Node:
        target, value = _nodes(children)
        return self._at(meta, nodes.Define(target, value))

    def function(self, meta: Any, children: list[Any]) -> Node:
        left, body = _nodes(children)
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
        left, right = _nodes(children)
        if isinstance(left, nodes.Logic) and left.operator == operator:
            return self._at(meta, nodes.Logic(operator, (*left.operands, right)))
        return self._at(meta, nodes.Logic(operator, (left, right)))

    def negation(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, nodes.Not(children[1]))

    def comparison(self, meta: Any, children: list[Any]) -> Node:
        operands = tuple(_nodes(children))
        operators = [_RELATIONS.get(token.value, token.value) for token in children[1::2]]
        if len(set(operators)) == 1 and (operators[0] != "≠" or len(operators) == 1):
            return self._at(meta, Compare(operators[0], operands))
        pairs = zip(operators, operands, operands[1:], strict=False)
        return self._at(meta, nodes.Logic("and", tuple([Compare(sign, (a, b)) for sign, a, b in pairs])))

    # Sums and products.

    def binary(self, meta: Any, children: list[Any]) -> Node:
        left, right = _nodes(children)
        return self._at(meta, Binary("+" if children[1].type == "PLUS" else "-", left, right))

    def minus(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Neg(children[1]))

    def plus(self, meta: Any, children: list[Any]) -> Any:
        return children[1]

    def infix(self, meta: Any, children: list[Any]) -> Node:
        left, right = _nodes(children)
        return self._at(meta, _signed(left, children[1].value, right))

    def row(self, meta: Any, children: list[Any]) -> Any:
        items = tuple(_nodes(children))
        return items[0] if len(items) == 1 else self._at(meta, Chain(items))

    def big(self, meta: Any, children: list[Any]) -> Node:
        sign, scripts, body = children[-3:]
        below = next((script.node for script in scripts if not script.above), None)
        above = next((script.node for script in scripts if script.above), None)
        return self._at(meta, BigSign(_BIG[sign.value], _opened(below), _opened(above), body))

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

    def _script_text(self, text: str) -> list[Node]:
        from schemenn.notation.parse import parse

        return parse(Source(self.source.name, text), self.declared)

    # Scripts.

    def scripts(self, meta: Any, children: list[Any]) -> list[_Script]:
        return [self._as_script(child) for child in children]

    def _as_script(self, child: Any) -> _Script:
        if isinstance(child, Token) and child.type == "TRANSPOSE":
            return _Script(Name("T"), True)
        return child if isinstance(child, _Script) else self._script(child)

    def raised(self, meta: Any, children: list[Any]) -> _Script:
        tokens = [child.type for child in children if isinstance(child, Token)]
        if tokens == ["RAISED"]:
            return self._script(children[0])
        node = children[-1]
        return _Script(Neg(node) if "MINUS" in tokens else node, True, "CIRCLE" in tokens)

    def below(self, meta: Any, children: list[Any]) -> _Script:
        return _Script(children[-1], False)

    def power(self, meta: Any, children: list[Any]) -> Node:
        base, script = children
        if isinstance(base, nodes.Root) and not isinstance(base.operand, Group | Braced):
            raise ReadError(
                "is this the power of a root or the root of a power? Write (√x)² or √(x²)", self._span(meta)
            )
        power = _opened(script.node)
        if isinstance(power, Group) and isinstance(power.content, Binary | Infix):
            message = "is this a power, a^{…} without the parentheses, or an index, one name or number, W^{(l)}?"
            raise ReadError(message, self._span(meta))
        return self._at(meta, Power(base, power, script.hadamard))

    def transposed(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Transposed(children[0]))

    def lowered(self, meta: Any, children: list[Any]) -> Node:
        base, script = children
        return self._at(meta, Sub(base, _opened(self._as_script(script).node)))

    def applied(self, meta: Any, children: list[Any]) -> Node:
        arguments = children[2].items if isinstance(children[2], Tuple) else (children[2].content,)
        return self._at(meta, nodes.Apply(children[0], arguments))

    # Primaries.

    def number(self, meta: Any, children: list[Any]) -> Node:
        text = children[0].value
        scaled = re.match(r"(.*?)\s*(?:×|\\times)\s*10(.*)", text)
        if scaled:
            power = "".join([_PLAIN.get(c, c) for c in re.sub(r"[\s^{}]", "", scaled[2])]).replace("−", "-")
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
        statements = _nodes(children)
        content = statements[0] if len(statements) == 1 else nodes.Sequence(tuple(statements))
        return self._at(meta, Group(content))

    def tuple(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Tuple(tuple(_nodes(children))))

    def braces(self, meta: Any, children: list[Any]) -> Node:
        items = tuple(_nodes(children))
        return self._at(meta, Group(items[0]) if len(items) == 1 else Braced(items))

    def array(self, meta: Any, children: list[Any]) -> Node:
        rows = tuple([child for child in children if not isinstance(child, Token)])
        return self._array(meta, rows, len(rows) < len(children))

    def cells(self, meta: Any, children: list[Any]) -> Any:
        return tuple(_nodes(children))

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
        found = _nodes(children)
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
        left, right = _nodes(children)
        return self._at(meta, nodes.Product("dot", left, right))

    def root(self, meta: Any, children: list[Any]) -> Node:
        found = _nodes(children)
        if len(found) == 2:
            return self._at(meta, Power(found[1], Binary("/", Number("1"), found[0])))
        return self._at(meta, nodes.Root(found[0]))

    def fraction(self, meta: Any, children: list[Any]) -> Node:
        above, below = [Group(child) if isinstance(child, Chain) else child for child in _nodes(children)]
        return self._at(meta, Binary("/", above, below))

    def gradient(self, meta: Any, children: list[Any]) -> Node:
        _, scripts, function = children
        function = function.content if isinstance(function, Group) and isinstance(function.content, Name) else function
        if not scripts:
            return self._at(meta, Gradient(function))
        node = _opened(scripts[0].node)
        if scripts[0].above and node == Number("2"):
            return self._at(meta, Gradient(function, None, "hessian"))
        if not scripts[0].above and isinstance(node, Name) and isinstance(function, Name):
            return self._at(meta, Derivative(function.name, node.name))
        raise ReadError("∇ has a name below it (∇_W L) or a 2 above it (∇²f)", self._span(meta))

    def partial(self, meta: Any, children: list[Any]) -> Node:
        _, script, function = children
        node = _opened(self._as_script(script).node)
        if not isinstance(node, Number) or not node.text.isdigit() or node.text == "0":
            raise ReadError("∂ has the number of an argument below it: ∂₁f", self._span(meta))
        return self._at(meta, Gradient(function, int(node.text) - 1))


def _opened(node: Any) -> Any:
    """What stands in braces or parentheses as a script, without them."""
    if isinstance(node, Braced):
        return Tuple(node.items)
    return node.content if isinstance(node, Group) else node


def _signed(left: Node, sign: str, right: Node) -> Node:
    sign = _MULTIPLY.get(sign, sign)
    return Binary("/", left, right) if sign == "/" else Infix(sign, left, right)


def _extended(row: Node, last: Node) -> Chain:
    return Chain((*row.items, last)) if isinstance(row, Chain) else Chain((row, last))
