"""Hash tables: one entry, by its key.

A table that is none of the fast ones goes through `_special`: the entry is found first, by a Scheme procedure if the
equivalence is one, and then handed to the operation as (operation table place key number extra), where `place` is the
dictionary key, or #f if there is no cell for the key, and `number` its hash.
"""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Boolean, MultipleValues, cons, iterate, to_list
from schemenn.errors import OutOfRange, WrongType
from schemenn.primitives.check import wrong_type
from schemenn.primitives.equality import datum_of, eqv_key
from schemenn.primitives.hash_kinds import Cell, HashTable, SpecialTable, mutable_table, table
from schemenn.primitives.predicates import is_procedure
from schemenn.runtime.tail import pend
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    Operation = Callable[[Any, Any, Any, Any, Any], Any]

_ABSENT: Final = object()


def _special(t: Any, key: Any, operation: Operation, extra: Any) -> Any:
    """Do the operation, or ask the caller to have the cell found and the operation done."""
    find = t.kind.find
    if find is None:
        return operation(t, t.key_of(key), key, 0, extra)
    return pend(find, t, key, operation, extra)


def _missing(name: str, key: Any) -> OutOfRange:
    error = OutOfRange(f"{name}: no such key: {short(key)}", (key,))
    error.code = "no-such-key"
    return error


def hash_table_ref_default(t: Any, key: Any, default: Any) -> Any:
    """(hash-table-ref/default table key default)."""
    if t.__class__ is HashTable:
        return t.entries.get(t.key_of(key), default)
    return _special(table("hash-table-ref/default", t), key, _get, default)


def _get(t: Any, place: Any, key: Any, number: Any, default: Any) -> Any:
    return t.entries.get(place, default)


def hash_table_ref(t: Any, key: Any, fail: Any = FALSE, succeed: Any = FALSE) -> Any:
    """(hash-table-ref table key [fail [succeed]]): what fail answers, if the key is missing."""
    if t.__class__ is HashTable:
        return _ref(t, t.key_of(key), key, 0, (fail, succeed))
    return _special(table("hash-table-ref", t), key, _ref, (fail, succeed))


def _ref(t: Any, place: Any, key: Any, number: Any, procedures: Any) -> Any:
    value = t.entries.get(place, _ABSENT)
    fail, succeed = procedures
    if value is _ABSENT:
        if fail is FALSE:
            raise _missing("hash-table-ref", key)
        return pend(fail)
    return value if succeed is FALSE else pend(succeed, value)


def hash_ref(t: Any, key: Any, default: Any = None) -> Any:
    """(hash-ref table key [default]): what a default that is a procedure answers, if the key is missing.

    Without a default: an error for tables made by Racket's names, #f for others.
    """
    if t.__class__ is HashTable:
        return _ref_or_call(t, t.key_of(key), key, 0, default)
    return _special(table("hash-ref", t), key, _ref_or_call, default)


def _ref_or_call(t: Any, place: Any, key: Any, number: Any, default: Any) -> Any:
    value = t.entries.get(place, _ABSENT)
    if value is not _ABSENT:
        return value
    if default is None:
        if t.kind.strict:
            raise _missing("hash-ref", key)
        return FALSE
    return pend(default) if is_procedure(default) is TRUE else default


def hash_table_get(t: Any, key: Any, default: Any = None) -> Any:
    """(hash-table-get table key [default]): as hash-ref, but without a default a missing key is an error."""
    return _special(table("hash-table-get", t), key, _get_or_call, default)


def _get_or_call(t: Any, place: Any, key: Any, number: Any, default: Any) -> Any:
    if default is None and place not in t.entries:
        raise _missing("hash-table-get", key)
    return _ref_or_call(t, place, key, number, default)


def table_ref(t: Any, key: Any, default: Any = None) -> Any:
    """(table-ref table key [default])."""
    if t.__class__ is HashTable:
        return _ref_or_initial(t, t.key_of(key), key, 0, default)
    return _special(table("table-ref", t), key, _ref_or_initial, default)


def _ref_or_initial(t: Any, place: Any, key: Any, number: Any, default: Any) -> Any:
    initial = t.kind.initial if default is None else default
    value = t.entries.get(place, initial)
    if value is None:
        raise _missing("table-ref", key)
    return value


def hashq_ref(t: Any, key: Any, default: Any = FALSE) -> Any:
    """(hashq-ref table key [default]): the key is looked for by eqv?, whatever the table."""
    return _by_identity("hashq-ref", t).entries.get(eqv_key(key), default)


