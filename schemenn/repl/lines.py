"""Entries that come line by line: from a terminal that cannot be edited on, and from what is no terminal.

Input that is piped in gets no banner and no prompt, and stops at the first error.
"""

from __future__ import annotations

import re
import sys

from schemenn.errors import ReadError
from schemenn.repl.forms import FormReader
from schemenn.repl.settings import Settings
from schemenn.repl.streams import Screen
from schemenn.repl.workspace import Workspace
from schemenn.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from schemenn.session import Session

PROMPT, CONTINUED = "> ", "  "

_BLANK_LINES: Final = re.compile(r"\A(?:[^\S\n]*\n)+")
"""What is left before a form of the lines before it; places in the form do not count it."""


class LineReader:
    """Reads entries from a terminal that cannot be edited on, a form at a time."""

    def __init__(self) -> None:
        self._forms = FormReader(self._line)

    def _line(self, begun: bool) -> str:
        sys.stdout.write(CONTINUED if begun else PROMPT)
        return sys.stdin.readline()

    def read(self) -> str | None:
        """The next form or command; None at the end."""
        try:
            text = self._forms.entry()
        except KeyboardInterrupt:
            self._forms.discard()
            sys.stdout.write("\n")
            raise
        if text is None:
            sys.stdout.write("\n")
            return None
        return _BLANK_LINES.sub("", text)


class PipedRepl:
    """A session fed from what is no terminal."""

    def __init__(self, session: Session, debug: bool = False) -> None:
        self._session = session
        self._screen = Screen(is_terminal=False)
        self._workspace = Workspace(session, Settings(), self._screen, debug)
        self._forms = FormReader(_piped_line)

    def run(self, files: list[str]) -> int:
        """Load the files, then read, evaluate and print until the input ends or an error; answers the exit status."""
        with self._screen:
            return self._run(files)

    def _run(self, files: list[str]) -> int:
        for name in files:
            if not self._workspace.enter(f",load {name}"):
                return 1
        self._workspace.started = True
        try:
            return self._enter_all()
        except UnicodeError:
            self._workspace.fail(ReadError("<stdin>: not a text in UTF-8", code="not-text"))
            return 1

    def _enter_all(self) -> int:
        while (text := self._forms.entry()) is not None:
            padding = "\n" * (self._forms.line_number - 1) + " " * self._forms.column
            went_well = self._workspace.enter(text, Source("<stdin>", padding + text))
            self._session.flush()
            if not went_well:
                return 1
        return 0


def _piped_line(begun: bool) -> str:
    """The next line. Raises: UnicodeError, also where Python lets surrogates stand for bytes that are no text"""
    line = sys.stdin.readline()
    line.encode()
    return line
