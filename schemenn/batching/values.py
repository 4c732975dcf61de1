"""Values inside the vector variant of a procedure: those that differ from lane to lane, and all others.

    float64 array (B,)        a number in each of B lanes       bool array (B,)        a boolean in each lane
    float64 array (B, s …)    a tensor of shape s in each       bool array (B, s …)    a mask in each
    Mixed                     a number in each lane, exact in some
    Closure                   a procedure made in the variant, whose captured values may be any of these
    anything else             the same value in every lane

Numbers read out of tensors are floats, but `(if (> x 0) x 0)` is exact where x is not positive, and exact zero is not
0.0 to what comes after: `(* -1 0)` is no -0.0, `(/ 1 0)` an error. Mixed remembers the lanes.
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.arrays import np
from schemenn.errors import NotVectorizable
from schemenn.rational import Rational
from schemenn.tensor import float_operand

array_class: Final = np.ndarray

LARGEST_EXACT: Final = 2**53
"""Integers up to here are floats exactly, and sums and products of them that stay below are as well."""


class Mixed:
    """A number per lane: `array` as floats; the lanes where `exact` (an array of bools) holds are exact numbers.

    They are integers up to LARGEST_EXACT, never −0.0, unless `opaque`: then they may be any exact numbers, of which
    only the float nearest is known. `exact` may be given as a function that finds it when it is asked for.
    """

    __slots__ = ("_exact", "array", "opaque")

    def __init__(self, array: Any, exact: Any, opaque: bool) -> None:
        self.array = array
        self.opaque = opaque
        self._exact = exact

    @property
    def exact(self) -> Any:
        """In which lanes the number is exact."""
        if self._exact.__class__ is not array_class:
            self._exact = self._exact()
        return self._exact


class Closure:
    """A procedure of a variant: a Python function that takes the captured values first."""

    __slots__ = ("captured", "function")

    def __init__(self, function: Any, captured: tuple[Any, ...]) -> None:
        self.function = function
        self.captured = captured


def takes(function: Any, count: int) -> bool:
    """Whether a function of a variant takes so many operands, captured values included."""
    code = function.__code__
    return bool(code.co_argcount == count or code.co_flags & 0x04 and code.co_argcount < count)


def is_batched(value: Any) -> bool:
    """Whether a value differs from lane to lane."""
    return value.__class__ is array_class or value.__class__ is Mixed


def lane_shape(value: Any) -> tuple[int, ...]:
    """The shape in one lane of a number, a tensor or a mask."""
    if value.__class__ is array_class:
        shape: tuple[int, ...] = value.shape[1:]
        return shape
    return value.array.shape if hasattr(value, "array") and value.__class__ is not Mixed else ()


def over_lanes(value: Any, change: Any) -> Any:
    """A value with its arrays changed: `change` takes and answers arrays whose first axis is the batch."""
    if value.__class__ is array_class:
        return change(value)
    if value.__class__ is Mixed:
        return Mixed(change(value.array), change(value.exact), value.opaque)
    if value.__class__ is Closure:
        return Closure(value.function, tuple([over_lanes(each, change) for each in value.captured]))
    return value


def lanes_in(value: Any) -> int | None:
    """How many lanes a value has; None for one that is the same in all."""
    if value.__class__ is array_class:
        return len(value)
    if value.__class__ is Mixed:
        return len(value.array)
    if value.__class__ is Closure:
        return next((n for n in map(lanes_in, value.captured) if n is not None), None)
    return None


def exactness(value: Any) -> tuple[Any, bool]:
    """Of a number: in which lanes it is exact (an array, or the bool for all), and whether it is `opaque` there."""
    if value.__class__ is Mixed:
        return value.exact, value.opaque
    if value.__class__ is int:
        return True, abs(value) > LARGEST_EXACT
    return value.__class__ is Rational, True


def exact_lanes(value: Any) -> Any:
    """The floats of a number that is an integer up to LARGEST_EXACT in every lane, and exact."""
    if value.__class__ is not Mixed or value.opaque or not value.exact.all():
        raise NotVectorizable("an exact integer is expected")
    return value.array


def with_exactness(array: Any, exact: Any, opaque: bool) -> Any:
    """The number per lane with these floats, exact where `exact` (an array or a bool) says so."""
    if exact is False:
        return array
    if exact is True:
        exact = np.ones(len(array), np.bool_)
    return Mixed(array, exact, opaque)


def floats(value: Any) -> Any:
    """A number as floats: an array, or one float that is the same in all lanes."""
    if value.__class__ is array_class:
        if value.dtype != np.float64 or value.ndim != 1:
            raise NotVectorizable("a number is expected")
        return value
    if value.__class__ is Mixed:
        return value.array
    if value.__class__ is float or value.__class__ is int or value.__class__ is Rational:
        return float_operand("map", value)
    raise NotVectorizable("a number is expected")
