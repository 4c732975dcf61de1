r"""Text → tokens, by the terminals of scheme.lark.

    (f "x")   →   OPEN "("   WORD "f"   STRING "\"x\""   CLOSE ")"

Lark supplies the terminals and parses the tokens; the scanning itself is done here because it has to know positions,
nested comments and `#!fold-case`, to say what is wrong with a text, and to keep up with the parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import Pattern, compile
from typing import Final, NoReturn

from schemenn.errors import IncompleteInput, ReadError
from schemenn.source import Source, Span


class Token:
    """A terminal of the grammar with its text and place; Lark asks for the attributes below, and does without."""

    __slots__ = ("span", "text", "type")

    start_pos = line = column = end_line = end_column = end_pos = None

    def __init__(self, type: str, text: str, span: Span) -> None:
        self.type = type
        self.text = text
        self.span = span


class TerminalTable:
    """The terminals as one regular expression: what is skipped, then at most one token; `kinds` names the groups."""

    __slots__ = ("kinds", "pattern")

    def __init__(self, terminals: Iterable[tuple[str, str]]) -> None:
        skipped: list[tuple[str, str]] = []
        tokens: list[tuple[str, str]] = []
        for name, expression in terminals:
            (skipped if name in _SKIPPED else tokens).append((name, expression))
        skip = "|".join([expression for _, expression in skipped])
        token = "|".join([f"({expression})" for _, expression in tokens])
        self.kinds = ["", *[name for name, _ in tokens]]
        self.pattern: Pattern[str] = compile(f"(?:{skip})*+(?:{token})?+")


_SKIPPED: Final = ("WHITESPACE", "LINE_COMMENT")
_SPECIAL: Final = frozenset(("BLOCK_COMMENT", "FOLD_CASE", "LANGUAGE", "LABEL", "REFERENCE"))
_COMMENT_EDGE: Final = compile(r"\|#|#\|")
_BARRED: Final = compile(r"(\|[^|\\]*+(?:\\(?s:.)[^|\\]*+)*+\|)")
_RUN: Final = compile(r"""#[^\s()\[\]{}"'`,;]*""")
# The first line, or in Guile's manner all that precedes a line that begins with !#
_SHEBANG: Final = compile(r"\uFEFF?(?:#!\s*/(?:[^\n]*+\n(?:(?!!#)[^\n]*+\n){0,20}!#(?=\s)|[^\n]*+))?")


def fold(word: str) -> str:
    """The word with its case folded, except between vertical lines."""
    parts = _BARRED.split(word)
    return "".join([part if part[:1] == "|" else part.casefold() for part in parts])


class TextScanner:
    """The tokens of a whole text.

    `fold_case` is the state of `#!fold-case`; `has_labels` becomes true when a datum label was seen.
    """

    def __init__(self, table: TerminalTable, source: Source, fold_case: bool) -> None:
        self.table = table
        self.source = source
        self.fold_case = fold_case
        self.has_labels = False
        self._line = 1
        self._line_start = 0

    def tokens(self) -> Iterator[Token]:
        """All tokens in order.

        Raises: ReadError where no token can begin, IncompleteInput where a string, symbol or comment does not end.
        """
        source, text = self.source, self.source.text
        match, kinds = self.table.pattern.match, self.table.kinds
        end = len(text)
        shebang = _SHEBANG.match(text)
        position = shebang.end() if shebang else 0
        self._advance(0, position)
        while position < end:
            found = match(text, position)
            index = found.lastindex if found else None
            if found is None or index is None:
                self._stop(found.end() if found else position, position)
                return
            start, stop = found.span(index)
            if start != position:
                self._advance(position, start)
            kind = kinds[index]
            line, column = self._line, start - self._line_start
            if kind == "BLOCK_COMMENT":
                stop = self._comment_end(start)
            word = text[start:stop]
            if "\n" in word:
                self._advance(start, stop)
            position = stop
            if kind in _SPECIAL and self._is_comment(kind, word):
                continue
            if self.fold_case and kind == "WORD":
                word = fold(word)
            yield Token(kind, word, Span(source, line, column, self._line, stop - self._line_start))

    def _advance(self, start: int, stop: int) -> None:
        """Count the lines between two positions."""
        text = self.source.text
        lines = text.count("\n", start, stop)
        if lines:
            self._line += lines
            self._line_start = text.rfind("\n", start, stop) + 1

    def _is_comment(self, kind: str, word: str) -> bool:
        if kind in ("LABEL", "REFERENCE"):
            self.has_labels = True
            return False
        if kind == "FOLD_CASE":
            self.fold_case = word == "#!fold-case"
        return True

    def _comment_end(self, start: int) -> int:
        text = self.source.text
        depth, position = 1, start + 2
        while depth:
            edge = _COMMENT_EDGE.search(text, position)
            if edge is None:
                raise IncompleteInput(
                    "the comment that begins here with #| is not closed", self._span(start, 2), code="unclosed-comment"
                )
            depth += 1 if edge[0] == "#|" else -1
            position = edge.end()
        return position

    def _stop(self, position: int, last: int) -> None:
        """Raise the error of a text that has no token at `position`, unless that is its end."""
        self._advance(last, position)
        if position < len(self.source.text):
            run = _RUN.match(self.source.text, position)
            word = run[0] if run else self.source.text[position]
            reject(word, position + len(word) == len(self.source.text), self._span(position, len(word)))

    def _span(self, start: int, length: int) -> Span:
        column = start - self._line_start
        return Span(self.source, self._line, column, self._line, column + length)


def reject(word: str, at_end: bool, span: Span) -> NoReturn:
    """Raise the error of a text that begins with `word`, which begins no token; `at_end`: nothing follows it."""
    start = word[0]
    if start == '"':
        raise IncompleteInput("the string that begins here is not closed", span, code="unclosed-string")
    if start == "|":
        raise IncompleteInput("the symbol that begins here with | is not closed", span, code="unclosed-symbol")
    if start in "{}":
        raise ReadError(f"{start} is reserved: lists are written with ( ) or [ ]", span, code="unknown-syntax")
    if start == "\\":
        message = "a backslash may only stand in a string, a |symbol| or a character such as #\\a"
        raise ReadError(message, span, code="unknown-syntax")
    if word[:2] == "#<":
        message = "#<…> stands for an object that has no text to read it from"
        raise ReadError(message, span, code="unknown-syntax")
    if at_end and word in ("#", "#\\"):
        raise IncompleteInput(f"the text ends after {word}", span, code="unknown-syntax")
    shown = word if len(word) <= 40 else word[:40] + "…"
    raise ReadError(f"unknown syntax: {shown}", span, code="unknown-syntax")
