"""Claims about primitives, written as calls on literal data.

    CLAIMS = '(append (a) (b)) => (a b)   (car 5) => WrongType'

A test function with a parameter `claim` runs once for each claim of its module: a tuple of the text, the function, the
operands as data (nothing in them is evaluated), and the expected datum, or the class of the expected error.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from schemenn import errors
from schemenn.datum import Pair, Symbol
from schemenn.primitive_table import primitives
from schemenn.primitives.check import elements
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import to_datum


def read_claims(text: str) -> list[tuple[str, Any, list[Any], Any]]:
    """The claims of a text."""
    syntaxes = read_all(Source("claims", text))
    claims = []
    for call, arrow, result in zip(syntaxes[::3], syntaxes[1::3], syntaxes[2::3], strict=True):
        assert str(arrow) == "=>", arrow.span
        datum = to_datum(call)
        assert isinstance(datum, Pair)
        primitive = primitives()[datum.car.name]
        function = getattr(import_module(f"schemenn.primitives.{primitive.module}"), primitive.function)
        expected = to_datum(result)
        if isinstance(expected, Symbol) and expected.name[0].isupper():
            expected = getattr(errors, expected.name)
        claims.append((call.span.text(), function, elements("claim", datum.cdr), expected))
    return claims


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test of claims once for each."""
    if "claim" in metafunc.fixturenames:
        claims = read_claims(metafunc.module.CLAIMS)
        metafunc.parametrize("claim", claims, ids=[claim[0] for claim in claims])


@pytest.fixture
def holds(claim: tuple[str, Any, list[Any], Any]) -> bool:
    """Whether the claim is true."""
    from schemenn.write import write

    _, function, operands, expected = claim
    if isinstance(expected, type):
        with pytest.raises(expected):
            function(*operands)
        return True
    return write(function(*operands)) == write(expected)
