"""Where a line of a form begins.

    (define (f x)          (cond ((> x 0)           (list 1
      |                           |                       |

An operand stands below the operand before it; the body of a special form or macro two columns in from its bracket, an
operand that should precede the body four; data, and lists that begin with a list, stand below their first element.
Where a line above shows that somebody wanted it otherwise, its column is followed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from schemenn.repl.editor.shape import Layout, Shape
from schemenn.repl.editor.tokens import tokens
from schemenn.repl.editor.tree import Node, Tree, tree

Shapes: TypeAlias = Callable[[str], list[Shape] | None]
"""The shapes of a special form or macro by name; None for any other name."""

BODY, OPERAND = 2, 4

_DEFINITION: Final = re.compile(r"(?:define|def)(?:[-*/].*|\*)?|(?:define-)?struct(?:ure)?|define-.*")
_WITH_PROCEDURE: Final = re.compile(r"(?:call-)?with-(?!current-|escape-).*")
_RECEIVERS: Final = frozenset("call/cc call/ec call-with-current-continuation call-with-escape-continuation".split())
_FORMALS_FIRST: Final = frozenset({"lambda", "lambda*", "λ"})


def indentation(before: str, shapes: Shapes) -> int | None:
    """The column where the line after the text `before`, which ends with a line's end, begins.

    None where a line begins inside a string or a block comment, whose text is not to be touched.
    """
    last = tokens(before)[-1:]
    if last and not last[0].closed:
        return None
    nesting = tree(before)
    if not nesting.unclosed:
        return 0
    form = nesting.unclosed[-1]
    columns = _Columns(before)
    start = columns.of(form.token.start)
    items = [item for item in form.items if not item.is_commented]
    if not items:
        return start + len(form.token.text)
    if not items[0].name or items[0].prefixes or _is_data(nesting, shapes):
        return columns.of(items[0].start)
    layout = _layout(form, shapes)
    if layout is not None:
        return _in_body(items, layout, start, columns)
    below = columns.beginning_line(items[1:])
    if below is not None:
        return below
    if len(items) > 1:
        return columns.of(items[1].start)
    return start + (BODY if shapes(items[0].name) else 1)


class _Columns:
    """The columns of positions in a text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, position: int) -> int:
        return position - self._text.rfind("\n", 0, position) - 1

    def beginning_line(self, items: list[Node]) -> int | None:
        """The column of the last of the items that a line begins with."""
        for item in reversed(items):
            line = self._text.rfind("\n", 0, item.start) + 1
            if not self._text[line : item.start].strip():
                return item.start - line
        return None


def _in_body(items: list[Node], layout: Layout, start: int, columns: _Columns) -> int:
    before, count = len(layout.lists), len(items) - 1
    if count < before:
        below = columns.beginning_line(items[1:])
        if below is None and count and layout.lists[count - 1] and layout.lists[count]:
            below = columns.of(items[-1].start)
        return start + OPERAND if below is None else below
    below = columns.beginning_line(items[1 + before :])
    return start + BODY if below is None else below


def _layout(form: Node, shapes: Shapes) -> Layout | None:
    """The layout of a form by its head and the operands it has so far."""
    name = form.head
    found = shapes(name)
    if found is None:
        if _WITH_PROCEDURE.fullmatch(name):
            return Layout((False,))
        if name in _RECEIVERS:
            return Layout(())
        if not _DEFINITION.fullmatch(name):
            return None
    if _DEFINITION.fullmatch(name):
        return Layout((False,))
    layouts = [layout for layout in [each.layout for each in found or []] if layout is not None]
    operands = form.operands()
    return next((layout for layout in layouts if layout.fits(operands)), layouts[0] if layouts else None)


def _is_data(nesting: Tree, shapes: Shapes) -> bool:
    """Whether the innermost open list is data: quoted, a vector, the formals of a lambda expression.

    In a quasiquotation a list that begins with the name of a special form or macro is laid out as code.
    """
    path = nesting.unclosed
    form = path[-1]
    if form.token.text not in ("(", "["):
        return True
    if len(path) > 1 and path[-2].head in _FORMALS_FIRST and form is path[-2].items[1]:
        return True
    for node in reversed(path):
        marks = [prefix.text for prefix in node.prefixes]
        if "," in marks or ",@" in marks:
            return False
        if "'" in marks or node.token.text not in ("(", "["):
            return True
        if "`" in marks or (node is not form and node.head == "quasiquote"):
            return shapes(form.head) is None
        if node is not form and node.head in ("quote", "unquote", "unquote-splicing"):
            return node.head == "quote"
    return False


def reindented(text: str, shapes: Shapes) -> str:
    """The text with every line where it belongs; lines of strings and of block comments as they are."""
    first, *lines = text.split("\n")
    done, form = "", first
    for line in lines:
        column = indentation(form + "\n", shapes)
        bare = line.lstrip(" \t")
        keep = column is None or bare.startswith(";;;")
        if column == 0 and not tree(form).unused:  # nothing is open: what follows does not depend on it
            done, form = f"{done}{form}\n", ""
        else:
            form += "\n"
        form += line if keep else " " * (column or 0) + bare if bare else ""
    return done + form
