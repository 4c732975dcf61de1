"""Control primitives: apply and values, the dynamic state as Scheme sees it, leaving the program."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType

from schemenn.datum import (
    FALSE,
    NIL,
    TRUE,
    UNSPECIFIED,
    Boolean,
    Environment,
    MultipleValues,
    Pair,
    String,
)
from schemenn.errors import ArityError, SchemeExit, WrongType
from schemenn.primitives.maps import batch_rows, is_batch
from schemenn.procedures import arity_of, arity_text, procedure_name
from schemenn.runtime.control import CONTINUATION_CODE, call_cc
from schemenn.runtime.handlers import Caught, GuardMarker, GuardThrow, Reenter, call_with_guard, with_exception_handler
from schemenn.runtime.state import DynamicState, Handler, Winder, key_of, state
from schemenn.runtime.tail import pend
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, Protocol

    class Host(Protocol):
        globals: dict[str, Any]

        """What a session provides for `eval` and `load`."""

        def eval_datum(self, datum: Any, environment: Any) -> Any: ...

        def load_file(self, filename: str, environment: Any) -> Any: ...

        def environment(self) -> Environment: ...

        def environment_of(self, import_sets: list[Any], immutable: bool) -> Any: ...

        def define_macro(self, name: str, procedure: Any) -> None: ...


__all__ = ["call_cc", "call_with_guard", "with_exception_handler"]

_host: dict[str, Host] = {}


def set_host(host: Host) -> None:
    """Tell the session that runs the program."""
    _host["session"] = host


def is_defined(key: str) -> bool:
    """Whether the global location has a value."""
    return key in _host["session"].globals


def apply(procedure: Any, arg: Any, *args: Any) -> Any:
    """Ask the caller to call the procedure with the args, the last one spread."""
    if not args:
        return pend(procedure, *_spread(arg))
    return pend(procedure, arg, *args[:-1], *_spread(args[-1]))


def apply_primitive(procedure: Any, last: Any) -> Any:
    """Call a primitive with the elements of a list."""
    return _call(procedure, _spread(last))


def apply_reversed(procedure: Any, items: Any) -> Any:
    """Call a primitive with the elements of a list in reverse, as after `reverse`, but without making that list."""
    values = _spread(items, "reverse")
    values.reverse()
    return _call(procedure, values)


def _call(primitive: Any, values: list[Any]) -> Any:
    least, most = arity_of(primitive)
    if len(values) < least or (most is not None and len(values) > most):
        name = procedure_name(primitive)
        raise ArityError(f"{name}: expected {arity_text(least, most)}, got {len(values)}", (primitive,))
    return primitive(*values)


def _spread(items: Any, name: str = "apply") -> list[Any]:
    """The elements of a list; for `apply` those of a tensor too."""
    values: list[Any] = []
    add = values.append
    rest, left = items, 1000
    while rest.__class__ is Pair and left:
        add(rest.car)
        rest = rest.cdr
        left -= 1
    if rest.__class__ is Pair:
        rest = _spread_long(rest, add)
    if rest is not NIL:
        if name == "apply" and is_batch(items) is TRUE:
            return _spread(batch_rows(items))
        expected = "a list that ends" if rest.__class__ is Pair else "a list"
        raise WrongType(f"{name}: expected {expected}, got {short(items)}", (items,))
    return values


def _spread_long(rest: Any, add: Callable[[Any], None]) -> Any:
    """Add the elements; the end is where there is no car. A cycle is seen by coming back to a mark (Brent)."""
    lap = 1024
    try:
        while True:
            mark = rest
            for _ in range(lap):
                add(rest.car)
                rest = rest.cdr
                if rest is mark:
                    return rest
            lap *= 2
    except AttributeError:
        return rest


def values(*objs: Any) -> Any:
    """Answer all the objects."""
    return objs[0] if len(objs) == 1 else MultipleValues(objs)


def apply_values(consumer: Any, produced: Any) -> Any:
    """Ask the caller to call the consumer with multiple values."""
    if produced.__class__ is MultipleValues:
        return pend(consumer, *produced.values)
    return pend(consumer, produced)


def is_continuation(obj: Any) -> Boolean:
    """Whether the object is a continuation."""
    return TRUE if isinstance(obj, FunctionType) and obj.__code__ is CONTINUATION_CODE else FALSE


def is_caught(obj: Any) -> Boolean:
    """Whether a guard's body ended by a raise."""
    return TRUE if obj.__class__ is Caught else FALSE


def caught_payload(caught: Caught) -> Any:
    """The raised object."""
    return caught.payload


def caught_link(caught: Caught) -> Handler:
    """The handler link of the guard."""
    return caught.link


def caught_state(caught: Caught) -> DynamicState:
    """The dynamic state at the raise."""
    return caught.raised_in


def is_caught_by_raise(caught: Caught) -> Boolean:
    """Whether `raise` was called, not a primitive that failed."""
    return TRUE if caught.transfer is not None else FALSE


def take_up_raise(caught: Caught) -> Any:
    """Make the frames of the raise point live again."""
    assert caught.transfer is not None
    raise Reenter(caught.transfer)


