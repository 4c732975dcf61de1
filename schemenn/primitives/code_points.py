"""Sets of code points as sorted boundaries, and the sets that Unicode names.

    CodePoints.of_text("abcx")  →  cuts (97, 100, 120, 121): in from 97 to before 100, and from 120 to before 121

A code point is in the set if the number of boundaries up to it is odd, so every operation is one walk over the
boundaries of its operands. Surrogates are in no set, for they are no characters.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from schemenn.primitives.chars import fold_char

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Final

_LAST: Final = 0x110000
_SCALARS: Final = (0, 0xD800, 0xE000, _LAST)
_SEPARATORS: Final = "\x1c\x1d\x1e\x1f"

# Beyond these planes there are only private and unassigned code points, which none of the named sets holds.
_CLASSIFIED: Final = ((0, 0xD800), (0xE000, 0x40000), (0xE0000, 0xE0200))


class CodePoints:
    """An immutable set of code points; `cuts` are its boundaries, rising."""

    __slots__ = ("cuts",)

    def __init__(self, cuts: tuple[int, ...]) -> None:
        self.cuts = cuts

    @staticmethod
    def of_ranges(ranges: Iterable[tuple[int, int]]) -> CodePoints:
        """The set of the code points from `low` to before `high`, for ranges in any order; surrogates are left out."""
        cuts: list[int] = []
        for low, high in sorted(ranges):
            if cuts and low <= cuts[-1]:
                cuts[-1] = max(cuts[-1], high)
            elif low < high:
                cuts += (low, high)
        return combine(min, CodePoints(tuple(cuts)), CodePoints(_SCALARS))

    @staticmethod
    def of_codes(codes: Iterable[int]) -> CodePoints:
        """The set of these code points."""
        return CodePoints.of_ranges([(code, code + 1) for code in codes])

    @staticmethod
    def of_text(text: str) -> CodePoints:
        """The set of the characters of the text."""
        return CodePoints.of_codes([ord(c) for c in set(text)])

    def ranges(self) -> Iterator[tuple[int, int]]:
        """The ranges, each from `low` to before `high`."""
        cuts = iter(self.cuts)
        return zip(cuts, cuts, strict=True)

    def __contains__(self, code: int) -> bool:
        return bisect_right(self.cuts, code) & 1 == 1

    def __iter__(self) -> Iterator[int]:
        for low, high in self.ranges():
            yield from range(low, high)

    def __len__(self) -> int:
        return sum([high - low for low, high in self.ranges()])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CodePoints) and self.cuts == other.cuts

    def __hash__(self) -> int:
        return hash(self.cuts)

    def complement(self) -> CodePoints:
        """The characters that are not in the set."""
        return combine(_minus, FULL, self)


def combine(keep: Callable[[bool, bool], bool], a: CodePoints, b: CodePoints) -> CodePoints:
    """The code points for which `keep` is true of whether they are in a and whether they are in b."""
    cuts: list[int] = []
    for cut in sorted({*a.cuts, *b.cuts}):
        if keep(cut in a, cut in b) != len(cuts) & 1:
            cuts.append(cut)
    return CodePoints(tuple(cuts))


def _minus(a: bool, b: bool) -> bool:
    return a and not b


def _differ(a: bool, b: bool) -> bool:
    return a != b


def union(*sets: CodePoints) -> CodePoints:
    """The code points that are in any of the sets."""
    return CodePoints.of_ranges([part for each in sets for part in each.ranges()])


def intersection(a: CodePoints, b: CodePoints) -> CodePoints:
    """The code points that are in both sets."""
    return combine(min, a, b)


def difference(a: CodePoints, b: CodePoints) -> CodePoints:
    """The code points of a that are not in b."""
    return combine(_minus, a, b)


def exclusive(a: CodePoints, b: CodePoints) -> CodePoints:
    """The code points that are in one of the sets and not in the other."""
    return combine(_differ, a, b)


EMPTY: Final = CodePoints(())
FULL: Final = CodePoints(_SCALARS)
ASCII: Final = CodePoints((0, 128))
HEX_DIGIT: Final = CodePoints.of_text("0123456789abcdefABCDEF")
CONTROL: Final = CodePoints((0, 32, 127, 160))


@cache
def _by_category() -> dict[str, CodePoints]:
    """The characters of each general category."""
    from unicodedata import category

    ranges: dict[str, list[tuple[int, int]]] = {}
    for first, last in _CLASSIFIED:
        begin, current = first, ""
        for code in range(first, last + 1):
            here = category(chr(code)) if code < last else ""
            if here != current:
                ranges.setdefault(current, []).append((begin, code))
                begin, current = code, here
    return {name: CodePoints.of_ranges(parts) for name, parts in ranges.items()}


@cache
def category(*initials: str) -> CodePoints:
    """The characters whose general category begins with one of the initials."""
    return union(*[points for name, points in _by_category().items() if name and name.startswith(initials)])


def _matching(points: CodePoints, holds: Callable[[str], bool]) -> CodePoints:
    return CodePoints.of_codes([code for code in points if holds(chr(code))])


@cache
def named(name: str) -> CodePoints:
    r"""The set of that name, as SRFI 14 calls it without `char-set:`; "word" is what `\w` matches in Python."""
    return _NAMED[name]()


def _cased(holds: Callable[[str], bool]) -> CodePoints:
    """The characters of a case: letters that have one, modifiers, Roman numerals, circled letters, the ordinals ª º."""
    ordinals = CodePoints.of_text("ªº")
    return _matching(union(category("Lu", "Ll", "Lm", "Lt", "Nl", "So", "Mn"), ordinals), holds)


_NAMED: Final[dict[str, Callable[[], CodePoints]]] = {
    "empty": lambda: EMPTY,
    "full": lambda: FULL,
    "ascii": lambda: ASCII,
    "hex-digit": lambda: HEX_DIGIT,
    "iso-control": lambda: CONTROL,
    "lower-case": lambda: _cased(str.islower),
    "upper-case": lambda: _cased(str.isupper),
    "title-case": lambda: category("Lt"),
    "letter": lambda: category("L"),
    "alphabetic": lambda: union(category("L", "Nl"), named("lower-case"), named("upper-case")),
    "digit": lambda: category("Nd"),
    "alphanumeric": lambda: union(named("alphabetic"), named("digit")),
    "letter+digit": lambda: union(named("letter"), named("digit")),
    "punctuation": lambda: category("P"),
    "symbol": lambda: category("S"),
    "graphic": lambda: union(named("letter+digit"), named("punctuation"), named("symbol")),
    "whitespace": lambda: _matching(union(CONTROL, category("Z")), lambda c: c.isspace() and c not in _SEPARATORS),
    "printing": lambda: union(named("graphic"), named("whitespace")),
    "word": lambda: union(category("L"), _matching(category("N"), str.isalnum), CodePoints.of_text("_")),
    "blank": lambda: union(category("Zs"), CodePoints.of_text("\t")),
}


@cache
def _case_variants() -> dict[str, list[str]]:
    """The characters that have case, by what they are folded to."""
    variants: dict[str, list[str]] = {}
    for code in category("Ll", "Lu", "Lt", "Lm", "Nl", "So", "Mn"):
        c = chr(code)
        if c.isascii() or c.lower() != c or c.upper() != c:
            variants.setdefault(fold_char(c), []).append(c)
    return variants


@cache
def case_closure(points: CodePoints) -> CodePoints:
    """The set with the characters that differ from one of its own in case alone."""
    variants = _case_variants()
    more = [points]
    for same in variants.values():
        inside = [ord(c) in points for c in same]
        if any(inside) and not all(inside):
            more.append(CodePoints.of_text("".join(same)))
    return union(*more)
