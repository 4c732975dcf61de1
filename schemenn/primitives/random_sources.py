"""Random numbers and the sources they come from (SRFI 27, SICP 3.1.2, Guile, Racket).

A source is a Mersenne twister. The default source starts at a state of the system's choosing; one made by
`make-random-source` starts at the same state as every other.
"""

from __future__ import annotations

import math
from _random import Random

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, intern, to_list
from schemenn.number import to_float
from schemenn.primitives.check import elements, integer, out_of_range, wrong_type
from schemenn.primitives.number_check import natural
from schemenn.rational import Rational, rational
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_STATE_WORDS: Final = 625
_WORD_LIMIT: Final = 1 << 32
_GRID: Final = 2.0**-53


class RandomSource:
    """A source of random numbers."""

    __slots__ = ("generator",)

    def __init__(self, generator: Random) -> None:
        self.generator = generator

    def below(self, limit: int) -> int:
        """An integer from 0 to below `limit`."""
        bits = limit.bit_length()
        draw = self.generator.getrandbits
        number = draw(bits)
        while number >= limit:
            number = draw(bits)
        return number

    def unit(self) -> float:
        """A number between 0 and 1, both excluded."""
        return self.generator.random() or _GRID / 2


def show_random_source(source: Any, write: Callable[[Any], str]) -> str:
    """The text of a random source."""
    return "#<random-source>"


register(RandomSource, show_random_source)

_default: Final = RandomSource(Random())


def _source(name: str, value: Any) -> RandomSource:
    if value.__class__ is not RandomSource:
        raise wrong_type(name, "a random source", value)
    assert isinstance(value, RandomSource)
    return value


def _limit(name: str, value: Any) -> int:
    if value.__class__ is not int or value <= 0:
        raise wrong_type(name, "a positive exact integer", value)
    number: int = value
    return number


def random(limit: Any = 1.0, other: Any = None) -> Any:
    """(random [limit [source]]): uniform from 0 to below limit, exact or inexact as limit is; a number between 0 and 1
    without a limit. (random low high): an exact integer from low to below high.
    """
    if other.__class__ is int:
        low = integer("random", limit)
        if low >= other:
            raise out_of_range("random", "limit", other, f"(it must be greater than {low})")
        return low + _default.below(other - low)
    source = _default if other is None else _source("random", other)
    if limit.__class__ is int and limit > 0:
        return source.below(limit)
    if limit.__class__ is float and 0.0 < limit < math.inf:
        return limit * source.generator.random()
    raise wrong_type("random", "a positive exact integer or a positive float", limit)


def random_seed(seed: Any) -> Any:
    """(random-seed seed): the default source starts over from a state that seed gives."""
    _default.generator.seed(natural("random-seed", seed))
    return UNSPECIFIED


def random_integer(limit: Any) -> int:
    """(random-integer limit)."""
    return _default.below(_limit("random-integer", limit))


def random_real() -> float:
    """(random-real): uniform between 0 and 1, both excluded."""
    return _default.unit()


def default_source() -> RandomSource:
    """(%default-random-source)."""
    return _default


def make_random_source() -> RandomSource:
    """(make-random-source): always at the same state."""
    return RandomSource(Random(0))


def is_random_source(a: Any) -> Boolean:
    """(random-source? a)."""
    return TRUE if a.__class__ is RandomSource else FALSE


def random_source_state_ref(source: Any) -> Any:
    """(random-source-state-ref source): a list that can be written and read."""
    words = _source("random-source-state-ref", source).generator.getstate()
    return to_list([intern("mersenne-twister"), *words])


def random_source_state_set(source: Any, state: Any) -> Any:
    """(random-source-state-set! source state)."""
    name = "random-source-state-set!"
    found = _source(name, source)
    tag, *words = elements(name, state) or [None]
    if tag is not intern("mersenne-twister") or not _is_state(words):
        raise wrong_type(name, "a state of a random source", state)
    found.generator.setstate(tuple(words))
    return UNSPECIFIED


def _is_state(words: list[Any]) -> bool:
    right_sized = all(word.__class__ is int and 0 <= word < _WORD_LIMIT for word in words)
    return right_sized and len(words) == _STATE_WORDS and words[-1] < _STATE_WORDS


def random_source_randomize(source: Any) -> Any:
    """(random-source-randomize! source): to a state of the system's choosing."""
    _source("random-source-randomize!", source).generator.seed()
    return UNSPECIFIED


def random_source_pseudo_randomize(source: Any, i: Any, j: Any) -> Any:
    """(random-source-pseudo-randomize! source i j): to the state of the pair i, j, which Cantor's numbering tells from
    all others.
    """
    name = "random-source-pseudo-randomize!"
    found = _source(name, source)
    first, second = natural(name, i), natural(name, j)
    found.generator.seed((first + second) * (first + second + 1) // 2 + second)
    return UNSPECIFIED


def random_source_make_integers(source: Any) -> Callable[[Any], int]:
    """(random-source-make-integers source): a procedure like random-integer."""
    below = _source("random-source-make-integers", source).below

    def random_integer(limit: Any) -> int:
        return below(_limit("random-integer", limit))

    return random_integer


def random_source_make_reals(source: Any, unit: Any = None) -> Callable[[], Any]:
    """(random-source-make-reals source [unit]): a procedure like random-real. Its numbers lie on a grid no coarser than
    unit, and are exact if unit is.
    """
    name = "random-source-make-reals"
    found = _source(name, source)
    if unit is None:
        return _reals(found)
    if unit.__class__ is Rational and 0 < unit < 1:
        return _multiples(found, -(-unit.denominator // unit.numerator))
    if unit.__class__ is float and 0.0 < unit < 1.0:
        if unit >= _GRID:
            return _reals(found)
        n, d = unit.as_integer_ratio()
        return _inexact(_multiples(found, -(-d // n)))
    raise wrong_type(name, "a real number between 0 and 1", unit)


def _reals(source: RandomSource) -> Callable[[], float]:
    def random_real() -> float:
        return source.unit()

    return random_real


def _multiples(source: RandomSource, parts: int) -> Callable[[], Any]:
    """A procedure that answers k / parts, 0 < k < parts."""

    def random_real() -> Any:
        return rational(1 + source.below(parts - 1), parts)

    return random_real


def _inexact(draw: Callable[[], Any]) -> Callable[[], float]:
    """A procedure that answers what `draw` does as a float; what would round to 1.0 is drawn again."""

    def random_real() -> float:
        number = to_float(draw())
        while number >= 1.0:
            number = to_float(draw())
        return number

    return random_real
