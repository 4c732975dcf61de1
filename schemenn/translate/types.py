"""What is known of a value before the program runs: the kinds it may be of.

    INT | FLOAT               an exact or an inexact number
    list_of(INT)              a list of integers
    ANY                       nothing is known

`functions` are the procedures of the program that the value may be; a value of which nothing else is known keeps them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Bytevector, Char, Pair, String, Symbol, Vector
from schemenn.number import Complex, Rational
from schemenn.tensor import Mask, Tensor

_DEEPEST: Final = 4


@dataclass(frozen=True)
class Type:
    """The kinds of a value, those of its elements, and the procedures it may be."""

    kinds: frozenset[str] = frozenset()
    item: Type | None = None
    functions: frozenset[Any] = frozenset()
    values: tuple[Type, ...] = ()  # the types of several values, where they are known
    traced: bool = False  # whether its numbers may carry what a gradient goes back by

    def __or__(self, other: Type) -> Type:
        if self is other or self == other:
            return self
        item = other.item if self.item is None else self.item if other.item is None else self.item | other.item
        functions, values = self.functions | other.functions, self._values_with(other)
        return Type(self.kinds | other.kinds, item, functions, values, self.traced or other.traced)

    def _values_with(self, other: Type) -> tuple[Type, ...]:
        if "values" not in self.kinds or "values" not in other.kinds:
            return self.values or other.values
        if len(self.values) != len(other.values):
            return ()
        return tuple([mine | others for mine, others in zip(self.values, other.values, strict=True)])

    def only(self, *kinds: str) -> bool:
        """Whether the value is of one of these kinds for sure."""
        return bool(self.kinds) and self.kinds <= set(kinds)

    def holds_any(self) -> bool:
        """Whether values of all kinds may be in it: it may be anything, or a record."""
        return "any" in self.kinds or any(kind.startswith("record:") for kind in self.kinds)

    def may_be(self, *kinds: str) -> bool:
        """Whether the value may be of one of these kinds."""
        return "any" in self.kinds or not self.kinds.isdisjoint(kinds)

    def element(self) -> Type:
        """What the elements may be."""
        if "any" in self.kinds:
            found = ANY if self.item is None else ANY | self.item
        else:
            found = self.item if self.item is not None else NOTHING
        return marked(found) if self.traced else found

    def is_traced(self) -> bool:
        """Whether a gradient may go back through a number in it."""
        return self.traced or any(each.is_traced() for each in (*self.values, *([self.item] if self.item else [])))

    def cut(self, depth: int = _DEEPEST) -> Type:
        """The type without what lies too deep in it, which keeps types finite."""
        if self.values:
            values = tuple([each.cut(depth - 1) for each in self.values])
            return Type(self.kinds, self.item, self.functions, values, self.traced)
        if self.item is None:
            return self
        if depth <= 0:
            deepest = marked(ANY, self.is_traced()) if self.item.kinds else None
            return Type(self.kinds, deepest, self.functions | self.item.functions, (), self.traced)
        item = self.item.cut(depth - 1)
        return self if item is self.item else Type(self.kinds, item, self.functions, (), self.traced)


def kind(*names: str) -> Type:
    """The type of values of these kinds."""
    return Type(frozenset(names))


NOTHING: Final = Type()
ANY: Final = kind("any")
INT: Final = kind("int")
FLOAT: Final = kind("float")
FRACTION: Final = kind("fraction")
BOOL: Final = kind("bool")
STRING: Final = kind("string")
SYMBOL: Final = kind("symbol")
CHAR: Final = kind("char")
NONE: Final = kind("none")
NUMBER: Final = INT | FLOAT | FRACTION
ARITHMETIC: Final = NUMBER | kind("tensor")
VECTOR_OF_FLOATS: Final = Type(frozenset({"tensor"}), FLOAT)
NUMBERS: Final = ("int", "float", "fraction")
TEXTS: Final = ("string", "symbol", "char")


_CARRYING: Final = frozenset(("any", "int", "float", "fraction", "tensor"))


def marked(found: Type, traced: bool = True) -> Type:
    """The type with numbers that may carry what a gradient goes back by, or without such."""
    item = None if found.item is None else marked(found.item, traced)
    values = tuple([marked(each, traced) for each in found.values])
    return Type(found.kinds, item, found.functions, values, traced and not found.kinds.isdisjoint(_CARRYING))


def with_open_marked(found: Type) -> Type:
    """The type where a value of which nothing is known may carry a gradient."""
    if "any" in found.kinds:
        return marked(found)
    if found.values:
        values = tuple([with_open_marked(each) for each in found.values])
        return found if values == found.values else Type(found.kinds, found.item, found.functions, values, found.traced)
    item = None if found.item is None else with_open_marked(found.item)
    return found if item == found.item else Type(found.kinds, item, found.functions, (), found.traced)


def list_of(item: Type) -> Type:
    """The type of lists of such elements."""
    return Type(frozenset({"list"}), item)


def tensor_of(rank: int | None) -> Type:
    """The type of tensors of a rank; None where it is not known."""
    if rank is None:
        return Type(frozenset({"tensor"}), FLOAT | kind("tensor"))
    return Type(frozenset({"tensor"}), FLOAT if rank <= 1 else tensor_of(rank - 1))


_ATOMS: Final = {int: INT, float: FLOAT, Rational: FRACTION, String: STRING, Symbol: SYMBOL, Char: CHAR}


def type_of_datum(datum: Any) -> Type:
    """The type of a constant."""
    found = _ATOMS.get(datum.__class__)
    if found is not None:
        return found
    if datum is TRUE or datum is FALSE:
        return BOOL
    if datum is None or datum is UNSPECIFIED:
        return NONE
    if isinstance(datum, Tensor):
        return tensor_of(datum.array.ndim)
    if datum is NIL:
        return list_of(NOTHING)
    if isinstance(datum, Pair):
        return _type_of_list(datum).cut()
    if isinstance(datum, Vector):
        return Type(frozenset({"vector"}), _joined([type_of_datum(item) for item in datum.items])).cut()
    if isinstance(datum, Bytevector):
        return kind("bytes")
    return kind("mask") if isinstance(datum, Mask) else kind("complex") if isinstance(datum, Complex) else ANY


def _type_of_list(pair: Any) -> Type:
    items = []
    while isinstance(pair, Pair):
        items.append(type_of_datum(pair.car))
        pair = pair.cdr
    if pair is NIL:
        return list_of(_joined(items))
    return Type(frozenset({"pair"}), _joined([*items, type_of_datum(pair)]))


def _joined(types: list[Type]) -> Type:
    result = NOTHING
    for each in types:
        result |= each
    return result


def arithmetic(types: list[Type]) -> Type:
    """The type of a sum, difference or product."""
    if not all(each.kinds for each in types):
        return NOTHING
    if any(each.only("tensor") for each in types):
        return next(each for each in types if each.only("tensor"))
    if any(each.may_be("tensor") for each in types):
        tensors = [each for each in types if "tensor" in each.kinds]
        return NUMBER | (_joined(tensors) if tensors else tensor_of(None)) if len(types) else NUMBER
    return of_numbers(types)


def of_numbers(types: list[Type]) -> Type:
    """The type of what is made of numbers by exact rules: a float makes it a float."""
    if not all(each.kinds for each in types):
        return NOTHING
    if any(each.only("float") for each in types):
        return FLOAT
    kinds: set[str] = set()
    for each in types:
        kinds |= each.kinds & set(NUMBERS)
    return Type(frozenset(kinds)) if kinds else NUMBER
