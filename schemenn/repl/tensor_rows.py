"""Tensors and masks as they are shown at a prompt: the columns of a matrix below each other, the middle left out.

    #2f64(( 1.0 2.5)
          (10.0 0.5))        #f64(0.0 1.0 2.0 … 97.0 98.0 99.0)
"""

from __future__ import annotations

from schemenn.repl.layout import Group
from schemenn.tensor_text import ENDS, mask_text, tensor_text
from schemenn.write import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from schemenn.repl.layout import Part


def shape_text(value: Any) -> str:
    """The shape as a list: `(2 3)`."""
    return f"({' '.join([str(length) for length in value.array.shape])})"


def tensor_part(value: Any, limit: int, width: int) -> Part:
    """The tensor or mask, its elements in rows; of more than `limit` elements (0: of any number) only the ends."""
    array = value.array
    is_float = array.dtype == float
    if not array.size or not array.ndim:
        return tensor_text(value) if is_float else mask_text(value)
    rank = "" if array.ndim == 1 else str(array.ndim)
    opening = f"#{rank}{'f64' if is_float else 'mask'}("
    if not limit or array.size <= limit:
        return _part(array, opening, max(array.shape), max(array.shape))
    for ends in range(ENDS, 0, -1):
        part = _part(array, opening, ENDS, ends)
        if ends == 1 or _widest(part) + len(opening) <= width:
            return part
    raise AssertionError


def _places(length: int, ends: int) -> list[int | None]:
    """The places of an axis that are shown; None stands for those left out."""
    return [*range(length)] if length <= 2 * ends + 1 else [*range(ends), None, *range(length - ends, length)]


def _part(array: Any, opening: str, ends: int, column_ends: int) -> Group:
    """The elements of an array in groups, those of each column as wide as its widest; of a long axis, so many at either
    end, `column_ends` of the last one.
    """
    if array.ndim == 1:
        places = _places(len(array), column_ends)
        return Group(opening, ["…" if place is None else _element(array[place]) for place in places], ")")
    places = _places(len(array), ends)
    if array.ndim > 2:  # noqa: PLR2004
        blocks: list[Part] = ["…" if place is None else _part(array[place], "(", ends, column_ends) for place in places]
        return Group(opening, blocks, ")", rows=True)
    columns = _places(array.shape[1], column_ends)
    rows = [None if place is None else [_cell(array[place], column) for column in columns] for place in places]
    widths = [max([len(row[k]) for row in rows if row is not None]) for k in range(len(columns))]
    shown: list[Part] = ["…" if row is None else _row(row, widths) for row in rows]
    return Group(opening, shown, ")", rows=True)


def _cell(row: Any, place: int | None) -> str:
    return "…" if place is None else _element(row[place])


def _element(element: Any) -> str:
    return write(float(element)) if element.dtype == float else ("#t" if element else "#f")


def _row(cells: list[str], widths: list[int]) -> Group:
    return Group("(", [cell.rjust(width) for cell, width in zip(cells, widths, strict=True)], ")")


def _widest(part: Part) -> int:
    if isinstance(part, str):
        return len(part)
    if not isinstance(part, Group):
        return 0
    if part.rows:
        return max([len("(") + _widest(inner) for inner in part.parts]) + len(")")
    return sum([_widest(inner) + 1 for inner in part.parts])
