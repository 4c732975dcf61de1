r"""What of a block is its program: pages show sessions at a prompt, and results behind arrows that are in no comment.

    > (* 2 (f 1))            (* 2 (f 1))
    6                  →
    (f 2)   ⇒ 4              (f 2)  ;⇒ 4

Lines keep their numbers and columns. As code, a prompt or an arrow outside of all parentheses would have no meaning:
`>` by itself is a procedure that nobody calls, and `=>` stands in clauses only. What follows the input at a prompt is
output, up to the next prompt or definition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from schemenn.errors import IncompleteInput, ReadError
from schemenn.source import Source

if TYPE_CHECKING:
    from schemenn.scanner import Token

_NAMES: Final = (
    "guile|gosh|csi|chicken|scheme|mit-scheme|racket|chibi|chez|petite|gsi|gambit|kawa|larceny|sisc|stk|STk|user"
    "|schemenn|λ"
)
_PROMPT: Final = re.compile(
    rf"[ \t]*(?:\d* ?\]=>|\d+ error>|#;\d+>|gosh\$|(?:{_NAMES}|\d+|\w+@\([^()]*\))?(?: ?\[\d+\])?>|>>>?)"
    r"(?=[ \t('\"#]|$)"
)
_SHELL: Final = re.compile(
    r"\s*(?:[$%] ?[a-z]|(?:MIT/GNU|GNU Guile|Chez|Petite|CHICKEN|Gambit|Gauche|Chibi|Kawa|Racket|Welcome)\b)"
)
"""How a transcript begins that shows the start of a Scheme."""

_ARROWS: Final = frozenset("=> ==> ===> ⇒ ⟹ -> --> ---> → ⟶ ⊣ ≡ error--> error→".split())
_HOLDING: Final = frozenset("=> ⇒ ⟹".split())
"""The arrows that are expectations in a comment, and so here."""

_TEXINFO_OUTPUT: Final = re.compile(r"(^|(?<=[ \t]))-\|(?=\s|$)", re.MULTILINE)
_SOMETHING: Final = re.compile(r"[=\-]>|[⇒⟹→⟶⊣≡]|-\||^[ \t]*\S*>", re.MULTILINE)
_NUMBER: Final = re.compile(r"[ \t]*([0-9]{1,6})[:.|]?(?=\s|$)")
_DEFINITION: Final = re.compile(r"[ \t]*\((?:define|import)")
_LONGEST_INPUT: Final = 300  # lines
_LONGEST_RESULT: Final = 60
_NO_VALUE: Final = re.compile(r"\W*(?:unspecified|undefined|error|unspecific|void|\w+ exception)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listing:
    """The program in a block; the lines of it (from 1) that a semicolon has moved by a column; whether it was shown as
    a session at a prompt.
    """

    text: str
    moved: frozenset[int] = frozenset()
    is_session: bool = False


def program_in(text: str) -> Listing:
    """The program that a block shows."""
    text = _without_numbers(text)
    return _Lines(text).listing() if _SOMETHING.search(text) else Listing(text)


def _without_numbers(text: str) -> str:
    """The text without the numbers of its lines, if each line begins with its own."""
    lines = text.rstrip().split("\n")
    found = [_NUMBER.match(line) for line in lines]
    numbers = [int(each[1]) for each in found if each is not None]
    if len(numbers) < max(2, len(lines)) or numbers != [*range(numbers[0], numbers[0] + len(lines))]:
        return text
    rests = [line[each.end() :] for line, each in zip(lines, found, strict=True) if each is not None]
    if not any("(" in rest for rest in rests):
        return text
    return "\n".join([" " * (len(line) - len(rest)) + rest for line, rest in zip(lines, rests, strict=True)]) + "\n"


@dataclass(frozen=True, slots=True)
class _Top:
    """A token outside of all parentheses, with its line (from 0)."""

    token: Token
    line: int


class _Lines:
    """The lines of a block while all that is no program is taken out of them."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._moved: set[int] = set()
        self._has_data = False
        self._at_prompt = False

    def listing(self) -> Listing:
        """Take out what is no program, from top to bottom."""
        first = next((text for text in self._lines if text.strip()), "")
        self._at_prompt = _SHELL.match(first) is not None and any(_PROMPT.match(text) for text in self._lines)
        line: int | None = 0
        while line is not None and line < len(self._lines):
            line = self._output(line) if self._at_prompt else self._program(line)
        return Listing("\n".join(self._lines), frozenset(self._moved), self._at_prompt)

    def _output(self, line: int) -> int:
        """Take out the output below an input; the line of the next input."""
        while line < len(self._lines):
            text = self._lines[line]
            if _PROMPT.match(text):
                return self._input(line)
            if _DEFINITION.match(text):
                return self._input_end(line)
            if not text.lstrip().startswith(";"):
                self._lines[line] = ""
            line += 1
        return line

    def _input(self, line: int) -> int:
        """Take out a prompt; the line behind the input."""
        text = self._lines[line]
        prompt = _PROMPT.match(text)
        assert prompt is not None
        said = text[prompt.end() :]
        self._lines[line] = "" if said.lstrip().startswith(",") else " " * prompt.end() + said  # ,q is for the prompt
        self._at_prompt = True
        return self._input_end(line)

    def _input_end(self, line: int) -> int:
        """Take the result out of an input that begins on a line; the line behind the input."""
        end = self._behind(line)
        is_first = True
        for top in self._tops(line):
            if top.line >= end:
                break
            if top.token.text in _ARROWS and not is_first and self._stands_alone(top):
                return max(end, self._result(top))
            is_first = False
        return end

    def _behind(self, line: int) -> int:
        """The line behind the data that begin on a line; the next prompt ends them as well."""
        most = min(len(self._lines), line + _LONGEST_INPUT)
        end = line + 1
        while end < most and not _PROMPT.match(self._lines[end]) and is_incomplete("\n".join(self._lines[line:end])):
            end += 1
        return end

    def _program(self, line: int) -> int | None:
        """Find a prompt or a result from a line on; the line to go on with, None if there is neither."""
        for top in self._tops(line):
            text = self._lines[top.line]
            is_first = top.token.span.column == len(text) - len(text.lstrip())
            prompt = _PROMPT.match(text) if is_first else None
            if prompt and text[prompt.end() :].strip():
                return self._input(top.line)
            if top.token.text in _ARROWS and self._has_data and self._stands_alone(top):
                return self._result(top)
            self._has_data = True
        return None

    def _stands_alone(self, top: _Top) -> bool:
        column = top.token.span.column
        return column == 0 or self._lines[top.line][column - 1] in ' \t)]"'

    def _result(self, top: _Top) -> int:
        """Make a comment of an arrow and what follows it; the line behind that."""
        end = self._result_end(top)
        column = top.token.span.column
        said = "\n".join([self._lines[top.line][column + len(top.token.text) :], *self._lines[top.line + 1 : end]])
        if top.token.text not in _HOLDING or _NO_VALUE.match(said) or not _is_readable(said):
            self._lines[top.line] = self._lines[top.line][:column]
            self._lines[top.line + 1 : end] = [""] * (end - top.line - 1)
            return end
        self._comment(top.line, column)
        for line in range(top.line + 1, end):
            text = self._lines[line]
            self._comment(line, len(text) - len(text.lstrip()))
        return end

    def _comment(self, line: int, column: int) -> None:
        """Make a comment of a line from a column on."""
        text = self._lines[line]
        has_blank = column > 0 and text[column - 1] in " \t"
        self._lines[line] = text[: column - has_blank] + ";" + text[column:]
        if not has_blank:
            self._moved.add(line + 1)

    def _result_end(self, top: _Top) -> int:
        """The line behind a result: the next, unless a datum goes on over several that are not blank."""
        said = self._lines[top.line][top.token.span.column + len(top.token.text) :]
        end = top.line + 1
        most = min(len(self._lines), end + _LONGEST_RESULT)
        while is_incomplete(said) and end < most and self._lines[end].strip():
            said += "\n" + self._lines[end]
            end += 1
        return top.line + 1 if is_incomplete(said) else end

    def _tops(self, line: int) -> Iterator[_Top]:
        """The tokens outside of all parentheses from a line on, up to one that cannot be read."""
        from schemenn.indentation import OPENING
        from schemenn.parser import terminals
        from schemenn.scanner import TextScanner

        text = "\n".join(self._lines[line:])
        if "-|" in text:
            text = _TEXINFO_OUTPUT.sub(r"\1⊣ ", text)
        depth = 0
        try:
            for token in TextScanner(terminals(), Source("block", text), False).tokens():
                if depth == 0:
                    yield _Top(token, line + token.span.line - 1)
                depth = max(0, depth + (token.type in OPENING) - token.type.startswith("CLOSE"))
        except ReadError:
            return


def is_incomplete(text: str) -> bool:
    """Whether more text is needed to read the data in a text."""
    from schemenn.read import read_all

    try:
        read_all(Source("block", text))
    except IncompleteInput:
        return True
    except ReadError:
        return False
    return False


def _is_readable(text: str) -> bool:
    from schemenn.read import read_all

    try:
        return bool(read_all(Source("block", text)))
    except ReadError:
        return False
