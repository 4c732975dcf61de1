"""The setters that a program gives to its procedures (SRFI 17)."""

from __future__ import annotations

from types import FunctionType

from schemenn.datum import FALSE, UNSPECIFIED
from schemenn.primitives.check import wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def own_setter(procedure: Any) -> Any:
    """(%own-setter procedure): the setter it was given, or #f."""
    if procedure.__class__ is not FunctionType:
        raise wrong_type("setter", "a procedure", procedure)
    return getattr(procedure, "setter", FALSE)


def set_own_setter(procedure: Any, setter: Any) -> Any:
    """(%set-own-setter! procedure setter)."""
    for each in (procedure, setter):
        if each.__class__ is not FunctionType:
            raise wrong_type("setter", "a procedure", each)
    procedure.setter = setter
    return UNSPECIFIED
