"""Parameter objects and promises, as far as they need no call of a Scheme procedure (R7RS 4.2.5, 4.2.6).

`make-parameter` and `force` are Scheme, in promises.scm. A promise's cell is
`[state, content]`, shared along a chain of delay-force: the content is the value or the thunk that makes it.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Promise
from schemenn.primitives.check import wrong_type
from schemenn.runtime.state import Parameter, key_of, parameter_procedure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

DONE: Final = True
CHAINED: Final = False
DELAYED: Final = None


def make_parameter(value: Any, converter: Any, store: Any) -> Callable[..., Any]:
    """(%make-parameter value converter store): the value is converted already; no converter is #f."""
    return parameter_procedure(Parameter(value, None) if converter is FALSE else Parameter(value, converter, store))


def set_parameter(parameter: Any, value: Any) -> Any:
    """(%set-parameter! parameter value): the value is converted already."""
    key = key_of(parameter)
    assert key is not None
    key.set(value)
    return UNSPECIFIED


def is_parameter(a: Any) -> Boolean:
    """(parameter? a)."""
    return FALSE if key_of(a) is None else TRUE


def delay(thunk: Any) -> Promise:
    """(%delay thunk): its value will be the thunk's, whatever that is."""
    promise = Promise(False, thunk)
    promise.cell[0] = DELAYED
    return promise


def delay_force(thunk: Any) -> Promise:
    """(%delay-force thunk): the thunk answers a promise to be forced in its place."""
    return Promise(CHAINED, thunk)


def make_promise(value: Any) -> Promise:
    """(make-promise a)."""
    return value if value.__class__ is Promise else Promise(DONE, value)


def is_promise(a: Any) -> Boolean:
    """(promise? a)."""
    return TRUE if a.__class__ is Promise else FALSE


def is_promise_done(promise: Any) -> Boolean:
    """(%promise-done? promise)."""
    return TRUE if promise.cell[0] is DONE else FALSE


def is_promise_chained(promise: Any) -> Boolean:
    """(%promise-chained? promise)."""
    return TRUE if promise.cell[0] is CHAINED else FALSE


def is_promise_forced(promise: Any) -> Boolean:
    """(promise-forced? promise)."""
    if promise.__class__ is not Promise:
        raise wrong_type("promise-forced?", "a promise", promise)
    return is_promise_done(promise)


def promise_content(promise: Any) -> Any:
    """(%promise-content promise): the value, or the thunk that is to be called."""
    return promise.cell[1]


def promise_set(promise: Any, value: Any) -> Any:
    """(%promise-set! promise value): unless it was forced meanwhile."""
    if promise.cell[0] is not DONE:
        promise.cell[:] = DONE, value
    return UNSPECIFIED


def promise_chain(promise: Any, other: Any) -> Any:
    """(%promise-chain! promise other): the promise takes the state of the other, and both share it from now on."""
    if other.__class__ is not Promise:
        raise wrong_type("delay-force", "a promise", other)
    if promise.cell[0] is not DONE and promise.cell is not other.cell:
        promise.cell[:] = other.cell
        other.cell = promise.cell
    return UNSPECIFIED
