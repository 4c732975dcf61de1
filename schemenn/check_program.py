"""Run a program, or a block of a document, and hold it against its expectations.

    (+ 1 2)   ; => 4      →   Failure(span of (+ 1 2), "expected 4, got 3")

The program runs as a whole, so that its definitions rule all of it and continuations go on with the forms that follow.
After an error it goes on with the next form.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TextIO

from schemenn.datum import UNSPECIFIED, MultipleValues
from schemenn.documents.form_run import FormRun, Forms, Stop, Tape
from schemenn.errors import CompilerBug, LimitExceeded, RunError, SchemeError, SchemeExit
from schemenn.expectations import Example, Expectation, examples, is_met, prose_of
from schemenn.primitives.conditions import report
from schemenn.session import Session
from schemenn.source import Source, Span
from schemenn.visible import visible
from schemenn.write import short, write

if TYPE_CHECKING:
    from schemenn.documents.block import Block, Document, Fence

MOST_OUTPUT: Final = 8 << 20
"""How many characters a program may print while it is checked."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A form that did not do what is expected of it.

    Where `rewritable` says so, `--update` makes it say `got` in place of `wanted`: in the `expectations`, or in the
    output fence where there are none. An `error` that nothing foretold is shown as errors are.
    """

    span: Span
    message: str
    wanted: str = ""
    got: str = ""
    expectations: tuple[Expectation, ...] = ()
    fence: Fence | None = None
    error: SchemeError | CompilerBug | None = None
    rewritable: bool = False


@dataclass(slots=True)
class Outcome:
    """What came of a form the last time it ran: what it printed, and what is wrong with its value or its error.

    A value is judged at once, for a later form may change it.
    """

    output: str = ""
    misses: list[Failure] = field(default_factory=list)
    value: Any = UNSPECIFIED


@dataclass(frozen=True, slots=True)
class Report:
    """How many expectations there were, and the failures: those that were not met, and the errors none foretold."""

    count: int
    failures: list[Failure]


def check(session: Session, source: Source) -> list[Failure]:
    """The expectations of a program that are not met, and the errors that none foretold."""
    return check_forms(Tape(session), source, is_file=True).failures


def check_document(document: Document) -> list[Report]:
    """Run the blocks of a document in a session of its own; what came of each."""
    from schemenn.documents.block_run import document_session

    tape = Tape(document_session(document.name))
    reports = []
    for block in document.blocks:
        reports.append(check_block(tape, block))
        if tape.session.is_spent:  # the limit of time or memory is that of the document
            break
    return reports


def check_block(tape: Tape, block: Block) -> Report:
    """Run a block of a document in the session of the document, and hold it against its expectations."""
    return check_forms(tape, block.source, block.output)


def check_forms(tape: Tape, source: Source, fence: Fence | None = None, is_file: bool = False) -> Report:
    """Run the forms of a source and hold them against the expectations in it, and the fence behind it."""
    forms = Forms(source)
    found = examples(forms.source, [form.span for form in forms.syntax])
    run = _Run(tape, forms, found, is_file)
    outcomes = run.outcomes()
    failures = [failure for index in range(len(found)) for failure in _of_form(index, found, outcomes)]
    if forms.error is not None:
        place = forms.error.span or Span(source, 1, 0, 1, 0)
        failures.append(Failure(place, f"unexpected error: {forms.error.message}", error=forms.error))
    if fence is not None:
        last = outcomes.get(len(found) - 1)
        place = found[-1].span if found else Span(source, 1, 0, 1, 0)
        failures += _of_fence(fence, run.transcript(), UNSPECIFIED if last is None else last.value, place)
    return Report(sum(_count(example) for example in found) + (fence is not None), failures)


def _count(example: Example) -> int:
    return len(example.expectations) - max(0, len(example.of("prints")) - 1)


def _of_form(index: int, found: list[Example], outcomes: dict[int, Outcome]) -> Iterator[Failure]:
    """What is wrong with a form."""
    example = found[index]
    outcome = outcomes.get(index)
    if outcome is None:
        if example.expectations:
            yield Failure(example.span, "not reached")
        return
    yield from outcome.misses
    printed = example.of("prints")
    if printed:
        before = next((i for i in range(index - 1, -1, -1) if found[i].of("prints")), -1)
        outputs = [outcomes[i].output for i in range(before + 1, index + 1) if i in outcomes]
        wanted = [expectation.text for expectation in printed]
        if not _printed("\n".join(wanted), outputs):
            yield Failure(
                example.span,
                f"expected to print {wanted}, got {outputs}" if len(str(outputs)) < 200 else "printed something else",
                "\n".join(wanted),
                _trimmed("".join(_what_prints(outputs))),
                tuple(printed),
                rewritable=True,
            )


def _what_prints(outputs: list[str]) -> list[str]:
    """The output of the last form, or where it printed nothing, of all those that no expectation speaks of."""
    return outputs[-1:] if outputs and outputs[-1].strip() else outputs


def _of_fence(fence: Fence, output: str, value: Any, place: Span) -> Iterator[Failure]:
    """What is wrong with all that a block printed. The fence may have the line of the value, or not."""
    from schemenn.documents.block_run import value_line

    line = value_line(value)
    with_value = output + ("\n" if output and not output.endswith("\n") and line else "") + line
    wanted = _trimmed(fence.text)
    if wanted not in (_trimmed(output), _trimmed(with_value)):
        got = with_value if "\n=> " in f"\n{wanted}" or not output.strip() else output
        yield Failure(place, "the block prints something else", wanted, _trimmed(got), fence=fence, rewritable=True)


def _printed(expected: str, outputs: list[str]) -> bool:
    """Whether the last form, or the last ones together, printed exactly that, blanks at line ends apart."""
    wanted = _trimmed(expected)
    return any(_trimmed("".join(outputs[start:])) == wanted for start in range(len(outputs)))


def _trimmed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def _judge_value(example: Example, value: Any) -> list[Failure]:
    """What is wrong with the value of a form."""
    missing = [
        Failure(example.span, f"expected an error with: {each.text}, got {short(value)}", f"error: {each.text}",
                f"=> {_written(value)}", (each,))
        for each in example.of("error")
    ]  # fmt: skip
    return missing + [
        Failure(example.span, f"expected {_datum(each)}, got {short(value)}", _datum(each), _written(value), (each,),
                rewritable=True)
        for each in example.of("value")
        if not is_met(example, each, value)
    ]  # fmt: skip


def _datum(expectation: Expectation) -> str:
    return " ".join(expectation.text.removesuffix(prose_of(expectation.text)).split())


def _written(value: Any) -> str:
    values = value.values if isinstance(value, MultipleValues) else (value,)
    return " ".join([write(each) for each in values])


def _judge_error(example: Example, error: SchemeError | CompilerBug) -> list[Failure]:
    """What is wrong with the error of a form."""
    message = _message(error)
    wanted = example.of("error")
    if not wanted or isinstance(error, CompilerBug):
        return [Failure(example.span, f"unexpected error: {message}", error=error)]
    return [
        Failure(example.span, f"expected an error with: {each.text}, got: {message}", each.text, message, (each,),
                rewritable=True)
        for each in wanted
        if each.text not in message
    ]  # fmt: skip


def is_foretold(example: Example, error: SchemeError | CompilerBug) -> bool:
    """Whether a form is expected to fail so."""
    return bool(example.of("error")) and not _judge_error(example, error)


def _message(error: SchemeError | CompilerBug) -> str:
    if isinstance(error, RunError):
        return report(error)
    return error.message if isinstance(error, SchemeError) else f"a defect of schemenn: {error}"


class _Captured(io.StringIO):
    """What a program prints while it is checked; `taken` are the parts that have been asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    def write(self, text: str) -> int:
        if self.tell() > MOST_OUTPUT:
            raise LimitExceeded(f"printed more than {MOST_OUTPUT:,} characters of output")
        return super().write(text)

    def take(self) -> str:
        """What has been printed since it was last asked for."""
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        self.taken.append(text)
        return text


