"""The tokens of a mathematical text, made ready for the grammar.

    Wx + |y|   →   NAME W, NAME x, PLUS, BAR_OPEN, NAME y, BAR_CLOSE

A NAME token leaves here with the Scheme name as its value (in quotes if it was quoted), a DERIVATIVE with both names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lark import Token

from schemenn.errors import ReadError
from schemenn.notation.names import GREEK, JOINING, LETTERS, NAME, PROSE, is_word, quoted_name, take_apart, with_suffix
from schemenn.source import Source, Span

_OPENING: Final = {"LPAR": "RPAR", "_LSQUARE": "_RSQUARE", "_LBRACE": "_RBRACE", "BEGIN_CASES": "END_CASES",
                   "BEGIN_MATRIX": "END_MATRIX"}  # fmt: skip
_CLOSING: Final = frozenset(_OPENING.values())
_ENDS_OPERAND: Final = _CLOSING | {
    "NUMBER", "NAME", "VULGAR", "INFINITY", "REALS", "DERIVATIVE", "TRANSPOSE", "RAISED", "LOWERED", "BAR_CLOSE",
    "NORM_CLOSE", "FLOOR_CLOSE", "CEILING_CLOSE", "ANGLE_CLOSE",
}  # fmt: skip
_NAMES_OF_DERIVATIVE: Final = re.compile(
    rf"\\[dt]?frac\s*\{{\s*(?:∂|\\partial\s*|\\mathrm\{{d\}}\s*|d)({NAME})\s*\}}\s*\{{\s*(?:∂|\\partial\s*|\\mathrm\{{d\}}\s*|d)({NAME})\s*\}}"
    rf"|(?:∂|\\partial\s*|d)({NAME})\s*/\s*(?:∂|\\partial\s*|d)({NAME})"
)
_LATIN_RUNS: Final = re.compile(rf"(?:[A-Za-z](?![\u0302-\u0304]))+|{LETTERS}")


class Tokens:
    """What Lark calls with the tokens of its lexer; `declared` are names of several letters."""

    def __init__(self, source: Source, declared: frozenset[str] = frozenset()) -> None:
        self.source = source
        self.declared = declared

    def process(self, stream: Iterator[Any]) -> Iterator[Any]:
        """The tokens, in order."""
        open_signs: list[str] = []  # brackets, and bars that wait for their partners
        before = ""
        last: Any = None
        for token in stream:
            if token.type == "NAME":
                self._refuse_prose(token, last if before in _ENDS_OPERAND else None)
                if last is not None and before in ("CARET", "NAME"):
                    self._refuse_joined(token, last, before)
            for each in self._ready(token, open_signs, before):
                before = each.type
                yield each
            last = token

    def _refuse_prose(self, token: Any, last: Any) -> None:
        """Refuse a word of English between names: x in v, a or b; `let` and `choose` also at the beginning.

        Raises: ReadError
        """
        if token.value not in JOINING or token.value in self.declared:
            return
        behind = self.source.text[token.end_pos : token.end_pos + 1]
        is_word = len(token.value) > 2
        is_set_off = behind.isspace() or (is_word and not behind)
        if last is None:
            is_joining = is_word and token.start_pos == 0
        else:
            is_joining = last.end_pos < token.start_pos
        if is_set_off and is_joining:
            raise ReadError(
                f"{token.value} is no name here: write a sign for it, or “{token.value}” for a name", self.span(token)
            )

    def _refuse_joined(self, token: Any, last: Any, before: str) -> None:
        """Refuse x^n_i, in which i belongs to x, and Δw, which is no product.

        Raises: ReadError
        """
        between = self.source.text[last.end_pos : token.start_pos]
        if before == "CARET" and take_apart(token.value)[2] and quoted_name(token.value) is None:
            raise ReadError("write the subscript first, x_i^n, or braces for that of the power", self.span(token))
        if last.value == r"\Delta" and between == " ":
            self._refuse_change(token)

    def _refuse_change(self, token: Any) -> None:
        raise ReadError("is this a change, one name? Write dw for it, or Δ · w for a product", self.span(token))

    def _ready(self, token: Any, open_signs: list[str], before: str) -> Iterator[Any]:
        if token.type == "NAME":
            yield from self._names(token)
        elif token.type == "DERIVATIVE":
            yield from self._derivative(token)
        elif token.type in ("BAR", "NORM"):
            yield from _bars(token, open_signs, before)
        elif token.type != "NEWLINE" or not open_signs:
            if token.type in _OPENING:
                open_signs.append(token.type)
            elif token.type in _CLOSING and open_signs:
                while open_signs and open_signs.pop() not in _OPENING:
                    pass
            yield token

    def span(self, token: Any) -> Span:
        """The place of a token."""
        return Span(self.source, token.line, token.column - 1, token.end_line, token.end_column - 1)

    def _names(self, token: Any) -> Iterator[Any]:
        """The names in a run of letters: Wx is W and x, target is one."""
        quoted = quoted_name(token.value)
        if quoted is not None:
            yield Token.new_borrow_pos("NAME", f"“{quoted}”", token)
            return
        head, mark, suffix = take_apart(token.value)
        is_run = token.value.startswith(head) and not mark
        is_declared = head in self.declared or with_suffix(head, "", suffix) in self.declared
        pieces = self._pieces(head, token) if is_run and not is_declared else [head]
        start = 0
        for place, piece in enumerate(pieces):
            last = place == len(pieces) - 1
            length = len(token.value) - start if last else len(piece)
            name = with_suffix(piece, mark, suffix if last else "")
            yield _part_of(token, name, start, length)
            start += length

    def _pieces(self, run: str, token: Any) -> list[str]:
        """The names in letters side by side.

        Raises: ReadError where they might be one name as well as a product
        """
        if re.fullmatch(r"arg\s*(max|min)", run):
            return [run.replace(" ", "")]
        if run in PROSE:
            raise ReadError(f"{run} is no name here: write {PROSE[run]}, or “{run}” for a name", self.span(token))
        if "Δ" in run[:-1]:
            self._refuse_change(token)
        pieces: list[str] = []
        for letters in _LATIN_RUNS.findall(run):
            if len(letters) == 1 or is_word(letters) or letters in GREEK or not letters.isascii():
                pieces.append(letters)
            elif self._is_unclear(letters):
                product = " ".join(letters)
                raise ReadError(
                    f"{letters}: is this one name, or the product {product}? Write it so, or declare the name, with "
                    f"--name {letters}",
                    self.span(token),
                )
            else:
                pieces += letters
        return pieces

    @staticmethod
    def _is_unclear(letters: str) -> bool:
        """Whether a run may be a word: Wxy, myLoss; ABx and Wx are products."""
        if letters.isupper():
            return len(letters) > 4
        return len(letters) > 3 or (len(letters) == 3 and letters[1:].islower())

    def _derivative(self, token: Any) -> Iterator[Any]:
        found = _NAMES_OF_DERIVATIVE.fullmatch(token.value)
        assert found is not None, token.value
        parts = [group for group in found.groups() if group is not None]
        names = [list(self._names(Token.new_borrow_pos("NAME", part, token))) for part in parts]
        if len(names[0]) > 1:
            raise ReadError("a derivative is of one name: ∂L/∂W", self.span(token))
        yield Token.new_borrow_pos("DERIVATIVE", f"{names[0][0].value}\n{names[1][0].value}", token)
        yield from names[1][1:]


def _part_of(token: Any, value: str, start: int, length: int) -> Any:
    column = token.column + start
    return Token("NAME", value, token.start_pos + start, token.line, column, token.line, column + length,
                 token.start_pos + start + length)  # fmt: skip


def _bars(token: Any, open_signs: list[str], before: str) -> Iterator[Any]:
    """A bar as one that opens or closes: it closes if an operand stands before it and one of its kind is open."""
    kind = token.type
    operand = before in _ENDS_OPERAND
    if kind == "NORM" and token.value == "||" and operand and open_signs[-1:] == ["BAR"]:
        first, second = _part_of(token, "|", 0, 1), _part_of(token, "|", 1, 1)
        first.type = second.type = "BAR"
        yield from _bars(first, open_signs, before)
        yield from _bars(second, open_signs, "BAR_CLOSE")
    elif operand and open_signs[-1:] == [kind]:
        open_signs.pop()
        yield Token.new_borrow_pos(f"{kind}_CLOSE", token.value, token)
    else:
        open_signs.append(kind)
        yield Token.new_borrow_pos(f"{kind}_OPEN", token.value, token)
