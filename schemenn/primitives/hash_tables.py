"""Hash tables as a whole: making, copying, freezing and listing them.

An entry by its key is the matter of hash_entries.py; procedures that call procedures are Scheme in
stdlib/builtins/tables/hash-tables.scm.
"""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Boolean, MultipleValues, Pair, Vector, cons, to_list
from schemenn.errors import WrongType
from schemenn.primitives import hashing, predicates
from schemenn.primitives.check import elements, option, wrong_type
from schemenn.primitives.equality import datum_of
from schemenn.primitives.hash_kinds import (
    EQ,
    EQUAL,
    EQV,
    STRICT_EQ,
    STRICT_EQUAL,
    STRICT_EQV,
    STRING,
    HashTable,
    Kind,
    SpecialTable,
    kind_of,
    mutable_table,
    new_table,
    table,
)
from schemenn.procedures import arity_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def make_hash_table(options: Any, find: Any) -> HashTable:
    """(%make-hash-table options find): the options are an equivalence or a comparator, a hash function, and others."""
    given = elements("make-hash-table", options)
    equivalence = EQUAL.equivalence
    if given and given[0].__class__ is not int:
        equivalence = given[0]
    hash = given[1] if len(given) > 1 and predicates.is_procedure(given[1]) is TRUE else None
    return new_table(kind_of("make-hash-table", equivalence, hash, find))


def make_hashtable(hash: Any, equivalence: Any, find: Any) -> HashTable:
    """(%make-hashtable hash equivalence find); #f stands for no hash function."""
    return new_table(kind_of("make-hashtable", equivalence, None if hash is FALSE else hash, find))


def make_table_with_initial(t: Any, initial: Any) -> HashTable:
    """(%table-with-initial table initial): an empty table of the kind, with a value for keys that are missing."""
    kind = table("make-table", t).kind
    own = Kind(kind.equivalence, kind.hash, kind.key_of, kind.find)
    own.initial = initial
    return new_table(own)


def make_equal_hash_table(size: Any = 0) -> HashTable:
    """(make-equal-hash-table [size])."""
    return HashTable(EQUAL)


def make_eqv_hash_table(size: Any = 0) -> HashTable:
    """(make-strong-eqv-hash-table [size])."""
    return HashTable(EQV)


def make_eq_hash_table(size: Any = 0) -> HashTable:
    """(make-strong-eq-hash-table [size])."""
    return HashTable(EQ)


def make_string_hash_table(size: Any = 0) -> HashTable:
    """(make-string-hash-table [size])."""
    return HashTable(STRING)


def make_hash(alist: Any = NIL) -> HashTable:
    """(make-hash [alist])."""
    return filled("make-hash", STRICT_EQUAL, alist)


def make_hasheqv(alist: Any = NIL) -> HashTable:
    """(make-hasheqv [alist])."""
    return filled("make-hasheqv", STRICT_EQV, alist)


def make_hasheq(alist: Any = NIL) -> HashTable:
    """(make-hasheq [alist])."""
    return filled("make-hasheq", STRICT_EQ, alist)


def make_immutable_hash(alist: Any = NIL) -> HashTable:
    """(make-immutable-hash [alist])."""
    return freeze(filled("make-immutable-hash", STRICT_EQUAL, alist))


def make_immutable_hasheqv(alist: Any = NIL) -> HashTable:
    """(make-immutable-hasheqv [alist])."""
    return freeze(filled("make-immutable-hasheqv", STRICT_EQV, alist))


def make_immutable_hasheq(alist: Any = NIL) -> HashTable:
    """(make-immutable-hasheq [alist])."""
    return freeze(filled("make-immutable-hasheq", STRICT_EQ, alist))


def filled(name: str, kind: Kind, alist: Any) -> HashTable:
    """A table of a known kind with the entries of an association list, the last one of a key counting."""
    result = HashTable(kind)
    for pair in elements(name, alist):
        if pair.__class__ is not Pair:
            raise wrong_type(name, "an association list", alist)
        result.entries[result.key_of(pair.car)] = pair.cdr
    return result


def hash_or_table(*operands: Any) -> Any:
    """(hash a [bound]) of SRFI 69, with which Racket's (hash key value …) shares its name.

    One operand, or a second one that is a bound, is a question for a number; anything else makes an immutable table.
    """
    if len(operands) == 1:
        return hashing.hash_(operands[0])
    if len(operands) == 2 and operands[1].__class__ is int and operands[1] > 0:  # noqa: PLR2004
        return hashing.hash_(operands[0], operands[1])
    return _of_operands("hash", STRICT_EQUAL, operands)


