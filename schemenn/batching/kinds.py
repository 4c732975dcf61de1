"""Batching rules of predicates of type: what a lane holds is known without looking at it.

(number? x)   x a number per lane, a tensor per lane   →  #t, #f
(pair? x)     x anything that differs from lane to lane →  #f
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.lanes import BOOLEAN, MASK, NUMBER, TENSOR, kind
from schemenn.batching.values import Closure, Mixed, array_class, is_batched
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


def sameness(a: Any, b: Any) -> Any:
    """eq?, eqv? or equal? of something that differs from lane to lane and something of another kind: never."""
    if is_batched(a) and is_batched(b) or Closure in (a.__class__, b.__class__):
        raise NotVectorizable("identity of what differs from element to element")
    if kind(a) and kind(b):
        raise NotVectorizable("identity of what differs from element to element")
    return FALSE


def several(*operands: Any) -> Any:
    """(values x …)."""
    return operands[0] if len(operands) == 1 else MultipleValues(operands)


_NEVER: Final = (
    "pair?", "null?", "list?", "symbol?", "string?", "char?", "vector?", "bytevector?", "eof-object?", "hash-table?",
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
    "procedure?": lambda value: TRUE if value.__class__ is Closure else FALSE,
    "eq?": sameness,
    "eqv?": sameness,
    "equal?": sameness,
    "values": several,
    **{name: lambda value: FALSE for name in _NEVER},
}
"""Rules for calls of which one operand at least differs from lane to lane, or is a Closure."""
