"""The expansion of a unit: a file, a REPL entry, a block of a document.

    (define (double x) (twice + x))  (define (twice f x) (f x x))   →   [Define("double", …), Define("twice", …)]

First the text is scanned for imports, then for the names the unit defines, for both rule the whole unit. A macro may
still define a builtin name after a form that referred to the builtin: then the unit is expanded again.
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.errors import ExpandError, SchemeError
from schemenn.expand.expander import Declaration, Definition, Splice, head_binding
from schemenn.expand.libraries import declared_name
from schemenn.expand.noted_values import with_noted_values
from schemenn.expand.scope import Scope, TopScope
from schemenn.expand.top_level import expand_top_level
from schemenn.source import Span
from schemenn.syntax import Form, Identifier, Syntax


def expand_unit(forms: list[Syntax], scope: TopScope) -> list[Node]:
    """The core forms of a unit; definitions stay in `scope`.

    `scope.newly_shadowed` then says which builtin names the unit defines or assigns for the first time.
    Raises: ExpandError, ReadError of another file; the scope is then as before.
    """
    before = scope.snapshot()
    libraries = scope.libraries
    known = None if libraries is None else libraries.snapshot()
    scope.begin_unit()
    try:
        nodes = _expand_until_stable(forms, scope)
        for error in _library_errors(forms, scope):
            raise error
        return nodes
    except BaseException as error:  # an interrupt and a defect leave the scope as an error of the program does
        if isinstance(error, ExpandError):
            scope.restore(before)
            error.further = _further(error, forms, scope)
        scope.restore(before)
        scope.newly_shadowed = set()
        if libraries is not None and known is not None:
            libraries.restore(known)
        if not isinstance(error, RecursionError):
            raise
        span = forms[0].span if forms else None
        message = "the forms are nested too deeply, or the expansion of a macro does not end"
        raise ExpandError(message, span, code="endless-expansion") from None


def _further(error: ExpandError, forms: list[Syntax], scope: TopScope) -> tuple[SchemeError, ...]:
    """The other errors of a unit and of its libraries, each place once."""
    others: list[SchemeError] = [*error.further, *_others(error, forms, scope)]
    others += _library_errors(forms, scope)
    places = {str(each.span): each for each in reversed(others) if str(each.span) != str(error.span)}
    return tuple(sorted(places.values(), key=lambda each: _position(each.span)))


def _position(span: Span | None) -> tuple[int, int]:
    return (0, 0) if span is None else (span.line, span.column)


def _others(error: ExpandError, forms: list[Syntax], scope: TopScope) -> tuple[ExpandError, ...]:
    """The other errors of a unit, if all that declarations and definitions announce can be taken in."""
    from schemenn.expand.further_errors import further_errors

    declared: dict[int, list[Node]] = {}
    try:
        declare(forms, scope, declared)
        define_names(forms, scope)
    except SchemeError:
        return ()
    return further_errors(error, forms, scope, declared)


def _library_errors(forms: list[Syntax], scope: TopScope) -> list[SchemeError]:
    """The errors of the libraries that `forms` declare and nothing has imported yet.

    What a library imports may still be declared, unless its name is of the report or a SRFI.
    """
    libraries = scope.libraries
    found: list[SchemeError] = []
    for form in forms:
        name = declared_name(form)
        if name is None or libraries is None or libraries.is_expanded(name):
            continue
        known = libraries.snapshot()
        try:
            libraries.find(name, form)
        except ExpandError as error:
            if error.code != "unknown-library" or _is_reserved(error):
                found += [error, *error.further]
        finally:
            libraries.restore(known)
    return found


def _is_reserved(error: ExpandError) -> bool:
    return error.span is not None and error.span.text().startswith(("(scheme ", "(srfi "))


def _expand_until_stable(forms: list[Syntax], scope: TopScope) -> list[Node]:
    declared: dict[int, list[Node]] = {}
    declare(forms, scope, declared)
    define_names(forms, scope)
    while True:
        start = scope.snapshot()
        scope.begin_attempt()
        nodes = expand_top_level(forms, scope, declared)
        if not scope.outdated:
            return with_noted_values(nodes, scope)
        scope.restore(start, keep_taken=True)


def declare(forms: list[Syntax], scope: TopScope, declared: dict[int, list[Node]]) -> None:
    """Act on the imports and the like in the text of `forms`; their core forms go into `declared`."""
    for form in forms:
        keyword = head_binding(form, scope)
        if isinstance(keyword, Declaration) and isinstance(form, Form):
            declared[id(form)] = keyword.declare(form, scope)
        elif isinstance(keyword, Splice) and isinstance(form, Form):
            declare(keyword.parts(form, scope), scope, declared)


def define_names(forms: list[Syntax], scope: TopScope) -> None:
    """Give the names that the text of `forms` defines their keys."""
    for identifier in defined_names(forms, scope):
        scope.define(identifier)


def defined_names(forms: list[Syntax], scope: Scope) -> list[Identifier]:
    """The identifiers that the text of `forms` defines as variables, without a look into macro uses."""
    names: list[Identifier] = []
    for form in forms:
        keyword = head_binding(form, scope)
        if isinstance(keyword, Splice) and isinstance(form, Form):
            names += defined_names(keyword.parts(form, scope), scope)
        elif isinstance(keyword, Definition) and isinstance(form, Form):
            names += _names(keyword, form, scope)
    return names


def _names(keyword: Definition, form: Form, scope: Scope) -> list[Identifier]:
    """The names of one definition; none for a malformed one, which its expansion will report."""
    try:
        return keyword.names(form, scope)
    except ExpandError:
        return []
