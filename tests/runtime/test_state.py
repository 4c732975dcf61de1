"""Dynamic state: parameters are found by their procedures and read in the current state."""

from schemenn.runtime.state import DynamicState, Parameter, Winder, key_of, parameter_procedure, state


def test_a_parameter_is_found_again_by_its_procedure():
    key = Parameter(1, None)
    assert key_of(parameter_procedure(key)) is key


def test_other_procedures_are_no_parameters():
    assert key_of(lambda: 1) is None
    assert key_of(5) is None


def test_a_parameter_has_its_value_in_the_current_state(monkeypatch):
    key = Parameter(1, None)
    procedure = parameter_procedure(key)
    assert procedure() == 1
    monkeypatch.setattr(state, "now", DynamicState(None, None, {key: [2]}))
    assert procedure() == key.current() == 2
    procedure(3)
    assert procedure() == key.current() == 3


def test_winders_count_how_deep_they_are():
    outer = Winder(None, None, None, state.now)
    assert (outer.depth, Winder(None, None, outer, state.now).depth) == (1, 2)
