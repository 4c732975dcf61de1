"""The compiler from end to end: the ordered list of passes, and the compilation of a unit.

    core forms ─PASSES→ core forms ─emit→ Python module ─compile→ code

The list is data: `--dump STAGE` runs it up to a stage and prints what is there.
"""

from __future__ import annotations

from collections.abc import Callable

from schemenn.core import Node
from schemenn.emit import emit_unit
from schemenn.emit.unit import Emitted
from schemenn.passes.box_assigned import box_assigned
from schemenn.passes.choose_calls import choose_calls
from schemenn.passes.facts import Facts
from schemenn.passes.find_loops import find_loops
from schemenn.passes.limit_nesting import limit_nesting
from schemenn.passes.name_variables import name_variables
from schemenn.passes.normalize import normalize
from schemenn.passes.open_maps import open_maps
from schemenn.passes.number_procedures import number_procedures
from schemenn.passes.order_letrec import order_letrec
from schemenn.passes.recognize_primitives import recognize_primitives
from schemenn.passes.simplify import simplify
from schemenn.source import Source

Pass = Callable[[list[Node], Facts], list[Node]]

PASSES: list[Pass] = [
    recognize_primitives,
    order_letrec,
    simplify,
    number_procedures,
    find_loops,
    open_maps,
    limit_nesting,
    box_assigned,
    normalize,
    choose_calls,
    name_variables,
]

STAGES = ["syntax", "core", *[each.__name__ for each in PASSES], "python"]


class Compiled:
    """A compiled unit: its code, what loading it needs, and the forms it was made of.

    `globals_read` are keys of globals the code reads; `constants` the constants by the global that holds each;
    `assumed` the globals it takes for constant; `final` the forms after the last pass, from which continuations and
    errors are understood; `procedures` the procedures by number (passes/number_procedures.py).
    """

    __slots__ = ("assumed", "code", "constants", "final", "globals_read", "procedures", "sources")

    def __init__(self, emitted: Emitted, facts: Facts, final: list[Node]) -> None:
        self.code = emitted.code()
        self.globals_read = emitted.globals_read
        self.constants = emitted.constants
        self.sources = emitted.sources
        self.assumed = facts.assumed
        self.procedures = facts.procedures
        self.final = final


def run_passes(forms: list[Node], facts: Facts, last: str = "") -> list[Node]:
    """The forms after the passes up to the one named `last`, or after all."""
    for each in PASSES:
        forms = each(forms, facts)
        if each.__name__ == last:
            break
    return forms


def compile_unit(forms: list[Node], source: Source, name: str, facts: Facts) -> Compiled:
    """Compile the core forms of a unit. `name` is the unit's own."""
    final = run_passes(forms, facts)
    return Compiled(emit_unit(final, source, name), facts, final)
