"""The passes are data: they can be run up to any of them, and each is a stage that can be printed."""

from schemenn.core_text import core_to_text
from schemenn.expand import TopScope, expand_unit
from schemenn.library import builtin_key
from schemenn.passes.facts import Facts
from schemenn.pipeline import PASSES, STAGES, compile_unit, run_passes
from schemenn.read import read_all
from schemenn.source import Source

SOURCE = Source("case", "(define (f x) (if (< x 0) (f (+ x 1)) x))")


def forms():
    return expand_unit(read_all(SOURCE), TopScope(builtin_key))


def test_every_pass_is_a_stage_in_order():
    assert STAGES == ["syntax", "core", *[each.__name__ for each in PASSES], "python"]


def test_passes_run_up_to_the_one_named():
    first = core_to_text(run_passes(forms(), Facts(), PASSES[0].__name__)[0])
    assert first == core_to_text(PASSES[0](forms(), Facts())[0])
    assert "loop" in core_to_text(run_passes(forms(), Facts())[0])


def test_compiling_twice_gives_the_same_code():
    """The cache and the forms made again from the source rest on this."""
    assert compile_unit(forms(), SOURCE, "u", Facts()).code == compile_unit(forms(), SOURCE, "u", Facts()).code


def test_what_was_assumed_and_read_is_told():
    compiled = compile_unit(forms(), SOURCE, "u", Facts())
    assert compiled.assumed == {"f"}
    assert compiled.globals_read == []
