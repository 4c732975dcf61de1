"""`schemenn test FILE …`: hold programs and documents against the expectations in them.

    $ schemenn test sums.scm
    sums.scm:1:1: expected 4, got 3
      (+ 1 2)   ; => 4
      ^^^^^^^
      - 4
      + 3
    1 of 1 expectation not met

`--update` rewrites what is not met. Exit status: 0 if all is well, 1 if not, 2 if a file cannot be read.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from schemenn.cli import FAILED, USED_WRONGLY, UsageError, amount, limit_sessions
from schemenn.errors import LimitExceeded, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from schemenn.check_program import Failure, Report

_PROGRAMS: Final = (".scm", ".ss", ".sld", ".sls", ".sps")


class _Arguments(argparse.ArgumentParser):
    """Arguments whose errors are those of the other commands."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


@dataclass(slots=True)
class _Total:
    """What came of all files."""

    files: int = 0
    met: int = 0
    failures: int = 0
    updated: int = 0


def main(words: list[str], debug: bool) -> int:
    """Check the files; answers the exit status."""
    parser = _Arguments(prog="schemenn test", description="Hold programs and documents against their expectations.")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a program, a document, or a folder of them")
    parser.add_argument("--update", action="store_true", help="rewrite the expectations that are not met, in place")
    parser.add_argument("--timeout", metavar="SECONDS", help="let each file take no longer")
    parser.add_argument("--max-memory", metavar="MB", help="let the programs take no more memory")
    asked = parser.parse_args(words)
    _limit(asked)
    total = _Total()
    status = 0
    for path in [path for name in asked.files for path in _files(name)]:
        try:
            _test_file(path, asked.update, debug, total)
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            sys.stderr.write(f"schemenn: {path}: {error.strerror}\n")
            status = USED_WRONGLY
    sys.stdout.write(_summary(total))
    return status or (FAILED if total.failures else 0)


def _limit(asked: argparse.Namespace) -> None:
    seconds = None if asked.timeout is None else amount("--timeout", asked.timeout)
    megabytes = None if asked.max_memory is None else amount("--max-memory", asked.max_memory)
    limit_sessions(seconds, megabytes)


def _renew_limits() -> None:
    from schemenn.session import Session

    if Session.common_limits is not None:
        Session.common_limits.renew()


def _files(name: str) -> Iterator[str]:
    """The file of that name, a shipped one if there is no other; or all programs and documents of the folder."""
    from schemenn.documents.read_document import is_document
    from schemenn.program_file import find_program

    if not os.path.isdir(name):
        yield find_program(name)
        return
    for folder, inner, files in os.walk(name):
        inner[:] = sorted([each for each in inner if not each.startswith((".", "_"))])
        for file in sorted(files):
            if file.lower().endswith(_PROGRAMS) or is_document(file):
                yield os.path.join(folder, file)


def _test_file(path: str, update: bool, debug: bool, total: _Total) -> None:
    from schemenn.report import report

    total.files += 1
    _renew_limits()
    try:
        reports = _reports(path)
    except (ReadError, LimitExceeded) as error:  # it is no text, or more of it than can be taken apart
        report(error, debug)
        total.failures += 1
        return
    failures = [failure for each in reports for failure in each.failures]
    unmet = len(failures)
    if update and failures:
        failures = _update(path, failures)
        total.updated += unmet - len(failures)
    for failure in failures:
        _show(failure, debug)
    total.failures += len(failures)
    total.met += sum(each.count for each in reports)


def _reports(path: str) -> list[Report]:
    """What came of the program, or of each block of the document."""
    from schemenn.check_program import check_document, check_forms
    from schemenn.documents.form_run import Tape
    from schemenn.documents.read_document import is_document, read_document
    from schemenn.limits import within_limits
    from schemenn.program_file import read_program
    from schemenn.session import Session

    if is_document(path):
        with within_limits():
            document = read_document(path)
        return check_document(document)
    session = Session()
    session.command_line = [path]
    return [check_forms(Tape(session), read_program(path), is_file=True)]


def _update(path: str, failures: list[Failure]) -> list[Failure]:
    """Rewrite expectations of a file; answers the failures that remain."""
    from schemenn.documents.read_document import is_document, is_markdown
    from schemenn.documents.update import updated

    if is_document(path) and not is_markdown(path):
        sys.stderr.write(f"schemenn: {path}: an HTML page is not rewritten; edit what it was made of\n")
        return failures
    with open(path, "rb") as file:
        data = file.read()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text, remaining = updated(data[len(mark) :].decode("utf-8"), failures, is_markdown(path))
    if len(remaining) < len(failures):
        with open(path, "wb") as file:
            file.write(mark + text.encode("utf-8"))
    return remaining


def _show(failure: Failure, debug: bool) -> None:
    from schemenn.documents.failure_text import failure_text
    from schemenn.render import wants_colour

    if debug and failure.error is not None:
        import traceback

        traceback.print_exception(failure.error)
    sys.stdout.write(failure_text(failure, wants_colour(sys.stdout, dict(os.environ))))


def _summary(total: _Total) -> str:
    files = f"{total.files} file{'' if total.files == 1 else 's'}"
    rewritten = f", {total.updated} rewritten" if total.updated else ""
    expectations = f"{total.met} expectation{'' if total.met == 1 else 's'}"
    if total.failures:
        return f"{total.failures} failure{'' if total.failures == 1 else 's'}, {expectations} in {files}{rewritten}\n"
    return f"{expectations} met in {files}{rewritten}\n"
