"""A tracked number, and a tracked tensor, fed to every primitive of the table, at every place.

Allowed: a derivative that differences confirm; an answer whose derivative is zero, confirmed likewise;
NotDifferentiable; the error that the plain value gives. Never an answer that has dropped a derivative, nor an error
that blames the program for something else.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from math import isfinite
from typing import Any

import pytest

from schemenn.autodiff.backward import backward
from schemenn.autodiff.structure import leaves, without
from schemenn.datum import MultipleValues, Vector, intern, new_string, to_list
from schemenn.errors import NotDifferentiable, RunError
from schemenn.number import to_float
from schemenn.primitive_table import CONTROL, PURE, READ, primitives
from schemenn.primitives.equality import equal
from schemenn.tensor import REAL_OR_TENSOR, Tensor
from schemenn.tracked import Level, Tracked, plain, root
from tests.primitives.tensor_values import tensor

NUMBERS = [2.3, 3, 0.7]
TENSORS = [tensor([1.0, 2.0]), tensor([[1.0, 2.0], [3.0, 4.5]])]
OTHERS: list[Callable[[], Any]] = [
    lambda: 2,
    lambda: 1.5,
    lambda: to_list([1, 2, 3]),
    lambda: TENSORS[0],
    lambda: TENSORS[1],
    lambda: Vector([1, 2, 3]),
    lambda: intern("a"),
    lambda: new_string("ab"),
]
"""Other operands; made anew for each call, for some primitives take lists apart."""
STEP = 1e-4


def function_of(name: str) -> Any:
    row = primitives()[name]
    return getattr(import_module(f"schemenn.primitives.{row.module}"), row.function)


def calls(name: str) -> list[tuple[int, list[Any]]]:
    """Places for a tracked value, each with operands for the other places."""
    least, most = primitives()[name].arity
    found = []
    for count in range(max(least, 1), min(most or least + 2, 3) + 1):
        for place in range(count):
            if count == 1:
                found.append((place, [None]))
            for other in OTHERS if count > 1 else []:
                found.append((place, [None if k == place else other for k in range(count)]))
    return found


def at(operands: list[Any], place: int, value: Any) -> list[Any]:
    return [value if k == place else operand() for k, operand in enumerate(operands)]


def numbers_in(value: Any) -> list[Any]:
    """The numbers and tensors of an answer."""
    return leaves("test", to_list(value.values) if value.__class__ is MultipleValues else value)


def itself(value: Any) -> Any:
    return value


def in_list(value: Any) -> Any:
    return to_list([value, 1.5, 2])


def check(name: str, place: int, operands: list[Any], value: Any, wrap: Callable[[Any], Any] = itself) -> None:
    function = function_of(name)
    expected: Any = None
    failure: RunError | None = None
    try:
        expected = function(*at(operands, place, wrap(value)))
    except RunError as error:
        failure = error
    except (TypeError, AttributeError, ZeroDivisionError, OverflowError, ValueError, IndexError):
        return
    x = root(value, Level())
    try:
        answer = function(*at(operands, place, wrap(x)))
    except NotDifferentiable:
        return
    except RunError as error:
        assert failure is not None, f"{name}: {error.message}, where the plain value has an answer"
        return
    assert failure is None, f"{name} answers a tracked value, but fails for a plain one: {failure.message}"
    assert equal(without("test", answer, None), expected) or close(answer, expected), name
    for part in numbers_in(answer):
        confirm(name, place, operands, x, part, numbers_in(answer), wrap)


def close(answer: Any, expected: Any) -> bool:
    """Equal, save that exact numbers may have become inexact."""
    a, b = numbers_in(without("test", answer, None)), numbers_in(expected)
    pairs = [(x, y) for x, y in zip(a, b, strict=False) if is_number(x)]
    return len(a) == len(b) and all([abs(x - y) <= 1e-12 * abs(y) for x, y in pairs])


def is_number(x: Any) -> bool:
    return x.__class__ in REAL_OR_TENSOR and x.__class__ is not Tensor


def confirm(
    name: str, place: int, operands: list[Any], x: Tracked, part: Any, parts: list[Any], wrap: Callable[[Any], Any]
) -> None:
    """Compare the derivative of one number of the answer with a difference."""
    function, value = function_of(name), x.value
    if value.__class__ is not float or plain(part).__class__ is Tensor or not isfinite(to_float(plain(part))):
        return
    index = next(k for k, other in enumerate(parts) if other is part)
    try:
        sides = [numbers_in(function(*at(operands, place, wrap(value + step))))[index] for step in (STEP, -STEP)]
    except (RunError, IndexError):
        return  # a function of exact numbers
    if not all([is_number(side) for side in sides]):
        return
    slope = (sides[0] - sides[1]) / (2 * STEP)
    found = backward(part).get(x, 0.0) if part.__class__ is Tracked else 0.0
    assert abs(found - slope) <= 1e-5 * max(1.0, abs(slope)), f"{name}: {found}, but differences give {slope}"


NAMES = [name for name, row in primitives().items() if row.effect in (PURE, READ) and row.arity[1] != 0]
BY_IDENTITY = frozenset("delq delq! eq? memq substq vector-memq".split())
"""A tracked number is another object than its value."""
INTERNAL = frozenset("control maps gradients trainables sequences".split())
OF_SESSION = frozenset(name for name in NAMES if primitives()[name].module in INTERNAL)
"""What a session or a derived form calls with values of its own making."""


def is_fit(name: str) -> bool:
    """Whether the law can be put to a primitive: hashes are of the value, and jump with every digit of it."""
    return name not in BY_IDENTITY | OF_SESSION and "hash" not in name


@pytest.mark.parametrize("name", sorted(filter(is_fit, NAMES)))
def test_a_tracked_value_keeps_its_derivative_or_is_refused(name: str) -> None:
    assert primitives()[name].effect != CONTROL
    for place, operands in calls(name):
        for value in NUMBERS:
            check(name, place, operands, value)
            check(name, place, operands, value, in_list)
        for value in TENSORS:
            check(name, place, operands, value)
