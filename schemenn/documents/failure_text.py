"""What is not as expected, as people read it: the place, the form, and the difference.

    sums.scm:1:1: expected 4, got 3
      (+ 1 2)   ; => 4
      ^^^^^^^
      - 4
      + 3
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from schemenn.errors import SchemeError
from schemenn.render import render
from schemenn.visible import visible

if TYPE_CHECKING:
    from schemenn.check_program import Failure

_LONGEST: Final = 240  # characters of a line of a difference
_MOST: Final = 60  # lines of a difference


def failure_text(failure: Failure, colour: bool = False) -> str:
    """The text that shows a failure, with a newline at the end."""
    if failure.error is not None:
        return render(failure.error, colour)
    text = render(SchemeError(failure.message, failure.span), colour)
    return text + "".join([f"  {visible(line)}\n" for line in _difference(failure.wanted, failure.got)])


def _difference(wanted: str, got: str) -> list[str]:
    """The lines that are wanted and those there are, as a unified difference without its heading."""
    from difflib import unified_diff

    if wanted == got:
        return []
    lines = list(unified_diff(list(_cut(wanted, got)), list(_cut(got, wanted)), lineterm="", n=2))[2:]
    lines = [f"{line[:1]} {line[1:]}".rstrip() for line in lines if not line.startswith("@@")]
    return lines if len(lines) <= _MOST else [*lines[:_MOST], f"… {len(lines) - _MOST} more lines"]


def _cut(text: str, other: str) -> Iterator[str]:
    """The lines of a text, the long ones from shortly before they differ from the other text."""
    others = other.split("\n")
    for number, line in enumerate(text.split("\n") if text else []):
        against = others[number] if number < len(others) else ""
        same = next((i for i, pair in enumerate(zip(line, against, strict=False)) if pair[0] != pair[1]), 0)
        start = max(0, same - _LONGEST // 4) if len(line) > _LONGEST else 0
        yield ("…" if start else "") + line[start : start + _LONGEST] + ("…" if len(line) > start + _LONGEST else "")
