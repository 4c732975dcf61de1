"""The driver: runs a procedure on the Python stack, with the rest of the continuation as frames on the heap.

Whatever unwinds the whole stack arrives here: a capture, a throw to a captured continuation, a raise or an error
whose handler is in a heap frame. The driver puts the heap frames right and goes on.
"""

from __future__ import annotations

from schemenn.runtime.control import Capture, Throw, nesting
from schemenn.runtime.frames import Fragment, Frame, guard_frame, handler_frame, heap_frames
from schemenn.runtime.handlers import GuardThrow, Reenter, caught, error_caught
from schemenn.runtime.state import state
from schemenn.runtime.tail import pend, run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


HEAP = "heap_frames"


def execute(f: Any, *args: Any) -> Any:
    """Call a procedure and see it through to its value."""
    frames: Frame | None = None
    value = pend(f, *args)
    nesting.depth = 0
    while True:
        try:
            if value is ...:
                value = run()
            while frames is not None:
                frame, frames = frames, frames.next
                enter = frame.enter
                if enter.__class__ is Fragment:
                    enter = enter.entry()
                value = enter(value, *frame.values)
                if value is ...:
                    value = run()
            return value
        except Capture as capture:
            frames = heap_frames(_inside(capture), frames)
            value = pend(capture.then, *capture.arguments)
        except Throw as transfer:
            frames = transfer.continuation.frames
            value = transfer.value
        except GuardThrow as transfer:
            frames, value = _guard(transfer, frames)
        except Reenter as request:
            frames = _reenter(request, frames)
            value = None
        except Exception as error:
            found = handler_frame(frames, state.now.handlers)
            if found is None:
                error.__dict__[HEAP] = frames
                raise
            frames = found.next
            value = error_caught(error)
        nesting.depth = 0


def _inside(transfer: BaseException) -> Any:
    """The traceback of what happened inside the driver's frame; the exception is freed of it."""
    stack, transfer.__traceback__ = transfer.__traceback__, None
    return stack.tb_next if stack is not None else None


def _guard(transfer: GuardThrow, frames: Frame | None) -> tuple[Frame | None, Any]:
    """Where a raise to a guard goes: to the frame of the guard on the heap."""
    if not transfer.based:
        transfer.base = frames
        transfer.based = True
    found = handler_frame(frames, transfer.link)
    assert found is not None
    return found.next, caught(transfer)


def _reenter(request: Reenter, frames: Frame | None) -> Frame | None:
    """The frames of the raise point, live again; the value they get does not matter."""
    transfer = request.transfer
    base = transfer.base
    if not transfer.based:
        base = guard_frame(transfer.link, heap_frames(_inside(request), frames))
    return heap_frames(transfer.stack, base)
