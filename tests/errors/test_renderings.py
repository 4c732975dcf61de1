"""How wrong programs of all kinds are shown: place, underlined form, labels, call, calls, hints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import schemenn
from schemenn.commands.explain import catalogue
from schemenn.expand import KEYWORDS
from schemenn.hints.foreign_names import FOREIGN
from schemenn.library import builtin_names
from tests.errors.renderings import examples, shown
from tests.golden import Case, golden_cases

CASES = golden_cases(Path(__file__).parent)
EXAMPLES = examples()
PLACEHOLDERS = set("a e f g i loop name test parameter pattern constructor field scheme".split())
"""What stands in advice for names and libraries that a program gives."""

WITHOUT_EXAMPLE = {"not-text", "python-error", "defect"}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_is_shown(case: Case) -> None:
    assert shown(case.text.rstrip("\n")) == case.expected


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_example_of_an_entry_shows_what_the_catalogue_says(code: str) -> None:
    program, expected = EXAMPLES[code]
    assert shown(program, "example.scm") == expected
    assert expected.endswith(f"\n  more: schemenn explain {code}")


def test_every_entry_has_an_example() -> None:
    assert set(catalogue()) - set(EXAMPLES) == WITHOUT_EXAMPLE


def test_every_code_has_an_entry() -> None:
    folder = Path(schemenn.__file__).parent
    text = "".join([path.read_text(encoding="utf-8") for path in folder.rglob("*.py")])
    codes = set(re.findall(r'code ?= ?"([a-z-]+)"', text))
    assert codes - {"error"} <= set(catalogue())


def test_an_entry_says_what_it_means_and_the_cure() -> None:
    assert [code for code, text in catalogue().items() if "**Cure.** " not in text or text.startswith("```")] == []


def test_the_schemes_names_in_advice_about_foreign_names_exist() -> None:
    known = {*builtin_names(), *KEYWORDS}
    heads = {head for text in FOREIGN.values() for head in re.findall(r"\(([a-z][^\s()…]*) ", text)}
    assert heads - known <= PLACEHOLDERS
