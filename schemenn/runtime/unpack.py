"""Taking multiple values and argument lists apart, for compiled code."""

from __future__ import annotations

from schemenn.datum import MultipleValues, to_list
from schemenn.errors import ArityError
from schemenn.procedures import procedure_name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def split(value: Any, count: int) -> tuple[Any, ...]:
    """Exactly `count` values."""
    values = value.values if value.__class__ is MultipleValues else (value,)
    if len(values) != count:
        raise ArityError(f"expected {_number(count)}, got {len(values)}")
    return values


def split_rest(value: Any, count: int) -> tuple[Any, ...]:
    """At least `count` values, those beyond in a list at the end."""
    values = value.values if value.__class__ is MultipleValues else (value,)
    if len(values) < count:
        raise ArityError(f"expected at least {_number(count)}, got {len(values)}")
    return (*values[:count], to_list(values[count:]))


def _number(count: int) -> str:
    return f"{count} value" if count == 1 else f"{count} values"


def no_clause(procedure: Any, arguments: tuple[Any, ...]) -> Any:
    """Report a call of a case-lambda that no clause fits."""
    count = len(arguments)
    given = f"{count} argument" if count == 1 else f"{count} arguments"
    raise ArityError(f"{procedure_name(procedure)}: no clause takes {given}", arguments)
