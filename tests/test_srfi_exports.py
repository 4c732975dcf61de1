"""The interface files of stdlib/srfi: each exported name means something, is there by import, and is tested.

The names themselves are the documents'; those of the larger ones are counted here.
"""

import glob
import os
import re

import pytest

import schemenn.expand.forms  # enters the keywords
from schemenn.datum import Pair, Symbol, iterate
from schemenn.expand.scope import KEYWORDS
from schemenn.library import macro_file, place_of
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder
from schemenn.syntax import to_datum

FOLDER = os.path.join(stdlib_folder(), "srfi")
NUMBERS = sorted(int(os.path.basename(path).removesuffix(".sld")) for path in glob.glob(os.path.join(FOLDER, "*.sld")))
PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scheme")

COUNTS = {0: 5, 1: 149, 2: 1, 9: 1, 26: 4, 95: 5, 111: 4, 132: 22, 133: 43}
COVERED = (0, 1, 2, 6, 8, 9, 11, 16, 23, 26, 28, 31, 34, 38, 39, 45, 46, 60, 87, 95, 98, 111, 132, 133, 145, 151)


def library(number):
    """The declarations of an interface file, as data."""
    path = os.path.join(FOLDER, f"{number}.sld")
    with open(path, encoding="utf-8") as file:
        (form,) = read_all(Source(path, file.read()))
    keyword, name, *declarations = iterate(to_datum(form))
    assert keyword.name == "define-library"
    assert [getattr(part, "name", part) for part in iterate(name)] == ["srfi", number]
    return [list(iterate(declaration)) for declaration in declarations]


def exports(number):
    """What a library exports, as pairs of the name inside and the name outside."""
    pairs = []
    for keyword, *specs in library(number):
        if keyword.name == "export":
            for spec in specs:
                names = [spec.name, spec.name] if isinstance(spec, Symbol) else [part.name for part in iterate(spec)]
                pairs.append(tuple(names[-2:]))
    return pairs


def defined(number):
    """The names that a library defines itself."""
    names = set()
    for keyword, *forms in library(number):
        for form in forms if keyword.name == "begin" else ():
            names |= symbols(form.cdr.car if form.car.name.startswith("define") else form)
            if form.car.name in ("define-record-type", "define-values"):
                names |= symbols(form.cdr)
    return names


def definitions_of_syntax(number):
    """The names of the macros that a library defines itself."""
    bodies = [forms for keyword, *forms in library(number) if keyword.name == "begin"]
    return {form.cdr.car.name for forms in bodies for form in forms if form.car.name == "define-syntax"}


def symbols(datum):
    if isinstance(datum, Pair):
        return symbols(datum.car) | symbols(datum.cdr)
    return {datum.name} if isinstance(datum, Symbol) else set()


@pytest.mark.parametrize("number", NUMBERS)
def test_every_exported_name_is_a_builtin_a_keyword_or_defined_there(number):
    assert schemenn.expand.forms.__all__
    inside = {name for name, _ in exports(number)} - defined(number)
    assert {name for name in inside if not (name in KEYWORDS or place_of(name) or macro_file(name))} == set()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_library_exports_no_name_twice(number):
    names = [name for _, name in exports(number)]
    assert sorted(names) == sorted(set(names))
    assert len(names) == COUNTS.get(number, len(names))


@pytest.mark.parametrize("number", NUMBERS)
def test_an_import_gives_a_value_to_every_exported_variable(number):
    names = [outer for inner, outer in exports(number) if not (inner in KEYWORDS or macro_file(inner))]
    macros = definitions_of_syntax(number)
    text = f"(import (srfi {number})) {' '.join(name for name in names if name not in macros)}"
    Session().run_source(Source("program", text))


@pytest.mark.parametrize("number", COVERED)
def test_every_exported_name_occurs_in_the_programs_of_the_library(number):
    text = ""
    for path in glob.glob(os.path.join(PROGRAMS, f"srfi_{number}", "*.scm")):
        with open(path, encoding="utf-8") as file:
            text += file.read()
    words = set(re.split(r"[\s()\[\]'`,#]+", text))
    assert {name for _, name in exports(number)} - words == set()
