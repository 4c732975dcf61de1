"""Batching rules of predicates of type: what a lane holds is known without looking at it.

(number? x)   x a number per lane, a tensor per lane   →  #t, #f
(pair? x)     x anything that differs from lane to lane →  #f
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.lanes import BOOLEAN, MASK, NUMBER, TENSOR, kind, truths
from schemenn.batching.values import (
    LARGEST_EXACT,
    Closure,
    Mixed,
    array_class,
    exactness,
    floats,
    is_batched,
    lane_shape,
)
from schemenn.datum import FALSE, TRUE, MultipleValues
from schemenn.errors import NotVectorizable

Rule = Callable[..., Any]


def _is_kind(wanted: str) -> Rule:
    return lambda value: TRUE if kind(value) is wanted else FALSE


def _inexact_only(test: Rule, takes_all: bool = True) -> Rule:
    """The rule of a predicate of numbers that depends on exactness: `test` of an array of floats.

    `takes_all`: what is no number may be asked as well.
    """

    def rule(value: Any) -> Any:
        is_number = kind(value) is NUMBER
        if value.__class__ is Mixed or not is_number and not takes_all:
            raise NotVectorizable("a number that is inexact is expected")
        return test(value) if is_number else FALSE

    return rule


def negation(value: Any) -> Any:
    """(not x)."""
    if value.__class__ is array_class and value.dtype == np.bool_:
        if value.ndim > 1:
            raise NotVectorizable("a mask has many truth values")
        return ~value
    return FALSE


def _is_same(name: str) -> Rule:
    """The rule of eq?, eqv? or equal?: of numbers, booleans, for equal? tensors; different kinds are never alike."""

    def rule(a: Any, b: Any) -> Any:
        what = kind(a)
        if not what and is_batched(b) or not kind(b) and is_batched(a) or what and kind(b) and what is not kind(b):
            return FALSE
        if what is BOOLEAN:
            return ~(truths(a) ^ truths(b))
        if what is NUMBER and name != "eq?":
            return _same_numbers(a, b)
        if what in (TENSOR, MASK) and name == "equal?":
            return _same_tensors(a, b)
        raise NotVectorizable("identity of what differs from element to element")

    return rule


def _same_numbers(a: Any, b: Any) -> Any:
    (first, one), (second, other) = exactness(a), exactness(b)
    if first is False and second is True or first is True and second is False:
        return FALSE
    if first is not False and one or second is not False and other:
        raise NotVectorizable("exact fractions or large exact integers in some elements")
    return _same_floats(floats(a), floats(b)) & (first == second)


def _same_floats(a: Any, b: Any) -> Any:
    """Where two floats are alike: nan is, 0.0 and -0.0 are not."""
    return (a == b) & (np.signbit(a) == np.signbit(b)) | np.isnan(a) & np.isnan(b)


def _same_tensors(a: Any, b: Any) -> Any:
    if lane_shape(a) != lane_shape(b):
        return FALSE
    one, other = [each if each.__class__ is array_class else each.array for each in (a, b)]
    same = _same_floats(one, other) if kind(a) is TENSOR else one == other
    return same.reshape(len(same), -1).all(axis=1)


def exact(x: Any) -> Any:
    """(exact x) of integers."""
    array = floats(x)
    if x.__class__ is Mixed and x.opaque or not ((np.trunc(array) == array) & (np.abs(array) <= LARGEST_EXACT)).all():
        raise NotVectorizable("an integer is expected, and not a large one")
    return Mixed(array + 0.0, np.ones(len(array), np.bool_), False)


def several(*operands: Any) -> Any:
    """(values x …)."""
    return operands[0] if len(operands) == 1 else MultipleValues(operands)


_NEVER: Final = (
    "pair?", "null?", "list?", "symbol?", "string?", "char?", "vector?", "bytevector?", "eof-object?", "hash-table?",
    "%circular?",
)  # fmt: skip

RULES: Final[dict[str, Rule]] = {
    "not": negation,
    "number?": _is_kind(NUMBER),
    "complex?": _is_kind(NUMBER),
    "real?": _is_kind(NUMBER),
    "boolean?": _is_kind(BOOLEAN),
    "tensor?": _is_kind(TENSOR),
    "mask?": _is_kind(MASK),
    "exact?": _inexact_only(lambda array: FALSE, takes_all=False),
    "inexact?": _inexact_only(lambda array: TRUE, takes_all=False),
    "exact-integer?": _inexact_only(lambda array: FALSE),
    "exact-rational?": _inexact_only(lambda array: FALSE),
    "exact-nonnegative-integer?": _inexact_only(lambda array: FALSE),
    "integer?": _inexact_only(lambda array: np.isfinite(array) & (np.trunc(array) == array)),
    "rational?": _inexact_only(np.isfinite),
    "%batch?": lambda value: TRUE if kind(value) in (TENSOR, MASK) else FALSE,
    "procedure?": lambda value: TRUE if value.__class__ is Closure else FALSE,
    "exact": exact,
    "inexact->exact": exact,
    **{name: _is_same(name) for name in ("eq?", "eqv?", "equal?")},
    "values": several,
    **{name: lambda value: FALSE for name in _NEVER},
}
"""Rules for calls of which one operand at least differs from lane to lane, or is a Closure."""
