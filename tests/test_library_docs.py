"""The tables of docs/libraries.md say what is true of the libraries."""

import os
import re

import pytest

from schemenn.expand import KEYWORDS
from schemenn.expand.libraries import library_name, text_of
from schemenn.library import read_library
from schemenn.library_index import interface_files
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.shipped_libraries import builtin, expand_interface, shipped_library
from schemenn.source import Source
from schemenn.write import write

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

with open(os.path.join(ROOT, "docs", "libraries.md"), encoding="utf-8") as file:
    TEXT = file.read()


def rows(header):
    """The rows of the table that begins with a header, each a list of cells."""
    lines = TEXT.split(f"\n{header}\n")[1].split("\n")[1:]
    table = lines[: next(i for i, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in table]


def codes(cell):
    return re.findall(r"`([^`]+)`", cell)


def library(text):
    return shipped_library(library_name(read_all(Source("docs", text))[0]))


CLASHES = [
    (name, text)
    for names, _, imports, _ in rows("| name | in the default environment | by import | why |")
    for name in codes(names)
    for text in codes(imports)
    if text.startswith("(")
]


@pytest.mark.parametrize(("name", "text"), CLASHES)
def test_an_import_gives_the_name_another_meaning(name, text):
    usual = KEYWORDS.get(name) or builtin(name)
    assert usual is not None
    assert library(text).exports[name] != usual


@pytest.mark.parametrize("text", [code for row in rows("| library | what it is |") for code in codes(row[0])])
def test_libraries_exist(text):
    if "n)" not in text.replace("schemenn)", ""):
        assert library(text) is not None


ANSWERS = [pair for _, here in rows("| question | here |") for pair in re.findall(r"`(\([^`]*\))` is `([^`]*)`", here)]


@pytest.mark.parametrize(("expression", "answer"), ANSWERS)
def test_what_expressions_answer(expression, answer):
    assert write(Session().run_source(Source("docs", expression))) == answer


@pytest.mark.parametrize("header", ["| name | sources | how |", "| name | meaning here | not |"])
def test_names_exist(header):
    names = [name for row in rows(header) for name in codes(row[0])]
    assert [name for name in names if builtin(name) is None and name not in KEYWORDS] == []


def test_every_interface_that_redefines_a_name_is_in_the_table():
    documented = set(CLASHES)
    for path in interface_files():
        found = expand_interface(read_library(path))
        text = text_of(found.name)
        for name, binding in found.exports.items():
            usual = KEYWORDS.get(name) or builtin(name)
            if usual is not None and binding != usual:
                assert (name, text) in documented, (name, text)
