"""Modules of Python as libraries, and attributes of Python objects.

    (import (python math))   →   exports_of(("math",)): math, math.pi, math.sqrt …

A session has these only where it allows Python, and never in a sandbox (session.py, library.py).
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, String, Symbol
from schemenn.errors import PythonError
from schemenn.primitives.check import wrong_type
from schemenn.primitives.python_values import PythonObject, answer_of, call_python, to_python, to_scheme

if TYPE_CHECKING:
    from typing import Any


def module_named(name: str) -> ModuleType:
    """The module of that name, imported. Raises: PythonError if that fails"""
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise PythonError(f"python: cannot import {name}: {error.__class__.__name__}: {error}", ()) from None


def contents(name: str) -> dict[str, Any]:
    """The Scheme values of the public names of a module and, with a dot between, of those of its submodules that are
    loaded; its own under "". Raises: PythonError if it cannot be imported
    """
    module = module_named(name)
    found: dict[str, Any] = {"": PythonObject(module)}
    for inner, submodule in submodules(module).items():
        found |= {f"{inner}.{each}": to_scheme(value) for each, value in names_in(submodule).items()}
    return found | {each: to_scheme(value) for each, value in names_in(module).items()}


def names_in(module: ModuleType) -> dict[str, Any]:
    """The public names of a module and what they stand for."""
    public = getattr(module, "__all__", None) or [name for name in dir(module) if not name.startswith("_")]
    missing = object()
    found = {name: getattr(module, name, missing) for name in public if isinstance(name, str)}
    return {name: value for name, value in found.items() if value is not missing}


def submodules(module: ModuleType) -> dict[str, ModuleType]:
    """The modules inside a module that are there already, by the name they have in it."""
    start = f"{module.__name__}."
    inside = {name.removeprefix(start): found for name, found in sys.modules.items() if name.startswith(start)}
    return {name: each for name, each in inside.items() if name.isidentifier() and not name.startswith("_")}


def python_import(name: Any) -> Any:
    """(python-import "a.b"): the module, as an object."""
    return PythonObject(module_named(_name("python-import", name)))


def python_ref(value: Any, name: Any) -> Any:
    """(python-ref object name): an attribute; a method is a procedure."""
    attribute = _name("python-ref", name)
    owner = to_python(value)
    return answer_of(lambda: getattr(owner, attribute))


def python_set(value: Any, name: Any, new: Any) -> Any:
    """(python-set! object name value): give an attribute another value."""
    attribute = _name("python-set!", name)
    owner, stored = to_python(value), to_python(new)
    answer_of(lambda: setattr(owner, attribute, stored))
    return UNSPECIFIED


def python_call(value: Any, name: Any, *operands: Any) -> Any:
    """(python-call object name operand …): call a method; `#:key value` gives an argument by name."""
    attribute = _name("python-call", name)
    owner = to_python(value)
    method: list[Any] = []
    answer_of(lambda: method.append(getattr(owner, attribute)))
    if not callable(method[0]):
        raise wrong_type("python-call", "the name of a method", name)
    return call_python(method[0], operands)


def is_python_object(value: Any) -> Boolean:
    """(python-object? value): whether it is a Python object that Scheme has no counterpart for."""
    return TRUE if value.__class__ is PythonObject else FALSE


def _name(who: str, value: Any) -> str:
    if value.__class__ is not String and value.__class__ is not Symbol:
        raise wrong_type(who, "a string or symbol that names it", value)
    return str(value.text) if isinstance(value, String) else str(value.name)
