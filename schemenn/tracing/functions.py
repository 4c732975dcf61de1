"""Functions of one and two numbers in a trace that are more than one operation of Python, or have more than one form.

    (expt x n)   n may vary as well      (log x b)      (atan y x)      (sigmoid x)      (round x)

The trace is for runs in which their operands are in the domain where they are real and have a derivative.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.errors import NotVectorizable
from schemenn.tracing.elementwise import demand, extreme, function_of, joined
from schemenn.tracing.graph import Graph, Node
from schemenn.tracing.values import TRACED, Traced, lifted, traced

Lowering = Callable[..., Any]

STEPS: Final = ("floor", "ceiling", "round", "truncate", "sgn")
"""Functions that are constant but for their steps."""

_SPECIAL: Final = ("sigmoid", "softplus", "erf")


def _demand_all(graph: Graph, name: str, relation: str, x: Node) -> None:
    demand(graph, name, relation, extreme(graph, x, "smallest"), 0.0)


def _power(graph: Graph, x: Any, n: Any) -> Any:
    """(expt x n)."""
    value = lifted(graph, x, "expt")
    if n.__class__ not in (int, float):
        return _any_power(graph, value, lifted(graph, n, "expt"))
    if value.is_exact and not (n.__class__ is int and n > 0):
        raise NotVectorizable("a power of what may be exact")
    if n == 0:
        return _one(graph, value, n.__class__ is int)
    if n.__class__ is float and not n.is_integer():
        _demand_all(graph, "expt", "greater", value.node)
    elif n < 0:
        _demand_all(graph, "expt", "greater", graph.elementwise("abs", value.node))
    return traced(graph.make("power", (value.node,), value.node.shape, n), value.depth, value.is_exact)


def _one(graph: Graph, base: Traced, is_exact: bool) -> Any:
    """The power 0, which is exact for numbers other than 0.0 if the exponent is."""
    if is_exact and not base.depth and not base.shape:
        is_zero = graph.decide(graph.elementwise("equal", base.node, graph.constant(0.0), is_truth=True))
        return 1.0 if is_zero else 1
    return traced(graph.broadcast(graph.constant(1.0), base.node.shape), base.depth, is_exact and not base.shape)


def _any_power(graph: Graph, base: Traced, exponent: Traced) -> Traced:
    if base.is_exact and (exponent.is_exact or base.node.operation != "constant"):
        raise NotVectorizable("a power of what may be exact")
    positive = graph.elementwise("abs", base.node) if exponent.node in graph.exact else base.node
    _demand_all(graph, "expt", "greater", positive)
    return joined(graph, "expt", "expt", base, exponent)


def _log(graph: Graph, x: Any, *base: Any) -> Any:
    """(log x [b])."""
    value = function_of(graph, "log", x)
    if not base:
        return value
    if base[0].__class__ in TRACED:
        divisor = function_of(graph, "log", base[0])
    else:
        number = lifted(graph, base[0], "log")
        _demand_all(graph, "log", "greater", number.node)
        divisor = Traced(graph.elementwise("log", number.node))
    _demand_all(graph, "log", "greater", graph.elementwise("abs", divisor.node))
    return joined(graph, "log", "divide", value, divisor)


def _atan(graph: Graph, y: Any, *x: Any) -> Any:
    """(atan y [x])."""
    if not x:
        return function_of(graph, "atan", y)
    one, other = lifted(graph, y, "atan"), lifted(graph, x[0], "atan")
    if any([each.is_exact and each.node.operation != "constant" or each.node.extra == 0.0 for each in (one, other)]):
        raise NotVectorizable("an angle of what may be exact")
    return joined(graph, "atan", "arctan2", one, other)


def _of_one(name: str) -> Lowering:
    def lower(graph: Graph, x: Any) -> Any:
        value = lifted(graph, x, name)
        return traced(graph.elementwise(name, value.node), value.depth, value.is_exact and name in STEPS)

    return lower


LOWERINGS: Final[dict[str, Lowering]] = {
    "expt": _power,
    "log": _log,
    "atan": _atan,
    **{name: _of_one(name) for name in (*STEPS, *_SPECIAL)},
}
"""By the names of the primitives."""
