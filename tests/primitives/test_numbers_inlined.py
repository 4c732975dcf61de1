"""What compiled code writes in place of a numeric primitive answers as the primitive does, and fails where it fails."""

from __future__ import annotations

from importlib import import_module
from itertools import product
from math import inf, nan
from typing import Any

import pytest

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Char, new_string, Vector, cons, intern
from schemenn.errors import RunError
from schemenn.number import Complex, rational
from schemenn.primitive_table.row import Primitive
from tests.primitives.number_modules import MODULES

INTEGERS = [0, 1, -1, 2, 7, -7, 10**400, -(10**400)]
FLOATS = [0.0, -0.0, 1.0, 2.5, -7.0, 1e308, inf, -inf, nan]
OTHER_NUMBERS = [rational(1, 2), rational(-7, 3), Complex(1, 2), Complex(0, -1.5), Complex(nan, 0.0)]
STRINGS = [new_string("a"), new_string(""), Char("a"), intern("a")]
NOT_NUMBERS = [*STRINGS, TRUE, FALSE, NIL, UNSPECIFIED, Vector([1]), cons(1, NIL), len]
VALUES: list[Any] = [*INTEGERS, *FLOATS, *OTHER_NUMBERS, *NOT_NUMBERS]

INLINED = [(row, module) for module in MODULES for row in import_module(f"schemenn.primitive_table.{module}").ROWS]
TEMPLATES = [
    pytest.param(row, module, count, template, id=f"{row.name}-{count}{'-test' if ways is row.test else ''}")
    for row, module in INLINED
    for ways in (row.inline, row.test)
    for count, template in sorted(ways.items())
]


def outcome(compute: Any) -> str:
    """What a computation answers, or that it fails."""
    try:
        return repr(compute())
    except (RunError, TypeError, ArithmeticError, AttributeError, ValueError):
        return "failure"


@pytest.mark.parametrize(("row", "module", "count", "template"), TEMPLATES)
def test_inlined_code_agrees_with_the_primitive(row: Primitive, module: str, count: int, template: str) -> None:
    primitive = getattr(import_module(f"schemenn.primitives.{module}"), row.function)
    names = {"primitive": primitive, "TRUE": TRUE, "FALSE": FALSE, "int": int, "float": float, "__builtins__": {}}
    code = compile(template, row.name, "eval")
    for operands in product(VALUES, repeat=count):
        scope = {**names, **dict(zip("abc", operands, strict=False))}
        inlined = outcome(lambda scope=scope: eval(code, scope))
        called = outcome(lambda operands=operands: primitive(*operands))
        if template == row.test.get(count):
            inlined = {"True": "#t", "False": "#f"}.get(inlined, inlined)
        assert inlined == called, (row.name, operands)


def test_every_row_has_its_function_and_says_where_it_comes_from() -> None:
    for row, module in INLINED:
        assert callable(getattr(import_module(f"schemenn.primitives.{module}"), row.function))
        assert row.doc.endswith(").") and "(" in row.doc
