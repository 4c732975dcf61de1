"""The helpers that a translation carries along where Python and Scheme differ: only those it calls.

Each is a few lines of Python that a reader can check; `NEEDS` says what each one calls itself.
"""

from __future__ import annotations

from typing import Final

from schemenn.translate.lacking_lists import LISTS
from schemenn.translate.lacking_numbers import NUMBERS
from schemenn.translate.rows_csv import CSV
from schemenn.translate.lacking_documents import DOCUMENTS
from schemenn.translate.lacking_tensors import NEEDS_OF_TENSORS, TENSORS

HELPERS: Final[dict[str, str]] = {
    "Symbol": '''
class Symbol(str):
    """A Scheme symbol, which is no string."""

    def __eq__(self, other):
        return isinstance(other, Symbol) and str.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__
''',
    "Char": '''
class Char(str):
    """A Scheme character, which is no string."""

    def __eq__(self, other):
        return isinstance(other, Char) and str.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = str.__hash__
''',
    "Vector": '''
class Vector(list):
    """A Scheme vector, which is no list."""
''',
    "SchemeError": '''
class SchemeError(Exception):
    """An error made by the program: a message and what it is about."""

    def __init__(self, message, *irritants):
        super().__init__(message, *irritants)
        self.message = message
        self.irritants = list(irritants)
''',
    "Raised": '''
class Raised(Exception):
    """Any object, raised."""

    def __init__(self, payload):
        super().__init__(payload)
        self.payload = payload
''',
    "raised": '''
def raised(value):
    """What Python can raise for an object."""
    return value if isinstance(value, Exception) else Raised(value)
''',
    "payload": '''
def payload(error):
    """The object that was raised."""
    return error.payload if isinstance(error, Raised) else error
''',
    "error_message": '''
def error_message(error):
    """The message of an error of the program; other errors have messages of their own in Scheme."""
    if not isinstance(error, SchemeError):
        raise error
    return error.message
''',
    "error_irritants": '''
def error_irritants(error):
    """What an error of the program is about."""
    if not isinstance(error, SchemeError):
        raise error
    return error.irritants
''',
    "error_report": '''
def error_report(error):
    """The message of an error of the program with what it is about."""
    return " ".join([error_message(error), *[written(each) for each in error_irritants(error)]])
''',
    "call_with_escape": '''
def call_with_escape(body):
    """The value of body(leave), or the value that leave is called with on the way."""

    class Escape(BaseException):
        pass

    def leave(*values):
        raise Escape(values[0] if len(values) == 1 else values or None)

    try:
        return body(leave)
    except Escape as escape:
        return escape.args[0]
''',
    "symbol_text": r'''
def symbol_text(name):
    """The name of a symbol as it reads back: between bars where it must be."""
    name = str(name)
    looks_like_a_number = re.match(r"[+-]?\.?[0-9]", name) or name in ("", ".", "+i", "-i")
    is_plain = re.fullmatch(r"[^\s()\[\]\"';`,|#]+", name) and not looks_like_a_number
    return name if is_plain else f"|{name}|"
''',
    "quoted": r'''
def quoted(text):
    """A string as a literal."""
    for special, escape in ("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r"), ("\a", "\\a"):
        text = text.replace(special, escape)
    text = text.replace("\b", "\\b")
    text = "".join([each if each >= " " and each != "\x7f" else f"\\x{ord(each):x};" for each in text])
    return f'"{text}"'
''',
    "values_of": '''
def values_of(answer):
    """The values that a function answered: several as a tuple, or one."""
    return answer if isinstance(answer, tuple) else (answer,)
''',
    "Promise": '''
class Promise:
    """An expression that is evaluated once, when it is first asked for."""

    def __init__(self, compute):
        self.compute = compute
        self.value = None

    def force(self):
        if self.compute is not None:
            value = self.compute()
            if self.compute is not None:
                self.value = value
                self.compute = None
        return self.value
''',
    "make_promise": '''
def make_promise(value):
    """A promise of a value; a promise is one already."""
    return value if isinstance(value, Promise) else Promise(lambda: value)
''',
    "force": '''
def force(value):
    """The value of a promise; any other value is itself."""
    return value.force() if isinstance(value, Promise) else value
''',
    "Parameter": '''
class Parameter:
    """A variable with other values for as long as a block runs."""

    def __init__(self, value):
        self.value = value

    def __call__(self):
        return self.value

    @contextlib.contextmanager
    def set_to(self, value):
        before, self.value = self.value, value
        try:
            yield
        finally:
            self.value = before
''',
    "clock": '''
def clock():
    """Seconds."""
    return time.perf_counter()
''',
    **NUMBERS,
    **LISTS,
    **TENSORS,
    **CSV,
    **DOCUMENTS,
}

NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "make_promise": ("Promise",), "raised": ("Raised",), "payload": ("Raised",), "error_message": ("SchemeError",),
    "error_irritants": ("SchemeError",),
    "error_report": ("error_message", "error_irritants", "written"), "force": ("Promise",),
    "add": ("add_all",), "multiply": ("multiply_all",), "divide_all": ("divide",), "divide": ("Fraction", "math"),
    "floor": ("math",), "ceiling": ("math",), "truncate": ("math",), "exact": ("Fraction",), "exp": ("math",),
    "log": ("math",), "sqrt": ("math", "Fraction"), "sin": ("math",), "cos": ("math",), "tan": ("math",),
    "tanh": ("math",), "atan": ("math",), "asin": ("math",), "acos": ("math",), "expt": ("math", "Fraction", "sqrt"),
    "whole_sqrt": ("math",), "is_number": ("Fraction",), "is_exact_integer": ("Fraction",),
    "is_natural": ("is_exact_integer",), "is_integer": ("is_exact_integer",), "is_rational": ("is_number", "math"),
    "is_exact": ("Fraction",), "to_number": ("re", "Fraction"), "random_below": ("random",), "member": ("is_equal",),
    "assoc": ("is_equal",), "delete": ("is_equal",), "unique": ("is_equal",), "ordering": ("functools",),
    "elements": ("np",), "stacked": ("np", "Fraction"), "map_elements": ("elements", "stacked"), "softmax": ("np",),
    "log_softmax": ("np",), "clock": ("time",), "Parameter": ("contextlib",), "display": ("text_of",),
    **NEEDS_OF_TENSORS, "show": ("written",), "show_one": ("written",), "show_values": ("written",),
    "fresh_line": ("sys",),
    "csv_rows": ("csv", "io", "Vector"), "csv_numbers": ("np", "is_csv_number"),
    "sinh": ("math",), "cosh": ("math",), "sigmoid": ("math",), "softplus": ("math",),
    "erf": ("math",), "between": ("np", "math"), "symbol_text": ("re",),
}  # fmt: skip

IMPORTS: Final = {
    "contextlib": "import contextlib", "csv": "import csv", "functools": "import functools", "io": "import io",
    "math": "import math",
    "operator": "import operator", "random": "import random", "re": "import re", "sys": "import sys",
    "time": "import time", "dataclass": "from dataclasses import dataclass",
    "Fraction": "from fractions import Fraction", "np": "import numpy as np",
}  # fmt: skip
