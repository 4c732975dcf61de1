"""Generators of random numbers as plain data, so that they can be saved and go on where they were.

    (rng->list (make-rng 42))  →  (pcg64 42 () 0 274674114334540486603088602300644985544 …)

The list names the algorithm, then come the seed, the places in the sequence of splits, how many were split off, the
state and increment of PCG64, and the half of a draw that is left over, as numpy keeps them.
"""

from __future__ import annotations

from schemenn.datum import NIL, Pair, Symbol, intern, to_list
from schemenn.errors import OutOfRange
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.random_tensors import Rng

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_ALGORITHM: Final = intern("pcg64")
_WHOLE: Final = 1 << 128
_HALF: Final = 1 << 32
_PARTS: Final = 8


def rng_to_list(r: Any) -> Any:
    """(rng->list r): what `list->rng` makes a generator of that goes on as this one does."""
    if r.__class__ is not Rng:
        raise wrong_type("rng->list", "a random number generator", r)
    seeds, state = r.seeds, r.generator.bit_generator.state
    splits = to_list([int(place) for place in seeds.spawn_key])
    inner = [int(state["state"]["state"]), int(state["state"]["inc"])]
    rest = [int(state["has_uint32"]), int(state["uinteger"])]
    return to_list([_ALGORITHM, int(seeds.entropy), splits, int(seeds.n_children_spawned), *inner, *rest])


def list_to_rng(state: Any) -> Rng:
    """(list->rng list): a new generator in the state that `rng->list` told. Raises: WrongType, OutOfRange."""
    parts = elements("list->rng", state)
    if len(parts) != _PARTS or parts[0].__class__ is not Symbol or parts[0] is not _ALGORITHM:
        raise wrong_type("list->rng", "a list made by rng->list", state)
    if parts[2] is not NIL and parts[2].__class__ is not Pair:
        raise wrong_type("list->rng", "a list of places", parts[2])
    _, seed, _, spawned, whole, increment, has_half, half = parts
    places = elements("list->rng", parts[2])
    limits = [(seed, None), (spawned, _HALF), (whole, _WHOLE), (increment, _WHOLE), (has_half, 2), (half, _HALF)]
    for number, limit in [*limits, *[(place, _HALF) for place in places]]:
        _check(number, limit, state)
    if increment % 2 == 0:
        raise OutOfRange("list->rng: the increment must be odd", (state,))
    return _made(seed, places, spawned, (whole, increment), (has_half, half))


def _check(number: Any, limit: int | None, state: Any) -> None:
    if number.__class__ is not int:
        raise wrong_type("list->rng", "an exact integer", number)
    if number < 0 or (limit is not None and number >= limit):
        raise OutOfRange(f"list->rng: {number} is out of range", (state,))


def _made(seed: int, places: list[int], spawned: int, inner: tuple[int, int], rest: tuple[int, int]) -> Rng:
    from schemenn.arrays import np

    r = Rng(np.random.SeedSequence(seed, spawn_key=tuple(places), n_children_spawned=spawned))
    r.generator.bit_generator.state = {
        "bit_generator": "PCG64",
        "state": {"state": inner[0], "inc": inner[1]},
        "has_uint32": rest[0],
        "uinteger": rest[1],
    }
    return r
