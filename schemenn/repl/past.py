"""The values of the entries before: `$1`, `$2` … in programs, and `_` for the last.

They are globals like others. A name that the program has defined for itself is left alone.
"""

from __future__ import annotations

from schemenn.datum import UNSPECIFIED, MultipleValues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    from schemenn.session import Session

LAST: Final = "%last-value"
"""The global behind `_` (expand/pattern.py: UNDERSCORE)."""


class PastValues:
    """The values of a session, numbered from 1."""

    def __init__(self, session: Session) -> None:
        self._globals = session.globals
        self.values: list[Any] = []
        self._globals[LAST] = UNSPECIFIED
        session.name_last_value(LAST)

    def add(self, value: Any) -> list[tuple[str, Any]]:
        """Take in the value, or values, of an entry; answers each with its name. The unspecified one is none."""
        parts = value.values if isinstance(value, MultipleValues) else (value,)
        named = []
        for part in parts:
            if part is not UNSPECIFIED:
                self.values.append(part)
                name = f"${len(self.values)}"
                self._globals.setdefault(name, part)
                named.append((name, part))
        if named:
            self._globals[LAST] = named[-1][1]
        return named

    @property
    def last(self) -> Any:
        """The last value that an entry had."""
        return self._globals[LAST]
