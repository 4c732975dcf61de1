"""The pass back: from the adjoint of one node to those of all that it was computed from.

    y = x * x at x = 3.0:  backward(y)[x]  →  6.0

Adjoints live in a dict of the pass. Nodes of other levels are constants. The pass works on a list, not by recursion,
for graphs are as deep as programs run long.
"""

from __future__ import annotations

from schemenn.autodiff.operations import inexact_value
from schemenn.autodiff.scattered import SCATTERED
from schemenn.errors import NotDifferentiable
from schemenn.tensor import Tensor
from schemenn.tracked import Level, Rule, Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


_READY: Final = frozenset((float, Tensor))
"""What rules take as it is."""


class UserRule(Rule):
    """A rule that a program gives: a procedure of the adjoint, the answer and the operands."""

    __slots__ = ("procedure",)

    def __init__(self, name: str, procedure: Any) -> None:
        super().__init__(name)
        self.procedure = procedure


class Pass:
    """A pass back from nodes of one level. It pauses at those with a rule of the program: no primitive calls a
    procedure.

    `adjoints` are those of every node that has got one, the first nodes' being the seeds; a missing one is zero.
    """

    def __init__(self, level: Level, seeds: list[tuple[Tracked, Any]]) -> None:
        self.adjoints: dict[Tracked, Any] = {}
        self._level = level
        self._waiting = _uses([node for node, _ in seeds], level)
        self._ready = []
        self.paused: Tracked | None = None
        for node, seed in seeds:
            before = self.adjoints.get(node)
            self.adjoints[node] = seed if before is None else before + seed
            if before is None and not self._waiting[node]:
                self._ready.append(node)

    def nodes(self) -> list[Tracked]:
        """All nodes that those it starts from were computed from, and they themselves."""
        return list(self._waiting)

    def run(self) -> Tracked | None:
        """Go on to the end, or to a node whose contributions the program computes and `give`s."""
        adjoints, ready = self.adjoints, self._ready
        while ready:
            node = ready.pop()
            adjoint = adjoints.get(node)
            if adjoint.__class__ in SCATTERED:
                adjoint = adjoints[node] = adjoint.whole()
            if not node.operands:
                continue
            if adjoint is None:
                self._send(node, [None] * len(node.operands))
            elif node.rule.__class__ is UserRule:
                self.paused = node
                return node
            else:
                self._send(node, contributions(node, adjoint))
        return None

    def give(self, parts: list[Any]) -> None:
        """What the node at which the pass paused adds to its operands."""
        assert self.paused is not None
        self._send(self.paused, parts)

    def _send(self, node: Tracked, parts: list[Any]) -> None:
        """Add to the adjoints of a node's operands; those to which no other node will add are ready."""
        adjoints, waiting, level = self.adjoints, self._waiting, self._level
        for operand, part in zip(node.operands, parts, strict=True):
            if operand.__class__ is Tracked and operand.level is level:
                if part is not None:
                    before = adjoints.get(operand)
                    adjoints[operand] = part if before is None else before + part
                left = waiting[operand] - 1
                if left:
                    waiting[operand] = left
                else:
                    self._ready.append(operand)


def backward(node: Tracked, seed: Any = 1.0) -> dict[Tracked, Any]:
    """The adjoints of a pass that meets no rule of a program.

    Raises: NotDifferentiable if it does
    """
    whole = Pass(node.level, [(node, seed)])
    paused = whole.run()
    if paused is not None:
        raise NotDifferentiable(paused.rule.name, "a rule of the program needs a pass that can call it")
    return whole.adjoints


def in_order(node: Tracked) -> list[Tracked]:
    """All nodes that `node` depends on, and itself at the end; operands stand before the nodes that use them."""
    level = node.level
    waiting = _uses([node], level)
    order = []
    ready = [node]
    while ready:
        here = ready.pop()
        order.append(here)
        for operand in here.operands:
            if operand.__class__ is Tracked and operand.level is level:
                waiting[operand] -= 1
                if not waiting[operand]:
                    ready.append(operand)
    order.reverse()
    return order


def contributions(node: Tracked, adjoint: Any) -> list[Any]:
    """What a node with that adjoint adds to those of its operands; None for those that get nothing."""
    level, pulls = node.level, node.rule.pulls
    y = node.value
    if y.__class__ not in _READY:
        y = inexact_value(y)
    if pulls.__class__ is tuple and len(node.operands) == 2:  # noqa: PLR2004  most nodes: a list would cost as much again
        a, b = node.operands
        wants_a = a.__class__ is Tracked and a.level is level
        wants_b = b.__class__ is Tracked and b.level is level
        if wants_a:
            a = _ready(a.value)
        if wants_b:
            b = _ready(b.value)
        return [pulls[0](adjoint, y, a, b) if wants_a else None, pulls[1](adjoint, y, a, b) if wants_b else None]
    wanted = [operand.__class__ is Tracked and operand.level is level for operand in node.operands]
    values = [_ready(x.value) if want else x for x, want in zip(node.operands, wanted, strict=True)]
    if pulls.__class__ is not tuple:
        parts: list[Any] = pulls(adjoint, y, values, wanted)
        return parts
    return [pulls[place](adjoint, y, *values) if want else None for place, want in enumerate(wanted)]


def _ready(value: Any) -> Any:
    return value if value.__class__ in _READY else inexact_value(value)


def _uses(nodes: list[Tracked], level: Level) -> dict[Tracked, int]:
    """How often each of the nodes, and of those that they depend on, is an operand of another."""
    uses: dict[Tracked, int] = dict.fromkeys(nodes, 0)
    todo = list(uses)
    while todo:
        for operand in todo.pop().operands:
            if operand.__class__ is Tracked and operand.level is level:
                if operand in uses:
                    uses[operand] += 1
                else:
                    uses[operand] = 1
                    todo.append(operand)
    return uses
