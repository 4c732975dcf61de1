"""What primitives on tensors become in a trace.

    (mat-vec W x b)   W (m, n), x a vector in each of B lanes   →  add(dot(x, transpose(W)), b), (B, m)

Operands of lanes come with their lanes on the first axes; what the primitive does along an axis of each lane is done
along one of the axes after those.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any, Final

from schemenn.datum import Symbol
from schemenn.errors import NotVectorizable
from schemenn.tracing.elementwise import demand, extreme, joined
from schemenn.tracing.graph import Graph, Node, Shape, stretched
from schemenn.tracing.parts import axis_of, fit, inserted, tensor_operand
from schemenn.tracing.values import Traced, deepened, lifted, traced

Lowering = Callable[..., Any]


def _rows_by_matrix(graph: Graph, x: Traced, matrix: Node) -> Traced:
    """The rows of x, one per lane or the one there is, times a matrix."""
    if x.depth < 2:  # noqa: PLR2004
        return traced(graph.dot(x.node, matrix), x.depth)
    lanes = x.node.shape[: x.depth]
    flat = graph.reshape(x.node, (prod(lanes), x.shape[0]))
    return traced(graph.reshape(graph.dot(flat, matrix), (*lanes, matrix.shape[1])), x.depth)


def _products(graph: Graph, a: Traced, b: Traced, shape_a: Shape, shape_b: Shape, axis: int) -> Traced:
    """Both in lanes, in these shapes: the sum of their products along an axis."""
    depth = max(a.depth, b.depth)
    one = graph.reshape(deepened(graph, a, depth), deepened(graph, a, depth).shape[:depth] + shape_a)
    other = graph.reshape(deepened(graph, b, depth), deepened(graph, b, depth).shape[:depth] + shape_b)
    return traced(graph.sum(graph.multiply(one, other), (depth + axis,)), depth)


def mat_vec(graph: Graph, matrix: Any, x: Any, b: Any = None) -> Any:
    """(mat-vec W x [b])."""
    weights, vector = tensor_operand(graph, matrix, "mat-vec", 2), tensor_operand(graph, x, "mat-vec", 1)
    fit(weights.shape[1], vector.shape[0])
    if weights.depth:
        product = _products(graph, weights, vector, weights.shape, (1, *vector.shape), 1)
    elif vector.depth:
        product = _rows_by_matrix(graph, vector, graph.transpose(weights.node, (1, 0)))
    else:
        product = Traced(graph.dot(weights.node, vector.node))
    if b is None:
        return product
    added = lifted(graph, b, "mat-vec")
    if added.shape and added.shape != product.shape:
        raise NotVectorizable("the shapes do not fit in mat-vec")
    return joined(graph, "mat-vec", "add", product, added)


def vec_mat(graph: Graph, x: Any, matrix: Any) -> Any:
    """(vec-mat x W)."""
    weights, vector = tensor_operand(graph, matrix, "vec-mat", 2), tensor_operand(graph, x, "vec-mat", 1)
    fit(weights.shape[0], vector.shape[0])
    if weights.depth:
        return _products(graph, vector, weights, (*vector.shape, 1), weights.shape, 0)
    return _rows_by_matrix(graph, vector, weights.node)


def mat_mul(graph: Graph, first: Any, second: Any, *rest: Any) -> Any:
    """(mat-mul A B …)."""
    a, b = tensor_operand(graph, first, "mat-mul", 2), tensor_operand(graph, second, "mat-mul", 2)
    fit(a.shape[1], b.shape[0])
    if not a.depth and not b.depth:
        product = Traced(graph.dot(a.node, b.node))
    elif not b.depth:
        lanes = a.node.shape[: a.depth]
        flat = graph.reshape(a.node, (prod(lanes) * a.shape[0], a.shape[1]))
        product = traced(graph.reshape(graph.dot(flat, b.node), (*lanes, a.shape[0], b.shape[1])), a.depth)
    else:
        depth = max(a.depth, b.depth)
        one, other = deepened(graph, a, depth), deepened(graph, b, depth)
        lanes = stretched(one.shape[:depth], other.shape[:depth])
        one, other = [graph.broadcast(x, lanes + x.shape[depth:]) for x in (one, other)]
        product = traced(graph.make("matmul", (one, other), (*lanes, a.shape[0], b.shape[1])), depth)
    return mat_mul(graph, product, *rest) if rest else product


def dot(graph: Graph, x: Any, y: Any) -> Any:
    """(dot x y)."""
    a, b = tensor_operand(graph, x, "dot", 1), tensor_operand(graph, y, "dot", 1)
    fit(a.shape[0], b.shape[0])
    if not a.depth and not b.depth:
        return Traced(graph.dot(a.node, b.node))
    if a.depth and b.depth:
        return _products(graph, a, b, a.shape, b.shape, 0)
    lanes, vector = (a, b) if a.depth else (b, a)
    if lanes.depth == 1:
        return traced(graph.dot(lanes.node, vector.node), 1)
    return _products(graph, a, b, a.shape, b.shape, 0)


def outer(graph: Graph, x: Any, y: Any) -> Any:
    """(outer x y)."""
    a, b = tensor_operand(graph, x, "outer", 1), tensor_operand(graph, y, "outer", 1)
    depth = max(a.depth, b.depth)
    one, other = deepened(graph, a, depth), deepened(graph, b, depth)
    return traced(graph.multiply(graph.reshape(one, (*one.shape, 1)), inserted(graph, other, depth)), depth)


def norm(graph: Graph, x: Any, order: Any = 2) -> Any:
    """(norm x), where it is not so small or large that squares would not do."""
    value = tensor_operand(graph, x, "norm")
    if order != 2:  # noqa: PLR2004
        raise NotVectorizable("a norm that is not the usual one")
    axes = tuple(range(value.depth, value.depth + len(value.shape)))
    total = graph.sum(graph.multiply(value.node, value.node), axes)
    demand(graph, "norm", "greater", extreme(graph, total, "smallest"), 1e-290)
    demand(graph, "norm", "less", extreme(graph, total, "largest"), 1e290)
    return traced(graph.elementwise("sqrt", total), value.depth)


# Reductions.


def _direction(value: Traced, options: tuple[Any, ...]) -> tuple[tuple[int, ...], bool]:
    """The axes of the node to reduce, and whether to keep them."""
    given = [each for each in options if each is not None]
    keep = bool(given) and given[-1].__class__ is Symbol
    if keep and given.pop().name != "keep" or len(given) > 1:
        raise NotVectorizable("an axis is expected")
    rank = len(value.shape)
    if not given:
        return tuple(range(value.depth, value.depth + rank)), keep
    return (axis_of(value, given[0]),), keep


def _reduction(name: str, reduce: Callable[[Graph, Node, tuple[int, ...]], Node]) -> Lowering:
    def lower(graph: Graph, t: Any, *options: Any) -> Any:
        value = tensor_operand(graph, t, name)
        axes, keep = _direction(value, options)
        if 0 in value.node.shape:
            raise NotVectorizable(f"{name} of no elements")
        node = reduce(graph, value.node, axes)
        if keep:
            node = graph.reshape(node, tuple([1 if k in axes else n for k, n in enumerate(value.node.shape)]))
        return traced(node, value.depth)

    return lower


def _mean(graph: Graph, node: Node, axes: tuple[int, ...]) -> Node:
    count = prod([node.shape[k] for k in axes])
    return graph.elementwise("divide", graph.sum(node, axes), graph.constant(float(count)))


def _variance(graph: Graph, node: Node, axes: tuple[int, ...]) -> Node:
    kept = tuple([1 if k in axes else n for k, n in enumerate(node.shape)])
    mean = _mean(graph, node, axes)
    off = graph.elementwise("subtract", node, graph.reshape(mean, kept) if mean.shape else mean)
    return _mean(graph, graph.multiply(off, off), axes)


def _deviation(graph: Graph, node: Node, axes: tuple[int, ...]) -> Node:
    variance = _variance(graph, node, axes)
    demand(graph, "standard-deviation", "greater", extreme(graph, variance, "smallest"), 0.0)
    return graph.elementwise("sqrt", variance)


def _product(graph: Graph, node: Node, axes: tuple[int, ...]) -> Node:
    demand(graph, "product", "greater", extreme(graph, graph.elementwise("abs", node), "smallest"), 0.0)
    return graph.make("product", (node,), tuple([n for k, n in enumerate(node.shape) if k not in axes]), axes)


def _extreme(operation: str) -> Callable[[Graph, Node, tuple[int, ...]], Node]:
    def reduce(graph: Graph, node: Node, axes: tuple[int, ...]) -> Node:
        if len(axes) == len(node.shape):
            return graph.make(operation, (node,), (), None)
        if len(axes) > 1:
            kept = tuple([n for k, n in enumerate(node.shape) if k not in axes])
            node = graph.reshape(node, (*kept, prod([node.shape[k] for k in axes])))
            axes = (len(kept),)
        shape = tuple([n for k, n in enumerate(node.shape) if k not in axes])
        return graph.make(operation, (node,), shape, axes[0])

    return reduce


def _of_rows(name: str, make: Callable[[Graph, Node], Node]) -> Lowering:
    def lower(graph: Graph, t: Any) -> Any:
        value = tensor_operand(graph, t, name)
        if 0 in value.node.shape:
            raise NotVectorizable(f"{name} of no elements")
        return traced(make(graph, value.node), value.depth)

    return lower


def _powers(graph: Graph, x: Node) -> tuple[Node, Node, Node, Node]:
    """Of rows: the shift that keeps powers from overflowing, the rows shifted, their powers of e, the sums of those."""
    (*lead, _), last = x.shape, (len(x.shape) - 1,)
    shift = graph.make("shift", (x,), (*lead, 1))
    shifted = graph.elementwise("subtract", x, shift)
    powers = graph.elementwise("exp", shifted)
    total = graph.sum(powers, last)
    return shift, shifted, powers, total


def _log_softmax(graph: Graph, x: Node) -> Node:
    _, shifted, _, total = _powers(graph, x)
    logarithm = graph.elementwise("log", total)
    kept = graph.reshape(logarithm, (*x.shape[:-1], 1)) if logarithm.shape else logarithm
    return graph.elementwise("subtract", shifted, kept)


def _log_sum_exp(graph: Graph, x: Node) -> Node:
    shift, _, _, total = _powers(graph, x)
    return graph.add(graph.elementwise("log", total), graph.reshape(shift, x.shape[:-1]))


LOWERINGS: Final[dict[str, Lowering]] = {
    "mat-vec": mat_vec,
    "vec-mat": vec_mat,
    "mat-mul": mat_mul,
    "dot": dot,
    "outer": outer,
    "norm": norm,
    "sum": _reduction("sum", lambda graph, node, axes: graph.sum(node, axes)),
    "mean": _reduction("mean", _mean),
    "variance": _reduction("variance", _variance),
    "standard-deviation": _reduction("standard-deviation", _deviation),
    "product": _reduction("product", _product),
    "maximum": _reduction("maximum", _extreme("largest")),
    "minimum": _reduction("minimum", _extreme("smallest")),
    "softmax": _of_rows("softmax", lambda graph, x: graph.make("softmax", (x,), x.shape)),
    "log-softmax": _of_rows("log-softmax", _log_softmax),
    "log-sum-exp": _of_rows("log-sum-exp", _log_sum_exp),
}
"""By the names of the primitives."""
