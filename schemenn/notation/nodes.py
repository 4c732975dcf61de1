"""The tree of mathematics.

    σ(Wx + b)   →   Mapped(Name("relu"), (Binary("+", Product("mat-vec", W, x), b),))

Names are Scheme's, numbers the texts of Scheme's literals. Two trees are made of these classes. A *meaning* says what
is computed; it comes from Scheme (from_scheme.py) or from a text (resolve.py). A *writing* says what stands on the
page: it has the classes of writings.py besides, comes from the parser (parse.py) or from a meaning (notate.py), and is
printed by unicode.py and latex.py.

    text ⇄ writing ⇄ meaning ⇄ Scheme
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from schemenn.source import Span


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of mathematics; the span is that of the text it was read from, if any."""

    span: Span | None = field(default=None, compare=False, kw_only=True, repr=False)


@dataclass(frozen=True, slots=True)
class Number(Node):
    """An exact or inexact number that is not negative, as Scheme writes it; `+inf.0` too."""

    text: str


@dataclass(frozen=True, slots=True)
class Truth(Node):
    """true or false."""

    value: bool


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A variable, by its name in Scheme. A quoted one, “name”, stands for nothing but itself."""

    name: str
    quoted: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Derivative(Node):
    """∂A/∂B; `letter` is d or ∂, as it is spelled in Scheme."""

    above: str
    below: str
    letter: str = "d"

    @property
    def name(self) -> str:
        """The identifier in Scheme."""
        return f"{self.letter}{self.above}/{self.letter}{self.below}"


@dataclass(frozen=True, slots=True)
class Neg(Node):
    """−x."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """a + b, a − b, a / b; a chain nests to the left."""

    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Product(Node):
    """One of the products: `operation` is the procedure, `*`, mat-vec, mat-mul, vec-mat, dot or outer."""

    operation: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Power(Node):
    """baseᵉ; in a writing `hadamard` says that it is written as one of every element, W^∘2."""

    base: Node
    exponent: Node
    hadamard: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Root(Node):
    """√x."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Bars(Node):
    """|x|, ‖x‖, ⌊x⌋ or ⌈x⌉: `procedure` is abs, norm, floor or ceiling; a norm may have an order."""

    procedure: str
    operand: Node
    order: Node | None = None


@dataclass(frozen=True, slots=True)
class Transposed(Node):
    """Wᵀ."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Inverse(Node):
    """W⁻¹ of a matrix."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Apply(Node):
    """f(x, y)."""

    function: Node
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Mapped(Node):
    """A procedure applied to the elements of one or several collections, side by side."""

    function: Node
    sources: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Family(Node):
    """The values of `body` for the elements of collections, taken side by side: (x²) for x ∈ v."""

    parameters: tuple[str, ...]
    sources: tuple[Node, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class Range(Node):
    """The whole numbers from low to high, both included; the source of a family."""

    low: Node
    high: Node


@dataclass(frozen=True, slots=True)
class Big(Node):
    """Σ, Π, or 1/n Σ: `procedure` is sum, product or mean."""

    procedure: str
    operand: Node


@dataclass(frozen=True, slots=True)
class Gradient(Node):
    """∇f, ∂ᵢf (`index` from 0) or ∇²f (`procedure` hessian)."""

    function: Node
    index: int | None = None
    procedure: str = "∇"


@dataclass(frozen=True, slots=True)
class Lambda(Node):
    """(x, y) ↦ body."""

    parameters: tuple[str, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class Positive(Node):
    """max(0, z) as a branch: z where z > 0, else 0."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Cases(Node):
    """Values with the conditions they hold under, in order, and what holds otherwise."""

    clauses: tuple[tuple[Node, Node], ...]
    otherwise: Node | None


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """a < b < c; in a writing also membership (∈) and equations."""

    operator: str
    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Logic(Node):
    """a ∧ b, a ∨ b: `operator` is and, or."""

    operator: str
    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not(Node):
    """¬a."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Index(Node):
    """[x]ᵢ: the indices as in Scheme, from 0."""

    base: Node
    indices: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Array(Node):
    """[1, 2] (one row, not `is_matrix`) or [1, 2; 3, 4]."""

    rows: tuple[tuple[Node, ...], ...]
    is_matrix: bool


@dataclass(frozen=True, slots=True)
class Tuple(Node):
    """(a, b): a list."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Define(Node):
    """h = …"""

    target: Node
    value: Node


@dataclass(frozen=True, slots=True)
class DefineFunction(Node):
    """f(x) = …"""

    name: str
    parameters: tuple[str, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class Assign(Node):
    """W ← …"""

    target: Node
    value: Node


@dataclass(frozen=True, slots=True)
class Where(Node):
    """body where a = 1, b = 2: definitions in an order in which each may use those before it."""

    body: Node
    bindings: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Trainable(Node):
    """W = …, where W is trainable."""

    name: str
    value: Node


@dataclass(frozen=True, slots=True)
class Sequence(Node):
    """Statements one after another."""

    items: tuple[Node, ...]


ZERO: Final = Number("0")
ONE: Final = Number("1")
TWO: Final = Number("2")


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below a node."""
    for entry in dataclasses.fields(node):
        if entry.name != "span":
            yield from _nodes(getattr(node, entry.name))


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, Node):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _nodes(item)


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    for child in children(node):
        yield from walk(child)


def transform(node: Node, change: Callable[[Node], Node]) -> Node:
    """The node with each of its direct children changed."""
    new = {e.name: _changed(getattr(node, e.name), change) for e in dataclasses.fields(node) if e.name != "span"}
    return dataclasses.replace(node, **new)


def _changed(value: Any, change: Callable[[Node], Node]) -> Any:
    if isinstance(value, Node):
        return change(value)
    return tuple([_changed(item, change) for item in value]) if isinstance(value, tuple) else value


def names_in(node: Node) -> set[str]:
    """Every name that occurs in a node, bound ones and those of derivatives included."""
    found: set[str] = set()
    for each in walk(node):
        match each:
            case Name(name=name) | Trainable(name=name):
                found.add(name)
            case Derivative(above=above, below=below):
                found |= {above, below, each.name}
            case Lambda(parameters=parameters) | Family(parameters=parameters):
                found |= set(parameters)
            case DefineFunction(name=name, parameters=parameters):
                found |= {name, *parameters}
    return found
