"""The builtin names: primitives in Python, the standard library in Scheme, each loaded when first used.

    key "car"  →  the function car of primitives/pairs.py
    key "map"  →  stdlib/lists.scm is compiled, or taken from the cache, and its definition of map is run,
                  after those that it reads

Where each name is defined is told by an index, so that neither the primitive table nor the expander is needed to load
one.
"""

from __future__ import annotations

import os
import sys
from types import CodeType, FunctionType

from schemenn.cache import open_cache
from schemenn.image import adopt, constants_of, tables_of
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder
from schemenn.unit import Forms, Unit, inner_functions, top_functions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from schemenn.core import Node
    from schemenn.unit import CodeIndex

_DEFINE: Final = ("(define (", "(define ")


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
    """The key of a builtin name, which is the name itself."""
    return name if name in _places() else None


def place_of(name: str) -> Place | None:
    """Where the builtin of that name is defined; None if there is none."""
    found = _places().get(name)
    return None if found is None else Place(*found)


def _places() -> dict[str, Any]:
    if not _index:
        _index.update(_load_index())
    return _index


def _load_index() -> dict[str, Any]:
    cache = open_cache()
    found = cache.load("index", "")
    if not isinstance(found, dict):
        found = library_index() | primitive_index()
        cache.store("index", "", found)
    return found


def primitive_index() -> dict[str, Any]:
    """The place of every primitive."""
    from schemenn.primitive_table import CONTROL, primitives

    return {name: (row.module, row.function, row.effect is CONTROL) for name, row in primitives().items()}


def library_index() -> dict[str, Any]:
    """The place of every name of the standard library: definitions start at the beginning of a line."""
    index: dict[str, Any] = {}
    folder = stdlib_folder()
    for file in sorted(os.listdir(folder)):
        if file.endswith(".scm"):
            path = os.path.join(folder, file)
            with open(path, encoding="utf-8") as stream:
                for line in stream:
                    for start in _DEFINE:
                        if line.startswith(start):
                            index.setdefault(_name(line[len(start) :]), (path, "", True))
                            break
    return index


def _name(text: str) -> str:
    for end, character in enumerate(text):
        if character in " \t\n()":
            return text[:end]
    return text


class Library:
    """A file of the standard library: one function for each definition, and the builtins that each reads.

    Shared by all sessions, for nothing that runs changes it.
    """

    def __init__(
        self, path: str, code: CodeType, tables: dict[str, Any], definitions: dict[str, tuple[str, list[str]]]
    ) -> None:
        self.definitions = definitions
        self.constants = constants_of(tables)
        self.source = Source(path, _text(path))
        self.functions = {function.co_name: function for function in top_functions(code)}
        self.unit = Unit(code, [self.source], self._forms, library=True)

    def _forms(self) -> Forms:
        """The forms, made again; their constants are those that the code has."""
        compiled = _compile(self.source)
        adopt(self.constants, compiled.constants, compiled.final)
        return Forms([], {f"%form{i}": form for i, form in enumerate(compiled.final)}, compiled.assumed)


_libraries: dict[str, Library] = {}


def library(path: str) -> Library:
    """The compiled library of a file."""
    found = _libraries.get(path)
    if found is None:
        record = open_cache().load("library", path)
        if record is None:
            record = _compile_record(path)
            open_cache().store("library", path, record)
        found = _libraries[path] = Library(path, *record)
    return found


def _text(path: str) -> str:
    with open(path, encoding="utf-8") as stream:
        return stream.read()


def _compile(source: Source) -> Any:
    from schemenn.expand import TopScope, expand_unit
    from schemenn.passes.facts import Facts
    from schemenn.pipeline import compile_unit
    from schemenn.read import read_all

    nodes = expand_unit(read_all(source), TopScope(builtin_key, library=True))
    return compile_unit(nodes, source, os.path.basename(source.name), Facts())


def _compile_record(path: str) -> tuple[Any, ...]:
    compiled = _compile(Source(path, _text(path)))
    reads = {name for name in compiled.globals_read if builtin_key(name)}
    functions = {code.co_name: code for code in top_functions(compiled.code)}
    definitions = {}
    for number, form in enumerate(compiled.final):
        function = f"%form{number}"
        needed = sorted(reads & _names(functions[function]))
        definitions.update({key: (function, needed) for key in _defined(form)})
    return (compiled.code, tables_of(compiled.constants), definitions)


def _names(code: CodeType) -> set[str]:
    """The names of globals (and attributes) that a function and those inside it use."""
    return {name for each in (code, *inner_functions(code)) for name in each.co_names}


def _defined(form: Node) -> list[str]:
    from schemenn.core import Define
    from schemenn.core_walk import walk

    return [node.key for node in walk(form) if isinstance(node, Define)]


class Builtins:
    """The builtins of one session: put into its globals when they are needed."""

    def __init__(self, values: dict[str, Any], codes: CodeIndex, imported: Callable[[str], None]) -> None:
        self.values = values
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
        if place.function:
            name = f"schemenn.primitives.{place.module}"
            if name not in sys.modules:
                __import__(name)
            self._imported(place.module)
            function = self.values[key] = getattr(sys.modules[name], place.function)
            if function.__name__ != key:
                function.__dict__.setdefault("__scheme_name__", key)
            return
        found = library(place.module)
        if place.module not in self._linked:
            self._linked.add(place.module)
            self.values.update(found.constants)
            self._codes.add(found.unit)
        name, needed = found.definitions[key]
        self.need(needed)
        FunctionType(found.functions[name], self.values)()
