"""What primitives on the parameters of networks become in a trace: nested lists and vectors of tensors and numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate
from math import prod
from typing import Any, Final

from schemenn.datum import NIL, Pair, Symbol, Vector, to_list
from schemenn.errors import NotVectorizable
from schemenn.number import NUMBER_CLASSES
from schemenn.primitives.check import elements
from schemenn.tensor import Tensor
from schemenn.tracing.arguments import rebuilt
from schemenn.tracing.graph import Shape
from schemenn.tracing.parts import part
from schemenn.tracing.trace import Trace
from schemenn.tracing.values import TRACED, Traced, lifted

Lowering = Callable[..., Any]


def _shape(value: Any) -> Shape | None:
    """The shape of a leaf; None of what is none."""
    if value.__class__ in TRACED and not value.node.is_truth and not value.depth:
        found: Shape = value.shape
        return found
    if value.__class__ is Tensor:
        return tuple(value.array.shape)
    return () if value.__class__ in NUMBER_CLASSES else None


def _leaves(value: Any) -> Iterator[Any]:
    """The leaves of a structure that is whole, from left to right."""
    while value.__class__ is Pair:
        yield from _leaves(value.car)
        value = value.cdr
    if _shape(value) is not None:
        yield value
    elif value.__class__ is Vector:
        for item in value.items:
            yield from _leaves(item)
    elif value is not NIL and value.__class__ is not Symbol:
        raise NotVectorizable("parameters of something else than tensors and numbers in a trace")


def _outline(value: Any) -> Any:
    """A structure with the shapes of the leaves in place of them, as Python has it."""
    shape = _shape(value)
    if shape is not None:
        return shape
    if value.__class__ is Pair:
        return "pair", _outline(value.car), _outline(value.cdr)
    return ("vector", *[_outline(item) for item in value.items]) if value.__class__ is Vector else value


def _parameter_leaves(trace: Trace, parameters: Any) -> Any:
    return to_list(list(_leaves(trace.deep(parameters))))


def _parameter_leaves_like(trace: Trace, parameters: Any, others: Any) -> Any:
    model, value = trace.deep(parameters), trace.deep(others)
    if _outline(model) != _outline(value):
        raise NotVectorizable("parameters of another structure")
    return to_list(list(_leaves(value)))


def _parameters_with_leaves(trace: Trace, parameters: Any, leaves: Any) -> Any:
    model, given = trace.deep(parameters), elements("parameters-with-leaves", trace.whole(leaves))
    if len(given) != len(list(_leaves(model))):
        raise NotVectorizable("parameters with another number of leaves")
    return _filled(model, iter(given))


def _parameters_to_vector(trace: Trace, parameters: Any, model: Any = None) -> Any:
    whole = trace.deep(parameters)
    if model is not None and _outline(whole) != _outline(trace.deep(model)):
        raise NotVectorizable("parameters of another structure")
    graph = trace.graph
    nodes = [lifted(graph, leaf, "parameters->vector").node for leaf in _leaves(whole)]
    if not nodes:
        raise NotVectorizable("a vector of no parameters")
    flat = tuple([graph.reshape(node, (prod(node.shape),)) for node in nodes])
    return Traced(graph.make("concatenate", flat, (sum([node.shape[0] for node in flat]),), 0))


def _vector_to_parameters(trace: Trace, vector: Any, model: Any) -> Any:
    whole, given = trace.deep(model), lifted(trace.graph, vector, "vector->parameters")
    shapes = [_shape(leaf) or () for leaf in _leaves(whole)]
    if given.shape != (sum([prod(shape) for shape in shapes]),):
        raise NotVectorizable("a vector of another length")
    ends = list(accumulate([prod(shape) for shape in shapes]))
    parts = [
        Traced(trace.graph.reshape(part(trace.graph, given, (slice(end - prod(shape), end),)).node, shape))
        for shape, end in zip(shapes, ends, strict=True)
    ]
    return _filled(whole, iter(parts))


def _filled(model: Any, leaves: Iterator[Any]) -> Any:
    """A structure with others in place of its leaves."""

    def place(value: Any) -> Any:
        return next(leaves) if _shape(value) is not None else rebuilt(value, place)

    return place(model)


LOWERINGS: Final[dict[str, Lowering]] = {
    "parameter-leaves": _parameter_leaves,
    "parameter-leaves-like": _parameter_leaves_like,
    "parameters-with-leaves": _parameters_with_leaves,
    "parameters->vector": _parameters_to_vector,
    "vector->parameters": _vector_to_parameters,
}
"""By the names of the primitives."""
