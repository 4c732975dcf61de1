"""Whether Enter may evaluate a text.

    (+ 1 2)   →   yes          (+ 1   →   no          (+ 1 ]   →   yes: reading it will say what is wrong
"""

from __future__ import annotations

from schemenn.errors import IncompleteInput, ReadError
from schemenn.read import read_all
from schemenn.repl.commands.table import scheme_in
from schemenn.source import Source


def is_blank(text: str) -> bool:
    """Whether there is nothing but blanks and comments in a text, and none of these is unfinished."""
    try:
        return not text.strip() or not read_all(Source("prompt", text))
    except ReadError:
        return False


def is_complete(text: str) -> bool:
    """Whether no more text is needed: all data in it are closed, or it is wrong already.

    Of a `,command` only an expression that follows counts.
    """
    try:
        read_all(Source("prompt", scheme_in(text)))
    except IncompleteInput:
        return False
    except ReadError:
        return True
    return True