class _Shown(io.StringIO):
    """The standard error as a program has it while it is checked: what a terminal would obey is shown."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream

    def write(self, text: str) -> int:
        self._stream.write(visible(text))
        return len(text)

    def flush(self) -> None:
        self._stream.flush()


@contextmanager
def _no_input() -> Iterator[None]:
    """Let the standard input be empty, and nothing on the standard error be obeyed."""
    before = sys.stdin, sys.stderr
    sys.stdin, sys.stderr = io.StringIO(), _Shown(sys.stderr)
    try:
        yield
    finally:
        sys.stdin, sys.stderr = before


class _Run:
    """One run through the forms of a source."""

    def __init__(self, tape: Tape, forms: Forms, found: list[Example], is_file: bool) -> None:
        self._examples = found
        self._captured = _Captured()
        self._run = FormRun(tape, forms, self._told, is_file)
        self._outcomes: dict[int, Outcome] = {}

    def outcomes(self) -> dict[int, Outcome]:
        """Run all forms; what came of each, by its index."""
        first: int | None = 0
        with redirect_stdout(self._captured), _no_input():
            while first is not None:
                try:
                    stop = self._run.run(first, len(self._examples))
                except SchemeExit:
                    break
                first = self._after(stop) if stop is not None else None
        return self._outcomes

    def _after(self, stop: Stop) -> int:
        """Note the error of a form; answers the form to go on with."""
        misses = _judge_error(self._examples[stop.form], stop.error)
        self._outcomes[stop.form] = Outcome(self._before(stop.form) + self._captured.take(), misses)
        return stop.form + 1

    def _told(self, form: int, value: Any) -> None:
        misses = _judge_value(self._examples[form], value)
        self._outcomes[form] = Outcome(self._before(form) + self._captured.take(), misses, value)

    def _before(self, form: int) -> str:
        """What the form has printed already: a `begin` comes in parts."""
        return self._outcomes[form].output if form == max(self._outcomes, default=-1) else ""

    def transcript(self) -> str:
        """All that has been printed."""
        self._captured.take()
        return "".join(self._captured.taken)
