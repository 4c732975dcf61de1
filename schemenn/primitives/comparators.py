"""Comparators (SRFI 128): what belongs to a type bundled in one object; the atoms of the default order.

    (make-comparator string? string=? string<? string-hash)  →  #<comparator>

Whatever calls the procedures inside is Scheme in stdlib/builtins/tables/comparators.scm.
"""

from __future__ import annotations

from math import isfinite

from schemenn.datum import (
    FALSE,
    NIL,
    TRUE,
    UNSPECIFIED,
    Boolean,
    Bytevector,
    Char,
    Pair,
    String,
    Symbol,
    Vector,
    to_list,
)
from schemenn.number import NUMBER_CLASSES, Complex, exact
from schemenn.primitives import hashing, predicates
from schemenn.primitives.check import wrong_type
from schemenn.primitives.equality import Keyed, equal_key, hash_structure
from schemenn.tracked import plain
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class Comparator:
    """Four procedures; the order and the hash function may be #f. `registered`: the default comparator's list."""

    __slots__ = ("equality", "hash", "ordering", "registered", "type_test")

    def __init__(self, type_test: Any, equality: Any, ordering: Any, hash: Any) -> None:
        self.type_test = type_test
        self.equality = equality
        self.ordering = ordering
        self.hash = hash
        self.registered: list[Comparator] | None = None

    def is_default(self) -> bool:
        """Whether this is the default comparator as long as nothing has been registered."""
        return self.registered == []


def show_comparator(comparator: Any, write: Callable[[Any], str]) -> str:
    """The text of a comparator."""
    return "#<comparator>"


register(Comparator, show_comparator)


def comparator(name: str, value: Any) -> Comparator:
    """A comparator, or the error of the procedure `name`."""
    if value.__class__ is not Comparator:
        raise wrong_type(name, "a comparator", value)
    assert isinstance(value, Comparator)
    return value


def make_comparator(type_test: Any, equality: Any, ordering: Any, hash: Any) -> Comparator:
    """(make-comparator type-test equality ordering hash); the last two may be #f."""
    for procedure in (type_test, equality):
        if predicates.is_procedure(procedure) is FALSE:
            raise wrong_type("make-comparator", "a procedure", procedure)
    for procedure in (ordering, hash):
        if procedure is not FALSE and predicates.is_procedure(procedure) is FALSE:
            raise wrong_type("make-comparator", "a procedure or #f", procedure)
    return Comparator(type_test, equality, ordering, hash)


def make_default(type_test: Any, equality: Any, ordering: Any, hash: Any) -> Comparator:
    """(%make-default-comparator type-test equality ordering hash): one with which others can be registered."""
    result = make_comparator(type_test, equality, ordering, hash)
    result.registered = []
    return result


def register_default(default: Any, added: Any) -> Any:
    """(%register-default! default comparator)."""
    default.registered.append(comparator("comparator-register-default!", added))
    return UNSPECIFIED


def registered(default: Any) -> Any:
    """(%registered default): the list of the comparators registered, the first one first."""
    return to_list(default.registered)


def is_comparator(a: Any) -> Boolean:
    """(comparator? a)."""
    return TRUE if a.__class__ is Comparator else FALSE


def is_comparator_ordered(a: Any) -> Boolean:
    """(comparator-ordered? comparator)."""
    return FALSE if comparator("comparator-ordered?", a).ordering is FALSE else TRUE


def is_comparator_hashable(a: Any) -> Boolean:
    """(comparator-hashable? comparator)."""
    return FALSE if comparator("comparator-hashable?", a).hash is FALSE else TRUE


def comparator_type_test_predicate(a: Any) -> Any:
    """(comparator-type-test-predicate comparator)."""
    return comparator("comparator-type-test-predicate", a).type_test


def comparator_equality_predicate(a: Any) -> Any:
    """(comparator-equality-predicate comparator)."""
    return comparator("comparator-equality-predicate", a).equality


def comparator_ordering(a: Any) -> Any:
    """(%comparator-ordering comparator): its order; an error if it has none."""
    ordering = comparator("comparator-ordering-predicate", a).ordering
    if ordering is FALSE:
        raise wrong_type("comparator-ordering-predicate", "a comparator with an order", a)
    return ordering


