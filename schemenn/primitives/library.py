"""What the procedures of stdlib/ need of Python and no program calls: steps through several lists, checks."""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, UNSPECIFIED, Pair, to_list
from schemenn.primitives.check import elements, size, symbol, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def gather() -> list[Any]:
    """(%gather): a new Python list."""
    return []


def gather_(got: list[Any], value: Any) -> Any:
    """(%gather! got value)."""
    got.append(value)
    return UNSPECIFIED


def gathered(got: list[Any]) -> Any:
    """(%gathered got): the values as a Scheme list."""
    return to_list(got)


def regather(got: list[Any]) -> list[Any]:
    """(%regather got): a copy."""
    return got.copy()


def cars(name: Any, lists: Any) -> Any:
    """(%cars name lists): the first elements of all the lists, or #f if one of them has ended."""
    firsts = []
    while lists is not NIL:
        items = lists.car
        if items.__class__ is not Pair:
            if items is not NIL:
                raise wrong_type(name.name, "a list", items)
            return FALSE
        firsts.append(items.car)
        lists = lists.cdr
    return to_list(firsts)


def cdrs(lists: Any) -> Any:
    """(%cdrs lists): the lists without their first elements."""
    rests = []
    while lists is not NIL:
        rests.append(lists.car.cdr)
        lists = lists.cdr
    return to_list(rests)


def check_list(name: Any, a: Any) -> Any:
    """(%check-list name a): an error in the name of a library procedure unless a is a proper list."""
    elements(symbol("%check-list", name).name, a)
    return UNSPECIFIED


def check_size(name: Any, k: Any) -> Any:
    """(%check-size name k): an error in the name of a library procedure unless k can be the length of a list."""
    size(symbol("%check-size", name).name, k, 64)
    return UNSPECIFIED
