"""Text of nested parts, laid out in a width.

    Group("(", ["define", Group("(", ["f", "x"], ")"), "1"], ")")   →   (define (f x) 1)       where it fits
                                                                        (define
                                                                         (f x)
                                                                         1)                    where it does not
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final, TypeAlias

    Part: TypeAlias = "str | Group | Reference"

_DEEP: Final = 12
"""An opening longer than this does not push what follows it below itself."""


class Group:
    """Parts between an opening and a closing, with blanks between them where it is on one line.

    `rows`: each part has a line of its own in any case. `labelled`: a Reference to it stands inside it.
    """

    __slots__ = ("closing", "label", "labelled", "opening", "parts", "rows")

    def __init__(self, opening: str, parts: list[Part], closing: str, rows: bool = False) -> None:
        self.opening = opening
        self.parts = parts
        self.closing = closing
        self.rows = rows
        self.labelled = False
        self.label = ""


class Reference:
    """Stands for a group around it."""

    __slots__ = ("group",)

    def __init__(self, group: Group) -> None:
        self.group = group
        group.labelled = True


def columns(text: str) -> int:
    """The columns of a terminal that a text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), len(text) // 2)


def lay_out(part: Part, width: int) -> list[str]:
    """The lines of a part; a part that cannot be broken may be wider than asked for."""
    _number(part, 0)
    return _lines(part, width)


def _number(part: Part, count: int) -> int:
    """Give the labelled groups their labels, in the order in which they are read; how many labels there are then."""
    if isinstance(part, Group):
        if part.labelled:
            part.label = f"#{count}"
            part.opening = f"#{count}={part.opening}"
            count += 1
        for inner in part.parts:
            count = _number(inner, count)
    return count


def _flat(part: Part, room: int) -> str | None:
    """The part on one line; None if it is longer than the room, or has rows."""
    if isinstance(part, str):
        return part if columns(part) <= room else None
    if isinstance(part, Reference):
        return f"{part.group.label}#"
    if part.rows and len(part.parts) > 1:
        return None
    pieces = []
    room -= columns(part.opening) + len(part.closing)
    for inner in part.parts:
        text = _flat(inner, room)
        if text is None:
            return None
        pieces.append(text)
        room -= columns(text) + 1
    return f"{part.opening}{' '.join(pieces)}{part.closing}" if room >= -1 else None


def _lines(part: Part, width: int, after: int = 0) -> list[str]:
    """The lines of a part, with room for what comes after it on its last line."""
    flat = _flat(part, width - after)
    if flat is not None:
        return [flat]
    if not isinstance(part, Group):
        return [part if isinstance(part, str) else f"{part.group.label}#"]
    indent = columns(part.opening) if columns(part.opening) <= _DEEP else 2
    room = max(width - indent, 1)
    if not part.rows and all([isinstance(inner, str) for inner in part.parts]):
        inside = _filled([inner for inner in part.parts if isinstance(inner, str)], room - after - len(part.closing))
    else:
        inside = _stacked(part.parts, room, after + len(part.closing))
    first = [part.opening + inside[0]] if indent == columns(part.opening) else [part.opening.rstrip(), "  " + inside[0]]
    lines = first + [" " * indent + line for line in inside[1:]]
    lines[-1] += part.closing
    return lines


def _stacked(parts: list[Part], width: int, after: int) -> list[str]:
    """Each part below the one before."""
    lines = []
    for place, part in enumerate(parts):
        lines += _lines(part, width, after if place == len(parts) - 1 else 0)
    return lines or [""]


def _filled(words: list[str], width: int) -> list[str]:
    """As many words on each line as there is room for."""
    lines = [""]
    for word in words:
        if lines[-1] and columns(lines[-1]) + 1 + columns(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return lines
