"""The loop at a terminal: a banner, a prompt, and no error ends it."""

from __future__ import annotations

import os
import sys

from schemenn.repl.interrupts import interruptible
from schemenn.repl.settings import config_folder, load_settings
from schemenn.repl.streams import Screen
from schemenn.repl.workspace import Workspace
from schemenn.session import Session

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from schemenn.repl.settings import Settings

    class Reader(Protocol):
        """Where entries come from."""

        def read(self) -> str | None:
            """The next entry; None at the end."""


class Repl:
    """A session at a terminal."""

    def __init__(self, session: Session, debug: bool = False) -> None:
        self._session = session
        self._debug = debug

    def run(self, files: list[str]) -> int:
        """Load the files, then read, evaluate and print until the input ends; answers the exit status."""
        settings, wrong = load_settings()
        with Screen() as screen, interruptible():
            workspace = Workspace(self._session, settings, screen, self._debug)
            sys.stdout.write(banner())
            for line in wrong:
                workspace.say(line, sys.stderr)
            self._load(workspace, files)
            workspace.started = True
            try:
                reader = _reader(self._session, settings)
            except Exception as error:  # a defect of the editor: the session goes on without it
                workspace.fail(error)
                reader = _line_reader()
            self._loop(workspace, reader)
        return 0

    def _load(self, workspace: Workspace, files: list[str]) -> None:
        """Run the user's own file, which belongs to no program, then those that were asked for."""
        init = os.path.join(config_folder(), "init.scm")
        if os.path.isfile(init) and not self._session.sandboxed:
            _enter(workspace, f",load {init}")
            workspace.files.clear()
            workspace.entries.clear()
        for name in files:
            _enter(workspace, f",load {name}")

    def _loop(self, workspace: Workspace, reader: Reader) -> None:
        spare: list[Callable[[], Reader]] = [_line_reader, lambda: _reader(self._session, workspace.settings)]
        while True:
            workspace.screen.fresh_line()
            try:
                text = reader.read()
            except KeyboardInterrupt:
                continue
            except Exception as error:  # a defect of the editor: the session goes on with another, then with lines
                if not spare:
                    raise
                workspace.fail(error)
                reader = spare.pop()()
                continue
            finally:
                workspace.screen.at_line_start = True
            if text is None:
                return
            _enter(workspace, text)


def _enter(workspace: Workspace, text: str) -> None:
    try:
        workspace.enter(text)
    except KeyboardInterrupt:
        workspace.screen.at_line_start = False  # the terminal has shown ^C
        workspace.say("interrupted", sys.stderr)


def banner() -> str:
    """The line that is shown first."""
    from schemenn import __version__

    return f"schemenn {__version__}: ,help lists commands, Ctrl-D leaves.\n"


def _reader(session: Session, settings: Settings) -> Reader:
    """The editor, or what reads lines where the terminal cannot move its cursor."""
    if os.environ.get("TERM", "dumb") == "dumb" and os.name != "nt":
        return _line_reader()
    from schemenn.repl.editor.editor import Editor

    return Editor(session, settings)


def _line_reader() -> Reader:
    from schemenn.repl.lines import LineReader

    return LineReader()
