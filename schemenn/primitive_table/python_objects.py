"""Python objects: what `(import (python …))` brings in is used with these."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, WRITE, row

ROWS = (
    row("python-import", "name", WRITE, "The Python module of that name, as an object.", outside="Python"),
    row("python-ref", "object name", WRITE, "An attribute of an object; a method as a procedure.", outside="Python"),
    row("python-set!", "object name value", WRITE, "Give an attribute another value.", outside="Python"),
    row("python-call", "object name operand ...", WRITE, "Call a method of a Python object.", outside="Python"),
    row("python-object?", "value", PURE, "Whether a value is a Python object without a counterpart in Scheme."),
)
