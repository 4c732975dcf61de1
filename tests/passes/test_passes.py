"""Each pass by examples: Scheme in, the core forms after the pass out (the golden files beside this one)."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemenn.dump import dump
from schemenn.pipeline import PASSES
from schemenn.source import Source
from tests.golden import Case, fresh_compiler, golden_cases

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", golden_cases(HERE), ids=str)
def test_pass(case: Case) -> None:
    assert dump(Source("case", case.text), case.file, fresh_compiler().scope) == case.expected


def test_every_pass_has_a_golden_file() -> None:
    assert {each.__name__ for each in PASSES} == {path.stem for path in HERE.glob("*.txt")}
