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
    opening = next((t for t in reversed(stack) if t.type in _CLOSING_OF), None)
    if token.type in _SIGN_OF and opening and _CLOSING_OF[opening.type] != token.type:
        wanted = _SIGN_OF[_CLOSING_OF[opening.type]]
        line = opening.span.line
        return ReadError(f"expected {wanted} to close the {opening.text} of line {line}, got {token.text}", token.span)
    if waiting and waiting is not opening and (waiting.type != "DOT" or last == [waiting] or token.type in _SIGN_OF):
        return ReadError(f"a datum must follow {_name(waiting)}, got {token.text}", token.span)
    if token.type in _SIGN_OF:
        return ReadError(f"unexpected {token.text}: nothing is open here", token.span)
    if waiting and waiting.type == "DOT":
        return ReadError("only one datum may follow the dot of a list", token.span)
    where = "a list needs a datum before the dot" if opening and opening.type in ("OPEN", "OPEN_SQUARE") else ""
    return ReadError(f"misplaced dot: {where or 'a dot stands in lists only'}", token.span)


def _name(token: Token) -> str:
    return "the dot" if token.type == "DOT" else token.text


def _incomplete(stack: list[Token]) -> IncompleteInput:
    """The error of a text that ends too early: it points to the parenthesis that most likely lacks its partner."""
    waiting = stack[-1]
    openings = [token for token in stack if token.type in _CLOSING_OF]
    if waiting.type not in _CLOSING_OF and waiting.type != "DOT":
        return IncompleteInput(f"the text ends after {waiting.text}, where a datum must follow", waiting.span)
    margin = _margin_line(openings[0])
    opening = [token for token in openings if not margin or token.span.line < margin][-1]
    missing = _SIGN_OF[_CLOSING_OF[opening.type]]
    notes = (f"line {margin} begins a form in the first column: is {missing} missing before it?",) if margin else ()
    return IncompleteInput(
        f"missing {missing}: the {opening.text} of line {opening.span.line} is not closed", opening.span, notes
    )


def _margin_line(opening: Token) -> int:
    """The first line after an opening parenthesis that begins with one; 0 if there is none."""
    text = opening.span.source.text
    start = 0
    for _ in range(opening.span.line):
        start = text.find("\n", start) + 1
        if start == 0:
            return 0
    found = text.find("\n(", start - 1)
    return text.count("\n", 0, found) + 2 if found >= 0 else 0
