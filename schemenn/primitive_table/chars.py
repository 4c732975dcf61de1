"""Characters."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, Primitive, row

_ORDERS = (
    ("=", "equal", "are the same"),
    ("<", "less", "rise"),
    (">", "greater", "fall"),
    ("<=", "not_greater", "do not fall"),
    (">=", "not_less", "do not rise"),
)


def _comparison(sign: str, word: str, claim: str, ci: str) -> Primitive:
    note = " when case is folded" if ci else ""
    test = () if ci else f"a.value {'==' if sign == '=' else sign} b.value"
    name = f"char{ci}{sign}?"
    function = f"is_char{ci.replace('-', '_')}_{word}"
    return row(name, "a b ...", PURE, f"Whether the characters {claim}{note}.", test=test, function=function)


ROWS = (
    row("char?", "a", PURE, "Whether a is a character.", test="a.__class__ is Char"),
    *(_comparison(*order, ci) for ci in ("", "-ci") for order in _ORDERS),
    row("char-alphabetic?", "char", PURE, "Whether the character is a letter."),
    row("char-numeric?", "char", PURE, "Whether the character is a decimal digit."),
    row("char-alphanumeric?", "char", PURE, "Whether the character is a letter or a decimal digit."),
    row("char-whitespace?", "char", PURE, "Whether the character is white space."),
    row("char-upper-case?", "char", PURE, "Whether the character is an upper-case letter."),
    row("char-lower-case?", "char", PURE, "Whether the character is a lower-case letter."),
    row("char-ascii?", "char", PURE, "Whether the character's code point is below 128."),
    row("char-title-case?", "char", PURE, "Whether the character is a title-case letter."),
    row("char-blank?", "char", PURE, "Whether the character is a space or a tab."),
    row("char-graphic?", "char", PURE, "Whether the character is a letter, a mark, a number, a sign or a symbol."),
    row("char-punctuation?", "char", PURE, "Whether the character is a punctuation sign."),
    row("char-symbolic?", "char", PURE, "Whether the character is a symbol."),
    row("char-iso-control?", "char", PURE, "Whether the character is a control code."),
    row("char-general-category", "char", PURE, "The general category of Unicode, a symbol such as Lu."),
    row("char-titlecase", "char", PURE, "The title-case character."),
    row("char-utf-8-length", "char", PURE, "How many bytes the character has in UTF-8."),
    row("char-upcase", "char", PURE, "The upper-case character."),
    row("char-downcase", "char", PURE, "The lower-case character."),
    row("char-foldcase", "char", PURE, "The character as comparisons without case see it."),
    row("char->integer", "char", PURE, "The code point of the character."),
    row("integer->char", "k", PURE, "The character of the code point k."),
    row("digit-value", "char", PURE, "The value of a decimal digit of any script, or #f."),
    row("char->digit", "char [radix]", PURE, "The value of a digit in the radix (10), or #f."),
    row("digit->char", "k [radix]", PURE, "The digit of the value k in the radix (10), or #f."),
)
