"""What the calls of builtins mean in mathematics: `(mat-vec W x b)` is Wx + b, `(apply + xs)` is Σ xs.

A procedure without a rule, or one the text defines itself, is applied as any function is: f(x, y).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any, Final

from schemenn.errors import ExpandError
from schemenn.notation.names import element_name
from schemenn.notation.nodes import (
    ONE,
    TWO,
    ZERO,
    Apply,
    Array,
    Bars,
    Big,
    Binary,
    Compare,
    Family,
    Gradient,
    Index,
    Inverse,
    Lambda,
    Mapped,
    Name,
    Neg,
    Node,
    Not,
    Number,
    Power,
    Product,
    Range,
    Root,
    Transposed,
    Tuple,
    names_in,
)
from schemenn.notation.numbers import number_node
from schemenn.notation.to_scheme import form
from schemenn.source import Span

Operands = Sequence[Node]
Rule = Callable[[Operands], Node | None]


def apply_node(function: Node, operands: Operands, bound: frozenset[str] = frozenset()) -> Node:
    """The meaning of a call; `bound` are the names that are no builtins here."""
    if isinstance(function, Name) and not function.quoted and function.name not in bound:
        rule = _RULES.get(function.name)
        node = rule(operands) if rule else None
        if node is not None:
            return node
    return Apply(function, tuple(operands))


def array_of(values: Any, span: Span) -> Node:
    """The elements of a tensor, nested as `tolist` answers them."""
    if not isinstance(values, list):
        node = number_node(values)
        if node is None:
            raise ExpandError("a tensor with +nan.0 in it has no mathematics", span)
        return node
    if not values:
        raise ExpandError("an empty tensor has no mathematics", span)
    return rows_array([array_of(each, span) for each in values])


def rows_array(items: Operands) -> Array:
    """The array with these rows, or of these numbers; rows of more than one number make a matrix."""
    if items and all([isinstance(item, Array) and not item.is_matrix for item in items]):
        rows = tuple([item.rows[0] for item in items if isinstance(item, Array)])
        if {len(row) for row in rows} == {len(rows[0])} and rows[0]:
            return Array(rows, True)
    return Array((tuple(items),), False)


def _chain(make: Callable[[Node, Node], Node], unit: Node | None) -> Rule:
    """The rule of an operation that takes any number of operands, from left to right."""

    def rule(operands: Operands) -> Node | None:
        return reduce(make, operands) if operands else unit

    return rule


def _minus(operands: Operands) -> Node | None:
    if len(operands) == 1:
        return ZERO if operands[0] == ZERO else Neg(operands[0])
    return reduce(lambda a, b: Binary("-", a, b), operands) if operands else None


def _divide(operands: Operands) -> Node | None:
    if len(operands) == 1:
        return Binary("/", ONE, operands[0])
    return reduce(lambda a, b: Binary("/", a, b), operands) if operands else None


def _times(operands: Operands) -> Node | None:
    if len(operands) == 2 and operands[0] == operands[1] and isinstance(operands[0], Name):
        return Power(operands[0], TWO)
    return _chain(lambda a, b: Product("*", a, b), ONE)(operands)


def _mat_vec(operands: Operands) -> Node | None:
    match operands:
        case [matrix, vector]:
            return Product("mat-vec", matrix, vector)
        case [matrix, vector, bias]:
            return Binary("+", Product("mat-vec", matrix, vector), bias)
    return None


def _product(operation: str) -> Rule:
    def rule(operands: Operands) -> Node | None:
        return Product(operation, *operands) if len(operands) == 2 else None

    return rule


def _one(make: Callable[[Node], Node]) -> Rule:
    """The rule of a procedure of one operand."""

    def rule(operands: Operands) -> Node | None:
        return make(operands[0]) if len(operands) == 1 else None

    return rule


def _two(make: Callable[[Node, Node], Node]) -> Rule:
    def rule(operands: Operands) -> Node | None:
        return make(*operands) if len(operands) == 2 else None

    return rule


def _compare(operator: str) -> Rule:
    def rule(operands: Operands) -> Node | None:
        return Compare(operator, tuple(operands)) if len(operands) >= 2 else None

    return rule


def negated(operand: Node) -> Node:
    """Not, which turns = into ≠."""
    if isinstance(operand, Compare) and operand.operator == "=" and len(operand.operands) == 2:
        return Compare("≠", operand.operands)
    return Not(operand)


def _norm(operands: Operands) -> Node | None:
    if len(operands) == 2 and operands[1] == TWO:
        operands = operands[:1]
    return Bars("norm", *operands) if len(operands) in (1, 2) else None


def _map(operands: Operands) -> Node | None:
    match operands:
        case [Lambda(parameters=parameters, body=body), *sources] if len(parameters) == len(sources):
            return plain_map(Family(parameters, tuple([_as_range(source) for source in sources]), body))
        case [Name() as function, _, *_]:
            return Mapped(function, tuple(operands[1:]))
    return None


def _as_range(source: Node) -> Node:
    """(iota n 1) → from 1 to n, as the source of a family; anything else as it is."""
    match source:
        case Apply(function=Name(name="iota"), arguments=(count,)):
            low: Node = ZERO
        case Apply(function=Name(name="iota"), arguments=(count, low)):
            pass
        case _:
            return source
    return Range(low, _last(count, low))


def _last(count: Node, low: Node) -> Node:
    """The last of so many numbers from low on; `to_scheme.count` is its inverse."""
    match count:
        case Binary(operator="+", left=Binary(operator="-", left=high, right=start), right=Number(text="1")):
            if start == low:
                return high
        case Binary(operator="+", left=high, right=Number(text="1")) if low == ZERO:
            return high
        case Number(text=text) if text.isdigit() and isinstance(low, Number) and low.text.isdigit():
            return number_node(int(text) + int(low.text) - 1) or count
    if low == ONE:
        return count
    return Binary("-", count if low == ZERO else Binary("+", count, low), ONE)


def _big(procedure: str) -> Rule:
    return _one(lambda operand: Big(procedure, operand))


def _apply(operands: Operands) -> Node | None:
    match operands:
        case [Name(name="+"), collection]:
            return Big("sum", collection)
        case [Name(name="*"), collection]:
            return Big("product", collection)
    return None


def _fold(operands: Operands) -> Node | None:
    match operands:
        case [Name(name="+"), Number(text="0"), collection]:
            return Big("sum", collection)
        case [Name(name="*"), Number(text="1"), collection]:
            return Big("product", collection)
    return None


def _partial(operands: Operands) -> Node | None:
    match operands:
        case [function, Number(text=text)] if text.isdigit():
            return Gradient(function, int(text))
    return None


def _gradient_of(procedure: str) -> Rule:
    def rule(operands: Operands) -> Node | None:
        return Apply(Gradient(operands[0], None, procedure), tuple(operands[1:])) if len(operands) > 1 else None

    return rule


def _index(operands: Operands) -> Node | None:
    return Index(operands[0], tuple(operands[1:])) if len(operands) > 1 else None


def _tensor(operands: Operands) -> Node | None:
    return None if any([_is_empty(operand) for operand in operands]) or not operands else _stacked(operands)


def _is_empty(operand: Node) -> bool:
    """Whether there is an empty list in a list, which has no place in brackets."""
    return isinstance(operand, Tuple) and (not operand.items or any([_is_empty(item) for item in operand.items]))


def _stacked(operands: Operands) -> Node:
    return rows_array([_row(operand) for operand in operands])


def _row(operand: Node) -> Node:
    return rows_array([_row(item) for item in operand.items]) if isinstance(operand, Tuple) else operand


def _list_to_tensor(operands: Operands) -> Node | None:
    match operands:
        case [Tuple(items=items)] if items:
            return _tensor(items)
    return None


def _sign(operator: str) -> Rule:
    return _one(lambda operand: Compare(operator, (operand, ZERO)))


def plain_map(node: Family) -> Node:
    """A family as the `map` of a procedure by name, if its body is nothing but a call of one."""
    words = form(node.body)
    if not isinstance(words, list) or len(words) < 2 or words[1:] != list(node.parameters):
        return node
    head = words[0]
    if not isinstance(head, str) or head in node.parameters or any([isinstance(s, Range) for s in node.sources]):
        return node
    if isinstance(node.body, Apply):
        return Mapped(node.body.function, node.sources)
    operands = [Name(name) for name in node.parameters]
    return Mapped(Name(head), node.sources) if apply_node(Name(head), operands) == node.body else node


def element_names(sources: Operands, inside: Node) -> tuple[str, ...]:
    """Names for the elements of collections, which `inside` does not use: x_i for x, or else letters."""
    used = names_in(inside)
    for source in sources:
        used |= names_in(source)
    for index in "ijk":
        names = [element_name(source.name, index) if isinstance(source, Name) else "" for source in sources]
        if all(names) and len(set(names)) == len(names) and not used & {*names, index}:
            return tuple(names)
    letters = [letter for letter in "zuvxyabcdpqrst" if letter not in used]
    return tuple(letters[: len(sources)])


_RULES: Final[dict[str, Rule]] = {
    "+": _chain(lambda a, b: Binary("+", a, b), ZERO), "-": _minus, "*": _times, "/": _divide,
    "expt": _two(Power), "square": _one(lambda x: Power(x, TWO)), "sqrt": _one(Root),
    "abs": _one(lambda x: Bars("abs", x)), "floor": _one(lambda x: Bars("floor", x)),
    "ceiling": _one(lambda x: Bars("ceiling", x)), "norm": _norm,
    "mat-vec": _mat_vec, "vec-mat": _product("vec-mat"), "dot": _product("dot"), "outer": _product("outer"),
    "mat-mul": lambda operands: reduce(lambda a, b: Product("mat-mul", a, b), operands) if operands[1:] else None,
    "transpose": _one(Transposed), "inverse": _one(Inverse),
    "<": _compare("<"), ">": _compare(">"), "<=": _compare("≤"), ">=": _compare("≥"), "=": _compare("="),
    "zero?": _sign("="), "positive?": _sign(">"), "negative?": _sign("<"), "not": _one(negated),
    "map": _map, "sum": _big("sum"), "product": _big("product"), "mean": _big("mean"), "apply": _apply,
    "fold": _fold, "fold-left": _fold, "reduce": _fold,
    "∇": _one(Gradient), "gradient": _one(Gradient), "∂": _partial,
    "gradient-of": _gradient_of("∇"), "hessian": _gradient_of("hessian"),
    "tensor-ref": _index, "tensor": _tensor, "list->tensor": _list_to_tensor,
    "list": lambda operands: Tuple(tuple(operands)),
}  # fmt: skip
