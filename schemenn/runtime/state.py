"""The dynamic state: winders, handlers and parameters, one immutable record.

`state.now` is the current record. Whoever changes the state makes a new record and puts it there;
continuations save the record and put it back. No `finally` ever restores it.
"""

from __future__ import annotations

from schemenn.datum import UNSPECIFIED
from schemenn.runtime.tail import pend

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class Winder:
    """One `dynamic-wind` being in force; `next` is the one around it, `depth` how many there are."""

    __slots__ = ("after", "before", "depth", "next", "state")

    def __init__(self, before: Any, after: Any, next: Winder | None, state: DynamicState) -> None:
        self.before = before
        self.after = after
        self.next = next
        self.depth: int = 1 if next is None else next.depth + 1
        self.state = state


class Handler:
    """One exception handler being in force: a procedure, or the marker of a `guard`."""

    __slots__ = ("next", "receiver")

    def __init__(self, receiver: Any, next: Handler | None) -> None:
        self.receiver = receiver
        self.next = next


class DynamicState:
    """Winders and handlers, innermost first, and the cells of parameters, lists of one value, by parameter key."""

    __slots__ = ("handlers", "parameters", "winders")

    def __init__(self, winders: Winder | None, handlers: Handler | None, parameters: dict[Any, Any]) -> None:
        self.winders = winders
        self.handlers = handlers
        self.parameters = parameters


class _Register:
    """Holds the current dynamic state."""

    __slots__ = ("now",)

    def __init__(self) -> None:
        self.now = DynamicState(None, None, {})


state: Final = _Register()

_NOT_GIVEN: Final = object()


class Parameter:
    """The identity of a parameter: the cell of its global value, its converter (a procedure or None), and the procedure
    that converts and stores a value where there is a converter.
    """

    __slots__ = ("cell", "converter", "store")

    def __init__(self, value: Any, converter: Any, store: Any = None) -> None:
        self.cell = [value]
        self.converter = converter
        self.store = store

    def current(self) -> Any:
        """The value in the current dynamic state."""
        return state.now.parameters.get(self, self.cell)[0]

    def set(self, value: Any) -> None:
        """Store a value, already converted, where the current dynamic state has it."""
        state.now.parameters.get(self, self.cell)[0] = value


def parameter_procedure(key: Parameter) -> Callable[..., Any]:
    """The procedure Scheme code sees for a parameter; `key_of` finds the parameter again. With an operand it is set, as
    SRFI 39 has it.
    """

    def parameter(value: Any = _NOT_GIVEN) -> Any:
        if value is _NOT_GIVEN:
            return state.now.parameters.get(key, key.cell)[0]
        if key.store is not None:
            return pend(key.store, parameter, value)
        key.set(value)
        return UNSPECIFIED

    return parameter


def key_of(procedure: Any) -> Parameter | None:
    """The parameter behind a parameter procedure; None for any other object."""
    if getattr(procedure, "__code__", None) is _PARAMETER_CODE:
        key = procedure.__closure__[_KEY_CELL].cell_contents
        return key if isinstance(key, Parameter) else None
    return None


_PARAMETER_CODE: Final = parameter_procedure(Parameter(None, None)).__code__
_KEY_CELL: Final = _PARAMETER_CODE.co_freevars.index("key")
