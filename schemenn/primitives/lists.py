"""Lists: the first-order procedures (R7RS 6.4, SRFI 1); those that take procedures are Scheme in lists.scm.

None of them loops on a circular list or reads past the end of an improper one: both are errors.
"""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Boolean, MultipleValues, Pair, link, to_list
from schemenn.number import is_number
from schemenn.primitives.check import elements, integer, out_of_range, size, wrong_type
from schemenn.primitives.equality import equal_key
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def list_(*items: Any) -> Any:
    """(list a …)."""
    result: Any = NIL
    for item in reversed(items):
        pair = Pair()
        pair.car = item
        pair.cdr = result
        result = pair
    return result


def cons_star(first: Any, *rest: Any) -> Any:
    """(cons* a … tail)."""
    return to_list((first, *rest[:-1]), rest[-1]) if rest else first


def make_list(k: Any, fill: Any = UNSPECIFIED) -> Any:
    """(make-list k [fill])."""
    return to_list([fill] * size("make-list", k, 64))


def iota(count: Any, start: Any = 0, step: Any = 1) -> Any:
    """(iota count [start step])."""
    length = size("iota", count, 64)
    for number in (start, step):
        if not is_number(number):
            raise wrong_type("iota", "a number", number)
    return to_list([start + index * step for index in range(length)])


def is_list(a: Any) -> Boolean:
    """(list? a)."""
    return TRUE if _last_cdr(a) is NIL else FALSE


def is_circular_list(a: Any) -> Boolean:
    """(circular-list? a)."""
    return TRUE if _last_cdr(a) is None else FALSE


def is_dotted_list(a: Any) -> Boolean:
    """(dotted-list? a)."""
    end = _last_cdr(a)
    return FALSE if end is None or end is NIL else TRUE


def _last_cdr(here: Any) -> Any:
    """What stands after the last pair; None where the pairs go in a circle."""
    return measure(here)[1]


def measure(here: Any) -> tuple[int, Any]:
    """How many pairs a list has and what stands after the last; None where the pairs go in a circle."""
    count = 0
    lap = 64
    while here.__class__ is Pair:
        mark = here
        for _ in range(lap):
            here = here.cdr
            count += 1
            if here.__class__ is not Pair:
                break
            if here is mark:
                return count, None
        lap *= 2
    return count, here


def length(items: Any) -> int:
    """(length list)."""
    count, end = measure(items)
    if end is not NIL:
        raise wrong_type("length", "a list" if end is not None else "a list that ends", items)
    return count


def length_plus(items: Any) -> Any:
    """(length+ list)."""
    return FALSE if _last_cdr(items) is None else length(items)


def append(*lists: Any) -> Any:
    """(append list … tail)."""
    result = lists[-1] if lists else NIL
    for items in reversed(lists[:-1]):
        if items is not NIL:
            result = to_list(elements("append", items), result)
    return result


def append_in_place(*lists: Any) -> Any:
    """(append! list … tail)."""
    result = lists[-1] if lists else NIL
    for items in reversed(lists[:-1]):
        if items is not NIL:
            link(_last_pair("append!", items), result)
            result = items
    return result


def concatenate(lists: Any, *rest: Any) -> Any:
    """(concatenate lists); (concatenate tensors [axis]) and (concatenate tensor … [axis]) as well."""
    parts = [lists] if plain(lists).__class__ in (Tensor, Mask) else elements("concatenate", lists)
    if any([plain(part).__class__ in (Tensor, Mask) for part in (*parts, *rest)]):
        from schemenn.primitives.tensor_shapes import concatenate_tensors

        return concatenate_tensors(lists, *rest)
    if rest:
        raise wrong_type("concatenate", "a tensor", lists)
    return append(*parts)


def reverse(items: Any) -> Any:
    """(reverse list)."""
    return _append_reverse("reverse", items, NIL)


def append_reverse(items: Any, tail: Any) -> Any:
    """(append-reverse list tail)."""
    return _append_reverse("append-reverse", items, tail)


def _append_reverse(name: str, items: Any, tail: Any) -> Any:
    here, lap = items, 64
    try:
        while True:
            mark = here
            for _ in range(lap):
                pair = Pair()
                pair.car = here.car
                pair.cdr = tail
                tail = pair
                here = here.cdr
                if here is mark:
                    raise wrong_type(name, "a list that ends", items)
            lap *= 2
    except AttributeError:
        if here is not NIL:
            raise wrong_type(name, "a list", items) from None
    return tail


def reverse_in_place(items: Any) -> Any:
    """(reverse! list)."""
    end = _last_cdr(items)
    if end is not NIL:
        raise wrong_type("reverse!", "a list" if end is not None else "a list that ends", items)
    result: Any = NIL
    while items is not NIL:
        items.cdr, result, items = result, items, items.cdr
    return result


def list_tail(items: Any, k: Any) -> Any:
    """(list-tail list k)."""
    return _tail("list-tail", items, k)


