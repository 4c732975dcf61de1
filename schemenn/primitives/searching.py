"""Searching lists and association lists by eq?, eqv? and equal? (R7RS 6.4).

A search stops at what it finds, so it works on a circular list that has it; it does not loop on one that has not.
"""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, Char, Pair, Symbol, cons, link, to_list
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.equality import eq, equal, eqv

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

Equivalence: TypeAlias = "Callable[[Any, Any], bool]"


def memq(a: Any, items: Any) -> Any:
    """(memq a list)."""
    return _member("memq", a, items, eq)


def memv(a: Any, items: Any) -> Any:
    """(memv a list)."""
    return _member("memv", a, items, eqv)


def member(a: Any, items: Any) -> Any:
    """(%member a list): by `equal?`."""
    return _member("member", a, items, equal)


def _member(name: str, a: Any, items: Any, same: Equivalence) -> Any:
    here = mark = items
    by_identity = a.__class__ is Symbol or a.__class__ is Char
    steps = 0
    limit = 64
    while here.__class__ is Pair:
        if here.car is a or (not by_identity and same(here.car, a)):
            return here
        here = here.cdr
        steps += 1
        if here is mark:
            raise wrong_type(name, "a list that ends", items)
        if steps == limit:
            mark = here
            limit *= 2
    if here is not NIL:
        raise wrong_type(name, "a list", items)
    return FALSE


def assq(a: Any, pairs: Any) -> Any:
    """(assq a alist)."""
    return _assoc("assq", a, pairs, eq)


def assv(a: Any, pairs: Any) -> Any:
    """(assv a alist)."""
    return _assoc("assv", a, pairs, eqv)


def assoc(a: Any, pairs: Any) -> Any:
    """(%assoc a alist): by `equal?`."""
    return _assoc("assoc", a, pairs, equal)


def _assoc(name: str, a: Any, pairs: Any, same: Equivalence) -> Any:
    here = mark = pairs
    by_identity = a.__class__ is Symbol or a.__class__ is Char
    steps = 0
    limit = 64
    while here.__class__ is Pair:
        entry = here.car
        if entry.__class__ is not Pair:
            raise wrong_type(name, "an association list", pairs)
        if entry.car is a or (not by_identity and same(entry.car, a)):
            return entry
        here = here.cdr
        steps += 1
        if here is mark:
            raise wrong_type(name, "a list that ends", pairs)
        if steps == limit:
            mark = here
            limit *= 2
    if here is not NIL:
        raise wrong_type(name, "an association list", pairs)
    return FALSE


def assq_ref(pairs: Any, a: Any) -> Any:
    """(assq-ref alist a)."""
    return _value(_assoc("assq-ref", a, pairs, eq))


def assv_ref(pairs: Any, a: Any) -> Any:
    """(assv-ref alist a)."""
    return _value(_assoc("assv-ref", a, pairs, eqv))


def assoc_ref(pairs: Any, a: Any) -> Any:
    """(assoc-ref alist a)."""
    return _value(_assoc("assoc-ref", a, pairs, equal))


def _value(entry: Any) -> Any:
    return FALSE if entry is FALSE else entry.cdr


def delq(a: Any, items: Any) -> Any:
    """(delq a list)."""
    return to_list([item for item in elements("delq", items) if not eq(item, a)])


def delv(a: Any, items: Any) -> Any:
    """(delv a list)."""
    return to_list([item for item in elements("delv", items) if not eqv(item, a)])


def delete(a: Any, items: Any) -> Any:
    """(%delete a list): by `equal?`."""
    return to_list([item for item in elements("delete", items) if not equal(a, item)])


def del_assq(a: Any, pairs: Any) -> Any:
    """(del-assq a alist)."""
    return _without("del-assq", a, pairs, eq)


def del_assv(a: Any, pairs: Any) -> Any:
    """(del-assv a alist)."""
    return _without("del-assv", a, pairs, eqv)


def del_assoc(a: Any, pairs: Any) -> Any:
    """(del-assoc a alist)."""
    return _without("del-assoc", a, pairs, equal)


def _without(name: str, a: Any, pairs: Any, same: Equivalence) -> Any:
    entries = elements(name, pairs)
    for entry in entries:
        if entry.__class__ is not Pair:
            raise wrong_type(name, "an association list", pairs)
    return to_list([entry for entry in entries if not same(a, entry.car)])


def alist_copy(pairs: Any) -> Any:
    """(alist-copy alist)."""
    return to_list([_copy(entry) for entry in elements("alist-copy", pairs)])


def _copy(entry: Any) -> Any:
    if entry.__class__ is not Pair:
        return entry
    pair = Pair()
    pair.car = entry.car
    pair.cdr = entry.cdr
    return pair


def acons(key: Any, value: Any, pairs: Any) -> Pair:
    """(acons key value alist)."""
    return cons(cons(key, value), pairs)


def assq_set(pairs: Any, key: Any, value: Any) -> Any:
    """(assq-set! alist key value)."""
    return _set_value("assq-set!", pairs, key, value, eq)


def assv_set(pairs: Any, key: Any, value: Any) -> Any:
    """(assv-set! alist key value)."""
    return _set_value("assv-set!", pairs, key, value, eqv)


def assoc_set(pairs: Any, key: Any, value: Any) -> Any:
    """(assoc-set! alist key value)."""
    return _set_value("assoc-set!", pairs, key, value, equal)


def _set_value(name: str, pairs: Any, key: Any, value: Any, same: Equivalence) -> Any:
    for entry in _entries(name, pairs):
        if same(entry.car, key):
            link(entry, value)
            return pairs
    return acons(key, value, pairs)


def _entries(name: str, pairs: Any) -> list[Any]:
    entries = elements(name, pairs)
    if not all([entry.__class__ is Pair for entry in entries]):
        raise wrong_type(name, "an association list", pairs)
    return entries


def assq_remove(pairs: Any, key: Any) -> Any:
    """(assq-remove! alist key)."""
    return _without_first("assq-remove!", pairs, key, eq)


def assv_remove(pairs: Any, key: Any) -> Any:
    """(assv-remove! alist key)."""
    return _without_first("assv-remove!", pairs, key, eqv)


def assoc_remove(pairs: Any, key: Any) -> Any:
    """(assoc-remove! alist key)."""
    return _without_first("assoc-remove!", pairs, key, equal)


def _without_first(name: str, pairs: Any, key: Any, same: Equivalence) -> Any:
    entries = _entries(name, pairs)
    for index, entry in enumerate(entries):
        if same(entry.car, key):
            return to_list(entries[:index] + entries[index + 1 :])
    return pairs
