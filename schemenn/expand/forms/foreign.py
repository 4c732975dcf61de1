"""What programs for other implementations say at the top about modules and compilation.

Nearly every name they ask for is in the default environment already. What a library here gives another meaning is
imported, the rest is no more than a remark.

    (use-modules (srfi srfi-69) (ice-9 format))   →   (import (srfi 69))
    (require srfi/1)                              →   (import (srfi 1))
    (declare (usual-integrations))                →   nothing
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.datum import keyword_object
from schemenn.expand.expander import sequence, unspecified
from schemenn.expand.forms.libraries import import_library
from schemenn.expand.keywords import Expander, PartFinder, declaration, splice
from schemenn.expand.libraries import LibraryName, library_name
from schemenn.expand.scope import Scope, TopScope
from schemenn.expand.shape import need
from schemenn.syntax import Atom, Form, Identifier, Syntax


@declaration("use-modules")
def use_modules(form: Form, scope: TopScope) -> list[Node]:
    """`(use-modules (name …) | ((name …) option …) …)`. Source: Guile manual, Using Guile Modules."""
    return _used(form.items[1:], scope)


@declaration("define-module")
def define_module(form: Form, scope: TopScope) -> list[Node]:
    """`(define-module (name …) #:use-module spec #:export (name …) …)`: what it uses. Source: Guile manual"""
    options = form.items[2:]
    return _used([spec for option, spec in zip(options, options[1:], strict=False) if _asks_for_module(option)], scope)


def _asks_for_module(option: Syntax) -> bool:
    return isinstance(option, Atom) and option.value is keyword_object("use-module")


def _used(specs: list[Syntax], scope: TopScope) -> list[Node]:
    nodes: list[Node] = []
    for spec in specs:
        named = spec.items[0] if isinstance(spec, Form) and spec.items and isinstance(spec.items[0], Form) else spec
        if isinstance(named, Form) and named.items:
            nodes += _import_known(library_name(named), named, scope)
    return nodes


def _require(form: Form, scope: TopScope) -> list[Node]:
    """`(require srfi/1 …)`, `(require-extension (srfi 1 …))`, `(use srfi-1 …)`. Source: Racket Reference, SRFI 55."""
    nodes: list[Node] = []
    for spec in form.items[1:]:
        for name in _required(spec):
            nodes += _import_known(name, spec, scope)
    return nodes


def _required(spec: Syntax) -> list[LibraryName]:
    match spec:
        case Identifier(name=name) if name.startswith(("srfi/", "srfi-")) and name[5:].isdecimal():
            return [("srfi", int(name[5:]))]
        case Form(items=[Identifier(name="srfi"), *numbers]):
            return [library_name(Form([spec.items[0], number], spec.span)) for number in numbers]
    return []


def _import_known(name: LibraryName, place: Syntax, scope: TopScope) -> list[Node]:
    libraries = scope.libraries
    if libraries is None or not libraries.has(name, place):
        return []
    library = libraries.find(name, place)
    return [] if library.name == ("schemenn",) else import_library(library, scope)


def _remark(form: Form, scope: Scope) -> list[Syntax]:
    """`declare` of MIT Scheme and Gambit, `provide` of Racket: what is said there changes no result here."""
    return []


def _remark_expression(form: Form, scope: Scope) -> Node:
    return unspecified(form)


def _module_body(form: Form, scope: Scope) -> list[Syntax]:
    """The forms of `(module name language form …)` in Racket, `(module [name] exports form …)` in Chez and Chicken.

    There is one space of names, so what a module does not export is seen as well.
    """
    first = form.items[1] if len(form.items) > 1 else None
    return form.items[2:] if isinstance(first, Form) else form.items[3:]


def _submodule_body(form: Form, scope: Scope) -> list[Syntax]:
    """`(module+ name form …)` of Racket; the tests of a program do not run with it."""
    match form.items:
        case [_, Identifier(name=name), *forms] if name != "test":
            return forms
    return []


def _timed_body(form: Form, scope: Scope) -> list[Syntax]:
    """`(eval-when (situation …) form …)` of Chez Scheme and Guile: all is compiled and run here."""
    return need(form, 1, None, "a list of situations and forms")[1:]


def _as_sequence(parts: PartFinder) -> Expander:
    def expand(form: Form, scope: Scope) -> Node:
        forms = parts(form, scope)
        return sequence(forms, scope, form) if forms else unspecified(form)

    return expand


for _name in ("require", "require-extension", "use"):
    declaration(_name)(_require)
for _name in ("declare", "provide", "export"):
    splice(_name, _remark, _remark_expression)
for _name, _parts in (("module", _module_body), ("module+", _submodule_body), ("eval-when", _timed_body)):
    splice(_name, _parts, _as_sequence(_parts))