def hashq_set(t: Any, key: Any, value: Any) -> Any:
    """(hashq-set! table key value)."""
    mutable_table("hashq-set!", _by_identity("hashq-set!", t)).entries[eqv_key(key)] = value
    return UNSPECIFIED


def hashq_remove(t: Any, key: Any) -> Any:
    """(hashq-remove! table key)."""
    mutable_table("hashq-remove!", _by_identity("hashq-remove!", t)).entries.pop(eqv_key(key), None)
    return UNSPECIFIED


def _by_identity(name: str, t: Any) -> HashTable:
    if table(name, t).kind.find is not None:
        raise wrong_type(name, "a hash table by a builtin equivalence", t)
    assert isinstance(t, HashTable)
    return t


def hash_set(t: Any, key: Any, value: Any) -> Any:
    """(hash-set! table key value)."""
    if t.__class__ is HashTable:
        t.entries[t.key_of(key)] = value
        return UNSPECIFIED
    return _special(mutable_table("hash-table-set!", t), key, _put, value)


def _put(t: Any, place: Any, key: Any, number: Any, value: Any) -> Any:
    if t.kind.find is not None and place not in t.entries:
        place = Cell(key, number)
        t.buckets[number] = cons(place, t.buckets.get(number, NIL))
    t.entries[place] = value
    return UNSPECIFIED


def hash_table_set(t: Any, key: Any, value: Any, *more: Any) -> Any:
    """(hash-table-set! table key value …)."""
    if not more:
        return hash_set(t, key, value)
    if len(more) % 2:
        raise WrongType("hash-table-set!: a key without a value", (more[-1],))
    if t.__class__ is HashTable:
        keys, values = (key, *more[::2]), (value, *more[1::2])
        t.entries.update({t.key_of(each): of_it for each, of_it in zip(keys, values, strict=True)})
        return UNSPECIFIED
    return _special(mutable_table("hash-table-set!", t), key, _put_all, (value, more))


def _put_all(t: Any, place: Any, key: Any, number: Any, rest: Any) -> Any:
    value, more = rest
    _put(t, place, key, number, value)
    return hash_table_set(t, *more)


def table_set(t: Any, key: Any, value: Any = None) -> Any:
    """(table-set! table key [value]): without a value, the entry is removed."""
    return hash_table_remove(t, key) if value is None else hash_set(t, key, value)


def hash_table_delete(t: Any, *keys: Any) -> Any:
    """(hash-table-delete! table key …), which answers how many keys there were."""
    entries = mutable_table("hash-table-delete!", t).entries
    if t.__class__ is HashTable:
        before = len(entries)
        for key in keys:
            entries.pop(t.key_of(key), None)
        return before - len(entries)
    return _special(t, keys[0], _delete_all, (0, keys[1:])) if keys else 0


def _delete_all(t: Any, place: Any, key: Any, number: Any, rest: Any) -> Any:
    count, keys = rest
    if place in t.entries:
        count += 1
        drop(t, place)
    return _special(t, keys[0], _delete_all, (count, keys[1:])) if keys else count


def drop(t: HashTable, place: Any) -> Any:
    """Remove the entry of a dictionary key of the table; the answer is its value."""
    if place.__class__ is Cell:
        assert isinstance(t, SpecialTable)
        rest = [cell for cell in iterate(t.buckets[place.number]) if cell is not place]
        t.buckets[place.number] = to_list(rest)
    return t.entries.pop(place)


def hash_table_remove(t: Any, key: Any) -> Any:
    """(hash-table/remove! table key)."""
    if t.__class__ is HashTable:
        t.entries.pop(t.key_of(key), None)
        return UNSPECIFIED
    return _special(mutable_table("hash-table/remove!", t), key, _remove, UNSPECIFIED)


def _remove(t: Any, place: Any, key: Any, number: Any, answer: Any) -> Any:
    if place in t.entries:
        drop(t, place)
    return answer


def is_hash_table_contains(t: Any, key: Any) -> Boolean:
    """(hash-table-contains? table key)."""
    if t.__class__ is HashTable:
        return TRUE if t.key_of(key) in t.entries else FALSE
    answer: Boolean = _special(table("hash-table-contains?", t), key, _contains, UNSPECIFIED)
    return answer


def _contains(t: Any, place: Any, key: Any, number: Any, extra: Any) -> Boolean:
    return TRUE if place in t.entries else FALSE


def hash_table_pop(t: Any) -> Any:
    """(hash-table-pop! table): two values, the key and the value of an entry, which is removed."""
    if not mutable_table("hash-table-pop!", t).entries:
        raise wrong_type("hash-table-pop!", "a hash table with an entry", t)
    place = next(reversed(t.entries))
    return MultipleValues((datum_of(place), drop(t, place)))
