"""Mathematical text → writings, by the grammar math.lark and Lark's LALR parser.

parse(Source("math", "h = σ(Wx + b)"))   →   [Compare("=", (h, Chain(σ, Group(…))))]
"""

from __future__ import annotations

import os
from functools import cache
from typing import Any, Final

from lark import Lark
from lark.exceptions import UnexpectedCharacters, UnexpectedToken, VisitError

from schemenn.errors import IncompleteInput, ReadError, SchemeError
from schemenn.notation.builder import Builder
from schemenn.notation.names import LETTERS, NAME
from schemenn.notation.nodes import Node
from schemenn.notation.tokens import Tokens
from schemenn.source import Source, Span

_SIGNS: Final = {
    "RPAR": ")", "_RSQUARE": "]", "_RBRACE": "}", "BAR_CLOSE": "|", "NORM_CLOSE": "‖", "END_CASES": r"\end{cases}",
    "END_MATRIX": r"\end{bmatrix}", "FLOOR_CLOSE": "⌋", "CEILING_CLOSE": "⌉", "ANGLE_CLOSE": "⟩",
}  # fmt: skip


@cache
def _grammar() -> str:
    with open(os.path.join(os.path.dirname(__file__), "math.lark"), encoding="utf-8") as file:
        return file.read().replace("@NAME@", NAME).replace("@SIMPLE_NAME@", f"{LETTERS}[₀-₉0-9]*")


class _Postlex:
    """Hands the tokens of each text to the object that is reading it."""

    always_accept = ("BAR", "NORM")
    reader: Tokens

    def process(self, stream: Any) -> Any:
        return self.reader.process(stream)


@cache
def _parser() -> tuple[Lark, _Postlex]:
    postlex = _Postlex()
    lark = Lark(_grammar(), parser="lalr", lexer="basic", postlex=postlex, propagate_positions=True)
    return lark, postlex


def parse(source: Source, declared: frozenset[str] = frozenset()) -> list[Node]:
    """The statements of a text; `declared` are names of several letters.

    Raises: ReadError, or IncompleteInput where more text could make it right
    """
    lark, postlex = _parser()
    postlex.reader = Tokens(source, declared)
    try:
        tree = lark.parse(source.text)
        statements: list[Node] = Builder(source, declared).transform(tree)
    except UnexpectedToken as unexpected:
        error: SchemeError = _explained(unexpected, source)
    except UnexpectedCharacters as unexpected:
        error = _unknown(unexpected, source)
    except VisitError as failed:
        if not isinstance(failed.orig_exc, SchemeError):
            raise
        error = failed.orig_exc
    else:
        return statements
    raise error


def _unknown(unexpected: Any, source: Source) -> ReadError:
    line, column = unexpected.line, unexpected.column - 1
    rest = source.line(line)[column:]
    word = rest[:1] if rest[:1] != "\\" else "\\" + "".join(_letters(rest[1:]))
    return ReadError(f"{word} has no meaning here", Span(source, line, column, line, column + max(1, len(word))))


def _letters(text: str) -> list[str]:
    found = []
    for character in text:
        if not character.isalpha():
            break
        found.append(character)
    return found


def _explained(unexpected: Any, source: Source) -> ReadError:
    """What is wrong with a text at a token that does not fit."""
    token = unexpected.token
    closing = [_SIGNS[name] for name in sorted(unexpected.accepts or ()) if name in _SIGNS]
    wanted = f": {closing[0]} must stand here" if len(closing) == 1 else ""
    if token.type == "$END":
        lines = source.text.split("\n")
        place = Span(source, len(lines), len(lines[-1]), len(lines), len(lines[-1]) + 1)
        return IncompleteInput(f"the text ends too early{wanted or ': something must follow'}", place)
    span = Span(source, token.line, token.column - 1, token.end_line, token.end_column - 1)
    return ReadError(f"unexpected {span.text() or token.value}{wanted}", span)
