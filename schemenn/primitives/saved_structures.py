"""Nested lists of tensors and other data as JSON, with the tensors beside it under names.

    ((weights . #f64(1.0 2.0)) 3)  →  [{"dotted": [{"symbol": "weights"}, {"tensor": "weights"}]}, 3]
                                      and {"weights": the array}

Strings, booleans, finite floats and exact integers are JSON's own, a list is an array; anything else is an object of
one key that says what it is. A tensor is named by the way to it: the symbols and strings at the head of pairs, else
positions.
"""

from __future__ import annotations

from itertools import count
from math import isfinite

from schemenn.datum import FALSE, NIL, TRUE, Boolean, Char, Pair, String, Symbol, Vector
from schemenn.datum import char, intern, new_string, to_list
from schemenn.errors import RunError
from schemenn.number import NUMBER_CLASSES
from schemenn.number_text import number_to_text, parse_number
from schemenn.primitives.random_tensors import Rng
from schemenn.primitives.rng_states import list_to_rng, rng_to_list
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor
from schemenn.tracked import plain
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

DEEPEST: Final = 200
"""How deep structures may nest, in files that are written and in files that are read."""
LONGEST_NUMBER: Final = 20_000
"""The digits of the longest number in a file: reading a number takes time with the square of them."""


_TAKEN: Final = frozenset(("__metadata__",))
"""Names that have a meaning in a file of tensors."""


class Unfit(Exception):
    """What cannot be saved, or a description that describes nothing; the message says why."""


def describe(value: Any) -> tuple[Any, dict[str, Any]]:
    """The JSON of a value and the arrays of its tensors and masks by name. Raises: Unfit."""
    writer = _Writer()
    return writer.describe(value, (), 0), writer.arrays


class _Writer:
    """A description under way."""

    def __init__(self) -> None:
        self.arrays: dict[str, Any] = {}

    def describe(self, value: Any, way: tuple[str, ...], depth: int) -> Any:
        value = plain(value)
        kind = value.__class__
        if depth > DEEPEST:
            raise Unfit("the structure is nested too deeply, or contains itself")
        if kind in NUMBER_CLASSES:
            return _described_number(value)
        if kind is Tensor or kind is Mask:
            return {"tensor" if kind is Tensor else "mask": self._kept(value.array, way)}
        if kind is Pair:
            return self._described_list(value, way, depth)
        if kind is Vector:
            return {"vector": self._described_items(value.items, way, depth)}
        return _described_atom(value)

    def _described_list(self, pair: Any, way: tuple[str, ...], depth: int) -> Any:
        items: list[Any] = []
        seen: set[int] = set()
        here = pair
        while here.__class__ is Pair and id(here) not in seen:
            seen.add(id(here))
            items.append(here.car)
            here = here.cdr
        if here.__class__ is Pair:
            raise Unfit("the structure contains itself")
        parts = items if here is NIL else [*items, here]
        described = self._described_items(parts, way, depth)
        return described if here is NIL else {"dotted": described}

    def _described_items(self, items: list[Any], way: tuple[str, ...], depth: int) -> list[Any]:
        key = _name(items[0]) if items else ""
        above = (*way[:-1], key) if key else way
        ways = [above if key and len(items) == 2 else (*above, str(k - bool(key))) for k in range(len(items))]
        return [self.describe(item, place, depth + 1) for item, place in zip(items, ways, strict=True)]

    def _kept(self, array: Any, way: tuple[str, ...]) -> str:
        name = ".".join(way) or "value"
        if name in self.arrays or name in _TAKEN:
            name = next(f"{name}~{k}" for k in count(2) if f"{name}~{k}" not in self.arrays)
        self.arrays[name] = array
        return name


def _name(head: Any) -> str:
    """The name that the head of a list gives to what follows; none if it is not a simple word."""
    text = head.name if head.__class__ is Symbol else head.text if head.__class__ is String else ""
    return text if 0 < len(text) <= 60 and all([c.isalnum() or c in "-_.+" for c in text]) else ""


def _described_number(value: Any) -> Any:
    if value.__class__ is float:
        return value if isfinite(value) else {"number": number_to_text(value)}
    if value.__class__ is int:
        if value.bit_length() > 3 * LONGEST_NUMBER:
            raise Unfit(f"an integer of more than {LONGEST_NUMBER} digits cannot be saved")
        return value
    text = number_to_text(value)
    if len(text) > LONGEST_NUMBER:
        raise Unfit(f"a number of more than {LONGEST_NUMBER} digits cannot be saved")
    return {"number": text}


def _described_atom(value: Any) -> Any:
    kind = value.__class__
    if value is NIL:
        return []
    if kind is Boolean:
        return value is TRUE
    if isinstance(value, String):
        return value.text
    if kind is Symbol and intern(value.name) is value:
        return {"symbol": value.name}
    if kind is Char:
        return {"character": value.value}
    if kind is Rng:
        return {"rng": describe(rng_to_list(value))[0]}
    raise Unfit(
        "only nested lists and vectors of tensors, numbers, symbols, strings, booleans and generators can be saved, "
        f"not {short(value)}"
    )


def build(description: Any, arrays: dict[str, Any]) -> Any:
    """The value that a description and arrays describe. Raises: Unfit."""
    try:
        return _Reader(arrays).build(description)
    except (RunError, ValueError, TypeError, KeyError) as error:
        raise Unfit(f"its structure makes no sense ({error})") from None


class _Reader:
    """A value being built."""

    def __init__(self, arrays: dict[str, Any]) -> None:
        self.arrays = arrays

    def build(self, description: Any) -> Any:
        kind = description.__class__
        if kind is list:
            return to_list([self.build(item) for item in description])
        if kind is bool:
            return TRUE if description else FALSE
        if kind is str:
            return new_string(_characters(description))
        if kind is int or kind is float:
            return description
        if kind is not dict or len(description) != 1:
            raise Unfit("its structure makes no sense")
        [(word, content)] = description.items()
        return self._object(word, content)

    def _object(self, word: str, content: Any) -> Any:
        if word in ("tensor", "mask"):
            return self._tensor(word, content)
        if word == "vector":
            return Vector([self.build(item) for item in _of(list, content)])
        if word == "dotted":
            *items, tail = [self.build(item) for item in _of(list, content)]
            return to_list(items, tail)
        if word == "rng":
            return list_to_rng(self.build(content))
        text = _characters(_of(str, content))
        found = _atom(word, text)
        if found is None:
            raise Unfit(f"its structure has something of an unknown kind, {word[:40]}")
        return found

    def _tensor(self, word: str, name: Any) -> Any:
        if _of(str, name) not in self.arrays:
            raise Unfit(f"the tensor {name[:60]} is missing")
        array = self.arrays[name]
        if array.ndim == 0 or (array.dtype == bool) is not (word == "mask"):
            raise Unfit(f"{name[:60]} is no {word}")
        return make_tensor(array) if word == "tensor" else make_mask(array)


def _of(kind: type, content: Any) -> Any:
    if content.__class__ is not kind:
        raise Unfit("its structure makes no sense")
    return content


def _characters(text: str) -> str:
    """A text, which must not hold half of a surrogate pair. Raises: ValueError."""
    text.encode()
    return text


def _atom(word: str, text: str) -> Any:
    if word == "symbol":
        return intern(text)
    if word == "character" and len(text) == 1:
        return char(text)
    return parse_number(text) if word == "number" and len(text) <= LONGEST_NUMBER else None
