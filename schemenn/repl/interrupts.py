"""Ctrl-C at the prompt's evaluations: at once, but where that would break something (interruption.py) as soon as it is
over, which is a matter of milliseconds.
"""

from __future__ import annotations

import signal
from contextlib import contextmanager

from schemenn.interruption import can_interrupt, waiting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType
    from typing import Final

_PATIENCE: Final = 0.01


def _interrupt(number: int, frame: FrameType | None) -> None:
    """The handler of Ctrl-C, and of the alarm that stands for one that had to wait."""
    waiting.is_interrupt = not can_interrupt(frame)
    if not waiting.is_interrupt:
        raise KeyboardInterrupt
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)


@contextmanager
def interruptible() -> Iterator[None]:
    """Take interrupts so in the body."""
    if not hasattr(signal, "setitimer"):  # Windows, where they come as ever
        yield
        return
    before = signal.signal(signal.SIGINT, _interrupt), signal.signal(signal.SIGALRM, _interrupt)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGALRM, before[1])
