"""Adjoints of parts: what an element, a row or a slice of a tensor sends back to the whole.

    (tensor-ref t 2), adjoint 5.0  →  Scattered((n,), [(2, 5.0)])  →  zeros but for a 5.0 at place 2

A loop over the elements of a tensor sends back as many parts. They are collected, and put into one tensor when all
are there; a tensor for each would make a loop over n elements take n² steps.
"""

from __future__ import annotations

from math import prod

from schemenn.autodiff.lanes import Lanes
from schemenn.autodiff.operations import call, shape_of
from schemenn.tensor import Tensor, make_tensor
from schemenn.tracked import Rule, Tracked, apply, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


class Scattered:
    """The sum of parts, each with its places in a tensor of that shape, counted row after row.

    Places are an index, a slice or an array of indices; None stands for all. An adjoint belongs to one pass, which
    may add to it.
    """

    __slots__ = ("parts", "places", "shape")
    __array_ufunc__ = None

    def __init__(self, shape: tuple[int, ...], place: Any, part: Any) -> None:
        self.shape = shape
        self.places = [place]
        self.parts = [part]

    def __add__(self, other: Any) -> Scattered:
        if other.__class__ is self.__class__:
            self.places += other.places
            self.parts += other.parts
        else:
            self.places.append(None)
            self.parts.append(other)
        return self

    __radd__ = __add__

    def whole(self) -> Any:
        """The tensor."""
        return apply(_SCATTER, _scatter, (self.shape, self.places, *self.parts))


class ScatteredLanes(Scattered):
    """The same in each lane; the shape has the batch first, and so have the places: they are tuples, or an array of
    places in a lane, counted row after row, which may be there twice.
    """

    __slots__ = ()

    def whole(self) -> Any:
        """The tensor in each lane."""
        return Lanes(_scatter_lanes(self.shape, self.places, *[part.value for part in self.parts]))


SCATTERED: Final = frozenset((Scattered, ScatteredLanes))


def _scatter_lanes(shape: tuple[int, ...], places: list[Any], *parts: Any) -> Any:
    if any([part.__class__ is Tracked for part in parts]):
        return apply(_SCATTER_LANES, _scatter_lanes, (shape, places, *parts))
    from schemenn.arrays import np

    array = np.zeros(shape)
    for place, part in zip(places, parts, strict=True):
        if place is None:
            array += part
        elif place.__class__ is tuple:
            array[place] += part
        else:
            flat: Any = (slice(None), place.reshape(-1))
            np.add.at(array.reshape(shape[0], -1), flat, part.reshape(shape[0], -1))
    return array


def picked_in_lanes(value: Any, place: Any, shape: tuple[int, ...]) -> Any:
    """The elements at these places, as ScatteredLanes has them, in that shape."""
    if value.__class__ is Tracked:
        return apply(_PICK_LANES, picked_in_lanes, (value, place, shape))
    if place is None:
        return value
    if place.__class__ is tuple:
        return value[place]
    return value.reshape(len(value), -1)[:, place.reshape(-1)].reshape(len(value), *shape)


def _back_to_lane_parts(g: Any, y: Any, operands: list[Any], wanted: list[bool]) -> list[Any]:
    places = operands[1]
    return [
        Lanes(picked_in_lanes(g.value, places[k - 2], plain(operands[k]).shape[1:])) if wanted[k] else None
        for k in range(len(operands))
    ]


_SCATTER_LANES: Final = Rule("scatter", _back_to_lane_parts)
_PICK_LANES: Final = Rule(
    "pick", (lambda g, y, value, place, shape: ScatteredLanes(plain(value).shape, place, g), None, None)
)


def _scatter(shape: tuple[int, ...], places: list[Any], *parts: Any) -> Any:
    if any([part.__class__ is Tracked for part in parts]):
        return apply(_SCATTER, _scatter, (shape, places, *parts))
    from schemenn.arrays import np

    flat = np.zeros(prod(shape))
    for place, part in zip(places, parts, strict=True):
        value = part.array.reshape(-1) if part.__class__ is Tensor else part
        if place.__class__ is np.ndarray:
            np.add.at(flat, place.reshape(-1), value)
        elif place is None:
            flat += value
        else:
            flat[place] += value
    return make_tensor(flat.reshape(shape))


def picked(t: Any, place: Any, shape: tuple[int, ...]) -> Any:
    """The elements of t at these places, in that shape; a number where the shape has no axes."""
    return apply(_PICK, _pick, (t, place, shape))


def _pick(t: Any, place: Any, shape: tuple[int, ...]) -> Any:
    if t.__class__ is Tracked:
        return apply(_PICK, _pick, (t, place, shape))
    flat = t.array.reshape(-1)
    if not shape:
        return float(flat[place] if place.__class__ is int else flat[place].item())
    return make_tensor(flat[slice(None) if place is None else place].reshape(shape).copy())


def _back_to_parts(g: Any, y: Any, operands: list[Any], wanted: list[bool]) -> list[Any]:
    places = operands[1]
    return [
        picked(g, places[k - 2], shape_of(operands[k])) if wanted[k] else None for k in range(len(operands))
    ]


_SCATTER: Final = Rule("scatter", _back_to_parts)
_PICK: Final = Rule("pick", (lambda g, y, t, place, shape: Scattered(shape_of(t), place, g),))


def rows(t: Any) -> list[Any]:
    """The parts of a tensor along its first axis; its elements, at rank 1."""
    shape = shape_of(t)
    width = prod(shape[1:])
    if len(shape) == 1:
        return [picked(t, k, ()) for k in range(shape[0])]
    return [picked(t, slice(k * width, (k + 1) * width), shape[1:]) for k in range(shape[0])]


def places_of(name: str, t: Any, *operands: Any) -> Any:
    """Which elements of t a primitive that rearranges them answers: an array of places."""
    from schemenn.arrays import np

    shape = shape_of(t)
    found = call(name, make_tensor(np.arange(float(prod(shape))).reshape(shape)), *operands)
    return found.array.astype(np.int64) if found.__class__ is Tensor else np.array(int(found))
