r"""The templates of `format` and `printf` (SRFI 28 and 48, Chez Scheme, Guile, Racket).

    format_text("format", "~a is ~,2f~%", (new_string("pi"), 3.14159))  →  "pi is 3.14\n"

A directive is `~`, parameters separated by commas, `@` or `:`, and a letter: ~a display, ~s ~w write, ~d decimal,
~b ~o ~x other radices, ~f fixed point, ~e exponential, ~c character, ~y write and newline, ~% ~n newline, ~& fresh
line, ~t tab, ~_ space, ~~ tilde. A tilde before the end of a line skips it and the blanks that follow.
"""

from __future__ import annotations

from schemenn import write as writer
from schemenn.datum import Char
from schemenn.errors import WrongType
from schemenn.number import REAL_CLASSES, is_number, to_float
from schemenn.primitives.check import character, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_FIXED: Final = {"%": "\n", "n": "\n", "~": "~", "t": "\t", "_": " "}


def format_text(name: str, template: str, operands: tuple[Any, ...]) -> str:
    """The text of a template with its directives replaced. Raises: WrongType for one that does not fit."""
    pieces: list[str] = []
    rest = list(reversed(operands))
    position = 0
    while True:
        tilde = template.find("~", position)
        if tilde < 0:
            pieces.append(template[position:])
            break
        pieces.append(template[position:tilde])
        position = _directive(name, template, tilde + 1, rest, pieces)
    if rest:
        raise WrongType(f"{name}: more operands than directives in {template!r}", tuple(reversed(rest)))
    return "".join(pieces)


def _directive(name: str, template: str, position: int, rest: list[Any], pieces: list[str]) -> int:
    """Obey the directive that begins at `position`; answer where it ends."""
    parameters, flags, position = _parameters(template, position)
    if position >= len(template):
        raise WrongType(f"{name}: the template ends in a tilde: {template!r}")
    letter = template[position].lower()
    position += 1
    if letter in _FIXED:
        pieces.append(_FIXED[letter] * (parameters[0] if parameters and parameters[0] is not None else 1))
    elif letter == "&":
        line = "".join(pieces)
        pieces.append("\n" if line and not line.endswith("\n") else "")
    elif letter.isspace():
        return position + _blanks(template, position - 1)
    elif letter in _DIRECTIVES:
        if not rest:
            raise WrongType(f"{name}: fewer operands than directives in {template!r}")
        pieces.append(_DIRECTIVES[letter](name, rest.pop(), parameters, flags))
    else:
        raise WrongType(f"{name}: unknown directive ~{letter} in {template!r}")
    return position


def _blanks(template: str, position: int) -> int:
    """How many characters a tilde at a line's end skips after its first blank."""
    tail = template[position + 1 :] if template[position] == "\n" else template[position:]
    return len(template) - position - 1 - len(tail.lstrip())


def _parameters(template: str, position: int) -> tuple[list[int | None], str, int]:
    """The numbers between the tilde and the letter (None where one is left out), the flags, and where they end."""
    start = position
    while position < len(template) and template[position] in "-0123456789,":
        position += 1
    words = template[start:position].split(",") if position > start else []
    flags = position
    while position < len(template) and template[position] in "@:":
        position += 1
    numbers = [int(word) if word.lstrip("-").isdecimal() else None for word in words]
    return numbers, template[flags:position], position


def _pad_right(shown: str, parameters: list[int | None], flags: str) -> str:
    width = parameters[0] if parameters else None
    if width is None:
        return shown
    return shown.rjust(width) if "@" in flags else shown.ljust(width)


def _display(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
    return _pad_right(writer.display(operand), parameters, flags)


def _write(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
    return _pad_right(writer.write(operand), parameters, flags)


def _write_line(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
    return writer.write(operand) + "\n"


def _character(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
    return writer.write(operand) if "@" in flags and operand.__class__ is Char else character(name, operand)


def _radix(code: str) -> Callable[[str, Any, list[int | None], str], str]:
    def show(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
        if operand.__class__ is int:
            shown = format(operand, ("," if ":" in flags and code == "d" else "") + code)
        elif code == "d" and is_number(operand):
            shown = writer.display(operand)
        else:
            raise wrong_type(name, "a number", operand)
        if "@" in flags and operand >= 0:
            shown = "+" + shown
        width = parameters[0] if parameters else None
        return shown if width is None else shown.rjust(width)

    return show


def _real(name: str, operand: Any) -> float:
    if operand.__class__ not in REAL_CLASSES:
        raise wrong_type(name, "a real number", operand)
    return to_float(operand)


def _fixed_point(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
    number = _real(name, operand)
    width, digits = [*parameters, None, None][:2]
    shown = writer.display(number if digits is None else operand) if digits is None else format(number, f".{digits}f")
    return shown if width is None else shown.rjust(width)


def _exponential(name: str, operand: Any, parameters: list[int | None], flags: str) -> str:
    number = _real(name, operand)
    width, digits = [*parameters, None, None][:2]
    shown = format(number, "e" if digits is None else f".{digits}e")
    return shown if width is None else shown.rjust(width)


_DIRECTIVES: Final = {
    "a": _display,
    "s": _write,
    "w": _write,
    "v": _write,
    "y": _write_line,
    "c": _character,
    "d": _radix("d"),
    "b": _radix("b"),
    "o": _radix("o"),
    "x": _radix("x"),
    "f": _fixed_point,
    "e": _exponential,
}
