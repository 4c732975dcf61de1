"""Sets of characters in Scheme regular expressions, and what the forms around them say.

(w/nocase ("ab"))  →  the code points of a, b, A and B
"""

from __future__ import annotations

from functools import reduce

from schemenn.datum import Char, String
from schemenn.errors import WrongType
from schemenn.primitives import code_points
from schemenn.primitives.code_points import ASCII, FULL, CodePoints, case_closure, named

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, NoReturn

_NAMES: Final = {
    "ascii": "ascii",
    "lower-case": "lower-case lower",
    "upper-case": "upper-case upper",
    "title-case": "title-case title",
    "alphabetic": "alphabetic alpha",
    "digit": "numeric num digit",
    "alphanumeric": "alphanumeric alphanum alnum",
    "punctuation": "punctuation punct",
    "symbol": "symbol",
    "graphic": "graphic graph",
    "whitespace": "whitespace white space",
    "printing": "printing print",
    "iso-control": "control cntrl",
    "hex-digit": "hex-digit xdigit",
}

SETS: Final = {name: points for points, names in _NAMES.items() for name in names.split()}
_LINE_ENDS: Final = CodePoints.of_text("\r\n")


class Mode:
    """What the `w/…` forms around an expression say."""

    __slots__ = ("ascii", "nocapture", "nocase")

    def __init__(self, nocase: bool = False, ascii: bool = False, nocapture: bool = False) -> None:
        self.nocase = nocase
        self.ascii = ascii
        self.nocapture = nocapture

    def but(self, **changes: bool) -> Mode:
        """The mode with some of its fields changed."""
        fields = {"nocase": self.nocase, "ascii": self.ascii, "nocapture": self.nocapture}
        return Mode(**(fields | changes))


def bad(what: str, sre: Any) -> NoReturn:
    """Raise the error of a part of an expression."""
    from schemenn.write import short

    raise WrongType(f"regexp: {what} in {short(sre)}", (sre,))


def need(sre: Any, operands: list[Any], least: int, most: int | None = None) -> None:
    """An error unless the form has so many operands."""
    if len(operands) < least or (most is not None and len(operands) > most):
        bad("wrong number of operands", sre)


def folded(points: CodePoints, mode: Mode) -> CodePoints:
    """The set, with both cases if the mode says so."""
    return case_closure(points) if mode.nocase else points


def _in_ascii(points: CodePoints, mode: Mode) -> CodePoints:
    return code_points.intersection(points, ASCII) if mode.ascii else points


def named_points(name: str, mode: Mode) -> CodePoints | None:
    """The set that a name stands for, if it is one."""
    if name in SETS:
        return folded(_in_ascii(named(SETS[name]), mode), mode)
    return {"any": FULL, "nonl": code_points.difference(FULL, _LINE_ENDS)}.get(name)


def word_points(mode: Mode) -> CodePoints:
    """The characters that words are made of."""
    return _in_ascii(named("word"), mode)


def listed(sre: Any, operands: list[Any], mode: Mode) -> CodePoints:
    """The characters of a string."""
    need(sre, operands, 1, 1)
    if not isinstance(operands[0], String):
        bad("expected a string", sre)
    return folded(CodePoints.of_text(operands[0].text), mode)


def ranged(sre: Any, operands: list[Any], mode: Mode) -> CodePoints:
    """The characters of ranges, given by their ends."""
    ends = []
    for operand in operands:
        if operand.__class__ is Char:
            ends.append(ord(operand.value))
        elif isinstance(operand, String):
            ends += [ord(c) for c in operand.text]
        else:
            bad("expected characters and strings", sre)
    pairs = list(zip(ends[::2], ends[1::2], strict=False))
    if len(ends) % 2 or not all([low <= high for low, high in pairs]):
        bad("expected pairs of characters that rise", sre)
    return folded(CodePoints.of_ranges([(low, high + 1) for low, high in pairs]), mode)


def difference(sets: list[CodePoints]) -> CodePoints:
    """The first set without the others."""
    return code_points.difference(sets[0], code_points.union(*sets[1:]))


def intersection(sets: list[CodePoints]) -> CodePoints:
    """What all the sets have."""
    return reduce(code_points.intersection, sets, FULL)


def complement(sets: list[CodePoints]) -> CodePoints:
    """What none of the sets has."""
    return code_points.union(*sets).complement()
