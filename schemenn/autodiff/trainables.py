"""Weights, and how long values remember what they were computed from.

    W = make_weight("W", 3.0);  W = next_weight(W, W - 0.1)

The value of a weight is a root of the ambient graph, or a structure of such; an assignment makes new roots. A value L
is the end of a graph that leads back to the roots it was computed from, so what was assigned since does not matter to
it.

What is remembered, and for how long. A program may keep losses in a list, or add them up, while it trains for a
million steps. So a value forgets what it was computed from when one of the weights in it has been assigned
REMEMBERED times since: it stands for its number from then on, and asking for a derivative of it is an error. Forgotten
values still hold their graphs until a sweep finds them among the objects of the collector; the searches take a seventh
of the time at most.
"""

from __future__ import annotations

import gc
from collections import deque
from time import perf_counter

from schemenn.autodiff.structure import leaves, rebuilt
from schemenn.errors import NotDifferentiable, WrongType
from schemenn.tensor import REAL_OR_TENSOR
from schemenn.tracked import AMBIENT, SERIALS, Level, Rule, Tracked, plain
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Final

REMEMBERED: Final = 4
_REST: Final = 6
_LONGEST_REST: Final = 96
"""How many times as long as a search for old values takes, the next one waits: longer where there are none."""


class Weight(Rule):
    """A weight: what the roots that have been its values have in common, in the place of a rule.

    `assigned` are the serial numbers of its last values. `forgotten` stands in for the rule of values that have
    forgotten what they were computed from, because this weight was assigned so often.
    """

    __slots__ = ("assigned", "forgotten")

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.assigned: deque[int] = deque((0,), REMEMBERED)
        self.forgotten = Forgotten(self)

    def horizon(self) -> int:
        """Values computed from this weight before that number have forgotten it."""
        return self.assigned[0] if len(self.assigned) == REMEMBERED else 0


class Forgotten(Rule):
    """What a value has in the place of a rule when it has forgotten what it was computed from."""

    __slots__ = ("weight",)

    def __init__(self, weight: Weight) -> None:
        super().__init__("forgotten")
        self.weight = weight


class _Memory:
    """The names of all weights, the latest horizon of any, and when the next sweep is due."""

    names: Final[set[str]] = set()
    horizon = 0
    next_sweep = 0.0
    rest = _REST


def make_weight(name: str, value: Any) -> Any:
    """The value of a new weight: roots in the place of the numbers and tensors of a structure.

    Raises: WrongType where there are none
    """
    _Memory.names.add(name)
    return _roots(Weight(name), value)


def is_weight_name(name: str) -> bool:
    """Whether there has been a weight of that name."""
    return name in _Memory.names


def next_weight(before: Any, value: Any) -> Any:
    """The value of a weight that had the value `before`, from now on."""
    weight = _weight_of(before)
    if weight is None:
        return value
    result = _roots(weight, value)
    _note_assignment(weight)
    return result


def _weight_of(value: Any) -> Weight | None:
    found = [value] if value.__class__ is Tracked else leaves("set!", value)
    return next((leaf.rule for leaf in found if leaf.__class__ is Tracked and leaf.rule.__class__ is Weight), None)


def _roots(weight: Weight, value: Any) -> Any:
    first = next(SERIALS)

    def root(leaf: Any) -> Tracked:
        node = Tracked()
        node.value, node.level, node.rule, node.operands = plain(leaf), AMBIENT, weight, ()
        node.serial = next(SERIALS)
        if node.value.__class__ not in REAL_OR_TENSOR:
            raise NotDifferentiable(weight.name, "complex numbers are not differentiated")
        return node

    result = rebuilt(weight.name, value, root)
    if next(SERIALS) == first + 1:
        message = f"{weight.name}: a trainable needs a number or a tensor, or a structure of such; got {short(value)}"
        raise WrongType(message, (value,))
    weight.assigned.append(first)
    Level.has_trainables = True
    return result


# Forgetting.


def _note_assignment(weight: Weight) -> None:
    horizon = weight.horizon()
    _Memory.horizon = max(_Memory.horizon, horizon)
    if horizon and perf_counter() > _Memory.next_sweep:
        _sweep()


def _sweep() -> None:
    """Have all values forget that should. The next sweep is due after some times what this search takes."""
    start = perf_counter()
    old = [each for each in gc.get_objects() if type(each) is Tracked and may_forget(each)]
    taken = perf_counter() - start
    _Memory.rest = _REST if forget(old) else min(2 * _Memory.rest, _LONGEST_REST)
    _Memory.next_sweep = perf_counter() + _Memory.rest * taken


def may_forget(node: Tracked) -> bool:
    """Whether a node is so old that it has forgotten what it was computed from, if that was a weight assigned often."""
    return node.level is AMBIENT and bool(node.operands) and node.serial < _Memory.horizon


def those_that_may_forget(nodes: Iterable[Tracked]) -> list[Tracked]:
    """Those of the nodes of the ambient level that are so old."""
    horizon = _Memory.horizon
    return [node for node in nodes if node.serial < horizon and node.operands]


def forget(nodes: Iterable[Tracked]) -> bool:
    """Cut off those of the nodes that have forgotten what they were computed from; whether there were any.

    With a node there must be those among its operands that may forget. A node is newer than they, so they come first.
    """
    weights: dict[Tracked, Weight] = {}
    found = False
    for node in sorted([node for node in nodes if may_forget(node)], key=lambda node: node.serial):
        known = [weight for operand in node.operands if (weight := _most_assigned(operand, weights)) is not None]
        if known:
            weight = weights[node] = max(known, key=Weight.horizon)
            if node.serial < weight.horizon():
                found = True
                node.operands = ()
                node.rule = weight.forgotten
                if hasattr(node, "adjoints"):
                    del node.adjoints
    return found


def _most_assigned(operand: Any, weights: dict[Tracked, Weight]) -> Weight | None:
    """Of the weights that an operand was computed from, the one that has the latest horizon."""
    if operand.__class__ is not Tracked:
        return None
    if operand.rule.__class__ is Weight:
        weight: Weight = operand.rule
        return weight
    return operand.rule.weight if operand.rule.__class__ is Forgotten else weights.get(operand)
