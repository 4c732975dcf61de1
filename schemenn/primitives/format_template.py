"""The template of `format` taken apart.

    parts_of("format", "a~5d~{~a~}")  →  ["a", Directive d with parameter 5, Directive { with the branch [~a]]
"""

from __future__ import annotations

from schemenn.datum import new_string
from schemenn.errors import WrongType
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_CLOSING: Final = {"{": "}", "[": "]", "(": ")"}


def quoted(template: str) -> str:
    """A template as an error shows it."""
    return short(new_string(template))


class Directive:
    """A directive: parameters (an int, a character, None where one is left out, "v" or "#" for one that the operands
    give), flags, letter, and what stands between it and the directive that closes it, in branches.
    """

    __slots__ = ("branches", "flags", "has_default", "letter", "parameters")

    def __init__(self, letter: str, parameters: list[Any], flags: str) -> None:
        self.letter = letter
        self.parameters = parameters
        self.flags = flags
        self.branches: list[list[Any]] = []
        self.has_default = False


def parts_of(name: str, template: str) -> list[Any]:
    """The texts and directives of a template. Raises: WrongType if it is not well formed."""
    return _Reader(name, template).parts("")[0]


class _Reader:
    """Reads a template from left to right."""

    def __init__(self, name: str, template: str) -> None:
        self.name = name
        self.template = template
        self.position = 0

    def fail(self, what: str) -> WrongType:
        return WrongType(f"{self.name}: {what}: {quoted(self.template)}")

    def parts(self, closing: str) -> tuple[list[Any], Directive | None]:
        """The parts up to a directive of the letters `closing`, or all of them if there are none; and that one."""
        found: list[Any] = []
        while True:
            tilde = self.template.find("~", self.position)
            end = len(self.template) if tilde < 0 else tilde
            if end > self.position:
                found.append(self.template[self.position : end])
            if tilde < 0:
                if closing:
                    raise self.fail(f"~{closing[-1]} is missing in the template")
                return found, None
            self.position = tilde + 1
            directive = self.directive()
            if directive is None:
                continue
            if directive.letter in closing:
                return found, directive
            if directive.letter in _CLOSING:
                self.branches(directive)
            found.append(directive)

    def branches(self, directive: Directive) -> None:
        """Read what the directive encloses."""
        closing = _CLOSING[directive.letter]
        while True:
            parts, last = self.parts(";" + closing if closing == "]" else closing)
            directive.branches.append(parts)
            assert last is not None
            if last.letter == closing:
                return
            directive.has_default = ":" in last.flags

    def directive(self) -> Directive | None:
        """Read a directive behind its tilde; None for one that only skips the end of a line."""
        parameters = self.parameters()
        start = self.position
        while self.peek() in ("@", ":"):
            self.position += 1
        flags = self.template[start : self.position]
        if not self.peek():
            raise self.fail("the template ends in a tilde")
        letter = self.template[self.position].lower()
        self.position += 1
        if letter.isspace():
            self.skip_line(letter)
            return None
        return Directive(letter, parameters, "".join(sorted(flags)))

    def peek(self) -> str:
        return self.template[self.position : self.position + 1]

    def parameters(self) -> list[Any]:
        found: list[Any] = []
        while True:
            value, given = self.parameter()
            comma = self.peek() == ","
            if given or comma or found:
                found.append(value)
            if not comma:
                return found
            self.position += 1

    def parameter(self) -> tuple[Any, bool]:
        """A parameter, and whether there is one."""
        start, here = self.position, self.peek()
        if here == "'" and start + 1 < len(self.template):
            self.position += 2
            return self.template[start + 1], True
        if here == "#" or (here in ("v", "V") and self.template[start + 1 : start + 2] in _AFTER_V):
            self.position += 1
            return here.lower(), True
        if here in ("-", "+"):
            self.position += 1
        while self.peek().isdecimal():
            self.position += 1
        digits = self.template[start : self.position]
        if digits in ("", "-", "+"):
            self.position = start
            return None, False
        return int(digits), True

    def skip_line(self, blank: str) -> None:
        """A tilde before blanks and the end of a line skips them and the blanks of the next line."""
        rest = self.template[self.position :]
        if blank != "\n":
            rest = rest.lstrip(" \t\r").removeprefix("\n")
        self.position = len(self.template) - len(rest.lstrip())


_AFTER_V: Final = frozenset(",dabfexrgt*@:%")
