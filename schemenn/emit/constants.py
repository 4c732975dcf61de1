"""The constants of a unit that Python's code objects cannot hold: globals, filled when the unit is loaded.

'foo      →  the global %'foo
'(1 "a")  →  the global %k:UNIT:0
"""

from __future__ import annotations

from typing import Any

from schemenn.datum import DEFAULT, EOF, FALSE, NIL, TRUE, UNSPECIFIED, Char, Symbol, intern

_SINGLE = {id(TRUE): "%TRUE", id(FALSE): "%FALSE", id(NIL): "%NIL", id(UNSPECIFIED): "%UNSPECIFIED"}
_SINGLE |= {id(EOF): "%EOF", id(DEFAULT): "%DEFAULT"}


class Constants:
    """The constants of a unit by the global name that holds each."""

    def __init__(self, unit: str) -> None:
        self.unit = unit
        self.values: dict[str, Any] = {}
        self._names: dict[int, str] = {}

    def name(self, value: Any) -> str:
        """The global name that holds a value that code objects cannot hold, or may not hold where it stands."""
        single = _SINGLE.get(id(value))
        if single is not None:
            return single
        if isinstance(value, Symbol) and intern(value.name) is value:
            name = "%'" + value.name
        elif isinstance(value, Char):
            name = "%#" + value.value
        else:
            known = self._names.get(id(value))
            if known is not None:
                return known
            name = f"%k:{self.unit}:{len(self._names)}"
            self._names[id(value)] = name
        self.values[name] = value
        return name
