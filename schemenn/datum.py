"""The classes of Scheme values that are not Python's own.

Integers are `int`, reals `float`, procedures Python functions; rationals and complex numbers stand in
number.py. Every other value is an instance of a class below. None of them has an arithmetic or ordering
operator, so that `x + y` or `x < y` in compiled code fails by itself on anything that is not a number.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, Final


class Boolean:
    """`#t` and `#f`: two instances, compared with `is`."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return self._name

    def __bool__(self) -> bool:
        raise TypeError("a Scheme boolean used as a Python truth value")


TRUE: Final = Boolean("#t")
FALSE: Final = Boolean("#f")


class Constant:
    """A unique object: the empty list, the unspecified value, the end of a file, the default object."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __repr__(self) -> str:
        return self._name


NIL: Final = Constant("()")
UNSPECIFIED: Final = Constant("#<unspecified>")
EOF: Final = Constant("#<eof>")
DEFAULT: Final = Constant("#<default>")
OPTIONAL: Final = Constant("#!optional")
REST: Final = Constant("#!rest")
KEY: Final = Constant("#!key")
"""The last three divide parameter lists."""


class Symbol:
    """An interned name. Make one with `intern`; uninterned ones (`generate-uninterned-symbol`) by the class."""

    __slots__ = ("__weakref__", "name")

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


_symbols: dict[str, Symbol] = {}


def intern(name: str) -> Symbol:
    """The one symbol of that name."""
    symbol = _symbols.get(name)
    if symbol is None:
        symbol = _symbols[name] = Symbol(name)
    return symbol


class KeywordObject:
    """`#:name`, which stands for itself. Make one with `keyword_object`."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"#:{self.name}"


_keyword_objects: dict[str, KeywordObject] = {}


def keyword_object(name: str) -> KeywordObject:
    """The one keyword object of that name."""
    found = _keyword_objects.get(name)
    if found is None:
        found = _keyword_objects[name] = KeywordObject(name)
    return found


class Pair:
    """A mutable pair. Made by `cons`, or as `p = Pair(); p.car = a; p.cdr = b` where a call would cost."""

    __slots__ = ("car", "cdr")

    car: Any
    cdr: Any


def cons(car: Any, cdr: Any) -> Pair:
    """A new pair."""
    pair = Pair()
    pair.car = car
    pair.cdr = cdr
    return pair


circles: Final[list[bool]] = []
"""Empty as long as no list can go in a circle: only where it is not does `map` look whether its list ends."""


def note_circles() -> None:
    """Say that a list may go in a circle."""
    circles[:] = (True,)


def link(pair: Pair, value: Any) -> None:
    """Store a value in the second field of a pair that others may hold, which can close a circle."""
    pair.cdr = value
    if value.__class__ is Pair and value.cdr.__class__ is Pair:
        circles[:] = (True,)


def to_list(items: Iterable[Any], tail: Any = NIL) -> Any:
    """The Scheme list of `items`, ending in `tail`."""
    result = tail
    for item in reversed(items if isinstance(items, list | tuple) else list(items)):
        pair = Pair()
        pair.car = item
        pair.cdr = result
        result = pair
    return result


def iterate(pairs: Any) -> Iterator[Any]:
    """The elements of a list; an improper tail or a cycle is not checked for."""
    while pairs.__class__ is Pair:
        yield pairs.car
        pairs = pairs.cdr


class Char:
    """A character; `char` makes them, one object for each code point, so that `eq?` holds."""

    __slots__ = ("value",)

    def __init__(self, value: str) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"#\\{self.value}"


_chars: dict[str, Char] = {}


def char(value: str) -> Char:
    """The one character of that code point; `value` is a Python string of length 1."""
    result = _chars.get(value)
    if result is None:
        result = _chars[value] = Char(value)
    return result


class String:
    """A mutable string over a Python `str`, its `text`; made by `new_string`, or as pairs are: `s = String(); s.text
    = text`.

    A character of a short string is replaced by making a new text. A long string becomes a FillingString for as long
    as its characters are being set, so that filling it is linear.
    """

    __slots__ = ("chars", "text")

    text: str
    chars: list[str]

    def ref(self, index: int) -> str:
        """The character at `index`, which must be in range."""
        return self.text[index]

    def set(self, index: int, value: str) -> None:
        """Replace the character at `index`, which must be in range."""
        if len(self.text) > LONG_STRING:
            self.chars = list(self.text)
            del self.text
            self.__class__ = FillingString
            self.chars[index] = value
        else:
            self.text = self.text[:index] + value + self.text[index + 1 :]

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"String({self.text!r})"


class FillingString(String):
    """A long string whose characters are being set: a list of them. Reading its `text` makes it a String again."""

    __slots__ = ()

    def __getattr__(self, name: str) -> str:
        if name != "text":
            raise AttributeError(name)
        self.text = "".join(self.chars)
        self.__class__ = String  # type: ignore[assignment]  # the two have one layout
        return self.text

    def ref(self, index: int) -> str:
        """The character at `index`, which must be in range."""
        return self.chars[index]

    def set(self, index: int, value: str) -> None:
        """Replace the character at `index`, which must be in range."""
        self.chars[index] = value

    def __len__(self) -> int:
        return len(self.chars)


LONG_STRING: Final = 1000


def new_string(text: str) -> String:
    """A new string with that content."""
    string = String()
    string.text = text
    return string


class Vector:
    """A vector over a Python list."""

    __slots__ = ("items",)

    def __init__(self, items: list[Any]) -> None:
        self.items = items


class Bytevector:
    """A bytevector over a Python bytearray."""

    __slots__ = ("data",)

    def __init__(self, data: bytearray) -> None:
        self.data = data


class MultipleValues:
    """What `(values a b …)` answers for any number of values but one."""

    __slots__ = ("values",)

    def __init__(self, values: tuple[Any, ...]) -> None:
        self.values = values


class Promise:
    """A promise: `cell` is shared by promises that `delay-force` chains; it is `[done, value or thunk]`."""

    __slots__ = ("cell",)

    def __init__(self, done: bool, value: Any) -> None:
        self.cell: list[Any] = [done, value]


class Environment:
    """An environment as a Scheme value (`interaction-environment`); `scope` is the expander's."""

    __slots__ = ("scope",)

    def __init__(self, scope: Any) -> None:
        self.scope = scope
