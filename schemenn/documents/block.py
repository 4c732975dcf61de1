r"""A Scheme block of a document, and its text as a source whose places are those of the page.

    Block(3, "page.md", "(car 5)\n", [57], [0]).source.place(1, 0)  →  "page.md:57:1 (block 3, line 1)"
"""

from __future__ import annotations

from dataclasses import dataclass, field

from schemenn.documents.listing import program_in
from schemenn.source import Source


@dataclass(frozen=True, slots=True)
class Fence:
    """What a block is said to print: the text of an ```output fence, and the page lines of the text."""

    text: str
    first_line: int
    end_line: int


@dataclass(slots=True)
class Block:
    """Scheme text of a page.

    `page_lines` has the line of the page for each line of the text, `indents` the columns that stand before it there
    (in a list, or behind the mark of a quotation); None where they are not known.
    """

    text: str
    page_lines: list[int]
    indents: list[int | None] = field(default_factory=list)
    output: Fence | None = None
    number: int = 0
    page: str = ""

    @property
    def line(self) -> int:
        """The page line on which the text begins."""
        return self.page_lines[0]

    @property
    def source(self) -> BlockSource:
        """The text as a source."""
        return BlockSource(self)


class BlockSource(Source):
    """The program in a block; its lines are shown as the page has them. A place in it is told by the line of the page,
    and by the block and the line in it. `is_session`: the block shows a session at a prompt.
    """

    __slots__ = ("_moved", "block", "is_session")

    def __init__(self, block: Block) -> None:
        program = program_in(block.text)
        super().__init__(block.page, program.text)
        self._lines = block.text.split("\n")
        self._moved = program.moved
        self.is_session = program.is_session
        self.block = block

    def page_place(self, line: int, column: int) -> tuple[int, int | None]:
        """The line in the page, and the column (from 0) if that is known; both of a place in the block."""
        lines, indents = self.block.page_lines, self.block.indents
        index = min(line, len(lines)) - 1
        indent = indents[index] if index < len(indents) else None
        return lines[index], None if indent is None else indent + column - (line in self._moved)

    def line_name(self, line: int) -> str:
        """The line of the page, or of the block where all of it stands on one line of the page."""
        page_line = self.page_place(line, 0)[0]
        is_shared = self.block.page_lines.count(page_line) > 1
        return f"line {line} of the block" if is_shared else f"line {page_line}"

    def place(self, line: int, column: int) -> str:
        """The place in the page and in the block; the column is that of the block where the page's is not known."""
        page_line, page_column = self.page_place(line, column)
        shown = column if page_column is None else page_column
        return f"{self.name}:{page_line}:{shown + 1} (block {self.block.number}, line {line})"


@dataclass(slots=True)
class Document:
    """A page with its blocks; `text` is the page as it stands in the file."""

    name: str
    text: str
    blocks: list[Block]

    def __post_init__(self) -> None:
        for number, block in enumerate(self.blocks, 1):
            block.number = number
            block.page = self.name
