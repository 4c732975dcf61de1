"""Hash functions: exact integers that are the same for data that are the same by an equivalence.

    (string-hash "abc")  →  (string-hash (string-copy "abc"))       in every run of a program

Those of objects that have an identity only (procedures, records) differ from run to run.
"""

from __future__ import annotations

from binascii import crc32

from schemenn.datum import Boolean, Char, String, Symbol, TRUE
from schemenn.number import is_number
from schemenn.primitives.check import bounds, character, symbol, text, wrong_type
from schemenn.primitives.equality import eqv_key, hash_leaf, hash_structure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

BOUND: Final = 1 << 29
SALT: Final = 16064047


def hash_bound() -> int:
    """(hash-bound)."""
    return BOUND


def hash_salt() -> int:
    """(hash-salt)."""
    return SALT


def hash_(datum: Any, bound: Any = None) -> int:
    """(equal-hash a [bound]): equal for data that are `equal?`."""
    return bounded("hash", hash_structure(datum, _stable_leaf), bound)


def eqv_hash(datum: Any, bound: Any = None) -> int:
    """(eqv-hash a [bound])."""
    number = _stable_leaf(datum) if datum.__class__ in _STABLE else hash(eqv_key(datum))
    return bounded("eqv-hash", number, bound)


def string_hash(s: Any, bound: Any = None, start: Any = None, end: Any = None) -> int:
    """(string-hash string [bound start end])."""
    content = text("string-hash", s)
    first, last = bounds("string-hash", start, end, len(content))
    return bounded("string-hash", hash_text(content[first:last]), bound)


def string_ci_hash(s: Any, bound: Any = None) -> int:
    """(string-ci-hash string [bound])."""
    return bounded("string-ci-hash", hash_text(text("string-ci-hash", s).casefold()), bound)


def symbol_hash(s: Any, bound: Any = None) -> int:
    """(symbol-hash symbol [bound])."""
    return bounded("symbol-hash", hash_text(symbol("symbol-hash", s).name), bound)


def char_hash(c: Any, bound: Any = None) -> int:
    """(char-hash char [bound])."""
    return bounded("char-hash", ord(character("char-hash", c)), bound)


def char_ci_hash(c: Any, bound: Any = None) -> int:
    """(char-ci-hash char [bound])."""
    return bounded("char-ci-hash", hash_text(character("char-ci-hash", c).casefold()), bound)


def boolean_hash(a: Any, bound: Any = None) -> int:
    """(boolean-hash boolean [bound])."""
    if a.__class__ is not Boolean:
        raise wrong_type("boolean-hash", "a boolean", a)
    return bounded("boolean-hash", 1 if a is TRUE else 0, bound)


def number_hash(z: Any, bound: Any = None) -> int:
    """(number-hash number [bound]): equal for numbers that are `=`."""
    if not is_number(z):
        raise wrong_type("number-hash", "a number", z)
    return bounded("number-hash", hash(z), bound)


def hash_text(content: str) -> int:
    """A hash of a Python string that is the same in every run."""
    return crc32(content.encode("utf-8", "surrogatepass"))


_STABLE: Final = frozenset((Symbol, Char, Boolean))


def _stable_leaf(datum: Any) -> int:
    kind = datum.__class__
    if isinstance(datum, String):
        return hash_text(datum.text)
    if kind is Symbol:
        return hash_text(datum.name)
    if kind is Char:
        return ord(datum.value)
    if kind is Boolean:
        return 1 if datum is TRUE else 0
    return hash_leaf(datum)


def bounded(name: str, number: int, bound: Any) -> int:
    """A hash below the bound, which is BOUND if it is None; the name is for errors."""
    if bound is None:
        return number % BOUND
    if bound.__class__ is not int or bound <= 0:
        raise wrong_type(name, "a positive exact integer", bound)
    return int(number % bound)
