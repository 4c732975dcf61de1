"""Pulls for lanes of what takes tensors apart and puts them together, and of powers.

    (tensor-ref x k)   x a vector in each lane, k an index in each   →  the adjoint goes to place k of each lane
    (tensor-ref E k)   E the same matrix in all lanes                →  to row k of E, once for each lane
    (concatenate x h)  x in each lane, h in each or the same         →  its parts
"""

from __future__ import annotations

from math import nan, prod
from typing import Any

from schemenn.arrays import np
from schemenn.autodiff.lanes import Lanes, is_in_lanes, left, spread_in_lanes, total
from schemenn.autodiff.operations import call, gathered, shape_of
from schemenn.autodiff.scattered import Scattered, ScatteredLanes, places_of
from schemenn.datum import FALSE, to_list
from schemenn.tracked import plain


def referred(g: Any, y: Any, t: Any, *indices: Any) -> Any:
    """Of (tensor-ref t k …), the indices the same in all lanes or one in each."""
    places = [plain(index.value).astype(np.int64) if index.__class__ is Lanes else index for index in indices]
    if t.__class__ is not Lanes:
        return Scattered(shape_of(t), _flat_places(shape_of(t), places), left(g.value))
    lanes = _batch(t)
    first = np.arange(lanes) if any([place.__class__ is not int for place in places]) else slice(None)
    return ScatteredLanes((lanes, *t.shape), (first, *places), g)


def _flat_places(shape: tuple[int, ...], places: list[Any]) -> Any:
    """Which elements of a tensor each lane has taken out of it, counted row after row: an array, the batch first."""
    numbers = np.arange(prod(shape)).reshape(shape)
    return numbers[tuple(places)]


def _batch(c: Lanes) -> int:
    return len(plain(c.value))


def rearranged(name: str) -> Any:
    """The pull of a primitive whose answer consists of elements of its first operand, at one place in all lanes."""

    def pull(g: Any, y: Any, t: Any, *more: Any) -> Any:
        if t.__class__ is not Lanes:
            return Scattered(shape_of(t), places_of(name, t, *more), total(g))
        like = left(np.zeros(t.shape))
        return ScatteredLanes((_batch(t), *t.shape), places_of(name, like, *more), g)

    return pull


def joined(is_stack: bool) -> Any:
    """The pulls of (concatenate t … [axis]) or (stack t … [axis])."""

    def pulls(g: Any, y: Any, values: list[Any], wanted: list[bool]) -> list[Any]:
        has_axis = values[-1].__class__ is int
        parts = values[:-1] if has_axis else values
        axis = values[-1] % len(g.shape) if has_axis else 0
        before = [FALSE] * axis
        start = 0
        found: list[Any] = []
        for value, want in zip(parts, wanted, strict=False):
            size = 1 if is_stack else shape_of(Lanes(value) if is_in_lanes(value) else value)[axis]
            place = start if is_stack else to_list([start, start + size])
            part = call("tensor-slice", g, *before, place) if want else None
            found.append(part if part is None or is_in_lanes(value) else total(part))
            start += size
        return found + [None] * has_axis

    return pulls


def power_of_base(g: Any, y: Any, x: Any, n: Any) -> Any:
    """Of (expt x n), n in each lane: g · n · xⁿ⁻¹, which is 0 for n = 0 whatever x is."""
    base, exponent = spread_in_lanes(x, y), spread_in_lanes(n, y)
    both = Lanes(plain(call("zero?", base).value) & plain(call("zero?", exponent).value))
    power = call("expt", call("where", both, 1.0, base), exponent - 1.0)
    return gathered(g * (exponent * power), x)


def power_of_exponent(g: Any, y: Any, x: Any, n: Any) -> Any:
    """Of (expt x n), n in each lane: g · xⁿ · log x; 0 for a base of 0, nan for a negative one."""
    base = spread_in_lanes(x, y)
    part = y * call("log", call("where", base > 0.0, base, 1.0))
    return gathered(g * call("where", base < 0.0, nan, part), n)
