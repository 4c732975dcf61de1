"""The Python that small programs become, a golden file for each module of the emitter."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from schemenn.emit import emit_unit
from schemenn.expand import TopScope, expand_unit
from schemenn.library import builtin_key
from schemenn.passes.facts import Facts
from schemenn.pipeline import run_passes
from schemenn.read import read_all
from schemenn.source import Source
from tests.golden import cases

CASES = cases(Path(__file__).parent)


@pytest.mark.parametrize(("name", "case", "program", "expected"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_emitted(name: str, case: str, program: str, expected: str) -> None:
    source = Source("g", program)
    forms = run_passes(expand_unit(read_all(source), TopScope(builtin_key)), Facts())
    module = emit_unit(forms, source, "0").module
    assert ast.unparse(ast.fix_missing_locations(module)) == expected
