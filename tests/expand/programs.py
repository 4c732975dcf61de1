"""What the expander's tests share: running a program in the oracle, and where its expansion fails."""

from __future__ import annotations

import pytest

from schemenn.core import Node
from schemenn.errors import ExpandError
from schemenn.expand import TopScope, expand_unit
from schemenn.read import read_all
from schemenn.source import Source
from tests.oracle import Oracle, show


def value_of(program: str) -> str:
    """The value of the program's last form, as `display` writes it."""
    return show(Oracle().run(program))


def expanded(program: str, builtins: str = "car cdr cons list + =") -> tuple[list[Node], TopScope]:
    """The core forms of a program at a fresh top level with the given builtin names, and that top level."""
    names = set(builtins.split())
    scope = TopScope(lambda name: name if name in names else None)
    return expand_unit(read_all(Source("program", program)), scope), scope


def error_in(program: str) -> tuple[str, str]:
    """The message of the error the expansion ends in, and the source text it points at."""
    with pytest.raises(ExpandError) as caught:
        expanded(program)
    assert caught.value.span is not None
    return caught.value.message, caught.value.span.text()
