"""What programs for other implementations say at the top about modules and compilation.

Nearly every name they ask for is in the default environment already. What a library here gives another meaning is
imported, the rest is no more than a remark.

    (use-modules (srfi srfi-69) (ice-9 format))   →   (import (srfi 69))
    (require srfi/1)                              →   (import (srfi 1))
    (declare (usual-integrations))                →   nothing
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.expand.expander import unspecified
from schemenn.expand.forms.libraries import import_library
from schemenn.expand.keywords import declaration, splice
from schemenn.expand.libraries import LibraryName, library_name
from schemenn.expand.scope import Scope, TopScope
from schemenn.syntax import Form, Identifier, Syntax


@declaration("use-modules")
def use_modules(form: Form, scope: TopScope) -> list[Node]:
    """`(use-modules (name …) | ((name …) option …) …)`. Source: Guile manual, Using Guile Modules."""
    nodes: list[Node] = []
    for spec in form.items[1:]:
        named = spec.items[0] if isinstance(spec, Form) and spec.items and isinstance(spec.items[0], Form) else spec
        if isinstance(named, Form) and named.items:
            nodes += _import_known(library_name(named), named, scope)
    return nodes


def _require(form: Form, scope: TopScope) -> list[Node]:
    """`(require srfi/1 …)`, `(require-extension (srfi 1 …))`. Source: Racket Reference 3.2, SRFI 55."""
    nodes: list[Node] = []
    for spec in form.items[1:]:
        for name in _required(spec):
            nodes += _import_known(name, spec, scope)
    return nodes


def _required(spec: Syntax) -> list[LibraryName]:
    match spec:
        case Identifier(name=name) if name.startswith("srfi/") and name[5:].isdecimal():
            return [("srfi", int(name[5:]))]
        case Form(items=[Identifier(name="srfi"), *numbers]):
            return [library_name(Form([spec.items[0], number], spec.span)) for number in numbers]
    return []


def _import_known(name: LibraryName, place: Syntax, scope: TopScope) -> list[Node]:
    libraries = scope.libraries
    if libraries is None or not libraries.has(name, place):
        return []
    return import_library(libraries.find(name, place), scope)


def _remark(form: Form, scope: Scope) -> list[Syntax]:
    """`declare` of MIT Scheme and Gambit, `provide` of Racket: what is said there changes no result here."""
    return []


def _remark_expression(form: Form, scope: Scope) -> Node:
    return unspecified(form)


for _name in ("require", "require-extension"):
    declaration(_name)(_require)
for _name in ("declare", "provide"):
    splice(_name, _remark, _remark_expression)
