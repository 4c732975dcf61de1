"""Branches over lanes: selection where both sides are known in every lane, gathering where they are not.

    select(mask, x, 0)                        x where mask holds, else 0, bit for bit
    choose(mask, then, (x,), otherwise, (y,))  then(x) of the lanes where mask holds, otherwise(y) of the others

Selection works on the bits of the floats: an arithmetic one would leak the nan of the side not taken.
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.values import (
    LARGEST_EXACT,
    Mixed,
    array_class,
    exactness,
    floats,
    is_batched,
    over_lanes,
    with_exactness,
)
from schemenn.datum import FALSE, TRUE
from schemenn.errors import NotVectorizable
from schemenn.rational import Rational
from schemenn.tensor import Mask, Tensor

DEEPEST: Final = 2500
"""Branches and calls inside each other, which take C stack."""

NUMBER: Final = "a number"
BOOLEAN: Final = "a boolean"
TENSOR: Final = "a tensor"
MASK: Final = "a mask"

_KINDS: Final[dict[Any, str]] = {
    int: NUMBER, float: NUMBER, Rational: NUMBER, Mixed: NUMBER, TRUE.__class__: BOOLEAN, Tensor: TENSOR, Mask: MASK,
}  # fmt: skip


class _Depth:
    """How deep branches and calls are inside each other just now."""

    now = 0


def enter() -> None:
    """Go one level deeper; `leave` must follow."""
    if _Depth.now >= DEEPEST:
        raise NotVectorizable("the recursion is too deep")
    _Depth.now += 1


def leave() -> None:
    """Come back from where `enter` went."""
    _Depth.now -= 1


def kind(value: Any) -> str:
    """What the value is in each lane, in words; "" for anything else."""
    if value.__class__ is array_class:
        is_truth = value.dtype == np.bool_
        if value.ndim == 1:
            return BOOLEAN if is_truth else NUMBER
        return MASK if is_truth else TENSOR
    return _KINDS.get(value.__class__, "")


def truth(value: Any) -> bool:
    """Whether a value that is the same in all lanes counts as true."""
    if value.__class__ is Mask:
        raise NotVectorizable("a mask has many truth values")
    return value is not FALSE


def is_choice(condition: Any) -> bool:
    """Whether a condition is a boolean per lane."""
    if condition.dtype != np.bool_:
        return False
    if condition.ndim != 1:
        raise NotVectorizable("a mask has many truth values")
    return True


def select(condition: Any, a: Any, b: Any) -> Any:
    """The value a in the lanes where the condition (an array) is true, b in the others."""
    if not is_choice(condition) or a is b:
        return a
    what = _same_kind(a, b)
    if what is NUMBER:
        return _select_numbers(condition, a, b)
    if what is BOOLEAN:
        return _select_truth(condition, truths(a), truths(b))
    one, other = _arrays(a, b)
    condition = condition.reshape(-1, *[1] * (max(one.ndim, other.ndim) - 1))
    if what is MASK:
        return _select_truth(condition, one, other)
    return _select_bits(condition, one, other)


def select_between(name: str, relation: Any, x: Any, limit: Any, is_first: bool) -> Any:
    """(if (name x limit) x limit), or (if (name x limit) limit x) unless `is_first`; `relation` is the rule of `name`.

    With a number that is the same in all lanes for the limit, this is one of numpy's four extremes: fmax takes the
    limit where x is nan, maximum takes x. Of two zeros they may take either; where the limit is +0.0 and is taken at a
    tie, adding 0.0 puts that right.
    """
    if x.__class__ is array_class and limit.__class__ in (int, float) and abs(limit) <= LARGEST_EXACT:
        if x.dtype == np.float64 and x.ndim == 1:
            value = float(limit)
            takes_limit = (name in ("<", ">")) is is_first
            if value != 0.0 or takes_limit and not np.signbit(value):
                extreme = _EXTREMES[(name in (">", ">=")) is is_first, is_first]
                result = extreme(x, value)
                if value == 0.0:
                    np.add(result, 0.0, out=result)
                if limit.__class__ is float:
                    return result
                return Mixed(result, lambda: relation(x, limit) ^ is_first, False)
    condition = relation(x, limit)
    first, second = (x, limit) if is_first else (limit, x)
    if condition.__class__ is array_class:
        return select(condition, first, second)
    return first if truth(condition) else second


_EXTREMES: Final = {
    (True, True): np.fmax, (False, True): np.fmin, (True, False): np.maximum, (False, False): np.minimum,
}  # fmt: skip
"""By whether the larger one is wanted, and whether it is the limit that is wanted where x is nan."""


def _same_kind(a: Any, b: Any) -> str:
    what = kind(a)
    if not what or what is not kind(b):
        one, other = [kind(each) or "something else" for each in (a, b)]
        raise NotVectorizable(f"one branch gives {one}, the other {other}")
    return what


def _arrays(a: Any, b: Any) -> tuple[Any, Any]:
    """Tensors or masks of one shape as arrays, with a first axis of 1 where a value is the same in all lanes."""
    one, other = [each if each.__class__ is array_class else each.array[np.newaxis] for each in (a, b)]
    if one.shape[1:] != other.shape[1:]:
        raise NotVectorizable("the branches give tensors of different shapes")
    return one, other


def truths(value: Any) -> Any:
    """A boolean as an array, or as a Python bool that is the same in all lanes."""
    return value if value.__class__ is array_class else value is TRUE


def _select_truth(condition: Any, a: Any, b: Any) -> Any:
    """Of two booleans, each an array or one Python bool, that are not the same."""
    if a.__class__ is bool and b.__class__ is bool:
        return condition if a else ~condition
    if b.__class__ is bool:
        return ~condition | a if b else condition & a
    if a.__class__ is bool:
        return condition | b if a else ~condition & b
    return condition & a | ~condition & b


def _select_numbers(condition: Any, a: Any, b: Any) -> Any:
    array = _select_bits(condition, floats(a), floats(b))
    (first, one), (second, other) = exactness(a), exactness(b)
    if first is False and second is False:
        return array
    opaque = one and first is not False or other and second is not False
    return with_exactness(array, first if first is second else _select_truth(condition, first, second), opaque)


def _select_bits(condition: Any, a: Any, b: Any) -> Any:
    """The floats of a where the condition is true, else those of b; each may be a single float."""
    a, b = _bits(a), _bits(b)
    chosen = np.negative(condition.view(np.int8)).astype(np.int64)
    if b.__class__ is int and b == 0:
        return _masked(chosen, a).view(np.float64)
    if a.__class__ is int and a == 0:
        return _masked(np.invert(chosen, out=chosen), b).view(np.float64)
    other = _masked(np.invert(chosen), b)
    chosen = _masked(chosen, a)
    return np.bitwise_or(chosen, other, out=chosen if chosen.size >= other.size else other).view(np.float64)


def _masked(mask: Any, bits: Any) -> Any:
    """The bits where the mask, an array of nobody else's, has ones."""
    fits = bits.__class__ is int or bits.shape == mask.shape
    return np.bitwise_and(mask, bits, out=mask) if fits else mask & bits


