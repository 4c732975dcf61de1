"""What can be looped over without saying what it is: a list, a vector, a string, a count, a hash table.

Source: Racket Reference 4.16.1
"""

from __future__ import annotations

from schemenn.datum import NIL, Bytevector, Pair, String, Vector, char
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.hash_kinds import HashTable
from schemenn.primitives.hash_tables import hash_table_to_alist

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def sequence(a: Any) -> Any:
    """(%sequence a): a count, or a vector of the elements."""
    if a.__class__ is int and a >= 0 or a.__class__ is Vector:
        return a
    if a.__class__ is Pair or a is NIL:
        return Vector(elements("for", a))
    if isinstance(a, String):
        return Vector([char(c) for c in a.text])
    if a.__class__ is Bytevector:
        return Vector(list(a.data))
    raise wrong_type("for", "a list, vector, string or count", a)


def sequence_length(a: Any) -> int:
    """(%sequence-length a), of what %sequence answers."""
    return a if a.__class__ is int else len(a.items)


def sequence_ref(a: Any, k: Any) -> Any:
    """(%sequence-ref a k), of what %sequence answers."""
    return k if a.__class__ is int else a.items[k]


def sequence_list(a: Any) -> Any:
    """(%sequence-list a): the list itself."""
    elements("for", a)
    return a


def sequence_pairs(a: Any) -> Any:
    """(%sequence-pairs a): the entries of a hash table, as pairs."""
    if not isinstance(a, HashTable):
        raise wrong_type("for", "a hash table", a)
    return hash_table_to_alist(a)
