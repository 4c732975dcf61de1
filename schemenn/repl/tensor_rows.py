"""Tensors and masks as they are shown at a prompt: the columns of a matrix below each other, the middle left out.

    #2f64(( 1.0 2.5)
          (10.0 0.5))        #f64(0.0 1.0 2.0 … 97.0 98.0 99.0)

Rows that a terminal is too narrow for have fewer digits, then, if some columns may be left out, fewer columns.
"""

from __future__ import annotations

from itertools import repeat

from schemenn.repl.layout import Group
from schemenn.tensor_text import ENDS, mask_text, tensor_text
from schemenn.write import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    from schemenn.repl.layout import Part


def shape_text(value: Any) -> str:
    """The shape as a list: `(2 3)`."""
    return f"({' '.join([str(length) for length in value.array.shape])})"


def tensor_part(value: Any, limit: int, width: int) -> tuple[Part, str]:
    """The tensor or mask, its elements in rows; of more than `limit` elements (0: of any number) only the ends.

    And what is to be said of it: how many digits the elements of a matrix have, where its rows would be too wide.
    """
    array = value.array
    is_float = array.dtype == float
    if not array.size or not array.ndim:
        return tensor_text(value) if is_float else mask_text(value), ""
    rank = "" if array.ndim == 1 else str(array.ndim)
    opening = f"#{rank}{'f64' if is_float else 'mask'}("
    longest = max(array.shape)
    is_whole = not limit or array.size <= limit
    ways = [(longest, longest)] if is_whole else [(ENDS, ends) for ends in range(ENDS, 0, -1)]
    whole = [_Rows(ends, column_ends, _ALL).part(array, opening) for ends, column_ends in ways]
    for (ends, column_ends), part in zip(ways, whole, strict=True):
        if not limit or _fits(part, width):
            return part, ""
        for digits in range(_ALL - 1, _FEWEST - 1, -1) if is_float and array.ndim > 1 else ():
            shorter = _Rows(ends, column_ends, digits).part(array, opening)
            if _fits(shorter, width):
                return shorter, f"to {digits} digits"
    return whole[-1], ""


_ALL: Final = 17
"""As many digits as tell any two floats apart."""

_FEWEST: Final = 4


def _places(length: int, ends: int) -> list[int | None]:
    """The places of an axis that are shown; None stands for those left out."""
    return [*range(length)] if length <= 2 * ends + 1 else [*range(ends), None, *range(length - ends, length)]


class _Rows:
    """The elements of arrays in groups: of a long axis so many at either end (`ends`; `column_ends` of the last one),
    each with so many `digits` at most.
    """

    def __init__(self, ends: int, column_ends: int, digits: int) -> None:
        self.ends = ends
        self.column_ends = column_ends
        self.digits = digits

    def part(self, array: Any, opening: str, widths: list[int] | None = None) -> Group:
        """The group of an array; each column is as wide as its widest cell, in all matrices of one tensor."""
        if array.ndim == 1:
            cells = zip(self._cells(array), widths or repeat(0), strict=False)
            return Group(opening, [cell.rjust(width) for cell, width in cells], ")")
        widths = widths or self._widths(array)
        places = _places(len(array), self.ends)
        parts: list[Part] = ["…" if place is None else self.part(array[place], "(", widths) for place in places]
        return Group(opening, parts, ")", rows=True)

    def _widths(self, array: Any) -> list[int]:
        """The widths of the columns that are shown."""
        if array.ndim == 1:
            return [len(cell) for cell in self._cells(array)]
        below = [self._widths(array[place]) for place in _places(len(array), self.ends) if place is not None]
        return [max(column) for column in zip(*below, strict=True)]

    def _cells(self, row: Any) -> list[str]:
        return ["…" if place is None else self._cell(row[place]) for place in _places(len(row), self.column_ends)]

    def _cell(self, element: Any) -> str:
        if element.dtype != float:
            return "#t" if element else "#f"
        return write(float(element) if self.digits == _ALL else float(f"{element:.{self.digits}g}"))


def _fits(part: Group, width: int) -> bool:
    return _widest(part) + len(part.opening) <= width


def _widest(part: Part) -> int:
    if isinstance(part, str):
        return len(part)
    if not isinstance(part, Group):
        return 0
    if part.rows:
        return max([len("(") + _widest(inner) for inner in part.parts]) + len(")")
    return sum([_widest(inner) + 1 for inner in part.parts])
