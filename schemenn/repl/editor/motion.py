"""Where the cursor goes that moves by data rather than by characters.

    (a (b c) d)      forward from before (b …: behind it; backward: before it again; up: before (a …; down: into it
"""

from __future__ import annotations

from schemenn.repl.editor.tree import Node, tree


def forward(text: str, position: int) -> int | None:
    """The end of the datum after a position, in the same list; None if there is none."""
    return next((node.stop for node in _siblings(text, position) if node.stop > position), None)


def backward(text: str, position: int) -> int | None:
    """The beginning of the datum before a position, in the same list; None if there is none."""
    return next((node.start for node in reversed(_siblings(text, position)) if node.start < position), None)


def up(text: str, position: int) -> int | None:
    """The beginning of the list around a position."""
    path = tree(text).around(position)
    return path[-1].start if path else None


def down(text: str, position: int) -> int | None:
    """The inside of the next list after a position, in the same list."""
    lists = [node for node in _siblings(text, position) if node.is_list]
    return next((node.token.stop for node in lists if node.start >= position), None)


def _siblings(text: str, position: int) -> list[Node]:
    nesting = tree(text)
    path = nesting.around(position)
    return path[-1].items if path else nesting.items
