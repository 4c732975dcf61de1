"""What an adjoint adds to those of the operands, for each operation of the graph.

    multiply(a, b), adjoint g   →   g · b, g · a
"""

from __future__ import annotations

from collections.abc import Callable
from math import pi, prod, sqrt
from typing import Final

from schemenn.tracing import windows
from schemenn.tracing.graph import Graph, Node, Shape

Pull = Callable[[Graph, Node, Node], list[Node | None]]

_FAR_BELOW: Final = 1e-100
_FAR_ABOVE: Final = 1e100
"""Between them factors are joined: what comes of it is neither 0 nor infinite that would not be so one by one."""


def unstretched(graph: Graph, g: Node, whole: Shape, shape: Shape) -> Node:
    """The sum over the axes along which an operand of a shape was repeated in an answer of shape `whole`."""
    missing = len(whole) - len(shape)
    own = (1,) * missing + shape
    given = (1,) * (len(whole) - len(g.shape)) + g.shape
    axes = [k for k in range(len(whole)) if own[k] == 1 != whole[k]]
    count = prod([whole[k] for k in axes if given[k] == 1])
    summed = tuple([k for k in axes if given[k] != 1])
    g = graph.reshape(g, given) if summed else g
    left = graph.sum(g, summed)
    if count != 1:
        left = times(graph, graph.constant(float(count)), left)
    if summed:
        return graph.reshape(left, tuple([1 if k in summed else given[k] for k in range(len(whole))])[missing:])
    beyond = len(left.shape) - len(shape)
    return graph.reshape(left, left.shape[beyond:]) if beyond > 0 else left


def times(graph: Graph, a: Node, b: Node) -> Node:
    """A · b of adjoints: a factor of 1 is left out, constant factors are joined."""
    for one, other in ((a, b), (b, a)):
        if one.operation == "constant" and one.extra == 1.0:
            return other
        if one.operation == "constant" and other.operation == "multiply" and other.operands[0].operation == "constant":
            joined = one.extra * other.operands[0].extra
            if _FAR_BELOW < abs(joined) < _FAR_ABOVE:
                return times(graph, graph.constant(joined), other.operands[1])
    return graph.multiply(b, a) if b.operation == "constant" else graph.multiply(a, b)


def _over(graph: Graph, a: Node, b: Node) -> Node:
    return graph.elementwise("divide", a, b)


def _negative(graph: Graph, a: Node) -> Node:
    return times(graph, graph.constant(-1.0), a)


def _constant(graph: Graph, value: float) -> Node:
    return graph.constant(value)


def _one_less(graph: Graph, x: Node) -> Node:
    return graph.elementwise("subtract", graph.constant(1.0), graph.multiply(x, x))


def _one_more(graph: Graph, x: Node) -> Node:
    return graph.add(graph.constant(1.0), graph.multiply(x, x))


def _root(graph: Graph, x: Node) -> Node:
    return graph.elementwise("sqrt", x)


def _of_one(pull: Callable[[Graph, Node, Node, Node], Node]) -> Pull:
    return lambda graph, node, g: [pull(graph, g, node, node.operands[0])]


