"""Definitions that a program uses and that are Scheme themselves: of the libraries, and of builtins without a row.

(import (nn lens))  (compose-lenses f g)   →   def compose_lenses(*lenses): …   before the program

A definition is taken along when the program first mentions it, after those that it mentions itself.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from schemenn.expand.libraries import Libraries, declared_name, text_of
from schemenn.expand.library import expand_library
from schemenn.expand.scope import TopScope
from schemenn.expand.unit import defined_names, expand_unit
from schemenn.library import place_of, read_library
from schemenn.read import read_all
from schemenn.shipped_libraries import builtin, shipped_library
from schemenn.syntax import Form, Syntax

UNTRANSLATED: Final = frozenset(
    "with-derivative check-gradient explain-gradient gradient->dot gradient->svg compare-gradient".split()
)
"""The builtins that look into gradients, or change them."""


class SchemeFile:
    """A file of the standard library: the form that defines each key, and the scope in which it stands."""

    def __init__(self, path: str) -> None:
        source = read_library(path)
        forms = read_all(source)
        name = declared_name(forms[0]) if path.endswith(".sld") else None
        if name is None:
            self.scope = TopScope(builtin, prefix="")
            prefix = ""
            expand_unit([form for form in forms if form.span.text().startswith("(define-syntax ")], self.scope)
        else:
            prefix = f"%{text_of(name)} "
            self.scope = TopScope(builtin, Libraries(builtin, shipped_library, expand_library), prefix)
            assert isinstance(forms[0], Form)
            expand_library(forms[0], name, self.scope)
            parts = [part for part in forms[0].items if isinstance(part, Form) and _begins(part)]
            forms = [form for part in parts for form in part.items[1:]]
        self.prefix = prefix
        self.source = source
        self.forms: dict[str, Syntax] = {}
        for form in forms:
            for identifier in defined_names([form], self.scope):
                self.forms[prefix + identifier.name] = form


def _begins(part: Form) -> bool:
    return part.span.text().startswith("(begin")


@cache
def scheme_file(path: str) -> SchemeFile:
    """A file of the standard library, read once."""
    return SchemeFile(path)


def definition_of(key: str) -> tuple[Syntax, SchemeFile] | None:
    """The form that defines a builtin or what a library defines, if that is Scheme."""
    place = place_of(key)
    if place is None or place.function:
        return None
    file = scheme_file(place.module)
    return (file.forms[key], file) if key in file.forms else None
