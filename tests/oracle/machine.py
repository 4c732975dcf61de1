"""The oracle's machine: the loop, procedure calls, raising, and travelling between continuations."""

from __future__ import annotations

from functools import cache

from schemenn.core import Begin
from schemenn.datum import UNSPECIFIED, MultipleValues
from schemenn.expand import TopScope, expand_unit
from schemenn.read import read_all
from schemenn.source import Source
from tests.oracle.control import CONTROL
from tests.oracle.primitives import PRELUDE, PRIMITIVES, Condition, show
from tests.oracle.steps import STEPS, bind
from tests.oracle.values import Caught, Closure, Continuation, Env, Guard, Parameter, SchemeRaise, State

CONTROL_FUNCTIONS = set(CONTROL.values())


@cache
def prelude():
    """The core forms of the prelude."""
    return expand_unit(read_all(Source("prelude", PRELUDE)), TopScope(lambda name: name, prefix=""))


class Oracle:
    """A machine with its global locations; `output` is what programs have displayed."""

    def __init__(self):
        self.output = ""
        self.globals = {**PRIMITIVES, **CONTROL, "display": self.display, "write": self.display}
        self.globals["newline"] = lambda: self.display("\n")
        self.run_core(prelude())
        self.builtins = frozenset(self.globals)
        self.scope = TopScope(self.builtin)

    def builtin(self, name):
        """The key of a builtin."""
        return name if name in self.builtins else None

    def display(self, value):
        """Add to the output."""
        self.output += value if isinstance(value, str) else show(value)
        return UNSPECIFIED

    def run(self, text):
        """The value of the last form of a program. Raises: SchemeError, SchemeRaise."""
        nodes = expand_unit(read_all(Source("oracle", text)), self.scope)
        for name in self.scope.newly_shadowed:
            self.globals["user." + name] = self.globals[name]
        return self.run_core(nodes)

    def run_core(self, nodes):
        """The value of the last of some core forms."""
        self.frame = None
        self.state = State(None, None, {})
        self.value = UNSPECIFIED
        self.node, self.env = (Begin(nodes), None) if nodes else (None, None)
        while True:
            try:
                if self.node is not None:
                    node, self.node = self.node, None
                    STEPS[node.__class__](self, node)
                elif self.frame is None:
                    return self.value
                else:
                    frame = self.frame
                    self.frame = frame[1]
                    frame[0](self, self.value, frame)
            except Condition as condition:
                self.signal(condition, False)

    def push(self, function, *data):
        """Put a frame on the chain."""
        self.frame = (function, self.frame, *data)

    def eval(self, node, env):
        """Evaluate a core form next."""
        self.node = node
        self.env = env

    def apply(self, procedure, operands):
        """Call a procedure next."""
        if isinstance(procedure, Closure):
            self.enter(procedure, operands)
        elif isinstance(procedure, Continuation):
            self.throw(procedure, lambda: self.give(operands))
        elif isinstance(procedure, Parameter):
            self.value = self.state.parameters.get(procedure, procedure.value)
        elif procedure in CONTROL_FUNCTIONS:
            procedure(self, *operands)
        elif callable(procedure):
            self.value = call_primitive(procedure, operands)
        else:
            raise Condition("not a procedure", [procedure])

    def give(self, operands):
        """Answer one value or several."""
        self.value = operands[0] if len(operands) == 1 else MultipleValues(tuple(operands))

    def enter(self, closure, operands):
        """Run the body of the first clause that takes the operands."""
        for clause in closure.clauses:
            count = len(clause.parameters)
            if len(operands) == count or (clause.rest is not None and len(operands) > count):
                self.eval(clause.body, Env(bind(clause, operands), closure.env))
                return
        raise Condition("wrong number of operands", list(operands))

    def signal(self, payload, continuable):
        """Raise an object: call the current handler in the state outside it."""
        if self.state.handlers is None:
            raise SchemeRaise(payload)
        self.node = None
        handler, outer = self.state.handlers
        self.push(restore_frame, self.state)
        if not continuable:
            self.push(returned_frame)
        self.state = State(self.state.winder, outer, self.state.parameters)
        if isinstance(handler, Guard):
            caught = Caught(payload, self.frame, self.state)
            self.throw(handler, lambda: self.give([caught]))
        else:
            self.apply(handler, [payload])

    def throw(self, target, action):
        """Run the winders between here and there, then go on at the continuation with `action`."""
        here, there = self.state.winder, target.state.winder
        leave, enter = [], []
        while here is not there:
            if there is None or (here is not None and here.depth >= there.depth):
                leave.append((here.after, here.state))
                here = here.next
            else:
                enter.append((there.before, there.state))
                there = there.next
        self.wind(leave + enter[::-1], target, action)

    def wind(self, steps, target, action):
        """Run the first of the thunks in its state, and the others after it."""
        if not steps:
            self.frame, self.state = target.frame, target.state
            action()
            return
        thunk, self.state = steps[0]
        self.frame = (wind_frame, target.frame, steps[1:], target, action)
        self.apply(thunk, [])


def call_primitive(procedure, operands):
    """A primitive's answer; whatever it fails with is an error of the program."""
    try:
        return procedure(*operands)
    except (TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError) as error:
        raise Condition(str(error), list(operands)) from None


def restore_frame(m, value, frame):
    """Put the dynamic state back."""
    m.state = frame[2]
    m.value = value


def returned_frame(m, value, frame):
    """A handler returned from `raise`, which it must not."""
    m.signal(Condition("the handler returned from a raise", []), False)


def wind_frame(m, value, frame):
    """Go on travelling to a continuation."""
    m.wind(*frame[2:])
