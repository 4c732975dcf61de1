"""Mathematics → Scheme: the text of a meaning.

    Mapped(Name("relu"), (Binary("+", Product("mat-vec", W, x), b),))   →   (map relu (mat-vec W x b))

A form is built as nested lists of words first, then written.
"""

from __future__ import annotations

from functools import singledispatch
from math import gcd
from typing import Final, TypeAlias

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.bindings import bound_names, free_names, target_name, value_of
from schemenn.notation.nodes import ONE, TWO, ZERO, Binary, Lambda, Name, Neg, Node, Number, Power, Product

Words: TypeAlias = "str | list[Words]"

_COMPARISONS: Final = {"<": "<", ">": ">", "≤": "<=", "≥": ">=", "=": "="}
_BARE: Final = "!$%&*/:<=>?^_~+-.@"


def to_scheme(node: Node) -> str:
    """The Scheme text of a meaning.

    Raises: ReadError where the text defines a name that its own notation stands for
    """
    taken = bound_names(node)
    node = _spell_out_squares(node, taken)
    if taken:
        _check_heads(node, taken)
    return _text(form(node))


def form(node: Node) -> Words:
    """The form of a meaning, as nested lists of words."""
    return _form(node)


def _text(words: Words) -> str:
    return words if isinstance(words, str) else f"({' '.join([_text(word) for word in words])})"


def symbol(name: str) -> str:
    """The name as Scheme writes the symbol."""
    plain = name and all([c.isalnum() or c in _BARE or ord(c) > 127 for c in name]) and not name[0].isdigit()
    return name if plain else "|" + name.replace("\\", "\\\\").replace("|", "\\|") + "|"


@singledispatch
def _form(node: Node) -> Words:
    raise TypeError(f"not a meaning: {node!r}")


@_form.register
def _(node: Number) -> Words:
    return node.text


@_form.register
def _(node: nodes.Truth) -> Words:
    return "#t" if node.value else "#f"


@_form.register
def _(node: Name) -> Words:
    return symbol(node.name)


@_form.register
def _(node: nodes.Derivative) -> Words:
    return symbol(node.name)


@_form.register
def _(node: Neg) -> Words:
    inside = form(node.operand)
    if isinstance(node.operand, Number) or (isinstance(inside, str) and inside[0].isdigit()):
        return f"-{str(inside).removeprefix('+')}"
    return ["-", inside]


@_form.register
def _(node: Binary) -> Words:
    left, right = form(node.left), form(node.right)
    match node:
        case Binary(operator="/", left=Number(text=a), right=Number(text=b)) if a.isdigit() and b.isdigit():
            if gcd(int(a), int(b)) == 1 and int(b) > 1:
                return f"{a}/{b}"
        case Binary(operator="+", left=Product(operation="mat-vec") as product, right=Name()):
            return ["mat-vec", form(product.left), form(product.right), right]
    return _extended(node.operator, left, right, isinstance(node.left, Binary) and node.left.operator == node.operator)


def _extended(head: str, left: Words, right: Words, joins: bool) -> Words:
    """(head left right), in one form with what is on the left if that `joins`: (+ a b c)."""
    if joins and isinstance(left, list) and left[0] == head:
        return [*left, right]
    return [head, left, right]


@_form.register
def _(node: Product) -> Words:
    joins = node.operation in ("*", "mat-mul") and isinstance(node.left, Product)
    return _extended(node.operation, form(node.left), form(node.right), joins)


@_form.register
def _(node: Power) -> Words:
    if node.exponent == TWO:
        return ["square", form(node.base)]
    return ["expt", form(node.base), form(node.exponent)]


@_form.register
def _(node: nodes.Root) -> Words:
    return ["sqrt", form(node.operand)]


@_form.register
def _(node: nodes.Bars) -> Words:
    return [node.procedure, form(node.operand), *([form(node.order)] if node.order else [])]


@_form.register
def _(node: nodes.Transposed) -> Words:
    return ["transpose", form(node.operand)]


@_form.register
def _(node: nodes.Inverse) -> Words:
    return ["inverse", form(node.operand)]


@_form.register
def _(node: nodes.Apply) -> Words:
    arguments = [form(argument) for argument in node.arguments]
    if isinstance(node.function, nodes.Gradient) and node.function.procedure == "hessian":
        return ["hessian", form(node.function.function), *arguments]
    return [form(node.function), *arguments]


@_form.register
def _(node: nodes.Mapped) -> Words:
    return ["map", form(node.function), *[form(source) for source in node.sources]]


@_form.register
def _(node: nodes.Family) -> Words:
    return ["map", form(Lambda(node.parameters, node.body)), *[form(source) for source in node.sources]]


@_form.register
def _(node: nodes.Range) -> Words:
    counted = form(count(node.low, node.high))
    return ["iota", counted] if node.low == ZERO else ["iota", counted, form(node.low)]


