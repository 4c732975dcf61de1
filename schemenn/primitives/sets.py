"""Sets and bags (SRFI 113) as objects: a comparator and a hash table.

    (set comparator 1 2)    →  #<set 2>, its table maps each element to itself
    (bag comparator 1 1 2)  →  #<bag 3>, its table maps each element to how often it is there

What is done with them is Scheme in stdlib/builtins/tables/sets.scm and stdlib/builtins/tables/bags.scm.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean
from schemenn.primitives.check import symbol, wrong_type
from schemenn.primitives.comparators import Comparator, comparator
from schemenn.primitives.hash_kinds import HashTable
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Collection:
    """What sets and bags have in common."""

    __slots__ = ("comparator", "table")

    def __init__(self, comparator: Comparator, table: HashTable) -> None:
        self.comparator = comparator
        self.table = table


class Set(Collection):
    """A set; the values of the table are the elements."""

    __slots__ = ()


class Bag(Collection):
    """A bag; the values of the table are the numbers of occurrences."""

    __slots__ = ()


def show_set(s: Any, write: Callable[[Any], str]) -> str:
    """The text of a set: `#<set 3>`, with the number of its elements."""
    return f"#<set {len(s.table.entries)}>"


def show_bag(b: Any, write: Callable[[Any], str]) -> str:
    """The text of a bag: `#<bag 3>`, with the number of its elements."""
    return f"#<bag {sum(b.table.entries.values())}>"


register(Set, show_set)
register(Bag, show_bag)


def make_set(by: Any, table: Any) -> Set:
    """(%make-set comparator table)."""
    return Set(comparator("set", by), table)


def make_bag(by: Any, table: Any) -> Bag:
    """(%make-bag comparator table)."""
    return Bag(comparator("bag", by), table)


def is_set(a: Any) -> Boolean:
    """(set? a)."""
    return TRUE if a.__class__ is Set else FALSE


def is_bag(a: Any) -> Boolean:
    """(bag? a)."""
    return TRUE if a.__class__ is Bag else FALSE


def set_table(name: Any, a: Any) -> HashTable:
    """(%set-table name a): the table of a set, or the error of the procedure of that name."""
    if a.__class__ is not Set:
        raise wrong_type(symbol("%set-table", name).name, "a set", a)
    assert isinstance(a, Set)
    return a.table


def bag_table(name: Any, a: Any) -> HashTable:
    """(%bag-table name a): the table of a bag, or the error of the procedure of that name."""
    if a.__class__ is not Bag:
        raise wrong_type(symbol("%bag-table", name).name, "a bag", a)
    assert isinstance(a, Bag)
    return a.table


def set_element_comparator(a: Any) -> Comparator:
    """(set-element-comparator set)."""
    if a.__class__ is not Set:
        raise wrong_type("set-element-comparator", "a set", a)
    assert isinstance(a, Set)
    return a.comparator


def bag_element_comparator(a: Any) -> Comparator:
    """(bag-element-comparator bag)."""
    if a.__class__ is not Bag:
        raise wrong_type("bag-element-comparator", "a bag", a)
    assert isinstance(a, Bag)
    return a.comparator
