r"""The Scheme blocks of a Markdown text, as CommonMark sees its fences, wherever they are nested.

    > ```scheme
    > (car 5)        →  Block("(car 5)\n", page_lines=[2], indents=[2])
    > ```

The next fence, if it is labelled `output`, holds what the block prints. HTML that stands in the text is looked
through as a page is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from schemenn.documents.block import Block, Fence
from schemenn.documents.languages import is_scheme, language_of_info

if TYPE_CHECKING:
    from markdown_it.token import Token

_NEWLINE = re.compile(r"\r\n|\r|\n")


def page_lines(text: str) -> list[str]:
    """The lines of a page, as Markdown counts them."""
    return _NEWLINE.split(text)


def markdown_blocks(text: str) -> list[Block]:
    """The Scheme blocks of a Markdown text."""
    from markdown_it import MarkdownIt

    lines = page_lines(text)
    blocks: list[Block] = []
    awaits_output = False
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "html_block" and token.map is not None:
            blocks += _in_html(token.content, token.map[0])
            awaits_output = False
        if token.type != "fence" or token.map is None:
            continue
        language = language_of_info(token.info)
        if language == "output" and awaits_output:
            blocks[-1].output = Fence(token.content, token.map[0] + 2, token.map[0] + 2 + token.content.count("\n"))
        awaits_output = is_scheme(language)
        if awaits_output:
            blocks.append(_block(token, lines))
    return blocks


def _block(fence: Token, lines: list[str]) -> Block:
    assert fence.map is not None
    first = fence.map[0] + 1
    content = fence.content.removesuffix("\n").split("\n")
    numbers = list(range(first + 1, first + 1 + len(content)))
    indents = [_indent(lines[first + k] if first + k < len(lines) else "", line) for k, line in enumerate(content)]
    return Block(fence.content, numbers, indents)


def _indent(page_line: str, line: str) -> int | None:
    """How much stands before the line of a block in the page; None where the page has other characters there."""
    return len(page_line) - len(line) if page_line.endswith(line) else None


def _in_html(content: str, before: int) -> list[Block]:
    """The blocks of HTML that stands in the text behind `before` lines."""
    if not re.search(r"<(pre|textarea|script|code|[a-z]+-[a-z-]+)\b", content, re.IGNORECASE):
        return []
    from schemenn.documents.html_page import html_blocks

    blocks = html_blocks(content)
    for block in blocks:
        block.page_lines = [line + before for line in block.page_lines]
    return blocks