def comparator_hasher(a: Any) -> Any:
    """(%comparator-hasher comparator): its hash function; an error if it has none."""
    hash = comparator("comparator-hash-function", a).hash
    if hash is FALSE:
        raise wrong_type("comparator-hash-function", "a comparator with a hash function", a)
    return hash


_RANKS: Final = {Pair: 1, Boolean: 2, Char: 3, Symbol: 5, Vector: 7, Bytevector: 8} | dict.fromkeys(NUMBER_CLASSES, 6)
_OTHER: Final = 9


def _rank(datum: Any) -> int:
    if datum is NIL:
        return 0
    return 4 if isinstance(datum, String) else _RANKS.get(datum.__class__, _OTHER)


def compare_atoms(a: Any, b: Any) -> Any:
    """(%compare-atoms a b): -1, 0 or 1 in the default order; 2 if no order holds; #f if the parts decide.

    The parts decide for two pairs and two vectors; for two objects of other types, those who registered them.
    """
    a, b = plain(a), plain(b)
    rank, other = _rank(a), _rank(b)
    if rank != other:
        return -1 if rank < other else 1
    if a is b and rank != 6:  # noqa: PLR2004
        return 0
    if rank == 6:  # noqa: PLR2004
        return _compare_numbers(a, b)
    content = _CONTENTS.get(rank)
    return FALSE if content is None else _compare(content(a), content(b))


_CONTENTS: Final[dict[int, Callable[[Any], Any]]] = {
    2: lambda a: a is TRUE,
    3: lambda a: a.value,
    4: lambda a: a.text,
    5: lambda a: a.name,
    8: lambda a: (len(a.data), bytes(a.data)),
}


def _compare(a: Any, b: Any) -> int:
    return 0 if a == b else -1 if a < b else 1 if a > b else 2


def _compare_numbers(a: Any, b: Any) -> int:
    """Real parts first, then imaginary ones."""
    order = _compare(_real(a), _real(b))
    return order if order else _compare(_imaginary(a), _imaginary(b))


def _real(z: Any) -> Any:
    return z.re if z.__class__ is Complex else z


def _imaginary(z: Any) -> Any:
    return z.im if z.__class__ is Complex else 0


class Normal(Keyed):
    """A dictionary key for a pair, a vector or a bytevector that is compared by the default comparator."""

    __slots__ = ("key",)

    def __init__(self, datum: Any) -> None:
        self.datum = datum
        self.key = equal_key(_normal(datum))

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Normal and bool(self.key == other.key)


def default_key(datum: Any) -> Any:
    """A dictionary key that is equal for data that the default comparator takes as equal; no comparator registered."""
    kind = datum.__class__
    if kind is Pair or kind is Vector or kind is Bytevector:
        return Normal(datum)
    return datum.text if isinstance(datum, String) else datum


def _normal(datum: Any) -> Any:
    """A copy of a structure whose numbers are exact, so that those that are `=` are the same."""
    copies: dict[int, Any] = {}
    todo: list[tuple[Any, Any]] = []

    def copy(part: Any) -> Any:
        kind = part.__class__
        if kind is not Pair and kind is not Vector:
            return _normal_number(part) if kind is float or kind is Complex else part
        if id(part) not in copies:
            copies[id(part)] = Pair() if kind is Pair else Vector([])
            todo.append((part, copies[id(part)]))
        return copies[id(part)]

    result = copy(datum)
    while todo:
        old, made = todo.pop()
        if old.__class__ is Pair:
            made.car, made.cdr = copy(old.car), copy(old.cdr)
        else:
            made.items = [copy(item) for item in old.items]
    return result


def _normal_number(z: Any) -> Any:
    return exact(z) if isfinite(_real(z)) and isfinite(_imaginary(z)) else z


def default_hash(datum: Any) -> int:
    """(%default-hash a): equal for data that the default comparator takes as equal, whatever is registered with it."""
    return hashing.bounded("default-hash", hash_structure(_normal(datum), _default_leaf), None)


def _default_leaf(datum: Any) -> int:
    return _OTHER if _rank(datum) == _OTHER else hashing.hash_(datum)
