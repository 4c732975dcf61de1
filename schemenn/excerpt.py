"""The lines of the source that an error is about, with carets under the form and labels at its parts.

  (mat-vec W x)
  ^^^^^^^^^^^^^
             ╰ this is a tensor of shape (3)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from schemenn.visible import visible

if TYPE_CHECKING:
    from schemenn.source import Span

WIDTH: Final = 100
"""Columns of a source line that are shown where there is no terminal to fit."""

_TAB: Final = 8

Line: TypeAlias = tuple[str, str]
"""A line of the text with its style: "error", "underline", "source", "label", "call", "hint" or "note"."""

Label: TypeAlias = "tuple[Span, str]"


def excerpt(span: Span, labels: list[Label], width: int = WIDTH) -> list[Line]:
    """The first line of the span and those of the labels, of each that is longer than `width` a window."""
    shown = [label for label in labels if label[0].source is span.source]
    lines = _line(span, [label for label in shown if label[0].line == span.line], width)
    for number in sorted({label[0].line for label in shown} - {span.line}):
        here = [label for label in shown if label[0].line == number]
        lines += _line(here[0][0], here, width)
    return lines


def _line(span: Span, labels: list[Label], width: int) -> list[Line]:
    """The line where a span begins, carets under it, and labels below them."""
    line = span.source.line(span.line)
    if not line.strip():
        return []
    start = min(span.column, len(line))
    end = min(span.end_column, len(line)) if span.end_line == span.line else len(line)
    end = max(end, start + 1)
    first, last = _window(line, start, width)
    shown = ("…" if first else "") + line[first:last] + ("…" if last < len(line) else "")
    gap = _gap(line, first, start)
    carets = "^" * max(1, sum(_columns(character) for character in line[start : min(end, last)]))
    found: list[Line] = [("source", f"  {shown}"), ("underline", f"  {gap}{carets}")]
    inside = sorted([(place.column, text) for place, text in labels if first <= place.column < min(last, len(line))])
    return found + _labels(line, first, inside)


def _window(line: str, start: int, width: int) -> tuple[int, int]:
    """The part of a line, at most `width` columns, that is shown: from before `start` to as far behind it as fits."""
    first = start
    room = width
    while first > 0 and room > width * 3 // 4:
        first -= 1
        room -= _room(line[first])
    last = start
    while last < len(line) and room >= _room(line[last]):
        room -= _room(line[last])
        last += 1
    while last == len(line) and first > 0 and room >= _room(line[first - 1]):
        first -= 1
        room -= _room(line[first])
    return first, max(last, start + 1)


def _room(character: str) -> int:
    return _TAB if character == "\t" else _columns(character)


def _labels(line: str, first: int, labels: list[tuple[int, str]]) -> list[Line]:
    """A line for each label, the rightmost first, so that no line crosses a text."""
    lines: list[Line] = []
    for turn in range(len(labels) - 1, -1, -1):
        text = ""
        for column, _ in labels[:turn]:
            gap = _gap(line, first, column)
            text += gap[len(text) :] + "│"
        gap = _gap(line, first, labels[turn][0])
        lines.append(("label", f"  {text}{gap[len(text) :]}╰ {labels[turn][1]}"))
    return lines


def _gap(line: str, first: int, column: int) -> str:
    """What stands below the line before a column."""
    return (" " if first else "") + "".join(_blank(character) for character in line[first:column])


def _blank(character: str) -> str:
    return "\t" if character == "\t" else " " * _columns(character)


def _columns(character: str) -> int:
    """How many columns of a terminal the character takes."""
    if character.isascii():
        return 1
    if visible(character) != character:
        return len(visible(character))
    import unicodedata

    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
