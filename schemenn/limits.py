"""Limits of time and memory: what `--timeout` and `--max-memory` set.

    with Limits(seconds=2.0).watch(session): …   →   LimitExceeded, after two seconds

A limit that is reached ends the program as an interrupt does: no handler of it sees that, and no `after` of a
dynamic-wind runs. Time is watched by an alarm, which Python answers between two instructions, and in the arithmetic of
large integers; where a step takes too long all the same (a call of numpy), the process is ended from outside of Python.
Memory is counted from what the process has taken when the limit is set: the alarm looks at it, and the system refuses
a single object that is too large. Frames of calls must never be what it refuses: CPython 3.11 then frees the procedure
that is called (_PyFrame_Push in Python/ceval.c gives up its reference, and so does the instruction).
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import contextmanager, nullcontext
from time import monotonic
from typing import TYPE_CHECKING, Final, NoReturn

from schemenn.errors import LimitExceeded
from schemenn.interruption import can_interrupt, waiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from types import FrameType
    from typing import Any

    from schemenn.session import Session

_SOON: Final = 0.01
_OFTEN: Final = 0.02
"""Seconds between two looks at the memory."""

_AGAIN: Final = 1.0
"""Seconds after which the alarm is repeated, for one that came where Python drops exceptions."""

_GRACE: Final = 3.0
"""Seconds that an instruction may go on after the time is up."""

_MEGABYTE: Final = 1 << 20
_SLACK: Final = 1 << 28
"""Bytes that may be taken between two looks before the system refuses more."""

_MEMORY: Final = "/proc/self/statm"


class LimitReached(BaseException):
    """Ends a program; not an Exception, so that nothing in it takes this for an error of its own."""


class Limits:
    """The seconds and megabytes that a program may take; None is without limit.

    `last_resort`: a process that does not answer is ended. `is_spent`: a limit has been reached, and what belongs to
    the same program is not to be run any more.
    """

    def __init__(self, seconds: float | None = None, megabytes: float | None = None, last_resort: bool = False) -> None:
        self.seconds = seconds
        self.megabytes = megabytes
        self.is_spent = False
        self._deadline = float("inf")
        self._depth = 0
        self._before: Any = signal.SIG_DFL
        self._most = 0 if megabytes is None else _taken() + int(megabytes * _MEGABYTE)
        self._last_resort = _LastResort(self._time_text()) if last_resort else None
        self.renew()

    def renew(self) -> None:
        """Begin to count the time anew."""
        self.is_spent = False
        if self.seconds is not None:
            self._deadline = monotonic() + self.seconds

    @contextmanager
    def watch(self, session: Session | None) -> Iterator[None]:
        """Hold the limits in the body. Raises: LimitExceeded, with the place in the session's program"""
        if self._depth:
            yield
            return
        try:
            self._begin()
            try:
                yield
            finally:
                self._end()
        except (LimitReached, MemoryError) as reached:
            self._end()
            self.is_spent = True
            text = str(reached) or self._memory_text()
            error = LimitExceeded(text).with_traceback(reached.__traceback__)
            if session is not None:
                session.place(error)
            # The frames may hold all memory; and what took too long is not to be tried again for the message.
            error.__traceback__ = reached.__traceback__ = None
            raise error from None

    def out_of_memory(self, error: MemoryError) -> None:
        """End the program, if it is its limit that it has come to. Raises: LimitReached"""
        if self._depth and self._most:
            _raise_memory_limit()
            raise LimitReached(self._memory_text()).with_traceback(error.__traceback__) from None

    def _begin(self) -> None:
        self._depth = 1
        left = self._deadline - monotonic()
        if left <= 0:
            raise LimitReached(self._time_text())
        if self._most:
            _limit_memory(self._most + _SLACK)
        self._before = signal.signal(signal.SIGALRM, self._alarm)
        self._wait(left)
        if self._last_resort is not None:
            self._last_resort.begin(left + _GRACE)

    def _wait(self, left: float) -> None:
        """Set the alarm for the next look."""
        signal.setitimer(signal.ITIMER_REAL, min(left, _OFTEN) if self._most else left)

    def _end(self) -> None:
        if not self._depth:
            return
        self._depth = 0  # first of all: an alarm that comes now must not set the next one
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before)
        if self._last_resort is not None:
            self._last_resort.end()
        if self._most:
            _raise_memory_limit()
            gc.collect()

    def _alarm(self, number: int, frame: FrameType | None) -> None:
        """The handler of SIGALRM. An interrupt that had to wait comes by this signal as well (repl/interrupts.py)."""
        if not self._depth:
            return
        left = self._deadline - monotonic()
        is_full = self._most > 0 and _taken() > self._most
        if left > 0 and not is_full:
            self._wait(left)
            if waiting.is_interrupt and callable(self._before):
                self._before(number, frame)
        elif can_interrupt(frame):
            signal.setitimer(signal.ITIMER_REAL, _AGAIN)
            if is_full:
                _raise_memory_limit()
            raise LimitReached(self._memory_text() if is_full else self._time_text())
        else:
            signal.setitimer(signal.ITIMER_REAL, _SOON)

    def _time_text(self) -> str:
        return f"the program has taken longer than {self.seconds:g} second{'' if self.seconds == 1 else 's'}"

    def _memory_text(self) -> str:
        if self.megabytes is None:
            return "there is not enough memory"
        return f"the program needs more than {self.megabytes:g} MB of memory"


