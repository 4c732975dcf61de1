"""Parameters, promises and the outside, as far as Python holds them."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Promise, new_string, intern
from schemenn.primitives import parameters, system
from schemenn.runtime.state import key_of
from schemenn.write import write


def test_a_parameter_is_a_procedure_that_answers_its_value() -> None:
    parameter = parameters.make_parameter(5, FALSE, FALSE)
    assert parameter() == 5
    assert parameters.is_parameter(parameter) is TRUE
    assert parameters.is_parameter(parameters.is_parameter) is FALSE
    key = key_of(parameter)
    assert key is not None
    assert key.converter is None


def test_a_promise_made_of_a_promise_is_that_promise() -> None:
    promise = parameters.make_promise(1)
    assert parameters.make_promise(promise) is promise
    assert parameters.is_promise_forced(promise) is TRUE


def test_a_value_is_stored_once() -> None:
    promise = parameters.delay(intern("thunk"))
    assert parameters.is_promise_forced(promise) is FALSE
    parameters.promise_set(promise, 1)
    parameters.promise_set(promise, 2)
    assert parameters.promise_content(promise) == 1


def test_chained_promises_share_their_state() -> None:
    outer, inner = parameters.delay_force(intern("a")), parameters.delay(intern("b"))
    parameters.promise_chain(outer, inner)
    assert isinstance(inner, Promise)
    assert parameters.is_promise_chained(outer) is FALSE
    parameters.promise_set(outer, 7)
    assert parameters.promise_content(inner) == 7


def test_the_outside() -> None:
    assert system.get_environment_variable(new_string("SCHEMENN_NO_SUCH_VARIABLE")) is FALSE
    assert system.current_jiffy() <= system.current_jiffy()
    assert system.current_second() > 1.6e9
    assert write(system.features()).startswith("(r7rs ")
    system.program.command_line = ["xor.scm", "a"]
    assert write(system.command_line()) == '("xor.scm" "a")'
    system.program.command_line = []
