"""What is on the desk while a session is used by hand: its past values, its last error, the files it has loaded.

    workspace.enter("(+ 1 2) (car '())")   prints `$1 = 3`, then the error, which becomes `workspace.failure`
    workspace.enter(",bt")                 looks back at it

Whatever goes wrong in an entry is shown, and the session goes on: an error of the program, one of a command, a defect
of schemenn itself. Only `(exit)`, `,quit` and what breaks off the whole program leave.
"""

from __future__ import annotations

import sys
from errno import EIO, ENOSPC, EPIPE

from schemenn.errors import CompilerBug, LimitExceeded, RunError, SchemeError
from schemenn.repl.commands.table import UnknownCommand, command_in
from schemenn.repl.entry import Entry, with_last_named
from schemenn.repl.past import PastValues
from schemenn.repl.show import show, show_named
from schemenn.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from schemenn.documents.block import Document
    from schemenn.repl.commands.tracing import Traces
    from schemenn.repl.failure import Failure
    from schemenn.repl.settings import Settings
    from schemenn.repl.streams import Screen
    from schemenn.session import Session
    from schemenn.syntax import Syntax


_LOST = (EPIPE, ENOSPC, EIO)
"""What goes wrong where output goes: there is no place to show it at."""


class CommandError(Exception):
    """A command cannot do what it is asked for; the message says why, in one line."""


class Workspace:
    """A session with what its user has at hand."""

    def __init__(self, session: Session, settings: Settings, screen: Screen, debug: bool = False) -> None:
        self.session = session
        self.settings = settings
        self.screen = screen
        self.debug = debug
        self.past = PastValues(session)
        self.failure: Failure | None = None
        self.files: list[str] = []
        self.entries: list[Entry] = []
        self.chapter: Document | None = None
        self.next_block = 1
        self.started = False
        self.traces: Traces | None = None
        self._count = 0

    # Entries.

    def enter(self, text: str, form: Source | None = None) -> bool:
        """Do what an entry says, a command or forms; whether it went well. `form` is the source of a text that is one
        form of a longer input.

        Raises: SchemeExit, KeyboardInterrupt
        """
        try:
            if self.session.limits is None:
                self._perform(text, form)
            else:
                self.session.limits.renew()
                with self.session.limits.watch(self.session):
                    self._perform(text, form)
        except (CommandError, UnknownCommand) as error:
            self.say(f"{error}", sys.stderr)
            return False
        except Exception as error:  # an error of the program, or a defect: shown, and the session goes on
            if isinstance(error, OSError) and error.errno in _LOST:
                raise
            self.fail(error)
            return False
        return True

    def _perform(self, text: str, form: Source | None) -> None:
        found = command_in(text)
        if found is not None:
            self._command(*found)
        elif form is not None:
            self._evaluate(form, None, text.strip())
        else:
            self._evaluate_all(self.source(text))

    def _command(self, command: Any, operand: str) -> None:
        from importlib import import_module

        if not operand and command.operand and not command.operand.startswith("["):
            raise CommandError(f",{command.name} needs more: ,{command.name} {command.operand}")
        if operand and not command.operand:
            raise CommandError(f",{command.name} takes nothing behind it: {operand}")
        module = import_module(f"schemenn.repl.commands.{command.module}")
        getattr(module, f"{command.name}_command")(self, operand)

    def _evaluate_all(self, source: Source) -> None:
        from schemenn.read import read_all

        for form in read_all(source):
            self._evaluate(source, [form], form.span.text())

    def _evaluate(self, source: Source, forms: list[Syntax] | None, text: str) -> None:
        last = f"${len(self.past.values)}"
        named = self.keep(self.run(source, forms))
        self.note(with_last_named(text, source, forms, last, self.session), [name for name, _ in named])
        self.show(named)

    def source(self, text: str) -> Source:
        """The text of an entry as a source, under a name of its own."""
        self._count += 1
        return Source(f"repl[{self._count}]", text)

    def run(self, source: Source, syntax: list[Syntax] | None = None) -> Any:
        """Run the forms of a source in the session; the last value. Raises: SchemeError, CompilerBug and what leaves"""
        value = self.session.run_source(source, syntax=syntax)
        if self.traces is not None:
            self.traces.renew(self)
        return value

    def call(self, procedure: Any, *operands: Any) -> Any:
        """Call a procedure; its value. Raises: as run"""
        return self.session.call(procedure, *operands)

    def note(self, text: str, names: list[str] | None = None) -> None:
        """Remember what a command has run, as the forms that do the same."""
        self.entries.append(Entry(text, names or []))

    def value_of(self, text: str) -> Any:
        """The value of an expression that is the operand of a command."""
        return self.run(self.source(text))

    # What is shown.

    def keep(self, value: Any) -> list[tuple[str, Any]]:
        """Take in a value; the names it, or its parts, have from now on."""
        return self.past.add(value)

    def show(self, named: list[tuple[str, Any]]) -> None:
        """Print values with their names; nothing, not even the end of a line, where there are none."""
        if named:
            self.screen.fresh_line()
        for name, value in named:
            if self.screen.is_terminal:
                sys.stdout.write(show_named(name, value, self.session, self.settings.items, self.width))
            else:
                sys.stdout.write(show(value, at_prompt=True))

    def show_value(self, value: Any) -> list[str]:
        """Take in a value and print it; the names it, or its parts, have from now on."""
        named = self.keep(value)
        self.show(named)
        return [name for name, _ in named]

    @property
    def width(self) -> int:
        """The columns that what is printed may take."""
        if self.settings.width:
            return self.settings.width
        import shutil

        return max(shutil.get_terminal_size().columns - 1, 20)

    def say(self, text: str, stream: Any = None) -> None:
        """Print a line, or several, from the beginning of a line."""
        self.screen.fresh_line()
        sys.stdout.flush()
        (stream or sys.stdout).write(text if text.endswith("\n") or not text else f"{text}\n")

    def fail(self, error: Exception) -> None:
        """Show an error, and keep it for looking back at."""
        from schemenn.report import report

        self.screen.fresh_line()
        if isinstance(error, MemoryError | RecursionError):
            reason = "out of memory" if isinstance(error, MemoryError) else "the data are nested too deeply"
            error = LimitExceeded(reason)
        report(error, self.debug)
        if isinstance(error, RunError | CompilerBug):
            from schemenn.repl.failure import failure_of

            self.failure = failure_of(error, self.session)
        elif isinstance(error, SchemeError):
            self.failure = None
