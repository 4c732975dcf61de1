"""Grapheme clusters in Scheme regular expressions.

A grapheme cluster is what a reader takes for one character: a letter with its accents, a Hangul syllable in parts, a
flag. Source: Unicode Standard Annex 29, with symbols in place of the table of pictographs.
"""

from __future__ import annotations

from functools import cache

from schemenn.primitives.code_points import CONTROL, FULL, CodePoints, category, difference, union
from schemenn.primitives.sre_tree import Assertion, Chars, Choice, Look, Node, Repeat, Seq

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

_JOINER: Final = CodePoints.of_text("\u200d")
_FLAG_LETTERS: Final = CodePoints.of_ranges([(0x1F1E6, 0x1F200)])
_LEADING: Final = CodePoints.of_ranges([(0x1100, 0x1160), (0xA960, 0xA97D)])
_VOWELS: Final = CodePoints.of_ranges([(0x1160, 0x11A8), (0xD7B0, 0xD7C7)])
_TRAILING: Final = CodePoints.of_ranges([(0x11A8, 0x1200), (0xD7CB, 0xD7FC)])
_OPEN_SYLLABLES: Final = CodePoints.of_codes(range(0xAC00, 0xD7A4, 28))
_SYLLABLES: Final = CodePoints.of_ranges([(0xAC00, 0xD7A4)])


@cache
def _extending() -> CodePoints:
    """What belongs to the character before: marks, joiners, colours of skin."""
    return union(category("M"), CodePoints.of_ranges([(0x200C, 0x200E), (0x1F3FB, 0x1F400)]))


def _any_number(points: CodePoints, least: int = 0) -> Node:
    return Repeat(Chars(points), least, None)


def _hangul() -> Node:
    """A syllable: whole, or put together of its parts."""
    closed = difference(_SYLLABLES, _OPEN_SYLLABLES)
    core = Choice((Chars(closed), Seq((Chars(_OPEN_SYLLABLES), _any_number(_VOWELS))), _any_number(_VOWELS, 1)))
    syllable = Seq((_any_number(_LEADING), core, _any_number(_TRAILING)))
    return Choice((syllable, _any_number(_LEADING, 1), _any_number(_TRAILING, 1)))


def _line_end() -> Node:
    return Seq((Chars(CodePoints.of_text("\r")), Chars(CodePoints.of_text("\n"))))


def _grapheme() -> Node:
    flag = Seq((Chars(_FLAG_LETTERS), Chars(_FLAG_LETTERS)))
    symbols = category("So")
    joined = Seq((_any_number(_extending()), Chars(_JOINER), Chars(symbols)))
    picture = Seq((Chars(symbols), Repeat(joined, 0, None)))
    base = Choice((flag, _hangul(), picture, Chars(CONTROL.complement())))
    return Choice((_line_end(), Chars(CONTROL), Seq((base, _any_number(_extending())))))


def _inside() -> tuple[Node, ...]:
    """What must not hold at the end of a cluster."""
    after_return = Seq((Look(Chars(CodePoints.of_text("\r")), "<="), Chars(CodePoints.of_text("\n"))))
    return (Look(Chars(_extending()), "!"), Look(after_return, "!"))


def _beginning() -> Node:
    first = Seq((Assertion("bos"), Look(Chars(FULL), "=")))
    return Choice((first, Seq((Look(Chars(FULL), "="), *_inside()))))


def _end() -> Node:
    return Seq((Look(Chars(FULL), "<="), *_inside()))


GRAPHEMES: Final[dict[str, Callable[[], Node]]] = {"grapheme": _grapheme, "bog": _beginning, "eog": _end}
