"""Run a program and hold it against its expectations.

    (+ 1 2)   ; => 4      →   Failure(span of (+ 1 2), "expected 4, got 3")

The program runs as a whole, so that its definitions rule all of it and continuations go on with the forms that follow.
After an error it goes on with the next form.
"""

from __future__ import annotations

import contextlib
import io
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from schemenn.errors import ExpandError, RunError, SchemeError, SchemeExit
from schemenn.expectations import Example, agrees, parse
from schemenn.primitives.conditions import report
from schemenn.read import folds_case
from schemenn.session import Session
from schemenn.source import Source, Span
from schemenn.write import short

_FOLD = "#!fold-case"


@dataclass(frozen=True, slots=True)
class Failure:
    """A form that did not do what is expected of it."""

    span: Span
    message: str


@dataclass(slots=True)
class Outcome:
    """What came of a form the last time it ran: what it printed, and what is wrong with its value or its error.

    A value is judged at once, for a later form may change it.
    """

    output: str = ""
    misses: list[str] = field(default_factory=list)


def check(session: Session, source: Source) -> list[Failure]:
    """The expectations of a program that are not met, and the errors that none foretold.

    Raises: ReadError
    """
    examples = parse(source)
    outcomes = _Run(session, source, examples).outcomes()
    failures: list[Failure] = []
    unchecked = 0
    for index, example in enumerate(examples):
        outcome = outcomes.get(index)
        if outcome is None:
            failures += [Failure(example.span, "not reached")] if example.expectations else []
            continue
        failures += [Failure(example.span, message) for message in outcome.misses]
        if printed := example.texts("prints"):
            outputs = [outcomes[i].output for i in range(unchecked, index + 1) if i in outcomes]
            if not _printed("\n".join(printed), outputs):
                failures.append(Failure(example.span, f"expected to print {printed}, got {outputs}"))
            unchecked = index + 1
    return failures


def _judge_value(example: Example, value: Any) -> list[str]:
    """What is wrong with the value of a form."""
    wanted = [f"an error with: {part}" for part in example.texts("error")]
    wanted += [text for text in example.texts("value") if not agrees(text, value)]
    return [f"expected {what}, got {short(value)}" for what in wanted]


def _judge_error(example: Example, error: SchemeError) -> list[str]:
    """What is wrong with the error of a form."""
    message = report(error) if isinstance(error, RunError) else error.message
    wanted = example.texts("error")
    if not wanted:
        return [f"unexpected error: {message}"]
    return [f"expected an error with: {part}, got: {message}" for part in wanted if part not in message]


def _printed(expected: str, outputs: list[str]) -> bool:
    """Whether the last form, or the last ones together, printed exactly that, blanks at line ends apart."""
    wanted = _trimmed(expected)
    return any(_trimmed("".join(outputs[start:])) == wanted for start in range(len(outputs)))


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


class _Run:
    """One run through the forms of a program."""

    def __init__(self, session: Session, source: Source, examples: list[Example]) -> None:
        self._session = session
        self._source = source
        self._examples = examples
        self._places = [(example.span.line, example.span.column) for example in examples]
        self._folds = folds_case(source)
        self._outcomes: dict[int, Outcome] = {}
        self._last = -1  # the form that ended last

    def outcomes(self) -> dict[int, Outcome]:
        """Run all forms; what came of each, by its index."""
        ranges = [(0, len(self._examples))]
        while ranges:
            first, last = ranges.pop()
            if first >= last:
                continue
            error = self._run(first, last)
            if error is not None:
                failed = self._failed(error)
                output = self._outcomes.pop(-1).output
                self._outcomes[failed] = Outcome(output, _judge_error(self._examples[failed], error))
                ranges += [(failed + 1, last), (self._last + 1, failed)]
            elif self._last < first:
                break
        self._outcomes.pop(-1, None)
        return self._outcomes

    def _run(self, first: int, last: int) -> SchemeError | None:
        """Run the forms from `first` up to `last`; the error that stopped them. What it had printed is outcome −1."""
        self._last = first - 1
        captured = io.StringIO()

        def output() -> str:
            text = captured.getvalue()
            captured.seek(0)
            captured.truncate()
            return text

        def each(value: Any, span: Span) -> None:
            form = self._form_at(span)
            before = self._outcomes[form].output if form == self._last else ""  # a `begin` comes in parts
            self._last = form
            self._outcomes[form] = Outcome(before + output(), _judge_value(self._examples[form], value))

        with contextlib.redirect_stdout(captured):
            try:
                self._session.run_source(self._cut(first, last), each, is_file=True)
            except SchemeError as error:
                self._outcomes[-1] = Outcome(output())
                return error
            except SchemeExit:
                self._last = first - 1
        return None

    def _form_at(self, span: Span) -> int:
        """The form that a place is in."""
        return bisect_right(self._places, (span.line, span.column)) - 1

    def _failed(self, error: SchemeError) -> int:
        """The form an error belongs to: the one its place is in, if nothing began to run; else the one that ran."""
        if isinstance(error, ExpandError) and error.span is not None and error.span.source.name == self._source.name:
            form = self._form_at(error.span)
            if form > self._last:
                return form
        if error.span is not None and self._begins(self._last, "begin") and self._form_at(error.span) == self._last:
            return self._last  # a later part of it
        form = self._last + 1
        while self._begins(form, "define-syntax"):  # of which nothing runs
            form += 1
        return form

    def _begins(self, form: int, keyword: str) -> bool:
        return form >= 0 and self._examples[form].span.text().startswith(f"({keyword}")

    def _cut(self, first: int, last: int) -> Source:
        """The forms from `first` up to `last` as a source in which they stand where they stand in the whole.

        Case is folded from the beginning where a directive before the first form says so.
        """
        begin, end = self._examples[first].span, self._examples[last - 1].span
        lines = self._source.text.split("\n")[: end.end_line]
        lines[-1] = lines[-1][: end.end_column]
        lines[begin.line - 1] = " " * begin.column + lines[begin.line - 1][begin.column :]
        text = "\n" * (begin.line - 1) + "\n".join(lines[begin.line - 1 :])
        if self._folds(begin):
            text = _FOLD + (text if begin.line > 1 else text[len(_FOLD) :])
        return Source(self._source.name, text)
