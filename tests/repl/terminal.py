"""A terminal for tests: a program on a pseudo-terminal, its screen kept by an emulator.

    with Terminal([sys.executable, "-m", "schemenn", "repl"]) as terminal:
        terminal.wait_for("> ")
        terminal.type("(+ 1 2)" + ENTER)
        terminal.wait_for("3")

Nothing here waits for a time: every wait is for what the screen shows, and its limit is only met where it never will.
Programs may be slow to start: keys must not be typed before the prompt is seen, for till then the terminal edits lines.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable

import pyte

ENTER, TAB, BACKSPACE, ESCAPE = "\r", "\t", "\x7f", "\x1b"
UP, DOWN, RIGHT, LEFT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F"
SHIFT_TAB, DELETE, ALT_ENTER = "\x1b[Z", "\x1b[3~", "\x1b\r"
LIMIT = float(os.environ.get("TERMINAL_TEST_LIMIT", "90"))

_LAUNCHER = "import os, sys; os.login_tty(0); os.execvp(sys.argv[1], sys.argv[1:])"


def ctrl(letter: str) -> str:
    """The character that a letter with the control key types."""
    return chr(ord(letter.upper()) - 64)


def alt(key: str) -> str:
    """What a key with the Alt key types."""
    return ESCAPE + key


def pasted(text: str) -> str:
    """What a terminal sends for a paste, where the program has asked for brackets."""
    return f"\x1b[200~{text}\x1b[201~"


class Terminal:
    """A program and the screen it draws on."""

    def __init__(
        self,
        command: list[str],
        columns: int = 100,
        rows: int = 40,
        environment: dict[str, str] | None = None,
        folder: str | None = None,
    ) -> None:
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.raw = ""
        """All that the program wrote, escapes included."""
        self._master = master
        self._bytes = bytearray()
        self._screen = pyte.Screen(columns, rows)
        self._screen.write_process_input = self._answer
        self._stream = pyte.Stream(self._screen)
        unset = ("NO_COLOR", "COLORTERM", "CI", "COLUMNS", "LINES")
        clean = {name: value for name, value in os.environ.items() if name not in unset}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _LAUNCHER, *command],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=folder,
            env={**clean, "TERM": "xterm-256color", "LANG": "C.UTF-8", **(environment or {})},
        )
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *failure: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)

    def _answer(self, text: str) -> None:
        """What the terminal itself sends: the answer to the question where the cursor is. Nothing is read meanwhile."""
        os.write(self._master, text.encode())

    # Keys in.

    def type(self, keys: str) -> None:
        """Send keys."""
        data = keys.encode()
        while data:
            _, ready, _ = select.select([self._master], [self._master], [], LIMIT)
            self._read(0)
            if ready:
                data = data[os.write(self._master, data[:512]) :]

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; the program is told."""
        self._screen.resize(rows, columns)
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @property
    def echoes(self) -> bool:
        """Whether the terminal itself shows what is typed: the program does not read keys now."""
        return bool(termios.tcgetattr(self._master)[3] & termios.ECHO)

    # Screen out.

    def _read(self, seconds: float) -> bool:
        """Take in what the program has written within the time; whether it still can write."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:  # the program has closed its side
            return False
        self._bytes += data
        text = self._decoded()
        self.raw += text
        self._stream.feed(text)
        return bool(data)

    def _decoded(self) -> str:
        """The characters that are complete."""
        for cut in range(len(self._bytes), max(len(self._bytes) - 4, -1), -1):
            with contextlib.suppress(UnicodeDecodeError):
                text = self._bytes[:cut].decode()
                del self._bytes[:cut]
                return text
        return ""

    @property
    def lines(self) -> list[str]:
        """The lines on the screen, without blanks at their ends."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen, without the blank lines at its end."""
        return "\n".join(self.lines).rstrip()

    def shows(self, text: str) -> bool:
        """Whether a text stands on the screen; blanks count."""
        return text in "\n".join(self._screen.display) or text in self.text

    @property
    def cursor(self) -> tuple[int, int]:
        """Row and column of the cursor, from 0."""
        return self._screen.cursor.y, self._screen.cursor.x

    @property
    def before_cursor(self) -> str:
        """What stands in the line of the cursor, before it."""
        row, column = self.cursor
        return self._screen.display[row][:column]

    def find(self, text: str) -> tuple[int, int]:
        """Row and column of the last place on the screen where a text stands."""
        for row in range(len(self.lines) - 1, -1, -1):
            column = self._screen.display[row].rfind(text)
            if column >= 0:
                return row, column
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def style(self, text: str) -> tuple[str, bool, bool, bool, bool]:
        """How the last place of a text is drawn: colour, and whether bold, underlined, reversed, on a background."""
        row, column = self.find(text)
        cell = self._screen.buffer[row][column]
        return cell.fg, cell.bold, cell.underscore, cell.reverse, cell.bg != "default"

    # Waiting.

    def wait_until(self, holds: Callable[[Terminal], bool], what: str = "", limit: float = LIMIT) -> None:
        """Go on when the screen is as wanted. Fails when it is not so within the limit, or the program has ended."""
        end = time.monotonic() + limit
        while not holds(self):
            alive = self._read(0.05)
            if not holds(self) and (not alive or time.monotonic() > end):
                state = "waited in vain" if alive else "the program ended"
                raise AssertionError(f"{state}: {what or holds}\n--- the screen, cursor at {self.cursor}\n{self.text}")

    def wait_for(self, text: str, limit: float = LIMIT) -> None:
        """Go on when a text stands on the screen."""
        self.wait_until(lambda screen: screen.shows(text), repr(text), limit)

    def wait_for_line(self, pattern: str, limit: float = LIMIT) -> None:
        """Go on when a whole line on the screen fits a pattern."""
        fits = re.compile(pattern).fullmatch
        self.wait_until(lambda screen: any(map(fits, screen.lines)), pattern, limit)

    def wait_gone(self, text: str, limit: float = LIMIT) -> None:
        """Go on when a text stands on the screen no more."""
        self.wait_until(lambda screen: not screen.shows(text), f"{text!r} to be gone", limit)

    def wait_before_cursor(self, text: str, limit: float = LIMIT) -> None:
        """Go on when the line of the cursor, up to the cursor, ends with a text."""
        self.wait_until(lambda screen: screen.before_cursor.endswith(text), f"{text!r} before the cursor", limit)

    def wait_for_end(self, limit: float = LIMIT) -> int:
        """Go on when the program has ended; its exit status."""
        end = time.monotonic() + limit
        while self._read(0.05) and time.monotonic() < end:
            pass
        return self.process.wait(max(end - time.monotonic(), 1))
