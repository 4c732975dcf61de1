"""Equivalence and the type predicates that belong to no one type (R7RS 6.1, 6.3, 6.10)."""

from __future__ import annotations

from types import BuiltinFunctionType, FunctionType

from schemenn.datum import DEFAULT, EOF, FALSE, NIL, TRUE, UNSPECIFIED, Boolean
from schemenn.errors import MaskAsCondition
from schemenn.primitives import equality
from schemenn.primitives.check import wrong_type
from schemenn.tensor import Mask

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def is_eq(a: Any, b: Any) -> Boolean:
    """(eq? a b)."""
    return TRUE if equality.eq(a, b) else FALSE


def is_eqv(a: Any, b: Any) -> Boolean:
    """(eqv? a b)."""
    return TRUE if equality.eqv(a, b) else FALSE


def is_equal(a: Any, b: Any) -> Boolean:
    """(equal? a b)."""
    return TRUE if equality.equal(a, b) else FALSE


def not_(a: Any) -> Boolean:
    """(not a). Raises: WrongType for a mask."""
    if a.__class__ is Mask:
        raise MaskAsCondition("not: a mask has many truth values: use mask-not", (a,))
    return TRUE if a is FALSE else FALSE


def is_boolean(a: Any) -> Boolean:
    """(boolean? a)."""
    return TRUE if a.__class__ is Boolean else FALSE


def is_boolean_equal(first: Any, second: Any, *rest: Any) -> Boolean:
    """(boolean=? a b …)."""
    for operand in (first, second, *rest):
        if operand.__class__ is not Boolean:
            raise wrong_type("boolean=?", "a boolean", operand)
    return TRUE if all([other is first for other in (second, *rest)]) else FALSE


def is_procedure(a: Any) -> Boolean:
    """(procedure? a)."""
    return TRUE if a.__class__ is FunctionType or a.__class__ is BuiltinFunctionType else FALSE


def is_null(a: Any) -> Boolean:
    """(null? a)."""
    return TRUE if a is NIL else FALSE


def is_eof_object(a: Any) -> Boolean:
    """(eof-object? a)."""
    return TRUE if a is EOF else FALSE


def eof_object() -> Any:
    """(eof-object)."""
    return EOF


def is_default_object(a: Any) -> Boolean:
    """(default-object? a)."""
    return TRUE if a is DEFAULT else FALSE


def is_unspecific(a: Any) -> Boolean:
    """(unspecific? a)."""
    return TRUE if a is UNSPECIFIED else FALSE


def void(*operands: Any) -> Any:
    """(void a …)."""
    return UNSPECIFIED


def identity(a: Any) -> Any:
    """(identity a)."""
    return a
