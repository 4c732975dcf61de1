"""The plugin for pytest: documents and programs with expectations are tests, one for each block.

    neural-networks.md::block 3 (line 57)        sums.scm::program

A Markdown file or a program without an expectation is not touched, so that other files of a project are not either. In
a document that has one, every block is a test: those without expectations must run. What a block needs of the blocks
before it is run first, also where `-k` or pytest-xdist picks single tests.

Nothing of schemenn is imported before there is such a file.
"""

from __future__ import annotations

import gc
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from schemenn.check_program import Failure, Report
    from schemenn.documents.block import Block

_EXPECTATION: Final = re.compile(";[ \t]*(=>|⇒|⟹|Value:|prints:|error:)".encode())
_FENCE: Final = re.compile(rb"(?:```|~~~)[^\n]*(?:scheme|scm|r[4-7]rs|guile|chez|chicken|gambit|chibi|gauche)", re.I)
_OUTPUT: Final = re.compile(rb"(?:```|~~~)[ \t]*\{?\.?output")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a document or a program if it has an expectation."""
    suffix = file_path.suffix.lower()
    if suffix in (".md", ".markdown") and _mentions(file_path, _FENCE, _EXPECTATION, _OUTPUT):
        return DocumentFile.from_parent(parent, path=file_path)
    if suffix in (".scm", ".ss", ".sps") and _mentions(file_path, _EXPECTATION):
        return ProgramFile.from_parent(parent, path=file_path)
    return None


def _mentions(path: Path, first: re.Pattern[bytes], *others: re.Pattern[bytes]) -> bool:
    """Whether a file has the first pattern, and one of the others if there are any."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return bool(first.search(data)) and (not others or any(other.search(data) for other in others))


@contextmanager
def _python_of_scheme() -> Iterator[None]:
    """Set Python up for Scheme programs, and for other tests again."""
    depth, digits, thresholds = sys.getrecursionlimit(), sys.get_int_max_str_digits(), gc.get_threshold()
    from schemenn.python_settings import prepare_python

    prepare_python()
    try:
        yield
    finally:
        sys.setrecursionlimit(depth)
        sys.set_int_max_str_digits(digits)
        gc.set_threshold(*thresholds)


class NotAsExpected(Exception):
    """A block did not do what is expected of it."""

    def __init__(self, failures: list[Failure]) -> None:
        super().__init__("; ".join(f"{failure.span}: {failure.message}" for failure in failures))
        self.failures = failures


class SchemeItem(pytest.Item):
    """The test of a block, or of a program."""

    def __init__(self, *, line: int, number: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.line = line
        self.number = number

    def runtest(self) -> None:
        """Run the block, and what it needs. Raises: NotAsExpected"""
        file = self.parent
        assert isinstance(file, DocumentFile | ProgramFile)
        with _python_of_scheme():
            failures = file.report(self.number).failures
        if failures:
            raise NotAsExpected(failures)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The failures as schemenn shows them, without a traceback of Python."""
        if isinstance(excinfo.value, NotAsExpected):
            from schemenn.documents.failure_text import failure_text

            return "\n".join(failure_text(failure) for failure in excinfo.value.failures).rstrip("\n")
        from schemenn.errors import ReadError

        if isinstance(excinfo.value, ReadError):  # the program is no text
            return excinfo.value.message
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the block stands."""
        return self.path, self.line - 1, self.name


class DocumentFile(pytest.File):
    """A Markdown document, whose blocks are run in order, each once."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(**rest)
        self._blocks: list[Block] = []
        self._reports: list[Report] = []
        self._tape: Any = None

    def collect(self) -> Iterable[pytest.Item]:
        """A test for each block, if the document has expectations."""
        from schemenn.documents.read_document import read_document
        from schemenn.errors import ReadError

        try:
            self._blocks = read_document(str(self.path)).blocks
        except ReadError:  # no text, thus no document of schemenn
            return []
        with _python_of_scheme():
            has_expectations = any([_has_expectations(block) for block in self._blocks])
        if not has_expectations:
            return []
        return [
            SchemeItem.from_parent(self, name=f"block {b.number} (line {b.line})", line=b.line, number=b.number)
            for b in self._blocks
        ]

    def report(self, number: int) -> Report:
        """What came of a block; the blocks before it have run."""
        from schemenn.check_program import check_block
        from schemenn.documents.block_run import document_session
        from schemenn.documents.form_run import Tape

        if self._tape is None:
            self._tape = Tape(document_session(str(self.path)))
        while len(self._reports) < number:
            self._reports.append(check_block(self._tape, self._blocks[len(self._reports)]))
        return self._reports[number - 1]


def _has_expectations(block: Block) -> bool:
    from schemenn.errors import ReadError
    from schemenn.expectations import parse

    if block.output is not None:
        return True
    try:
        return any(example.expectations for example in parse(block.source))
    except ReadError:
        return bool(_EXPECTATION.search(block.text.encode("utf-8", "replace")))


class ProgramFile(pytest.File):
    """A program, which is one test."""

    def collect(self) -> Iterable[pytest.Item]:
        """The test of the program."""
        return [SchemeItem.from_parent(self, name="program", line=1, number=1)]

    def report(self, number: int) -> Report:
        """What came of the program."""
        from schemenn.check_program import check_forms
        from schemenn.documents.form_run import Tape
        from schemenn.program_file import read_program
        from schemenn.session import Session

        session = Session()
        session.command_line = [str(self.path)]
        return check_forms(Tape(session), read_program(str(self.path)), is_file=True)
