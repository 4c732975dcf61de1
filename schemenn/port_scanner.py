"""The tokens of one datum from a stream of characters, as `read` takes them from a port.

    stream "(a b) c"   →   OPEN  WORD  WORD  CLOSE, and " c" stays in the stream

A token's extent is found character by character, never looking beyond the first character that cannot belong to it;
what kind it is, the terminals of the grammar say, as for a whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import compile
from typing import Final, Protocol

from schemenn.errors import IncompleteInput
from schemenn.scanner import TerminalTable, Token, fold, reject
from schemenn.source import Source, Span


class CharacterStream(Protocol):
    """A text port as the reader sees it; both methods answer "" at the end."""

    def peek(self) -> str:
        """The next character, which stays in the stream."""

    def next(self) -> str:
        """The next character, taken out of the stream."""


_OPENING: Final = frozenset(("OPEN", "OPEN_SQUARE", "OPEN_VECTOR", "OPEN_BYTEVECTOR", "OPEN_TENSOR"))
_CLOSING: Final = frozenset(("CLOSE", "CLOSE_SQUARE"))
_QUOTATIONS: Final = ("QUOTE", "QUASIQUOTE", "UNQUOTE", "UNQUOTE_SPLICING")
_SYNTAX_QUOTATIONS: Final = ("SYNTAX", "QUASISYNTAX", "UNSYNTAX", "UNSYNTAX_SPLICING")
_PREFIX: Final = frozenset((*_QUOTATIONS, *_SYNTAX_QUOTATIONS, "LABEL"))
_OPENS: Final = compile("v?u8|[0-9]*(?:f64|f32|mask)(?::[0-9]+)*")
_DELIMITERS: Final = frozenset("()[]{}\"'`,;")


class PortScanner:
    """The tokens of a stream, a datum at a time; `fold_case` lasts from one datum to the next."""

    def __init__(self, table: TerminalTable, stream: CharacterStream, source: Source, fold_case: bool) -> None:
        self.table = table
        self.source = source
        self.fold_case = fold_case
        self.has_labels = False
        self._stream = stream
        self._line = 1
        self._column = 0

    def tokens(self) -> Iterator[Token]:
        """The tokens of the next datum, with the datum comments before it; none at the end of the stream."""
        depth, missing = 0, 1
        self.has_labels = False
        while missing and self._skip_blanks():
            token = self._token()
            if token is None:
                continue
            yield token
            kind = token.type
            if kind in _OPENING:
                depth += 1
            elif kind in _CLOSING:
                depth -= 1
            if depth == 0:
                missing += _wanted_after(kind)

    def _next(self) -> str:
        character = self._stream.next()
        if character == "\n":
            self._line += 1
            self._column = 0
        else:
            self._column += len(character)
        return character

    def _skip_blanks(self) -> bool:
        """Skip whitespace and line comments; whether anything follows."""
        character = self._stream.peek()
        while character.isspace() or character == ";":
            self._next()
            if character == ";":
                while self._stream.peek() not in ("", "\n", "\r"):
                    self._next()
            character = self._stream.peek()
        return character != ""

    def _token(self) -> Token | None:
        """The token that begins with the next character; None for a comment or a directive."""
        line, column = self._line, self._column
        word = self._word()
        span = Span(self.source, line, column, self._line, self._column)
        found = self.table.pattern.fullmatch(word)
        kind = self.table.kinds[found.lastindex or 0] if found else ""
        if not kind:
            at_end = self._stream.peek() == ""
            reject(_stray_part(word, at_end), at_end, span)
        if kind == "BLOCK_COMMENT":
            self._skip_comment(span)
        elif kind == "FOLD_CASE":
            self.fold_case = word == "#!fold-case"
        elif kind != "LANGUAGE":
            self.has_labels = self.has_labels or kind in ("LABEL", "REFERENCE")
            return Token(kind, fold(word) if self.fold_case and kind == "WORD" else word, span)
        return None

    def _word(self) -> str:
        """The text of the next token, as far as its first characters tell where it ends."""
        first = self._stream.peek()
        if first == '"':
            return self._next() + self._through('"')
        if first == "#":
            return self._next() + self._after_hash()
        if first == ",":
            return self._next() + (self._next() if self._stream.peek() == "@" else "")
        return self._next() if first in _DELIMITERS else self._name()

    def _name(self) -> str:
        """The text of a word, with its stretches between vertical lines."""
        parts = []
        while self._stream.peek() == "|" or not self._at_delimiter():
            character = self._next()
            parts.append(character)
            if character == "|":
                parts.append(self._through("|"))
        return "".join(parts)

    def _after_hash(self) -> str:
        character = self._stream.peek()
        if character in ("", "(", ";", "|"):
            return self._next()
        if character in ("'", "`"):
            return self._next()
        if character == ",":
            return self._next() + (self._next() if self._stream.peek() == "@" else "")
        if character == "\\":
            return self._next() + self._next() + self._run()
        if character == ":":
            return self._name()
        if "0" <= character <= "9":
            digits = ""
            while "0" <= self._stream.peek() <= "9":
                digits += self._next()
            return digits + self._next() if self._stream.peek() in ("=", "#") else self._opening(digits)
        return self._opening("")

    def _opening(self, digits: str) -> str:
        """The rest of a run, with the parenthesis that belongs to what opens a bytevector, tensor or mask."""
        run = digits + self._run()
        return run + self._next() if self._stream.peek() == "(" and _OPENS.fullmatch(run.lower()) else run

    def _at_delimiter(self) -> bool:
        character = self._stream.peek()
        return character in ("", "|") or character in _DELIMITERS or character.isspace()

    def _run(self) -> str:
        parts = []
        while not self._at_delimiter():
            parts.append(self._next())
        return "".join(parts)

    def _through(self, closing: str) -> str:
        """All characters up to `closing`, which counts unless a backslash precedes it; if missing, all there are."""
        parts = []
        while True:
            character = self._next()
            parts.append(character)
            if character == "\\":
                parts.append(self._next())
            elif character in ("", closing):
                return "".join(parts)

    def _skip_comment(self, span: Span) -> None:
        depth, before = 1, ""
        while depth:
            character = self._next()
            if character == "":
                message = "the comment that begins here with #| is not closed"
                raise IncompleteInput(message, span, code="unclosed-comment")
            edge = before + character
            before = character
            if edge in ("#|", "|#"):
                depth += 1 if edge == "#|" else -1
                before = ""


def _wanted_after(kind: str) -> int:
    """By how much a token outside all parentheses changes the number of datums still to come."""
    if kind == "DATUM_COMMENT":
        return 1
    return 0 if kind in _PREFIX else -1


def _stray_part(word: str, at_end: bool) -> str:
    """What makes a word no token: where not its beginning, a vertical line without partner, or a backslash."""
    if word[0] in '"#{}':
        return word
    return "|" if at_end and "|" in word else "\\"
