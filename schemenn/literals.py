r"""The text of characters, strings and symbols → their values.

unescape("a\\x41;", …)             →  "aA"
character_value("#\\newline", …)   →  "\n"
symbol_name("a|B c|", …)           →  "aB c"
"""

from __future__ import annotations

from re import Match, compile
from typing import Final

from schemenn.character_names import VALUE_OF_NAME
from schemenn.errors import ReadError
from schemenn.source import Span

_ESCAPE: Final = compile(
    r"\\(?:[xX]([0-9a-fA-F]+);|([abtnrvf\"\\|])|[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*|(?s:(.)))|(\r\n?)"
)
_SIMPLE: Final = dict(zip('abtnrvf"\\|', '\a\b\t\n\r\v\f"\\|', strict=True))
_HEX_CHARACTER: Final = compile("x[0-9a-fA-F]+")
_BARRED: Final = compile(r"\|([^|\\]*+(?:\\(?s:.)[^|\\]*+)*+)\|")


def unescape(text: str, span: Span, offset: int) -> str:
    """The characters that `text`, the inside of a string or |symbol|, stands for.

    `span` is the place of the whole literal, `offset` where in it `text` begins, for errors.
    Raises: ReadError for an unknown escape.
    """
    if "\\" not in text and "\r" not in text:
        return text

    def replace(match: Match[str]) -> str:
        code, simple, other, line_end = match.groups()
        if simple:
            return _SIMPLE[simple]
        if code:
            value = scalar_value(code)
            if value is None:
                raise ReadError(f"\\x{_shown(code)}; is no character", _inside(text, match, span, offset))
            return value
        if other:
            hint = "; a hexadecimal escape is written \\x41;" if other in "xX" else ""
            raise ReadError(f"unknown escape \\{other}{hint}", _inside(text, match, span, offset))
        return "\n" if line_end else ""

    return _ESCAPE.sub(replace, text)


def scalar_value(code: str) -> str | None:
    """The character of a hexadecimal code, None for a code that is not a Unicode scalar value."""
    value = int(code[:9], 16) if len(code) < 9 else int(code.lstrip("0")[:9] or "0", 16)
    return None if 0xD800 <= value <= 0xDFFF or value > 0x10FFFF else chr(value)


def _shown(code: str) -> str:
    return code if len(code) <= 12 else code[:12] + "…"


def _inside(text: str, match: Match[str], span: Span, offset: int) -> Span:
    """The place of a match in the inside of a literal."""
    before = text[: match.start()]
    line = span.line + before.count("\n")
    column = len(before) - before.rfind("\n") - 1 if "\n" in before else span.column + offset + len(before)
    return Span(span.source, line, column, line, column + len(match[0]))


def character_value(text: str, span: Span) -> str:
    r"""The character that `#\…` denotes.

    Raises: ReadError for an unknown name.
    """
    name = text[2:]
    if len(name) == 1:
        return name
    if _HEX_CHARACTER.fullmatch(name):
        value = scalar_value(name[1:])
        if value is not None:
            return value
        raise ReadError(f"#\\{_shown(name)} is no character", span)
    known = VALUE_OF_NAME.get(name) or VALUE_OF_NAME.get(name.lower())
    if known is None:
        raise ReadError(f"unknown character name: #\\{_shown(name)}", span)
    return known


def symbol_name(word: str, span: Span) -> str:
    """The name of the symbol written `word`, stretches between vertical lines included."""
    if "|" not in word:
        return word
    parts: list[str] = []
    position = 0
    for match in _BARRED.finditer(word):
        parts += (word[position : match.start()], unescape(match[1], span, match.start(1)))
        position = match.end()
    return "".join(parts) + word[position:]
