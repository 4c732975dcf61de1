"""Which variable the value of a call goes to, read from CPython's bytecode."""

from __future__ import annotations

from types import CodeType

from schemenn.instructions import stores_after_calls


def stored(body: str) -> set[str]:
    """The variables stored after calls in a function with that body."""
    module = compile(f"def f(x, g):\n    {body}", "test", "exec")
    code = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    return set(stores_after_calls(code).values())


def test_each_assigned_call_has_its_variable() -> None:
    assert stored("a = g(x); b = g(a); return b") == {"a", "b"}


def test_a_returned_call_has_none() -> None:
    assert stored("return g(x)") == set()


def test_a_dropped_call_has_none() -> None:
    assert stored("g(x); y = x; return y") == set()


def test_a_variable_that_is_assigned_no_call_is_not_found() -> None:
    assert stored("a = x; b = g(a); c = b + 1; return c") == {"b"}


def test_an_operand_that_is_a_call_has_none() -> None:
    assert stored("a = g(g(x)); return a") == {"a"}


def test_a_variable_in_a_cell_is_found() -> None:
    assert stored("a = g(x); return lambda: a") == {"a"}


def test_a_call_at_every_offset_up_to_its_store() -> None:
    module = compile("def f(g):\n    a = g()\n    return a", "test", "exec")
    code = next(constant for constant in module.co_consts if isinstance(constant, CodeType))
    offsets = sorted(stores_after_calls(code))
    assert offsets == list(range(offsets[0], offsets[-1] + 2, 2))
