"""From a graph to its adjoints, in the same graph.

    L = sum(e · e), e = dot(x, w)   →  of w: dot(xᵀ, 2 · e)

An adjoint may be of a shape that numpy stretches to that of its node. What goes back into a branch has a condition
until it leaves the elementwise operations: where the condition does not hold it may be anything, nan as well, and
becomes exactly 0.
"""

from __future__ import annotations

from typing import Any

from schemenn.errors import NotVectorizable
from schemenn.tracing import calls, pulls
from schemenn.tracing.graph import Graph, Node, Shape
from schemenn.tracing.pulls import CONSTANT, JOINING, KEEPING, PULLS, STRETCHES, UNDIFFERENTIABLE, times, unstretched


def adjoints(graph: Graph, output: Node, inputs: list[Node]) -> list[Node]:
    """The derivatives of a number in the inputs, each of the shape of its input."""
    return _Backward(graph, output, inputs).of(inputs)


class _Backward:
    """One pass. `parts` are what has been added to the adjoint of a node, each with its condition; `placed` what has
    been added to parts of it.
    """

    def __init__(self, graph: Graph, output: Node, inputs: list[Node]) -> None:
        self.graph = graph
        self.parts: dict[Node, list[tuple[Node | None, Node]]] = {output: [(None, graph.constant(1.0))]}
        self.placed: dict[Node, list[tuple[Any, Node]]] = {}
        self.varies: set[Node] = set(inputs)
        nodes = list(graph.nodes)
        for node in nodes:
            if any([each in self.varies for each in node.operands]) and self._passes_on(node):
                self.varies.add(node)
        self.inputs = set(inputs)
        self.totals: dict[Node, Node] = {}
        for node in reversed(nodes):
            if node in self.varies and (node in self.parts or node in self.placed):
                self._send(node)

    def of(self, inputs: list[Node]) -> list[Node]:
        """The adjoints of the inputs."""
        zero = self.graph.constant(0.0)
        return [self.graph.broadcast(self.totals.get(node, zero), node.shape) for node in inputs]

    def _passes_on(self, node: Node) -> bool:
        fixed = node.operands[UNDIFFERENTIABLE.get(node.operation, len(node.operands)) :]
        if any([each in self.varies for each in fixed]):
            raise NotVectorizable(f"the derivative of {node.operation} in a trace")
        return calls.varies(self.graph, node) if node.operation == "call" else node.operation not in CONSTANT

    def _send(self, node: Node) -> None:
        """Add to the adjoints of a node's operands."""
        if node in self.inputs:
            self.totals[node] = self._total(node)
            return
        condition, g = self._gathered(node)
        if node.operation not in STRETCHES and (g.shape or node.operation != "sum"):
            g = self.graph.broadcast(g, node.shape)
        if node.operation == "index":
            self.placed.setdefault(node.operands[0], []).append((node.extra, g))
            return
        if node.operation == "where":
            self._into_branches(node, condition, g)
            return
        for operand, part in zip(node.operands, self._pulled(node, g), strict=True):
            if part is not None and operand in self.varies:
                if node.operation == "reshape" and condition is not None:
                    self._add(operand, self.graph.reshape(condition, operand.shape), part)
                elif operand.shape == node.shape or node.operation not in (*JOINING, "broadcast"):
                    self._add(operand, condition, part)
                else:
                    self._add_stretched(operand, condition, part, node.shape)

    def _pulled(self, node: Node, g: Node) -> list[Node | None]:
        if node.operation in pulls.FARTHER:
            return pulls.farther(self.graph, node, g, all([each in self.varies for each in node.operands]))
        if node.operation == "call":
            return calls.pulled(self.graph, node, g, [each in self.varies for each in node.operands])
        pull = PULLS.get(node.operation)
        if pull is None:
            raise NotVectorizable(f"the derivative of {node.operation} in a trace")
        return pull(self.graph, node, g)

    def _into_branches(self, node: Node, condition: Node | None, g: Node) -> None:
        graph = self.graph
        test, a, b = node.operands
        for operand, holds in ((a, test), (b, graph.elementwise("not", test, is_truth=True))):
            if operand not in self.varies:
                continue
            if not node.extra:
                part = graph.where(holds, g, graph.constant(0.0))
                self._add(operand, None, unstretched(graph, part, node.shape, operand.shape))
                continue
            both = holds if condition is None else graph.elementwise("and", condition, holds, is_truth=True)
            both = graph.broadcast(both, node.shape)
            if operand.shape == node.shape:
                self._add(operand, both, g)
            else:
                self._add_stretched(operand, both, g, node.shape)

    def _add_stretched(self, operand: Node, condition: Node | None, part: Node, whole: Shape) -> None:
        """Add to the adjoint of an operand that was repeated in an answer of shape `whole`: where the condition holds
        for none of the places, the adjoint is that of a branch that is not taken.
        """
        graph = self.graph
        if condition is None:
            self._add(operand, None, unstretched(graph, part, whole, operand.shape))
            return
        kept = graph.where(condition, part, graph.constant(0.0), is_branch=True)
        is_last = operand in self.inputs
        some = None if is_last else graph.make("any", (condition,), operand.shape, operand.shape, True)
        self._add(operand, some, unstretched(graph, kept, whole, operand.shape))

    def _add(self, operand: Node, condition: Node | None, part: Node) -> None:
        self.parts.setdefault(operand, []).append((condition, part))

    def _gathered(self, node: Node) -> tuple[Node | None, Node]:
        """The adjoint of a node, with the condition under which it is one if what follows keeps that."""
        parts = self.parts.get(node, [])
        conditions = list(dict.fromkeys([condition for condition, _ in parts]))
        if node.operation not in KEEPING or None in conditions or node in self.placed:
            return None, self._total(node)
        if len(conditions) == 1:
            return conditions[0], self._sum([part for _, part in parts])
        either = conditions[0]
        for condition in conditions[1:]:
            assert either is not None and condition is not None
            either = self.graph.elementwise("or", either, condition, is_truth=True)
        return either, self._total(node)

    def _total(self, node: Node) -> Node:
        """The whole adjoint of a node, what the conditions exclude being 0."""
        graph = self.graph
        by_condition: dict[Node | None, list[Node]] = {}
        for condition, part in self.parts.get(node, []):
            by_condition.setdefault(condition, []).append(part)
        zero = graph.constant(0.0)
        found = [
            self._sum(parts) if condition is None else graph.where(condition, self._sum(parts), zero, is_branch=True)
            for condition, parts in by_condition.items()
        ]
        if node in self.placed:
            places = tuple([place for place, _ in self.placed[node]])
            found.append(graph.make("whole", tuple([g for _, g in self.placed[node]]), node.shape, places))
        return self._sum(found)

    def _sum(self, parts: list[Node]) -> Node:
        total = parts[0]
        for part in parts[1:]:
            total = times(self.graph, self.graph.constant(2.0), total) if part is total else self.graph.add(total, part)
        return total
