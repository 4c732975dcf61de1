"""The builtin names: primitives in Python, the standard library in Scheme, each loaded when first used.

    key "car"  →  the function car of primitives/pairs.py
    key "map"  →  lists.scm is compiled, or taken from the cache, and its definition of map is run,
                  after those that it reads

Where each name is defined is told by an index, so that neither the primitive table nor the expander is needed to load
one; what is not in the cache is made by library_index.py and library_compiler.py.
"""

from __future__ import annotations

import sys
from types import CodeType, FunctionType

from schemenn.cache import open_cache
from schemenn.errors import FileError, RunError
from schemenn.image import constants_of
from schemenn.source import Source
from schemenn.unit import Unit, top_functions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from schemenn.unit import CodeIndex, Forms


class Place:
    """Where a builtin is defined: `function` of the primitives' `module`, or the library file `module`.

    `bounces`: a call of it may answer a pending tail call.
    """

    __slots__ = ("bounces", "function", "module")

    def __init__(self, module: str, function: str, bounces: bool) -> None:
        self.module = module
        self.function = function
        self.bounces = bounces


_index: dict[str, Any] = {}


def builtin_key(name: str) -> str | None:
    """The key of a builtin variable, which is its name."""
    return name if name in _places() else None


def macro_file(name: str) -> str | None:
    """The library file that defines the builtin macro of that name; None if there is none."""
    found: str | None = _loaded_index()["macros"].get(name)
    return found


def builtin_names() -> list[str]:
    """The names of all builtin variables and macros, private ones included."""
    return [*_places(), *_loaded_index()["macros"]]


def place_of(name: str) -> Place | None:
    """Where the builtin of that name is defined; None if there is none."""
    found = _places().get(name)
    return None if found is None else Place(*found)


def _places() -> dict[str, Any]:
    places: dict[str, Any] = _loaded_index()["places"]
    return places


def _loaded_index() -> dict[str, Any]:
    if not _index:
        _index.update(_load_index())
    return _index


def _load_index() -> dict[str, Any]:
    cache = open_cache()
    found: dict[str, Any] | None = cache.load("index", "")
    if found is None:
        from schemenn.library_index import index

        found = index()
        cache.store("index", "", found)
    return found


class Library:
    """A file of the standard library: one function for each definition, and the builtins that each reads.

    Shared by all sessions, for nothing that runs changes it.
    """

    def __init__(
        self, path: str, code: CodeType, tables: dict[str, Any], definitions: dict[str, tuple[str, list[str]]]
    ) -> None:
        self.definitions = definitions
        self.constants = constants_of(tables)
        self.source = read_library(path)
        self.functions = {function.co_name: function for function in top_functions(code)}
        self.unit = Unit(code, [self.source], self._forms, library=True)

    def _forms(self) -> Forms:
        """The forms, made again; their constants are those that the code has."""
        from schemenn.library_compiler import forms_of

        return forms_of(self.source, self.constants)


def read_library(path: str) -> Source:
    """The text of a library file."""
    with open(path, encoding="utf-8") as stream:
        return Source(path, stream.read())


_libraries: dict[str, Library] = {}


def library(path: str) -> Library:
    """The compiled library of a file."""
    found = _libraries.get(path)
    if found is None:
        record = open_cache().load("library", path)
        if record is None:
            from schemenn.library_compiler import compile_library

            record = compile_library(path)
            open_cache().store("library", path, record)
        found = _libraries[path] = Library(path, *record)
    return found


class Builtins:
    """The builtins of one session: put into its globals when they are needed.

    A sandboxed session does not get the primitives that reach outside; a procedure that says so stands in for each.
    Those that reach Python need permission in any other session.
    """

    def __init__(
        self,
        values: dict[str, Any],
        codes: CodeIndex,
        imported: Callable[[str], None],
        sandboxed: bool = False,
        allows_python: bool = False,
    ) -> None:
        self.values = values
        self._sandboxed = sandboxed
        self._allows_python = allows_python
        self._imported = imported
        self._codes = codes
        self._linked: set[str] = set()
        self._loading: set[str] = set()

    def value(self, key: str) -> Any:
        """The value of a builtin, or of any other global."""
        if key not in self.values:
            self.need([key])
        return self.values[key]

    def need(self, keys: list[str]) -> None:
        """Load those of the keys that are builtins and not loaded yet."""
        for key in keys:
            if key not in self.values and key not in self._loading:
                place = place_of(key)
                if place is not None:
                    self._loading.add(key)
                    try:
                        self._load(key, place)
                    finally:
                        self._loading.discard(key)

    def _load(self, key: str, place: Place) -> None:
        outside = _loaded_index()["outside"].get(key, "")
        if outside and not (self._allows_python if outside == "Python" else not self._sandboxed):
            self.values[key] = _refusal(key, outside, self._sandboxed)
        elif place.function:
            name = f"schemenn.primitives.{place.module}"
            if name not in sys.modules:
                __import__(name)
            self._imported(place.module)
            function = self.values[key] = getattr(sys.modules[name], place.function)
            if function.__name__ != key:
                function.__dict__.setdefault("__scheme_name__", key)
        else:
            self._load_definition(key, place)

    def _load_definition(self, key: str, place: Place) -> None:
        found = library(place.module)
        if place.module not in self._linked:
            self._linked.add(place.module)
            self.values.update(found.constants)
            self._codes.add(found.unit)
        name, needed = found.definitions[key]
        self.need(needed)
        FunctionType(found.functions[name], self.values)()


def check_access(name: str, outside: str, sandboxed: bool, allows_python: bool, operands: Any = ()) -> None:
    """Refuse what a session may not reach. Raises: FileError, RunError"""
    if sandboxed:
        kind = FileError if outside == "files" else RunError
        raise kind(f"{name}: there is no access to {outside} in a sandbox, and a document runs in one", operands)
    if outside == "Python" and not allows_python:
        raise RunError(f"{name}: Python is reached only with the option --allow-python", operands)


def _caller(key: str, operands: tuple[Any, ...]) -> str:
    """The name of the procedure that a private primitive works for, if it is told by its first operand."""
    from schemenn.primitive_table import primitives

    text: str = getattr(operands[0], "text", "") if operands and primitives()[key].parameters.startswith("who ") else ""
    return text


def _refusal(key: str, outside: str, sandboxed: bool) -> Callable[..., Any]:
    """What stands for a primitive that a session does not have."""
    name = key.lstrip("%")

    def refuse(*operands: Any) -> Any:
        check_access(_caller(key, operands) or name, outside, sandboxed, False, operands)

    refuse.__dict__["__scheme_name__"] = name
    return refuse
