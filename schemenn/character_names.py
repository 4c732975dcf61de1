r"""The names of characters: `#\space` and the like.

Source: R7RS 6.6; the others are those of R6RS and of MIT Scheme.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

NAME_OF_VALUE: Final = {
    "\a": "alarm",
    "\b": "backspace",
    "\x7f": "delete",
    "\x1b": "escape",
    "\n": "newline",
    "\0": "null",
    "\r": "return",
    " ": "space",
    "\t": "tab",
}

VALUE_OF_NAME: Final = {name: value for value, name in NAME_OF_VALUE.items()} | {
    "nul": "\0",
    "altmode": "\x1b",
    "esc": "\x1b",
    "rubout": "\x7f",
    "del": "\x7f",
    "linefeed": "\n",
    "nl": "\n",
    "vtab": "\v",
    "page": "\f",
}
