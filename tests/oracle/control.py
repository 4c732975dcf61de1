"""The oracle's control procedures: each gets the machine and the operands, and sets up what comes next."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, iterate
from tests.oracle.primitives import Condition
from tests.oracle.values import Caught, Continuation, Guard, Parameter, Promise, State, Winder, values_of


def call_cc(m, receiver):
    """`call/cc`."""
    m.apply(receiver, [Continuation(m.frame, m.state)])


def apply(m, procedure, *operands):
    """`apply`."""
    m.apply(procedure, [*operands[:-1], *iterate(operands[-1])])


def values(m, *operands):
    """`values`."""
    m.give(operands)


def call_with_values(m, producer, consumer):
    """`call-with-values`."""
    m.push(lambda m, value, frame: m.apply(consumer, values_of(value)))
    m.apply(producer, [])


def dynamic_wind(m, before, thunk, after):
    """`dynamic-wind`."""
    outside = m.state
    winder = Winder(before, after, outside)

    def left(m, value, frame):
        m.state = outside
        m.push(lambda m, ignored, frame: m.give(values_of(value)))
        m.apply(after, [])

    def entered(m, value, frame):
        m.state = State(winder, outside.handlers, outside.parameters)
        m.push(left)
        m.apply(thunk, [])

    m.push(entered)
    m.apply(before, [])


def _in_state(m, state, thunk):
    outside = m.state

    def leave(m, value, frame):
        m.state = outside
        m.value = value

    m.push(leave)
    m.state = state
    m.apply(thunk, [])


def with_exception_handler(m, handler, thunk):
    """`with-exception-handler`."""
    _in_state(m, State(m.state.winder, (handler, m.state.handlers), m.state.parameters), thunk)


def raise_(m, payload):
    """`raise`."""
    m.signal(payload, False)


def raise_continuable(m, payload):
    """`raise-continuable`."""
    m.signal(payload, True)


def error(m, message, *irritants):
    """`error`."""
    m.signal(Condition(getattr(message, "text", str(message)), list(irritants)), False)


def call_with_guard(m, thunk, keep):
    """`%call-with-guard`."""
    guard = Guard(m.frame, m.state)
    _in_state(m, State(m.state.winder, (guard, m.state.handlers), m.state.parameters), thunk)


def is_caught(m, value):
    """`%caught?`."""
    m.value = TRUE if isinstance(value, Caught) else FALSE


def caught_object(m, caught):
    """`%caught-object`."""
    m.value = caught.payload


def reraise(m, caught):
    """`%reraise`: back to the raise, whose next handler is the one outside the guard."""
    m.throw(caught, lambda: m.signal(caught.payload, True))


def make_parameter(m, value, converter=None):
    """`make-parameter`."""
    if converter is None:
        m.value = Parameter(value, None)
        return

    def made(m, value, frame):
        m.value = Parameter(value, converter)

    m.push(made)
    m.apply(converter, [value])


def parameterize(m, parameters, operands, thunk):
    """`%parameterize`."""
    _convert(m, list(iterate(parameters)), list(iterate(operands)), {}, thunk)


def _convert(m, parameters, operands, converted, thunk):
    """Convert the values one after another, then run the thunk with them in force."""
    if not parameters:
        _in_state(m, State(m.state.winder, m.state.handlers, {**m.state.parameters, **converted}), thunk)
        return
    parameter = parameters[0]

    def keep(m, value, frame):
        _convert(m, parameters[1:], operands[1:], {**converted, parameter: value}, thunk)

    m.push(keep)
    if parameter.converter is None:
        m.value = operands[0]
    else:
        m.apply(parameter.converter, [operands[0]])


def delay(m, thunk):
    """`%delay`."""
    m.value = Promise(False, thunk)


def delay_force(m, thunk):
    """`%delay-force`."""
    m.value = Promise(False, thunk, chained=True)


def make_promise(m, value):
    """`make-promise`."""
    m.value = value if isinstance(value, Promise) else Promise(True, value)


def force(m, promise):
    """`force`."""
    done, content, chained = promise.cell if isinstance(promise, Promise) else (True, promise, False)
    if done:
        m.value = content
        return

    def forced(m, value, frame):
        if not promise.cell[0]:
            if chained:
                promise.cell[:] = value.cell
                value.cell = promise.cell
            else:
                promise.cell[:] = [True, value, False]
        force(m, promise)

    m.push(forced)
    m.apply(content, [])


def is_procedure(m, value):
    """`procedure?`."""
    closure = hasattr(value, "clauses") or isinstance(value, Continuation | Parameter)
    m.value = TRUE if closure or callable(value) else FALSE


CONTROL = {
    "call/cc": call_cc,
    "call-with-current-continuation": call_cc,
    "apply": apply,
    "values": values,
    "call-with-values": call_with_values,
    "dynamic-wind": dynamic_wind,
    "with-exception-handler": with_exception_handler,
    "raise": raise_,
    "raise-continuable": raise_continuable,
    "error": error,
    "%call-with-guard": call_with_guard,
    "%caught?": is_caught,
    "%caught-object": caught_object,
    "%reraise": reraise,
    "make-parameter": make_parameter,
    "%parameterize": parameterize,
    "%delay": delay,
    "%delay-force": delay_force,
    "make-promise": make_promise,
    "force": force,
    "procedure?": is_procedure,
}
