"""`schemenn translate FILE [-o OUT] [--block N]`: a program or a document as Python with numpy."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

from schemenn.cli import FAILED, USED_WRONGLY, UsageError

if TYPE_CHECKING:
    from schemenn.errors import SchemeError


def main(arguments: list[str], debug: bool) -> int:
    """Translate the file and print it; the exit status. What is left out of a document is told, and is a failure."""
    from schemenn.documents.read_document import is_document
    from schemenn.limits import within_limits
    from schemenn.report import report

    options = _parse(arguments)
    if options.block is not None and not is_document(options.file):
        raise UsageError(f"--block goes with a document (.md, .html), not with {options.file}")
    try:
        with within_limits():
            text, errors = (_document if is_document(options.file) else _program)(options)
    except OSError as error:
        sys.stderr.write(f"schemenn: {options.file}: {error.strerror}\n")
        return USED_WRONGLY
    except UsageError:
        raise
    except Exception as error:  # what is no SchemeError is a defect, and is shown as one
        report(error, debug)
        return FAILED
    for each in errors:
        report(each, debug)
    if options.output is None:
        sys.stdout.write(text)
    else:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(text)
    return FAILED if errors else 0


def _program(options: argparse.Namespace) -> tuple[str, list[SchemeError]]:
    from schemenn.program_file import decode_program, find_program, read_program
    from schemenn.translate import translate

    if options.file == "-":
        return translate(decode_program("<stdin>", sys.stdin.buffer.read())), []
    return translate(read_program(find_program(options.file))), []


def _document(options: argparse.Namespace) -> tuple[str, list[SchemeError]]:
    """The translation of a document, or of one block of it, and the errors of the blocks that are left out."""
    from schemenn.documents.read_document import read_document
    from schemenn.program_file import find_program
    from schemenn.translate import translate_document

    document = read_document(find_program(options.file))
    count = len(document.blocks)
    if options.block is not None and not 1 <= options.block <= count:
        raise UsageError(f"there is no block {options.block}: {options.file} has {count}")
    text, errors = translate_document(document, options.block)
    return text, [errors[number] for number in sorted(errors)]


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are those of the command line."""

    def error(self, message: str) -> NoReturn:
        """Raises: UsageError"""
        raise UsageError(message)


def _parse(arguments: list[str]) -> argparse.Namespace:
    """The options of the command line. Raises: UsageError"""
    parser = _Parser(prog="schemenn translate", description="Scheme to readable Python with numpy.")
    parser.add_argument("file", help="a program or a document, or - for a program on the standard input")
    parser.add_argument("-o", "--output", help="the file to write")
    parser.add_argument("--block", type=int, help="the number of a block of a document, with what it needs")
    return parser.parse_args(arguments)
