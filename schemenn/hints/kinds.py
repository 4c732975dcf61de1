"""What kinds of values there are, as far as hints tell them apart, and whether two look the same.

    kind_of(#f64(1 2))   →   "tensor"
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.datum import NIL, Boolean, Char, Pair, String, Symbol, Vector
from schemenn.number import Complex, Rational
from schemenn.primitives.hash_kinds import HashTable
from schemenn.procedures import is_procedure
from schemenn.tensor import Tensor
from schemenn.write import short

_NUMBERS: Final = (int, float, Rational, Complex)
_MOST_ELEMENTS: Final = 1000


def kind_of(value: Any) -> str:
    """What kind of a sequence, atom or procedure the value is; "" for others."""
    if value is NIL or isinstance(value, Pair):
        return "list"
    if isinstance(value, _NUMBERS):
        return "number"
    kinds = (
        (Vector, "vector"), (String, "string"), (Tensor, "tensor"), (Symbol, "symbol"), (Char, "char"),
        (Boolean, "boolean"), (HashTable, "table"),
    )  # fmt: skip
    return next((name for kind, name in kinds if isinstance(value, kind)), "procedure" if is_procedure(value) else "")


def is_same(a: Any, b: Any) -> bool:
    """Whether two values are one, or equal numbers or strings."""
    if isinstance(a, _NUMBERS) and isinstance(b, _NUMBERS):
        return a.__class__ is b.__class__ and repr(a) == repr(b)
    return a is b or (isinstance(a, String) and isinstance(b, String) and a.text == b.text)


def is_alike(a: Any, b: Any) -> bool:
    """Whether two values, perhaps made anew of the same text, look the same."""
    return a.__class__ is b.__class__ and short(a) == short(b)


def list_elements(value: Any) -> list[Any]:
    """The first elements of a list."""
    found: list[Any] = []
    while isinstance(value, Pair) and len(found) < _MOST_ELEMENTS:
        found.append(value.car)
        value = value.cdr
    return found
