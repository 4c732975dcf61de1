r"""The tokens of a text that may be unfinished or wrong, by the terminals of the grammar; nothing is rejected.

    (f "ab   →   open "("  word "f"  space " "  string "\"ab" (not closed)

Every character belongs to exactly one token, so the tokens put together are the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

_KINDS: Final = {
    "STRING": "string",
    "CHARACTER": "character",
    "NUMBER": "number",
    "TRUE": "constant",
    "FALSE": "constant",
    "CONSTANT": "constant",
    "KEYWORD": "keyword",
    "REFERENCE": "constant",
    "DOT": "dot",
    "BLOCK_COMMENT": "comment",
    "FOLD_CASE": "comment",
    "LANGUAGE": "comment",
}
_GAP: Final = re.compile(r"\s+|;[^\n\r]*")
_COMMENT_EDGE: Final = re.compile(r"\|#|#\|")
_NUMERIC: Final = re.compile(r"[+-]?\.?[0-9]|[+-](?:inf|nan)\.0|[+-][iI]$", re.ASCII)
_JUNK: Final = re.compile(r"""\\[^\s()\[\]{}"';]*|#[^\s()\[\]{}"'`,;]*|.""", re.DOTALL)


class Token(NamedTuple):
    """A stretch of the text.

    Kinds: open, close, prefix (quotes, `#;`, labels), word, number, constant, character, string, keyword, dot,
    comment, space, error. `closed` is false for a string, symbol or comment that goes on beyond the text.
    """

    kind: str
    text: str
    start: int
    closed: bool = True

    @property
    def stop(self) -> int:
        """The position after it."""
        return self.start + len(self.text)


@lru_cache(maxsize=16)
def tokens(text: str) -> tuple[Token, ...]:
    """All tokens of a text."""
    from schemenn.parser import terminals

    table = terminals()
    match, kinds = table.pattern.match, table.kinds
    found: list[Token] = []
    position = 0
    while position < len(text):
        here = match(text, position)
        index = here.lastindex if here else None
        start = here.start(index) if here and index else here.end() if here else position
        _gap(text, position, start, found)
        if here and index:
            found.append(_token(kinds[index], text, start, here.end(index)))
        elif start < len(text):
            found.append(_unfinished(text, start))
        position = found[-1].stop
    return tuple(found)


def _gap(text: str, start: int, stop: int, found: list[Token]) -> None:
    """Take in blanks and line comments."""
    for part in _GAP.finditer(text, start, stop):
        found.append(Token("comment" if part[0][0] == ";" else "space", part[0], part.start()))


def _token(name: str, text: str, start: int, stop: int) -> Token:
    word = text[start:stop]
    if name == "BLOCK_COMMENT":
        return _block_comment(text, start)
    if name.startswith(("OPEN", "CLOSE")):
        return Token("open" if name[0] == "O" else "close", word, start)
    if name == "WORD":
        return Token("number" if is_number(word) else "word", word, start)
    return Token(_KINDS.get(name, "prefix"), word, start)


def is_number(word: str) -> bool:
    """Whether a word reads as a number."""
    from schemenn.number_text import parse_number

    return bool(_NUMERIC.match(word)) and parse_number(word) is not None


def _block_comment(text: str, start: int) -> Token:
    depth, position = 1, start + 2
    while depth:
        edge = _COMMENT_EDGE.search(text, position)
        if edge is None:
            return Token("comment", text[start:], start, closed=False)
        depth += 1 if edge[0] == "#|" else -1
        position = edge.end()
    return Token("comment", text[start:position], start)


def _unfinished(text: str, start: int) -> Token:
    """What begins no token of the grammar: a string or symbol without its end, or what cannot be read."""
    if text[start] == '"':
        return Token("string", text[start:], start, closed=False)
    if text[start] == "|":
        return Token("word", text[start:], start, closed=False)
    junk = _JUNK.match(text, start)
    assert junk is not None
    return Token("error", junk[0], start)
