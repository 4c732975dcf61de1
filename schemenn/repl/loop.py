"""The loop itself, line by line.

On a terminal it prompts, and no error ends it. Input that is piped in gets no prompt, and stops at the first error.
"""

from __future__ import annotations

import sys

from schemenn.errors import CompilerBug, SchemeError
from schemenn.repl.forms import FormReader
from schemenn.repl.show import show
from schemenn.session import Session
from schemenn.source import Source

PROMPT, CONTINUED = "> ", "  "


class Repl:
    """A session fed from stdin."""

    def __init__(self, session: Session, interactive: bool, debug: bool = False) -> None:
        self._session = session
        self._interactive = interactive
        self._debug = debug
        self._count = 0
        self._forms = FormReader(self._line)

    def run(self) -> int:
        """Read, evaluate and print until the input ends; answers the exit status."""
        while True:
            try:
                source = self._next()
                if source is None:
                    break
                if not self._evaluate(source):
                    return 1
            except KeyboardInterrupt:
                if not self._interactive:
                    raise
                self._session.flush()
                sys.stderr.write("\ninterrupted\n")
                self._forms.discard()
        if self._interactive:
            sys.stdout.write("\n")
        return 0

    def _line(self, begun: bool) -> str:
        if self._interactive:
            sys.stdout.write(CONTINUED if begun else PROMPT)
            sys.stdout.flush()
        return sys.stdin.readline()

    def _next(self) -> Source | None:
        text = self._forms.form()
        if text is None:
            return None
        self._count += 1
        if self._interactive:
            return Source(f"repl[{self._count}]", text.strip())
        return Source("<stdin>", "\n" * (self._forms.line_number - 1) + " " * self._forms.column + text)

    def _evaluate(self, source: Source) -> bool:
        """Run a form and print its value; whether to go on."""
        try:
            value = self._session.run_source(source)
            self._session.flush()
            sys.stdout.write(show(value, at_prompt=True))
            sys.stdout.flush()
        except (SchemeError, CompilerBug) as error:
            from schemenn.report import report

            self._session.flush()
            report(error, self._debug)
            self._forms.discard()
            return self._interactive
        return True
