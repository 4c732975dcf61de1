"""The blocks of a document run from top to bottom in one session.

    (define x 20)            block 1, which prints nothing
    (display "x")  (* x 2)   block 2:  x
                                       => 40

A block ends at its first error, or at `(exit)`; the next block runs all the same. Where a block shows a session at a
prompt, or foretells the error, so do its next forms.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TextIO

from schemenn.check_program import is_foretold
from schemenn.datum import UNSPECIFIED, MultipleValues
from schemenn.documents.block import BlockSource
from schemenn.documents.form_run import FormRun, Forms, Tape
from schemenn.errors import SchemeError, SchemeExit
from schemenn.expectations import examples
from schemenn.session import Session
from schemenn.visible import visible
from schemenn.write import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from schemenn.documents.block import Block
    from schemenn.errors import CompilerBug


def document_session(name: str) -> Session:
    """The session that a document runs in: without files and without the environment."""
    session = Session(sandboxed=True)
    session.command_line = [name]
    return session


def value_line(value: Any) -> str:
    """`=> value`, as it comes after the output of a block; "" if there is no value."""
    values = value.values if isinstance(value, MultipleValues) else (value,)
    shown = [write(each) for each in values if each is not UNSPECIFIED]
    return f"=> {' '.join(shown)}\n" if shown else ""


class Output:
    """A stream like another, that knows whether it is at the start of a line. A document may be anybody's: what a
    terminal would obey is shown (visible.py).
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._at_line_start = True

    def write(self, text: str) -> int:
        """Write a text."""
        if text:
            self._at_line_start = text.endswith("\n")
        self._stream.write(visible(text))
        return len(text)

    def fresh_line(self) -> None:
        """End the line, if one has begun."""
        if not self._at_line_start:
            self.write("\n")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


@contextmanager
def _output_to(stream: Output) -> Iterator[None]:
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = stream, Output(sys.stderr)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


@dataclass(frozen=True, slots=True)
class BlockError:
    """An error that came of a block, whether the block says that it comes, and the form that it came of."""

    error: SchemeError | CompilerBug
    is_foretold: bool
    form: int | None = None


class BlockRun:
    """Runs blocks one after the other; `status` is the exit status of the first `(exit n)` that is not 0."""

    def __init__(self, name: str) -> None:
        self._tape = Tape(document_session(name))
        self.status = 0

    @property
    def is_spent(self) -> bool:
        """Whether a limit of time or memory has been reached: no further block is to be run."""
        return self._tape.session.is_spent

    def run(self, block: Block, shown: Output) -> list[BlockError]:
        """Run a block, show what it prints and its value; the errors that came of it."""
        with _output_to(shown):
            errors = list(self._run(block, shown))
        shown.fresh_line()
        return errors

    def _run(self, block: Block, shown: Output) -> Iterator[BlockError]:
        try:
            yield from run_block(self._tape, block, lambda value: self._show(value, shown))
        except SchemeExit as leaving:
            self.status = self.status or leaving.code

    def _show(self, value: Any, shown: Output) -> None:
        if line := value_line(value):
            shown.fresh_line()
            shown.write(line)


def run_block(tape: Tape, block: Block, told: Callable[[Any], None]) -> Iterator[BlockError]:
    """Run the forms of a block; the errors that come of them, up to one that ends it. `told` is told the value, if the
    block comes to its end. Raises: SchemeExit
    """
    source = block.source
    forms = Forms(source)
    values = dict[int, Any]()
    run = FormRun(tape, forms, values.__setitem__)
    first: int | None = 0
    while first is not None:
        stop = run.run(first, len(forms))
        if stop is not None:
            example = examples(forms.source, [form.span for form in forms.syntax])[stop.form]
            found = BlockError(located(stop.error, block), is_foretold(example, stop.error), stop.form)
            yield found
            if tape.session.is_spent or not (source.is_session or found.is_foretold):
                return
        first = None if stop is None else stop.form + 1
    if forms.error is not None:
        yield BlockError(forms.error, False)
    else:
        told(values.get(len(forms) - 1, UNSPECIFIED))


def located(error: SchemeError | CompilerBug, block: Block) -> SchemeError | CompilerBug:
    """The error of a block, with a note where its own place does not tell the block."""
    if isinstance(error, SchemeError) and not (error.span and isinstance(error.span.source, BlockSource)):
        places = [span for _, span in getattr(error, "calls", []) if span and isinstance(span.source, BlockSource)]
        if not places:
            error.notes = (*error.notes, f"in block {block.number}, line {block.line} of {block.page}")
    return error
