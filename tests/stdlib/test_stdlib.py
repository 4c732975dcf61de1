"""The standard library in Scheme, file by file: the examples of its sources, as expectations in comments."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemenn.check_program import check
from schemenn.primitive_table import primitives
from schemenn.program_file import read_program
from schemenn.session import Session
from schemenn.stdlib_folder import stdlib_folder

PROGRAMS = sorted(Path(__file__).parent.glob("*.scm"))
LIBRARY = sorted((Path(stdlib_folder()) / "builtins").rglob("*.scm"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_examples_of_the_sources(path: Path) -> None:
    failures = check(Session(), read_program(str(path)))
    assert not [f"{failure.span}: {failure.message}" for failure in failures]


def definitions(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split()[1].strip("()") for line in lines if line.startswith("(define ")]


def test_no_name_is_defined_twice() -> None:
    names = [name for path in LIBRARY for name in definitions(path)]
    assert sorted(names) == sorted(set(names))
    assert not set(names) & set(primitives())


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.stem)
def test_every_public_definition_has_a_header_with_its_source(path: Path) -> None:
    """Definitions of one kind that follow each other without a blank line share the header above the first."""
    for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
        lines = paragraph.splitlines()
        public = [line for line in lines if line.startswith("(define ") and "%" not in line.split()[1][:2]]
        header = " ".join(line for line in lines if line.startswith(";;;"))
        assert not public or "Source: " in header, public[0]
