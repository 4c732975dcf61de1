"""A unit that has been loaded: its code, and on demand the forms it was made of.

Continuations and errors need the forms after the last pass, redefinitions those before the first; a unit that came from
the cache makes them again from its source when they are first asked for. Code objects lead back to their unit and
top-level form through an index.
"""

from __future__ import annotations

from types import CodeType

from schemenn.source import FILE_STEP, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from schemenn.core import Node
    from schemenn.passes.facts import Numbered
    from schemenn.source import Source


class Forms:
    """The forms of a unit.

    `core` are those before the passes (of a program only), `final` those after them by the function that holds each,
    `assumed` the globals that the passes took for constant, `procedures` the procedures by number (see
    passes/number_procedures.py).
    """

    __slots__ = ("assumed", "core", "final", "procedures")

    def __init__(
        self, core: list[Node], final: dict[str, Node], assumed: set[str], procedures: dict[int, Numbered]
    ) -> None:
        self.core = core
        self.final = final
        self.assumed = assumed
        self.procedures = procedures


class Unit:
    """Loaded code and its sources.

    `library`: it is made of the standard library's text. `retracted` are the globals of which it may assume nothing;
    `loose`: a later unit has broken what its code was compiled for; `renamed` are the builtins that units after it
    have taken over, with their new keys.
    """

    __slots__ = ("_made", "_make", "code", "library", "loose", "renamed", "retracted", "sources")

    def __init__(self, code: CodeType, sources: list[Source], make: Callable[[], Forms], library: bool = False) -> None:
        self.code = code
        self.sources = sources
        self.library = library
        self.loose = False
        self.retracted: set[str] = set()
        self.renamed: dict[str, str] = {}
        self._make = make
        self._made: Forms | None = None

    @property
    def made_of(self) -> Forms:
        """The forms before and after the passes."""
        if self._made is None:
            self._made = self._make()
        return self._made

    @property
    def forms(self) -> dict[str, Node]:
        """The forms after the last pass by function name."""
        return self.made_of.final

    def span(self, position: tuple[int | None, int | None, int | None, int | None]) -> Span | None:
        """The span of a position that the emitter gave (line, end line, column, end column)."""
        line, end_line, column, end_column = position
        if line is None or end_line is None or column is None or end_column is None:
            return None
        file, line = divmod(line, FILE_STEP)
        if file >= len(self.sources):
            return None
        return Span(self.sources[file], line, column, end_line % FILE_STEP, end_column)


class CodeIndex:
    """From code objects to the unit and the name of the top-level function they belong to."""

    def __init__(self) -> None:
        self._units: list[Unit] = []
        self._pending: list[Unit] = []
        self._index: dict[int, tuple[Unit, str]] = {}

    def add(self, unit: Unit) -> None:
        """Take in a unit; its code is looked through when first needed."""
        self._units.append(unit)
        self._pending.append(unit)

    def units(self) -> list[Unit]:
        """Every unit, the latest first."""
        return self._units[::-1]

    def find(self, code: CodeType) -> tuple[Unit, str] | None:
        """The unit and top-level function of a code object."""
        for unit in self._pending:
            for top in top_functions(unit.code):
                for each in (top, *inner_functions(top)):
                    self._index[id(each)] = (unit, top.co_name)
        self._pending.clear()
        return self._index.get(id(code))


def top_functions(code: CodeType) -> list[CodeType]:
    """The code of the functions that a module or function defines itself."""
    return [constant for constant in code.co_consts if isinstance(constant, CodeType)]


def inner_functions(code: CodeType) -> list[CodeType]:
    """The code of every function inside a function."""
    found: list[CodeType] = []
    todo = top_functions(code)
    while todo:
        here = todo.pop()
        found.append(here)
        todo += top_functions(here)
    return found
