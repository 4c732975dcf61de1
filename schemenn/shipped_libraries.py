"""What names mean in the default environment, and the libraries that come with schemenn.

    builtin("car")  →  "car"            shipped_library(("srfi", 1))  →  the Library of stdlib/srfi/1.sld

These never change, so all sessions share them.
"""

from __future__ import annotations

import os
from functools import cache
from typing import Final

from schemenn.expand import KEYWORDS, Binding, Libraries, Library, Scope, TopScope, expand_library, expand_unit
from schemenn.expand.libraries import LibraryName, declared_name, text_of
from schemenn.expand.scope import Transformer
from schemenn.library import builtin_key, builtin_names, macro_file, read_library
from schemenn.library_index import DEFINE_SYNTAX, interface_files
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder
from schemenn.syntax import Form, Syntax


OTHER_NAMES: Final[dict[LibraryName, LibraryName]] = {
    ("scheme", "list"): ("srfi", 1),
    ("scheme", "charset"): ("srfi", 14),
    ("scheme", "stream"): ("srfi", 41),
    ("scheme", "box"): ("srfi", 111),
    ("scheme", "set"): ("srfi", 113),
    ("scheme", "regex"): ("srfi", 115),
    ("scheme", "hash-table"): ("srfi", 125),
    ("scheme", "comparator"): ("srfi", 128),
    ("scheme", "sort"): ("srfi", 132),
    ("scheme", "vector"): ("srfi", 133),
    ("scheme", "bitwise"): ("srfi", 151),
    ("scheme", "generator"): ("srfi", 158),
}
"""The names that libraries of SRFIs have in R7RS-large. Source: the Red and the Tangerine Edition"""

_IMPLEMENTATIONS: Final = frozenset(
    "chezscheme chibi chicken gambit gauche guile ice-9 kawa larceny mit mosh racket sagittarius scheme".split()
)
"""How names of other implementations' libraries begin: what they export is there by default, or not at all."""


def shipped_library(name: LibraryName) -> Library | None:
    """The library of that name that comes with schemenn; None if there is none."""
    name = OTHER_NAMES.get(name, name)
    path = os.path.join(stdlib_folder(), *[str(part) for part in name]) + ".sld"
    if os.path.isfile(path):
        return _interface(path)
    foreign = name[0] in _IMPLEMENTATIONS and (name[0] != "scheme" or len(name) == 1)
    return _everything() if foreign or name == ("schemenn",) else None


@cache
def _interface(path: str) -> Library:
    """What an interface file declares. It has no body to run: its definitions are loaded when they are needed."""
    found = expand_interface(read_library(path))
    return Library(found.name, found.exports, [])


def expand_interface(source: Source) -> Library:
    """What an interface file declares, with the core forms of its own definitions."""
    form = read_all(source)[0]
    name = declared_name(form)
    assert isinstance(form, Form) and name is not None, source.name
    scope = TopScope(builtin, Libraries(builtin, shipped_library, expand_library), f"%{text_of(name)} ")
    return expand_library(form, name, scope)


@cache
def _everything() -> Library:
    """The library (schemenn): the default environment."""
    exports: dict[str, Binding] = dict(KEYWORDS)
    for name in builtin_names():
        found = None if name.startswith("%") else builtin(name)
        if found is not None:
            exports[name] = found
    return Library(("schemenn",), exports, [])


def exporters_hint(name: str) -> tuple[str, ...]:
    """Advice where a name is not seen: the library to import it from, if there is one; the smallest that has it."""
    for path in sorted(interface_files(), key=lambda path: (_is_of_libraries(path), not _is_of_report(path))):
        if name in _export_words(read_library(path).text):
            library = _interface(path)
            if name in library.exports:
                return (f"{name} is in {text_of(library.name)}: (import {text_of(library.name)})",)
    return ()


def _is_of_libraries(path: str) -> bool:
    """Whether an interface file puts other libraries together."""
    return os.path.isdir(path.removesuffix(".sld"))


def _is_of_report(path: str) -> bool:
    """Whether an interface file is that of a library of R7RS or of an SRFI, and not a name for other systems."""
    return os.path.basename(os.path.dirname(path)) in ("scheme", "srfi")


def _export_words(text: str) -> list[str]:
    """The words of the text of an interface before its body, where its exports are."""
    return text.partition("(begin")[0].replace("(", " ").replace(")", " ").split()


def builtin(name: str) -> Binding | None:
    """What a name means in the default environment if it is no keyword: a key, a macro, or None."""
    key = builtin_key(name)
    if key is None:
        path = macro_file(name)
        return None if path is None else _macro(path, name)
    return key


class _LibraryMacro(Transformer):
    """A macro of the standard library, whose file is read when it is first used."""

    def __init__(self, path: str, name: str) -> None:
        super().__init__(name)
        self._path = path

    def apply(self, form: Form, scope: Scope) -> Syntax:
        return macros_of(self._path)[self.name].apply(form, scope)


@cache
def _macro(path: str, name: str) -> Transformer:
    return _LibraryMacro(path, name)


@cache
def macros_of(path: str) -> dict[str, Transformer]:
    """The macros that a library file defines."""
    scope = TopScope(builtin, prefix="")
    forms = [form for form in read_all(read_library(path)) if form.span.text().startswith(DEFINE_SYNTAX)]
    expand_unit(forms, scope)
    return {name: found for name, found in scope.bindings.items() if isinstance(found, Transformer)}  # type: ignore[misc]
