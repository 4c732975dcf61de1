"""Every row of the table has its Python function, which takes the operands that the row says."""

from __future__ import annotations

import inspect
from importlib import import_module

import pytest

from schemenn.primitive_table import Primitive, primitives


def python_arity(primitive: Primitive) -> tuple[int, int | None]:
    function = getattr(import_module(f"schemenn.primitives.{primitive.module}"), primitive.function)
    parameters = inspect.signature(function).parameters.values()
    rest = any(parameter.kind is parameter.VAR_POSITIONAL for parameter in parameters)
    named = [parameter for parameter in parameters if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]
    return sum(parameter.default is parameter.empty for parameter in named), None if rest else len(named)


@pytest.mark.parametrize("primitive", primitives().values(), ids=lambda primitive: primitive.name)
def test_a_primitive_takes_the_operands_its_row_says(primitive: Primitive) -> None:
    if primitive.module == "control":
        pytest.skip("control primitives live in the runtime")
    assert python_arity(primitive) == primitive.arity
