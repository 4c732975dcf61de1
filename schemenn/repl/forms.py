"""Forms out of lines: asks for lines until a datum is complete.

lines "(define x", "  1) x"   →   forms "(define x 1)", on two lines, and "x"
"""

from __future__ import annotations

from collections.abc import Callable

from schemenn.datum import EOF
from schemenn.errors import IncompleteInput, ReadError
from schemenn.read import DatumReader
from schemenn.repl.commands.table import is_command, scheme_in


class FormReader:
    """Takes the texts of forms from lines; `line`, told whether a form has begun, answers the next line or ""."""

    def __init__(self, line: Callable[[bool], str]) -> None:
        self._line = line
        self._text = ""
        self._position = 0
        self._ended = False
        self._reader = DatumReader(self)
        self.line_number = 1
        self.column = 0

    def form(self) -> str | None:
        """The text of the next form, None at the end. What is no datum comes as it is: running it will reject it."""
        self._drop_consumed()
        try:
            if self._reader.read() is EOF:
                return None
        except ReadError:
            self._position = len(self._text)
        return self._text[: self._position]

    def entry(self) -> str | None:
        """The text of the next form, or of a command, which begins a line with a comma; None at the end."""
        self._drop_consumed()
        while (character := self.peek()) and character.isspace():
            self.next()
        if self.peek() != "," or self._text[: self._position].rpartition("\n")[2].strip():
            self._position = 0
            return self.form()
        start = self._position
        while True:
            self._take_line()
            text = self._text[start : self._position]
            if not is_command(text):
                self._position = 0
                return self.form()
            if self._ended or is_whole(scheme_in(text)):
                return text

    def _take_line(self) -> None:
        while self.next() not in ("\n", ""):
            pass

    def discard(self) -> None:
        """Forget what has been read of a form and the rest of its line."""
        self._position = len(self._text)
        self._drop_consumed()
        self._reader = DatumReader(self)

    def peek(self) -> str:
        """The next character, "" at the end."""
        while self._position == len(self._text) and not self._ended:
            line = self._line(_has_begun(self._text))
            self._text += line
            self._ended = not line
        return self._text[self._position : self._position + 1]

    def next(self) -> str:
        """The next character, taken."""
        character = self.peek()
        self._position += len(character)
        return character

    def _drop_consumed(self) -> None:
        consumed = self._text[: self._position]
        lines = consumed.count("\n")
        self.line_number += lines
        self.column = len(consumed) - consumed.rfind("\n") - 1 + (0 if lines else self.column)
        self._text = self._text[self._position :]
        self._position = 0


def is_whole(text: str) -> bool:
    """Whether no more text is needed to read the data in a text."""
    from schemenn.read import read_all
    from schemenn.source import Source

    try:
        read_all(Source("prompt", text))
    except IncompleteInput:
        return False
    except ReadError:
        return True
    return True


def _has_begun(text: str) -> bool:
    """Whether the text holds more than blanks and line comments."""
    return any(line.strip() and not line.lstrip().startswith(";") for line in text.split("\n"))