def _tail(name: str, items: Any, k: Any) -> Any:
    steps = _count(name, k)
    here = items
    for done in range(steps):
        if here.__class__ is not Pair:
            raise _too_short(name, items, k, done)
        here = here.cdr
    return here


def list_ref(items: Any, k: Any) -> Any:
    """(list-ref list k)."""
    here = _tail("list-ref", items, k)
    if here.__class__ is not Pair:
        raise _too_short("list-ref", items, k, k)
    return here.car


def list_set(items: Any, k: Any, value: Any) -> Any:
    """(list-set! list k value)."""
    here = _tail("list-set!", items, k)
    if here.__class__ is not Pair:
        raise _too_short("list-set!", items, k, k)
    here.car = value
    return UNSPECIFIED


def _count(name: str, k: Any) -> int:
    if k.__class__ is not int:
        k = integer(name, k, "an index")
    if k < 0:
        raise out_of_range(name, "index", k, "(it must not be negative)")
    count: int = k
    return count


def _too_short(name: str, items: Any, k: int, length: int) -> Exception:
    if length == 0 and items is not NIL:
        return wrong_type(name, "a list", items) if items.__class__ is not Pair else wrong_type(name, "a pair", items)
    return out_of_range(name, "index", k, f"for a list of length {length}")


def list_head(items: Any, k: Any) -> Any:
    """(list-head list k)."""
    return to_list(_first_items("list-head", items, k))


def _first_items(name: str, items: Any, k: Any) -> list[Any]:
    taken = []
    here = items
    for done in range(_count(name, k)):
        if here.__class__ is not Pair:
            raise _too_short(name, items, k, done)
        taken.append(here.car)
        here = here.cdr
    return taken


def take(items: Any, k: Any) -> Any:
    """(take list k)."""
    return to_list(_first_items("take", items, k))


def drop(items: Any, k: Any) -> Any:
    """(drop list k)."""
    return _tail("drop", items, k)


def split_at(items: Any, k: Any) -> Any:
    """(split-at list k)."""
    return MultipleValues((to_list(_first_items("split-at", items, k)), _tail("split-at", items, k)))


def sublist(items: Any, start: Any, end: Any) -> Any:
    """(sublist list start end)."""
    first = _count("sublist", start)
    if _count("sublist", end) < first:
        raise out_of_range("sublist", "end", end, f"for start {first}")
    return to_list(_first_items("sublist", items, end)[first:])


def take_right(items: Any, k: Any) -> Any:
    """(take-right list k)."""
    return _tail("take-right", items, _pairs_before("take-right", items, k))


def drop_right(items: Any, k: Any) -> Any:
    """(drop-right list k)."""
    return to_list(_first_items("drop-right", items, _pairs_before("drop-right", items, k)))


def _pairs_before(name: str, items: Any, k: Any) -> int:
    """How many pairs of a list, proper or not, come before the last k."""
    count, end = measure(items)
    if end is None:
        raise wrong_type(name, "a list that ends", items)
    if _count(name, k) > count:
        raise out_of_range(name, "count", k, f"for a list of length {count}")
    return count - int(k)


def last_pair(items: Any) -> Any:
    """(last-pair list)."""
    return _last_pair("last-pair", items)


def _last_pair(name: str, items: Any) -> Any:
    if items.__class__ is not Pair or _last_cdr(items) is None:
        raise wrong_type(name, "a list that ends, with an element", items)
    while items.cdr.__class__ is Pair:
        items = items.cdr
    return items


def last(items: Any) -> Any:
    """(last list)."""
    return _last_pair("last", items).car


def except_last_pair(items: Any) -> Any:
    """(except-last-pair list)."""
    _last_pair("except-last-pair", items)
    return drop_right(items, 1)


def list_copy(a: Any) -> Any:
    """(list-copy a)."""
    end = _last_cdr(a)
    if end is None:
        raise wrong_type("list-copy", "a list that ends", a)
    items = []
    while a.__class__ is Pair:
        items.append(a.car)
        a = a.cdr
    return to_list(items, end)


def _position(name: str, index: int) -> Callable[[Any], Any]:
    def accessor(items: Any) -> Any:
        here = items
        for _ in range(index):
            if here.__class__ is not Pair:
                break
            here = here.cdr
        if here.__class__ is not Pair:
            raise wrong_type(name, f"a list of at least {index + 1} elements", items)
        return here.car

    accessor.__name__ = accessor.__qualname__ = name
    return accessor


first = _position("first", 0)
second = _position("second", 1)
third = _position("third", 2)
fourth = _position("fourth", 3)
fifth = _position("fifth", 4)
sixth = _position("sixth", 5)
seventh = _position("seventh", 6)
eighth = _position("eighth", 7)
ninth = _position("ninth", 8)
tenth = _position("tenth", 9)


def delete_duplicates(items: Any) -> Any:
    """(%delete-duplicates list): by `equal?`, the first of each stays."""
    unique: dict[Any, Any] = {}
    for item in elements("delete-duplicates", items):
        unique.setdefault(equal_key(item), item)
    return to_list(list(unique.values()))
