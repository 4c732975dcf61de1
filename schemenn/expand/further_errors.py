"""All the errors of a unit that has one, so that they are reported together.

    (define (f) (if))  (define (g) (let ((x)) x))   →   the errors of (if) and of (x)

Every form is expanded for itself. Of a form that fails, the part that the error is about is taken out, or if that does
not do, what is around it, and it is tried again: so a second mistake in it is found, and none is counted twice. What
uses a macro whose definition has failed is left out.
"""

from __future__ import annotations

from typing import Final

from schemenn.core import Node
from schemenn.datum import UNSPECIFIED
from schemenn.errors import ExpandError, SchemeError
from schemenn.expand.top_level import expand_top_level
from schemenn.expand.scope import TopScope
from schemenn.source import Span
from schemenn.syntax import Atom, Form, Identifier, Syntax

MOST: Final = 20
_TRIES: Final = 12


def further_errors(
    first: ExpandError, forms: list[Syntax], scope: TopScope, declared: dict[int, list[Node]]
) -> tuple[ExpandError, ...]:
    """The errors of the forms apart from the first, in order."""
    found: list[ExpandError] = []
    lost: set[str] = set()
    for form in forms:
        if len(found) > MOST:
            break
        if lost and lost & _names(form):
            continue
        errors = _errors_in(form, scope, declared)
        found += errors
        if errors and _head(form).startswith(("define-", "import")):
            lost |= _names(form.items[1]) if isinstance(form, Form) and len(form.items) > 1 else set()
    return tuple([error for error in found if not _is_same(error, first)])


def _errors_in(form: Syntax, scope: TopScope, declared: dict[int, list[Node]]) -> list[ExpandError]:
    """The errors of one form, found one after the other."""
    found: list[ExpandError] = []
    for _ in range(_TRIES):
        try:
            expand_top_level([form], scope, declared)
            return found
        except ExpandError as error:
            if error.span is None:
                return found or [error]
            if not any([_touch(error.span, known.span) for known in found]):
                found.append(error)
            mended = _without(form, error.span)
            if mended is None:
                return found
            form = mended
        except (SchemeError, RecursionError):
            return found
    return found


def _without(form: Syntax, place: Span) -> Syntax | None:
    """The form with the part at a place taken out; where that was done before, the part around it."""
    if not isinstance(form, Form) or not _inside(place, form.span):
        return None
    for index, item in enumerate(form.items):
        if not _inside(place, item.span):
            continue
        mended = _without(item, place)
        if mended is None and not isinstance(item, Atom):
            mended = Atom(UNSPECIFIED, item.span)
        if mended is None:
            return None
        return Form([*form.items[:index], mended, *form.items[index + 1 :]], form.span, form.tail)
    return None


def _inside(a: Span, b: Span) -> bool:
    return (b.line, b.column) <= (a.line, a.column) and (a.end_line, a.end_column) <= (b.end_line, b.end_column)


def _touch(a: Span, b: Span | None) -> bool:
    return b is not None and (_inside(a, b) or _inside(b, a))


def _is_same(a: ExpandError, b: ExpandError) -> bool:
    return a.message == b.message and str(a.span) == str(b.span)


def _head(form: Syntax) -> str:
    first = form.items[0] if isinstance(form, Form) and form.items else None
    return first.name if isinstance(first, Identifier) else ""


def _names(form: Syntax) -> set[str]:
    """The names that occur in a form."""
    if isinstance(form, Identifier):
        return {form.name}
    return {name for item in form.items for name in _names(item)} if isinstance(form, Form) else set()
