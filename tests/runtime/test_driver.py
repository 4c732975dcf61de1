"""The driver sees a procedure through to its value: captures, throws and errors on the way arrive there."""

import pytest

from schemenn.runtime.control import Capture, call_cc, give
from schemenn.runtime.driver import execute
from schemenn.runtime.program import Program, run_program
from schemenn.source import Source, Span


def test_a_procedure_is_called_with_its_operands():
    assert execute(lambda a, b: a + b, 1, 2) == 3


def test_a_capture_goes_on_with_what_it_was_given():
    def capture():
        raise Capture(give, 7)

    assert execute(capture) == 7


def test_an_escape_ends_the_receiver():
    assert execute(call_cc, lambda k: [k(5), 6]) == 5


def test_a_continuation_goes_on_with_the_forms_that_have_not_run():
    kept, seen = [], []

    def first():
        return call_cc(lambda k: kept.append(k) or 1)

    def second():
        return kept[0](len(seen)) if len(seen) < 5 else "end"

    place = Span(Source("a.scm", "(first)"), 1, 0, 1, 7)
    forms = Program([first, second, second], [place] * 3, lambda value, span: seen.append(value))
    assert execute(run_program, forms) == 2
    assert seen == [1, 1, 2]


def test_an_error_that_nobody_handles_comes_out():
    def fail():
        raise ValueError("out")

    with pytest.raises(ValueError, match="out"):
        execute(fail)
