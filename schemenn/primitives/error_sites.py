"""Where a program made an error object by `error`: noted without a search, looked up when somebody asks.

The frame that calls `error` is there when it is made, whatever happens to the object afterwards.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    from schemenn.errors import SchemeError
    from schemenn.source import Span

_SITE: Final = "made_at"


def note_site(error: SchemeError, calls: int) -> None:
    """Note the instruction of the program that is at work, `calls` frames up or, if that is the library's, further."""
    frame: Any = sys._getframe(calls)
    exact = True
    while frame is not None:
        session = frame.f_globals.get("%session")
        found = None if session is None else session.codes.find(frame.f_code)
        exact = exact and found is not None
        if found is not None and not found[0].library:
            error.__dict__[_SITE] = (found[0], frame.f_code, frame.f_lasti, exact)
            return
        frame = frame.f_back


def site_of(error: SchemeError, near: bool = False) -> tuple[str, Span | None]:
    """The procedure, by its name in compiled code, and the place that were noted; only if `near`, also the place of the
    call around, where a tail call has removed the frame itself.
    """
    noted = error.__dict__.get(_SITE)
    if noted is None or not (noted[-1] or near):
        return "", None
    unit, code, instruction, _ = noted
    return code.co_name, unit.span(list(code.co_positions())[instruction // 2])
