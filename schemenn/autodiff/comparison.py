"""Gradients by hand beside those of a pass back.

    first_difference(["W", "b"], by_hand, automatic)  →  "dL/dW at (0 1): 0.5 by hand, 0.25 by ∇", None if all agree

By hand are either the gradients in the order of the arguments, or a list of pairs of a name and a gradient,
`(dL/dW . 0.5)` or `(W . 0.5)`, which are compared in the order of the list.
"""

from __future__ import annotations

from math import isnan

from schemenn.datum import Pair, Symbol, Vector
from schemenn.errors import WrongType
from schemenn.primitives.check import elements
from schemenn.primitives.records import Record
from schemenn.tensor import REAL_OR_TENSOR, Tensor
from schemenn.tracked import plain
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

TOLERANCE: Final = 1e-8
_LETTERS: Final = ("/d", "/∂")


def first_difference(names: list[str], by_hand: Any, automatic: list[Any]) -> str | None:
    """What differs first: the name, the place in it and both values."""
    for title, mine, theirs in _pairs(names, by_hand, automatic):
        found = _difference(title, mine, theirs)
        if found is not None:
            return found
    return None


def _pairs(names: list[str], by_hand: Any, automatic: list[Any]) -> Iterator[tuple[str, Any, Any]]:
    if _is_named(by_hand):
        for pair in elements("compare-gradient", by_hand):
            yield pair.car.name, pair.cdr, automatic[_place(pair.car.name, names)]
        return
    given = [by_hand] if len(names) == 1 else elements("compare-gradient", by_hand)
    if len(given) != len(names):
        raise WrongType(f"compare-gradient: expected {len(names)} gradients by hand, got {short(by_hand)}", (by_hand,))
    for name, mine, theirs in zip(names, given, automatic, strict=True):
        yield f"the gradient in {name}", mine, theirs


def component_title(names: list[str], gradients: list[Any], k: int) -> str:
    """The name of the number at place k of all those in the gradients: `component (1 0) of the gradient in W`."""
    titled = [(name, place) for name, each in zip(names, gradients, strict=True) for place, _ in _numbers(each, ())]
    name, place = titled[k]
    return f"component{_where(place)} of the gradient in {name}" if place else f"the gradient in {name}"


def _where(place: tuple[int, ...]) -> str:
    return f" ({' '.join([str(index) for index in place])})"


def _is_named(by_hand: Any) -> bool:
    return by_hand.__class__ is Pair and by_hand.car.__class__ is Pair and by_hand.car.car.__class__ is Symbol


def _place(title: str, names: list[str]) -> int:
    name = title
    for letter in _LETTERS:
        name = name.partition(letter)[2] or name
    if name not in names:
        raise WrongType(f"compare-gradient: {title} is no gradient in one of {', '.join(names)}")
    return names.index(name)


def _difference(title: str, mine: Any, theirs: Any) -> str | None:
    others = list(_numbers(theirs, ()))
    numbers = list(_numbers(mine, ()))
    if [place for place, _ in numbers] != [place for place, _ in others]:
        return f"{title}: {short(plain(mine))} by hand, which has not the structure of {short(plain(theirs))} by ∇"
    for (place, a), (_, b) in zip(numbers, others, strict=True):
        if not _agree(a, b):
            where = f" at{_where(place)}" if place else ""
            return f"{title}{where}: {short(a)} by hand, {short(b)} by ∇"
    return None


def _numbers(value: Any, place: tuple[int, ...]) -> Iterator[tuple[tuple[int, ...], Any]]:
    """The numbers of a structure, each with the indices that lead to it."""
    value = plain(value)
    if value.__class__ is Tensor:
        from schemenn.arrays import np

        yield from [((*place, *index), float(element)) for index, element in np.ndenumerate(value.array)]
    elif value.__class__ in REAL_OR_TENSOR:
        yield place, value
    else:
        for index, part in enumerate(_parts(value)):
            yield from _numbers(part, (*place, index))


def _parts(value: Any) -> list[Any]:
    if value.__class__ is Pair:
        parts = []
        while value.__class__ is Pair:
            parts.append(value.car)
            value = value.cdr
        return [*parts, value]
    if value.__class__ is Vector:
        return list(value.items)
    if isinstance(value, Record):
        return [getattr(value, f"_{place}") for place in range(len(value.kind.fields))]
    return []


def _agree(a: Any, b: Any) -> bool:
    if isnan(a) or isnan(b):
        return isnan(a) and isnan(b)
    return bool(a == b) or abs(a - b) <= TOLERANCE * max(1.0, abs(a), abs(b))
