"""Things side by side, and signs of products, by what kinds of things they are.

    W x   →  (mat-vec W x)      2 W x  →  (* 2 (mat-vec W x))      f (x)  →  (f x)      x yᵀ  →  (outer x y)

`resolve` uses this on what was read, `notate` to try whether a way of writing reads back as what it is to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Final

from schemenn.errors import ReadError
from schemenn.notation.calls import apply_node
from schemenn.notation.kinds import FUNCTION_LETTERS, PERHAPS_FUNCTIONS, Context, Kind, kind, kind_of_name
from schemenn.notation.names import base_of, is_letter, spelling
from schemenn.notation.nodes import (
    ONE,
    ZERO,
    Apply,
    Derivative,
    Gradient,
    Inverse,
    Mapped,
    Name,
    Neg,
    Node,
    Number,
    Positive,
    Power,
    Product,
    Transposed,
)

ELEMENTARY: Final = frozenset({
    "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "max", "min", "determinant",
    "trace", "softmax", "argmax", "argmin", "sigmoid", "relu", "maximum", "minimum",
})  # fmt: skip
"""Functions that need no parentheses: log x, argmax z."""


@dataclass(frozen=True)
class Part:
    """Something in a row: its meaning, and in which brackets it stood: "", "(", "{"; then `items` are its operands.

    `power` is the exponent of a function such as sin², which belongs to its value, and of what stood in brackets;
    with `hadamard` it is that of each element. `transposed`: ᵀ stood behind the brackets.
    """

    node: Node
    brackets: str = ""
    items: tuple[Node, ...] = ()
    power: Node | None = None
    hadamard: bool = False
    transposed: bool = False


def combine(parts: list[Part], context: Context) -> Node:
    """The meaning of a row of things.

    Raises: ReadError where it has none, or more than one
    """
    return _multiply(_apply_all(parts, context), context)


def _apply_all(parts: list[Part], context: Context) -> list[Node]:
    """The factors of a row, with every function applied to what follows it."""
    factors: list[Node] = []
    place = 0
    while place < len(parts):
        part = parts[place]
        following = parts[place + 1] if place + 1 < len(parts) else None
        if following is not None and following.brackets and applies(part, following, context):
            node = applied(part.node, following, context)
            place += 1
            while (
                place + 1 < len(parts) and isinstance(node, Apply) and _is_function(node) and parts[place + 1].brackets
            ):
                node = applied(node, parts[place + 1], context)
                place += 1
            factors.append(_raised(parts[place], _raised(part, node, context), context))
        elif following is not None and _is_elementary(part.node, context):
            node, place = _apply_to_rest(parts, place, context)
            factors.append(node)
        else:
            factors.append(_not_alone(part, following, context))
        place += 1
    return factors


def _apply_to_rest(parts: list[Part], place: int, context: Context) -> tuple[Node, int]:
    """An elementary function without parentheses applied to all up to the next one, and the last place taken."""
    end = place + 2
    while end < len(parts) and not _is_elementary(parts[end].node, context):
        end += 1
    argument = combine(parts[place + 1 : end], context)
    node = applied(parts[place].node, Part(argument, "(", (argument,)), context)
    return _raised(parts[place], node, context), end - 1


def _is_function(node: Apply) -> bool:
    """Whether what a call answers is a function: compose(f, g)(x)."""
    return isinstance(node.function, Name) and node.function.name == "compose"


def _not_alone(part: Part, following: Part | None, context: Context) -> Node:
    if following is not None and following.brackets and isinstance(part.node, Power):
        base = part.node.base
        if isinstance(base, Name) and kind(base, context) is Kind.FUNCTION:
            raise ReadError(f"{base.name} is a function: write its power after what it is applied to", part.node.span)
    if len(part.items) != 1 and part.brackets == "{":
        raise ReadError("braces hold the operands of max or min, or cases", part.node.span)
    return _raised(part, part.node, context)


def _raised(part: Part, node: Node, context: Context) -> Node:
    if part.power is not None:
        return power(node, part.power, context, part.hadamard)
    return Transposed(node) if part.transposed else node


def power(base: Node, exponent: Node, context: Context, hadamard: bool = False) -> Node:
    """The power of a value; A⁻¹ is the inverse of a matrix, and A^∘2 the powers of its elements.

    Raises: ReadError for other powers of a matrix
    """
    if kind(base, context) is Kind.MATRIX and not hadamard:
        if exponent in (Neg(ONE), Number("-1")):
            return Inverse(base)
        raise ReadError("the power of a matrix: write WW for its product, W^∘2 for that of every element", base.span)
    return Power(base, exponent)


def _is_elementary(node: Node, context: Context) -> bool:
    if not isinstance(node, Name) or node.quoted or node.name in context.values:
        return False
    return node.name in ELEMENTARY or (base_of(node.name) == "log" and node.name not in context.functions)


def applies(part: Part, following: Part, context: Context) -> bool:
    """Whether parentheses hold what the part before them is applied to, and not a factor.

    Raises: ReadError where that cannot be told
    """
    node = part.node
    if part.brackets or not isinstance(node, Name):
        return isinstance(node, Gradient) or (bool(part.brackets) and kind(node, context) is Kind.FUNCTION)
    if following.brackets == "{":
        return node.name in ("max", "min")
    if len(following.items) != 1 or node.quoted or node.name in context.functions:
        return True
    if node.name in context.values or node.name in context.kinds or node.name in context.indices:
        return False
    base = base_of(node.name)
    if not is_letter(node.name) or base in FUNCTION_LETTERS:
        return True
    argument = following.node
    is_atom = isinstance(argument, Name | Number | Derivative)
    is_matrix = isinstance(argument, Name) and kind_of_name(node.name, context) is Kind.MATRIX
    if is_matrix or (base in PERHAPS_FUNCTIONS and not is_atom):
        written = node.span.text() if node.span else base
        raise ReadError(
            f"{written}(…): is {written} a function or a factor? Declare it, with --function {node.name} or "
            f"--value {node.name}, or write the product {written} · (…)",
            node.span,
        )
    return is_atom and kind_of_name(node.name, context) is Kind.OPEN or (base in PERHAPS_FUNCTIONS and is_atom)


def applied(function: Node, argument: Part, context: Context) -> Node:
    """A function applied to what stands in parentheses or braces."""
    operands = argument.items
    if isinstance(function, Name) and not function.quoted:
        name, bound = function.name, function.name in context.values | context.functions
        if name == "sigma" and not bound:
            name = context.sigma
            function = Name(name, span=function.span)
        if name in ("max", "min") and not bound:
            return _extreme(name, argument, context)
        if name in context.elementwise and len(operands) == 1 and name not in context.values:
            if kind(operands[0], context) in (Kind.VECTOR, Kind.MATRIX, Kind.ROW):
                return Mapped(function, operands)
        return _logarithm(function, operands) or apply_node(function, operands, context.functions | context.values)
    return Apply(function, operands)


def _logarithm(function: Name, operands: tuple[Node, ...]) -> Node | None:
    """log₂ x, log_b x: the logarithm to a base."""
    spelled = spelling(function.name)
    if spelled is None or spelled.base != "log" or len(spelled.below) != 1 or len(operands) != 1:
        return None
    (base,) = spelled.below
    return Apply(Name("log"), (*operands, Number(base) if base.isdigit() else Name(base)))


def _extreme(name: str, argument: Part, context: Context) -> Node:
    """max(0, z) of a single name is the branch, z where z > 0, else 0; with braces it is the procedure."""
    operands = argument.items
    if len(operands) == 1 and argument.brackets == "(":
        return Apply(Name({"max": "maximum", "min": "minimum"}[name]), operands)
    if name == "max" and argument.brackets == "(" and len(operands) == 2 and operands[0] == ZERO:
        if isinstance(operands[1], Name) and kind(operands[1], context) in (Kind.OPEN, Kind.NUMBER):
            return Positive(operands[1])
    return Apply(Name(name), operands)


def _multiply(factors: list[Node], context: Context) -> Node:
    """The product of factors: the numbers in front multiply the product of the rest."""
    kinds = [kind(factor, context) for factor in factors]
    front = 0
    while front < len(factors) - 1 and _scales(kinds, front):
        front += 1
    rest = reduce(lambda a, b: product(a, b, "", context), factors[front:])
    if not front:
        return rest
    scale = reduce(lambda a, b: Product("*", a, b), factors[:front])
    return Product("*", scale, rest)


def _scales(kinds: list[Kind], place: int) -> bool:
    """Whether a factor is a number that multiplies what follows: for an open one, if what follows is a matrix."""
    if kinds[place] is Kind.OPEN:
        following = next((each for each in kinds[place + 1 :] if each is not Kind.OPEN), None)
        return following is Kind.MATRIX
    return kinds[place] is Kind.NUMBER


_VECTORS: Final = (Kind.VECTOR, Kind.OPEN)
_PRODUCTS: Final = {
    (Kind.MATRIX, Kind.MATRIX): "mat-mul", (Kind.MATRIX, Kind.VECTOR): "mat-vec", (Kind.MATRIX, Kind.OPEN): "mat-vec",
    (Kind.ROW, Kind.VECTOR): "dot", (Kind.ROW, Kind.OPEN): "dot", (Kind.ROW, Kind.MATRIX): "vec-mat",
    (Kind.VECTOR, Kind.ROW): "outer", (Kind.OPEN, Kind.ROW): "outer",
    (Kind.OPEN, Kind.OPEN): "*", (Kind.OPEN, Kind.VECTOR): "*", (Kind.OPEN, Kind.MATRIX): "*",
}  # fmt: skip


def product(left: Node, right: Node, sign: str, context: Context) -> Node:
    """The product of two factors; `sign` is "" for none, or · ⊙ × *.

    Raises: ReadError where the kinds of the factors have no such product
    """
    kinds = kind(left, context), kind(right, context)
    kinds = (_as_value(kinds[0]), _as_value(kinds[1]))
    if sign in ("⊙", "*") or Kind.NUMBER in kinds:
        return Product("*", left, right)
    if sign == "·" and kinds[0] in _VECTORS and kinds[1] in _VECTORS:
        return Product("dot", left, right)
    if sign == "×" and kinds != (Kind.OPEN, Kind.OPEN):
        raise ReadError(
            "× multiplies numbers: write ⊙ for elements, · for the dot product, nothing for matrices", right.span
        )
    operation = _PRODUCTS.get(kinds)
    if operation is None:
        raise ReadError(_no_product(kinds), right.span or left.span)
    if operation in ("dot", "vec-mat") and isinstance(left, Transposed):
        left = left.operand
    elif operation == "outer" and isinstance(right, Transposed):
        right = right.operand
    return Product(operation, left, right)


def _as_value(each: Kind) -> Kind:
    return Kind.OPEN if each is Kind.FUNCTION else each


def _no_product(kinds: tuple[Kind, Kind]) -> str:
    if kinds in ((Kind.VECTOR, Kind.VECTOR), (Kind.VECTOR, Kind.OPEN)):
        return "two vectors side by side: write u · v (or uᵀv), u ⊙ v, or uvᵀ"
    if kinds == (Kind.VECTOR, Kind.MATRIX):
        return "a vector before a matrix: write xᵀW, or x ⊙ W for the elements"
    return f"there is no product of a {kinds[0].value} and a {kinds[1].value}: write ⊙ for that of the elements"
