"""The port objects behind ports.py: where text and bytes come from and where they go.

An input port reads from a buffer, a `str` or `bytes`, and asks `refill` for the next one when it is used up; an
output port hands each piece to a sink. The console ports look up Python's `sys.stdin` and `sys.stdout` at each use.
"""

from __future__ import annotations

import os
import sys

from schemenn.datum import new_string
from schemenn.errors import FileError, PortReadError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class InputPort:
    """A source of characters (`textual`) or bytes; `reader` takes datums from it, once one was asked for.

    `at_end`: the source has said that it is used up, and nobody who reads has been told yet. A console is asked once
    for each time that it is read to its end: there may be more behind that.
    """

    __slots__ = ("at_end", "buffer", "close_source", "is_open", "position", "reader", "refill", "textual")

    def __init__(self, textual: bool, buffer: str | bytes, refill: Callable[[], Any], close: Callable[[], Any]) -> None:
        self.textual = textual
        self.buffer: Any = buffer
        self.position = 0
        self.at_end = False
        self.reader: Any = None
        self.refill = refill
        self.close_source = close
        self.is_open = True

    def peek(self) -> Any:
        """The next character, `""` at the end; of a binary port the next byte as `bytes`."""
        if self.position >= len(self.buffer) and not self.at_end:
            self._fill()
        return self.buffer[self.position : self.position + 1]

    def next(self) -> Any:
        """As `peek`, and step past it."""
        item = self.peek()
        if item:
            self.position += 1
        else:
            self.at_end = False
        return item

    def _fill(self) -> None:
        try:
            self.buffer = self.refill()
        except UnicodeDecodeError as error:
            raise PortReadError(f"the port holds no UTF-8 text: {error.reason}") from None
        self.position = 0
        self.at_end = not self.buffer

    def take(self, count: int) -> Any:
        """Up to `count` characters or bytes; nothing only at the end."""
        pieces = []
        while count > 0 and self.peek():
            piece = self.buffer[self.position : self.position + count]
            self.position += len(piece)
            count -= len(piece)
            pieces.append(piece)
        self.at_end = False
        return self.buffer[:0].join(pieces)

    def ready(self) -> bool:
        """Whether `next` would answer at once."""
        return self.position < len(self.buffer) or self.refill is not read_console or _console_ready()

    def close(self) -> None:
        """Close the port and what it reads from; closing again does nothing."""
        if self.is_open:
            self.is_open = False
            self.close_source()


class OutputPort:
    """A destination of text (`textual`) or bytes; `collected` holds the pieces of a string or bytevector port."""

    __slots__ = ("at_line_start", "close_sink", "collected", "flush", "is_open", "put_piece", "textual")

    def __init__(
        self, textual: bool, put: Callable[[Any], Any], flush: Callable[[], Any], close: Callable[[], Any]
    ) -> None:
        self.textual = textual
        self.put_piece = put
        self.flush = flush
        self.close_sink = close
        self.is_open = True
        self.at_line_start = True
        self.collected: list[Any] | None = None

    def put(self, piece: Any) -> None:
        """Write a piece of text, or bytes."""
        if piece:
            self.put_piece(piece)
            self.at_line_start = piece[-1] == "\n"

    def close(self) -> None:
        """Close the port and what it writes to; closing again does nothing."""
        if self.is_open:
            self.is_open = False
            self.close_sink()


def nothing() -> None:
    """What there is to do when a port over a string is flushed or closed."""


def string_input(text: str) -> InputPort:
    """A port that reads a string."""
    return InputPort(True, text, str, nothing)


def bytes_input(data: bytes) -> InputPort:
    """A port that reads bytes."""
    return InputPort(False, data, bytes, nothing)


def collecting_output(textual: bool) -> OutputPort:
    """A port that collects what is written."""
    pieces: list[Any] = []
    port = OutputPort(textual, pieces.append, nothing, nothing)
    port.collected = pieces
    return port


class _Spare:
    """A file that is held open so that, where a program has opened all that the system allows, there is one left for
    what an error needs.
    """

    __slots__ = ("_number",)

    def __init__(self) -> None:
        self._number: int | None = None

    def hold(self) -> None:
        """Open it. Raises: OSError"""
        if self._number is None:
            self._number = os.open(os.devnull, os.O_RDONLY)

    def release(self) -> None:
        """Close it."""
        if self._number is not None:
            os.close(self._number)
            self._number = None


spare: Final = _Spare()


def file_input(name: str, textual: bool) -> InputPort:
    """A port that reads a file, as UTF-8 if it is textual. Raises: OSError."""
    spare.hold()
    handle: Any = open(name, encoding="utf-8", newline="") if textual else open(name, "rb")  # noqa: SIM115
    return InputPort(textual, "" if textual else b"", _step(name, "read", lambda: handle.read(1 << 16)), handle.close)


def file_output(name: str, textual: bool, append: bool) -> OutputPort:
    """A port that writes a file, as UTF-8 if it is textual. Raises: OSError."""
    spare.hold()
    mode = "a" if append else "w"
    handle: Any = open(name, mode, encoding="utf-8", newline="") if textual else open(name, mode + "b")  # noqa: SIM115
    return OutputPort(textual, *[_step(name, "write", step) for step in (handle.write, handle.flush, handle.close)])


def _step(name: str, verb: str, step: Callable[..., Any]) -> Callable[..., Any]:
    """The step, whose failure is an error of the file, and not of the standard output."""

    def told(*operands: Any) -> Any:
        try:
            return step(*operands)
        except OSError as error:
            raise FileError(f"cannot {verb} {name}: {error.strerror or error}", (new_string(name),)) from None

    return told


def read_console() -> str:
    """The next line of the standard input; what was written before is shown first."""
    sys.stdout.flush()
    return sys.stdin.readline()


def _console_ready() -> bool:
    from select import select

    try:
        return bool(select([sys.stdin], [], [], 0)[0])
    except (OSError, ValueError):
        return True


def console_input() -> InputPort:
    """The standard input, line by line."""
    return InputPort(True, "", read_console, nothing)


def console_output(stream: str) -> OutputPort:
    """The standard output or error (`stdout`, `stderr`), with Python's own buffering."""
    return OutputPort(
        True, lambda text: getattr(sys, stream).write(text), lambda: getattr(sys, stream).flush(), nothing
    )


STDIN: Final = console_input()
STDOUT: Final = console_output("stdout")
STDERR: Final = console_output("stderr")
