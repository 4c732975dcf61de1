"""`map` and its like in a trace: over tensors all lanes at once, over lists one element after another.

    (map f X)   X a tensor (4, 2)   →  f of a value in 4 lanes, and what it answers as a tensor again
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from schemenn.datum import NIL, MultipleValues, Pair, Vector, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.tensor import Tensor
from schemenn.tracing.parts import rows, stacked
from schemenn.tracing.values import TRACED, Traced, deepened, traced

if TYPE_CHECKING:
    from schemenn.tracing.tracer import Tracer


def _is_batch(value: Any) -> bool:
    return value.__class__ is Tensor or value.__class__ in TRACED and value.shape != ()


def map_(tracer: Tracer, procedure: Any, *operands: Any) -> Any:
    """(map f x …)."""
    if any([_is_batch(each) for each in operands]):
        operands = tuple([tracer.trace.integers(each) for each in operands])
    wholes = [tracer.trace.whole(each) for each in operands]
    if not any([_is_batch(each) for each in wholes]):
        return to_list(_each(tracer, procedure, [_items(each) for each in wholes]))
    lanes = [_entered(tracer, each) for each in wholes]
    counts = {each.shape[0] for each in lanes}
    if len(counts) > 1 or 0 in counts:
        raise NotVectorizable("tensors of different lengths, or empty ones, in a trace")
    count = counts.pop()
    tracer.depth += 1
    try:
        entered = [_as_lanes(tracer, each, whole) for each, whole in zip(lanes, wholes, strict=True)]
        value = tracer.call(procedure, *entered)
    finally:
        tracer.depth -= 1
    return _left(tracer, value, count)


def _each(tracer: Tracer, procedure: Any, lists: list[list[Any]]) -> list[Any]:
    return [tracer.call(procedure, *items) for items in zip(*lists, strict=False)]


def _items(value: Any) -> list[Any]:
    if value is not NIL and value.__class__ is not Pair:
        raise NotVectorizable("a list is expected")
    return elements("map", value)


def _entered(tracer: Tracer, value: Any) -> Traced:
    """A tensor, mask or list of numbers with its rows on the next axis."""
    if value.__class__ is Pair:
        items = [tracer.number(each) for each in elements("map", value)]
        if len({each.shape for each in items}) > 1:
            raise NotVectorizable("rows of different shapes")
        return stacked(tracer.trace.graph, items)
    if value.__class__ in TRACED and value.node.is_truth:
        found: Traced = value
        return found
    found = tracer.number(value)
    if not found.shape:
        raise NotVectorizable("map over a number")
    return found


def _as_lanes(tracer: Tracer, value: Traced, whole: Any) -> Traced:
    """The rows of a tensor as lanes, inside those there are; those of a list may be exact."""
    graph = tracer.trace.graph
    node = deepened(graph, value, tracer.depth - 1)
    if whole.__class__ is Pair:
        items = elements("map", whole)
        if all([each.__class__ is int for each in items]):
            graph.exact.add(node)
        return traced(node, tracer.depth, any([tracer.number(each).is_exact for each in items]))
    if value.node in graph.exact:
        graph.exact.add(node)
    return traced(node, tracer.depth, node in graph.exact)


def _left(tracer: Tracer, value: Any, count: int) -> Traced:
    """What a procedure answered in lanes, as the tensor or mask that map answers."""
    graph = tracer.trace.graph
    depth = tracer.depth
    if value.__class__ not in TRACED or not value.node.is_truth:
        value = tracer.number(value)
    node = deepened(graph, value, depth + 1)
    return traced(graph.broadcast(node, (*node.shape[:depth], count, *value.shape)), depth)


def map_elements(tracer: Tracer, procedure: Any, *operands: Any) -> Any:
    """(tensor-map f t …)."""
    graph = tracer.trace.graph
    values = [tracer.number(each) for each in operands]
    shapes = {each.shape for each in values}
    if len(shapes) > 1 or () in shapes or any([0 in shape for shape in shapes]):
        raise NotVectorizable("the shapes do not fit in tensor-map")
    shape = shapes.pop()
    before = tracer.depth
    tracer.depth += len(shape)
    try:
        lanes = [traced(deepened(graph, each, before), tracer.depth) for each in values]
        value = tracer.number(tracer.call(procedure, *lanes))
    finally:
        tracer.depth = before
    if value.shape:
        raise NotVectorizable("tensor-map of a procedure that answers no numbers")
    node = deepened(graph, value, before + len(shape))
    return traced(graph.broadcast(node, node.shape[:before] + shape), before)


def _rows(tracer: Tracer, value: Any) -> list[Any]:
    whole = tracer.trace.whole(value)
    if _is_batch(whole):
        return list(rows(tracer.trace.graph, _entered(tracer, whole)))
    return _items(whole)


def _fold(takes_element_first: bool) -> Any:
    def fold(tracer: Tracer, procedure: Any, initial: Any, *operands: Any) -> Any:
        result = initial
        for parts in zip(*[_rows(tracer, each) for each in operands], strict=False):
            result = tracer.call(procedure, *((*parts, result) if takes_element_first else (result, *parts)))
        return result

    return fold


def _fold_right(tracer: Tracer, procedure: Any, initial: Any, *operands: Any) -> Any:
    result = initial
    for parts in reversed(list(zip(*[_rows(tracer, each) for each in operands], strict=False))):
        result = tracer.call(procedure, *parts, result)
    return result


def _reduce(tracer: Tracer, procedure: Any, initial: Any, items: Any) -> Any:
    first, *rest = _rows(tracer, items) or [initial]
    for row in rest:
        first = tracer.call(procedure, row, first)
    return first


def _apply(tracer: Tracer, procedure: Any, *operands: Any) -> Any:
    if not operands:
        raise NotVectorizable("apply without a list")
    return tracer.call(procedure, *operands[:-1], *_rows(tracer, operands[-1]))


def _apply_values(tracer: Tracer, consumer: Any, produced: Any) -> Any:
    values = produced.values if produced.__class__ is MultipleValues else (produced,)
    return tracer.call(consumer, *values)


def _vector_map(tracer: Tracer, procedure: Any, *operands: Any) -> Any:
    vectors = [tracer.trace.whole(each) for each in operands]
    if not all([each.__class__ is Vector for each in vectors]):
        raise NotVectorizable("a vector is expected")
    return Vector(_each(tracer, procedure, [each.items for each in vectors]))


CONTROLS: Final[dict[str, Any]] = {
    "map": map_,
    "tensor-map": map_elements,
    "vector-map": _vector_map,
    "fold": _fold(True),
    "foldl": _fold(True),
    "fold-left": _fold(False),
    "fold-right": _fold_right,
    "foldr": _fold_right,
    "reduce": _reduce,
    "apply": _apply,
    "%apply-values": _apply_values,
}
"""Procedures that call procedures, by their names."""
