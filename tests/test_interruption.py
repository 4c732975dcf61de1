"""An interrupt waits where an import or a compilation would be left half done, and nowhere else."""

import os
import gc
import sys

import schemenn
from schemenn.interruption import can_interrupt

PACKAGE = os.path.dirname(os.path.abspath(schemenn.__file__))


def asked_below(*files):
    """The answer in a frame below functions of these files, the outermost first."""
    ask = lambda: can_interrupt(sys._getframe())  # noqa: E731
    for file in reversed(files):
        scope = {}
        exec(compile("def call(inner):\n    return lambda: inner()", file, "exec"), scope)
        ask = scope["call"](ask)
    return ask()


def of(*parts):
    return os.path.join(PACKAGE, *parts)


def test_programs_can_be_interrupted():
    assert asked_below("program.scm")
    assert asked_below(of("session.py"), of("runtime", "driver.py"), "program.scm")


def test_imports_cannot():
    assert not asked_below("program.scm", "<frozen importlib._bootstrap>", "numpy.py")


def test_compiling_cannot_but_expanding_can():
    assert not asked_below(of("compiler.py"), of("emit", "unit.py"))
    assert asked_below(of("compiler.py"), of("expand", "unit.py"), of("expand", "expander.py"))


def test_a_macro_that_is_a_program_can():
    assert asked_below(of("compiler.py"), of("runtime", "driver.py"), "macro.scm")


class _Asks:
    """Notes whether it could be broken off where Python calls it, and drops what is raised."""

    def __init__(self, answers):
        self.answers = answers

    def __del__(self):
        self.answers.append(can_interrupt(sys._getframe()))

    def on_collection(self, phase, info):
        self.answers.append(can_interrupt(sys._getframe()))


def test_not_in_finalizers_and_callbacks_of_the_collector():
    answers = []
    asks = _Asks(answers)
    gc.callbacks.append(asks.on_collection)
    try:
        gc.collect()
    finally:
        gc.callbacks.remove(asks.on_collection)
    del asks
    assert answers == [False, False, False]
    assert can_interrupt(sys._getframe())
