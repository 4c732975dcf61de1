"""What the indentation of a text says about a parenthesis that is missing, or one too many.

    (define (f x)
      (if (> x 0
          x          ← stands no deeper than the ( of (> x 0, which should thus have been closed in the line before
          (- x)))
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from schemenn.errors import ReadError
from schemenn.scanner import TerminalTable, TextScanner, Token
from schemenn.source import Source

OPENING: Final = frozenset(("OPEN", "OPEN_VECTOR", "OPEN_BYTEVECTOR", "OPEN_TENSOR", "OPEN_SQUARE"))
CLOSING: Final = frozenset(("CLOSE", "CLOSE_SQUARE"))
PREFIXES: Final = frozenset(
    ("QUOTE", "QUASIQUOTE", "UNQUOTE", "UNQUOTE_SPLICING", "SYNTAX", "QUASISYNTAX", "UNSYNTAX", "UNSYNTAX_SPLICING")
)


class Unclosed(NamedTuple):
    """A bracket that should have been closed: `line` is the one that shows it, `last` where the text before it ends;
    `missing` how many brackets should have been closed there.
    """

    opening: Token
    line: int
    last: int
    missing: int


class ClosedEarly(NamedTuple):
    """A form that is closed at `closing`, though `line` is indented as if it still belonged to it."""

    opening: Token
    closing: Token
    line: int


class _Step(NamedTuple):
    """A token, the column where it begins with the quotation marks before it, and whether nothing precedes it in its
    line; `last` is the line where the text before ends.
    """

    token: Token
    column: int
    begins: bool
    last: int


def _steps(table: TerminalTable, source: Source) -> Iterator[_Step]:
    """The tokens of a text, up to the first place where none can begin."""
    last = 0
    start: tuple[int, bool, int] | None = None
    try:
        for token in TextScanner(table, source, False).tokens():
            span = token.span
            here = start or (span.column, span.line > last, last)
            last = span.end_line
            if token.type in PREFIXES:
                start = here
                continue
            start = None
            yield _Step(token, *here)
    except ReadError:
        return


def unclosed(table: TerminalTable, source: Source) -> Unclosed | None:
    """Of the brackets in the first form that does not end, the one that a line shows to be closed too late."""
    steps = list(_steps(table, source))
    stack: list[_Step] = []
    for step in steps[_first_open(steps) :]:
        token = step.token
        if step.begins and stack and token.type not in CLOSING:
            line = token.span.line
            late = [each for each in stack if each.column >= step.column and each.token.span.line < line]
            if late:
                return Unclosed(late[-1].token, line, step.last, len(late))
        if token.type in OPENING:
            stack.append(step)
        elif token.type in CLOSING and stack:
            stack.pop()
    return None


def _first_open(steps: list[_Step]) -> int:
    """The position of the first bracket that is never closed."""
    stack: list[int] = []
    for position, step in enumerate(steps):
        if step.token.type in OPENING:
            stack.append(position)
        elif step.token.type in CLOSING and stack:
            stack.pop()
    return stack[0] if stack else len(steps)


class _Level:
    """The forms inside a bracket, or at the top: the last one that begins a line, or stands in the line of the bracket,
    and where it is closed.
    """

    def __init__(self, opening: _Step | None) -> None:
        self.opening = opening
        self.last: _Step | None = None
        self.closing: Token | None = None


def closed_early(table: TerminalTable, source: Source) -> list[ClosedEarly]:
    """All forms that are followed by a line which is indented deeper than their own beginning, as their parts are."""
    found: list[ClosedEarly] = []
    levels = [_Level(None)]
    for step in _steps(table, source):
        token, level = step.token, levels[-1]
        if token.type in CLOSING:
            if level.opening is None:
                return found
            levels.pop()
            if levels[-1].last is level.opening:
                levels[-1].closing = token
            continue
        if step.begins:
            before, closing = level.last, level.closing
            if before and closing and before.column < step.column and closing.span.line < token.span.line:
                found.append(ClosedEarly(before.token, closing, token.span.line))
            else:
                level.last, level.closing = (step if token.type in OPENING else None), None
        elif token.type in OPENING and level.opening and level.opening.token.span.line == token.span.line:
            level.last, level.closing = step, None
        if token.type in OPENING:
            levels.append(_Level(step))
    return found
