"""Exception handlers: `with-exception-handler`, and the part of `guard` that needs Python.

`raise` calls the handler at the raise point; that is Scheme (control.scm). An error of a primitive is a
Python exception, which unwinds to the frame of the innermost current handler; only then, outside any `except` block,
does Scheme code run. The dynamic state is not touched by unwinding, so the handler still sees the error's.
`guard` runs its body under a marker. A raise to a marker unwinds by `GuardThrow`, whose traceback keeps the frames
of the raise point: if no clause matches, the driver makes them live again (`Reenter`).
"""

from __future__ import annotations

from types import TracebackType

from schemenn.datum import FALSE, keyword_object
from schemenn.errors import ControlTransfer, WrongType
from schemenn.procedures import is_procedure
from schemenn.runtime.state import DynamicState, Handler, state
from schemenn.runtime.tail import pend, run
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


def condition(error: Exception) -> Any:
    """The condition of a Python exception."""
    return _hooks["condition"](error)


class GuardMarker:
    """Stands among the handlers for a `guard`: the state outside it, and whether a raise may have to be taken up
    again.
    """

    __slots__ = ("keep", "outer")

    def __init__(self, outer: DynamicState, keep: bool) -> None:
        self.outer = outer
        self.keep = keep


class GuardThrow(ControlTransfer):
    """Carries a raised object to the guard of `link`; `base` are the heap frames below the Python frames of the
    traceback.
    """

    def __init__(self, link: Handler, payload: Any, raised_in: DynamicState) -> None:
        self.link = link
        self.payload = payload
        self.raised_in = raised_in
        self.base: Any = None
        self.based = False
        self.stack: TracebackType | None = None


class Reenter(ControlTransfer):
    """Asks the driver to make the frames of a GuardThrow live again, on top of the present continuation."""

    def __init__(self, transfer: GuardThrow) -> None:
        self.transfer = transfer


class Caught:
    """What a guard's body answers when something was raised in it."""

    __slots__ = ("link", "payload", "raised_in", "transfer")

    def __init__(self, link: Handler, payload: Any, raised_in: DynamicState, transfer: GuardThrow | None) -> None:
        self.link = link
        self.payload = payload
        self.raised_in = raised_in
        self.transfer = transfer


_hooks: dict[str, Callable[..., Any]] = {}


def set_hooks(
    condition: Callable[[Exception], Any], handle_error: Callable[[], Any], unwind_first: Callable[[], Any]
) -> None:
    """Tell how a Python exception becomes a condition, and the Scheme procedures that call a handler for it and that
    are `with-exception-handler` with `#:unwind? #t`.
    """
    _hooks["condition"] = condition
    _hooks["handle_error"] = handle_error
    _hooks["unwind_first"] = unwind_first


def with_exception_handler(handler: Any, thunk: Any, *options: Any) -> Any:
    """Call the thunk with the handler in force; with `#:unwind? #t` it is called outside. Source: R7RS 6.11, Guile"""
    if not is_procedure(handler):
        raise WrongType(f"with-exception-handler: expected a procedure, got {short(handler)}", (handler,))
    if options and unwinds_first(options):
        return pend(_hooks["unwind_first"](), handler, thunk)
    outer = state.now
    link = Handler(handler, outer.handlers)
    state.now = DynamicState(outer.winders, link, outer.parameters)
    try:
        value = thunk()
        if value is ...:
            value = run()
        state.now = outer
        return value
    except Exception as error:
        if state.now.handlers is not link:
            raise
        condition = _hooks["condition"](error)
    return pend(_hooks["handle_error"](), link, condition)


def unwinds_first(options: tuple[Any, ...]) -> bool:
    """Whether the options of `with-exception-handler` ask for it. Raises: WrongType for others."""
    if len(options) != 2 or options[0] is not keyword_object("unwind?"):
        raise WrongType("with-exception-handler: expected #:unwind? and a boolean after the thunk", options)
    return options[1] is not FALSE


def call_with_guard(thunk: Any, keep: Any) -> Any:
    """Call the thunk, the body of a guard; answer its value, or a Caught."""
    outer = state.now
    link = Handler(GuardMarker(outer, keep is not FALSE), outer.handlers)
    state.now = DynamicState(outer.winders, link, outer.parameters)
    try:
        value = thunk()
        if value is ...:
            value = run()
        state.now = outer
        return value
    except GuardThrow as transfer:
        if transfer.link is not link:
            raise
        return caught(transfer)
    except Exception as error:
        if state.now.handlers is not link:
            raise
        return Caught(link, _hooks["condition"](error), state.now, None)


def caught(transfer: GuardThrow) -> Caught:
    """The Caught of a transfer that has arrived, with the frames of the raise point if they may be needed."""
    marker: GuardMarker = transfer.link.receiver
    stack, transfer.__traceback__ = transfer.__traceback__, None
    transfer.stack = stack.tb_next if marker.keep and stack is not None else None
    return Caught(transfer.link, transfer.payload, transfer.raised_in, transfer)


def error_caught(error: Exception) -> Any:
    """Where the driver takes an error to: the Caught of a guard, or the pending call of a handler."""
    link = state.now.handlers
    assert link is not None
    condition = _hooks["condition"](error)
    if isinstance(link.receiver, GuardMarker):
        return Caught(link, condition, state.now, None)
    return pend(_hooks["handle_error"](), link, condition)


def leave_handler(value: Any, outer: DynamicState) -> Any:
    """What is left to do in a handler's frame when its thunk has a value."""
    state.now = outer
    return value


GUARD_CODE: Final = call_with_guard.__code__
HANDLER_CODE: Final = with_exception_handler.__code__
CAUGHT_CODE: Final = caught.__code__
