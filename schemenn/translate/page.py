"""A document as one program: the text of its blocks, one after the other, whose places are those of the page.

    block 1, block 2   →   ; %% Block 1, line 5        the comment begins a cell, as editors of notebooks know it
                           (define x 20)
                           ; %% Block 2, line 12
                           (* x 2)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemenn.read import read_all
from schemenn.source import Source, Span
from schemenn.syntax import Syntax

if TYPE_CHECKING:
    from schemenn.documents.block import Block


class Page(Source):
    """The text of blocks; those left out have their comment alone, which says why."""

    __slots__ = ("_forms", "blocks", "first_lines", "left_out")

    def __init__(self, name: str, blocks: list[Block], left_out: dict[int, str]) -> None:
        self.blocks = blocks
        self.left_out = left_out
        self._forms: list[tuple[Block, list[Syntax]]] | None = None
        self.first_lines: list[int] = []
        lines: list[str] = []
        for block in blocks:
            head = f"; %% Block {block.number}, line {block.line}"
            if block.number in left_out:
                lines += [f"{head}, is left out: {left_out[block.number]}", ""]
                self.first_lines.append(len(lines))
            else:
                lines += [head]
                self.first_lines.append(len(lines))
                lines += [*block.text.rstrip("\n").split("\n"), ""]
        super().__init__(name, "\n".join(lines))

    def _at(self, line: int) -> int:
        return max((index for index, first in enumerate(self.first_lines) if first < line), default=0)

    def block_of(self, span: Span | None) -> Block | None:
        """The block that a place is in."""
        if span is None or span.source is not self or not self.blocks:
            return None
        return self.blocks[self._at(span.line)]

    def own_span(self, span: Span) -> Span:
        """A place of this text as a place of its block."""
        index = self._at(span.line)
        above = self.first_lines[index]
        source = self.blocks[index].source
        return Span(source, span.line - above, span.column, span.end_line - above, span.end_column)

    def place(self, line: int, column: int) -> str:
        """The place in the page and in the block."""
        index = self._at(line)
        return self.blocks[index].source.place(line - self.first_lines[index], column)

    def forms(self) -> list[tuple[Block, list[Syntax]]]:
        """The forms of each block that is not left out, and none of the others."""
        if self._forms is None:
            forms = read_all(self)
            self._forms = [
                (block, [form for form in forms if self._at(form.span.line) == index])
                for index, block in enumerate(self.blocks)
            ]
        return self._forms
