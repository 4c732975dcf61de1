"""What kind of thing a name or a formula is: the convention that tells a product of matrices from one of numbers.

| written                         | is                      |
|---------------------------------|-------------------------|
| a large letter: W, X, Θ         | a matrix                |
| L, J, E, C, N                   | a number                |
| a Greek letter: η, α            | a number; θ, δ are open |
| a small letter, a word          | a number or a vector    |
| f, g, F, G, σ, φ, ψ             | a function              |

A declaration (`--matrix w`, or `where w ∈ ℝᵐˣⁿ`) and a definition in the same text rule over the convention.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from schemenn.notation import nodes
from schemenn.notation.names import base_of, without_index
from schemenn.notation.nodes import Name, Node


class Kind(Enum):
    """What a formula is. OPEN is a number or a vector; a ROW is a transposed vector."""

    NUMBER = "number"
    VECTOR = "vector"
    MATRIX = "matrix"
    OPEN = "open"
    ROW = "row"
    FUNCTION = "function"


_NUMBERS: Final = frozenset("LJECN")
_OPEN_GREEK: Final = frozenset("θδεζξψφσ")
FUNCTION_LETTERS: Final = frozenset(["f", "g", "F", "G", "σ", "φ", "ψ"])
PERHAPS_FUNCTIONS: Final = frozenset(["h", "L", "J", "E", "C", "p", "q", "u"])
"""Letters that stand for functions as well as for values."""

ACTIVATIONS: Final = frozenset({
    "relu", "sigmoid", "phi", "sigma", "leaky-relu", "leaky", "step", "softplus", "elu", "gelu", "swish", "silu",
    "activation",
})  # fmt: skip
"""Functions of numbers that stand before a vector to be applied to each of its elements."""

_ELEMENTWISE: Final = frozenset({
    "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "round", "truncate", "sgn",
    "softmax", "log-softmax", "stop-gradient",
})  # fmt: skip
_TO_NUMBER: Final = frozenset({"determinant", "trace", "maximum", "minimum", "argmax", "argmin", "log-sum-exp"})


@dataclass(frozen=True)
class Context:
    """What is known where a formula stands.

    `declared` are the names whose kinds were stated, which holds for parameters too; `functions` and `values` those the
    text defines as such; `elementwise` the functions that are applied to the elements of vectors. `target` is the name
    being updated; `from_zero` are the indices that count from 0, `indices` all that run over whole numbers, `elements`
    those that run over collections; `sigma` is what σ stands for.
    """

    kinds: dict[str, Kind] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()
    functions: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    elementwise: frozenset[str] = ACTIVATIONS
    target: str = ""
    indices: frozenset[str] = frozenset()
    from_zero: frozenset[str] = frozenset()
    elements: frozenset[str] = frozenset()
    sigma: str = "relu"

    def with_kind(self, name: str, kind: Kind) -> Context:
        """The context in which `name` is of that kind."""
        if kind is Kind.FUNCTION:
            return replace(self, functions=self.functions | {name}, values=self.values - {name})
        return replace(self, kinds=self.kinds | {name: kind}, values=self.values | {name})

    def declaring(self, name: str, kind: Kind) -> Context:
        """The context in which `name` is declared to be of that kind."""
        return replace(self.with_kind(name, kind), declared=self.declared | {name})

    def with_parameters(self, names: tuple[str, ...]) -> Context:
        """The context below a binder of these names, of which nothing is known but what was declared."""
        names = tuple([name for name in names if name not in self.declared])
        kinds = {name: kind for name, kind in self.kinds.items() if name not in names}
        return replace(self, kinds=kinds, functions=self.functions - set(names), values=self.values - set(names))

    def applying_to_elements(self, names: list[str]) -> Context:
        """The context in which these functions are applied to each element of a vector."""
        functions = self.functions | set(names)
        return replace(self, elementwise=self.elementwise | set(names), functions=functions)

    def with_index(self, name: str, from_zero: bool) -> Context:
        """The context in which `name` is an index."""
        started = self.from_zero | {name} if from_zero else self.from_zero - {name}
        inner = self.with_kind(name, Kind.NUMBER)
        return replace(inner, indices=self.indices | {name}, from_zero=started)


def kind_of_name(name: str, context: Context) -> Kind:
    """The kind of a name, declared or by convention."""
    if name in context.functions:
        return Kind.FUNCTION
    declared = context.kinds.get(name)
    if declared is not None:
        return declared
    whole = next((whole for index in context.elements if (whole := without_index(name, index))), "")
    if whole:
        return Kind.VECTOR if kind_of_name(whole, context) is Kind.MATRIX else Kind.NUMBER
    base = base_of(name)
    if len(base) == 2 and base[0] == "d" and base[1].isupper():  # dW is of the kind of W
        return kind_of_name(base[1], context)
    if len(base) != 1:
        return Kind.OPEN
    if base in _NUMBERS:
        return Kind.NUMBER
    if base in FUNCTION_LETTERS:
        return Kind.OPEN if name in context.values else Kind.FUNCTION
    if base.isupper():
        return Kind.MATRIX
    return Kind.NUMBER if base > "Ͱ" and base < "Ͽ" and base not in _OPEN_GREEK else Kind.OPEN


def kind(node: Node, context: Context) -> Kind:
    """The kind of what a meaning computes."""
    match node:
        case Name(name=name, quoted=quoted):
            return Kind.OPEN if quoted and name not in context.kinds else kind_of_name(name, context)
        case nodes.Number() | nodes.Big() | nodes.Index() | nodes.Bars(procedure="norm"):
            return Kind.NUMBER
        case nodes.Derivative(below=below):
            return kind_of_name(below, context)
        case nodes.Neg() | nodes.Root() | nodes.Bars() | nodes.Positive() | nodes.Inverse():
            return kind(node.operand, context)
        case nodes.Binary(left=left, right=right):
            return joined(kind(left, context), kind(right, context))
        case nodes.Power(base=base):
            return kind(base, context)
        case nodes.Product():
            return _product_kind(node, context)
        case nodes.Transposed(operand=operand):
            inner = kind(operand, context)
            return Kind.ROW if inner in (Kind.VECTOR, Kind.OPEN) else inner
    return _other_kind(node, context)


def _other_kind(node: Node, context: Context) -> Kind:
    match node:
        case nodes.Apply(function=Name(name=name), arguments=(argument, *_)) if name in _ELEMENTWISE:
            return kind(argument, context)
        case nodes.Apply(function=Name(name=name)) if name in _TO_NUMBER:
            return Kind.NUMBER
        case nodes.Apply(function=Name(name="max" | "min"), arguments=arguments):
            return _all_joined(arguments, context)
        case nodes.Mapped(sources=(source,)) if kind(source, context) is Kind.MATRIX:
            return Kind.MATRIX
        case nodes.Mapped() | nodes.Family():
            return Kind.VECTOR
        case nodes.Gradient() | nodes.Lambda() | nodes.Apply(function=Name(name="compose")):
            return Kind.FUNCTION
        case nodes.Cases(clauses=clauses, otherwise=otherwise):
            values = [value for _, value in clauses]
            return _all_joined((*values, otherwise) if otherwise else tuple(values), context)
        case nodes.Array(is_matrix=is_matrix):
            return Kind.MATRIX if is_matrix else Kind.VECTOR
        case nodes.Where(body=body):
            return kind(body, context)
    return Kind.OPEN


def _all_joined(parts: tuple[Node, ...], context: Context) -> Kind:
    result = Kind.NUMBER
    for part in parts:
        result = joined(result, kind(part, context))
    return result


def _product_kind(node: nodes.Product, context: Context) -> Kind:
    fixed = {
        "mat-vec": Kind.VECTOR,
        "mat-mul": Kind.MATRIX,
        "outer": Kind.MATRIX,
        "dot": Kind.NUMBER,
        "vec-mat": Kind.ROW,
    }
    return fixed.get(node.operation) or joined(kind(node.left, context), kind(node.right, context))


def joined(left: Kind, right: Kind) -> Kind:
    """The kind of what an elementwise operation makes of two things."""
    for each in (Kind.MATRIX, Kind.VECTOR, Kind.ROW, Kind.FUNCTION, Kind.OPEN):
        if each in (left, right):
            return Kind.OPEN if each is Kind.FUNCTION else each
    return Kind.NUMBER