def _bits(value: Any) -> Any:
    return value.view(np.int64) if value.__class__ is array_class else int(np.float64(value).view(np.int64))


def choose(condition: Any, then: Any, taken: tuple[Any, ...], otherwise: Any, left: tuple[Any, ...]) -> Any:
    """then(*taken) in the lanes where the condition (an array) is true, otherwise(*left) in the others.

    Each runs on the lanes that take it, or not at all if there are none.
    """
    enter()
    try:
        some = is_choice(condition)
        count = np.count_nonzero(condition) if some else len(condition)
        if count == len(condition):
            return then(*taken)
        if count == 0:
            return otherwise(*left)
        here = np.flatnonzero(condition)
        there = np.flatnonzero(~condition)
        a = then(*[over_lanes(value, lambda array: array[here]) for value in taken])
        b = otherwise(*[over_lanes(value, lambda array: array[there]) for value in left])
        return scattered(condition, here, a, there, b)
    finally:
        leave()


def scattered(condition: Any, here: Any, a: Any, there: Any, b: Any) -> Any:
    """What two branches answered, each for its lanes, put together."""
    if a is b and not is_batched(a):
        return a
    what = _same_kind(a, b)
    count = len(condition)
    if what is NUMBER:
        array = _merged(count, here, floats(a), there, floats(b), np.float64)
        (first, one), (second, other) = exactness(a), exactness(b)
        if first is False and second is False:
            return array
        opaque = one and first is not False or other and second is not False
        return with_exactness(array, _merged(count, here, first, there, second, np.bool_), opaque)
    if what is BOOLEAN:
        return _merged(count, here, truths(a), there, truths(b), np.bool_)
    one_, other_ = _arrays(a, b)
    return _merged(count, here, one_, there, other_, one_.dtype)


def _merged(count: int, here: Any, a: Any, there: Any, b: Any, dtype: Any) -> Any:
    merged = np.empty((count, *np.shape(a)[1:]) if np.ndim(a) else (count, *np.shape(b)[1:]), dtype)
    merged[here] = a
    merged[there] = b
    return merged
