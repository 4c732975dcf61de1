"""The three equivalences as Python predicates, and keys for hashing by them.

    equal(list 1 2.0, list 1 2.0) → True      eqv(0.0, -0.0) → False      eqv_key(1) != eqv_key(1.0)

`equal` never recurses and ends on circular data: after a number of steps it joins the objects it has taken as equal
in classes (union and find), as in Adams and Dybvig, "Efficient nondestructive equality checking" (ICFP 2008).
"""

from __future__ import annotations

from math import copysign, isnan

from schemenn.datum import Bytevector, Char, FillingString, Pair, String, new_string, Symbol, Vector
from schemenn.number import Complex, Rational
from schemenn.tensor import Mask, Tensor, same_elements
from schemenn.tracked import Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_COMPOUND: Final = {Pair, Vector, String, FillingString, Bytevector, Tensor, Mask}
_STEPS_BEFORE_CLASSES: Final = 1000
_HASHED_PARTS: Final = 64


_slots: Final[dict[type, tuple[str, ...]]] = {}


def compare_by_content(cls: type, count: int) -> None:
    """Have the instances of `cls`, with the slots _0 to _count, be `equal?` if they are of one class and these are."""
    _slots[cls] = tuple(f"_{index}" for index in range(count))
    _COMPOUND.add(cls)


def eq(a: Any, b: Any) -> bool:
    """Whether a and b are one object; exact integers compare by value."""
    if a is b:
        return True
    if a.__class__ is int or a.__class__ is Tracked:
        one, other = plain(a), plain(b)
        return one.__class__ is int and other.__class__ is int and bool(one == other)
    return False


def eqv(a: Any, b: Any) -> bool:
    """Whether a and b cannot be told apart by numbers' operations or by mutation. Source: R7RS 6.1."""
    if a is b:
        return True
    kind = a.__class__
    if kind is Tracked or b.__class__ is Tracked:
        return eqv(plain(a), plain(b))
    if kind is not b.__class__:
        return False
    if kind is int or kind is Rational:
        return bool(a == b)
    if kind is float:
        return _same_float(a, b)
    if kind is Complex:
        return _same_part(a.re, b.re) and _same_part(a.im, b.im)
    return False


def _same_part(a: Any, b: Any) -> bool:
    return a.__class__ is b.__class__ and (_same_float(a, b) if a.__class__ is float else bool(a == b))


def _same_float(a: float, b: float) -> bool:
    if a == b:
        return a != 0.0 or copysign(1.0, a) == copysign(1.0, b)
    return isnan(a) and isnan(b)


def equal(a: Any, b: Any) -> bool:
    """Whether a and b have equal structure. Source: R7RS 6.1."""
    if a is b:
        return True
    if a.__class__ is String and b.__class__ is String:
        return bool(a.text == b.text)
    if a.__class__ is Tracked or b.__class__ is Tracked:
        return equal(plain(a), plain(b))
    if a.__class__ not in _COMPOUND:
        return eqv(a, b)
    todo: list[Any] = [a, b]
    for _ in range(_STEPS_BEFORE_CLASSES):
        if not todo:
            return True
        b = todo.pop()
        a = todo.pop()
        if a is not b and not _same_node(a, b, todo):
            return False
    return _equal_by_classes(todo)


def _same_node(a: Any, b: Any, todo: list[Any]) -> bool:
    """Compare two objects, leaving their parts in `todo` in pairs."""
    if a.__class__ is Tracked or b.__class__ is Tracked:
        a, b = plain(a), plain(b)
    kind = a.__class__
    if kind is not b.__class__ and not (isinstance(a, String) and isinstance(b, String)):
        return False
    if kind is Pair:
        todo += (a.cdr, b.cdr, a.car, b.car)
        return True
    if kind is Vector:
        if len(a.items) != len(b.items):
            return False
        for pair in zip(a.items, b.items, strict=True):
            todo += pair
        return True
    if isinstance(a, String):
        return bool(a.text == b.text)
    if kind is Bytevector:
        return bool(a.data == b.data)
    if kind in _slots:
        for slot in _slots[kind]:
            todo += (getattr(a, slot), getattr(b, slot))
        return True
    return same_elements(a, b) if kind is Tensor or kind is Mask else eqv(a, b)