def throw_to_guard(link: Handler, obj: Any, raised_in: DynamicState) -> Any:
    """Unwind to a guard."""
    state.now = link.receiver.outer
    raise GuardThrow(link, obj, raised_in)


def is_guard(link: Handler) -> Boolean:
    """Whether a handler link is a guard's."""
    return TRUE if isinstance(link.receiver, GuardMarker) else FALSE


def guard_state(link: Handler) -> DynamicState:
    """The dynamic state outside a guard."""
    outer: DynamicState = link.receiver.outer
    return outer


def handler(link: Handler) -> Any:
    """The procedure of a handler link."""
    return link.receiver


def state_() -> DynamicState:
    """The current dynamic state."""
    return state.now


def set_state(record: DynamicState) -> Any:
    """Make a dynamic state the current one."""
    state.now = record
    return FALSE


def handlers(record: DynamicState) -> Any:
    """The innermost handler link, or #f."""
    return record.handlers or FALSE


def outer_state(record: DynamicState) -> DynamicState:
    """The state without its innermost handler."""
    assert record.handlers is not None
    return DynamicState(record.winders, record.handlers.next, record.parameters)


def winders(record: DynamicState) -> Any:
    """The innermost winder, or #f."""
    return record.winders or FALSE


def push_winder(before: Any, after: Any) -> DynamicState:
    """Put a winder in force; the answer is the state before."""
    now = state.now
    state.now = DynamicState(Winder(before, after, now.winders, now), now.handlers, now.parameters)
    return now


def set_winder(winder: Winder) -> Any:
    """Put in force the winder and those around it."""
    state.now = DynamicState(winder, winder.state.handlers, winder.state.parameters)
    return FALSE


def winder_next(winder: Winder) -> Any:
    """The winder around a winder, or #f."""
    return winder.next or FALSE


def winder_depth(winder: Any) -> int:
    """How many winders are in force with this one."""
    return 0 if winder is FALSE or winder is None else int(winder.depth)


def winder_before(winder: Winder) -> Any:
    """The before thunk."""
    return winder.before


def winder_after(winder: Winder) -> Any:
    """The after thunk."""
    return winder.after


def winder_state(winder: Winder) -> DynamicState:
    """The dynamic state outside the dynamic-wind."""
    return winder.state


def state_with_parameters(parameters: Any, values: Any) -> DynamicState:
    """The current state with each parameter bound to its value, already converted."""
    now = state.now
    bound = dict(now.parameters)
    while parameters.__class__ is Pair:
        key = key_of(parameters.car)
        if key is None:
            raise WrongType(f"parameterize: expected a parameter, got {short(parameters.car)}", (parameters.car,))
        bound[key] = [values.car]
        parameters, values = parameters.cdr, values.cdr
    return DynamicState(now.winders, now.handlers, bound)


_STATUS: Final = 255


def exit_(code: Any) -> Any:
    """Leave the program: #t is 0, #f is 1, an integer is itself, never 0 for a nonzero one."""
    if code is TRUE:
        raise SchemeExit(0)
    if code.__class__ is int:
        raise SchemeExit(code if 0 <= code <= _STATUS else code & _STATUS or 1)
    raise SchemeExit(1)


def emergency_exit(code: Any = TRUE) -> Any:
    """Leave the program without running winders."""
    return exit_(code)


def eval_(datum: Any, environment: Any) -> Any:
    """Compile and run a datum."""
    return _host["session"].eval_datum(datum, _environment("eval", environment))


def _environment(name: str, value: Any) -> Environment:
    if not isinstance(value, Environment):
        raise WrongType(f"{name}: expected an environment, got {short(value)}", (value,))
    return value


def load(filename: Any, environment: Any) -> Any:
    """Compile and run the forms of a file."""
    if not isinstance(filename, String):
        raise WrongType(f"load: expected a string, got {short(filename)}", (filename,))
    return _host["session"].load_file(filename.text, _environment("load", environment))


def environment(*import_sets: Any) -> Any:
    """(environment import-set …): an environment with what these name; it is immutable."""
    return _host["session"].environment_of(list(import_sets), True)


def open_environment(*import_sets: Any) -> Any:
    """(%open-environment import-set …): as `environment`, but definitions can be added."""
    return _host["session"].environment_of(list(import_sets), False)


def define_macro(name: Any, procedure: Any) -> Any:
    """(%define-macro name procedure)."""
    if procedure.__class__ is not FunctionType:
        raise WrongType(f"define-macro: expected a procedure, got {short(procedure)}", (procedure,))
    _host["session"].define_macro(name.name, procedure)
    return UNSPECIFIED


def interaction_environment() -> Environment:
    """The environment of the program or the prompt."""
    return _host["session"].environment()


def parameter_converter(parameter: Any) -> Any:
    """The converter of a parameter, or #f."""
    key = key_of(parameter)
    if key is None:
        raise WrongType(f"parameterize: expected a parameter, got {short(parameter)}", (parameter,))
    return FALSE if key.converter is None else key.converter
