"""Hash tables under the names of SRFI 69, SRFI 125, R6RS, MIT Scheme, Guile and Racket.

A table maps keys made by equality.py to values, so that Python's dictionary does the work. Procedures that call
procedures are Scheme in stdlib/hash-tables.scm. A key that is a string is remembered by its content.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, MultipleValues, Pair, Vector, cons, to_list
from schemenn.errors import WrongType
from schemenn.number import is_number
from schemenn.primitives import chars, predicates, strings, symbols
from schemenn.primitives.check import elements, text, wrong_type
from schemenn.primitives.equality import Folded, datum_of, equal_key, eqv_key
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class HashTable:
    """A hash table; `key_of` makes a dictionary key of a key, `entries` maps those to values."""

    __slots__ = ("entries", "key_of")

    def __init__(self, key_of: Callable[[Any], Any]) -> None:
        self.key_of = key_of
        self.entries: dict[Any, Any] = {}


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


def _numeric_equality() -> Any:
    from schemenn.primitive_table import primitives
    from schemenn.primitives import numbers

    return getattr(numbers, primitives()["="].function)


def _key_function(name: str, equivalence: Any) -> Callable[[Any], Any]:
    """How to make dictionary keys for an equivalence procedure."""
    for procedures, key_of in _EQUIVALENCES:
        if equivalence in procedures:
            return key_of
    if predicates.is_procedure(equivalence) is FALSE:
        raise wrong_type(name, "an equivalence procedure", equivalence)
    if equivalence is _numeric_equality():
        return _number_key
    known = "eq?, eqv?, equal?, =, char=?, symbol=?, string=? or string-ci=?"
    raise WrongType(f"{name}: the equivalence must be {known}", (equivalence,))


_BY_IDENTITY = (predicates.is_eqv, predicates.is_eq, predicates.is_boolean_equal)

_EQUIVALENCES = (
    ((predicates.is_equal,), equal_key),
    ((*_BY_IDENTITY, chars.is_char_equal, symbols.is_symbol_equal), eqv_key),
    ((strings.is_string_equal,), _string_key),
    ((strings.is_string_ci_equal,), _folded_key),
)


def table(name: str, value: Any) -> HashTable:
    """A hash table, or the error of the procedure `name`."""
    if value.__class__ is not HashTable:
        raise wrong_type(name, "a hash table", value)
    assert isinstance(value, HashTable)
    return value


def make_hash_table(equivalence: Any = predicates.is_equal, *options: Any) -> HashTable:
    """(make-hash-table [equivalence hash …]); a size in place of the equivalence is ignored."""
    if equivalence.__class__ is int:
        return HashTable(equal_key)
    return HashTable(_key_function("make-hash-table", equivalence))


def make_hashtable(hash: Any, equivalence: Any, size: Any = 0) -> HashTable:
    """(make-hashtable hash equivalence [size])."""
    return HashTable(_key_function("make-hashtable", equivalence))


def make_equal_hash_table(size: Any = 0) -> HashTable:
    """(make-equal-hash-table [size])."""
    return HashTable(equal_key)


def make_eqv_hash_table(size: Any = 0) -> HashTable:
    """(make-strong-eqv-hash-table [size])."""
    return HashTable(eqv_key)


def make_string_hash_table(size: Any = 0) -> HashTable:
    """(make-string-hash-table [size])."""
    return HashTable(_string_key)


def is_hash_table(a: Any) -> Boolean:
    """(hash-table? a)."""
    return TRUE if a.__class__ is HashTable else FALSE


def hash_table_ref_default(t: Any, key: Any, default: Any) -> Any:
    """(hash-table-ref/default table key default)."""
    if t.__class__ is not HashTable:
        raise wrong_type("hash-table-ref/default", "a hash table", t)
    return t.entries.get(t.key_of(key), default)


def hash_ref(t: Any, key: Any, default: Any = FALSE) -> Any:
    """(hash-ref table key [default])."""
    return table("hash-ref", t).entries.get(t.key_of(key), default)


def hash_set(t: Any, key: Any, value: Any) -> Any:
    """(hash-set! table key value)."""
    if t.__class__ is not HashTable:
        raise wrong_type("hash-table-set!", "a hash table", t)
    t.entries[t.key_of(key)] = value
    return UNSPECIFIED


def hash_table_set(t: Any, key: Any, value: Any, *more: Any) -> Any:
    """(hash-table-set! table key value …)."""
    hash_set(t, key, value)
    if len(more) % 2:
        raise WrongType("hash-table-set!: a key without a value", (more[-1],))
    for next_key, next_value in zip(more[::2], more[1::2], strict=True):
        hash_set(t, next_key, next_value)
    return UNSPECIFIED


def hash_table_delete(t: Any, *keys: Any) -> Any:
    """(hash-table-delete! table key …), which answers how many keys there were."""
    entries = table("hash-table-delete!", t).entries
    before = len(entries)
    for key in keys:
        entries.pop(t.key_of(key), None)
    return before - len(entries)


def hash_table_remove(t: Any, key: Any) -> Any:
    """(hash-table/remove! table key)."""
    table("hash-table/remove!", t).entries.pop(t.key_of(key), None)
    return UNSPECIFIED


def is_hash_table_contains(t: Any, key: Any) -> Boolean:
    """(hash-table-contains? table key)."""
    entries = table("hash-table-contains?", t).entries
    return TRUE if t.key_of(key) in entries else FALSE


def hash_table_size(t: Any) -> int:
    """(hash-table-size table)."""
    return len(table("hash-table-size", t).entries)


def is_hash_table_empty(t: Any) -> Boolean:
    """(hash-table-empty? table)."""
    return FALSE if table("hash-table-empty?", t).entries else TRUE


def hash_table_clear(t: Any, size: Any = 0) -> Any:
    """(hash-table-clear! table)."""
    table("hash-table-clear!", t).entries.clear()
    return UNSPECIFIED


def hash_table_copy(t: Any, mutable: Any = TRUE) -> HashTable:
    """(hash-table-copy table [mutable?])."""
    copy = HashTable(table("hash-table-copy", t).key_of)
    copy.entries = t.entries.copy()
    return copy


def hash_table_empty_copy(t: Any) -> HashTable:
    """(hash-table-empty-copy table)."""
    return HashTable(table("hash-table-empty-copy", t).key_of)


def hash_table_keys(t: Any) -> Any:
    """(hash-table-keys table)."""
    return to_list([datum_of(key) for key in table("hash-table-keys", t).entries])


def hash_table_values(t: Any) -> Any:
    """(hash-table-values table)."""
    return to_list(list(table("hash-table-values", t).entries.values()))


def hash_table_entries(t: Any) -> MultipleValues:
    """(hash-table-entries table)."""
    return MultipleValues((hash_table_keys(t), hash_table_values(t)))


def hash_table_to_alist(t: Any) -> Any:
    """(hash-table->alist table)."""
    return to_list([cons(datum_of(key), value) for key, value in table("hash-table->alist", t).entries.items()])


def hashtable_keys(t: Any) -> Vector:
    """(hashtable-keys table)."""
    return Vector([datum_of(key) for key in table("hashtable-keys", t).entries])


def hashtable_values(t: Any) -> Vector:
    """(hashtable-values table)."""
    return Vector(list(table("hashtable-values", t).entries.values()))


def hashtable_entries(t: Any) -> MultipleValues:
    """(hashtable-entries table)."""
    return MultipleValues((hashtable_keys(t), hashtable_values(t)))


def alist_to_hash_table(pairs: Any, equivalence: Any = predicates.is_equal, *options: Any) -> HashTable:
    """(alist->hash-table alist [equivalence hash …]); of entries with one key, the first counts."""
    result = make_hash_table(equivalence)
    for pair in elements("alist->hash-table", pairs):
        if pair.__class__ is not Pair:
            raise wrong_type("alist->hash-table", "an association list", pairs)
        result.entries.setdefault(result.key_of(pair.car), pair.cdr)
    return result


def hash_table_pop(t: Any) -> Any:
    """(hash-table-pop! table): two values, the key and the value of an entry, which is removed."""
    if not table("hash-table-pop!", t).entries:
        raise wrong_type("hash-table-pop!", "a hash table with an entry", t)
    key, value = t.entries.popitem()
    return MultipleValues((datum_of(key), value))


def hash_table_union(t: Any, other: Any) -> Any:
    """(hash-table-union! table other): the table with the entries of other that it lacks."""
    for key, value in table("hash-table-union!", other).entries.items():
        datum = datum_of(key)
        table("hash-table-union!", t).entries.setdefault(t.key_of(datum), value)
    return t


def hash_(datum: Any, bound: Any = None) -> int:
    """(hash a [bound]): equal for data that are `equal?`."""
    return _bounded("hash", hash(equal_key(datum)), bound)


def eqv_hash(datum: Any, bound: Any = None) -> int:
    """(eqv-hash a [bound])."""
    return _bounded("eqv-hash", hash(eqv_key(datum)), bound)


def string_hash(s: Any, bound: Any = None) -> int:
    """(string-hash string [bound])."""
    return _bounded("string-hash", hash(text("string-hash", s)), bound)


def string_ci_hash(s: Any, bound: Any = None) -> int:
    """(string-ci-hash string [bound])."""
    return _bounded("string-ci-hash", hash(text("string-ci-hash", s).casefold()), bound)


def _bounded(name: str, number: int, bound: Any) -> int:
    if bound is None:
        return number & 0x1FFFFFFF
    if bound.__class__ is not int or bound <= 0:
        raise wrong_type(name, "a positive exact integer", bound)
    return int(number % bound)
