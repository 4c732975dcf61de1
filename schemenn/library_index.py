"""Where each builtin is defined, found without compiling anything: the index that library.py keeps in the cache.

    lists.scm:  (define (map f . lists) …   →   places["map"] = ("…/lists.scm", "", True)
"""

from __future__ import annotations

import os
from typing import Any, Final

from schemenn.expand import TopScope
from schemenn.expand.libraries import declared_name, text_of
from schemenn.expand.unit import defined_names
from schemenn.library import read_library
from schemenn.primitive_table import CONTROL, primitives
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder
from schemenn.syntax import Form, Syntax

DEFINE_SYNTAX: Final = "(define-syntax "

_DEFINE: Final = ("(define (", "(define ")
_DEFINE_MANY: Final = ("(define-record-type", "(define-values")


def index() -> dict[str, Any]:
    """Where builtins are defined: the place of every variable (library: `Place`), the file of every macro; and what
    lies outside the program that primitives reach.
    """
    places: dict[str, Any] = {}
    macros: dict[str, str] = {}
    for path in _library_files():
        _scan(path, places, macros)
    for path in interface_files():
        for key in _own_keys(path):
            places[key] = (path, "", True)
    outside = {name: row.outside for name, row in primitives().items() if row.outside}
    return {"places": places | primitive_index(), "macros": macros, "outside": outside}


def primitive_index() -> dict[str, Any]:
    """The place of every primitive."""
    return {name: (row.module, row.function, row.effect is CONTROL) for name, row in primitives().items()}


def _library_files() -> list[str]:
    """The files that define the builtins, a folder for each kind."""
    return _files_below(os.path.join(stdlib_folder(), "builtins"), ".scm")


def _files_below(folder: str, suffix: str) -> list[str]:
    found = []
    for here, _, files in os.walk(folder):
        found += [os.path.join(here, file) for file in files if file.endswith(suffix)]
    return sorted(found)


def _scan(path: str, places: dict[str, Any], macros: dict[str, str]) -> None:
    """Enter the definitions of a library file, which start at the beginning of a line."""
    lines = read_library(path).text.split("\n")
    for number, line in enumerate(lines):
        start = next((start for start in _DEFINE if line.startswith(start)), None)
        if start is not None:
            places.setdefault(_name(line[len(start) :]), (path, "", True))
        elif line.startswith(DEFINE_SYNTAX):
            macros.setdefault(_name(line[len(DEFINE_SYNTAX) :]), path)
        elif line.startswith(_DEFINE_MANY):
            for name in _defined_by(lines, number):
                places.setdefault(name, (path, "", True))


def _name(text: str) -> str:
    for end, character in enumerate(text):
        if character in " \t\n()":
            return text[:end]
    return text


def _defined_by(lines: list[str], first: int) -> list[str]:
    """The names that a definition of several defines; it goes on until the next line that is not indented."""
    last = first + 1
    while last < len(lines) and lines[last].startswith(" "):
        last += 1
    return _names_in(read_all(Source("definition", "\n".join(lines[first:last]))))


def _names_in(forms: list[Syntax]) -> list[str]:
    return [identifier.name for identifier in defined_names(forms, TopScope(lambda name: None))]


def interface_files() -> list[str]:
    """The interface files of the libraries that are shipped."""
    return sorted(_files_below(stdlib_folder(), ".sld"), key=_standard_first)


def _standard_first(path: str) -> tuple[bool, bool, str]:
    """The libraries of R7RS before all others, and that of R5RS after the rest of them."""
    return (f"{os.sep}scheme{os.sep}" not in path, path.endswith("r5rs.sld"), path)


def _own_keys(path: str) -> list[str]:
    """The keys of what an interface file defines itself."""
    source = read_library(path)
    if "(begin" not in source.text:
        return []
    library = read_all(source)[0]
    name = declared_name(library)
    assert isinstance(library, Form) and name is not None, path
    parts = [part for part in library.items[2:] if isinstance(part, Form) and part.span.text().startswith("(begin")]
    return [f"%{text_of(name)} {own}" for own in _names_in(list(parts))]
