"""What stands for values while a procedure is traced.

    Traced         a number, a tensor, a boolean or a mask that the inputs decide: a node of the graph
    TracedLanes    one in each lane of a `map` that is being traced: the first `depth` axes of the node are the lanes
    Integer        an exact integer that is read where the trace begins
    Part           a list, vector, record or procedure that is read where the trace begins, by the variable it is in
    anything else  itself: the trace is for runs in which it is the same
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.errors import NotVectorizable
from schemenn.number import REAL_CLASSES
from schemenn.tensor import Mask, Tensor, float_operand
from schemenn.tracing.graph import Graph, Node, Shape


class Traced:
    """A value by its node. An axis of lanes has length 1 where all lanes have the same.

    `is_exact`: a number that is exact in some lanes, so that dividing by it, say, may be an error.
    """

    __slots__ = ("depth", "is_exact", "node")

    def __init__(self, node: Node, depth: int = 0, is_exact: bool = False) -> None:
        self.node = node
        self.depth = depth
        self.is_exact = is_exact

    @property
    def shape(self) -> Shape:
        """The shape in one lane."""
        return self.node.shape[self.depth :]


class TracedLanes(Traced):
    """A value that may differ from lane to lane."""

    __slots__ = ()


class Part:
    """A value that is read where the trace begins: it is in the variable `name` there. `is_builtin`: a procedure of the
    standard library, which is the same in all runs.
    """

    __slots__ = ("is_builtin", "name", "value")

    def __init__(self, name: str, value: Any, is_builtin: bool = False) -> None:
        self.name = name
        self.value = value
        self.is_builtin = is_builtin


class Integer:
    """An exact integer that may be another one in another run: it is in the variable `name` where the trace begins."""

    __slots__ = ("name", "value")

    def __init__(self, name: str, value: int) -> None:
        self.name = name
        self.value = value


TRACED: Final = frozenset((Traced, TracedLanes))
SYMBOLIC: Final = frozenset((Traced, TracedLanes, Part, Integer))


def traced(node: Node, depth: int = 0, is_exact: bool = False) -> Traced:
    """The value of a node whose first axes are lanes."""
    return TracedLanes(node, depth, is_exact) if depth else Traced(node)


def lifted(graph: Graph, value: Any, name: str) -> Traced:
    """An operand that is a number or a tensor, as a Traced.

    Raises: NotVectorizable for anything else
    """
    kind = value.__class__
    if kind in TRACED and not value.node.is_truth:
        found: Traced = value
        return found
    if kind is float:
        return Traced(graph.constant(value))
    if kind in REAL_CLASSES:
        return Traced(graph.constant(float_operand(name, value)), 0, True)
    if kind is Tensor:
        return Traced(graph.array(value.array))
    raise NotVectorizable(f"{name} of something else than numbers and tensors")


def lifted_truth(graph: Graph, value: Any, name: str) -> Traced:
    """An operand that is a mask, or a boolean that the inputs decide, as a Traced."""
    if value.__class__ in TRACED and value.node.is_truth:
        found: Traced = value
        return found
    if value.__class__ is Mask:
        return Traced(graph.array(value.array))
    raise NotVectorizable(f"{name} of something else than masks")


def deepened(graph: Graph, value: Traced, depth: int) -> Node:
    """The node with as many axes of lanes as that: those it lacks have length 1."""
    lanes = value.node.shape[: value.depth]
    return graph.reshape(value.node, lanes + (1,) * (depth - value.depth) + value.shape)


def aligned(graph: Graph, values: list[Traced], depth: int) -> list[Node]:
    """Nodes that numpy stretches as Scheme does lane by lane, for values whose shapes are suffixes of each other."""
    rank = max([len(value.shape) for value in values])
    nodes = []
    for value in values:
        missing = rank - len(value.shape)
        if value.depth and (missing or value.depth < depth):
            lanes = value.node.shape[: value.depth] + (1,) * (depth - value.depth)
            nodes.append(graph.reshape(value.node, lanes + (1,) * missing + value.shape))
        else:
            nodes.append(value.node)
    return nodes
