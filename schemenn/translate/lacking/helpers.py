"""The helpers that a translation carries along where Python and Scheme differ: only those it calls.

Each is a few lines of Python that a reader can check; `NEEDS` says what each one calls itself.
"""

from __future__ import annotations

from typing import Final

from schemenn.translate.lacking.lists import LISTS
from schemenn.translate.lacking.numbers import NUMBERS
from schemenn.translate.rows.chars import CHARS
from schemenn.translate.rows.csv import CSV
from schemenn.translate.rows.division import DIVISION
from schemenn.translate.rows.list_algebra import LIST_ALGEBRA
from schemenn.translate.rows.ports import PORTS
from schemenn.translate.rows.tensor_windows import WINDOWS
from schemenn.translate.lacking.documents import DOCUMENTS
from schemenn.translate.lacking.tensors import NEEDS_OF_TENSORS, TENSORS

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

    def __init__(self, value, convert=None):
        self.convert = convert or (lambda given: given)
        self.value = self.convert(value)

    def __call__(self, *new):
        if new:
            self.value = self.convert(*new)
        return self.value

    @contextlib.contextmanager
    def set_to(self, value):
        before, self.value = self.value, self.convert(value)
        try:
            yield
        finally:
            self.value = before
''',
    "Table": '''
class Table(MutableMapping):
    """A hash table with keys that a dict cannot have or would mix up: lists, and 1 beside 1.0 and True."""

    def __init__(self):
        self.entries = {}

    def key(self, value):
        if isinstance(value, list | tuple):
            return type(value), tuple([self.key(item) for item in value])
        return (type(value), repr(value)) if isinstance(value, bool | float) else value

    def __getitem__(self, key):
        return self.entries[self.key(key)][1]

    def __setitem__(self, key, value):
        self.entries[self.key(key)] = key, value

    def __delitem__(self, key):
        del self.entries[self.key(key)]

    def __iter__(self):
        return iter([key for key, _ in self.entries.values()])

    def __len__(self):
        return len(self.entries)

    def copy(self):
        copied = type(self)()
        copied.entries = dict(self.entries)
        return copied
''',
    "table_of": '''
def table_of(pairs, table):
    """A table, filled from a list of pairs; the first pair with a key counts."""
    for pair in pairs:
        if pair[0] not in table:
            table[pair[0]] = cdr(pair)
    return table
''',
    "EqvTable": '''
class EqvTable(Table):
    """A hash table whose keys are compared by eqv?."""

    def key(self, value):
        if isinstance(value, list | tuple) and value:
            raise TypeError("the identity of lists is not translated")
        return super().key(value)
''',
    "clock": '''
def clock():
    """Seconds."""
    return time.perf_counter()
''',
    **NUMBERS,
    **LISTS,
    **TENSORS,
    **CHARS,
    **CSV,
    **DIVISION,
    **LIST_ALGEBRA,
    **PORTS,
    **WINDOWS,
    **DOCUMENTS,
}

NEEDS: Final[dict[str, tuple[str, ...]]] = {
    "make_promise": ("Promise",), "raised": ("Raised",), "payload": ("Raised",), "error_message": ("SchemeError",),
    "error_irritants": ("SchemeError",),
    "error_report": ("error_message", "error_irritants", "written"), "force": ("Promise",),
    "read_line": ("END_OF_FILE",), "read_char": ("END_OF_FILE",), "peek_char": ("END_OF_FILE",),
    "read_string": ("END_OF_FILE",), "is_letter": ("unicodedata",), "is_letter_or_digit": ("is_letter",),
    "Table": ("MutableMapping",), "EqvTable": ("Table",), "truncate_divide": ("quotient", "remainder"),
    "mat_vec": ("dot",), "vec_mat": ("dot",), "mat_mul": ("dot",),
    "table_of": ("cdr",), "span_until": ("span",), "in_radix": ("Fraction",), "add": ("add_all",),
    "multiply": ("multiply_all",), "divide_all": ("divide",), "divide": ("Fraction", "math"),
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
    "contextlib": "import contextlib", "copy": "import copy", "csv": "import csv", "functools": "import functools",
    "io": "import io", "math": "import math",
    "operator": "import operator", "random": "import random", "re": "import re", "sys": "import sys",
    "time": "import time", "unicodedata": "import unicodedata",
    "MutableMapping": "from collections.abc import MutableMapping",
    "dataclass": "from dataclasses import dataclass",
    "Fraction": "from fractions import Fraction", "np": "import numpy as np",
}  # fmt: skip
