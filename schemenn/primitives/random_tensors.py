"""Random tensors and choices from explicit generators.

    (define r (make-rng 42))
    (random-normal r '(2 3))    →  a 2×3 tensor
    (shuffle r '(1 2 3))        →  the same elements in another order

A generator is numpy's PCG64 started by a SeedSequence; drawing from it changes it. `rng-split` makes others whose
numbers have nothing to do with those of the first. The same seed and the same draws give the same numbers.
"""

from __future__ import annotations

from math import isfinite, nextafter, prod

from schemenn.datum import FALSE, NIL, TRUE, Boolean, Pair, Vector, to_list
from schemenn.errors import OutOfRange
from schemenn.number import REAL_CLASSES
from schemenn.primitives import random_sources
from schemenn.primitives.check import elements, integer, out_of_range, size, wrong_type
from schemenn.primitives.nested_lists import Nested
from schemenn.primitives.number_check import natural
from schemenn.primitives.tensor_operands import check_elements
from schemenn.tensor import Tensor, float_operand, make_tensor
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_ITEM_BYTES: Final = 80
"""What a pair and the number in it take."""
_SMALLEST: Final = -(1 << 63)
_BEYOND_LARGEST: Final = 1 << 63


class Rng:
    """A generator of random numbers, with the sequence of seeds from which it came."""

    __slots__ = ("generator", "seeds")

    def __init__(self, seeds: Any) -> None:
        from schemenn.arrays import np

        self.seeds = seeds
        self.generator = np.random.Generator(np.random.PCG64(seeds))


def show_rng(r: Any, write: Callable[[Any], str]) -> str:
    """The text of a generator: its seed, and the places it has among those that were split off."""
    splits = "".join([f" split {place}" for place in r.seeds.spawn_key])
    return f"#<rng seed {r.seeds.entropy}{splits}>"


register(Rng, show_rng)


def _rng(name: str, value: Any) -> Any:
    """The generator of numpy inside one of Scheme."""
    if value.__class__ is not Rng:
        raise wrong_type(name, "a random number generator", value)
    return value.generator


def make_rng(seed: Any) -> Rng:
    """(make-rng seed): the seed is an exact nonnegative integer of any size."""
    from schemenn.arrays import np

    return Rng(np.random.SeedSequence(natural("make-rng", seed)))


def is_rng(a: Any) -> Boolean:
    """(rng? a)."""
    return TRUE if a.__class__ is Rng else FALSE


def rng_split(r: Any, count: Any = None) -> Any:
    """(rng-split r): a new generator; (rng-split r count): a list of new ones.

    Each call gives others. The numbers that r itself draws stay the same.
    """
    _rng("rng-split", r)
    if count is None:
        return Rng(r.seeds.spawn(1)[0])
    return to_list([Rng(seeds) for seeds in r.seeds.spawn(size("rng-split", count, 1000))])


def random_normal(r: Any, shape: Any = NIL, mean: Any = 0.0, deviation: Any = 1.0) -> Any:
    """(random-normal r [shape [mean deviation]]): numbers of the normal distribution; one number for the shape ().

    The shape is a list of lengths, or one length.
    """
    center, width = _bounds("random-normal", mean, deviation)
    if width < 0.0:
        raise out_of_range("random-normal", "deviation", deviation, "(it must not be negative)")
    draws = _rng("random-normal", r).standard_normal(_shape("random-normal", shape))
    return _tensor_or_number(draws * width + center)


def random_uniform(r: Any, shape: Any = NIL, low: Any = 0.0, high: Any = 1.0) -> Any:
    """(random-uniform r [shape [low high]]): numbers from low to below high; one number for the shape ().

    The shape is a list of lengths, or one length.
    """
    least, limit = _bounds("random-uniform", low, high)
    if not least < limit:
        raise out_of_range("random-uniform", "limit", high, "(it must be greater than the lower one)")
    if not isfinite(limit - least):
        raise OutOfRange("random-uniform: the limits are too far apart", (low, high))
    draws = _rng("random-uniform", r).random(_shape("random-uniform", shape)) * (limit - least) + least
    below = nextafter(limit, least)  # rounding may reach the limit
    return make_tensor(draws.clip(max=below)) if getattr(draws, "shape", ()) else min(float(draws), below)


