r"""The text of atoms: what `write` and `display` make of numbers, symbols, strings, characters and the like.

    WRITTEN[String](String "a\n")     →  "a\n" in quotes, with the escape
    DISPLAYED[String](String "a\n")   →  the two characters
    WRITTEN[Symbol](intern("a b"))     →  |a b|

The tables map the class of an atom to the function that makes its text.
"""

from __future__ import annotations

from schemenn.character_names import NAME_OF_VALUE
from schemenn.datum import Boolean, Bytevector, Char, Constant, FillingString, KeywordObject, String, Symbol
from schemenn.number import Complex, Rational
from schemenn.number_text import number_to_text, parse_number
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeAlias

AtomTable: TypeAlias = "dict[type, Callable[[Any], str]]"

_NOT_PLAIN: Final = frozenset("()[]{}\"'`,;|\\")
_ESCAPES: Final = {"\\": "\\\\", "\a": "\\a", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_plain_names: dict[str, bool] = {}


def string_text(text: str) -> str:
    """A string as a literal."""
    return '"' + _escaped(text, '"') + '"'


def symbol_text(name: str) -> str:
    """A symbol's name as it reads back, between vertical lines where it must be."""
    plain = _plain_names.get(name)
    if plain is None:
        plain = _plain_names[name] = _is_plain(name)
    return name if plain else f"|{_escaped(name, '|')}|"


def character_text(value: str) -> str:
    r"""A character as a literal: `#\a`, `#\space`, `#\x3`."""
    name = NAME_OF_VALUE.get(value)
    return f"#\\{name or (value if value.isprintable() else f'x{ord(value):x}')}"


def _escaped(text: str, quote: str) -> str:
    if text.isprintable():
        return text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    return "".join([_escaped_character(character, quote) for character in text])


def _escaped_character(character: str, quote: str) -> str:
    if character == quote:
        return "\\" + quote
    if character.isprintable() and character != "\\":
        return character
    return _ESCAPES.get(character) or f"\\x{ord(character):x};"


def _is_plain(name: str) -> bool:
    """Whether the bare name reads as the symbol of that name."""
    if name in ("", ".") or name[0] == "#":
        return False
    for character in name:
        if character in _NOT_PLAIN or character.isspace() or not character.isprintable():
            return False
    return name[0] not in "+-.0123456789" or not _looks_like_number(name)


def _looks_like_number(name: str) -> bool:
    numerator, slash, denominator = name.partition("/")
    if slash and not denominator.strip("0"):
        return numerator.lstrip("+-").isdigit()
    return parse_number(name) is not None


def _bytevector_text(datum: Bytevector) -> str:
    return f"#u8({' '.join([str(byte) for byte in datum.data])})"


def _tensor_text(datum: Tensor) -> str:
    from schemenn.tensor_text import tensor_text

    return tensor_text(datum)


def _mask_text(datum: Mask) -> str:
    from schemenn.tensor_text import mask_text

    return mask_text(datum)


WRITTEN: Final[AtomTable] = {
    int: number_to_text,
    float: number_to_text,
    Rational: number_to_text,
    Complex: number_to_text,
    Boolean: lambda datum: "#t" if repr(datum) == "#t" else "#f",
    Constant: repr,
    Symbol: lambda datum: symbol_text(datum.name),
    KeywordObject: lambda datum: "#:" + symbol_text(datum.name),
    String: lambda datum: string_text(datum.text),
    FillingString: lambda datum: string_text(datum.text),
    Char: lambda datum: character_text(datum.value),
    Bytevector: _bytevector_text,
    Tensor: _tensor_text,
    Mask: _mask_text,
}

DISPLAYED: Final[AtomTable] = WRITTEN | {
    Symbol: lambda datum: datum.name,
    String: lambda datum: datum.text,
    FillingString: lambda datum: datum.text,
    Char: lambda datum: datum.value,
}


def table_of_beginnings(limit: int) -> AtomTable:
    """Like WRITTEN, but only the first `limit` characters of a long text need to be right, and no text takes long."""

    def number(datum: Any) -> str:
        if datum.__class__ is Rational:
            return f"{number(datum.numerator)}/{number(datum.denominator)}"
        if datum.__class__ is int and datum.bit_length() > 4 * limit:
            return f"#<integer of about {int(datum.bit_length() * 0.30103) + 1} digits>"
        return number_to_text(datum)

    def complex_number(datum: Complex) -> str:
        re, im = number(datum.re), number(datum.im)
        return f"#<complex {re} {im}>" if "#" in re + im else number_to_text(datum)

    def start(array: Any) -> Any:
        from schemenn.tensor_text import beginning

        return beginning(array, limit)

    return WRITTEN | {
        int: number,
        Rational: number,
        Complex: complex_number,
        Symbol: lambda datum: symbol_text(datum.name) if len(datum.name) <= limit else datum.name[: limit + 1],
        String: lambda datum: string_text(datum.text[: limit + 1]),
        FillingString: lambda datum: string_text(datum.text[: limit + 1]),
        Bytevector: lambda datum: _bytevector_text(Bytevector(datum.data[:limit])),
        Tensor: lambda datum: _tensor_text(make_tensor(start(datum.array))),
        Mask: lambda datum: _mask_text(make_mask(start(datum.array))),
    }
