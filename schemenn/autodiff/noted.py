"""Numbers that the graph knows although no operation computed them: constants in a value that is asked about.

    noted(moment(), (1.5 0))    →  the same list with a node in place of 0, where 1.5 is a tracked value

A number is noted if it stands beside tracked ones, or if anything was computed or compared on the ambient level since
the `moment`: then it came out of a branch. Whatever else is a plain number, say the input of a network, is none that
derivatives are taken in. What is computed from noted numbers alone is `known` (tracked.py): it serves as an index or a
size.
"""

from __future__ import annotations

from schemenn.autodiff.structure import leaves
from schemenn.datum import FALSE, Pair, Vector, cons
from schemenn.errors import WrongType
from schemenn.number import REAL_CLASSES
from schemenn.primitives.check import elements
from schemenn.primitives.records import Record
from schemenn.tensor import REAL_OR_TENSOR
from schemenn.tracked import AMBIENT, CONSTANT, SERIALS, Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def moment() -> int:
    """A number that grows with every operation and comparison on the ambient level."""
    return next(SERIALS)


def noted(since: Any, value: Any) -> Any:
    """A value with nodes in place of the numbers and tensors in it, if it was computed from trainables."""
    return _with_nodes(value, _is_plain, since is not FALSE and next(SERIALS) > since + 1)


def noted_result(since: Any, value: Any) -> Any:
    """What a definition at top level gets, which a later unit may ask about: numbers that a branch may have answered.

    They are a number alone, numbers beside tracked ones in a list or vector, and such all of whose numbers are zeros.
    """
    is_active = next(SERIALS) > since + 1
    if value.__class__ in REAL_CLASSES:
        return _node(value) if is_active else value
    if value.__class__ is Pair or value.__class__ is Vector:
        has_tracked, is_zeros = _parts(value)
        return _with_nodes(value, _is_number, is_zeros) if has_tracked or is_active and is_zeros else value
    return value


def _parts(value: Any) -> tuple[bool, bool]:
    """Whether there is a tracked number in lists and vectors, and whether there is nothing but zeros."""
    seen = set()
    todo = [value]
    is_zeros = True
    while todo:
        here = todo.pop()
        if id(here) in seen:
            continue
        seen.add(id(here))
        for item in _items(here):
            if item.__class__ is Tracked:
                return True, False
            if item.__class__ is Pair or item.__class__ is Vector:
                todo.append(item)
            elif is_zeros and not (item.__class__ in REAL_CLASSES and item == 0):
                is_zeros = False
    return False, is_zeros


def _items(value: Any) -> list[Any]:
    """Those of a vector, or of a list; the two of a pair that begins none."""
    if value.__class__ is Vector:
        items: list[Any] = value.items
        return items
    try:
        return elements("", value)
    except WrongType:
        return [value.car, value.cdr]


def _is_plain(leaf: Any) -> bool:
    return leaf.__class__ in REAL_OR_TENSOR


def _is_number(leaf: Any) -> bool:
    return leaf.__class__ in REAL_CLASSES


def _with_nodes(value: Any, is_due: Callable[[Any], bool], always: bool) -> Any:
    if value.__class__ is Tracked:
        return value
    try:
        parts = leaves("", value)
    except WrongType:  # it contains itself
        return value
    if any([is_due(leaf) for leaf in parts]) and (always or any([_is_ambient(leaf) for leaf in parts])):
        return _replaced(value, is_due)
    return value


def _is_ambient(leaf: Any) -> bool:
    return leaf.__class__ is Tracked and leaf.level is AMBIENT


def _replaced(value: Any, is_due: Callable[[Any], bool]) -> Any:
    """Pairs are copied, for a list may end in a constant; vectors and records stay the objects they are."""
    if is_due(value):
        return _node(value)
    if value.__class__ is Pair:
        items = []
        here = value
        while here.__class__ is Pair:
            items.append(here.car)
            here = here.cdr
        result = _replaced(here, is_due)
        for item in reversed(items):
            result = cons(_replaced(item, is_due), result)
        return result
    if value.__class__ is Vector:
        value.items[:] = [_replaced(item, is_due) for item in value.items]
    elif isinstance(value, Record):
        for place in range(len(value.kind.fields)):
            setattr(value, f"_{place}", _replaced(getattr(value, f"_{place}"), is_due))
    return value


def _node(value: Any) -> Tracked:
    node = Tracked()
    node.value, node.level, node.rule, node.operands = value, AMBIENT, CONSTANT, ()
    node.serial = next(SERIALS)
    return node
