"""How a face prints the value of an expression."""

from __future__ import annotations

from schemenn.datum import UNSPECIFIED, MultipleValues
from schemenn.write import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def show(value: Any) -> str:
    """The value as it reads, on its own line; several lines for several values, none for the unspecified one."""
    values = value.values if isinstance(value, MultipleValues) else (value,)
    return "".join(f"{write(each)}\n" for each in values if each is not UNSPECIFIED)
