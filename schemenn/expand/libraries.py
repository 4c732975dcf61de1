"""Libraries at compile time: what they export, and where they are found.

A library is known by the data of its name, `("srfi", 1)`. It is, in this order,

    declared      by `(define-library name …)` in the program
    shipped       with schemenn: an interface file of stdlib/, whose definitions are builtins
    a file        `name/parts.sld`, beside the file that imports it, or where other libraries were found

The body of a program's library is expanded when it is first imported, and runs once, as a part of the unit that does.
"""

from __future__ import annotations

import os.path
from collections.abc import Callable
from typing import Final, TypeAlias

from schemenn.core import Node
from schemenn.errors import SchemeError
from schemenn.expand.scope import Binding, TopScope
from schemenn.expand.shape import fail, proper_list
from schemenn.program_file import read_if_there
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import Atom, Form, Identifier, Syntax

LibraryName: TypeAlias = tuple[str | int, ...]

PYTHON: Final = "python"

_SUFFIXES: Final = (".sld", ".scm", ".sls")


class Library:
    """An expanded library: what it exports, and the core forms of its body (none for a shipped one)."""

    __slots__ = ("exports", "name", "nodes")

    def __init__(self, name: LibraryName, exports: dict[str, Binding], nodes: list[Node]) -> None:
        self.name = name
        self.exports = exports
        self.nodes = nodes


class Files:
    """The files that a unit is made of besides its own text; in a sandbox there are none.

    `consulted` has the text of each path that was asked for, None where there was no file: a unit from the cache is
    good while that is so.
    """

    def __init__(self) -> None:
        self.sandboxed = False
        self.consulted: dict[str, str | None] = {}
        self.sources: dict[str, Source] = {}
        self._forms: dict[tuple[str, bool], list[Syntax]] = {}
        self._includers: dict[str, str] = {}

    def begin_unit(self, consulted: dict[str, str | None], sources: dict[str, Source]) -> None:
        """Forget the files of the unit before; know those given."""
        self.consulted = consulted
        self.sources = sources
        self._forms = {}
        self._includers = {}

    def is_inside(self, path: str, name: str) -> bool:
        """Whether the file is included in itself when the source of that name includes it; takes note if not."""
        path = os.path.abspath(path)
        around: str | None = os.path.abspath(name)
        self._includers.setdefault(path, os.path.abspath(name))
        seen = {path} if path == around else set[str]()
        while around is not None and around not in seen:
            seen.add(around)
            around = self._includers.get(around)
        return around is not None

    def forms(self, path: str, fold_case: bool = False) -> list[Syntax] | None:
        """The forms of a file, which stay the same throughout a unit; None if there is none. Raises: ReadError"""
        if self.sandboxed:
            return None
        if path not in self.consulted:
            source = read_if_there(path)
            self.consulted[path] = None if source is None else source.text
            if source is not None:
                self.sources[path] = source
        if path not in self.sources:
            return None
        key = (path, fold_case)
        if key not in self._forms:
            self._forms[key] = read_all(self.sources[path], fold_case)
        return self._forms[key]


