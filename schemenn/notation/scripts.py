"""What stands above or below: trees of exponents, indices and primes → writings. The base of the other builders."""

# ruff: noqa: D102 — a method is named as the rule of the grammar whose node it makes

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from lark import Token, Transformer, v_args

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.nodes import Binary, Name, Neg, Node, Power, Transposed, Tuple
from schemenn.notation.unicode import ABOVE, BELOW
from schemenn.notation.writings import Braced, Group, Infix, Sub
from schemenn.source import Source, Span

PLAIN: Final = {sign: plain for table in (ABOVE, BELOW) for plain, sign in table.items()}
"""The letter that a raised or lowered one stands for."""


def nodes_in(children: list[Any]) -> list[Node]:
    """The writings among what the rules below have made."""
    return [child for child in children if isinstance(child, Node)]


def opened(node: Any) -> Any:
    """What stands in braces or parentheses as a script, without them."""
    if isinstance(node, Braced):
        return Tuple(node.items)
    return node.content if isinstance(node, Group) else node


class Script:
    """What stands above or below something, before it is known what that is."""

    def __init__(self, node: Node, above: bool, hadamard: bool = False) -> None:
        self.node = node
        self.above = above
        self.hadamard = hadamard


@v_args(meta=True)
class Scripts(Transformer[Token, list[Node]]):
    """The rules of scripts, and what the nodes of all rules need: the places where they stand."""

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

    def _script(self, token: Token) -> Script:
        """The node of a run of raised or lowered letters."""
        from schemenn.notation.parse import parse

        text = "".join([PLAIN[character] for character in token.value])
        place = Span(
            self.source, token.line or 1, (token.column or 1) - 1, token.end_line or 1, (token.end_column or 2) - 1
        )
        try:
            (node,) = parse(Source(self.source.name, text), self.declared)
        except (ReadError, ValueError):
            raise ReadError(f"{token.value} is no script", place) from None
        return Script(replace(node, span=place), token.type == "RAISED")

    def _script_text(self, text: str) -> list[Node]:
        from schemenn.notation.parse import parse

        return parse(Source(self.source.name, text), self.declared)

    def scripts(self, meta: Any, children: list[Any]) -> list[Script]:
        return [self._as_script(child) for child in children]

    def _as_script(self, child: Any) -> Script:
        if isinstance(child, Token) and child.type == "TRANSPOSE":
            return Script(Name("T"), True)
        return child if isinstance(child, Script) else self._script(child)

    def raised(self, meta: Any, children: list[Any]) -> Script:
        tokens = [child.type for child in children if isinstance(child, Token)]
        if tokens == ["RAISED"]:
            return self._script(children[0])
        node = children[-1]
        return Script(Neg(node) if "MINUS" in tokens else node, True, "CIRCLE" in tokens)

    def below(self, meta: Any, children: list[Any]) -> Script:
        return Script(children[-1], False)

    def power(self, meta: Any, children: list[Any]) -> Node:
        base, script = children
        if isinstance(base, nodes.Root) and not isinstance(base.operand, Group | Braced):
            raise ReadError(
                "is this the power of a root or the root of a power? Write (√x)² or √(x²)", self._span(meta)
            )
        power = opened(script.node)
        if isinstance(power, Group) and isinstance(power.content, Binary | Infix):
            message = "is this a power, a^{…} without the parentheses, or an index, one name or number, W^{(l)}?"
            raise ReadError(message, self._span(meta))
        return self._at(meta, Power(base, power, script.hadamard))

    def transposed(self, meta: Any, children: list[Any]) -> Node:
        return self._at(meta, Transposed(children[0]))

    def lowered(self, meta: Any, children: list[Any]) -> Node:
        base, script = children
        return self._at(meta, Sub(base, opened(self._as_script(script).node)))

    def applied(self, meta: Any, children: list[Any]) -> Node:
        arguments = children[2].items if isinstance(children[2], Tuple) else (children[2].content,)
        return self._at(meta, nodes.Apply(children[0], arguments))
