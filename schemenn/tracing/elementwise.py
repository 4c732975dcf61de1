"""What functions of numbers become in a trace: nodes that go element by element, lane by lane.

    (+ x w)   x a vector in each of B lanes (B, n), w a vector (n,)   →  add(x, w), (B, n)

Where the Scheme answer would be complex or an error for some elements, the trace is for runs in which it is not.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from itertools import pairwise
from typing import Any, Final

from schemenn.datum import FALSE, TRUE
from schemenn.errors import NotVectorizable
from schemenn.number import REAL_CLASSES
from schemenn.tracing.graph import Graph, Node, Shape
from schemenn.tracing.values import TRACED, Traced, aligned, deepened, lifted, lifted_truth, traced

Lowering = Callable[..., Any]

_OPERATIONS: Final = {"+": "add", "-": "subtract", "*": "multiply", "/": "divide"}
_RELATIONS: Final = {">": "greater", "<": "less", ">=": "greater-equal", "<=": "less-equal", "=": "equal"}


def suffix_shape(name: str, one: Shape, other: Shape) -> Shape:
    """The shape of an elementwise answer: one shape must be a suffix of the other."""
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if longer[len(longer) - len(shorter) :] != shorter or len(one) == len(other) and one != other:
        raise NotVectorizable(f"the shapes do not fit in {name}")
    return longer


def joined(graph: Graph, name: str, operation: str, a: Traced, b: Traced, is_truth: bool = False) -> Traced:
    """An operation on two values lane by lane."""
    suffix_shape(name, a.shape, b.shape)
    depth = max(a.depth, b.depth)
    node = graph.elementwise(operation, *aligned(graph, [a, b], depth), is_truth=is_truth)
    is_exact = a.is_exact and b.is_exact and not is_truth and depth > 0
    return traced(node, depth, is_exact)


def _arithmetic(name: str) -> Lowering:
    def lower(graph: Graph, *operands: Any) -> Any:
        values = [lifted(graph, each, name) for each in operands]
        if len(values) == 1 and name == "-":
            value = values[0]
            return _exactly(graph, traced(graph.elementwise("negative", value.node), value.depth, value.is_exact))
        if len(values) == 1 and name == "/":
            values.insert(0, lifted(graph, 1, name))
        if name == "/" and any([_divides(each) for each in values[1:]]):
            raise NotVectorizable("a division by what may be exact zero")
        return reduce(lambda a, b: _exactly(graph, joined(graph, name, _OPERATIONS[name], a, b)), values)

    return lower


def _exactly(graph: Graph, value: Traced) -> Traced:
    """A value that may be exact without negative zeros, which no exact number is."""
    if not value.is_exact or value.node.operation == "add":
        return value
    return traced(graph.add(value.node, graph.constant(0.0)), value.depth, True)


def _divides(value: Traced) -> bool:
    """Whether it may be an error to divide by a value."""
    return value.is_exact and (value.node.operation != "constant" or value.node.extra == 0.0)


def _relation(name: str) -> Lowering:
    def lower(graph: Graph, *operands: Any) -> Any:
        values = [_comparable(graph, each, name) for each in operands]
        parts = [joined(graph, name, _RELATIONS[name], a, b, is_truth=True) for a, b in pairwise(values)]
        return reduce(lambda a, b: _both(graph, a, b), parts) if parts else TRUE

    return lower


def _comparable(graph: Graph, x: Any, name: str) -> Traced:
    """An operand of what goes by the exact value of its operands."""
    value = lifted(graph, x, name)
    if x.__class__ is not float and x.__class__ in REAL_CLASSES and value.node.extra != x:
        raise NotVectorizable(f"{name} of an exact number that no float is")
    return value


def _both(graph: Graph, a: Traced, b: Traced) -> Traced:
    depth = max(a.depth, b.depth)
    return traced(graph.elementwise("and", *aligned(graph, [a, b], depth), is_truth=True), depth)


def _sign_test(relation: str) -> Lowering:
    def lower(graph: Graph, x: Any) -> Any:
        value = lifted(graph, x, relation)
        return traced(graph.elementwise(relation, value.node, graph.constant(0.0), is_truth=True), value.depth)

    return lower


def extreme(graph: Graph, node: Node, operation: str) -> Node:
    """The largest or smallest element of a node."""
    return graph.make(operation, (node,), (), None) if node.shape else node


def demand(graph: Graph, name: str, relation: str, x: Node, limit: float) -> None:
    """Have the trace be for runs in which the relation holds."""
    if not graph.decide(graph.elementwise(relation, x, graph.constant(limit), is_truth=True)):
        raise NotVectorizable(f"{name} beyond its real domain")


def _within_one(graph: Graph, name: str, x: Node) -> None:
    demand(graph, name, "less-equal", extreme(graph, graph.elementwise("abs", x), "largest"), 1.0)


DOMAINS: Final[dict[str, Callable[[Graph, str, Node], None]]] = {
    "log": lambda graph, name, x: demand(graph, name, "greater", extreme(graph, x, "smallest"), 0.0),
    "sqrt": lambda graph, name, x: demand(graph, name, "greater-equal", extreme(graph, x, "smallest"), 0.0),
    "asin": _within_one,
    "acos": _within_one,
    "atanh": _within_one,
}
"""What must hold for a function to be real."""


def function_of(graph: Graph, name: str, x: Any) -> Traced:
    """A function of one number, in its domain."""
    value = lifted(graph, x, name)
    if value.is_exact and name in DOMAINS:
        raise NotVectorizable(f"{name} of what may be exact")
    if name in DOMAINS:
        DOMAINS[name](graph, name, value.node)
    return traced(graph.elementwise(name, value.node), value.depth, value.is_exact)


def _function(name: str) -> Lowering:
    return lambda graph, x: function_of(graph, name, x)


def _of_one(operation: Callable[[Graph, Node], Node]) -> Lowering:
    def lower(graph: Graph, x: Any) -> Any:
        value = lifted(graph, x, "arithmetic")
        return traced(operation(graph, value.node), value.depth, value.is_exact)

    return lower


def _cube(graph: Graph, x: Node) -> Node:
    return graph.multiply(graph.multiply(x, x), x)


def _inexact(graph: Graph, x: Any) -> Any:
    value = lifted(graph, x, "inexact")
    return traced(value.node, value.depth)


def _farthest(name: str) -> Lowering:
    """Max and min: of numbers the branch that the run takes, of lanes and tensors element by element."""

    def of_two(graph: Graph, a: Traced, b: Traced) -> Traced:
        if not a.shape and not b.shape and not a.depth and not b.depth:
            relation = "greater" if name == "max" else "less"
            if graph.decide(graph.elementwise(relation, a.node, b.node, is_truth=True)):
                return a
            _demand_order(graph, relation, b.node, a.node)
            return b
        return joined(graph, name, "maximum" if name == "max" else "minimum", a, b)

    def lower(graph: Graph, *operands: Any) -> Any:
        return reduce(lambda a, b: of_two(graph, a, b), [lifted(graph, each, name) for each in operands])

    return lower


def _demand_order(graph: Graph, relation: str, a: Node, b: Node) -> None:
    if not graph.decide(graph.elementwise(relation, a, b, is_truth=True)):
        raise NotVectorizable("a tie")


def choose(graph: Graph, condition: Traced, a: Any, b: Any) -> Any:
    """A in the lanes where the condition holds, else b."""
    if condition.shape:
        raise NotVectorizable("a mask has many truth values")
    if a is b:
        return a
    if any([_is_truth(each) for each in (a, b)]):
        return _choose_truth(graph, condition, a, b)
    one, other = _comparable(graph, a, "if"), _comparable(graph, b, "if")
    if one.shape != other.shape:
        raise NotVectorizable("the branches give values of different shapes")
    depth = max(condition.depth, one.depth, other.depth)
    test = deepened(graph, condition, depth)
    test = graph.reshape(test, test.shape + (1,) * len(one.shape))
    node = graph.where(test, *aligned(graph, [one, other], depth), is_branch=True)
    return traced(node, depth, one.is_exact or other.is_exact)


def _is_truth(value: Any) -> bool:
    return value is TRUE or value is FALSE or value.__class__ in TRACED and value.node.is_truth


def _choose_truth(graph: Graph, condition: Traced, a: Any, b: Any) -> Any:
    """(and p q) and (or p q), as choices of booleans."""
    not_so = logical_not(graph, condition)
    if a is TRUE or a is FALSE:
        a, b, condition, not_so = b, a, not_so, condition
    if b is not TRUE and b is not FALSE:
        other = _both(graph, not_so, _boolean(graph, b))
        return _either(graph, _both(graph, condition, _boolean(graph, a)), other)
    if a is TRUE or a is FALSE:
        return condition if a is TRUE else not_so
    if b is TRUE:
        return _either(graph, not_so, _boolean(graph, a))
    return _both(graph, condition, _boolean(graph, a))


def _boolean(graph: Graph, value: Any) -> Traced:
    found = lifted_truth(graph, value, "if")
    if found.shape:
        raise NotVectorizable("a mask has many truth values")
    return found


def _either(graph: Graph, a: Traced, b: Traced) -> Traced:
    depth = max(a.depth, b.depth)
    return traced(graph.elementwise("or", *aligned(graph, [a, b], depth), is_truth=True), depth)


def logical_not(graph: Graph, x: Any) -> Any:
    """(not x) of a boolean."""
    if not x.node.is_truth:
        return FALSE
    if x.shape:
        raise NotVectorizable("a mask has many truth values")
    return traced(graph.elementwise("not", x.node, is_truth=True), x.depth)


def _where(graph: Graph, condition: Any, a: Any, b: Any) -> Any:
    """(where mask a b)."""
    test = lifted_truth(graph, condition, "where")
    if not test.shape:
        return choose(graph, test, a, b) if test.depth else (a if graph.decide(test.node) else b)
    values = [lifted(graph, each, "where") for each in (a, b)]
    for each in values:
        if suffix_shape("where", test.shape, each.shape) != test.shape:
            raise NotVectorizable("the shapes do not fit in where")
    depth = max(test.depth, *[each.depth for each in values])
    return traced(graph.where(*aligned(graph, [test, *values], depth)), depth)


def _second(name: str, number: Any) -> Lowering:
    return lambda graph, x: LOWERINGS[name](graph, x, x if number is None else number)


def _of_mask(operation: str) -> Lowering:
    def lower(graph: Graph, *masks: Any) -> Any:
        values = [lifted_truth(graph, each, operation) for each in masks]
        if len({each.shape for each in values}) > 1 or not values[0].shape:
            raise NotVectorizable("masks of one shape are expected")
        depth = max([each.depth for each in values])
        nodes = aligned(graph, values, depth)
        return traced(reduce(lambda a, b: graph.elementwise(operation, a, b, is_truth=True), nodes), depth)

    return lower


def _mask_not(graph: Graph, x: Any) -> Any:
    value = lifted_truth(graph, x, "mask-not")
    return traced(graph.elementwise("not", value.node, is_truth=True), value.depth)


def is_number(value: Any) -> bool:
    """Whether a value is a number, in each lane."""
    return value.__class__ in REAL_CLASSES or value.__class__ in TRACED and not (value.shape or value.node.is_truth)


LOWERINGS: Final[dict[str, Lowering]] = {
    **{name: _arithmetic(name) for name in _OPERATIONS},
    **{name: _relation(name) for name in _RELATIONS},
    **{name: _function(name) for name in "exp sin cos tan asin acos sinh cosh tanh asinh atanh sqrt abs".split()},
    "magnitude": _function("abs"),
    "square": _of_one(lambda graph, x: graph.multiply(x, x)),
    "cube": _of_one(_cube),
    "max": _farthest("max"),
    "min": _farthest("min"),
    "zero?": _sign_test("equal"),
    "positive?": _sign_test("greater"),
    "negative?": _sign_test("less"),
    "nonnegative?": _sign_test("greater-equal"),
    "nonpositive?": _sign_test("less-equal"),
    "inexact": _inexact,
    "exact->inexact": _inexact,
    "sqr": _second("*", None),
    **{name: _second("+", 1) for name in ("1+", "add1")},
    **{name: _second("-", 1) for name in ("-1+", "sub1", "1-")},
    "where": _where,
    "mask-and": _of_mask("and"),
    "mask-or": _of_mask("or"),
    "mask-not": _mask_not,
}
"""By the names of the primitives."""
