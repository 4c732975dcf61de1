"""What each pass makes of small programs, after the passes before it: a golden file per pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemenn.core_text import core_to_text
from schemenn.expand import TopScope, expand_unit
from schemenn.library import builtin_key
from schemenn.passes.facts import Facts
from schemenn.pipeline import PASSES, run_passes
from schemenn.read import read_all
from schemenn.source import Source
from tests.golden import cases

CASES = cases(Path(__file__).parent)


@pytest.mark.parametrize(("name", "case", "program", "expected"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_pass(name: str, case: str, program: str, expected: str) -> None:
    forms = expand_unit(read_all(Source("golden.scm", program)), TopScope(builtin_key))
    assert "\n".join([core_to_text(form) for form in run_passes(forms, Facts(), name)]) == expected


def test_every_pass_has_a_golden_file() -> None:
    assert {name for name, *_ in CASES} == {each.__name__ for each in PASSES}
