"""Which pairs and vectors of a datum need labels when it is written.

#0=(a . #0#)         cycle_heads: the pair; shared_objects: the pair
(#0=(a) #0#)         cycle_heads: none;     shared_objects: the inner pair
"""

from __future__ import annotations

from schemenn.datum import Pair, Vector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_LEAVE: Final = object()


def cycle_heads(datum: Any) -> dict[int, Any]:
    """The objects in which a cycle closes when the datum is walked in the order of writing, by their id.

    Every cycle contains one of them.
    """
    heads: dict[int, Any] = {}
    is_open: dict[int, bool] = {}
    stack = [datum]
    while stack:
        here = stack.pop()
        if here is _LEAVE:
            is_open[id(stack.pop())] = False
        elif here.__class__ is Pair or here.__class__ is Vector:
            state = is_open.get(id(here))
            if state is None:
                is_open[id(here)] = True
                stack += (here, _LEAVE)
                _push_parts(here, stack)
            elif state:
                heads[id(here)] = here
    return heads


def shared_objects(datum: Any) -> dict[int, Any]:
    """The objects that occur more than once in the datum, by their id."""
    shared: dict[int, Any] = {}
    seen: set[int] = set()
    stack = [datum]
    while stack:
        here = stack.pop()
        if here.__class__ is Pair or here.__class__ is Vector:
            if id(here) in seen:
                shared[id(here)] = here
            else:
                seen.add(id(here))
                _push_parts(here, stack)
    return shared


def _push_parts(here: Any, stack: list[Any]) -> None:
    """Push what is inside a pair or vector, the first part last."""
    if here.__class__ is Pair:
        if here.cdr.__class__ is Pair or here.cdr.__class__ is Vector:
            stack.append(here.cdr)
        if here.car.__class__ is Pair or here.car.__class__ is Vector:
            stack.append(here.car)
    else:
        stack += reversed(here.items)
