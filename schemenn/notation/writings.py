"""The nodes that stand in writings only: what is on the page before it is known what it means."""

from __future__ import annotations

from dataclasses import dataclass

from schemenn.notation.nodes import Node


@dataclass(frozen=True, slots=True)
class Chain(Node):
    """Things side by side: a product, or a function and what it is applied to."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Infix(Node):
    """A product with a sign: · ⊙ × ∘."""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Group(Node):
    """Parentheses."""

    content: Node


@dataclass(frozen=True, slots=True)
class Braced(Node):
    """{a, b}, the operands of max and min."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Sub(Node):
    """Something with an expression below it: [x]₁, ‖x‖₁, (x²)ᵢ."""

    base: Node
    below: Node


@dataclass(frozen=True, slots=True)
class BigSign(Node):
    """Σ with its scripts and what it goes over."""

    procedure: str
    below: Node | None
    above: Node | None
    body: Node


@dataclass(frozen=True, slots=True)
class Stated(Node):
    """A statement, where some facts hold: definitions, kinds such as z ∈ ℝⁿ, and what is trainable."""

    body: Node
    facts: tuple[Node, ...]
