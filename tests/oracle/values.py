"""The oracle's own run-time objects: closures, continuations, the dynamic state."""

from __future__ import annotations

from schemenn.datum import MultipleValues
from tests.oracle.primitives import show

UNDEFINED = object()


class SchemeRaise(Exception):
    """An object was raised that no handler took; `payload` is the object."""

    def __init__(self, payload):
        super().__init__(show(payload))
        self.payload = payload


class Closure:
    """The clauses of a lambda or case-lambda with their environment."""

    def __init__(self, clauses, env):
        self.clauses = clauses
        self.env = env


class Env:
    """Local variables and the environment around them."""

    def __init__(self, values, outer):
        self.values = values
        self.outer = outer

    def holder(self, variable):
        """The dict that has the variable."""
        env = self
        while variable not in env.values:
            env = env.outer
        return env.values


class State:
    """The dynamic state: winders, handlers as a chain (handler, others), parameters as a dict."""

    def __init__(self, winder, handlers, parameters):
        self.winder = winder
        self.handlers = handlers
        self.parameters = parameters


class Winder:
    """One `dynamic-wind` in force; `state` is the one outside it."""

    def __init__(self, before, after, state):
        self.before = before
        self.after = after
        self.state = state
        self.next = state.winder
        self.depth = 1 + (self.next.depth if self.next else 0)


class Continuation:
    """A frame with its dynamic state."""

    def __init__(self, frame, state):
        self.frame = frame
        self.state = state


class Guard(Continuation):
    """The handler that a `guard` is: where it continues."""


class Caught(Continuation):
    """What a guard's thunk raised, and where `%reraise` continues."""

    def __init__(self, payload, frame, state):
        super().__init__(frame, state)
        self.payload = payload


class Parameter:
    """A parameter object."""

    def __init__(self, value, converter):
        self.value = value
        self.converter = converter


class Promise:
    """A promise; `cell` is [done, value or thunk, whether the thunk answers a promise]."""

    def __init__(self, done, value, chained=False):
        self.cell = [done, value, chained]


def values_of(value):
    """The values that one Python object stands for."""
    return list(value.values) if isinstance(value, MultipleValues) else [value]
