"""The emitter by examples: Scheme in, Python out (the golden files beside this one)."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemenn.dump import dump
from schemenn.source import Source
from tests.golden import Case, fresh_compiler, golden_cases


@pytest.mark.parametrize("case", golden_cases(Path(__file__).parent), ids=str)
def test_python(case: Case) -> None:
    assert dump(Source("case", case.text), "python", fresh_compiler().scope) == case.expected
