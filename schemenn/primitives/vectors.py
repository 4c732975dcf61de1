"""Vectors (R7RS 6.8): the first-order procedures; those that take procedures are Scheme in vectors.scm."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, MultipleValues, Vector, to_list
from schemenn.primitives.check import bounds, elements, index, out_of_range, size, vector, wrong_type
from schemenn.primitives.equality import eq, equal, eqv

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def is_vector(a: Any) -> Boolean:
    """(vector? a)."""
    return TRUE if a.__class__ is Vector else FALSE


def make_vector(k: Any, fill: Any = UNSPECIFIED) -> Vector:
    """(make-vector k [fill])."""
    return Vector([fill] * size("make-vector", k))


def vector_(*items: Any) -> Vector:
    """(vector a …)."""
    return Vector(list(items))


def vector_length(v: Any) -> int:
    """(vector-length vector)."""
    return len(vector("vector-length", v))


def vector_ref(v: Any, k: Any) -> Any:
    """(vector-ref vector k)."""
    items = vector("vector-ref", v)
    return items[index("vector-ref", k, len(items))]


def vector_set(v: Any, k: Any, value: Any) -> Any:
    """(vector-set! vector k value)."""
    if v.__class__ is Vector and k.__class__ is int and 0 <= k < len(v.items):
        v.items[k] = value
        return UNSPECIFIED
    items = vector("vector-set!", v)
    items[index("vector-set!", k, len(items))] = value
    return UNSPECIFIED


def vector_first(v: Any) -> Any:
    """(vector-first vector)."""
    items = vector("vector-first", v)
    return items[index("vector-first", 0, len(items))]


def vector_last(v: Any) -> Any:
    """(vector-last vector)."""
    items = vector("vector-last", v)
    if not items:
        raise wrong_type("vector-last", "a vector with an element", v)
    return items[-1]


def _slice(name: str, v: Any, start: Any, end: Any) -> list[Any]:
    items = vector(name, v)
    first, last = bounds(name, start, end, len(items))
    return items[first:last]


def vector_to_list(v: Any, start: Any = None, end: Any = None) -> Any:
    """(vector->list vector [start end])."""
    return to_list(_slice("vector->list", v, start, end))


def reverse_vector_to_list(v: Any, start: Any = None, end: Any = None) -> Any:
    """(reverse-vector->list vector [start end])."""
    return to_list(_slice("reverse-vector->list", v, start, end)[::-1])


def list_to_vector(items: Any) -> Vector:
    """(list->vector list)."""
    return Vector(elements("list->vector", items))


def reverse_list_to_vector(items: Any) -> Vector:
    """(reverse-list->vector list)."""
    return Vector(elements("reverse-list->vector", items)[::-1])


def vector_copy(v: Any, start: Any = None, end: Any = None) -> Vector:
    """(vector-copy vector [start end])."""
    return Vector(_slice("vector-copy", v, start, end))


def vector_reverse_copy(v: Any, start: Any = None, end: Any = None) -> Vector:
    """(vector-reverse-copy vector [start end])."""
    return Vector(_slice("vector-reverse-copy", v, start, end)[::-1])


def subvector(v: Any, start: Any, end: Any) -> Vector:
    """(subvector vector start end)."""
    return Vector(_slice("subvector", v, start, end))


def vector_head(v: Any, end: Any) -> Vector:
    """(vector-head vector end)."""
    return Vector(_slice("vector-head", v, None, end))


def vector_tail(v: Any, start: Any) -> Vector:
    """(vector-tail vector start)."""
    return Vector(_slice("vector-tail", v, start, None))


def vector_append(*vectors: Any) -> Vector:
    """(vector-append vector …)."""
    items: list[Any] = []
    for v in vectors:
        items += vector("vector-append", v)
    return Vector(items)


def vector_concatenate(vectors: Any) -> Vector:
    """(vector-concatenate list)."""
    return vector_append(*elements("vector-concatenate", vectors))


def vector_copy_to(to: Any, at: Any, source: Any, start: Any = None, end: Any = None) -> Any:
    """(vector-copy! to at from [start end])."""
    target = vector("vector-copy!", to)
    piece = _slice("vector-copy!", source, start, end)
    first, _ = bounds("vector-copy!", at, None, len(target))
    if first + len(piece) > len(target):
        raise out_of_range("vector-copy!", "position", at, f"for {len(piece)} elements in length {len(target)}")
    target[first : first + len(piece)] = piece
    return UNSPECIFIED


def subvector_move(source: Any, start: Any, end: Any, to: Any, at: Any) -> Any:
    """(subvector-move-left! from start end to at)."""
    return vector_copy_to(to, at, source, start, end)


def vector_fill(v: Any, fill: Any, start: Any = None, end: Any = None) -> Any:
    """(vector-fill! vector fill [start end])."""
    items = vector("vector-fill!", v)
    first, last = bounds("vector-fill!", start, end, len(items))
    items[first:last] = [fill] * (last - first)
    return UNSPECIFIED


def subvector_fill(v: Any, start: Any, end: Any, fill: Any) -> Any:
    """(subvector-fill! vector start end fill)."""
    return vector_fill(v, fill, start, end)


def vector_grow(v: Any, k: Any) -> Vector:
    """(vector-grow vector k)."""
    items = vector("vector-grow", v)
    length = size("vector-grow", k)
    if length < len(items):
        raise out_of_range("vector-grow", "size", k, f"for length {len(items)}")
    return Vector(items + [UNSPECIFIED] * (length - len(items)))


def vector_swap(v: Any, i: Any, j: Any) -> Any:
    """(vector-swap! vector i j)."""
    items = vector("vector-swap!", v)
    first, second = index("vector-swap!", i, len(items)), index("vector-swap!", j, len(items))
    items[first], items[second] = items[second], items[first]
    return UNSPECIFIED


def vector_reverse_in_place(v: Any, start: Any = None, end: Any = None) -> Any:
    """(vector-reverse! vector [start end])."""
    items = vector("vector-reverse!", v)
    first, last = bounds("vector-reverse!", start, end, len(items))
    items[first:last] = items[first:last][::-1]
    return UNSPECIFIED


def is_vector_empty(v: Any) -> Boolean:
    """(vector-empty? vector)."""
    return FALSE if vector("vector-empty?", v) else TRUE


def vector_take(v: Any, k: Any) -> Vector:
    """(vector-take vector k)."""
    items, count = _counted("vector-take", v, k)
    return Vector(items[:count])


def vector_drop(v: Any, k: Any) -> Vector:
    """(vector-drop vector k)."""
    items, count = _counted("vector-drop", v, k)
    return Vector(items[count:])


def vector_take_right(v: Any, k: Any) -> Vector:
    """(vector-take-right vector k)."""
    items, count = _counted("vector-take-right", v, k)
    return Vector(items[len(items) - count :])


def vector_drop_right(v: Any, k: Any) -> Vector:
    """(vector-drop-right vector k)."""
    items, count = _counted("vector-drop-right", v, k)
    return Vector(items[: len(items) - count])


def vector_split_at(v: Any, k: Any) -> MultipleValues:
    """(vector-split-at vector k)."""
    items, count = _counted("vector-split-at", v, k)
    return MultipleValues((Vector(items[:count]), Vector(items[count:])))


def _counted(name: str, v: Any, k: Any) -> tuple[list[Any], int]:
    items = vector(name, v)
    return items, bounds(name, None, k, len(items))[1]


def subvector_to_list(v: Any, start: Any, end: Any) -> Any:
    """(subvector->list vector start end)."""
    items = vector("subvector->list", v)
    first, last = bounds("subvector->list", start, end, len(items))
    return to_list(items[first:last])


def vector_memq(a: Any, v: Any) -> Any:
    """(vector-memq a vector)."""
    return _position("vector-memq", a, v, eq)


def vector_memv(a: Any, v: Any) -> Any:
    """(vector-memv a vector)."""
    return _position("vector-memv", a, v, eqv)


def vector_member(a: Any, v: Any) -> Any:
    """(%vector-member a vector)."""
    return _position("vector-member", a, v, equal)


def _position(name: str, a: Any, v: Any, same: Callable[[Any, Any], bool]) -> Any:
    return next((k for k, item in enumerate(vector(name, v)) if same(item, a)), FALSE)
