"""What the grammar's rules make of tokens: syntax objects.

    QUOTE "'", Identifier(x)   →   Form([Identifier(quote), Identifier(x)])

Each method is the alias of one alternative in scheme.lark and receives the values of its right-hand side. Nothing is
kept between calls, so one builder serves all texts.
"""

from __future__ import annotations

from re import compile
from sys import intern
from typing import Any, Final

from schemenn.datum import DEFAULT, EOF, FALSE, KEY, OPTIONAL, REST, TRUE, UNSPECIFIED
from schemenn.datum import Bytevector, char, keyword_object, new_string
from schemenn.errors import ReadError
from schemenn.literals import character_value, symbol_name, unescape
from schemenn.number_text import parse_number
from schemenn.scanner import Token
from schemenn.source import Span
from schemenn.syntax import Atom, Form, Identifier, Labelled, LabelReference, Syntax, VectorForm
from schemenn.tensor_literals import literal

_QUOTATIONS: Final = {
    "'": "quote",
    "`": "quasiquote",
    ",": "unquote",
    ",@": "unquote-splicing",
    "#'": "syntax",
    "#`": "quasisyntax",
    "#,": "unsyntax",
    "#,@": "unsyntax-splicing",
}
_CONSTANTS: Final[dict[str, Any]] = {
    "#!eof": EOF,
    "#!default": DEFAULT,
    "#!unspecific": UNSPECIFIED,
    "#!optional": OPTIONAL,
    "#!rest": REST,
    "#!key": KEY,
}
_NUMBER_STARTS: Final = frozenset("0123456789+-.")
_ZERO_DENOMINATOR: Final = compile(r"[+-]?[0-9]+/0+")


def _between(first: Token, last: Span) -> Span:
    start = first.span
    return Span(start.source, start.line, start.column, last.end_line, last.end_column)


def _shown(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"


class DatumBuilder:
    """The actions of the grammar."""

    # ---- Sequences

    def nothing(self, parts: list[Any]) -> list[Syntax]:
        """No datum."""
        return []

    def commented(self, parts: list[Any]) -> None:
        """A datum comment."""

    def comments(self, parts: list[Any]) -> None:
        """One or more datum comments."""

    def first(self, parts: list[Any]) -> list[Syntax]:
        """The first datum of a sequence, after comments."""
        return [parts[-1]]

    def one_more(self, parts: list[Any]) -> list[Syntax]:
        """A sequence and one more datum."""
        elements: list[Syntax] = parts[0]
        elements.append(parts[1])
        return elements

    def same(self, parts: list[Any]) -> list[Syntax]:
        """A sequence followed by a comment."""
        elements: list[Syntax] = parts[0]
        return elements

    def operand(self, parts: list[Any]) -> Syntax:
        """A datum that follows a comment."""
        datum: Syntax = parts[1]
        return datum

    # ---- Compound datums

    def empty_form(self, parts: list[Any]) -> Form:
        """The empty list."""
        return Form([], _between(parts[0], parts[-1].span))

    def proper_form(self, parts: list[Any]) -> Form:
        """A list."""
        return Form(parts[1], _between(parts[0], parts[-1].span))

    def dotted_form(self, parts: list[Any]) -> Form:
        """A list with a dot, which is a proper list all the same if a list follows the dot."""
        opening, elements, _, tail, *_, closing = parts
        while isinstance(tail, Form):
            elements += tail.items
            tail = tail.tail
        return Form(elements, _between(opening, closing.span), tail)

    def empty_vector(self, parts: list[Any]) -> VectorForm:
        """A vector without elements."""
        return VectorForm([], _between(parts[0], parts[-1].span))

    def vector(self, parts: list[Any]) -> VectorForm:
        """A vector."""
        return VectorForm(parts[1], _between(parts[0], parts[-1].span))

    def empty_bytevector(self, parts: list[Any]) -> Atom:
        """A bytevector without elements."""
        return Atom(Bytevector(bytearray()), _between(parts[0], parts[-1].span))

    def bytevector(self, parts: list[Any]) -> Atom:
        """A bytevector."""
        return Atom(Bytevector(bytearray([_byte(item) for item in parts[1]])), _between(parts[0], parts[-1].span))

    def empty_tensor(self, parts: list[Any]) -> Atom:
        """A tensor or mask without elements."""
        return self.tensor([parts[0], [], parts[-1]])

    def tensor(self, parts: list[Any]) -> Atom:
        """A tensor or a mask."""
        opening, items, closing = parts
        span = _between(opening, closing.span)
        return Atom(literal(opening.text, items, opening.span, span), span)

    def quotation(self, parts: list[Any]) -> Form:
        """A quotation mark of some kind and its operand."""
        mark, operand = parts
        return Form([Identifier(_QUOTATIONS[mark.text], mark.span), operand], _between(mark, operand.span))

    def labelled(self, parts: list[Any]) -> Labelled:
        """A datum with a label."""
        label, operand = parts
        return Labelled(int(label.text[1:-1]), operand, _between(label, operand.span))

    def reference(self, parts: list[Any]) -> LabelReference:
        """A reference to a label."""
        token: Token = parts[0]
        return LabelReference(int(token.text[1:-1]), token.span)

    # ---- Atoms

    def word(self, parts: list[Any]) -> Syntax:
        """An identifier, or a number without a prefix."""
        token: Token = parts[0]
        text = token.text
        if text[0] in _NUMBER_STARTS and (len(text) > 1 or text.isdigit()):
            number = parse_number(text)
            if number is not None:
                return Atom(number, token.span)
            if _ZERO_DENOMINATOR.fullmatch(text):
                raise ReadError(f"{_shown(text)} has the denominator zero", token.span)
        return Identifier(intern(symbol_name(text, token.span)), token.span)

    def number(self, parts: list[Any]) -> Atom:
        """A number with a prefix."""
        token: Token = parts[0]
        number = parse_number(token.text)
        if number is None:
            raise ReadError(f"{_shown(token.text)} is not a number", token.span)
        return Atom(number, token.span)

    def string(self, parts: list[Any]) -> Atom:
        """A string."""
        token: Token = parts[0]
        return Atom(new_string(unescape(token.text[1:-1], token.span, 1)), token.span)

    def keyword(self, parts: list[Any]) -> Atom:
        """A keyword object."""
        token: Token = parts[0]
        return Atom(keyword_object(symbol_name(token.text[2:], token.span)), token.span)

    def character(self, parts: list[Any]) -> Atom:
        """A character."""
        token: Token = parts[0]
        return Atom(char(character_value(token.text, token.span)), token.span)

    def true(self, parts: list[Any]) -> Atom:
        """`#t`."""
        return Atom(TRUE, parts[0].span)

    def false(self, parts: list[Any]) -> Atom:
        """`#f`."""
        return Atom(FALSE, parts[0].span)

    def constant(self, parts: list[Any]) -> Atom:
        """A constant of the kind `#!eof`."""
        return Atom(_CONSTANTS[parts[0].text], parts[0].span)


def _byte(item: Syntax) -> int:
    value = item.value if isinstance(item, Atom) else None
    if value.__class__ is int and 0 <= value <= 255:
        byte: int = value
        return byte
    raise ReadError("an element of a bytevector must be an exact integer from 0 to 255", item.span)
