"""Ranges of vectors (SRFI 133), for the procedures of stdlib/ as well.

    (%vector-items 'vector-sort #(3 1 2) '(1) 0)  →  (1 2)

Optional operands of a library procedure come as a list; an error is told in the name given first.
"""

from __future__ import annotations

from schemenn.datum import UNSPECIFIED, Vector, to_list
from schemenn.errors import ArityError
from schemenn.primitives.check import bounds, elements, index, out_of_range, symbol, vector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_PART: Final = 3


def vector_items(name: Any, v: Any, options: Any, at: int) -> Any:
    """(%vector-items name vector options at)."""
    told = [*elements("%vector-items", options), *[None] * (at + 2)]
    return to_list(_slice(symbol("%vector-items", name).name, v, told[at], told[at + 1]))


def _slice(name: str, v: Any, start: Any, end: Any) -> list[Any]:
    items = vector(name, v)
    first, last = bounds(name, start, end, len(items))
    return items[first:last]


def vector_store(name: Any, v: Any, at: Any, items: Any) -> Any:
    """(%vector-store! name vector at items)."""
    _store(symbol("%vector-store!", name).name, v, at, elements("%vector-store!", items))
    return UNSPECIFIED


def _store(name: str, v: Any, at: Any, items: list[Any]) -> None:
    target = vector(name, v)
    first, _ = bounds(name, at, None, len(target))
    if first + len(items) > len(target):
        raise out_of_range(name, "position", at, f"for {len(items)} elements in length {len(target)}")
    target[first : first + len(items)] = items


def check_options(name: Any, options: Any, most: int) -> Any:
    """(%check-options name options most): an error if a library procedure got more optional operands than that."""
    count = len(elements("%check-options", options))
    if count > most:
        raise ArityError(f"{symbol('%check-options', name).name}: {count - most} too many arguments")
    return UNSPECIFIED


def check_index(name: Any, k: Any, length: int) -> Any:
    """(%check-index name k length): an error unless k is an exact integer from 0 to below length."""
    index(symbol("%check-index", name).name, k, length)
    return UNSPECIFIED


def vector_append_subvectors(*parts: Any) -> Vector:
    """(vector-append-subvectors vector start end …)."""
    if len(parts) % _PART:
        raise ArityError(f"vector-append-subvectors: expected a vector, start and end each, got {len(parts)} arguments")
    items: list[Any] = []
    for at in range(0, len(parts), _PART):
        items += _slice("vector-append-subvectors", *parts[at : at + _PART])
    return Vector(items)


def vector_reverse_copy(to: Any, at: Any, source: Any, start: Any = None, end: Any = None) -> Any:
    """(vector-reverse-copy! to at from [start end])."""
    _store("vector-reverse-copy!", to, at, _slice("vector-reverse-copy!", source, start, end)[::-1])
    return UNSPECIFIED
