"""The literals of tensors and masks → their values.

    literal("#2f64(", [Form of 1 and 2.5], …)  →  the tensor #2f64((1.0 2.5))
    literal("#2mask:0:3(", [], …)              →  the mask of no rows of 3 elements

A literal nests as many lists as its rank, which stands after the `#` (1 is left out), and may state its shape, as it
must where there are no elements to tell it. Source: SRFI 163, for f64; masks are our own.
"""

from __future__ import annotations

from math import prod
from re import compile
from typing import Any, Final

from schemenn.datum import TRUE, Boolean
from schemenn.errors import ReadError
from schemenn.number import REAL_CLASSES
from schemenn.source import Span
from schemenn.syntax import Atom, Form, Syntax
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

_HEADING: Final = compile(r"#([0-9]*)(f64|f32|mask)((?::[0-9]+)*)\(")
_MOST_AXES: Final = 64
_LONGEST_AXIS: Final = 1 << 40


def literal(opening: str, items: list[Syntax], opening_span: Span, span: Span) -> Tensor | Mask:
    """The tensor or mask of a literal that begins with `opening` and holds `items`.

    Raises: ReadError
    """
    kind, rank, stated = _heading(opening.lower(), opening_span)
    shape, elements = _elements(kind, rank, items)
    if stated:
        shape = _stated_shape(shape, stated, span)
    from schemenn.arrays import np

    if kind == "mask":
        return make_mask(np.array([_truth(item) for item in elements], dtype=np.bool_).reshape(shape))
    return make_tensor(np.array([_float(item) for item in elements], dtype=np.float64).reshape(shape))


def _heading(opening: str, span: Span) -> tuple[str, int, tuple[int, ...]]:
    """The kind, the rank and the shape that a literal states; no sizes if it does not."""
    found = _HEADING.fullmatch(opening)
    assert found is not None, opening
    digits, kind, sizes = found.groups()
    if kind == "f32":
        raise ReadError("#f32 is reserved: the elements of a tensor are written with #f64", span)
    rank = int(digits[:9]) if digits else 1
    if not 1 <= rank <= _MOST_AXES:
        raise ReadError(f"the rank of a tensor is from 1 to {_MOST_AXES}", span)
    stated = tuple([int(size[:15]) for size in sizes.split(":")[1:]])
    if stated and len(stated) != rank:
        raise ReadError(f"the shape {sizes} is not one of rank {rank}", span)
    if prod([max(size, 1) for size in stated]) > _LONGEST_AXIS:
        raise ReadError(f"the shape {sizes} is too large", span)
    return kind, rank, stated


def _elements(kind: str, rank: int, items: list[Syntax]) -> tuple[tuple[int, ...], list[Syntax]]:
    """The shape of nested lists, and their elements in row-major order."""
    shape = [len(items)]
    for _ in range(1, rank):
        rows = [_row(item, kind, rank) for item in items]
        shape.append(len(rows[0]) if rows else 0)
        for row, item in zip(rows, items, strict=True):
            if len(row) != shape[-1]:
                raise ReadError(f"rows differ in length: {len(row)} here, {shape[-1]} in the first", item.span)
        items = [item for row in rows for item in row]
    for item in items:
        if isinstance(item, Form):
            raise ReadError(f"an element stands here in a literal of rank {rank}, not a list", item.span)
    return tuple(shape), items


def _row(item: Syntax, kind: str, rank: int) -> list[Syntax]:
    if not isinstance(item, Form) or item.tail is not None:
        raise ReadError(f"a list must stand here: #{rank}{kind} nests lists {rank} deep", item.span)
    return item.items


def _stated_shape(found: tuple[int, ...], stated: tuple[int, ...], span: Span) -> tuple[int, ...]:
    """The shape a literal states, which what it holds must have, as far as there is something in it."""
    told = found.index(0) + 1 if 0 in found else len(found)
    if found[:told] != stated[:told] and not (found[0] == 0 and 0 in stated):
        shapes = ["×".join([str(size) for size in shape]) for shape in (stated, found)]
        raise ReadError(f"the literal states the shape {shapes[0]}, but what it holds is {shapes[1]}", span)
    return stated


def _float(item: Syntax) -> float:
    value: Any = item.value if isinstance(item, Atom) else None
    if value.__class__ is float:
        result: float = value
        return result
    if value.__class__ not in REAL_CLASSES:
        raise ReadError("an element of a tensor must be a real number", item.span)
    try:
        quotient: float = value.numerator / value.denominator
        return quotient
    except OverflowError:
        raise ReadError("the number is too large for an element of a tensor", item.span) from None


def _truth(item: Syntax) -> bool:
    value: Any = item.value if isinstance(item, Atom) else None
    if value.__class__ is not Boolean:
        raise ReadError("an element of a mask must be #t or #f", item.span)
    return value is TRUE
