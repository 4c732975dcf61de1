"""`schemenn run page.md`: the blocks of a document, run; `--list` shows them, `--block N` runs one.

    schemenn run chapter.md              every block, from top to bottom
    schemenn run chapter.md --list       number, line of the page and first line of each block
    schemenn run chapter.md --block 3    what block 3 prints; the blocks before it run in silence
"""

from __future__ import annotations

import sys
from io import StringIO
from typing import TYPE_CHECKING

from schemenn.cli import FAILED, USED_WRONGLY, UsageError, exit_status
from schemenn.documents.read_document import is_document, read_document
from schemenn.errors import SchemeError
from schemenn.limits import within_limits

if TYPE_CHECKING:
    from schemenn.documents.block import Document
    from schemenn.documents.block_run import BlockRun
    from schemenn.errors import CompilerBug


class Wanted:
    """What the command line asks for."""

    def __init__(self) -> None:
        self.name = ""
        self.lists = False
        self.block: int | None = None


def parse(words: list[str]) -> Wanted:
    """The file and the options, which stand before or behind it. Raises: UsageError"""
    wanted = Wanted()
    words = words[::-1]
    while words:
        word = words.pop()
        if word == "--list":
            wanted.lists = True
        elif word == "--block" or word.startswith("--block="):
            number = word.partition("=")[2] or (words.pop() if words else "")
            if not number.isdecimal() or int(number) == 0:
                raise UsageError(f"--block takes the number of a block, from 1, not {number or 'nothing'}")
            wanted.block = int(number)
        elif wanted.name or word.startswith("-"):
            raise UsageError(f"a document takes --list or --block N; what is {word}?")
        else:
            wanted.name = word
    if not is_document(wanted.name):
        raise UsageError(f"--list and --block go with a document (.md, .html), not with {wanted.name or 'nothing'}")
    return wanted


def main(words: list[str], debug: bool) -> int:
    """Run the document, or show what it holds; answers the exit status."""
    from schemenn.program_file import find_program
    from schemenn.report import report

    wanted = parse(words)
    try:
        with within_limits():
            document = read_document(find_program(wanted.name))
    except OSError as error:
        sys.stderr.write(f"schemenn: {wanted.name}: {error.strerror}\n")
        return USED_WRONGLY
    except SchemeError as error:
        report(error, debug)
        return FAILED
    count = len(document.blocks)
    if wanted.block is not None and wanted.block > count:
        raise UsageError(f"there is no block {wanted.block}: {wanted.name} has {count}")
    if wanted.lists:
        sys.stdout.write(listing(document, wanted.block))
        return 0
    if not count:
        sys.stderr.write(f"schemenn: {wanted.name}: no Scheme blocks\n")
    return _run(document, wanted.block, debug)


def listing(document: Document, only: int | None = None, width: int = 90) -> str:
    """The blocks of a document, a line for each, which is cut where it is longer than the width."""
    lines = []
    for block in document.blocks:
        first = next((line.strip() for line in block.text.split("\n") if line.strip()), "")
        if only in (None, block.number):
            start = f"block {block.number}  line {block.line}  "
            lines.append(f"{start}{first[: max(width - len(start), 20)]}".rstrip() + "\n")
    return "".join(lines)


def _run(document: Document, only: int | None, debug: bool) -> int:
    from schemenn.documents.block_run import BlockRun, Output

    run = BlockRun(document.name)
    earlier = _run_in_silence(run, document, only) if only else []
    shown = Output(sys.stdout)
    failed = False
    for block in document.blocks if only is None else [document.blocks[only - 1]]:
        for found in run.run(block, shown):
            failed = failed or not found.is_foretold
            _report(found.error, earlier, debug)
        if run.is_spent:
            break
    sys.stdout.flush()
    return FAILED if failed else exit_status(run.status)


def _run_in_silence(run: BlockRun, document: Document, only: int) -> list[int]:
    """Run the blocks before one for their definitions; answers the numbers of those in error."""
    from schemenn.documents.block_run import Output

    unseen = Output(StringIO())
    earlier = []
    for block in document.blocks[: only - 1]:
        if not all([found.is_foretold for found in run.run(block, unseen)]):
            earlier.append(block.number)
    run.status = 0
    return earlier


def _report(error: SchemeError | CompilerBug, earlier: list[int], debug: bool) -> None:
    from schemenn.report import report

    if earlier and isinstance(error, SchemeError):
        error.notes = (*error.notes, f"in error before it: block {', '.join(map(str, earlier))}")
    report(error, debug)
