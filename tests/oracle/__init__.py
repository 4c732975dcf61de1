"""A small CEK machine for core forms: the oracle that compiled programs and the expander are tested against.

    Oracle().run("(+ 1 (call/cc (lambda (k) (k 41))))")   →   42

Control is a chain of frames, so a continuation is a reference to a frame and may be entered any number of times. A
frame is a tuple (function, next frame, data …); the function gets the machine, the value and the frame. Procedures
are `Closure`, `Continuation`, `Parameter` and Python functions: primitives (primitives.py), or control procedures
(control.py), which get the machine and the operands and leave a next state behind instead of answering a value.
"""

from tests.oracle.machine import Oracle
from tests.oracle.primitives import show
from tests.oracle.values import SchemeRaise

__all__ = ["Oracle", "SchemeRaise", "show"]