def _equal_by_classes(todo: list[Any]) -> bool:
    """As `equal`, for the pairs of objects in `todo`, which may be circular."""
    parents: dict[int, int] = {}
    while todo:
        b = todo.pop()
        a = todo.pop()
        if a is b:
            continue
        if a.__class__ is Pair or a.__class__ is Vector or a.__class__ in _slots:
            first, second = _find(parents, id(a)), _find(parents, id(b))
            if first == second:
                continue
            parents[first] = second
        if not _same_node(a, b, todo):
            return False
    return True


def _find(parents: dict[int, int], node: int) -> int:
    root = node
    while root in parents:
        root = parents[root]
    while node != root:
        parents[node], node = root, parents[node]
    return root


class Keyed:
    """The base of all dictionary keys that hold the datum they stand for."""

    __slots__ = ("datum",)

    datum: Any


class Key(Keyed):
    """A dictionary key for a datum that Python does not compare as Scheme does."""

    __slots__ = ("hash",)

    def __init__(self, datum: Any, hash: int) -> None:
        self.datum = datum
        self.hash = hash

    def __hash__(self) -> int:
        return self.hash

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Key and equal(self.datum, other.datum)


class Folded(Keyed):
    """A dictionary key for a string compared without regard to case."""

    __slots__ = ("folded",)

    def __init__(self, datum: String) -> None:
        self.datum = datum
        self.folded = datum.text.casefold()

    def __hash__(self) -> int:
        return hash(self.folded)

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Folded and self.folded == other.folded


def eqv_key(datum: Any) -> Any:
    """A Python dictionary key that is equal for data that are `eqv?`, and for those only."""
    kind = datum.__class__
    if kind is float or kind is Rational or kind is Complex:
        return Key(datum, hash_number(datum))
    return eqv_key(plain(datum)) if kind is Tracked else datum


def equal_key(datum: Any) -> Any:
    """A Python dictionary key that is equal for data that are `equal?`; a string's is its text."""
    kind = datum.__class__
    if kind is int or kind is Symbol or kind is Char:
        return datum
    if isinstance(datum, String):
        return datum.text
    if kind in _COMPOUND:
        return Key(datum, hash_structure(datum))
    return equal_key(plain(datum)) if kind is Tracked else eqv_key(datum)


def datum_of(key: Any) -> Any:
    """The datum a key was made from; of a string's key, a new string."""
    kind = key.__class__
    if kind is str:
        return new_string(key)
    return key.datum if isinstance(key, Keyed) else key


def hash_number(number: Any) -> int:
    """A hash that agrees for numbers that are `eqv?`; Python's own for nan goes by identity."""
    if number.__class__ is Complex:
        return hash((hash_number(number.re), hash_number(number.im)))
    return 7 if number.__class__ is float and isnan(number) else hash(number) ^ 0x5F


def hash_leaf(datum: Any) -> int:
    """A hash of a datum that is neither a pair nor a vector, which agrees for data that are `equal?`."""
    datum = plain(datum)
    kind = datum.__class__
    if isinstance(datum, String):
        return hash(datum.text)
    if kind is Bytevector:
        return hash(bytes(datum.data))
    if kind is Tensor or kind is Mask:
        some = datum.array.ravel()[:_HASHED_PARTS].tolist()
        return hash((datum.array.shape, tuple([hash_number(x) if x.__class__ is float else x for x in some])))
    if kind is float or kind is Rational or kind is Complex:
        return hash_number(datum)
    return hash(datum)


def hash_structure(datum: Any, leaf: Callable[[Any], int] = hash_leaf) -> int:
    """A hash that agrees for data that are `equal?`; it looks at a limited number of parts."""
    todo = [datum]
    result = 17
    for _ in range(_HASHED_PARTS):
        if not todo:
            break
        here = todo.pop()
        kind = here.__class__
        if kind is Pair:
            todo += (here.cdr, here.car)
            result = result * 31 + 1
        elif kind is Vector:
            todo += here.items[:_HASHED_PARTS]
            result = result * 31 + len(here.items)
        elif kind in _slots:
            todo += [getattr(here, slot) for slot in _slots[kind]]
            result = result * 31 + 2
        else:
            result = result * 31 + leaf(here)
        result &= 0x3FFFFFFFFFFFFFF
    return result
