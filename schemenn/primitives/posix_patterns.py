r"""Regular expressions as POSIX writes them, turned into those of SRFI 115.

    posix_to_sre("(a|b)+x*")   →  (: (+ ($ (or "a" "b"))) (* "x"))
    posix_to_sre("[^0-9.]{2}")  →  (** 2 2 (~ (or (/ "09") ".")))

Source: POSIX.1-2017, 9.4 Extended Regular Expressions; `\w`, `\s`, `\d`, `\b` and their like as GNU and Perl have them.
"""

from __future__ import annotations

from schemenn.datum import FALSE, Symbol, intern, new_string, to_list
from schemenn.errors import WrongType
from schemenn.primitives.check import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_CLASSES: Final = {
    "alpha": "alphabetic",
    "digit": "numeric",
    "alnum": "alphanumeric",
    "upper": "upper-case",
    "lower": "lower-case",
    "space": "whitespace",
    "punct": "punctuation",
    "cntrl": "control",
    "xdigit": "hex-digit",
    "graph": "graphic",
    "print": "printing",
}
_WORD: Final = ("or", "alphanumeric", "_")
_ESCAPES: Final[dict[str, Any]] = {
    "w": _WORD,
    "W": ("~", _WORD),
    "s": "whitespace",
    "S": ("~", "whitespace"),
    "d": ("/", "09"),
    "D": ("~", ("/", "09")),
    "<": "bow",
    ">": "eow",
    "b": ("or", "bow", "eow"),
    "B": "nwb",
}
_NAMES: Final = frozenset([*_CLASSES.values(), "bow", "eow", "nwb", "bos", "eos", "bol", "eol", "any", "nonl"])


def posix_to_sre(pattern: Any, any_case: Any, by_lines: Any) -> Any:
    """(%posix->sre pattern any-case? by-lines?): by lines, `^` and `$` match at lines, and `.` no end of a line."""
    tree = _Reader(text("make-regexp", pattern), by_lines is not FALSE).choice()
    return _datum(tree if any_case is FALSE else ("w/nocase", tree))


def _datum(tree: Any) -> Any:
    """The expression as a datum: a tuple is a list that begins with an operator, other texts are symbols or strings."""
    if isinstance(tree, tuple):
        return to_list([intern(tree[0]), *[_datum(part) for part in tree[1:]]])
    if isinstance(tree, str):
        return _symbol(tree) or new_string(tree)
    return tree.datum if isinstance(tree, _Literal) else tree


def _symbol(name: str) -> Symbol | None:
    return intern(name) if name in _NAMES else None


class _Literal:
    """A string that is meant as it stands, also where it is a name."""

    __slots__ = ("datum",)

    def __init__(self, content: str) -> None:
        self.datum = new_string(content)


class _Reader:
    """Reads a pattern from left to right."""

    def __init__(self, pattern: str, by_lines: bool) -> None:
        self.pattern = pattern
        self.position = 0
        self.begin, self.end, self.any = ("bol", "eol", "nonl") if by_lines else ("bos", "eos", "any")

    def fail(self, what: str) -> WrongType:
        return WrongType(f"make-regexp: {what} in {self.pattern!r}")

    def peek(self) -> str:
        return self.pattern[self.position : self.position + 1]

    def take(self) -> str:
        found = self.peek()
        self.position += 1
        return found

    def choice(self, closing: str = "") -> Any:
        """Alternatives, up to `closing`."""
        branches = [self.sequence()]
        while self.peek() == "|":
            self.position += 1
            branches.append(self.sequence())
        if self.take() != closing:
            raise self.fail("unbalanced parentheses")
        return branches[0] if len(branches) == 1 else ("or", *branches)

    def sequence(self) -> Any:
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(self.atom()))
        return parts[0] if len(parts) == 1 else (":", *parts)

    def repeated(self, atom: Any) -> Any:
        while self.peek() in ("*", "+", "?", "{"):
            sign = self.take()
            atom = self.counted(atom) if sign == "{" else (sign, atom)
        return atom

    def counted(self, atom: Any) -> Any:
        end = self.pattern.find("}", self.position)
        least, comma, most = self.pattern[self.position : max(end, 0)].partition(",")
        if not least.isdecimal() or not (most.isdecimal() or not most):
            raise self.fail("a repetition that is no {n}, {n,} or {n,m}")
        self.position = end + 1
        if comma and not most:
            return (">=", int(least), atom)
        return ("**", int(least), int(most or least), atom)

    def atom(self) -> Any:
        match self.take():
            case "(":
                return ("$", self.choice(")"))
            case "[":
                return self.bracket()
            case ".":
                return self.any
            case "^":
                return self.begin
            case "$":
                return self.end
            case "\\":
                return self.escape()
            case "*" | "+" | "?":
                raise self.fail("a repetition of nothing")
            case char:
                return _Literal(char)

    def escape(self) -> Any:
        char = self.take()
        if not char:
            raise self.fail("a backslash at the end")
        if char in "123456789":
            return ("backref", int(char))
        return _ESCAPES.get(char) or _Literal(char)

    def bracket(self) -> Any:
        """A set of characters: a backslash stands for itself in it."""
        negated = self.peek() == "^"
        self.position += negated
        parts: list[Any] = []
        while self.peek() != "]" or not parts:
            if not self.peek():
                raise self.fail("a set without its ]")
            parts.append(self.member())
        self.position += 1
        found = parts[0] if len(parts) == 1 else ("or", *parts)
        return ("~", found) if negated else found

    def member(self) -> Any:
        if self.pattern.startswith("[:", self.position):
            end = self.pattern.find(":]", self.position)
            name = self.pattern[self.position + 2 : max(end, 0)]
            if name not in _CLASSES:
                raise self.fail("an unknown class of characters")
            self.position = end + 2
            return _CLASSES[name]
        low = self.take()
        if self.peek() == "-" and self.pattern[self.position + 1 : self.position + 2] not in ("]", ""):
            self.position += 1
            high = self.take()
            if high < low:
                raise self.fail("a range that ends before it begins")
            return ("/", _Literal(low + high))
        return _Literal(low)


def match_subject(match: Any) -> Any:
    """(%match-subject match): the string that was searched."""
    return new_string(match.found.string)
