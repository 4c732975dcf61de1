"""What a variant answers as what `map` answers: numbers and tensors as a tensor, booleans and masks as a mask."""

from __future__ import annotations

from typing import Any

from schemenn.arrays import np
from schemenn.batching.lanes import BOOLEAN, NUMBER, kind
from schemenn.batching.values import array_class, floats, is_batched
from schemenn.datum import TRUE
from schemenn.errors import NotVectorizable
from schemenn.tensor import float_operand, make_mask, make_tensor


def wrapped(array: Any) -> Any:
    """The tensor or mask over an array."""
    array = np.ascontiguousarray(array)
    return make_mask(array) if array.dtype == np.bool_ else make_tensor(array)


def as_lanes(value: Any, count: int) -> Any:
    """What a variant answered for `count` lanes, as an array whose first axis is the lanes.

    Raises: NotVectorizable for what `map` has to answer in a list
    """
    if value.__class__ is array_class:
        return value
    what = kind(value)
    if not what:
        raise NotVectorizable("it answers neither numbers, nor tensors, nor booleans")
    if is_batched(value):
        return floats(value)
    if what is NUMBER:
        return np.full(count, float_operand("map", value))
    if what is BOOLEAN:
        return np.full(count, value is TRUE)
    return np.broadcast_to(value.array, (count, *value.array.shape))


class Collector:
    """The answer being put together from blocks of lanes."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.whole: Any = None

    def put(self, start: int, lanes: int, value: Any) -> None:
        """Take in the answer for the lanes from `start` on."""
        part = as_lanes(value, lanes)
        if lanes == self.count:
            self.whole = part
            return
        if self.whole is None:
            self.whole = np.empty((self.count, *part.shape[1:]), part.dtype)
        if self.whole.shape[1:] != part.shape[1:] or self.whole.dtype != part.dtype:
            raise NotVectorizable("its answers differ in kind or shape")
        self.whole[start : start + lanes] = part
