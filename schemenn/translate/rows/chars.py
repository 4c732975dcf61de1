r"""Characters: Python's methods of texts, and helpers where a program may have characters that these treat otherwise.

`c.isalpha()` means `(char-alphabetic? c)` for letters, digits and signs, but not for vowel signs and Roman numerals;
`c.upper()` means `(char-upcase c)` where it is one character. A program whose text has only such characters, and
that gets no others from elsewhere, is written with the methods.
"""

from __future__ import annotations

from functools import cache, partial
from unicodedata import category

from schemenn.source import Source
from schemenn.translate import facts
from schemenn.translate.code import ATOM, COMPARE, Code, call
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.rows.text import wrapped
from schemenn.translate.tree import Builtin
from schemenn.translate.types import BOOL, CHAR, INT

_SOURCES = frozenset(
    """
    integer->char read-char peek-char read-line read-string read utf8->string string-upcase string-downcase
    string-normalize-nfd string-normalize-nfc string-normalize-nfkd string-normalize-nfkc
""".split()
)
"""What may answer characters that are not in the program's text."""


@cache
def _is_plain(source: Source) -> bool:
    """Whether the characters of a text are of the kinds that Python's methods treat as Scheme does."""
    others = [c for c in set(source.text) if not c.isascii()]
    letters = [c for c in others if category(c) in ("Lu", "Ll", "Lo")]
    is_cased = all(len(c.upper()) == len(c.lower()) == len(c.casefold()) == 1 for c in letters)
    signs = [c for c in others if c not in letters]
    return is_cased and "\\x" not in source.text and all(category(c)[0] in "PSZ" and c.lower() == c for c in signs)


def has_plain_chars(emitter: Emitter) -> bool:
    """Whether a program has no characters but those of its text, and these are plain."""
    builtins = {
        node.name for form in emitter.program.forms for node in facts.walk(form) if isinstance(node, Builtin)
    }
    return _is_plain(emitter.span.source) and not builtins & _SOURCES


def _asked(name: str, method: str, helper: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        code = operands[0].code
        if has_plain_chars(emitter):
            return Code(f"{code.at(ATOM)}.{method}()", ATOM)
        return emitter.helper(helper, code)

    row(name, emit, ATOM, BOOL, 1, 1)


_asked("char-alphabetic?", "isalpha", "is_letter")
_asked("char-whitespace?", "isspace", "is_space")
row("char-numeric?", "{0:A}.isdecimal()", ATOM, BOOL)
row("char-alphanumeric?", lambda e, o: _alphanumeric(e, o), ATOM, BOOL, 1, 1)
row("char-upper-case?", "{0:A}.isupper()", ATOM, BOOL)
row("char-lower-case?", "{0:A}.islower()", ATOM, BOOL)


def _alphanumeric(emitter: Emitter, operands: list[Operand]) -> Code:
    if has_plain_chars(emitter):
        text = operands[0].code.at(ATOM)
        return Code(f"({text}.isalpha() or {text}.isdecimal())", ATOM)
    return emitter.helper("is_letter_or_digit", operands[0].code)


def _changed(name: str, method: str, helper: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        code = operands[0].code
        plain = has_plain_chars(emitter)
        found = Code(f"{code.at(ATOM)}.{method}()", ATOM) if plain else emitter.helper(helper, code)
        return wrapped(emitter, "Char", found)

    row(name, emit, ATOM, CHAR, 1, 1)


_changed("char-upcase", "upper", "upper_char")
_changed("char-downcase", "lower", "lower_char")
_changed("char-foldcase", "casefold", "folded_char")
row("char->integer", "ord({0})", ATOM, INT)
row("integer->char", lambda e, o: wrapped(e, "Char", call("chr", o[0].code)), ATOM, CHAR, 1, 1)
row("digit-value char->digit", "digit_value({0})", ATOM, INT | BOOL, uses="digit_value")


def _folded(sign: str, emitter: Emitter, operands: list[Operand]) -> Code:
    """Characters compared without regard to case."""
    plain = has_plain_chars(emitter)
    codes = [
        Code(f"{each.code.at(ATOM)}.casefold()", ATOM) if plain else emitter.helper("folded_char", each.code)
        for each in operands
    ]
    return Code(f" {sign} ".join([code.at(COMPARE + 1) for code in codes]), COMPARE)


for _sign, _python in {"=": "==", "<": "<", ">": ">", "<=": "<=", ">=": ">="}.items():
    row(f"char-ci{_sign}?", partial(_folded, _python), COMPARE, BOOL, 2, None)

CHARS = {
    "is_letter": '''
def is_letter(char):
    """Whether a character is a letter, a letter number included; of a combining mark that is not known here."""
    kind = unicodedata.category(char)
    if kind in ("Mn", "Mc"):
        raise ValueError("whether a combining mark is a letter is not translated")
    return kind[0] == "L" or kind == "Nl" or char.isupper() or char.islower()
''',
    "is_letter_or_digit": '''
def is_letter_or_digit(char):
    """Whether a character is a letter or a decimal digit."""
    return char.isdecimal() or is_letter(char)
''',
    "is_space": r'''
def is_space(char):
    """Whether a character is white space; Python counts four control characters as well."""
    return char.isspace() and char not in "\x1c\x1d\x1e\x1f"
''',
    "upper_char": '''
def upper_char(char):
    """The capital letter, where it is a single character."""
    return next(letter for letter in (char.upper(), char.title(), char) if len(letter) == 1)
''',
    "lower_char": '''
def lower_char(char):
    """The small letter."""
    return char.lower()[0]
''',
    "folded_char": '''
def folded_char(char):
    """The character without its case."""
    folded = char.casefold()
    return folded if len(folded) == 1 else char.lower() if len(char.lower()) == 1 else char
''',
}
"""The helpers of characters."""
