"""Random numbers in a trace: drawn anew in each run, by the primitives themselves and in the order of the program.

    (random-uniform rng (list 2 3))   →   n5 = g0(drawn, v3), which calls the primitive on the generator it reads in v3

A trace that turns out not to be for a run, or that raises, leaves its generators as it found them, and so does tracing:
what answers then draws the same numbers. Nothing is drawn in lanes.
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.batching.rules import primitive
from schemenn.errors import NotVectorizable
from schemenn.primitives.random_tensors import Rng
from schemenn.tracing.generators import Drawn
from schemenn.tracing.trace import Trace, has_symbols
from schemenn.tracing.values import TRACED, Part, Traced

DRAWS: Final = ("random-normal", "random-uniform")
"""The primitives whose draws are traced."""


def drawn(trace: Trace, depth: int, name: str, operands: tuple[Any, ...]) -> Any:
    """What a primitive draws; `depth` is how many `map`s are around.

    Raises: NotVectorizable in lanes, or if it is more than numbers that varies from run to run
    """
    rng, *others = [trace.settled(trace.deep(each)) for each in operands] or [None]
    if depth or rng.__class__ is not Part or rng.value.__class__ is not Rng:
        raise NotVectorizable(f"{name} draws random numbers")
    places = [place for place, each in enumerate(others) if each.__class__ in TRACED]
    if any([has_symbols(each) for place, each in enumerate(others) if place not in places]):
        raise NotVectorizable(f"{name} of structures that vary")
    draw = primitive(name)

    def run(drawn: Drawn, rng: Rng, *given: Any) -> Any:
        values = list(others)
        for place, number in zip(places, given, strict=True):
            values[place] = number
        drawn.note(rng)
        found = draw(rng, *values)
        return found if found.__class__ is float else found.array

    nodes = tuple([others[place].node for place in places])
    if any([node.shape or node.is_truth for node in nodes]):
        raise NotVectorizable(f"{name} of something else than numbers")
    sample = run(trace.drawn, rng.value, *[trace.graph.value(node) for node in nodes])
    return Traced(trace.graph.drawn(nodes, (trace.graph.refer(run), rng.name), sample))
