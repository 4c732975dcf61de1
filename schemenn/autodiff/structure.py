"""Structures of numbers and tensors: lists, vectors and records, nested at will.

    rebuilt((1 a #(2.0)), leaf)  →  (leaf(1) a #(leaf(2.0)))

A gradient has the structure of what it is taken in. Numbers and tensors are the leaves; anything else that is no
list, vector or record stands for itself.
"""

from __future__ import annotations

from schemenn.datum import Pair, Vector, cons
from schemenn.errors import NotDifferentiable, WrongType
from schemenn.number import Complex, Rational
from schemenn.primitives.records import Record
from schemenn.tensor import Tensor
from schemenn.tracked import Level, Tracked, plain, root, settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_LEAVES: Final = frozenset((float, int, Rational, Tensor, Tracked, Complex))


def rebuilt(name: str, value: Any, leaf: Callable[[Any], Any]) -> Any:
    """A copy of a structure with what `leaf` answers in place of each leaf.

    Raises: WrongType for a structure that contains itself
    """
    return leaf(value) if value.__class__ in _LEAVES else _Copy(name, leaf).of(value)


class _Copy:
    """A copy under way; `inside` are the ids of the structures it is inside of."""

    def __init__(self, name: str, leaf: Callable[[Any], Any]) -> None:
        self.name = name
        self.leaf = leaf
        self.inside: set[int] = set()

    def of(self, value: Any) -> Any:
        kind = value.__class__
        if kind in _LEAVES:
            return self.leaf(value)
        if kind is Pair:
            return self.of_list(value)
        if kind is not Vector and not isinstance(value, Record):
            return value
        self.enter(value)
        copy = self.of_record(value) if kind is not Vector else Vector([self.of(item) for item in value.items])
        self.inside.discard(id(value))
        return copy

    def of_list(self, pair: Any) -> Any:
        parts = []
        here = pair
        while here.__class__ is Pair:
            self.enter(here)
            parts.append(here)
            here = here.cdr
        items = [self.of(part.car) for part in parts]
        copy = self.of(here)
        for part, item in zip(reversed(parts), reversed(items), strict=True):
            copy = cons(item, copy)
            self.inside.discard(id(part))
        return copy

    def of_record(self, record: Any) -> Any:
        copy = record.__class__()
        for place in range(len(record.kind.fields)):
            setattr(copy, f"_{place}", self.of(getattr(record, f"_{place}")))
        return copy

    def enter(self, value: Any) -> None:
        if id(value) in self.inside:
            raise WrongType(f"{self.name}: expected a structure that does not contain itself", (value,))
        self.inside.add(id(value))


def tracked(name: str, value: Any, level: Level) -> Any:
    """A copy of a structure whose leaves are roots of a level."""

    def leaf(x: Any) -> Any:
        if x.__class__ is Complex:
            raise NotDifferentiable(name, "complex numbers are not differentiated")
        return root(settled(x), level)

    return rebuilt(name, value, leaf)


def gradients(name: str, roots: Any, adjoints: dict[Tracked, Any]) -> Any:
    """A structure of roots with their adjoints in place of them."""
    return rebuilt(name, roots, lambda x: adjoints[x] if x in adjoints else zero_like(x))


def zero_like(x: Any) -> Any:
    """Inexact zeros in the shape of a number or a tensor."""
    value = plain(x)
    if value.__class__ is not Tensor:
        return 0.0
    from schemenn.arrays import np
    from schemenn.tensor import make_tensor

    return make_tensor(np.zeros(value.array.shape))


def leaves(name: str, value: Any) -> list[Any]:
    """The numbers and tensors of a structure, from left to right."""
    found: list[Any] = []
    rebuilt(name, value, found.append)
    return found


def without(name: str, value: Any, level: Level | None) -> Any:
    """A structure whose leaves are not tracked on a level (None: on any); what has no such leaf is itself the
    answer.
    """
    if value.__class__ is Tracked:
        return stripped(value, level)
    if value.__class__ in _LEAVES or value.__class__ not in (Pair, Vector) and not isinstance(value, Record):
        return value
    try:
        if all([stripped(leaf, level) is leaf for leaf in leaves(name, value)]):
            return value
    except WrongType:
        return value
    return rebuilt(name, value, lambda leaf: stripped(leaf, level))


def stripped(x: Any, level: Level | None) -> Any:
    """A leaf without a level, or without any."""
    if level is None:
        return plain(x)
    x = settled(x)
    while x.__class__ is Tracked and (x.level is level or x.level.closed):
        x = x.value
    return x
