"""The comments of a program: what stands where, what documents a procedure, and back into the Python."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from schemenn.parser import terminals
from schemenn.scanner import TextScanner
from schemenn.source import Source
from schemenn.translate.layout import Line

_EXPECTATIONS: Final = ("=>", "⇒", "⟹", "prints:", "error:", "Value:")


@dataclass
class Comment:
    """A comment: its line, its text without the semicolons, and whether it has the line to itself."""

    line: int
    text: str
    alone: bool

    @property
    def is_expectation(self) -> bool:
        """Whether it says what a form does, as the tests read it."""
        return self.text.strip().startswith(_EXPECTATIONS)

    @property
    def is_prose(self) -> bool:
        """Whether it may document what follows: it neither says what a form does nor begins a block of a document."""
        return self.alone and not self.is_expectation and not self.text.startswith("%% ")

    def code(self) -> str:
        """The comment as a line of Python."""
        return f"# {self.text}".rstrip()


def comments_of(source: Source) -> list[Comment]:
    """The comments of a text, block comments line by line."""
    covered: dict[int, list[tuple[int, int]]] = {}
    for token in TextScanner(terminals(), source, False).tokens():
        span = token.span
        for place in range(span.line, span.end_line + 1):
            start = span.column if place == span.line else 0
            end = span.end_column if place == span.end_line else len(source.line(place))
            covered.setdefault(place, []).append((start, end))
    found: list[Comment] = []
    in_block = False
    for number, line in enumerate(source.text.split("\n"), 1):
        spans = covered.get(number, [])
        rest = line[spans[-1][1] :] if spans else line
        stripped = rest.strip()
        if in_block or stripped.startswith("#|"):
            text = stripped.removeprefix("#|")
            in_block = "|#" not in text
            text = text.partition("|#")[0].strip()
            if text:
                found.append(Comment(number, text, True))
        elif stripped.startswith(";"):
            text = stripped.lstrip(";")
            found.append(Comment(number, text.removeprefix(" ").rstrip(), not spans))
    return found


def header(comments: list[Comment], source: Source) -> list[Comment]:
    """The comments at the top of a program, up to the first line without one: its docstring."""
    block: list[Comment] = []
    for comment in comments:
        if not comment.is_prose or (block and comment.line != block[-1].line + 1):
            break
        if not block and any(
            source.line(n).strip() and not source.line(n).startswith("#!") for n in range(1, comment.line)
        ):
            break
        block.append(comment)
    if not block:
        return []
    is_marked = source.line(block[0].line).lstrip().startswith(";;;")
    is_apart = not source.line(block[-1].line + 1).strip()
    return block if is_marked or is_apart else []


def block_before(comments: list[Comment], line: int) -> list[Comment]:
    """The comments that stand right above a line, without a gap."""
    found: list[Comment] = []
    for comment in reversed(comments):
        if comment.is_prose and comment.line == line - 1 - len(found):
            found.insert(0, comment)
    return found


def place(comments: list[Comment], lines: list[Line]) -> None:
    """Put the comments inside a form into the lines that were made of it."""
    if not lines:
        return
    for comment in comments:
        if comment.alone:
            after = next((line for line in lines if line.source is not None and line.source > comment.line), None)
            if after is not None:
                after.before.append(comment.code())
            else:
                lines.append(Line(lines[-1].depth, "", None, "", [comment.code()]))
            continue
        here = [line for line in lines if line.source == comment.line] or [
            line for line in lines if line.source is not None and line.source <= comment.line
        ]
        target = here[-1] if here else lines[-1]
        if target.comment:
            target.before.append(comment.code())
        else:
            target.comment = comment.text
