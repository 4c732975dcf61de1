"""JSON as files of tensors hold it, read with distrust.

parse('{"a": [1, 2.5]}')  →  {"a": [1, 2.5]}

What Python's own reader would take and JSON does not allow is refused, and so is what it could come to harm by: deep
nesting, endless numbers, a key that stands twice.
"""

from __future__ import annotations

import json
import re

from schemenn.primitives.saved_structures import DEEPEST, LONGEST_NUMBER, Unfit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_STRING: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_BRACKET: Final = re.compile(r"[\[\]{}]")
_DEEPEST_TEXT: Final = 2 * DEEPEST + 10
"""Each level of a structure is an array, or an array in an object."""


def parse(text: bytes) -> Any:
    """The content of a JSON text in UTF-8. Raises: Unfit."""
    try:
        content = text.decode()
        _check_depth(content)
        return json.loads(
            content, object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_constant
        )
    except ValueError:
        raise Unfit("its header is no JSON") from None


def to_bytes(content: Any) -> bytes:
    """The JSON text of plain data."""
    return json.dumps(content, allow_nan=False, separators=(",", ":")).encode()


def _check_depth(text: str) -> None:
    depth = 0
    for bracket in _BRACKET.findall(_STRING.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST_TEXT:
            raise ValueError("nested too deeply")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _integer(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER + 1:
        raise ValueError("a number without end")
    return int(digits)


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("a number beyond floats")
    return number


def _constant(word: str) -> Any:
    raise ValueError(f"{word} is no number of JSON")
