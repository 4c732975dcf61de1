"""eq?, eqv?, equal? and =: `==` where it means the same, a helper where it does not.

Python's `1 == 1.0` and `True == 1` hold, Scheme's `(eqv? 1 1.0)` and `(eqv? #t 1)` do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemenn.translate.code import ATOM, COMPARE, NOT, Code
from schemenn.translate.types import TEXTS, Type

if TYPE_CHECKING:
    from schemenn.source import Span
    from schemenn.translate.emitter import Emitter
    from schemenn.translate.rows.row import Operand

_BY_IDENTITY = ("vector", "table", "procedure", "promise", "tensor", "mask", "port", "bytes")
_COMPOUND = ("list", "pair", "string")


def equality(emitter: Emitter, a: Operand, b: Operand, how: str, span: Span) -> Code:
    """Whether two operands are the same in the sense of eq?, eqv? or equal?."""
    for one, other in ((a, b), (b, a)):
        if other.code.text in ("True", "False"):
            if one.type.only("bool"):
                return one.code if other.code.text == "True" else Code(f"not {one.code.at(NOT)}", NOT, one.code.simple)
            if one.type.kinds and not one.type.may_be("bool") and one.code.simple:
                return Code("False", ATOM, True)
            return _compare(one, "is", other)
        if other.code.text == "[]":
            return is_empty_list(emitter, one)
        if other.type.only(*TEXTS) and (how == "equal?" or not other.type.may_be("string")):
            distinguish(emitter, one.type, other.type)
            return _compare(one, "==", other)
    if a.type.only("int") and b.type.only("int"):
        return _compare(a, "==", b)
    if how == "equal?":
        both = a.type | b.type
        if _holds(both, "vector") and _holds(both, "list", "any") and "vector" in emitter.kinds:
            emitter.need("Vector")
        return _compare(a, "==", b) if _is_uniform(a.type | b.type) else emitter.helper("is_equal", a.code, b.code)
    return _identity(emitter, a, b, how, span)


def _identity(emitter: Emitter, a: Operand, b: Operand, how: str, span: Span) -> Code:
    """Whether two operands are the same in the sense of eq? or eqv?."""
    if a.type.only("string") and b.type.only("string"):
        emitter.refuse(f"{how} of two strings", span, "strings are compared by string=?; their identity is not kept")
    if a.type.only(*_BY_IDENTITY) or b.type.only(*_BY_IDENTITY):
        return _compare(a, "is", b)
    if any(each.type.kinds and all(kind.startswith("record:") for kind in each.type.kinds) for each in (a, b)):
        return _compare(a, "is", b)
    if a.type.only("list", "pair") and b.type.only("list", "pair"):
        emitter.refuse(f"{how} of two lists", span, "lists are compared by equal?; their identity is not kept")
    return emitter.helper("is_same", a.code, b.code)


def _compare(a: Operand, word: str, b: Operand) -> Code:
    text = f"{a.code.at(COMPARE + 1)} {word} {b.code.at(COMPARE + 1)}"
    return Code(text, COMPARE, a.code.simple and b.code.simple)


def _holds(found: Type, *kinds: str) -> bool:
    """Whether there are such values, or such values in them."""
    return bool(found.kinds & set(kinds)) or (found.item is not None and _holds(found.item, *kinds))


def _is_uniform(found: Type) -> bool:
    """Whether all atoms in values of a type are of one kind that `==` compares as equal? does."""
    atoms: set[str] = set()
    seen: Type | None = found
    while seen is not None:
        atoms |= seen.kinds - {"list", "pair"}
        seen = seen.item
    return len(atoms) <= 1 and atoms <= {"int", "symbol", "string", "char"}


def distinguish(emitter: Emitter, *found: Type) -> None:
    """Note that kinds of text that these types may have are told apart, so that they need classes of their own."""
    kinds: set[str] = set()
    for each in found:
        kinds |= emitter.text_kinds if each.may_be("any") or "any" in each.kinds else each.kinds & set(TEXTS)
    if len(kinds) > 1:
        emitter.need(*({"symbol": "Symbol", "char": "Char"}[kind] for kind in kinds if kind != "string"))


def is_empty_list(emitter: Emitter, operand: Operand) -> Code:
    """Whether an operand is the empty list."""
    if operand.type.only("list"):
        return Code(f"not {operand.code.at(NOT)}", NOT, operand.code.simple)
    if emitter.kinds & {"tensor", "mask", "vector"} and operand.type.may_be("tensor", "mask", "vector"):
        if operand.type.may_be("vector") and "vector" in emitter.kinds:
            emitter.need("Vector")
        return emitter.helper("is_null", operand.code)
    return Code(f"{operand.code.at(COMPARE + 1)} == []", COMPARE, operand.code.simple)
