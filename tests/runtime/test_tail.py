"""The trampoline makes pending calls of every arity until there is a value."""

import pytest

from schemenn.runtime.tail import pend, run, spread, tail


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4, 5, 9, 40, 1001])
def test_a_pending_call_gets_its_operands_in_order(count):
    values = tuple(range(count))
    assert pend(lambda *given: given, *values) is ...
    assert run() == values


def test_calls_that_end_in_calls_are_made_until_there_is_a_value():
    def count_down(n):
        return "done" if n == 0 else pend(count_down, n - 1)

    pend(count_down, 100_000)
    assert run() == "done"


def test_the_register_keeps_no_operands_alive():
    pend(lambda value: None, object())
    run()
    assert tail.args == ()


def test_a_spreader_is_made_once_for_an_arity():
    assert spread(7) is spread(7)
