"""Windows and borders in a trace.

    (tensor-windows x 3 2)   x (n,) in each of B lanes   →  windows(x, 1, (3,), (2,)), (B, count, 3)

What is copied into windows in one direction is added up by the other, in gradients of gradients too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.datum import Pair
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.tracing.graph import Graph, Node, Shape
from schemenn.tracing.parts import axis_of, tensor_operand
from schemenn.tracing.values import Traced, lifted, traced

Lowering = Callable[..., Any]


def _sizes(given: Any, count: int | None = None) -> Shape:
    """Sizes, lengths or strides: one, which stands for `count`, or a list."""
    sizes = tuple(elements("tensor-windows", given)) if given.__class__ is Pair else (given,) * (count or 1)
    if not all([size.__class__ is int and size > 0 for size in sizes]) or count not in (None, len(sizes)):
        raise NotVectorizable("sizes of windows are expected")
    return sizes


def _directions(value: Traced, sizes: Any, strides: Any, along: Any, axes: int) -> tuple[int, Shape, Shape]:
    """The first axis of the node, the sizes and the strides; for each size there must be so many axes."""
    lengths = _sizes(sizes)
    first = axis_of(value, 0 if along is None else along)
    if first + axes * len(lengths) > len(value.node.shape):
        raise NotVectorizable("there are not so many axes")
    return first, lengths, _sizes(1 if strides is None else strides, len(lengths))


def _counts(lengths: Shape, sizes: Shape, strides: Shape) -> Shape:
    return tuple([(n - k) // s + 1 for n, k, s in zip(lengths, sizes, strides, strict=True)])


def windows(graph: Graph, t: Any, sizes: Any, strides: Any = None, along: Any = None) -> Traced:
    """(tensor-windows t sizes [strides] [axis])."""
    value = tensor_operand(graph, t, "tensor-windows")
    first, lengths, steps = _directions(value, sizes, strides, along, 1)
    whole = value.node.shape[first : first + len(lengths)]
    if any([k > n for k, n in zip(lengths, whole, strict=True)]):
        raise NotVectorizable("a window that does not fit")
    return traced(_windows(graph, value.node, first, lengths, steps), value.depth)


def _windows(graph: Graph, x: Node, first: int, sizes: Shape, steps: Shape) -> Node:
    after = first + len(sizes)
    counts = _counts(x.shape[first:after], sizes, steps)
    shape = (*x.shape[:first], *counts, *sizes, *x.shape[after:])
    return graph.make("windows", (x,), shape, (first, sizes, steps))


def overlap_add(graph: Graph, t: Any, lengths: Any, strides: Any = None, along: Any = None) -> Traced:
    """(tensor-overlap-add windows lengths [strides] [axis])."""
    value = tensor_operand(graph, t, "tensor-overlap-add")
    first, whole, steps = _directions(value, lengths, strides, along, 2)
    middle, after = first + len(whole), first + 2 * len(whole)
    counts, sizes = value.node.shape[first:middle], value.node.shape[middle:after]
    if any([k > n for k, n in zip(sizes, whole, strict=True)]) or counts != _counts(whole, sizes, steps):
        raise NotVectorizable("windows that do not fit")
    return traced(_overlap_add(graph, value.node, first, whole, steps), value.depth)


def _overlap_add(graph: Graph, x: Node, first: int, whole: Shape, steps: Shape) -> Node:
    shape = (*x.shape[:first], *whole, *x.shape[first + 2 * len(whole) :])
    return graph.make("overlap-add", (x,), shape, (first, whole, steps))


def pad(graph: Graph, t: Any, widths: Any, border: Any = 0) -> Traced:
    """(tensor-pad t widths [value]), of a border that is the same in all lanes."""
    value, around = tensor_operand(graph, t, "tensor-pad"), lifted(graph, border, "tensor-pad")
    ends = [_ends(width) for width in elements("tensor-pad", widths)]
    if around.shape or around.depth or len(ends) > len(value.shape):
        raise NotVectorizable("a border that is the same in all lanes is expected")
    every = ((0, 0),) * value.depth + tuple(ends) + ((0, 0),) * (len(value.shape) - len(ends))
    shape = tuple([before + n + after for n, (before, after) in zip(value.node.shape, every, strict=True)])
    inside = tuple([slice(before, before + n) for n, (before, _) in zip(value.node.shape, every, strict=True)])
    return traced(graph.make("pad", (value.node, around.node), shape, inside), value.depth)


def _ends(width: Any) -> tuple[int, int]:
    both = elements("tensor-pad", width) if width.__class__ is Pair else [width, width]
    if len(both) != 2 or not all([each.__class__ is int and each >= 0 for each in both]):  # noqa: PLR2004
        raise NotVectorizable("the widths of a border are expected")
    return both[0], both[1]


# Adjoints.


def _of_windows(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    first, sizes, steps = node.extra
    (x,) = node.operands
    return [_overlap_add(graph, g, first, x.shape[first : first + len(sizes)], steps)]


def _of_overlap_add(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    first, whole, steps = node.extra
    (x,) = node.operands
    return [_windows(graph, g, first, x.shape[first + len(whole) : first + 2 * len(whole)], steps)]


def _of_pad(graph: Graph, node: Node, g: Node) -> list[Node | None]:
    return [graph.make("index", (g,), node.operands[0].shape, node.extra), None]


LOWERINGS: Final[dict[str, Lowering]] = {
    "tensor-windows": windows,
    "tensor-overlap-add": overlap_add,
    "tensor-pad": pad,
}
"""By the names of the primitives."""

PULLS: Final = {"windows": _of_windows, "overlap-add": _of_overlap_add, "pad": _of_pad}
"""What an adjoint adds to those of the operands (pulls.py)."""
