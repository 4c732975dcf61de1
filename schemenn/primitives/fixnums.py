"""Arithmetic of fixnums: exact integers from −2^61 to 2^61 − 1 (R6RS, SRFI 143, Chez, Gambit and Racket).

    (fx+ 1 2) → 3      (fx+ (greatest-fixnum) 1) → an error

The procedures differ from the general ones in what they check: operands are exact integers, and a result that is no
fixnum is an error. So a program that relies on small integers cannot leave them unnoticed.
"""

from __future__ import annotations

import math
from operator import add, and_, eq, ge, gt, invert, le, lt, mod, mul, neg, or_, sub, xor

from schemenn.datum import FALSE, TRUE, Boolean, MultipleValues
from schemenn.errors import DivisionByZero, OutOfRange
from schemenn.primitive_table.fixnums import GREATEST, LEAST
from schemenn.primitives import bit_fields, bits
from schemenn.primitives.check import integer, wrong_type
from schemenn.primitives.division import balanced_quotient, euclidean_quotient
from schemenn.primitives.number_check import natural
from schemenn.primitives.number_families import Kind, checked, chosen, folded, inverse, named, predicate, relation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

WIDTH = 62


def _result(name: str, value: int) -> int:
    if not LEAST <= value <= GREATEST:
        raise OutOfRange(f"{name}: the result {value} is no fixnum", (value,))
    return value


def _fixnum(name: str, value: Any) -> int:
    if value.__class__ is not int or not LEAST <= value <= GREATEST:
        raise wrong_type(name, "a fixnum", value)
    number: int = value
    return number


FIXNUMS = Kind(integer, _result)


def _dividing(name: str, operation: Callable[[int, int], int]) -> Callable[..., int]:
    def procedure(i: Any, j: Any) -> int:
        if integer(name, j) == 0:
            raise DivisionByZero(f"{name}: division by zero", (i, j))
        return _result(name, operation(integer(name, i), j))

    procedure_: Callable[..., int] = named(name, procedure)
    return procedure_


def _quotient(i: int, j: int) -> int:
    return i // j if (i < 0) == (j < 0) else -(-i // j)


def _remainder(i: int, j: int) -> int:
    return -(-i % abs(j)) if i < 0 else i % abs(j)


def _shift(name: str, sign: int) -> Callable[..., int]:
    """A shift by a count from 0 to the width of fixnums, to the left (sign 1) or to the right (sign −1)."""

    def procedure(i: Any, count: Any) -> int:
        if natural(name, count) > WIDTH:
            raise OutOfRange(f"{name}: a shift by {count} is wider than a fixnum", (count,))
        return _result(name, bits.shifted(name, integer(name, i), sign * count))

    procedure_: Callable[..., int] = named(name, procedure)
    return procedure_


def is_fixnum(a: Any) -> Boolean:
    """(fixnum? a)."""
    return TRUE if a.__class__ is int and LEAST <= a <= GREATEST else FALSE


def is_bignum(a: Any) -> Boolean:
    """(bignum? a)."""
    return TRUE if a.__class__ is int and not LEAST <= a <= GREATEST else FALSE


def fixnum_width() -> int:
    """(fixnum-width)."""
    return WIDTH


def least_fixnum() -> int:
    """(least-fixnum)."""
    return LEAST


def greatest_fixnum() -> int:
    """(greatest-fixnum)."""
    return GREATEST


def fixnum_to_flonum(i: Any) -> float:
    """(fixnum->flonum i)."""
    return float(_fixnum("fixnum->flonum", i))


def fxsqrt(k: Any) -> MultipleValues:
    """(fxsqrt k): the root and what remains."""
    root = math.isqrt(natural("fxsqrt", k))
    return MultipleValues((root, k - root * root))


def fxbit_set(i: Any, position: Any) -> Boolean:
    """(fxbit-set? i position)."""
    return TRUE if integer("fxbit-set?", i) >> natural("fxbit-set?", position) & 1 else FALSE


def fxdiv_and_mod(i: Any, j: Any) -> MultipleValues:
    """(fxdiv-and-mod i j)."""
    family = globals()
    return MultipleValues((family["fxdiv"](i, j), family["fxmod"](i, j)))


def fxdiv0_and_mod0(i: Any, j: Any) -> MultipleValues:
    """(fxdiv0-and-mod0 i j)."""
    family = globals()
    return MultipleValues((family["fxdiv0"](i, j), family["fxmod0"](i, j)))


