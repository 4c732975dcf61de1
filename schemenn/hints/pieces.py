"""The other errors of a text that cannot be read as a whole.

The text is cut before each parenthesis at the margin, where a form of the top level is likely to begin. Pieces that
cannot be read have an error of their own; those that can are expanded for theirs.
"""

from __future__ import annotations

from typing import Final

from schemenn.errors import ExpandError, ReadError, SchemeError
from schemenn.read import read_all
from schemenn.source import Source, Span
from schemenn.syntax import Form, Identifier, Syntax

_TO_THE_END: Final = frozenset(("unclosed-string", "unclosed-comment", "unclosed-symbol"))
_OF_PARENTHESES: Final = frozenset(("missing-parenthesis", "extra-parenthesis", "mismatched-parenthesis"))
"""Errors that say something of a piece only if it is sure to be a whole form: of a definition."""

MOST: Final = 20
_LONGEST: Final = 500_000


def errors_of_pieces(error: ReadError) -> list[SchemeError]:
    """The errors of the pieces apart from the one that is known, in order."""
    span = error.span
    if span is None or error.code in _TO_THE_END or not 0 < len(span.source.text) <= _LONGEST:
        return []
    source = span.source
    starts = _starts(source)
    if len(starts) < 2:
        return []
    found: list[SchemeError] = []
    healthy: list[Syntax] = []
    for start, end in zip(starts, [*starts[1:], source.text.count("\n") + 2], strict=True):
        if start <= span.line < end:
            continue
        try:
            healthy += [_moved(form, source) for form in read_all(_piece(source, start, end))]
        except ReadError as another:
            if another.code in _TO_THE_END:
                break
            if another.code not in _OF_PARENTHESES or source.line(start).startswith(("(def", "[def")):
                found.append(_at_home(another, source))
    found += _expanded(healthy, source)
    return sorted(found, key=_place)[:MOST]


def _starts(source: Source) -> list[int]:
    """The lines that begin with a parenthesis at the margin."""
    lines = source.text.split("\n")
    return [number for number, line in enumerate(lines, 1) if line.startswith(("(", "["))]


def _piece(source: Source, start: int, end: int) -> Source:
    lines = [source.line(number) for number in range(start, end)]
    return Source(source.name, "\n" * (start - 1) + "\n".join(lines))


def _at_home(error: ReadError, source: Source) -> ReadError:
    if error.span is not None:
        error.span = _home(error.span, source)
    return error


def _home(span: Span, source: Source) -> Span:
    return Span(source, span.line, span.column, span.end_line, span.end_column)


def _moved(form: Syntax, source: Source) -> Syntax:
    """The form, with its places in the whole text."""
    form.span = _home(form.span, source)
    for item in getattr(form, "items", []):
        _moved(item, source)
    return form


def _expanded(forms: list[Syntax], source: Source) -> list[SchemeError]:
    """The errors of expanding what can be read, unless the program has libraries of its own."""
    from schemenn.expand import expand_unit
    from schemenn.session import Session

    if not forms or any(_head(form) in ("import", "define-library", "include", "load") for form in forms):
        return []
    try:
        expand_unit(forms, Session(sandboxed=True).compiler.scope)
    except ExpandError as error:
        further, error.further = error.further, ()
        return [error, *further]
    except (SchemeError, RecursionError):
        return []
    return []


def _head(form: Syntax) -> str:
    first = form.items[0] if isinstance(form, Form) and form.items else None
    return first.name if isinstance(first, Identifier) else ""


def _place(error: SchemeError) -> tuple[int, int]:
    return (0, 0) if error.span is None else (error.span.line, error.span.column)
