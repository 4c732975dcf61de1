"""Tokens → syntax objects, by the grammar scheme.lark and Lark's LALR parser.

The only module that imports Lark, and the module that says what is wrong with a sequence of tokens.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any, Final

from lark import Lark
from lark.exceptions import UnexpectedToken
from lark.lexer import Lexer, LexerState

from schemenn.datum_builder import DatumBuilder
from schemenn.errors import IncompleteInput, ReadError
from schemenn.indentation import OPENING, unclosed
from schemenn.port_scanner import PortScanner
from schemenn.scanner import TerminalTable, TextScanner, Token
from schemenn.syntax import Syntax

_CLOSING_OF: Final = {
    "OPEN": "CLOSE",
    "OPEN_VECTOR": "CLOSE",
    "OPEN_BYTEVECTOR": "CLOSE",
    "OPEN_TENSOR": "CLOSE",
    "OPEN_SQUARE": "CLOSE_SQUARE",
}
_SIGN_OF: Final = {"CLOSE": ")", "CLOSE_SQUARE": "]"}


class _ScannerLexer(Lexer):
    """What Lark takes for its lexer: it hands on the tokens of the scanner that is parsed in place of a text."""

    __future_interface__ = True  # Lark: lex is called with a LexerState, not with a text

    def __init__(self, configuration: Any) -> None:
        pass

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Any]:
        scanner: Any = lexer_state.text
        tokens: Iterator[Any] = scanner.tokens()
        return tokens


class _Parser:
    """The parser and the terminals, made from the grammar once."""

    def __init__(self) -> None:
        with open(os.path.join(os.path.dirname(__file__), "scheme.lark"), encoding="utf-8") as grammar:
            self.lark = Lark(
                grammar.read(), parser="lalr", lexer=_ScannerLexer, transformer=DatumBuilder(), start="program"
            )
        self.terminals = TerminalTable([(t.name, t.pattern.to_regexp()) for t in self.lark.terminals])


_made: list[_Parser] = []


def _parser() -> _Parser:
    if not _made:
        _made.append(_Parser())
    return _made[0]


def terminals() -> TerminalTable:
    """The terminals of the grammar, for a scanner."""
    return _parser().terminals


def parse(scanner: TextScanner | PortScanner) -> list[Syntax]:
    """The datums of all tokens of a scanner.

    Raises: ReadError, IncompleteInput
    """
    try:
        datums: list[Syntax] = _parser().lark.parse(scanner)  # type: ignore[assignment]  # goes to the lexer
    except UnexpectedToken as unexpected:
        stack = [value for value in unexpected.state.value_stack if isinstance(value, Token)]
        error = _explain(unexpected.token, stack, unexpected.state.value_stack[-1:])
    else:
        return datums
    raise error


def _explain(token: Any, stack: list[Token], last: list[Any]) -> ReadError:
    """The error of meeting `token` when the tokens in `stack` wait for others, and `last` was parsed last."""
    if token.type == "$END":
        return _incomplete(stack)
    waiting = stack[-1] if stack else None
    opening = next((t for t in reversed(stack) if t.type in OPENING), None)
    closes = token.type in _SIGN_OF
    if closes and opening and _CLOSING_OF[opening.type] != token.type:
        wanted = _SIGN_OF[_CLOSING_OF[opening.type]]
        line = opening.span.source.line_name(opening.span.line)
        message = f"expected {wanted} to close the {opening.text} of {line}, got {token.text}"
        return ReadError(message, token.span, code="mismatched-parenthesis")
    if waiting and waiting is not opening and (waiting.type != "DOT" or last == [waiting] or closes):
        code = "misplaced-dot" if waiting.type == "DOT" else "missing-datum"
        return ReadError(f"a datum must follow {_name(waiting)}, got {token.text}", token.span, code=code)
    if closes:
        return ReadError(f"unexpected {token.text}: nothing is open here", token.span, code="extra-parenthesis")
    if waiting and waiting.type == "DOT":
        return ReadError("only one datum may follow the dot of a list", token.span, code="misplaced-dot")
    where = "a list needs a datum before the dot" if opening and opening.type in ("OPEN", "OPEN_SQUARE") else ""
    return ReadError(f"misplaced dot: {where or 'a dot stands in lists only'}", token.span, code="misplaced-dot")


def _name(token: Token) -> str:
    return "the dot" if token.type == "DOT" else token.text


def _incomplete(stack: list[Token]) -> IncompleteInput:
    """The error of a text that ends too early: it points to the parenthesis that most likely lacks its partner."""
    waiting = stack[-1]
    openings = [token for token in stack if token.type in OPENING]
    if waiting.type not in OPENING and waiting.type != "DOT":
        return IncompleteInput(
            f"the text ends after {waiting.text}, where a datum must follow", waiting.span, code="missing-datum"
        )
    opening = _blamed(openings)
    span = opening.span
    missing = _SIGN_OF[_CLOSING_OF[opening.type]]
    return IncompleteInput(
        f"missing {missing}: the {opening.text} of {span.source.line_name(span.line)} is not closed", span
    )


def _blamed(openings: list[Token]) -> Token:
    """Of the brackets that are open at the end, or were open before it, the one that most likely lacks its partner."""
    source = openings[0].span.source
    if not source.text:  # a stream, whose text is not kept
        return openings[-1]
    found = unclosed(terminals(), source)
    return openings[-1] if found is None else found.opening