class Libraries:
    """The libraries that one session knows.

    `shipped` finds one that comes with schemenn, `expand` makes the core forms of a declaration in a scope, `hint` says
    which library to import a name from. `python` tells what a module of Python holds, or refuses to.
    """

    def __init__(
        self,
        builtin: Callable[[str], Binding | None],
        shipped: Callable[[LibraryName], Library | None],
        expand: Callable[[Form, LibraryName, TopScope], Library],
        hint: Callable[[str], tuple[str, ...]] = lambda name: (),
    ) -> None:
        self.builtin = builtin
        self.hint = hint
        self.files = Files()
        self.python: Callable[[list[str]], dict[str, Binding]] | None = None
        self._shipped = shipped
        self._expand = expand
        self._declared: dict[LibraryName, Form] = {}
        self._known: dict[LibraryName, Library] = {}
        self._run: set[LibraryName] = set()
        self._loading: list[LibraryName] = []
        self._folders: list[str] = []

    def snapshot(self) -> tuple[dict[LibraryName, Form], dict[LibraryName, Library], set[LibraryName]]:
        """What is known now."""
        return self._declared.copy(), self._known.copy(), self._run.copy()

    def restore(self, known: tuple[dict[LibraryName, Form], dict[LibraryName, Library], set[LibraryName]]) -> None:
        """Go back to a snapshot."""
        declared, libraries, run = known
        self._declared, self._known, self._run = declared.copy(), libraries.copy(), run.copy()

    def declare(self, name: LibraryName, form: Form) -> None:
        """Take in a declaration; a library of that name that is known already is replaced."""
        self._declared[name] = form
        self._known.pop(name, None)
        self._run.discard(name)

    def is_expanded(self, name: LibraryName) -> bool:
        """Whether the library has been expanded, or is none that a program declares."""
        return name in self._known or name not in self._declared

    def has(self, name: LibraryName, place: Syntax) -> bool:
        """Whether there is such a library."""
        known = name in self._known or name in self._declared or self._shipped(name) is not None
        return known or name[0] == PYTHON or self._declared_in_file(name, place)

    def find(self, name: LibraryName, place: Syntax) -> Library:
        """The library that `place` asks for. Raises: ExpandError if there is none, or it needs itself."""
        found = self._known.get(name)
        if found is not None:
            return found
        if name in self._loading:
            fail(f"the library {text_of(name)} imports itself", place)
        found = None if name in self._declared else self._shipped(name)
        if found is None:
            if name not in self._declared and not self._declared_in_file(name, place):
                return self._of_python(name, place)
            found = self._load(name)
        self._known[name] = found
        return found

    def _of_python(self, name: LibraryName, place: Syntax) -> Library:
        """A module of Python as a library, `(python os path)`. Raises: ExpandError if none, or Python is closed"""
        module, _ = python_module(name)
        if self.python is None or not module:
            fail(f"there is no library {text_of(name)}", place, "unknown-library")
        try:
            return Library(name, self.python(module), [])
        except SchemeError as error:
            fail(error.message, place)

    def _load(self, name: LibraryName) -> Library:
        self._loading.append(name)
        try:
            scope = TopScope(self.builtin, self, f"%user{text_of(name)} ", sees_builtins=False)
            return self._expand(self._declared[name], name, scope)
        finally:
            self._loading.pop()

    def body(self, library: Library) -> list[Node]:
        """The core forms of the library's body, the first time; then none, for a body runs once."""
        if library.name in self._run:
            return []
        self._run.add(library.name)
        return library.nodes

    def _declared_in_file(self, name: LibraryName, place: Syntax) -> bool:
        """Whether a file declares the library; what it declares is taken in."""
        for folder in dict.fromkeys([os.path.dirname(place.span.source.name), *self._folders, ""]):
            for suffix in _SUFFIXES:
                path = os.path.join(folder, *[str(part) for part in name]) + suffix
                for form in self.files.forms(path) or []:
                    declared = declared_name(form)
                    if declared is not None and isinstance(form, Form):
                        self._declared.setdefault(declared, form)
                if name in self._declared:
                    self._folders.append(folder)
                    return True
        return False


def python_module(name: LibraryName) -> tuple[list[str], str]:
    """The parts of the module that `(python a b)` or `(python a b as c)` means, none for another library, and the name
    it is to have.
    """
    parts = [str(part) for part in name]
    if parts[0] != PYTHON:
        return [], ""
    if len(parts) > 3 and parts[-2] == "as":
        return parts[1:-2], parts[-1]
    return parts[1:], ".".join(parts[1:])


def text_of(name: LibraryName) -> str:
    """A library name as it is written."""
    return "(" + " ".join([str(part) for part in name]) + ")"


def declared_name(syntax: Syntax) -> LibraryName | None:
    """The name in a `(define-library name …)` form; None for any other form."""
    match syntax:
        case Form(items=[Identifier(name="define-library" | "library"), name, *_]):
            return library_name(name)
    return None


