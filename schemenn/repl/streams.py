"""The standard streams while somebody sits before them: what is written is seen at once, and a line that has begun is
known, so that the prompt stands on a line of its own.

    (display "50 %")      →  on the screen, although no line has ended; then a new line, then the prompt
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO


class _Output:
    """A stream that knows whether a line has begun; on a terminal it holds nothing back."""

    def __init__(self, screen: Screen, stream: TextIO) -> None:
        self._screen = screen
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, and show it."""
        if text:
            self._screen.at_line_start = text.endswith("\n")
        count = self._stream.write(text)
        if self._screen.is_terminal:
            self._stream.flush()
        return count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class _Input:
    """The keyboard: who ends a line there ends it on the screen."""

    def __init__(self, screen: Screen, stream: TextIO) -> None:
        self._screen = screen
        self._stream = stream

    def readline(self, *limit: int) -> str:
        """The next line."""
        line = self._stream.readline(*limit)
        self._screen.at_line_start = line.endswith("\n")
        return line

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class Screen:
    """Where the output goes, by Python's streams. In a `with` statement others stand in for them.

    What is no terminal shows no keys, and nobody waits before it: there Python's own buffering stays.
    """

    def __init__(self, is_terminal: bool = True) -> None:
        self.is_terminal = is_terminal
        self.at_line_start = True
        self._before: tuple[Any, Any, Any] = (sys.stdin, sys.stdout, sys.stderr)

    def __enter__(self) -> Screen:
        self._before = stdin, stdout, stderr = sys.stdin, sys.stdout, sys.stderr
        streams: Any = _Input(self, stdin), _Output(self, stdout), _Output(self, stderr)
        if self.is_terminal:
            sys.stdin, sys.stdout, sys.stderr = streams
        else:
            sys.stdout = streams[1]
        return self

    def __exit__(self, *failure: object) -> None:
        sys.stdin, sys.stdout, sys.stderr = self._before

    def fresh_line(self) -> None:
        """End the line, if one has begun."""
        if not self.at_line_start:
            sys.stdout.write("\n")