def _carrying(name: str, operation: Callable[[int, int, int], int]) -> Callable[..., MultipleValues]:
    """The result of an operation on three fixnums, as the fixnum equal to it modulo 2^width, and the carry."""

    def procedure(i: Any, j: Any, k: Any) -> MultipleValues:
        value = operation(_fixnum(name, i), _fixnum(name, j), _fixnum(name, k))
        low = (value - LEAST & (1 << WIDTH) - 1) + LEAST
        return MultipleValues((low, value - low >> WIDTH))

    procedure_: Callable[..., MultipleValues] = named(name, procedure)
    return procedure_


def _family() -> dict[str, Callable[..., Any]]:
    """All procedures that differ in an operation alone, by name."""
    kind = FIXNUMS
    family = {
        "fx-": inverse("fx-", sub, kind, 0),
        "fxmax": chosen("fxmax", max, kind),
        "fxmin": chosen("fxmin", min, kind),
        "fxif": checked("fxif", bits.bitwise_if, kind, 3),
        "fxcopy-bit": checked("fxcopy-bit", bits.bitwise_copy_bit, kind, 3),
        "fxbit-field": checked("fxbit-field", bit_fields.bit_field, kind, 3),
        "fxcopy-bit-field": checked("fxcopy-bit-field", bit_fields.bitwise_copy_bit_field, kind, 4),
        "fxreverse-bit-field": checked("fxreverse-bit-field", bit_fields.bit_field_reverse, kind, 3),
        "fxrotate-bit-field": checked("fxrotate-bit-field", bit_fields.bitwise_rotate_bit_field, kind, 4),
        "fxarithmetic-shift": checked("fxarithmetic-shift", bits.arithmetic_shift, kind, 2),
        "fxarithmetic-shift-left": _shift("fxarithmetic-shift-left", 1),
        "fxarithmetic-shift-right": _shift("fxarithmetic-shift-right", -1),
        "fx+/carry": _carrying("fx+/carry", lambda i, j, k: i + j + k),
        "fx-/carry": _carrying("fx-/carry", lambda i, j, k: i - j - k),
        "fx*/carry": _carrying("fx*/carry", lambda i, j, k: i * j + k),
    }
    for name, operation, start in _FOLDED:
        family[name] = folded(name, operation, kind, start)
    for name, holds in _RELATIONS.items():
        family[name] = relation(name, holds, kind)
    for name, test in _PREDICATES.items():
        family[name] = predicate(name, test, kind)
    for name, function in _UNARY.items():
        family[name] = checked(name, function, kind, 1)
    return family | {name: _dividing(name, operation) for name, operation in _DIVIDING.items()}


_FOLDED = (("fx+", add, 0), ("fx*", mul, 1), ("fxand", and_, -1), ("fxior", or_, 0), ("fxxor", xor, 0))
_RELATIONS = {"fx=": eq, "fx<": lt, "fx>": gt, "fx<=": le, "fx>=": ge}
_PREDICATES: dict[str, Callable[[int], bool]] = {
    "fxzero?": lambda i: i == 0,
    "fxpositive?": lambda i: i > 0,
    "fxnegative?": lambda i: i < 0,
    "fxnonnegative?": lambda i: i >= 0,
    "fxnonpositive?": lambda i: i <= 0,
    "fxodd?": lambda i: i & 1 == 1,
    "fxeven?": lambda i: i & 1 == 0,
}
_UNARY: dict[str, Callable[[int], int]] = {
    "fxneg": neg,
    "fxabs": abs,
    "fxsquare": lambda i: i * i,
    "fx1+": lambda i: i + 1,
    "fx1-": lambda i: i - 1,
    "fxnot": invert,
    "fxbit-count": bits.bitwise_bit_count,
    "fxlength": bits.integer_length,
    "fxfirst-bit-set": bits.first_set_bit,
}
_DIVIDING: dict[str, Callable[[int, int], int]] = {
    "fxquotient": _quotient,
    "fxremainder": _remainder,
    "fxmodulo": mod,
    "fxdiv": euclidean_quotient,
    "fxmod": lambda i, j: i - j * euclidean_quotient(i, j),
    "fxdiv0": balanced_quotient,
    "fxmod0": lambda i, j: i - j * balanced_quotient(i, j),
}
globals().update(_family())
