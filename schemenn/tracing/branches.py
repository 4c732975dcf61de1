"""Branches on a condition that differs from lane to lane, in a trace.

    (if (> x 0) (log x) 0), x 2.0 and −1.0   →   log of 2.0 and 2.0, then a choice

A branch is computed in all lanes. Those that do not take it get the values of one that does: so nothing is out of its
domain, or infinite, that is not so in a lane that takes the branch.
"""

from __future__ import annotations

from typing import Any

from schemenn.batching.values import Closure
from schemenn.datum import Pair, Vector, cons
from schemenn.primitives.records import Record
from schemenn.tracing.graph import Graph, stretched
from schemenn.tracing.trace import has_symbols
from schemenn.tracing.values import Traced, TracedLanes, deepened, traced


def is_for_some(graph: Graph, condition: Traced) -> bool:
    """Whether the condition holds in some lane, in the run that is followed and all those that the trace is for."""
    return graph.decide(graph.make("any", (condition.node,), (), (), True))


def filled(graph: Graph, condition: Traced, value: Any) -> Any:
    """What a branch takes in: a value, or a structure of such, that is from a lane that takes the branch in each."""
    if value.__class__ is TracedLanes:
        return _filled(graph, condition, value)
    if value.__class__ is Closure:
        return Closure(value.function, tuple([filled(graph, condition, each) for each in value.captured]))
    if not has_symbols(value):
        return value
    if value.__class__ is Pair:
        return _filled_list(graph, condition, value)
    if value.__class__ is Vector:
        return Vector([filled(graph, condition, each) for each in value.items])
    if isinstance(value, Record):
        copy = value.__class__()
        for place in range(len(value.kind.fields)):
            setattr(copy, f"_{place}", filled(graph, condition, getattr(value, f"_{place}")))
        return copy
    return value


def _filled(graph: Graph, condition: Traced, value: Traced) -> Traced:
    depth = max(condition.depth, value.depth)
    test, x = deepened(graph, condition, depth), deepened(graph, value, depth)
    test = graph.reshape(test, test.shape + (1,) * len(value.shape))
    node = graph.make("filled", (test, x), stretched(test.shape, x.shape), depth, x.is_truth)
    return traced(node, depth, value.is_exact)


def _filled_list(graph: Graph, condition: Traced, value: Any) -> Any:
    items = []
    while value.__class__ is Pair:
        items.append(filled(graph, condition, value.car))
        value = value.cdr
    rest = filled(graph, condition, value)
    for item in reversed(items):
        rest = cons(item, rest)
    return rest
