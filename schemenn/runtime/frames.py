"""Frames on the heap, made of the Python frames that a traceback holds.

A frame is what to do with a value: `enter(value, *values)`, then give the result to `next`. Of a frame of compiled
code the session tells the rest of its computation (session: `resume_point`), a Fragment that is compiled when it is
first entered.
"""

from __future__ import annotations

from types import FrameType, TracebackType

from schemenn.errors import CompilerBug
from schemenn.runtime.control import call_cc
from schemenn.runtime.handlers import GUARD_CODE, HANDLER_CODE, leave_handler
from schemenn.runtime.program import next_form, run_program
from schemenn.runtime.state import Handler

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from schemenn.source import Span


class Fragment:
    """The rest of a procedure after a call: the variables it needs, how to compile it, the place of the call, and the
    procedure's name in compiled code.
    """

    __slots__ = ("compile", "function", "live", "name", "span")

    def __init__(self, live: tuple[str, ...], compile: Callable[[], Any], span: Span | None, name: str) -> None:
        self.name = name
        self.live = live
        self.span = span
        self.compile = compile
        self.function: Any = None

    def entry(self) -> Any:
        """The function of (value, live variables …)."""
        if self.function is None:
            self.function = self.compile()
        return self.function


class Frame:
    """A frame on the heap. `handler` is the exception handler that this frame keeps in force, if any."""

    __slots__ = ("enter", "handler", "next", "values")

    def __init__(self, enter: Any, values: tuple[Any, ...], next: Frame | None, handler: Handler | None = None) -> None:
        self.enter = enter
        self.values = values
        self.next = next
        self.handler = handler


def heap_frames(stack: TracebackType | None, frames: Frame | None) -> Frame | None:
    """The Python frames of a traceback as heap frames on top of `frames`."""
    while stack is not None:
        frame = stack.tb_frame
        special = _SPECIAL.get(id(frame.f_code))
        if special is not None:
            frames = special(frame, frames)
        else:
            session = frame.f_globals.get("%session")
            if session is not None:
                fragment = session.resume_point(frame.f_code, stack.tb_lasti)
                if fragment is not None:
                    variables = frame.f_locals
                    frames = Frame(fragment, tuple([variables[name] for name in fragment.live]), frames)
        stack = stack.tb_next
    return frames


def _call_cc_frame(frame: FrameType, frames: Frame | None) -> Frame | None:
    """A frame of call/cc adds nothing; but here its continuation is known."""
    continuation = frame.f_locals.get("continuation")
    if continuation is not None and not continuation.captured:
        continuation.captured = True
        continuation.frames = frames
    return frames


def _handler_frame(frame: FrameType, frames: Frame | None) -> Frame:
    variables = frame.f_locals
    return Frame(leave_handler, (variables["outer"],), frames, variables["link"])


def _program_frame(frame: FrameType, frames: Frame | None) -> Frame:
    variables = frame.f_locals
    return Frame(next_form, (variables["program"], variables["index"]), frames)


_SPECIAL: Final[dict[int, Callable[[FrameType, Frame | None], Frame | None]]] = {
    id(call_cc.__code__): _call_cc_frame,
    id(GUARD_CODE): _handler_frame,
    id(HANDLER_CODE): _handler_frame,
    id(run_program.__code__): _program_frame,
}


def handler_frame(frames: Frame | None, link: Handler | None) -> Frame | None:
    """The frame that keeps a handler in force, if it is among the heap frames."""
    while frames is not None and (frames.handler is not link or link is None):
        frames = frames.next
    return frames


def guard_frame(link: Handler, frames: Frame | None) -> Frame:
    """The heap frame of a guard's body."""
    if not hasattr(link.receiver, "outer"):
        raise CompilerBug("a raise was taken up again that no guard had caught")
    return Frame(leave_handler, (link.receiver.outer,), frames, link)
