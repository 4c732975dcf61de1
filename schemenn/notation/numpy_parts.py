"""What Python with numpy calls things, and the small parts of making its syntax trees."""

from __future__ import annotations

import ast
from functools import reduce
from typing import Final

from schemenn.notation import nodes
from schemenn.notation.bindings import target_name
from schemenn.notation.nodes import TWO, ZERO, Name, Node, Number

UFUNCS: Final = {
    "exp": "exp", "log": "log", "sin": "sin", "cos": "cos", "tan": "tan", "asin": "arcsin", "acos": "arccos",
    "atan": "arctan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "round": "round", "truncate": "trunc",
}  # fmt: skip
FUNCTIONS: Final = {
    "determinant": "np.linalg.det", "trace": "np.trace", "solve": "np.linalg.solve", "argmax": "np.argmax",
    "argmin": "np.argmin", "maximum": "np.max", "minimum": "np.min", "identity-matrix": "np.eye", "sum": "np.sum",
    "mean": "np.mean", "product": "np.prod", "variance": "np.var", "standard-deviation": "np.std", "where": "np.where",
    "linspace": "np.linspace", "iota": "np.arange", "arange": "np.arange", "cumulative-sum": "np.cumsum",
}  # fmt: skip
PLACES: Final = {
    "mat-vec": ast.MatMult,
    "vec-mat": ast.MatMult,
    "mat-mul": ast.MatMult,
    "dot": ast.MatMult,
    "*": ast.Mult,
}
OPERATORS: Final = {"+": ast.Add, "-": ast.Sub, "/": ast.Div}
COMPARISONS: Final = {"<": ast.Lt, ">": ast.Gt, "≤": ast.LtE, "≥": ast.GtE, "=": ast.Eq, "≠": ast.NotEq}
BARS: Final = {"abs": "np.abs", "norm": "np.linalg.norm", "floor": "np.floor", "ceiling": "np.ceil"}
BIG: Final = {"sum": "np.sum", "product": "np.prod", "mean": "np.mean"}
HELPERS: Final = {
    "sigmoid": "def sigmoid(x):\n    return 1 / (1 + np.exp(-x))",
    "softmax": "def softmax(x):\n    e = np.exp(x - np.max(x, axis=-1, keepdims=True))\n"
    "    return e / np.sum(e, axis=-1, keepdims=True)",
}
"""Functions of schemenn that numpy lacks; each is written out before its first use."""


def named(node: Node) -> str:
    """The name, if the node is one; else ""."""
    return node.name if isinstance(node, Name) else ""


def path(text: str) -> ast.expr:
    """np.linalg.norm, as attributes of attributes."""
    first, *rest = text.split(".")
    return reduce(lambda inner, name: ast.Attribute(inner, name, ast.Load()), rest, _loaded(first))


def _loaded(name: str) -> ast.expr:
    return ast.Name(name, ast.Load())


def described(node: Node) -> str:
    """What a node is, in words."""
    return {"Gradient": "the gradient of a function", "Range": "a range by itself"}.get(type(node).__name__, "this")


def bound_inside(node: Node) -> set[str]:
    """The names that definitions inside of a node bind."""
    return {target_name(each) for each in nodes.walk(node) if isinstance(each, nodes.Define | nodes.DefineFunction)}


def substituted(node: Node, inside: dict[str, Node]) -> Node:
    """The node with others in place of names."""
    if isinstance(node, Name):
        return inside.get(node.name, node)
    return nodes.transform(node, lambda child: substituted(child, inside))


def is_total(node: Node) -> bool:
    """Whether a formula works on numbers and arrays alike, for every value, so it may be computed needlessly."""
    match node:
        case Number() | Name() | nodes.Truth():
            return True
        case nodes.Binary(operator="/", right=right):
            return isinstance(right, Number) and right != ZERO and is_total(node.left)
        case nodes.Power(base=base, exponent=exponent):
            return exponent == TWO and is_total(base)
        case nodes.Product(operation="*") | nodes.Binary() | nodes.Neg() | nodes.Positive() | nodes.Compare():
            return all([is_total(child) for child in nodes.children(node)])
        case nodes.Bars(procedure="abs", operand=operand):
            return is_total(operand)
        case nodes.Apply(function=Name(name="exp" | "tanh" | "sin" | "cos" | "max" | "min"), arguments=arguments):
            return all([is_total(argument) for argument in arguments])
        case nodes.Cases(otherwise=otherwise):
            return otherwise is not None and all([is_total(child) for child in nodes.children(node)])
    return False
