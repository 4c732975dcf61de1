"""Continuations: `call/cc` full and re-entrant, escapes cheap.

A continuation is captured by unwinding: `Capture` runs up the Python stack to the driver (driver.py), which reads
the frames off the traceback and turns each into a frame on the heap (frames.py). Compiled code contains nothing for
this. `call/cc` does not capture at once. While its receiver runs, calling the continuation is an exception that
`call_cc` catches; only if the continuation is still referenced when the receiver has ended is it captured, just
before the stack goes. Source: Pettyjohn, Clements, Marshall, Krishnamurthi, Felleisen, "Continuations from
generalized stack inspection", ICFP 2005.
"""

from __future__ import annotations

from sys import getrefcount

from schemenn.datum import FALSE, MultipleValues
from schemenn.errors import ControlTransfer
from schemenn.runtime.state import DynamicState, state
from schemenn.runtime.tail import pend, run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

NEST_LIMIT: Final = 4000


class Capture(ControlTransfer):
    """Unwinds the stack to the driver, which moves it to the heap and then calls `then(*args)` in its place."""

    def __init__(self, then: Callable[..., Any], *args: Any) -> None:
        self.then = then
        self.arguments = args


class Throw(ControlTransfer):
    """Carries a value to a continuation."""

    def __init__(self, continuation: Continuation, value: Any) -> None:
        self.continuation = continuation
        self.value = value


class Continuation:
    """What a continuation procedure stands for: the dynamic state, and the heap frames once it is captured."""

    __slots__ = ("captured", "frames", "state")

    captured: bool
    frames: Any
    state: DynamicState


class _Nesting:
    """How many receivers of call/cc are running on the Python stack."""

    __slots__ = ("depth",)

    def __init__(self) -> None:
        self.depth = 0


nesting: Final = _Nesting()

_hooks: dict[str, Any] = {}


def set_rewind(procedure: Any) -> None:
    """Tell the Scheme procedure that runs winders on the way to a continuation, then throws."""
    _hooks["rewind"] = procedure


def continuation_procedure(continuation: Continuation) -> Callable[..., Any]:
    """The procedure that Scheme code sees for a continuation."""

    def continue_with(*values: Any) -> Any:
        value = values[0] if len(values) == 1 else MultipleValues(values)
        if state.now.winders is continuation.state.winders:
            state.now = continuation.state
            raise Throw(continuation, value)
        return pend(_hooks["rewind"](), continuation.state.winders or FALSE, throw, continuation, value)

    return continue_with


CONTINUATION_CODE: Final = continuation_procedure(Continuation()).__code__


def throw(continuation: Continuation, value: Any) -> Any:
    """Leave for a continuation whose winders are in force."""
    state.now = continuation.state
    raise Throw(continuation, value)


def call_cc(receiver: Any) -> Any:
    """Call the receiver with the current continuation."""
    depth = nesting.depth
    if depth > NEST_LIMIT:
        raise Capture(call_cc, receiver)
    nesting.depth = depth + 1
    continuation = Continuation()
    continuation.state = state.now
    continuation.captured = False
    k = continuation_procedure(continuation)
    pending: BaseException | None = None
    value = None
    try:
        value = receiver(k)
        if value is ...:
            value = run()
    except Throw as transfer:
        transfer.__traceback__ = None
        if transfer.continuation is continuation:
            value = transfer.value
        else:
            pending = transfer
    except Capture:
        raise
    except (Exception, ControlTransfer) as error:
        pending = error
    nesting.depth = depth
    if not continuation.captured and getrefcount(k) > 2:
        if pending is None:
            raise Capture(give, value)
        raise Capture(rethrow, pending)
    if pending is not None:
        raise pending
    return value


def give(value: Any) -> Any:
    """The value itself: what a captured continuation goes on with."""
    return value


def rethrow(error: BaseException) -> Any:
    """Raise again what was on its way when a continuation had to be captured."""
    raise error
