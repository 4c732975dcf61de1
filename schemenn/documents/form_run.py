"""The top-level forms of a source, run in a session up to the first error, or behind it.

    forms = Forms(source)                         the forms that can be read, and the error of the first that cannot
    FormRun(tape, forms).run(0, len(forms))   →   None, or Stop(form, error)

A unit is compiled as a whole, so an error of syntax is found before anything has run; the forms before it are then run
by themselves. A continuation of an earlier block that is entered again leaves the form that did it; the forms behind
that one run all the same, as at a prompt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from contextlib import suppress
from copy import copy
from dataclasses import dataclass
from typing import Any, Final

from schemenn.errors import CompilerBug, ExpandError, LimitExceeded, ReadError, SchemeError
from schemenn.limits import within_limits
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.source import Source, Span
from schemenn.syntax import Form, Identifier, Syntax

_TRIES: Final = 200
_WITHOUT_CODE: Final = ("define-syntax", "import", "define-library")

Told = Callable[[int, Any], None]


class Forms:
    """The top-level forms of a source; where one cannot be read, those on the lines before it, and the error."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.syntax: list[Syntax] = []
        self.error: ReadError | LimitExceeded | None = None
        try:
            with within_limits():
                self._read()
        except LimitExceeded as error:
            self.error = error
        self._places = [(form.span.line, form.span.column) for form in self.syntax]

    def _read(self) -> None:
        try:
            self.syntax = read_all(self.source)
        except ReadError as error:
            self.error = error
            self.source, self.syntax = _readable(self.source, error.span)

    def __len__(self) -> int:
        return len(self.syntax)

    def span(self, form: int) -> Span:
        """Where a form stands."""
        return self.syntax[form].span

    def at(self, span: Span) -> int:
        """The form that a place is in, −1 before the first."""
        return bisect_right(self._places, (span.line, span.column)) - 1

    def begins(self, form: int, keyword: str) -> bool:
        """Whether the form is a list that begins with the keyword."""
        match self.syntax[form] if 0 <= form < len(self) else None:
            case Form(items=[Identifier(name=name), *_]):
                return bool(name == keyword)
        return False


def _readable(source: Source, span: Span | None) -> tuple[Source, list[Syntax]]:
    """The longest beginning of a source, in whole lines, that can be read, and its forms."""
    lines = source.text.split("\n")
    last = len(lines) if span is None else min(span.line, len(lines))
    ends = [number for number in range(last - 1, 0, -1) if lines[number].strip()]
    for end in ends[:_TRIES]:
        beginning = copy(source)
        beginning.text = "\n".join(lines[:end])
        with suppress(ReadError):
            return beginning, read_all(beginning)
    return source, []


@dataclass(frozen=True, slots=True)
class Stop:
    """The form at which a run stopped, and its error."""

    form: int
    error: SchemeError | CompilerBug


class Tape:
    """A session with the run that is going on in it: the values of forms are told to that run."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.running: FormRun | None = None


class FormRun:
    """Runs the forms of one source. `told` is told the value of each form; `done` is the form that ended last."""

    def __init__(self, tape: Tape, forms: Forms, told: Told, is_file: bool = False) -> None:
        self._tape = tape
        self._forms = forms
        self._told = told
        self._is_file = is_file
        self._first = 0
        self._left = False
        self.done = -1

    def run(self, first: int, last: int) -> Stop | None:
        """Run the forms from `first` up to `last`; where it stopped, if it did. Raises: SchemeExit"""
        if first >= last:
            return None
        self._first, self._left, self.done = first, False, first - 1
        self._tape.running = self
        whole = (first, last) == (0, len(self._forms)) and self._forms.error is None
        syntax = None if whole else self._forms.syntax[first:last]
        try:
            value = self._tape.session.run_source(self._forms.source, self._each, self._is_file, syntax)
        except (SchemeError, CompilerBug) as error:
            if isinstance(error.__cause__, OSError):  # nobody reads the output any more, or the disk is full
                raise error.__cause__ from None
            return self._stopped(error)
        return self._go_on(value, last) if self._left else None

    def _each(self, value: Any, span: Span) -> None:
        form = self._forms.at(span)
        if self._tape.running is not self or form < self._first:
            assert self._tape.running is not None
            self._tape.running.leave()
        else:
            self.done = form
            self._told(form, value)

    def leave(self) -> None:
        """Take note that a form has gone to a program that ran before."""
        self._left = True

    def _go_on(self, value: Any, last: int) -> Stop | None:
        """Go on behind the form that has gone to an earlier program, which ended with a value."""
        form = self.done + 1
        if form >= last:
            return None
        self.done = form
        self._told(form, value)
        return self.run(form + 1, last)

    def _stopped(self, error: SchemeError | CompilerBug) -> Stop:
        failed = self._failed(error)
        if failed > self.done + 1:  # nothing of the unit has run
            earlier = self.run(self.done + 1, failed)
            if earlier is not None:
                return earlier
        return Stop(failed, error)

    def _failed(self, error: SchemeError | CompilerBug) -> int:
        """The form an error belongs to: the one its place is in, if nothing began to run; else the one that ran."""
        span = error.span if isinstance(error, SchemeError) else None
        if span is not None and span.source is not self._forms.source:
            span = None
        if span is not None and isinstance(error, ExpandError) and self._forms.at(span) > self.done:
            return self._forms.at(span)
        if span is not None and self._forms.begins(self.done, "begin") and self._forms.at(span) == self.done:
            return self.done  # a later part of it
        form = self.done + 1
        while any(self._forms.begins(form, keyword) for keyword in _WITHOUT_CODE):
            form += 1
        return min(form, len(self._forms) - 1)
