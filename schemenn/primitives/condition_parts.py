"""What conditions are made of: types of parts, in the hierarchy of R6RS, and parts with the values of their fields."""

from __future__ import annotations

from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class ConditionType:
    """A kind of condition part: `fields` are the names of its fields, those of its parents first."""

    __slots__ = ("fields", "name", "parent")

    def __init__(self, name: str, parent: ConditionType | None, fields: tuple[str, ...]) -> None:
        self.name = name
        self.parent = parent
        self.fields: tuple[str, ...] = (*(parent.fields if parent else ()), *fields)

    def is_kind_of(self, other: ConditionType) -> bool:
        """Whether this is the other type or a child of it."""
        here: ConditionType | None = self
        while here is not None and here is not other:
            here = here.parent
        return here is not None


class Part:
    """One part of a condition: its type and the values of the fields."""

    __slots__ = ("type", "values")

    def __init__(self, type: ConditionType, values: tuple[Any, ...]) -> None:
        self.type = type
        self.values = values


class Condition:
    """A condition made by `(condition …)` or by the constructor of a type."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts


def _standard_types() -> dict[str, ConditionType]:
    found: dict[str, ConditionType] = {}
    for line in _STANDARD.split("\n"):
        name, parent, *fields = line.split()
        found[name] = ConditionType(name, found.get(parent), tuple(fields))
    return found


_STANDARD: Final = """\
&condition -
&message &condition message
&irritants &condition irritants
&who &condition who
&warning &condition
&serious &condition
&error &serious
&violation &serious
&assertion &violation
&non-continuable &violation
&implementation-restriction &violation
&lexical &violation
&syntax &violation form subform
&undefined &violation
&i/o &error
&i/o-read &i/o
&i/o-filename &i/o filename"""

TYPES: Final = _standard_types()
"""The standard types of conditions by their names."""


def _show_condition(condition: Condition, write_inner: Callable[[Any], str]) -> list[Any]:
    texts: list[Any] = ["#<condition"]
    for part in condition.parts:
        texts.append(f" {part.type.name}")
        for value in part.values:
            texts += (" ", value)
    return [*texts, ">"]


register(Condition, _show_condition)
register(ConditionType, lambda type, write_inner: f"#<condition type {type.name}>")