def hasheqv(*operands: Any) -> HashTable:
    """(hasheqv key value …)."""
    return _of_operands("hasheqv", STRICT_EQV, operands)


def hasheq(*operands: Any) -> HashTable:
    """(hasheq key value …)."""
    return _of_operands("hasheq", STRICT_EQ, operands)


def _of_operands(name: str, kind: Kind, operands: tuple[Any, ...]) -> HashTable:
    if len(operands) % 2:
        raise WrongType(f"{name}: a key without a value", (operands[-1],))
    pairs = [cons(key, value) for key, value in zip(operands[::2], operands[1::2], strict=True)]
    return freeze(filled(name, kind, to_list(pairs)))


def is_hash_table(a: Any) -> Boolean:
    """(hash-table? a)."""
    return TRUE if isinstance(a, HashTable) else FALSE


def is_hash_table_mutable(t: Any) -> Boolean:
    """(hash-table-mutable? table)."""
    frozen = table("hash-table-mutable?", t).__class__ is SpecialTable and not t.mutable
    return FALSE if frozen else TRUE


def hash_table_size(t: Any) -> int:
    """(hash-table-size table)."""
    return len(table("hash-table-size", t).entries)


def is_hash_table_empty(t: Any) -> Boolean:
    """(hash-table-empty? table)."""
    return FALSE if table("hash-table-empty?", t).entries else TRUE


def hash_table_clear(t: Any, size: Any = 0) -> Any:
    """(hash-table-clear! table)."""
    mutable_table("hash-table-clear!", t).entries.clear()
    if t.__class__ is SpecialTable:
        t.buckets.clear()
    return UNSPECIFIED


def hash_table_copy(t: Any, mutable: Any = TRUE) -> HashTable:
    """(hash-table-copy table [mutable?])."""
    copy = new_table(table("hash-table-copy", t).kind)
    copy.entries = t.entries.copy()
    if isinstance(copy, SpecialTable):
        copy.buckets = t.buckets.copy()
    return copy if option(mutable) else freeze(copy)


def hashtable_copy(t: Any, mutable: Any = FALSE) -> HashTable:
    """(hashtable-copy table [mutable?])."""
    return hash_table_copy(table("hashtable-copy", t), mutable)


def freeze(t: Any) -> SpecialTable:
    """(%freeze table): an immutable table that takes over the entries of a table no longer used."""
    frozen = SpecialTable(t.kind, mutable=False)
    frozen.entries = t.entries
    if isinstance(t, SpecialTable):
        frozen.buckets = t.buckets
    return frozen


def hash_table_empty_copy(t: Any) -> HashTable:
    """(hash-table-empty-copy table)."""
    return new_table(table("hash-table-empty-copy", t).kind)


def hash_clear(t: Any) -> HashTable:
    """(hash-clear table)."""
    return freeze(new_table(table("hash-clear", t).kind))


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


def hash_table_equivalence_function(t: Any) -> Any:
    """(hash-table-equivalence-function table)."""
    return table("hash-table-equivalence-function", t).kind.equivalence


def hash_table_hash_function(t: Any) -> Any:
    """(hash-table-hash-function table): #f where there is none."""
    hash = table("hash-table-hash-function", t).kind.hash
    return FALSE if hash is None else hash


def hashtable_hash_function(t: Any) -> Any:
    """(hashtable-hash-function table): #f for tables by eq? and eqv?, too."""
    equivalence = table("hashtable-hash-function", t).kind.equivalence
    return FALSE if equivalence in (EQ.equivalence, EQV.equivalence) else hash_table_hash_function(t)


def is_bounded_hash(t: Any) -> Boolean:
    """(%bounded-hash? table): whether the hash function takes two operands, the second being a bound."""
    return TRUE if arity_of(t.kind.hash)[0] == 2 else FALSE  # noqa: PLR2004


def bucket(t: Any, number: Any) -> Any:
    """(%bucket table number): the list of the cells of a hash."""
    if number.__class__ is not int:
        raise wrong_type("hash-table", "an exact integer from the hash function", number)
    return t.buckets.get(number, NIL)


def cell_key(cell: Any) -> Any:
    """(%cell-key cell)."""
    return cell.datum
