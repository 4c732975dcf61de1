"""Errors that the library, where it is Scheme, raises by `error`: they are of the kinds that primitives raise.

    (error "hash-table-update!: no such key:" key)   →   a RunError with the code no-such-key

The messages of the library have one wording for each kind, which tells the kind.
"""

from __future__ import annotations

import os
import sys

from schemenn.errors import OutOfRange, RunError, WrongType
from schemenn.stdlib_folder import stdlib_folder
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_FOLDER: Final = stdlib_folder() + os.sep
_PROGRAMS: Final = tuple([_FOLDER + name + os.sep for name in ("programs", "chapters")])
_FOR_THE_PROGRAM: Final = ("conditions.scm", "textbook-names.scm")
"""Files whose procedures raise what the program says."""

_KINDS: Final[tuple[tuple[type[RunError], str, tuple[str, ...]], ...]] = (
    (RunError, "no-such-key", ("no such key", "there is no column", "there is no record")),
    (RunError, "no-matching-clause", ("no clause fits", "no pattern fits")),
    (RunError, "shape-mismatch", ("does not fit", " but ")),
    (WrongType, "wrong-type", ("expected ", "must be ", " takes a ", "must have ")),
    (OutOfRange, "out-of-range", ("beyond the end", "too short", "is empty", "there are no ", "there is no argument")),
)
"""The class, the code, and words of which a message of this kind has one."""


def library_error(message: str, irritants: tuple[Any, ...], calls: int) -> RunError | None:
    """The error of a message, if `error` was called by the library; `calls` are the frames from here to its caller."""
    file = sys._getframe(calls).f_code.co_filename
    if not file.startswith(_FOLDER) or file.startswith(_PROGRAMS) or file.endswith(_FOR_THE_PROGRAM):
        return None
    text = " ".join([message, *map(short, irritants)])
    for kind, code, words in _KINDS:
        if any([word in message for word in words]):
            error = kind(text, irritants)
            error.code = code
            return error
    return RunError(text, irritants)
