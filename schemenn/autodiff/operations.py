"""The operations that rules are written with: primitives by name, and a few that Scheme does not have.

    call("exp", x)              the primitive, of numbers, tensors and tracked values of lower levels
    spread(1.0, x)              a number in the shape of the tensor x; a tensor for every part of one of higher rank
    gathered(c, x)              its transpose: c summed over the axes that x does not have

All can be recorded, so that what a pull computes can be differentiated in turn.
"""

from __future__ import annotations

from functools import cache
from math import copysign, inf, isnan, nan

from schemenn.autodiff.lanes import Lanes, call_in_lanes, gathered_in_lanes, spread_in_lanes
from schemenn.number import NUMBER_CLASSES, to_float
from schemenn.tensor import Tensor, make_tensor
from schemenn.tracked import Rule, Tracked, apply, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


@cache
def primitive(name: str) -> Callable[..., Any]:
    """The function of a primitive."""
    from importlib import import_module

    from schemenn.primitive_table import primitives

    row = primitives()[name]
    function: Callable[..., Any] = getattr(import_module(f"schemenn.primitives.{row.module}"), row.function)
    return function


def call(name: str, *operands: Any) -> Any:
    """A primitive of any operands."""
    for operand in operands:
        if operand.__class__ is Lanes:
            return call_in_lanes(name, operands)
    return primitive(name)(*operands)


def shape_of(x: Any) -> tuple[int, ...]:
    """The shape of a tensor; that of a number has no axes."""
    if x.__class__ is Lanes:
        return x.shape
    value = plain(x)
    shape: tuple[int, ...] = value.array.shape if value.__class__ is Tensor else ()
    return shape


def inexact_value(x: Any) -> Any:
    """A number as an inexact one; anything else as it is."""
    if x.__class__ is Tracked:
        return call("inexact", x) if plain(x).__class__ in NUMBER_CLASSES and plain(x).__class__ is not float else x
    return to_float(x) if x.__class__ in NUMBER_CLASSES else x


def quotient(a: Any, b: Any) -> Any:
    """The quotient a / b of inexact operands; of floats as IEEE 754 has it."""
    if a.__class__ is not float or b.__class__ is not float:
        return a / b
    if b:
        return a / b
    return nan if not a or isnan(a) else copysign(inf, a) * copysign(1.0, b)


def spread(x: Any, like: Any) -> Any:
    """Repeat x to the shape of `like`, of which its own is a suffix."""
    shape = shape_of(like)
    if x.__class__ is Lanes or like.__class__ is Lanes:
        return spread_in_lanes(x, like)
    return x if shape_of(x) == shape else apply(_SPREAD, _spread, (x, shape))


def gathered(c: Any, like: Any) -> Any:
    """Sum c over the axes that `like`, whose shape is a suffix of its own, does not have."""
    if c.__class__ is float and like.__class__ is float:
        return c
    shape = shape_of(like)
    if c.__class__ is Lanes and c.shape != shape:
        return gathered_in_lanes(c, shape)
    return c if shape_of(c) == shape else apply(_GATHER, _gather, (c, shape))


def _spread(x: Any, shape: tuple[int, ...]) -> Any:
    if x.__class__ is Tracked:
        return apply(_SPREAD, _spread, (x, shape))
    from schemenn.arrays import np

    array = np.empty(shape)
    array[...] = x.array if x.__class__ is Tensor else x
    return make_tensor(array)


def _gather(c: Any, shape: tuple[int, ...]) -> Any:
    if c.__class__ is Tracked:
        return apply(_GATHER, _gather, (c, shape))
    array = c.array
    if not shape:
        return float(array.sum())
    return make_tensor(array.reshape(-1, *shape).sum(axis=0))


_SPREAD: Final = Rule("spread", (lambda g, y, x, shape: gathered(g, x), None))
_GATHER: Final = Rule("gather", (lambda g, y, c, shape: spread(g, c), None))
