"""Generators of random numbers that a trace draws from.

If it comes to nothing they are as they were before: the tape then draws the numbers that it would have drawn.
"""

from __future__ import annotations

from typing import Any

from schemenn.datum import FALSE
from schemenn.primitives.random_tensors import Rng


class Drawn:
    """The generators that have been drawn from, each with the state that it had before."""

    __slots__ = ("_states",)

    def __init__(self) -> None:
        self._states: dict[int, tuple[Any, Any]] = {}

    def note(self, rng: Rng) -> None:
        """Remember the state of a generator, unless it has been drawn from."""
        if id(rng) not in self._states:
            self._states[id(rng)] = rng, rng.generator.bit_generator.state

    def undo(self) -> None:
        """Give the generators their states back."""
        for rng, state in self._states.values():
            rng.generator.bit_generator.state = state
        self._states = {}


def undoing(function: Any) -> Any:
    """The function of a trace that draws, of the generators that it has drawn from beside its arguments."""

    def straight(f: Any, arguments: Any, globals_: Any) -> Any:
        drawn = Drawn()
        found = None
        try:
            found = function(f, arguments, globals_, drawn)
        finally:
            if found is None or found is FALSE:  # of #f a caller cannot tell that it is an answer: it runs f again
                drawn.undo()
        return found

    return straight
