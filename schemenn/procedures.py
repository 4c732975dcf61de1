"""Procedures as values: their names, their arity. A Scheme procedure is a Python function."""

from __future__ import annotations

from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any, Final


ORIGIN: Final = "\0"
"""What begins, and separates, the parts of a qualified name that tells where a procedure comes from."""


def origin_of(code: CodeType) -> tuple[int, list[str]] | None:
    """The number of a procedure in its unit, and the names of what it captures (passes/number_procedures.py)."""
    start, *parts = code.co_qualname.split(ORIGIN)
    return None if start or not parts else (int(parts[0]), parts[1:])


def is_procedure(value: Any) -> bool:
    """Whether the value is a procedure."""
    return value.__class__ is FunctionType


def scheme_name(name: str) -> str:
    """The name the program's author wrote, from the one that compiled code uses: `%(srfi 69) f` or `user.f` is `f`."""
    if name.startswith("%"):
        name = name.partition(" " if name.startswith("%environment") else ") ")[2] or name
    name = name.removeprefix("user.")
    head, dot, tail = name.rpartition(".")
    return head if dot and head and tail.isdigit() else name


def procedure_name(procedure: Any) -> str:
    """The name of a procedure for messages and printing."""
    named = getattr(procedure, "__scheme_name__", None)
    return named if isinstance(named, str) else scheme_name(procedure.__name__)


def arity_of(procedure: Any) -> tuple[int, int | None]:
    """Fewest and most operands of a procedure; None: any number."""
    code = procedure.__code__
    defaults = procedure.__defaults__ or ()
    most = None if code.co_flags & 0x04 else code.co_argcount
    return code.co_argcount - len(defaults), most


def arity_text(least: int, most: int | None) -> str:
    """An arity in words: `2 arguments`, `at least 1 argument`, `1 to 3 arguments`."""
    if most is None:
        return f"at least {_count(least)}"
    return _count(least) if least == most else f"{least} to {_count(most)}"


def _count(number: int) -> str:
    return f"{number} argument" if number == 1 else f"{number} arguments"
