"""The forms of the source around a place: what stands there, what surrounds it, and what names are bound there.

    (define (f count) (+ cuont 1)) at cuont   →   the names f, count
"""

from __future__ import annotations

from typing import Final

from schemenn.errors import ReadError
from schemenn.read import read_all
from schemenn.source import Source, Span
from schemenn.syntax import Form, Identifier, Syntax

_LONGEST: Final = 500_000
_LETS: Final = frozenset(
    "let let* letrec letrec* do fluid-let let-values let*-values for for/list for/sum for/fold for* for*/list".split()
)
_LAMBDAS: Final = frozenset(("lambda", "λ", "named-lambda", "lambda*"))


def form_at(span: Span) -> Form | None:
    """The form that covers exactly the span, with its true places; None if there is no such list."""
    padding = "\n" * (span.line - 1) + " " * span.column
    try:
        forms = read_all(Source(span.source.name, padding + span.text()))
    except ReadError:
        return None
    if len(forms) == 1 and isinstance(forms[0], Form):
        return forms[0]
    return None


def in_source(syntax: Syntax, source: Source) -> Span:
    """The place of a part of such a form in its source."""
    span = syntax.span
    return Span(source, span.line, span.column, span.end_line, span.end_column)


def forms_of(source: Source) -> list[Syntax]:
    """All forms of a source; none if it cannot be read, or only in a while."""
    if len(source.text) > _LONGEST:
        return []
    try:
        return read_all(Source(source.name, source.text))
    except ReadError:
        return []


def path_to(span: Span) -> list[Form]:
    """The forms around a place, outermost first, with the form at the place itself if it is one."""
    found: list[Form] = []
    level: list[Syntax] = forms_of(span.source)
    while True:
        inside = next((form for form in level if isinstance(form, Form) and _covers(form.span, span)), None)
        if inside is None:
            return found
        found.append(inside)
        level = inside.items


def _covers(outer: Span, inner: Span) -> bool:
    begins = (outer.line, outer.column) <= (inner.line, inner.column)
    return begins and (outer.end_line, outer.end_column) >= (inner.end_line, inner.end_column)


def head_of(syntax: Syntax) -> str:
    """The name a form begins with, or ""."""
    if isinstance(syntax, Form) and syntax.items and isinstance(syntax.items[0], Identifier):
        return syntax.items[0].name
    return ""


def definitions(forms: list[Syntax]) -> dict[str, Syntax]:
    """The names that forms define, each with the form that does."""
    found: dict[str, Syntax] = {}
    for form in forms:
        if not head_of(form).startswith("define") or not isinstance(form, Form) or len(form.items) < 2:
            continue
        target: Syntax = form.items[1]
        if head_of(form) in ("define-values", "define-record-type"):
            names = [name for part in form.items[1:] for name in identifiers(part)]
            found.update({name: form for name in names})
            continue
        while isinstance(target, Form) and target.items:
            target = target.items[0]
        if isinstance(target, Identifier):
            found[target.name] = form
    return found


def local_names(path: list[Form]) -> list[str]:
    """The local names bound by the forms around a place, the innermost first."""
    found: list[str] = []
    for form in reversed(path):
        found += _bound_by(form)
        found += definitions(form.items)
    return found


def _bound_by(form: Form) -> list[str]:
    head = head_of(form)
    parts = form.items[1:]
    if head in _LAMBDAS or head.startswith("define"):
        return identifiers(parts[0]) if parts else []
    if head not in _LETS or not parts:
        return []
    names: list[str] = []
    if isinstance(parts[0], Identifier):
        names.append(parts[0].name)
        parts = parts[1:]
    for binding in parts[0].items if parts and isinstance(parts[0], Form) else []:
        names += identifiers(binding.items[0]) if isinstance(binding, Form) and binding.items else []
    return names


def identifiers(syntax: Syntax) -> list[str]:
    """All the names in a form."""
    if isinstance(syntax, Identifier):
        return [syntax.name]
    if not isinstance(syntax, Form):
        return []
    tail = [] if syntax.tail is None else [syntax.tail]
    return [name for item in [*syntax.items, *tail] for name in identifiers(item)]