def library_name(syntax: Syntax) -> LibraryName:
    """The data of a library name: identifiers and integers; a version at the end, as R6RS has it, does not count.

    `(srfi :1)`, `(srfi :1 lists)`, `(srfi srfi-1)` and `srfi-1` are `(srfi 1)`. Source: R7RS 5.6.1, SRFI 97, Chicken
    """
    match syntax:
        case Identifier(name="scheme" | "chicken"):
            return (syntax.name,)
        case Identifier(name=alone) if alone.startswith("srfi-"):
            return _srfi_name(["srfi", alone])
    items = proper_list(syntax, "a library name is a list, as in (scheme base)")
    if len(items) > 1 and isinstance(items[-1], Form):
        items = items[:-1]
    name: list[str | int] = []
    for item in items:
        if isinstance(item, Identifier):
            name.append(item.name)
        elif isinstance(item, Atom) and isinstance(item.value, int) and item.value >= 0:
            name.append(item.value)
        else:
            fail("a part of a library name is an identifier or an exact nonnegative integer", item)
    if not name:
        fail("a library name cannot be empty", syntax)
    return _srfi_name(name)


def _srfi_name(name: list[str | int]) -> LibraryName:
    match name:
        case ["srfi", str(number), *_]:
            digits = number.removeprefix(":").removeprefix("srfi-")
            if digits.isdecimal():
                return ("srfi", int(digits))
    return tuple(name)


def import_set(syntax: Syntax, libraries: Libraries) -> tuple[Library, dict[str, Binding]]:
    """The library that an import set names, and the bindings under the names it gives them. Source: R7RS 5.2"""
    match syntax:
        case Form(items=[Identifier(name="only"), Form() as inner, *names], tail=None):
            library, bindings = import_set(inner, libraries)
            return library, {name: _exported(name, bindings, each) for name, each in _names(names)}
        case Form(items=[Identifier(name="except"), Form() as inner, *names], tail=None):
            library, bindings = import_set(inner, libraries)
            dropped = {name for name, each in _names(names) if _exported(name, bindings, each)}
            return library, {name: binding for name, binding in bindings.items() if name not in dropped}
        case Form(items=[Identifier(name="prefix"), Form() as inner, Identifier() as prefix], tail=None):
            library, bindings = import_set(inner, libraries)
            return library, {prefix.name + name: binding for name, binding in bindings.items()}
        case Form(items=[Identifier(name="rename"), Form() as inner, *pairs], tail=None):
            library, bindings = import_set(inner, libraries)
            return library, _renamed(pairs, bindings)
        case Form(items=[Identifier(name="for"), Form() as inner, *_], tail=None):
            return import_set(inner, libraries)
        case Form(items=[Identifier(name="library"), Form() as inner], tail=None):
            syntax = inner
    library = libraries.find(library_name(syntax), syntax)
    return library, library.exports


def whole_import(syntax: Syntax, libraries: Libraries) -> tuple[Library, dict[str, Binding]]:
    """As `import_set`, except that a module of Python that is imported as a whole brings in dotted names, as in Python:
    `(import (python math))` gives math.sqrt, and sqrt stays Scheme's own.
    """
    library, bindings = import_set(syntax, libraries)
    module, name = python_module(library.name)
    if not module or bindings is not library.exports:
        return library, bindings
    return library, {f"{name}.{each}" if each else name: binding for each, binding in bindings.items()}


def _names(syntax: list[Syntax]) -> list[tuple[str, Identifier]]:
    names = []
    for each in syntax:
        if not isinstance(each, Identifier):
            fail("import: expected a name", each)
        names.append((each.name, each))
    return names


def _exported(name: str, bindings: dict[str, Binding], place: Syntax) -> Binding:
    if name not in bindings:
        fail(f"import: {name} is not among the names imported here", place, "not-exported")
    return bindings[name]


def _renamed(pairs: list[Syntax], bindings: dict[str, Binding]) -> dict[str, Binding]:
    """The bindings with other names for some of them; `((old new) …)` in one list is R6RS's way to write the pairs."""
    others: dict[str, str] = {}
    for pair in pairs:
        match pair:
            case Form(items=[Identifier(name=old), Identifier(name=name)], tail=None):
                _exported(old, bindings, pair)
                others[old] = name
            case _:
                fail("import: expected (name other-name)", pair)
    return {others.get(name, name): binding for name, binding in bindings.items()}
