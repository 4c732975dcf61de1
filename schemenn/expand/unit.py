"""The expansion of a unit: a file, a REPL entry, a block of a document.

    (define (double x) (twice + x))  (define (twice f x) (f x x))   →   [Define("double", …), Define("twice", …)]

First the text is scanned for the names the unit defines, for such a definition rules the whole unit. A macro may
still define a builtin name after a form that referred to the builtin: then the unit is expanded again.
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.errors import ExpandError
from schemenn.expand.expander import Definition, expand_top_level, head_binding
from schemenn.expand.scope import Scope, TopScope
from schemenn.syntax import Form, Identifier, Syntax


def expand_unit(forms: list[Syntax], scope: TopScope) -> list[Node]:
    """The core forms of a unit; definitions stay in `scope`.

    `scope.newly_shadowed` then says which builtin names the unit defines or assigns for the first time.
    Raises: ExpandError; the scope is then as before.
    """
    before = scope.bindings.copy()
    scope.begin_unit()
    try:
        return _expand_until_stable(forms, scope)
    except RecursionError:
        scope.bindings = before
        span = forms[0].span if forms else None
        raise ExpandError("the forms are nested too deeply, or the expansion of a macro does not end", span) from None
    except ExpandError:
        scope.bindings = before
        scope.newly_shadowed = set()
        raise


def _expand_until_stable(forms: list[Syntax], scope: TopScope) -> list[Node]:
    for identifier in defined_names(forms, scope):
        scope.define(identifier)
    while True:
        start = scope.bindings.copy()
        scope.begin_attempt()
        nodes = expand_top_level(forms, scope)
        if not scope.outdated:
            return nodes
        start.update((name, "user." + name) for name in scope.newly_shadowed)
        scope.bindings = start


def defined_names(forms: list[Syntax], scope: Scope) -> list[Identifier]:
    """The identifiers that the text of `forms` defines as variables, without a look into macro uses."""
    names: list[Identifier] = []
    for form in forms:
        keyword = head_binding(form, scope)
        if isinstance(keyword, Definition) and isinstance(form, Form):
            names += _names(keyword, form, scope)
    return names


def _names(keyword: Definition, form: Form, scope: Scope) -> list[Identifier]:
    """The names of one definition; none for a malformed one, which its expansion will report."""
    try:
        return keyword.names(form, scope)
    except ExpandError:
        return []
