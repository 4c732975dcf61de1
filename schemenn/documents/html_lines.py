r"""Where the text of a parsed page stands in its file.

The parser keeps no positions. But white space is the same to it wherever it stands between things, and kept wherever
it matters, so each line break of the page is followed by its line number written in white space, a form feed for 1 and
a tab for 0:

    "a\nb"  →  "a\n\f\t\t…\t\f\tb"      and in the parsed page the numbers are read and dropped
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BITS: Final = 24
_DIGITS: Final = str.maketrans("01", "\t\f")
_BITS_OF: Final = str.maketrans("\t\f", "01")
_NEWLINE: Final = re.compile(r"\r\n|\r|\n")
_TAG: Final = re.compile(r"""<[a-zA-Z](?:[^>=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?)?)*+>(?![\r\n])""")
_MARK: Final = re.compile(rf"(\n?)\f([\t\f]{{{_BITS}}})")


def mark_lines(html: str) -> str:
    """The page with the number of each line in white space behind the break before it, and behind a tag that goes over
    several lines.
    """
    lines = _NEWLINE.split(html.replace("\f", " "))
    marked = "".join([lines[0], *["\n" + _mark(number) + line for number, line in enumerate(lines[1:], 2)]])
    return _TAG.sub(_with_mark_behind, marked)


def _with_mark_behind(tag: re.Match[str]) -> str:
    numbers = _MARK.findall(tag[0])
    return tag[0] + "\f" + numbers[-1][1] if numbers else tag[0]


def _mark(number: int) -> str:
    return "\f" + f"{number:0{_BITS}b}".translate(_DIGITS)


def unmarked(text: str) -> str:
    """A text of the page, or the value of an attribute, as it was."""
    return _MARK.sub(r"\1", text)


def pieces(text: str) -> list[tuple[str, int]]:
    """A text of the page cut before each line break: the pieces, the number of the line that each begins, 0 for the
    first. The first may be empty; a piece that begins no line (behind a break that the parser dropped) has no newline.
    """
    parts = _MARK.split(text)
    found = [(parts[0], 0)]
    for newline, digits, piece in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        found.append((newline + piece, int(digits.translate(_BITS_OF), 2)))
    return found


def starting_lines(root: LexborNode) -> dict[int, int]:
    """The line of the page on which each element and text begins, by its identity, in the order of the page.

    That is the line of the text before it, and exact for a text that goes over lines itself.
    """
    starts: dict[int, int] = {}
    line = 1
    for node in root.traverse(include_text=True):
        marks = []
        if node.is_text_node:
            marks = _MARK.findall(node.text_content or "")
        if marks:
            newline, digits = marks[0]
            line = int(digits.translate(_BITS_OF), 2) - len(newline)
        starts[node.mem_id] = line
        if marks:
            line = int(marks[-1][1].translate(_BITS_OF), 2)
    return starts
