"""Positions on emitted nodes: the Scheme form's own line and column, as PEP 657 carries them.

A unit's code has one file name. A form that came from another file (by `include`) has its lines moved up by a
multiple of FILE_STEP, and the unit lists its files, so that a line number says which file it is in.
"""

from __future__ import annotations

from typing import TypedDict

from schemenn.source import FILE_STEP, Source, Span


class Place(TypedDict):
    """The position attributes of an ast node."""

    lineno: int
    col_offset: int
    end_lineno: int
    end_col_offset: int


class Places:
    """The files of a unit, and the positions of spans in them."""

    def __init__(self, sources: list[Source]) -> None:
        self.sources = sources

    def of(self, span: Span | None) -> Place:
        """The position of a span; the start of the unit where a form has none."""
        if span is None:
            return Place(lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
        move = self._index(span.source) * FILE_STEP
        return Place(
            lineno=span.line + move,
            col_offset=span.column,
            end_lineno=span.end_line + move,
            end_col_offset=span.end_column,
        )

    def _index(self, source: Source) -> int:
        for index, known in enumerate(self.sources):
            if known is source:
                return index
        self.sources.append(source)
        return len(self.sources) - 1
