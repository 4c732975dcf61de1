"""Data as flat tables that Python can marshal: how constants travel in compiled code.

    '(1 "a")  ↔  [("pair", 1, 2), ("atom", 1), ("pair", 3, 4), ("string", "a"), ("single", "()")]

Rows refer to each other by number, and row 0 is the datum itself; so depth and cycles do not matter.
"""

from __future__ import annotations

from schemenn.datum import (
    DEFAULT,
    EOF,
    FALSE,
    KEY,
    NIL,
    OPTIONAL,
    REST,
    TRUE,
    UNSPECIFIED,
    Bytevector,
    Char,
    KeywordObject,
    Pair,
    String,
    new_string,
    Symbol,
    Vector,
    char,
    intern,
    keyword_object,
    note_circles,
)
from schemenn.number import Complex, Rational
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Row = tuple[Any, ...]
    Table = list[Row]

SINGLES = {repr(value): value for value in (TRUE, FALSE, NIL, UNSPECIFIED, EOF, DEFAULT, OPTIONAL, REST, KEY)}


def describe(value: Any) -> Table:
    """The flat table of a datum; row 0 is the datum itself."""
    numbers: dict[int, int] = {id(value): 0}
    order = [value]
    rows: Table = []
    position = 0

    def number(part: Any) -> int:
        if id(part) not in numbers:
            numbers[id(part)] = len(order)
            order.append(part)
        return numbers[id(part)]

    while position < len(order):
        here = order[position]
        position += 1
        if isinstance(here, Pair):
            rows.append(("pair", number(here.car), number(here.cdr)))
        elif isinstance(here, Vector):
            rows.append(("vector", *[number(item) for item in here.items]))
        else:
            rows.append(_leaf(here))
    return rows


def _leaf(value: Any) -> Row:
    if SINGLES.get(repr(value)) is value:
        return ("single", repr(value))
    match value:
        case int() | float():
            return ("atom", value)
        case Symbol(name=name):
            return ("symbol", name) if intern(name) is value else ("uninterned", name)
        case KeywordObject(name=name):
            return ("keyword", name)
        case String(text=text):
            return ("string", text)
        case Char(value=value):
            return ("char", value)
        case Bytevector(data=data):
            return ("bytes", bytes(data))
        case Rational() | Complex():
            return _exotic_number(value)
        case Tensor() | Mask():
            return ("array", value.__class__ is Mask, value.array.shape, value.array.tobytes())
    return ("object", value)


def _exotic_number(value: Rational | Complex) -> Row:
    if isinstance(value, Rational):
        return ("rational", value.numerator, value.denominator)
    return ("complex", _leaf(value.re), _leaf(value.im))


def build(rows: Table) -> Any:
    """The datum that a table describes."""
    made: list[Any] = [_make(row) for row in rows]
    for index, (row, value) in enumerate(zip(rows, made, strict=True)):
        if row[0] == "pair":
            value.car = made[row[1]]
            value.cdr = rest = made[row[2]]
            if row[2] <= index and rest.__class__ is Pair:
                note_circles()
        elif row[0] == "vector":
            value.items = [made[index] for index in row[1:]]
    return made[0]


def _make(row: Row) -> Any:
    return _MAKERS[row[0]](*row[1:])


def _array(is_mask: bool, shape: tuple[int, ...], data: bytes) -> Tensor | Mask:
    from schemenn.arrays import np

    kind: Any = np.bool_ if is_mask else np.float64
    array = np.frombuffer(data, dtype=kind).reshape(shape)
    return make_mask(array) if is_mask else make_tensor(array)


_MAKERS: dict[str, Callable[..., Any]] = {
    "pair": lambda car, cdr: Pair(),
    "vector": lambda *items: Vector([]),
    "atom": lambda value: value,
    "object": lambda value: value,
    "symbol": intern,
    "uninterned": Symbol,
    "keyword": keyword_object,
    "string": new_string,
    "char": char,
    "bytes": lambda data: Bytevector(bytearray(data)),
    "single": SINGLES.__getitem__,
    "rational": Rational,
    "complex": lambda re, im: Complex(_make(re), _make(im)),
    "array": _array,
}
"""What makes the datum of a row, by its first column; of pairs and vectors, as yet without contents."""
