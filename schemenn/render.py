"""Errors as people read them. Raising never prints; the faces hand what they caught to `render`.

lists.scm:2:3: car: expected a pair, got 5
  (car 5)
  ^^^^^^^
  in first
  in total, at lists.scm:5:11
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from schemenn.errors import SchemeError, UserError
from schemenn.write import short

if TYPE_CHECKING:
    from schemenn.source import Span

WIDTH = 100  # columns of a source line that are shown
CALLS = 16  # lines of calls that are shown
LONGEST_CYCLE = 6  # procedures that may call each other in turn and still be folded

RED = "\x1b[1;31m"
DIM = "\x1b[2m"
PLAIN = "\x1b[0m"


def wants_colour(stream: TextIO, environment: dict[str, str]) -> bool:
    """Whether to colour what goes to `stream`: only a terminal, and not against NO_COLOR or a dumb terminal."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def render(error: Exception, colour: bool = False) -> str:
    """The text that shows `error`, with a newline at the end."""
    lines = _scheme_error(error) if isinstance(error, SchemeError) else _defect(error)
    return "\n".join(_paint(line) if colour else line[1] for line in lines) + "\n"


# A line of the text with its style: "error", "underline", "source", "call" or "note".
Line = tuple[str, str]


def _paint(line: Line) -> str:
    style, text = line
    codes = {"error": RED, "underline": RED, "call": DIM}
    return f"{codes[style]}{text}{PLAIN}" if style in codes else text


def _scheme_error(error: SchemeError) -> list[Line]:
    calls: list[tuple[str, Span | None]] = getattr(error, "calls", [])
    span = error.span or next((place for _, place in reversed(calls) if place), None)
    message = " ".join([error.message, *map(short, error.irritants)]) if isinstance(error, UserError) else error.message
    lines = [("error", f"{span or 'error'}: {message}")]
    if span is not None:
        lines += _excerpt(span)
    lines += [("call", f"  {text}") for text in _limit(_fold(_calls(calls, span)))]
    lines += [("note", f"  {note}") for note in error.notes]
    return lines


def _excerpt(span: Span) -> list[Line]:
    """The first line of the span, a window of it if it is long, and carets under the form."""
    line = span.source.line(span.line)
    if not line.strip():
        return []
    start = min(span.column, len(line))
    end = min(span.end_column, len(line)) if span.end_line == span.line else len(line)
    end = max(end, start + 1)
    first = max(0, min(start - WIDTH // 4, len(line) - WIDTH)) if len(line) > WIDTH else 0
    last = first + WIDTH
    shown = ("…" if first else "") + line[first:last] + ("…" if last < len(line) else "")
    gap = (" " if first else "") + "".join(_blank(character) for character in line[first:start])
    carets = "^" * max(1, sum(_columns(character) for character in line[start : min(end, last)]))
    return [("source", f"  {shown}"), ("underline", f"  {gap}{carets}")]


def _blank(character: str) -> str:
    return "\t" if character == "\t" else " " * _columns(character)


def _columns(character: str) -> int:
    """How many columns of a terminal the character takes."""
    if character.isascii():
        return 1
    import unicodedata

    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _calls(calls: list[tuple[str, Span | None]], place: Span | None) -> list[str]:
    """The procedures the error came through, innermost first, each with the place it had reached."""
    texts = []
    for name, span in reversed(calls):
        here = "" if span is None or str(span) == str(place) else f", at {span}"
        texts.append(name if name.startswith("…") else f"{f'in {name}' if name else 'at top level'}{here}")
        place = None
    return texts


def _fold(texts: list[str]) -> list[str]:
    """The lines of the calls; a cycle of calls that repeats is shown once and counted."""
    lines: list[str] = []
    here = 0
    while here < len(texts):
        cycle, repeats = _cycle(texts, here)
        lines += texts[here : here + cycle]
        if repeats:
            what = "this call" if cycle == 1 else f"these {cycle} calls"
            lines.append(f"… {what} {repeats:,} more time{'s' if repeats > 1 else ''}")
        here += cycle * (repeats + 1)
    return lines


def _cycle(texts: list[str], here: int) -> tuple[int, int]:
    """The length of the cycle that begins at `here`, and how often it is repeated; one call, 0 times if none."""
    for cycle in range(1, LONGEST_CYCLE + 1):
        end = here + cycle
        while end < len(texts) and texts[end] == texts[end - cycle]:
            end += 1
        repeats = (end - here) // cycle - 1
        if repeats > 0:
            return cycle, repeats
    return 1, 0


def _limit(lines: list[str]) -> list[str]:
    if len(lines) <= CALLS:
        return lines
    half = CALLS // 2
    return [*lines[:half], f"… {len(lines) - CALLS:,} more", *lines[-half:]]


def _defect(error: Exception) -> list[Line]:
    from schemenn import __version__

    version = ".".join(map(str, sys.version_info[:3]))
    return [
        ("error", f"schemenn: a defect of schemenn itself: {str(error) or type(error).__name__}"),
        ("note", "  The program is not to blame. Please report this together with the program, what"),
        ("note", f"  --debug shows, and: schemenn {__version__}, Python {version}, {sys.platform}"),
    ]
