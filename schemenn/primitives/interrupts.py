"""Interrupts (Ctrl-C) that a program notes and answers when it is ready, as training does.

    (parameterize ((%interrupt-note (%new-interrupt-note))) … (if (%interrupted?) (stop) (go-on)) …)

While the parameter holds a note, an interrupt is written on it and nothing is broken off; elsewhere it ends the
program as ever. So does one more before the first is answered, or within two seconds of it, wherever it comes. Where
the program is, the dynamic state tells, so an error or a continuation that leaves needs nothing undone. No handler of
Scheme sees an interrupt.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean
from schemenn.runtime.state import Parameter, parameter_procedure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Any, Final

_IMPATIENCE: Final = 2.0
"""Seconds within which a second interrupt is meant for the whole program."""


class _Note:
    """Whether there has been an interrupt."""

    __slots__ = ("taken",)

    def __init__(self) -> None:
        self.taken = False


_NOTE: Final = Parameter(FALSE, None)

interrupt_note = parameter_procedure(_NOTE)


class _Listener:
    """Takes interrupts in place of the handler that was there before it."""

    __slots__ = ("before", "last")

    def __init__(self, before: Any) -> None:
        self.before = before
        self.last = float("-inf")

    def __call__(self, number: int, frame: FrameType | None) -> None:
        from time import monotonic

        note, now = _NOTE.current(), monotonic()
        is_first = now - self.last >= _IMPATIENCE
        self.last = now
        if note.__class__ is _Note and not note.taken and is_first:
            note.taken = True
        else:
            self.before(number, frame)


def new_interrupt_note() -> Any:
    """(%new-interrupt-note): an empty note; from now on interrupts are listened to, where the system lets us."""
    import signal
    from threading import current_thread, main_thread

    if current_thread() is main_thread():
        handler = signal.getsignal(signal.SIGINT)
        if callable(handler) and handler.__class__ is not _Listener:  # else a shell has told us to ignore them
            signal.signal(signal.SIGINT, _Listener(handler))
    return _Note()


def interrupted() -> Boolean:
    """(%interrupted?): whether an interrupt has been noted since the note was made."""
    note = _NOTE.current()
    return TRUE if note.__class__ is _Note and note.taken else FALSE
