r"""The text of an element that shows code, with the line of the page that each of its lines stands on.

    <pre><span class="lineno">1</span>(f &lt;br&gt;)<br>x</pre>  →  "(f <br>)\nx"

Line numbers, buttons and whatever else a page lays over the code are left out; `<br>`, and elements that make a line of
their own, end lines; a space that does not break is a space.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from schemenn.documents.html_lines import pieces, unmarked
from schemenn.documents.listing import is_incomplete

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_GUTTERS: Final = frozenset(
    "gutter gutters gl linenos lineno linenodiv lineno-container rouge-gutter hljs-ln-numbers hljs-ln-n blob-num "
    "js-line-number codemirror-linenumber codemirror-gutter codemirror-gutters codemirror-gutter-wrapper cm-gutters "
    "ace_gutter ace_gutter-layer margin-view-overlays crayon-nums crayon-num".split()
)
_LAID_OVER: Final = _GUTTERS | frozenset(
    "linenumber linenumbers line-number line-numbers line-numbers-rows lnt ln lnos ln-num code-line-number "
    "react-syntax-highlighter-line-number codemirror-cursors codemirror-measure cm-layer cm-cursorlayer "
    "cm-selectionlayer cm-panels buttons toolbar copybtn copy-button copy-btn copy clipboard-copy "
    "zeroclipboard-container headerlink sr-only visually-hidden filename buttongroup code-block-copy conum".split()
)
_NO_CODE: Final = frozenset("button script style svg template select input option canvas iframe samp output".split())
_LINE_TAGS: Final = frozenset("div p li tr dd dt pre blockquote figure".split())
_LINE_CLASSES: Final = frozenset(
    "line token-line code-line view-line cm-line ace_line codemirror-line hljs-ln-line".split()
)
_BETWEEN_ROWS: Final = frozenset("table thead tbody tfoot tr ul ol dl".split())
_BLANKS: Final = str.maketrans({0xA0: " ", 0x202F: " ", 0x200B: None, 0xFEFF: None, 0xAD: None})
_LOOKED_BACK: Final = 200  # lines above a result
_UNSELECTABLE: Final = re.compile(r"user-select:\s*none|display:\s*none", re.IGNORECASE)
_DISPLAY_BLOCK: Final = re.compile(r"display:\s*(block|flex|table-row)", re.IGNORECASE)


def attribute(node: LexborNode, name: str) -> str:
    """The value of an attribute, "" if it is not there or has none."""
    return node.attributes.get(name) or ""


def classes(node: LexborNode) -> list[str]:
    """The classes of an element."""
    return attribute(node, "class").split()


def is_laid_over(node: LexborNode) -> bool:
    """Whether an element within code is no part of the code: line numbers, buttons."""
    if node.tag in _NO_CODE or attribute(node, "aria-hidden") == "true" or "hidden" in node.attributes:
        return True
    if node.tag == "b" and node.prev is not None and "conum" in classes(node.prev):  # the number of a callout
        return True
    names = {name.lower() for name in classes(node)}
    return bool(names & _LAID_OVER) or bool(_UNSELECTABLE.search(attribute(node, "style")))


def is_gutter(node: LexborNode) -> bool:
    """Whether an element holds the numbers of lines."""
    return any(name.lower() in _GUTTERS for name in classes(node))


def _makes_a_line(node: LexborNode) -> bool:
    if node.tag in _LINE_TAGS or "data-line" in node.attributes:
        return True
    names = {name.lower() for name in classes(node)}
    return bool(names & _LINE_CLASSES) or bool(_DISPLAY_BLOCK.search(attribute(node, "style")))


class CodeText:
    """Lines of text as they are gathered; `numbers` are their lines in the page.

    The end of an element that makes a line is a break that may still coincide with one in the text.
    """

    def __init__(self, number: int) -> None:
        self.lines = [""]
        self.numbers = [number]
        self._break_due = False

    def put(self, text: str, number: int) -> None:
        """Add text that stands on one line of the page."""
        if not text:
            return
        if self._break_due:
            self.end_line(number)
        if not self.lines[-1]:
            self.numbers[-1] = number
        self.lines[-1] += text

    def end_line(self, number: int) -> None:
        """Begin a line, which stands on that line of the page."""
        self._break_due = False
        self.lines.append("")
        self.numbers.append(number)

    def begin_element(self, number: int) -> int:
        """An element that makes a line begins; answers what `end_element` asks for."""
        if self._break_due or self.lines[-1]:
            self.end_line(number)
        return len(self.lines)

    def end_element(self, count: int) -> None:
        """The element ends that began on the line `count`; if it ended its line itself, that was it."""
        self._break_due = self._break_due or len(self.lines) == count or bool(self.lines[-1])


def code_of(node: LexborNode, starts: dict[int, int]) -> tuple[str, list[int]]:
    """The text of an element that shows code, and the page line of each line."""
    gathered = CodeText(starts.get(node.mem_id, 1))
    todo: list[LexborNode | int] = _children(node)
    while todo:
        here = todo.pop()
        if isinstance(here, int):
            gathered.end_element(here)
        elif here.is_text_node:
            _put_text(gathered, here, starts[here.mem_id])
        elif here.tag == "br":
            gathered.end_line(starts[here.mem_id])
        elif here.is_element_node and not is_laid_over(here) and not _is_result(here, gathered):
            if _makes_a_line(here):
                todo.append(gathered.begin_element(starts[here.mem_id]))
            todo += _children(here)
    return _without_blank_end(gathered)


def _is_result(node: LexborNode, gathered: CodeText) -> bool:
    """Whether an element in italics is all of a line, or of some, between data: pages on Scheme show results so."""
    if node.tag not in ("i", "em") or gathered.lines[-1].strip():
        return False
    text, behind = unmarked(node.text()), node.next
    if text.lstrip().startswith(";") or not (behind is None or behind.tag == "br" or _begins_with_line_end(behind)):
        return False
    before = "\n".join(gathered.lines[-_LOOKED_BACK:])
    return bool(before.strip()) and not is_incomplete(before)


def _begins_with_line_end(node: LexborNode) -> bool:
    text = unmarked(node.text_content or "") if node.is_text_node else ""
    return text.lstrip(" \t").startswith("\n")


def _children(node: LexborNode) -> list[LexborNode | int]:
    found: list[LexborNode | int] = [*node.iter(include_text=True)]
    return found[::-1]


def _put_text(gathered: CodeText, node: LexborNode, number: int) -> None:
    text = node.text_content or ""
    if not text.strip() and node.parent is not None and node.parent.tag in _BETWEEN_ROWS:
        return
    for piece, begins in pieces(text):
        number = begins or number
        for position, line in enumerate(piece.translate(_BLANKS).split("\n")):
            if position:
                gathered.end_line(number)
            gathered.put(line, number)


def _without_blank_end(gathered: CodeText) -> tuple[str, list[int]]:
    lines = gathered.lines
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines) + "\n", gathered.numbers[: len(lines)]
