"""Boxes (SRFI 111): objects with one field, which may be changed."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean
from schemenn.primitives.check import wrong_type
from schemenn.primitives.equality import eq
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Box:
    """A box around one value."""

    __slots__ = ("content",)

    def __init__(self, content: Any) -> None:
        self.content = content


def show_box(item: Any, write: Callable[[Any], str]) -> list[Any]:
    """The parts of the text of a box, `#<box 5>`."""
    return ["#<box ", item.content, ">"]


register(Box, show_box)


def _box(name: str, value: Any) -> Box:
    if value.__class__ is not Box:
        raise wrong_type(name, "a box", value)
    assert isinstance(value, Box)
    return value


def box(a: Any) -> Box:
    """(box a)."""
    return Box(a)


def is_box(a: Any) -> Boolean:
    """(box? a)."""
    return TRUE if a.__class__ is Box else FALSE


def unbox(item: Any) -> Any:
    """(unbox box)."""
    return _box("unbox", item).content


def set_box(item: Any, a: Any) -> Any:
    """(set-box! box a)."""
    _box("set-box!", item).content = a
    return UNSPECIFIED


def box_cas(item: Any, old: Any, new: Any) -> Boolean:
    """(box-cas! box old new)."""
    found = _box("box-cas!", item)
    if not eq(found.content, old):
        return FALSE
    found.content = new
    return TRUE
