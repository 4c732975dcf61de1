"""`import`, `include`, `include-ci` and `define-library`.

    (import (prefix (only (scheme base) car) my-))   →   my-car means the location of car
    (include "a.scm")                                →   the forms of a.scm

An import rules its whole unit, as a definition does: imports are looked for before anything is expanded.
"""

from __future__ import annotations

import os.path

from schemenn.core import Node
from schemenn.datum import String
from schemenn.errors import ReadError
from schemenn.expand.expander import sequence
from schemenn.expand.keywords import declaration, splice
from schemenn.expand.libraries import Library, library_name, whole_import
from schemenn.expand.scope import Binding, Scope, TopScope
from schemenn.expand.shape import fail, head_name, need
from schemenn.syntax import Atom, Form, Syntax


@declaration("import")
def declare_import(form: Form, scope: TopScope) -> list[Node]:
    """`(import import-set …)`: the bodies of the libraries that have not run yet. Source: R7RS 5.2."""
    libraries = scope.libraries
    if libraries is None:
        fail("import: there are no libraries here", form)
    nodes: list[Node] = []
    for each in need(form, 0, None, ""):
        library, bindings = whole_import(each, libraries)
        nodes += import_library(library, scope, bindings)
    return nodes


def import_library(library: Library, scope: TopScope, bindings: dict[str, Binding] | None = None) -> list[Node]:
    """Bring what a library exports, or the bindings given, into a scope; the core forms that must run first."""
    assert scope.libraries is not None
    for name, binding in (library.exports if bindings is None else bindings).items():
        scope.take_in(name, binding)
    return scope.libraries.body(library)


def _declare_library(form: Form, scope: TopScope) -> list[Node]:
    """`(define-library name declaration …)`. Source: R7RS 5.6."""
    if scope.libraries is None:
        fail("define-library: there are no libraries here", form)
    name = need(form, 1, None, "a library name and declarations")[0]
    scope.libraries.declare(library_name(name), form)
    return []


for _name in ("define-library", "library"):
    declaration(_name)(_declare_library)


def included(form: Form, scope: Scope) -> list[Syntax]:
    """The forms of the files that `(include "file" …)` or `include-ci` names, one after the other.

    A file is looked for beside the one that includes it. Raises: ExpandError, ReadError. Source: R7RS 4.1.7
    """
    libraries = scope.top().libraries
    if libraries is None:
        fail("include: there are no files here", form)
    forms: list[Syntax] = []
    for each in need(form, 1, None, "the names of files"):
        if not isinstance(each, Atom) or not isinstance(each.value, String):
            fail(f"{head_name(form)}: expected a string that names a file", each)
        path = os.path.join(os.path.dirname(form.span.source.name), each.value.text)
        if libraries.files.is_inside(path, form.span.source.name):
            fail(f"{head_name(form)}: the file {path} includes itself", each)
        try:
            read = libraries.files.forms(path, fold_case=head_name(form) == "include-ci")
        except ReadError as error:
            error.span = error.span or each.span
            raise
        if read is None:
            why = ": a sandbox, in which documents run, has no files" if libraries.files.sandboxed else ""
            fail(f"{head_name(form)}: cannot read the file {path}{why}", each)
        forms += read
    return forms


def _included_expression(form: Form, scope: Scope) -> Node:
    return sequence(included(form, scope), scope, form)


for _name in ("include", "include-ci"):
    splice(_name, included, _included_expression)
