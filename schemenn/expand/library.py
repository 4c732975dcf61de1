"""A `define-library` form expanded.

    (define-library (two) (export (rename one uno)) (import (scheme base)) (begin (define one 1)))
    →  Library(("two",), {"uno": "%user(two) one"}, [Define("%user(two) one", 1)])

R6RS's `(library name (export …) (import …) form …)` is read as well.
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.errors import ExpandError
from schemenn.expand.top_level import expand_top_level
from schemenn.expand.noted_values import with_noted_values
from schemenn.expand.forms.features import chosen
from schemenn.expand.forms.libraries import declare_import, included
from schemenn.expand.libraries import Library, LibraryName, text_of
from schemenn.expand.scope import Binding, TopScope
from schemenn.expand.shape import fail, need
from schemenn.expand.unit import define_names
from schemenn.syntax import Form, Identifier, Syntax


class _Parts:
    """The declarations of a library, sorted: exported names, imports, the forms of the body."""

    def __init__(self) -> None:
        self.exports: list[tuple[Identifier, Identifier]] = []
        self.imports: list[Form] = []
        self.body: list[Syntax] = []


def expand_library(form: Form, name: LibraryName, scope: TopScope) -> Library:
    """The library that a declaration makes in a fresh scope. Raises: ExpandError. Source: R7RS 5.6.1"""
    parts = _Parts()
    declarations = need(form, 1, None, "a library name and declarations")[1:]
    if isinstance(form.items[0], Identifier) and form.items[0].name == "library":
        parts.body += declarations[2:]
        declarations = declarations[:2]
    _sort(declarations, parts, scope)
    nodes: list[Node] = []
    for each in parts.imports:
        nodes += declare_import(each, scope)
    define_names(parts.body, scope)
    nodes += with_noted_values(_expanded(parts.body, scope), scope)
    exports = {outer.name: _exported(inner, scope, name) for inner, outer in parts.exports}
    return Library(name, exports, nodes)


def _expanded(body: list[Syntax], scope: TopScope) -> list[Node]:
    """The core forms of a body. Raises: ExpandError with all errors of the body"""
    try:
        return expand_top_level(body, scope, {})
    except ExpandError as error:
        from schemenn.expand.further_errors import further_errors

        error.further = further_errors(error, body, scope, {})
        raise


def _sort(declarations: list[Syntax], parts: _Parts, scope: TopScope) -> None:
    for each in declarations:
        match each:
            case Form(items=[Identifier(name="export"), *specs], tail=None):
                parts.exports += [_export(spec) for spec in specs]
            case Form(items=[Identifier(name="import"), *_], tail=None):
                parts.imports.append(each)
            case Form(items=[Identifier(name="begin"), *body], tail=None):
                parts.body += body
            case Form(items=[Identifier(name="include" | "include-ci"), *_], tail=None):
                parts.body += included(each, scope)
            case Form(items=[Identifier(name="include-library-declarations"), *_], tail=None):
                _sort(included(each, scope), parts, scope)
            case Form(items=[Identifier(name="cond-expand"), *_], tail=None):
                _sort(chosen(each, scope), parts, scope)
            case _:
                expected = "export, import, begin, include, include-ci, include-library-declarations or cond-expand"
                fail(f"define-library: expected {expected}", each)


def _export(spec: Syntax) -> tuple[Identifier, Identifier]:
    """The inner and the outer name of an export."""
    match spec:
        case Identifier():
            return spec, spec
        case Form(items=[Identifier(name="rename"), Identifier() as inner, Identifier() as outer], tail=None):
            return inner, outer
        case Form(items=[Identifier(name="rename"), Form(items=[Identifier() as inner, Identifier() as outer])]):
            return inner, outer
    fail("define-library: expected a name or (rename name other-name) in export", spec)


def _exported(identifier: Identifier, scope: TopScope, name: LibraryName) -> Binding:
    binding = scope.bindings.get(identifier.name) or scope.view(identifier.name)
    if binding is None:
        fail(f"{text_of(name)} exports {identifier.name}, which it neither defines nor imports", identifier)
    return binding
