"""The graph of a trace: what numpy computes, with every shape known.

    g.add(g.input("a0", (4, 2), …), b)   →  a Node of shape (4, 2)

Equal nodes are one node. Those of constants alone are computed at once, others when a branch asks for their value: a
trace follows one run, whose inputs it has. Shapes are numpy's; a shape of () is a Python float, or bool.
"""

from __future__ import annotations

from math import prod
from typing import Any, Final

from schemenn.errors import NotVectorizable

MOST_NODES: Final = 4000
"""Nodes in one trace; a longer one would take longer to compile than it saves."""

Shape = tuple[int, ...]


class Node:
    """One operation on others. `extra` is what it needs beside them: a constant, axes, a shape."""

    __slots__ = ("extra", "is_truth", "operands", "operation", "serial", "shape")

    def __init__(
        self, operation: str, operands: tuple[Node, ...], extra: Any, shape: Shape, is_truth: bool, serial: int
    ) -> None:
        self.operation = operation
        self.operands = operands
        self.extra = extra
        self.shape = shape
        self.is_truth = is_truth
        self.serial = serial


class Graph:
    """The nodes of one trace, in the order they were made: operands come before what is computed from them.

    `names` are the objects that nodes refer to, `calls` what is known of the nodes that call primitives (calls.py),
    `draws` the nodes that draw random numbers (draws.py), in their order.
    """

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.names: dict[str, Any] = {}
        self.calls: dict[Node, Any] = {}
        self.guards: list[tuple[Node, bool]] = []
        self.exact: set[Node] = set()
        self.draws: list[Node] = []
        self._known: dict[Any, Node] = {}
        self._values: dict[Node, Any] = {}

    # Leaves.

    def constant(self, value: float) -> Node:
        """A float."""
        return self._node("constant", (), value, (), False, key=value.hex())

    def array(self, value: Any) -> Node:
        """A constant array."""
        return self.given("array", self.refer(value), value)

    def refer(self, value: Any) -> str:
        """A name for an object."""
        name = f"g{len(self.names)}"
        self.names[name] = value
        return name

    def given(self, operation: str, name: str, value: Any) -> Node:
        """An input by the name it will have, or a constant array; with its value in the run that is followed."""
        shape = () if value.__class__ is float else value.shape
        node = self._node(operation, (), name, shape, shape != () and value.dtype == bool)
        self._values[node] = value
        return node

    def drawn(self, operands: tuple[Node, ...], extra: tuple[str, str], value: Any) -> Node:
        """Random numbers, with those of the run that is followed: each drawing is a node of its own."""
        node = self._node("draw", operands, extra, () if value.__class__ is float else value.shape, False)
        self._values[node] = value
        self.draws.append(node)
        return node

    # Operations.

    def make(
        self, operation: str, operands: tuple[Node, ...], shape: Shape, extra: Any = None, is_truth: bool = False
    ) -> Node:
        """The node of an operation."""
        node = self._node(operation, operands, extra, shape, is_truth)
        is_constant = all([each.operation == "constant" for each in operands]) and operation != "alias"
        if operands and is_constant and node not in self._values:
            value = self.value(node)
            if value.__class__ is float:
                return self.constant(value)
        return node

    def _node(
        self, operation: str, operands: tuple[Node, ...], extra: Any, shape: Shape, is_truth: bool, key: Any = None
    ) -> Node:
        known = (operation, *[each.serial for each in operands], repr(extra) if key is None else key)
        node = self._known.get(known)
        if node is None:
            if len(self.nodes) >= MOST_NODES:
                raise NotVectorizable("too many operations for a trace")
            node = Node(operation, operands, extra, shape, is_truth, len(self.nodes))
            self._known[known] = node
            self.nodes.append(node)
        return node

    def elementwise(self, operation: str, *operands: Node, is_truth: bool = False) -> Node:
        """An operation that goes element by element, on shapes that numpy stretches to one."""
        return self.make(operation, operands, stretched(*[each.shape for each in operands]), None, is_truth)

    def add(self, a: Node, b: Node) -> Node:
        """A + b"""
        return self.elementwise("add", a, b)

    def multiply(self, a: Node, b: Node) -> Node:
        """A · b"""
        return self.elementwise("multiply", a, b)

    def reshape(self, a: Node, shape: Shape) -> Node:
        """The elements in another shape."""
        if a.operation == "reshape":
            a = a.operands[0]
        if a.shape == shape:
            return a
        assert prod(a.shape) == prod(shape), (a.shape, shape)
        return self.make("reshape", (a,), shape, shape, a.is_truth)

    def transpose(self, a: Node, order: Shape) -> Node:
        """The axes in another order."""
        if order == tuple(range(len(order))):
            return a
        if a.operation == "transpose":
            return self.transpose(a.operands[0], tuple([a.extra[k] for k in order]))
        if a.operation == "dot" and len(order) == 2 and len(a.operands[0].shape) == len(a.operands[1].shape) == 2:  # noqa: PLR2004
            x, y = a.operands
            return self.dot(self.transpose(y, order), self.transpose(x, order))
        return self.make("transpose", (a,), tuple([a.shape[k] for k in order]), order, a.is_truth)

    def broadcast(self, a: Node, shape: Shape) -> Node:
        """Repeated along axes that it lacks, or has at length 1."""
        if a.shape == shape:
            return a
        assert stretched(a.shape, shape) == shape, (a.shape, shape)
        return self.make("broadcast", (a,), shape, shape, a.is_truth)

    def dot(self, a: Node, b: Node) -> Node:
        """The product of matrices and vectors, as numpy's dot has it."""
        assert a.shape and b.shape and a.shape[-1] == b.shape[0], (a.shape, b.shape)
        return self.make("dot", (a, b), a.shape[:-1] + b.shape[1:])

    def sum(self, a: Node, axes: Shape) -> Node:
        """The sum over axes, which are gone then."""
        if not axes:
            return a
        if a.operation == "sum":
            left = [k for k in range(len(a.operands[0].shape)) if k not in a.extra]
            return self.sum(a.operands[0], tuple(sorted({*a.extra, *[left[k] for k in axes]})))
        if a.operation == "multiply" and len(axes) == len(a.shape) and a.operands[0].shape == a.operands[1].shape:
            return self.make("inner", a.operands, ())
        return self.make("sum", (a,), tuple([n for k, n in enumerate(a.shape) if k not in axes]), axes)

    def where(self, condition: Node, a: Node, b: Node, *, is_branch: bool = False) -> Node:
        """Where the condition is true a, else b. `is_branch`: what is not chosen counts as not computed."""
        if a is b:
            return self.broadcast(a, stretched(condition.shape, a.shape))
        shape = stretched(condition.shape, a.shape, b.shape)
        return self.make("where", (condition, a, b), shape, is_branch, a.is_truth)

    # The run that is followed.

    def value(self, node: Node) -> Any:
        """The value of a node in the run that is followed."""
        from schemenn.tracing.operations import evaluate

        waiting = [node]
        while waiting:
            here = waiting[-1]
            missing = [each for each in here.operands if each not in self._values]
            if missing:
                waiting += missing
            else:
                waiting.pop()
                if here not in self._values:
                    self._values[here] = evaluate(here, [self._values[each] for each in here.operands], self.names)
        return self._values[node]

    def decide(self, condition: Node) -> bool:
        """Whether a condition holds in the run that is followed; the trace is for runs in which it does the same."""
        outcome = bool(self.value(condition))
        if (condition, outcome) not in self.guards:
            self.guards.append((condition, outcome))
        return outcome


def stretched(*shapes: Shape) -> Shape:
    """The shape that numpy stretches shapes to."""
    rank = max([len(shape) for shape in shapes])
    sizes = []
    for place in range(-rank, 0):
        found = {shape[place] for shape in shapes if len(shape) >= -place} - {1}
        assert len(found) <= 1, shapes
        sizes.append(found.pop() if found else 1)
    return tuple(sizes)