def _divide(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    a, b = node.operands
    return [_over(graph, g, b), _over(graph, _negative(graph, times(graph, g, node)), b)]


def _power(graph: Graph, g: Node, y: Node, x: Node) -> Node:
    n = y.extra
    slope = x if n == 2 else graph.make("power", (x,), x.shape, n - 1)  # noqa: PLR2004
    return times(graph, g, times(graph, graph.constant(float(n)), slope))


def farther(graph: Graph, node: Node, g: Node, is_shared: bool) -> list[Node | None]:
    """Of maximum and minimum: g to the operand that is the one. At a tie a constant wins; two that vary share."""
    a, b = node.operands
    zero = graph.constant(0.0)
    found: list[Node | None] = []
    for own, other in ((a, b), (b, a)):
        part = graph.where(graph.elementwise(FARTHER[node.operation], own, other, is_truth=True), g, zero)
        if is_shared:
            tie = graph.elementwise("equal", a, b, is_truth=True)
            part = graph.add(part, graph.where(tie, times(graph, graph.constant(0.5), g), zero))
        found.append(part)
    return found


FARTHER: Final = {"maximum": "greater", "minimum": "less"}


def _sum(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    (x,) = node.operands
    shape = tuple([1 if k in node.extra else n for k, n in enumerate(x.shape)])
    return [_kept(graph, g, shape)]


def _kept(graph: Graph, x: Node, shape: Shape) -> Node:
    """What has been reduced, with axes of length 1 in place of those that are gone."""
    return graph.reshape(x, shape) if x.shape else x


def _largest(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    """Equal extremes share."""
    (x,) = node.operands
    axes = tuple(range(len(x.shape))) if node.extra is None else (node.extra,)
    kept = tuple([1 if k in axes else n for k, n in enumerate(x.shape)])
    is_it = graph.elementwise("equal", x, _kept(graph, node, kept), is_truth=True)
    ones = graph.where(is_it, graph.constant(1.0), graph.constant(0.0))
    count = _kept(graph, graph.sum(ones, axes), kept)
    share = _over(graph, _kept(graph, g, kept), count)
    return [graph.where(is_it, share, graph.constant(0.0))]


def _inner(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    a, b = node.operands
    return [times(graph, g, b), times(graph, g, a)]


def _transpose(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    order = node.extra
    return [graph.transpose(g, tuple([order.index(k) for k in range(len(order))]))]


def _reshape(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    return [graph.reshape(g, node.operands[0].shape)]


def _filled(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    condition, x = node.operands
    taken = graph.where(condition, g, graph.constant(0.0), is_branch=True)
    return [None, unstretched(graph, taken, node.shape, x.shape)]


def _dot(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    a, b = node.operands
    if len(a.shape) == 1 and len(b.shape) == 1:
        return _inner(graph, node, g)
    if len(a.shape) == 1:
        return [graph.dot(b, g), _outer(graph, a, g)]
    if len(b.shape) == 1:
        return [_outer(graph, g, b), graph.dot(graph.transpose(a, (1, 0)), g)]
    return [graph.dot(g, graph.transpose(b, (1, 0))), graph.dot(graph.transpose(a, (1, 0)), g)]


def _outer(graph: Graph, a: Node, b: Node) -> Node:
    return graph.multiply(graph.reshape(a, (*a.shape, 1)), graph.reshape(b, (1, *b.shape)))


def _matmul(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    a, b = node.operands
    last = tuple(range(len(node.shape) - 2))
    order = (*last, len(last) + 1, len(last))
    one = graph.make("matmul", (g, graph.transpose(b, order)), a.shape)
    other = graph.make("matmul", (graph.transpose(a, order), g), b.shape)
    return [one, other]


def _softmax(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    (*lead, _), last = node.shape, (len(node.shape) - 1,)
    total = _kept(graph, graph.sum(times(graph, g, node), last), (*lead, 1))
    return [times(graph, node, graph.elementwise("subtract", g, total))]


def _stacked(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    before = (slice(None),) * node.extra
    return [graph.make("index", (g,), each.shape, (*before, place)) for place, each in enumerate(node.operands)]


def _concatenate(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    found: list[Node | None] = []
    start = 0
    for each in node.operands:
        end = start + each.shape[node.extra]
        place = (*(slice(None),) * node.extra, slice(start, end))
        found.append(graph.make("index", (g,), each.shape, place))
        start = end
    return found


def _expt(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    x, n = node.operands
    slope = graph.elementwise("expt", x, graph.elementwise("subtract", n, graph.constant(1.0)))
    of_base = times(graph, g, graph.multiply(n, slope))
    return [of_base, times(graph, g, graph.multiply(node, graph.elementwise("log", x)))]


def _arctan2(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    y, x = node.operands
    total = graph.add(graph.multiply(y, y), graph.multiply(x, x))
    return [_over(graph, times(graph, g, x), total), _over(graph, _negative(graph, times(graph, g, y)), total)]


def _erf(graph: Graph, g: Node, y: Node, x: Node) -> Node:
    bell = graph.elementwise("exp", graph.elementwise("negative", graph.multiply(x, x)))
    return times(graph, g, times(graph, graph.constant(2.0 / sqrt(pi)), bell))


def _sigmoid(graph: Graph, g: Node, y: Node, x: Node) -> Node:
    return times(graph, g, graph.multiply(y, graph.elementwise("subtract", graph.constant(1.0), y)))


def _product(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    (x,) = node.operands
    shape = tuple([1 if k in node.extra else n for k, n in enumerate(x.shape)])
    return [_over(graph, _kept(graph, graph.multiply(g, node), shape), x)]


def _cumulative(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    def flipped(x: Node) -> Node:
        return graph.make("index", (x,), x.shape, (*(slice(None),) * node.extra, slice(None, None, -1)))

    return [flipped(graph.make("cumulative", (flipped(g),), g.shape, node.extra))]


def _gathered(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    x, index = node.operands
    return [graph.make("scattered", (g, index), x.shape, (x.shape, node.extra)), None]


def _whole(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    return [
        graph.make("index", (g,), each.shape, place) for place, each in zip(node.extra, node.operands, strict=True)
    ]


def _scattered(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    part, index = node.operands
    return [graph.make("gathered", (g, index), part.shape, node.extra[1]), None]


PULLS: Final[dict[str, Pull]] = {
    "alias": lambda graph, node, g: [g],
    "whole": _whole,
    "add": lambda graph, node, g: [g, g],
    "subtract": lambda graph, node, g: [g, _negative(graph, g)],
    "multiply": lambda graph, node, g: [times(graph, g, node.operands[1]), times(graph, g, node.operands[0])],
    "divide": _divide,
    "negative": _of_one(lambda graph, g, y, x: _negative(graph, g)),
    "power": _of_one(_power),
    "exp": _of_one(lambda graph, g, y, x: times(graph, g, y)),
    "log": _of_one(lambda graph, g, y, x: _over(graph, g, x)),
    "sin": _of_one(lambda graph, g, y, x: times(graph, g, graph.elementwise("cos", x))),
    "cos": _of_one(lambda graph, g, y, x: _negative(graph, times(graph, g, graph.elementwise("sin", x)))),
    "tan": _of_one(lambda graph, g, y, x: times(graph, g, _one_more(graph, y))),
    "sinh": _of_one(lambda graph, g, y, x: times(graph, g, graph.elementwise("cosh", x))),
    "cosh": _of_one(lambda graph, g, y, x: times(graph, g, graph.elementwise("sinh", x))),
    "tanh": _of_one(lambda graph, g, y, x: times(graph, g, _one_less(graph, y))),
    "asin": _of_one(lambda graph, g, y, x: _over(graph, g, _root(graph, _one_less(graph, x)))),
    "acos": _of_one(lambda graph, g, y, x: _over(graph, _negative(graph, g), _root(graph, _one_less(graph, x)))),
    "atan": _of_one(lambda graph, g, y, x: _over(graph, g, _one_more(graph, x))),
    "asinh": _of_one(lambda graph, g, y, x: _over(graph, g, _root(graph, _one_more(graph, x)))),
    "atanh": _of_one(lambda graph, g, y, x: _over(graph, g, _one_less(graph, x))),
    "sqrt": _of_one(lambda graph, g, y, x: _over(graph, g, times(graph, _constant(graph, 2.0), y))),
    "abs": _of_one(lambda graph, g, y, x: times(graph, g, graph.elementwise("sign", x))),
    "expt": _expt,
    "arctan2": _arctan2,
    "sigmoid": _of_one(_sigmoid),
    "softplus": _of_one(lambda graph, g, y, x: times(graph, g, graph.elementwise("sigmoid", x))),
    "erf": _of_one(_erf),
    "product": _product,
    "cumulative": _cumulative,
    "gathered": _gathered,
    "scattered": _scattered,
    "sum": _sum,
    "largest": _largest,
    "smallest": _largest,
    "inner": _inner,
    "transpose": _transpose,
    "reshape": _reshape,
    "broadcast": lambda graph, node, g: [g],
    "filled": _filled,
    "dot": _dot,
    "matmul": _matmul,
    "softmax": _softmax,
    "stacked": _stacked,
    "concatenate": _concatenate,
    **windows.PULLS,
}

CONSTANT: Final = frozenset(
    "stop greater less greater-equal less-equal equal not and or sign floor ceiling round truncate sgn shift".split()
)
"""Operations whose answers do not vary, whatever their operands do."""

UNDIFFERENTIABLE: Final = {"draw": 0, "pad": 1}
"""Operations that have no derivative in their operands from that one on, used or not: the tape says so."""

ELEMENTWISE: Final = frozenset(
    "add subtract multiply divide negative power expt exp log sin cos tan asin acos atan arctan2 "
    "sinh cosh tanh asinh atanh sqrt abs sigmoid softplus erf".split()
)

JOINING: Final = ELEMENTWISE | set(FARTHER)
"""Those that stretch their operands to one shape."""

KEEPING: Final = JOINING | {"where", "reshape", "broadcast"}
"""Those that send back what is under a condition under the same condition, at the same places."""

STRETCHES: Final = JOINING | {"where", "inner", "broadcast"}
"""Those to which an adjoint may go back that is only stretched to the shape of the node."""
