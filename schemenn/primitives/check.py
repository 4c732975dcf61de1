"""Checks of operands, shared by the primitives.

    text("string-append", 5)  →  WrongType("string-append: expected a string, got 5")

Every function takes the Scheme name of the procedure first and answers the Python value inside the operand.
"""

from __future__ import annotations

from schemenn.datum import NIL, TRUE, Boolean, Bytevector, Char, Pair, String, Symbol, Vector
from schemenn.errors import LimitExceeded, NotDifferentiable, OutOfRange, RunError, WrongType
from schemenn.number import NUMBER_CLASSES
from schemenn.tracked import Tracked, known, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


class _Limits:
    """The largest object a primitive makes, in bytes; a session may lower it."""

    __slots__ = ("object_bytes",)

    def __init__(self) -> None:
        self.object_bytes = 1 << 32


limits: Final = _Limits()


_OF_NUMBERS: Final = frozenset(
    "number numbers integer count flonum fixnum size index axis tensor byte radix order step bound index,".split()
)
"""Words for operands that are numbers or tensors."""


def wrong_type(name: str, expected: str, value: Any) -> RunError:
    """The error of an operand that is not `expected` (a noun with its article).

    For a number that is being differentiated, and an operation that it would be right for, it says that there is no
    derivative.
    """
    if value.__class__ is Tracked and _is_right_for(value, expected):
        return NotDifferentiable(name)
    from schemenn.write import short

    return WrongType(f"{name}: expected {expected}, got {short(value)}", (value,))


def _is_right_for(value: Any, expected: str) -> bool:
    """Whether the number or tensor that is tracked may be what is expected."""
    if expected in ("a tensor", "a tensor or a list of numbers"):
        return plain(value).__class__ not in NUMBER_CLASSES
    return not _OF_NUMBERS.isdisjoint(expected.split())


def out_of_range(name: str, what: str, value: Any, detail: str) -> OutOfRange:
    """The error of an index or a size that lies outside what is allowed."""
    from schemenn.write import short

    return OutOfRange(f"{name}: {what} {short(value)} is out of range {detail}", (value,))


def text(name: str, value: Any) -> str:
    """The content of a string."""
    if value.__class__ is not String and not isinstance(value, String):
        raise wrong_type(name, "a string", value)
    content: str = value.text
    return content


def character(name: str, value: Any) -> str:
    """The Python string of length 1 of a character."""
    if value.__class__ is not Char:
        raise wrong_type(name, "a character", value)
    content: str = value.value
    return content


def symbol(name: str, value: Any) -> Symbol:
    """A symbol."""
    if value.__class__ is not Symbol:
        raise wrong_type(name, "a symbol", value)
    assert isinstance(value, Symbol)
    return value


def vector(name: str, value: Any) -> list[Any]:
    """The elements of a vector, in the list the vector itself uses."""
    if value.__class__ is not Vector:
        raise wrong_type(name, "a vector", value)
    items: list[Any] = value.items
    return items


def bytevector(name: str, value: Any) -> bytearray:
    """The bytes of a bytevector, in the bytearray it itself uses."""
    if value.__class__ is not Bytevector:
        raise wrong_type(name, "a bytevector", value)
    data: bytearray = value.data
    return data


def byte(name: str, value: Any) -> int:
    """An exact integer from 0 to 255."""
    if value.__class__ is not int or not 0 <= value <= 255:
        raise wrong_type(name, "a byte", value)
    number: int = value
    return number


def integer(name: str, value: Any, expected: str = "an exact integer") -> int:
    """An exact integer."""
    if value.__class__ is not int:
        value = known(value)
        if value.__class__ is not int:
            raise wrong_type(name, expected, value)
    number: int = value
    return number


def index(name: str, k: Any, length: int) -> int:
    """An index of an element: an exact integer from 0 to below `length`."""
    if k.__class__ is not int:
        k = integer(name, k, "an index")
    if not 0 <= k < length:
        raise out_of_range(name, "index", k, f"for length {length}")
    position: int = k
    return position


def size(name: str, k: Any, unit: int = 8) -> int:
    """The number of elements of something to be made, each of `unit` bytes."""
    if k.__class__ is not int:
        k = integer(name, k, "a size")
    if k < 0:
        raise out_of_range(name, "size", k, "(it must not be negative)")
    if k * unit > limits.object_bytes:
        raise LimitExceeded(f"{name}: {k} elements take more than {limits.object_bytes} bytes", (k,))
    count: int = k
    return count


def bounds(name: str, start: Any, end: Any, length: int) -> tuple[int, int]:
    """The positions an optional start and end stand for; None is an operand left out."""
    last = length
    if end is not None:
        if end.__class__ is not int:
            end = integer(name, end, "an index")
        if not 0 <= end <= length:
            raise out_of_range(name, "end", end, f"for length {length}")
        last = end
    if start is None:
        return 0, last
    if start.__class__ is not int:
        start = integer(name, start, "an index")
    if not 0 <= start <= last:
        raise out_of_range(name, "start", start, f"for end {last}")
    return start, last


def elements(name: str, value: Any) -> list[Any]:
    """The elements of a proper list. Improper and circular ones are errors."""
    items: list[Any] = []
    here = mark = value
    limit = 64
    while here.__class__ is Pair:
        items.append(here.car)
        here = here.cdr
        if len(items) >= limit:
            if here is mark:
                raise wrong_type(name, "a list that ends", value)
            if len(items) == limit * 2:
                mark = here
                limit = len(items)
    if here is not NIL:
        raise wrong_type(name, "a list", value)
    return items


def option(value: Any) -> bool:
    """Whether an operand is true; a Scheme value as a Python truth value."""
    return value.__class__ is not Boolean or value is TRUE
