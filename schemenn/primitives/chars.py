r"""Characters (R7RS 6.6), with the Unicode properties and the simple case mappings.

Python knows the full mappings of strings; a character's mapping is the simple one, so it is a single character:
`(char-upcase #\ß)` is `#\ß`, while `(string-upcase "ß")` is `"SS"`.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean, Char, Symbol, char, intern
from schemenn.primitives.check import character, integer, out_of_range, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_SEPARATORS = "\x1c\x1d\x1e\x1f"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def is_char(a: Any) -> Boolean:
    """(char? a)."""
    return TRUE if a.__class__ is Char else FALSE


def fold_char(c: str) -> str:
    """The simple case folding of a character."""
    folded = c.casefold()
    if len(folded) == 1:
        return folded
    lower = c.lower()
    return lower if len(lower) == 1 else c


def _same(c: str) -> str:
    return c


def _comparison(name: str, holds: Callable[[str, str], bool], key: Callable[[str], str]) -> Callable[..., Boolean]:
    """The procedure that says whether `holds` is true of the keys of all neighbouring operands."""

    def compare(first: Any, second: Any = None, *rest: Any) -> Boolean:
        if first.__class__ is second.__class__ is Char and not rest:
            return TRUE if holds(key(first.value), key(second.value)) else FALSE
        operands = (first,) if second is None else (first, second, *rest)
        keys = [key(character(name, operand)) for operand in operands]
        return TRUE if all([holds(a, b) for a, b in zip(keys, keys[1:], strict=False)]) else FALSE

    compare.__name__ = compare.__qualname__ = name
    return compare


is_char_equal = _comparison("char=?", str.__eq__, _same)
is_char_less = _comparison("char<?", str.__lt__, _same)
is_char_greater = _comparison("char>?", str.__gt__, _same)
is_char_not_greater = _comparison("char<=?", str.__le__, _same)
is_char_not_less = _comparison("char>=?", str.__ge__, _same)
is_char_ci_equal = _comparison("char-ci=?", str.__eq__, fold_char)
is_char_ci_less = _comparison("char-ci<?", str.__lt__, fold_char)
is_char_ci_greater = _comparison("char-ci>?", str.__gt__, fold_char)
is_char_ci_not_greater = _comparison("char-ci<=?", str.__le__, fold_char)
is_char_ci_not_less = _comparison("char-ci>=?", str.__ge__, fold_char)


def is_char_alphabetic(c: Any) -> Boolean:
    """(char-alphabetic? char): Unicode's property Alphabetic."""
    value = character("char-alphabetic?", c)
    return TRUE if value.isalpha() or (not value.isascii() and _is_other_alphabetic(value)) else FALSE


def _is_other_alphabetic(c: str) -> bool:
    """Whether the character is a letter by its case, a letter number as Roman numerals are, or a vowel sign."""
    from unicodedata import category

    from schemenn.primitives.alphabetic_marks import is_alphabetic_mark

    return c.isupper() or c.islower() or category(c) == "Nl" or is_alphabetic_mark(c)


def is_char_numeric(c: Any) -> Boolean:
    """(char-numeric? char)."""
    return TRUE if character("char-numeric?", c).isdecimal() else FALSE


def is_char_alphanumeric(c: Any) -> Boolean:
    """(char-alphanumeric? char)."""
    value = character("char-alphanumeric?", c)
    return TRUE if value.isdecimal() else is_char_alphabetic(c)


def is_char_whitespace(c: Any) -> Boolean:
    """(char-whitespace? char)."""
    value = character("char-whitespace?", c)
    return TRUE if value.isspace() and value not in _SEPARATORS else FALSE


def is_char_upper_case(c: Any) -> Boolean:
    """(char-upper-case? char)."""
    return TRUE if character("char-upper-case?", c).isupper() else FALSE


def is_char_lower_case(c: Any) -> Boolean:
    """(char-lower-case? char)."""
    return TRUE if character("char-lower-case?", c).islower() else FALSE


def is_char_ascii(c: Any) -> Boolean:
    """(char-ascii? char)."""
    return TRUE if character("char-ascii?", c).isascii() else FALSE


def is_char_title_case(c: Any) -> Boolean:
    """(char-title-case? char)."""
    return TRUE if _category("char-title-case?", c) == "Lt" else FALSE


def is_char_blank(c: Any) -> Boolean:
    """(char-blank? char)."""
    return TRUE if character("char-blank?", c) == "\t" or _category("char-blank?", c) == "Zs" else FALSE


def is_char_graphic(c: Any) -> Boolean:
    """(char-graphic? char)."""
    return TRUE if _category("char-graphic?", c)[0] in "LNPSM" else FALSE


def is_char_punctuation(c: Any) -> Boolean:
    """(char-punctuation? char)."""
    return TRUE if _category("char-punctuation?", c)[0] == "P" else FALSE


def is_char_symbolic(c: Any) -> Boolean:
    """(char-symbolic? char)."""
    return TRUE if _category("char-symbolic?", c)[0] == "S" else FALSE


def is_char_iso_control(c: Any) -> Boolean:
    """(char-iso-control? char)."""
    return TRUE if _category("char-iso-control?", c) == "Cc" else FALSE


def char_general_category(c: Any) -> Symbol:
    """(char-general-category char): a symbol such as Lu."""
    return intern(_category("char-general-category", c))


def _category(name: str, c: Any) -> str:
    from unicodedata import category

    return category(character(name, c))


def char_titlecase(c: Any) -> Char:
    """(char-titlecase char)."""
    value = character("char-titlecase", c)
    title = value.title()
    return char(title if len(title) == 1 else value)


def char_utf_8_length(c: Any) -> int:
    """(char-utf-8-length char)."""
    return len(character("char-utf-8-length", c).encode("utf-8"))


def char_upcase(c: Any) -> Char:
    """(char-upcase char)."""
    value = character("char-upcase", c)
    for mapped in (value.upper(), value.title()):
        if len(mapped) == 1:
            return char(mapped)
    return char(value)


def char_downcase(c: Any) -> Char:
    """(char-downcase char)."""
    return char(character("char-downcase", c).lower()[0])


def char_foldcase(c: Any) -> Char:
    """(char-foldcase char)."""
    return char(fold_char(character("char-foldcase", c)))


def char_to_integer(c: Any) -> int:
    """(char->integer char)."""
    return ord(character("char->integer", c))


def integer_to_char(k: Any) -> Char:
    """(integer->char k)."""
    code = integer("integer->char", k)
    if not 0 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise out_of_range("integer->char", "code point", k, "(no Unicode scalar value)")
    return char(chr(code))


def digit_value(c: Any) -> Any:
    """(digit-value char)."""
    value = character("digit-value", c)
    return int(value) if value.isdecimal() else FALSE


def char_to_digit(c: Any, radix: Any = 10) -> Any:
    """(char->digit char [radix])."""
    value = character("char->digit", c)
    weight = int(value) if value.isdecimal() else _DIGITS.find(value.lower())
    return weight if 0 <= weight < _radix("char->digit", radix) else FALSE


def digit_to_char(k: Any, radix: Any = 10) -> Any:
    """(digit->char k [radix])."""
    weight = integer("digit->char", k)
    return char(_DIGITS[weight]) if 0 <= weight < _radix("digit->char", radix) else FALSE


def _radix(name: str, radix: Any) -> int:
    if radix.__class__ is not int or not 2 <= radix <= len(_DIGITS):
        raise wrong_type(name, "a radix from 2 to 36", radix)
    base: int = radix
    return base
