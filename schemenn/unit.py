"""A unit that has been loaded: its code, and on demand the forms it was made of.

Continuations and errors need the forms after the last pass; a unit that came from the cache makes them again from its
source when they are first asked for. Code objects lead back to their unit and top-level form through an index.
"""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType

from schemenn.core import Node
from schemenn.emit.places import FILE_STEP
from schemenn.source import Source, Span


class Unit:
    """Loaded code, its sources, and its final forms by the name of the function that holds each."""

    __slots__ = ("_forms", "_make_forms", "code", "sources")

    def __init__(self, code: CodeType, sources: list[Source], make_forms: Callable[[], dict[str, Node]]) -> None:
        self.code = code
        self.sources = sources
        self._make_forms = make_forms
        self._forms: dict[str, Node] | None = None

    @property
    def forms(self) -> dict[str, Node]:
        """The forms after the last pass by function name."""
        if self._forms is None:
            self._forms = self._make_forms()
        return self._forms

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
            for top in unit.code.co_consts:
                if isinstance(top, CodeType):
                    self._enter(unit, top)
        self._pending.clear()
        return self._index.get(id(code))

    def _enter(self, unit: Unit, top: CodeType) -> None:
        todo = [top]
        while todo:
            code = todo.pop()
            self._index[id(code)] = (unit, top.co_name)
            todo += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
