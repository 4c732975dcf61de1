"""The kinds of hash tables, and the tables themselves.

    (make-hash-table string=?)      →  HashTable     whose keys are made by equality.py for Python's dictionary
    (make-hash-table same? hash)    →  SpecialTable  whose keys are cells, which a loop in Scheme finds by `same?`

Entries come in the order in which they were made. A key that is a string is remembered by its content.
"""

from __future__ import annotations

from schemenn.datum import FALSE, Symbol
from schemenn.number import is_number
from schemenn.primitives import chars, hashing, predicates, strings, symbols
from schemenn.primitives.check import text, wrong_type
from schemenn.primitives.comparators import Comparator, default_key
from schemenn.primitives.equality import Folded, Keyed, equal_key, eqv_key
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class Kind:
    """What tables have in common: equivalence, hash function (or None), and how to find a key.

    `key_of` makes a dictionary key of a key; where the equivalence is a procedure that Python cannot call, it is None
    and `find` the Scheme procedure that looks for the cell. `strict`: hash-ref of a missing key is an error, as in
    Racket. `initial` is the value of a key that is missing, or None.
    """

    __slots__ = ("equivalence", "find", "hash", "initial", "key_of", "strict")

    def __init__(self, equivalence: Any, hash: Any, key_of: Any, find: Any = None) -> None:
        self.equivalence = equivalence
        self.hash = hash
        self.key_of = key_of
        self.find = find
        self.strict = False
        self.initial: Any = None


class HashTable:
    """A mutable hash table; `entries` maps what `key_of` makes of keys to values."""

    __slots__ = ("entries", "key_of", "kind")

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.key_of = kind.key_of
        self.entries: dict[Any, Any] = {}


class SpecialTable(HashTable):
    """A table that is immutable, or whose keys are cells; `buckets` maps hashes to lists of cells."""

    __slots__ = ("buckets", "mutable")

    def __init__(self, kind: Kind, mutable: bool = True) -> None:
        super().__init__(kind)
        self.mutable = mutable
        self.buckets: dict[int, Any] = {}


class Cell(Keyed):
    """The dictionary key of a table whose equivalence is a Scheme procedure."""

    __slots__ = ("number",)

    def __init__(self, datum: Any, number: int) -> None:
        self.datum = datum
        self.number = number


def show_hash_table(t: Any, write: Callable[[Any], str]) -> str:
    """The text of a hash table: `#<hash-table 3>`, with the number of its entries."""
    return f"#<hash-table {len(t.entries)}>"


register(HashTable, show_hash_table)


def _string_key(key: Any) -> Any:
    return text("string=?", key)


def _folded_key(key: Any) -> Any:
    text("string-ci=?", key)
    return Folded(key)


def _number_key(key: Any) -> Any:
    if not is_number(key):
        raise wrong_type("=", "a number", key)
    return key


EQUAL: Final = Kind(predicates.is_equal, hashing.hash_, equal_key)
EQV: Final = Kind(predicates.is_eqv, hashing.eqv_hash, eqv_key)
EQ: Final = Kind(predicates.is_eq, hashing.eqv_hash, eqv_key)
STRING: Final = Kind(strings.is_string_equal, hashing.string_hash, _string_key)

_KINDS: Final = (
    EQUAL,
    EQV,
    EQ,
    STRING,
    Kind(strings.is_string_ci_equal, hashing.string_ci_hash, _folded_key),
    Kind(predicates.is_boolean_equal, hashing.boolean_hash, eqv_key),
    Kind(chars.is_char_equal, hashing.char_hash, eqv_key),
    Kind(symbols.is_symbol_equal, hashing.symbol_hash, eqv_key),
)
_BY_NAME: Final = {"equal?": EQUAL, "eqv?": EQV, "eq?": EQ, "string=?": STRING}


def _strict(kind: Kind) -> Kind:
    strict = Kind(kind.equivalence, kind.hash, kind.key_of)
    strict.strict = True
    return strict


STRICT_EQUAL: Final = _strict(EQUAL)
STRICT_EQV: Final = _strict(EQV)
STRICT_EQ: Final = _strict(EQ)


def _numeric_equality() -> Any:
    from schemenn.primitive_table import primitives
    from schemenn.primitives import numbers

    return getattr(numbers, primitives()["="].function)


def _known_kind(equivalence: Any) -> Kind | None:
    """The kind of an equivalence that Python can decide."""
    for kind in _KINDS:
        if equivalence is kind.equivalence:
            return kind
    if equivalence.__class__ is Symbol:
        return _BY_NAME.get(equivalence.name)
    if equivalence is _numeric_equality():
        return Kind(equivalence, hashing.number_hash, _number_key)
    return None


def kind_of(name: str, equivalence: Any, hash: Any, find: Any) -> Kind:
    """The kind of tables by a comparator, or by an equivalence and a hash function, which may be None.

    Where the equivalence is known, the hash function is not called; without one, all keys are compared.
    """
    if equivalence.__class__ is Comparator:
        if equivalence.is_default():
            return Kind(equivalence.equality, equivalence.hash, default_key)
        equivalence, hash = equivalence.equality, None if equivalence.hash is FALSE else equivalence.hash
    known = _known_kind(equivalence)
    if known:
        return known if hash is None or hash is known.hash else Kind(known.equivalence, hash, known.key_of)
    for procedure, what in ((equivalence, "an equivalence procedure or a comparator"), (hash, "a hash function")):
        if procedure is not None and predicates.is_procedure(procedure) is FALSE:
            raise wrong_type(name, what, procedure)
    return Kind(equivalence, hash, None, find)


def new_table(kind: Kind) -> HashTable:
    """An empty mutable table."""
    return HashTable(kind) if kind.find is None else SpecialTable(kind)


def table(name: str, value: Any) -> HashTable:
    """A hash table, or the error of the procedure `name`."""
    if value.__class__ is not HashTable and value.__class__ is not SpecialTable:
        raise wrong_type(name, "a hash table", value)
    assert isinstance(value, HashTable)
    return value


def mutable_table(name: str, value: Any) -> HashTable:
    """A hash table that may be changed, or the error of the procedure `name`."""
    if value.__class__ is SpecialTable and not value.mutable:
        raise wrong_type(name, "a mutable hash table", value)
    return table(name, value)