def impose(seconds: float | None, megabytes: float | None) -> Limits:
    """The limits for the programs that this process is going to run. Raises: OSError where the system has none"""
    if seconds is not None and not hasattr(signal, "setitimer"):
        raise OSError("this system has no alarms: --timeout does not work here")
    if megabytes is not None:
        from schemenn.primitives.check import limits

        if not os.path.exists(_MEMORY):
            raise OSError("this system does not limit the memory of processes: --max-memory does not work here")
        limits.object_bytes = min(limits.object_bytes, int(megabytes * _MEGABYTE))
        _load_arrays()
    return Limits(seconds, megabytes, last_resort=seconds is not None)


def within_limits() -> AbstractContextManager[None]:
    """Hold the limits of the sessions to come in the body, which reads or translates what they might run.

    Raises: LimitExceeded
    """
    from schemenn.session import Session

    common: Limits | None = Session.common_limits
    return nullcontext() if common is None else common.watch(None)


def _load_arrays() -> None:
    """Let numpy take the memory that it keeps for itself, which is not the program's."""
    from schemenn.arrays import np

    square = np.ones((256, 256))
    square @ square


def _taken() -> int:
    """The bytes of address space that the process has taken."""
    with open(_MEMORY, encoding="ascii") as file:
        return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")


def _limit_memory(most: int) -> None:
    """Let the process take so many bytes of address space at most."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _raise_memory_limit() -> None:
    """Let the process take what it may: there must be room for ending the program."""
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


class _LastResort:
    """Ends the process when Python has not answered the alarm: by a thread of faulthandler's, which needs no
    interpreter. What that writes goes to a process that prints a message in its place.
    """

    def __init__(self, text: str) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        reading, self._pipe = os.pipe()
        if os.fork() == 0:
            _print_when_told(reading, self._pipe, f"error: {text}, in a step that cannot be broken off\n")
        os.close(reading)

    def begin(self, seconds: float) -> None:
        """End the process in so many seconds."""
        import faulthandler

        faulthandler.dump_traceback_later(seconds, exit=True, file=self._pipe)

    def end(self) -> None:
        """Do not."""
        import faulthandler

        faulthandler.cancel_dump_traceback_later()


def _print_when_told(reading: int, writing: int, text: str) -> NoReturn:
    """Wait until the other end is written to or gone; keep no other file open, so that a pipe's reader sees its end."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    os.close(writing)
    os.close(0)
    os.close(1)
    if os.read(reading, 1):
        os.write(2, text.encode())
    os._exit(0)
