"""What primitives that give tensors other shapes, take them apart or put them together become in a trace.

    (tensor-ref x 1)   x a vector in each of B lanes (B, n)   →  index(x, [:, 1]), (B,)
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.rules import primitive
from schemenn.datum import NIL, Pair, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.primitives.tensor_parts import selector
from schemenn.tensor import Tensor, make_tensor
from schemenn.tracing.elementwise import demand, extreme, is_number
from schemenn.tracing.graph import Graph, Node, Shape, stretched
from schemenn.tracing.values import TRACED, Traced, deepened, lifted, traced

Lowering = Callable[..., Any]


def tensor_operand(graph: Graph, value: Any, name: str, rank: int | None = None) -> Traced:
    """An operand that must be a tensor, of that rank if one is given."""
    found = lifted(graph, value, name)
    if not found.shape or rank is not None and len(found.shape) != rank:
        raise NotVectorizable(f"{name} of a tensor of another rank")
    return found


def fit(one: int, other: int) -> None:
    """Refuse two sizes that are not the same."""
    if one != other:
        raise NotVectorizable("the shapes do not fit")


def axis_of(value: Traced, number: Any, extra: int = 0) -> int:
    """An axis of each lane as an axis of the node; `extra`: of an answer that has so many more."""
    rank = len(value.shape) + extra
    if number.__class__ is not int or not -rank <= number < rank:
        raise NotVectorizable("an axis is expected")
    return value.depth + int(number) % rank


def inserted(graph: Graph, node: Node, axis: int) -> Node:
    """With an axis of length 1 there."""
    return graph.reshape(node, (*node.shape[:axis], 1, *node.shape[axis:]))


def _reshaped(graph: Graph, value: Traced, shape: Shape) -> Any:
    fit(prod(shape), prod(value.shape))
    return traced(graph.reshape(value.node, value.node.shape[: value.depth] + shape), value.depth)


def reshape(graph: Graph, t: Any, *sizes: Any) -> Any:
    """(reshape t n …), (reshape t shape)."""
    value = tensor_operand(graph, t, "reshape")
    wanted = sizes
    if len(sizes) == 1 and (sizes[0].__class__ is Pair or sizes[0] is NIL):
        wanted = tuple(elements("reshape", sizes[0]))
    if not wanted or not all([size.__class__ is int and size >= 0 for size in wanted]):
        raise NotVectorizable("a shape with all its sizes is expected")
    return _reshaped(graph, value, wanted)


def ravel(graph: Graph, t: Any) -> Any:
    """(ravel t)."""
    value = tensor_operand(graph, t, "ravel")
    return _reshaped(graph, value, (prod(value.shape),))


def transpose(graph: Graph, t: Any, *axes: Any) -> Any:
    """(transpose t axis …)."""
    value = tensor_operand(graph, t, "transpose")
    if len(axes) == 1 and axes[0].__class__ is Pair:
        axes = tuple(elements("transpose", axes[0]))
    first = range(value.depth, value.depth + len(value.shape))
    order = tuple([axis_of(value, number) for number in axes] or first[::-1])
    if sorted(order) != list(first):
        raise NotVectorizable("every axis is expected once")
    return traced(graph.transpose(value.node, (*range(value.depth), *order)), value.depth)


def expand_dims(graph: Graph, t: Any, number: Any) -> Any:
    """(expand-dims t axis)."""
    value = tensor_operand(graph, t, "expand-dims")
    return traced(inserted(graph, value.node, axis_of(value, number, 1)), value.depth)


# Parts.


def part(graph: Graph, value: Traced, place: tuple[Any, ...]) -> Traced:
    """The part of each lane at indices and slices."""
    node = value.node
    pairs = zip(place, value.shape, strict=False)
    sizes = [len(range(*each.indices(size))) for each, size in pairs if isinstance(each, slice)]
    shape = (*node.shape[: value.depth], *sizes, *value.shape[len(place) :])
    made = graph.make("index", (node,), shape, ((slice(None),) * value.depth) + place, node.is_truth)
    return traced(made, value.depth)


def rows(graph: Graph, value: Traced) -> list[Traced]:
    """The parts along the first axis of each lane."""
    return [part(graph, value, (k,)) for k in range(value.shape[0])]


def tensor_ref(graph: Graph, t: Any, *indices: Any) -> Any:
    """(tensor-ref t k …), of indices that are the same in all runs."""
    value = t if t.__class__ in TRACED and t.node.is_truth and t.shape else tensor_operand(graph, t, "tensor-ref")
    if not 0 < len(indices) <= len(value.shape):
        raise NotVectorizable("the indices do not fit")
    if len(indices) == 1 and indices[0].__class__ in TRACED and indices[0].depth:
        return _gathered(graph, value, indices[0])
    for index, size in zip(indices, value.shape, strict=False):
        if index.__class__ is not int or not 0 <= index < size:
            raise NotVectorizable("an index that the tensor has is expected")
    return part(graph, value, indices)


def _gathered(graph: Graph, value: Traced, index: Traced) -> Traced:
    """The part of each lane at an index of its own on the first axis."""
    if index.node not in graph.exact or index.shape:
        raise NotVectorizable("an index that varies and may not be exact")
    demand(graph, "tensor-ref", "greater-equal", extreme(graph, index.node, "smallest"), 0.0)
    demand(graph, "tensor-ref", "less", extreme(graph, index.node, "largest"), float(value.shape[0]))
    x, places = value.node, index.node
    if value.depth:
        x, places = [deepened(graph, each, max(value.depth, index.depth)) for each in (value, index)]
        depth = len(places.shape)
        lanes = stretched(x.shape[:depth], places.shape)
        x, places = graph.broadcast(x, lanes + value.shape), graph.broadcast(places, lanes)
        return traced(graph.make("gathered", (x, places), lanes + value.shape[1:], depth), depth)
    return traced(graph.make("gathered", (x, places), places.shape + value.shape[1:], 0), index.depth)


def tensor_slice(graph: Graph, t: Any, *parts: Any) -> Any:
    """(tensor-slice t part …), as the primitive checks it on the run that is followed."""
    value = tensor_operand(graph, t, "tensor-slice")
    if len(parts) > len(value.shape):
        raise NotVectorizable("there are more ranges than axes")
    like = make_tensor(np.broadcast_to(0.0, value.shape))
    return part(graph, value, tuple([selector(each, axis, (like, *parts)) for axis, each in enumerate(parts)]))


def _flip(graph: Graph, t: Any, number: Any = None) -> Any:
    """(flip t [axis])."""
    value = tensor_operand(graph, t, "flip")
    own = range(len(value.shape)) if number is None else [axis_of(value, number) - value.depth]
    backward = slice(None, None, -1)
    return part(graph, value, tuple([backward if k in own else slice(None) for k in range(len(value.shape))]))


def _cumulative_sum(graph: Graph, t: Any, number: Any = None) -> Any:
    """(cumulative-sum t [axis])."""
    value = tensor_operand(graph, t, "cumulative-sum")
    if number is None:
        value, number = ravel(graph, value), 0
    return traced(graph.make("cumulative", (value.node,), value.node.shape, axis_of(value, number)), value.depth)


def _in_shape(graph: Graph, name: Any, results: Any, sizes: Any) -> Any:
    """(%in-shape name results sizes): numbers, a list or a tensor of rank 1, in a shape."""
    value = results if results.__class__ in TRACED else list_to_tensor(graph, results)
    if len(value.shape) != 1:
        raise NotVectorizable("numbers are expected")
    return reshape(graph, value, sizes)


def tensor(graph: Graph, *parts: Any) -> Any:
    """(tensor x …): numbers, tensors of one shape, lists of them, along a new axis."""
    if not parts:
        raise NotVectorizable("a tensor of nothing")
    values = [_as_tensor(graph, each) for each in parts]
    if len({each.shape for each in values}) > 1:
        raise NotVectorizable("the parts of a tensor must have one shape")
    return stacked(graph, values)


def _as_tensor(graph: Graph, value: Any) -> Traced:
    if value.__class__ is Pair:
        return list_to_tensor(graph, value)
    if not is_number(value) and value.__class__ is not Tensor and value.__class__ not in TRACED:
        raise NotVectorizable("the parts of a tensor must be numbers or tensors")
    return lifted(graph, value, "tensor")


def stacked(graph: Graph, values: list[Traced], axis: int = 0) -> Traced:
    """Values of one shape along a new axis of each lane."""
    depth = max([each.depth for each in values])
    nodes = [deepened(graph, each, depth) for each in values]
    lanes = stretched(*[node.shape[:depth] for node in nodes])
    whole = [graph.broadcast(node, lanes + values[0].shape) for node in nodes]
    shape = (*lanes, *values[0].shape[:axis], len(nodes), *values[0].shape[axis:])
    return traced(graph.make("stacked", tuple(whole), shape, depth + axis), depth)


def list_to_tensor(graph: Graph, items: Any) -> Traced:
    """(list->tensor list)."""
    found: Traced = tensor(graph, *elements("list->tensor", items))
    return found


def tensor_to_list(graph: Graph, t: Any) -> Any:
    """(tensor->list t)."""
    value = lifted(graph, t, "tensor->list")
    return to_list([tensor_to_list(graph, row) for row in rows(graph, value)]) if value.shape else value


def _is_of_lists(value: Any) -> bool:
    return all([each.__class__ is Pair or each is NIL for each in elements("concatenate", value)])


def concatenate(graph: Graph, *operands: Any) -> Any:
    """(concatenate t … [axis]), (concatenate list [axis])."""
    if len(operands) == 1 and operands[0].__class__ is Pair and _is_of_lists(operands[0]):
        return primitive("concatenate")(*operands)
    *parts, last = operands
    number = last if parts and last.__class__ is int else 0
    if not parts or last.__class__ is not int:
        parts.append(last)
    if len(parts) == 1 and parts[0].__class__ is Pair:
        parts = elements("concatenate", parts[0])
    values = [tensor_operand(graph, each, "concatenate") for each in parts]
    own = axis_of(values[0], number) - values[0].depth
    shapes = {(*each.shape[:own], *each.shape[own + 1 :]) for each in values}
    if len(shapes) > 1 or len({len(each.shape) for each in values}) > 1:
        raise NotVectorizable("the shapes do not fit in concatenate")
    depth = max([each.depth for each in values])
    nodes = [deepened(graph, each, depth) for each in values]
    lanes = stretched(*[node.shape[:depth] for node in nodes])
    whole = [graph.broadcast(node, lanes + each.shape) for node, each in zip(nodes, values, strict=True)]
    length = sum([each.shape[own] for each in values])
    shape = (*lanes, *values[0].shape[:own], length, *values[0].shape[own + 1 :])
    return traced(graph.make("concatenate", tuple(whole), shape, depth + own), depth)


def _stack(graph: Graph, *parts: Any) -> Any:
    """(stack t … [axis]), (stack list [axis]), along a new axis, the first if none is given."""
    has_axis = len(parts) > 1 and parts[-1].__class__ is int
    items, number = (list(parts[:-1]), parts[-1]) if has_axis else (list(parts), 0)
    if len(items) == 1 and items[0].__class__ is Pair:
        items = elements("stack", items[0])
    values = [tensor_operand(graph, each, "stack") for each in items]
    if len({each.shape for each in values}) > 1:
        raise NotVectorizable("the shapes do not fit in stack")
    return stacked(graph, values, axis_of(values[0], number, 1) - values[0].depth)


def _fact(of_shape: Callable[[Shape], Any]) -> Lowering:
    def lower(graph: Graph, t: Any) -> Any:
        if t.__class__ not in TRACED or not t.shape:
            raise NotVectorizable("a tensor is expected")
        return of_shape(t.shape)

    return lower


LOWERINGS: Final[dict[str, Lowering]] = {
    "%in-shape": _in_shape,
    "flip": _flip,
    "cumulative-sum": _cumulative_sum,
    "reshape": reshape,
    "ravel": ravel,
    "transpose": transpose,
    "expand-dims": expand_dims,
    "tensor-ref": tensor_ref,
    "tensor-slice": tensor_slice,
    "tensor": tensor,
    "list->tensor": list_to_tensor,
    "tensor->list": tensor_to_list,
    "tensor-rows": lambda graph, t: to_list(rows(graph, tensor_operand(graph, t, "tensor-rows"))),
    "concatenate": concatenate,
    "stack": _stack,
    "shape": _fact(lambda shape: to_list(list(shape))),
    "rank": _fact(len),
    "tensor-length": _fact(lambda shape: shape[0]),
    "tensor-size": _fact(prod),
}
"""By the names of the primitives."""