def random_integers(r: Any, shape: Any, low: Any, high: Any) -> Any:
    """(random-integers r shape low high): exact integers from low to below high in a list (of lists); one for ().

    The shape is a list of lengths, or one length.
    """
    least, limit = [integer("random-integers", bound) for bound in (low, high)]
    if not least < limit:
        raise out_of_range("random-integers", "limit", high, "(it must be greater than the lower one)")
    if least < _SMALLEST or limit > _BEYOND_LARGEST:
        raise OutOfRange("random-integers: the limits must be within 64 bits", (low, high))
    lengths = _shape("random-integers", shape)
    count = size("random-integers", prod(lengths), _ITEM_BYTES)
    draws = _rng("random-integers", r).integers(least, limit, size=count)
    return Nested(lengths, draws.tolist()).to_lists()


def random_permutation(r: Any, count: Any) -> Any:
    """(random-permutation r n): the list of the exact integers from 0 to below n in random order."""
    return to_list(_places("random-permutation", r, size("random-permutation", count, _ITEM_BYTES)).tolist())


def shuffle(r: Any, items: Any = None) -> Any:
    """(shuffle r x): another list or vector of the same elements, or tensor of the same rows, in random order.

    (shuffle x) draws from the source of `random`, for programs written for Racket.
    """
    if items is not None:
        return _chosen(items, *_drawing("shuffle", r, items))
    count, _ = _rows("shuffle", r)
    places = list(range(count))
    for k in range(count - 1, 0, -1):
        other = random_sources.random_integer(k + 1)
        places[k], places[other] = places[other], places[k]
    return _chosen(r, _rows("shuffle", r)[1], places)


def random_choice(r: Any, items: Any, count: Any = None) -> Any:
    """(random-choice r x): an element of a list or vector, or a row of a tensor.

    (random-choice r x n): n of them from different places, in a list, vector or tensor as x is.
    """
    name = "random-choice"
    length, parts = _rows(name, items)
    wanted = 1 if count is None else size(name, count)
    if wanted > length:
        raise OutOfRange(f"{name}: {wanted} of {length} elements cannot be chosen", (items,))
    if count is None:
        place = int(_rng(name, r).integers(length))
        return _part(items, parts, place)
    return _chosen(items, parts, _places(name, r, length)[:wanted])


def _drawing(name: str, r: Any, items: Any) -> tuple[Any, Any]:
    count, parts = _rows(name, items)
    return parts, _places(name, r, count)


def _places(name: str, r: Any, count: int) -> Any:
    """The array of the numbers from 0 to below the count in random order."""
    return _rng(name, r).permutation(count)


def _rows(name: str, items: Any) -> tuple[int, Any]:
    """How many elements a list, a vector or a tensor has, and something that holds them by number."""
    if items.__class__ is Tensor:
        return len(items.array), items.array
    if items.__class__ is Vector:
        return len(items.items), items.items
    if items.__class__ is not Pair and items is not NIL:
        raise wrong_type(name, "a list, a vector or a tensor", items)
    found = elements(name, items)
    return len(found), found


def _part(items: Any, parts: Any, place: int) -> Any:
    return _tensor_or_number(parts[place].copy()) if items.__class__ is Tensor else parts[place]


def _chosen(items: Any, parts: Any, places: Any) -> Any:
    """The parts at the places, an array or a list of them, in something of the kind of `items`."""
    if items.__class__ is Tensor:
        return make_tensor(parts[places])
    chosen = [parts[place] for place in (places if places.__class__ is list else places.tolist())]
    return Vector(chosen) if items.__class__ is Vector else to_list(chosen)


def _shape(name: str, shape: Any) -> tuple[int, ...]:
    lengths = elements(name, shape) if shape is NIL or shape.__class__ is Pair else [shape]
    found = tuple([size(name, length) for length in lengths])
    check_elements(name, found)
    return found


def _bounds(name: str, first: Any, second: Any) -> tuple[float, float]:
    for number in (first, second):
        if number.__class__ not in REAL_CLASSES or not isfinite(float_operand(name, number)):
            raise wrong_type(name, "a finite real number", number)
    return float_operand(name, first), float_operand(name, second)


def _tensor_or_number(draws: Any) -> Any:
    return make_tensor(draws) if getattr(draws, "shape", ()) else float(draws)
