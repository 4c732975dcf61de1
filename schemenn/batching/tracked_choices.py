"""Branches over lanes whose values may be tracked.

    (if (> x 0) x 0)          both sides in every lane, the adjoint gated: a lane gets nothing from the side not taken
    (if (> x 0) (log x) 0)    each side on the lanes that take it, and so on the way back
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.arrays import np
from schemenn.autodiff.lanes import Lanes, is_in_lanes, repeated
from schemenn.batching import lanes as untracked
from schemenn.batching.tracked import in_lanes
from schemenn.batching.values import Closure, array_class, over_lanes
from schemenn.tensor import make_tensor
from schemenn.tracked import Rule, Tracked, apply, plain


def select(condition: Any, a: Any, b: Any) -> Any:
    """As batching's own, of values that may be tracked."""
    if a.__class__ is not Tracked and b.__class__ is not Tracked:
        return untracked.select(condition, a, b)
    if not untracked.is_choice(condition) or a is b:
        return a
    return _selected(condition, a, b)


def _selected(condition: Any, a: Any, b: Any) -> Any:
    """The choice as lanes, also where both values happen to be the same."""
    if a.__class__ is Tracked or b.__class__ is Tracked:
        return apply(_SELECT, _selected, (condition, a, b))
    found = untracked.select(condition, a, b)
    return found if is_in_lanes(found) else repeated(found, len(condition))


def select_between(name: str, relation: Any, x: Any, limit: Any, is_first: bool) -> Any:
    """As batching's own, of values that may be tracked."""
    if x.__class__ is not Tracked and limit.__class__ is not Tracked:
        return untracked.select_between(name, relation, x, limit, is_first)
    condition = relation(x, limit)
    first, second = (x, limit) if is_first else (limit, x)
    if condition.__class__ is array_class:
        return select(condition, first, second)
    return first if untracked.truth(condition) else second


def _gate(taken: bool) -> Any:
    def pull(g: Any, y: Any, condition: Any, a: Any, b: Any) -> Any:
        gated = (g.value, 0.0) if taken else (0.0, g.value)
        return Lanes(_gated(condition.value, *gated))

    return pull


def _gated(condition: Any, a: Any, b: Any) -> Any:
    """The adjoint g in some lanes, zeros in the others; tensors need zeros of their shape."""
    whole = plain(a if b.__class__ is float else b)
    if whole.ndim > 1:
        shape = whole.shape[1:]
        zeros = make_tensor(np.zeros(shape))
        a, b = (a, zeros) if b.__class__ is float else (zeros, b)
    return _selected(condition, a, b)


_SELECT: Final = in_lanes(Rule("if", (None, _gate(True), _gate(False))))


def choose(condition: Any, then: Any, given: tuple[Any, ...], otherwise: Any, left: tuple[Any, ...]) -> Any:
    """As batching's own, of values that may be tracked."""
    untracked.enter()
    try:
        count = np.count_nonzero(condition) if untracked.is_choice(condition) else len(condition)
        if count == len(condition):
            return then(*given)
        if count == 0:
            return otherwise(*left)
        here, there = np.flatnonzero(condition), np.flatnonzero(~condition)
        a = then(*[taken(value, here) for value in given])
        b = otherwise(*[taken(value, there) for value in left])
        return _merged(condition, here, a, there, b)
    finally:
        untracked.leave()


def taken(value: Any, lanes: Any) -> Any:
    """A value in some of the lanes."""
    if value.__class__ is Tracked:
        return apply(_TAKE, taken, (value, lanes)) if is_in_lanes(value) else value
    if value.__class__ is Closure:
        return Closure(value.function, tuple([taken(each, lanes) for each in value.captured]))
    return over_lanes(value, lambda array: array[lanes])


def _put(value: Any, lanes: Any, count: int) -> Any:
    """An array with these lanes, the others being zeros."""
    if value.__class__ is Tracked:
        return apply(_PUT, _put, (value, lanes, count))
    whole = np.zeros((count, *value.shape[1:]))
    whole[lanes] = value
    return whole


def _merged(condition: Any, here: Any, a: Any, there: Any, b: Any) -> Any:
    """The value of a in some lanes, that of b in the others."""
    if a.__class__ is Tracked or b.__class__ is Tracked:
        return apply(_MERGE, _merged, (condition, here, a, there, b))
    found = untracked.scattered(condition, here, a, there, b)
    return found if is_in_lanes(found) else repeated(found, len(condition))


_TAKE: Final = in_lanes(
    Rule("if", (lambda g, y, value, lanes: Lanes(_put(g.value, lanes.value, len(plain(value.value)))), None))
)
_PUT: Final = in_lanes(Rule("if", (lambda g, y, value, lanes, count: Lanes(taken(g.value, lanes.value)), None, None)))
_MERGE: Final = in_lanes(
    Rule(
        "if",
        (
            None,
            None,
            lambda g, y, condition, here, a, there, b: Lanes(taken(g.value, here.value)),
            None,
            lambda g, y, condition, here, a, there, b: Lanes(taken(g.value, there.value)),
        ),
    )
)
