"""The calls an error came through, as lines: the outermost first, repeats folded.

    at top level, at f.scm:9:1
    in f, at f.scm:3:8
    … this call 4 more times
    in f
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from schemenn.errors import RunError
    from schemenn.source import Span

CALLS: Final = 16  # lines of calls that are shown
LONGEST_CYCLE: Final = 6  # procedures that may call each other in turn and still be folded
_NAMELESS: Final = ("lambda", "λ")
_PLUMBING: Final = ("dynamic-wind", "with-exception-handler", "call-with-values")  # of a nameless library procedure
TAIL_CALLS: Final = "… tail calls, whose callers are gone"


def call_lines(error: RunError, place: Span | None) -> list[str]:
    """The lines of the calls; none if the error happened at top level, right where it is reported."""
    calls = _calls(error, place)
    if all(name == "" for name, _ in calls):
        return []
    return _limit(_fold([text for _, text in calls]))


def _calls(error: RunError, place: Span | None) -> list[tuple[str, str]]:
    """The calls with their names; of calls between procedures of the library only the first."""
    found: list[tuple[str, str]] = []
    within: str | None = None
    nameless = False
    for position, (name, span) in enumerate(error.calls):
        if position in error.jumps and position and _skipped(error.calls[position - 1][1], name):
            found.append(("…", TAIL_CALLS))
        if span is None and (name in _NAMELESS or (name in _PLUMBING and nameless)):
            nameless = True
            continue
        nameless = False
        if span is None and name and not name.startswith("…"):
            if within is None:
                found.append((name, f"in {name}"))
            within = name
            continue
        within = None
        if name.startswith("…"):
            found.append((name, name))
            continue
        last = position == len(error.calls) - 1
        here = "" if span is None or (last and str(span) == str(place)) else f", at {span}"
        found.append((name, f"{f'in {name}' if name else 'at top level'}{here}"))
    return found


def _skipped(site: Span | None, name: str) -> bool:
    """Whether the call at a place led to a procedure of another name."""
    if site is None or not name:
        return False
    text = site.text()
    return text[1 : len(name) + 1] != name or text[len(name) + 1 : len(name) + 2] not in (" ", ")", "]", "\n")


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