def count(low: Node, high: Node) -> Node:
    """How many whole numbers there are from low to high."""
    if low == ONE:
        return high
    match low, high:
        case Number(text=a), Number(text=b) if a.isdigit() and b.isdigit() and int(a) <= int(b) + 1:
            return Number(str(int(b) - int(a) + 1))
        case _, Binary(operator="-", left=before, right=Number(text="1")):
            if low == ZERO:
                return before
            if isinstance(before, Binary) and before.operator == "+" and before.right == low:
                return before.left
    return Binary("+", high if low == ZERO else Binary("-", high, low), ONE)


@_form.register
def _(node: nodes.Big) -> Words:
    return [node.procedure, form(node.operand)]


@_form.register
def _(node: nodes.Gradient) -> Words:
    function = form(node.function)
    if node.procedure == "hessian":
        return ["lambda", ["x"], ["hessian", function, "x"]]
    return ["∇", function] if node.index is None else ["∂", function, str(node.index)]


@_form.register
def _(node: Lambda) -> Words:
    return ["lambda", [symbol(name) for name in node.parameters], form(node.body)]


@_form.register
def _(node: nodes.Positive) -> Words:
    inside = form(node.operand)
    return ["if", [">", inside, "0"], inside, "0"]


@_form.register
def _(node: nodes.Cases) -> Words:
    clauses: list[Words] = [[form(test), form(value)] for test, value in node.clauses]
    if len(clauses) == 1:
        return ["if", *clauses[0], *([form(node.otherwise)] if node.otherwise else [])]
    return ["cond", *clauses, *([["else", form(node.otherwise)]] if node.otherwise else [])]


@_form.register
def _(node: nodes.Compare) -> Words:
    operands = [form(operand) for operand in node.operands]
    if node.operator == "≠":
        return ["not", ["=", *operands]]
    return [_COMPARISONS[node.operator], *operands]


@_form.register
def _(node: nodes.Logic) -> Words:
    return [node.operator, *[form(operand) for operand in node.operands]]


@_form.register
def _(node: nodes.Not) -> Words:
    return ["not", form(node.operand)]


@_form.register
def _(node: nodes.Index) -> Words:
    return ["tensor-ref", form(node.base), *[form(index) for index in node.indices]]


@_form.register
def _(node: nodes.Array) -> Words:
    rows: list[Words] = [[form(item) for item in row] for row in node.rows]
    items = [item.operand if isinstance(item, Neg) else item for row in node.rows for item in row]
    literal = all([isinstance(item, Number) for item in items])
    if all([isinstance(item, Number) and not item.text.isdigit() for item in items]):
        return "#2f64" + _text(rows) if node.is_matrix else "#f64" + _text(rows[0])
    if not node.is_matrix:
        return ["tensor", *rows[0]]
    return ["tensor", *["'" + _text(row) if literal else ["list", *row] for row in rows]]


@_form.register
def _(node: nodes.Tuple) -> Words:
    return ["list", *[form(item) for item in node.items]]


@_form.register
def _(node: nodes.Define) -> Words:
    return ["define", form(node.target), form(node.value)]


@_form.register
def _(node: nodes.DefineFunction) -> Words:
    return ["define", [symbol(node.name), *[symbol(name) for name in node.parameters]], form(node.body)]


@_form.register
def _(node: nodes.Assign) -> Words:
    return ["set!", form(node.target), form(node.value)]


@_form.register
def _(node: nodes.Trainable) -> Words:
    return ["define-trainable", symbol(node.name), form(node.value)]


@_form.register
def _(node: nodes.Sequence) -> Words:
    return ["begin", *[form(item) for item in node.items]]


@_form.register
def _(node: nodes.Where) -> Words:
    names = [target_name(binding) for binding in node.bindings]
    pairs: list[Words] = [[symbol(name), form(value_of(each))] for name, each in zip(names, node.bindings, strict=True)]
    used = [free_names(value_of(binding)) for binding in node.bindings]
    recursive = any([name in inside for name, inside in zip(names, used, strict=True)])
    later = any([set(names[:place]) & inside for place, inside in enumerate(used)])
    head = "letrec*" if recursive else "let*" if later else "let"
    body = form(node.body)
    bodies = body[1:] if isinstance(node.body, nodes.Sequence) and isinstance(body, list) else [body]
    return [head, pairs, *bodies]


def _spell_out_squares(node: Node, taken: set[str]) -> Node:
    """Squares without the procedure `square`, where the text takes its name."""

    def change(each: Node) -> Node:
        each = nodes.transform(each, change)
        if not (isinstance(each, Power) and each.exponent == TWO):
            return each
        if isinstance(each.base, Name):
            return nodes.Apply(Name("*"), (each.base, each.base))
        return nodes.Apply(Name("expt"), (each.base, TWO))

    return change(node) if "square" in taken else node


def _check_heads(node: Node, taken: set[str]) -> None:
    """Refuse a text that takes the name of a procedure or form that its own notation stands for."""
    for each in nodes.walk(node):
        words = None if isinstance(each, nodes.Apply | Number) else form(each)
        head = words[0] if isinstance(words, list) and words else ""
        if isinstance(head, str) and head in taken:
            raise ReadError(
                f"{head} is what this notation stands for: give what is defined here another name", node.span
            )
