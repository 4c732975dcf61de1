"""Errors as people read them. Raising never prints; the faces hand what they caught to `render`.

lists.scm:2:3: car: expected a pair, got 5
  (car 5)
  ^^^^^^^
       ╰ this is the number 5
  calls, outermost first:
    at top level, at lists.scm:5:11
    in first
  more: schemenn explain wrong-type
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final, TextIO, TypeVar

from schemenn.call_trace import call_lines
from schemenn.datum import String, Symbol
from schemenn.errors import ReadError, RunError, SchemeError, UserError
from schemenn.excerpt import WIDTH, Line, excerpt
from schemenn.visible import visible
from schemenn.write import short

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemenn.hints.facts import Facts, Hint
    from schemenn.source import Span

Found = TypeVar("Found")

RED: Final = "\x1b[1;31m"
CYAN: Final = "\x1b[36m"
DIM: Final = "\x1b[2m"
PLAIN: Final = "\x1b[0m"

_NARROWEST: Final = 20

_CODES: Final = {"error": RED, "underline": RED, "label": RED, "hint": CYAN, "call": DIM, "code": DIM}


def wants_colour(stream: TextIO, environment: dict[str, str]) -> bool:
    """Whether to colour what goes to `stream`: only a terminal, and not against NO_COLOR or a dumb terminal."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def columns(stream: TextIO) -> int:
    """How many columns of a source line `stream` has room for: those of its terminal, less what stands around it."""
    if not stream.isatty():
        return WIDTH
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return WIDTH
    return max(width - len("  ……"), _NARROWEST) if width else WIDTH


def render(error: Exception, colour: bool = False, width: int = WIDTH) -> str:
    """The text that shows `error`, with a newline at the end; after it those of `further` errors of the same text.

    `width`: the columns of a source line that are shown.
    """
    if not isinstance(error, SchemeError):
        return _text(_defect(error), colour)
    further = _further(error)
    texts = [_text(_scheme_error(each, width), colour) for each in (error, *further)]
    if further:
        texts.append(f"{len(texts)} errors\n")
    return "".join(texts)


def _text(lines: list[Line], colour: bool) -> str:
    lines = [(style, visible(text)) for style, text in lines]  # it quotes the program, which may be anybody's
    return "\n".join(_paint(line) if colour else line[1] for line in lines) + "\n"


def _paint(line: Line) -> str:
    style, text = line
    return f"{_CODES[style]}{text}{PLAIN}" if style in _CODES else text


def _further(error: SchemeError) -> list[SchemeError]:
    if isinstance(error, ReadError) and not error.further:
        from schemenn.hints.facts import Facts
        from schemenn.hints.pieces import errors_of_pieces

        return _found(lambda facts: errors_of_pieces(error), Facts(error), [])
    return list(error.further)


def _scheme_error(error: SchemeError, width: int) -> list[Line]:
    from schemenn.hints.advice import hints
    from schemenn.hints.facts import Facts
    from schemenn.hints.labels import call_line, labels
    from schemenn.hints.macros import macro_name

    calls: list[tuple[str, Span | None]] = getattr(error, "calls", [])
    span = error.span or next((place for _, place in reversed(calls) if place), None)
    lines: list[Line] = [("error", f"{span or 'error'}: {_message(error)}")]
    facts = Facts(error)
    if span is not None:
        lines += excerpt(span, _found(labels, facts, []), width)
    macro = _found(macro_name, facts, "")
    if macro:
        lines.append(("note", f"  in what the macro {macro} makes of this"))
    happened = _found(call_line, facts, "")
    if happened:
        lines.append(("note", f"  the call was {happened}"))
    if isinstance(error, RunError):
        shown = call_lines(error, span)
        lines += [("call", "  calls, outermost first:")] if shown else []
        lines += [("call", f"    {text}") for text in shown]
    lines += [("note", f"  {note}") for note in error.notes]
    none: list[Hint] = []
    for hint in _found(hints, facts, none):
        lines.append(("hint", f"  hint: {hint.text}"))
        if hint.span is not None:
            lines += [(style, f"    {text}") for style, text in excerpt(hint.span, [], width - len("    "))]
    if error.code != "error":
        lines.append(("code", f"  more: schemenn explain {error.code}"))
    return lines


def _message(error: SchemeError) -> str:
    """What the error says: `(error 'f "no such key:" 5)` says it as `(error "f: no such key:" 5)` does."""
    if not isinstance(error, UserError):
        return error.message
    irritants = list(error.irritants)
    said = error.message
    if isinstance(error.subject, Symbol) and irritants and isinstance(irritants[0], String):
        said = f"{said}: {irritants.pop(0).text}"
    return " ".join([said, *map(short, irritants)])


def _found(search: Callable[[Facts], Found], facts: Facts, nothing: Found) -> Found:
    """What a search among the facts finds. An error is shown also where a search for more about it goes wrong."""
    try:
        return search(facts)
    except Exception:
        return nothing


def _defect(error: Exception) -> list[Line]:
    from schemenn import __version__

    version = ".".join(map(str, sys.version_info[:3]))
    return [
        ("error", f"schemenn: a defect of schemenn itself: {str(error) or type(error).__name__}"),
        ("note", "  The program is not to blame. Please report this together with the program, what"),
        ("note", f"  --debug shows, and: schemenn {__version__}, Python {version}, {sys.platform}"),
        ("code", "  more: schemenn explain defect"),
    ]
