r"""The templates of `format` and `printf` (SRFI 28 and 48, Common Lisp's as in Chez Scheme and Guile, Racket).

    format_text("format", "~a is ~,2f~%", (new_string("pi"), 3.14159))  →  "pi is 3.14\n"
    format_text("format", "~{~a~^, ~}", (to_list([1, 2, 3]),))           →  "1, 2, 3"

A directive is `~`, parameters separated by commas (a number, `'c`, `v` or `#`), `@` or `:`, and a letter: ~a display,
~s ~w ~v write, ~y write and newline, ~c character, ~p plural, ~% ~n newline, ~& fresh line, ~t column, ~_ space,
~~ tilde, the numbers of format_numbers.py, ~* skip operands, ~? template as an operand, ~{ ~} over a list, ~^ leave
it, ~[ ~; ~] choice, ~( ~) letter case. A tilde before the end of a line skips it and the blanks that follow.
"""

from __future__ import annotations

from schemenn import write as writer
from schemenn.datum import FALSE, Char
from schemenn.errors import LimitExceeded, WrongType
from schemenn.primitives.check import character, elements, text, wrong_type
from schemenn.primitives.format_numbers import NUMBERS
from schemenn.tracked import plain
from schemenn.primitives.format_template import Directive, parts_of, quoted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_FIXED: Final = {"%": "\n", "n": "\n", "~": "~", "_": " ", "|": "\f"}


_WIDEST: Final = 10_000_000
"""The most characters, repetitions or columns that a parameter of a directive may ask for."""


class _Leave(Exception):
    """`~^` with no operand left."""


class _Run:
    """One use of a template: the operands, which of them is next, and the pieces of text made so far."""

    def __init__(self, name: str, template: str, operands: list[Any]) -> None:
        self.name = name
        self.template = template
        self.operands = operands
        self.next = 0
        self.pieces: list[str] = []

    def take(self) -> Any:
        """The next operand."""
        if self.next >= len(self.operands):
            raise WrongType(f"{self.name}: fewer operands than directives in {quoted(self.template)}")
        self.next += 1
        return self.operands[self.next - 1]

    def parameters(self, directive: Directive) -> list[Any]:
        """The parameters, those taken from the operands included."""
        found = []
        for each in directive.parameters:
            if each == "v":
                operand = self.take()
                found.append(None if operand is FALSE else operand)
            else:
                found.append(len(self.operands) - self.next if each == "#" else each)
        for each in found:
            if each.__class__ is int and not -_WIDEST <= each <= _WIDEST:
                raise LimitExceeded(f"{self.name}: a directive's parameter is at most {_WIDEST}, not {each}", (each,))
        return found

    def column(self) -> int:
        """How many characters the last line has."""
        return len("".join(self.pieces).rpartition("\n")[2])

    def obey_all(self, parts: list[Any]) -> None:
        """Make the text of parts of a template."""
        for part in parts:
            if part.__class__ is str:
                self.pieces.append(part)
            else:
                self.obey(part)

    def obey(self, directive: Directive) -> None:
        """Make the text of one directive."""
        letter, flags = directive.letter, directive.flags
        parameters = self.parameters(directive)
        if letter in _FIXED:
            self.pieces.append(_FIXED[letter] * _first(parameters, 1))
        elif letter in _WITHOUT_OPERAND:
            _WITHOUT_OPERAND[letter](self, directive, parameters)
        elif letter in NUMBERS:
            self.pieces.append(NUMBERS[letter](self.name, plain(self.take()), parameters, flags))
        elif letter in _OBJECTS:
            shown = _OBJECTS[letter](self.name, self.take(), flags)
            self.pieces.append(_padded(shown, parameters, flags))
        else:
            raise WrongType(f"{self.name}: unknown directive ~{letter} in {quoted(self.template)}")

    def inner(self, parts: list[Any], operands: list[Any]) -> _Run:
        """Obey the parts with operands of their own; they write behind what is written here."""
        run = _Run(self.name, self.template, operands)
        run.pieces = self.pieces
        run.obey_all(parts)
        return run


def format_text(name: str, template: str, operands: tuple[Any, ...]) -> str:
    """The text of a template with its directives replaced. Raises: WrongType for one that does not fit."""
    run = _Run(name, template, list(operands))
    try:
        run.obey_all(parts_of(name, template))
    except _Leave:
        return "".join(run.pieces)
    if run.next < len(operands):
        raise WrongType(f"{name}: more operands than directives in {quoted(template)}", operands[run.next :])
    return "".join(run.pieces)


def _first(parameters: list[Any], default: int) -> int:
    found = parameters[0] if parameters else None
    return found if found.__class__ is int else default


def _padded(shown: str, parameters: list[Any], flags: str) -> str:
    width = _first(parameters, 0)
    pad = parameters[3] if len(parameters) > 3 and parameters[3].__class__ is str else " "
    return shown.rjust(width, pad) if "@" in flags else shown.ljust(width, pad)


def _character(name: str, operand: Any, flags: str) -> str:
    return writer.write(operand) if "@" in flags and operand.__class__ is Char else character(name, operand)


_OBJECTS: Final[dict[str, Callable[[str, Any, str], str]]] = {
    "a": lambda name, operand, flags: writer.display(operand),
    "s": lambda name, operand, flags: writer.write(operand),
    "w": lambda name, operand, flags: writer.write(operand),
    "v": lambda name, operand, flags: writer.write(operand),
    "y": lambda name, operand, flags: writer.write(operand) + "\n",
    "c": _character,
}


def _fresh_line(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    if run.column():
        run.pieces.append("\n")


def _tabulate(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    if not parameters:
        run.pieces.append("\t")
        return
    column, step = run.column(), parameters[1] if len(parameters) > 1 else 1
    target = column + _first(parameters, 1) if "@" in directive.flags else _first(parameters, 1)
    while step and target < column:
        target += step
    run.pieces.append(" " * (target - column))


def _skip(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    count = _first(parameters, 0 if "@" in directive.flags else 1)
    target = count if "@" in directive.flags else run.next + (-count if ":" in directive.flags else count)
    if not 0 <= target <= len(run.operands):
        raise WrongType(f"{run.name}: ~* goes beyond the operands in {quoted(run.template)}")
    run.next = target


def _plural(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    if ":" in directive.flags:
        run.next = max(run.next - 1, 0)
    one = run.take() == 1
    singular, plural = ("y", "ies") if "@" in directive.flags else ("", "s")
    run.pieces.append(singular if one else plural)


def _indirect(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    template = text(run.name, run.take())
    parts = parts_of(run.name, template)
    if "@" in directive.flags:
        run.obey_all(parts)
        return
    operands = elements(run.name, run.take())
    try:
        run.inner(parts, operands)
    except _Leave:
        return


def _leave(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    if run.next >= len(run.operands):
        raise _Leave


def _iterate(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    """`~{ ~}`: over the elements of a list, with `@` over the rest of the operands, with `:` over lists of operands."""
    parts = directive.branches[0]
    rest = "@" in directive.flags
    operands = run.operands[run.next :] if rest else elements(run.name, run.take())
    turns = _first(parameters, -1)
    position = 0
    try:
        while position < len(operands) and turns != 0:
            turns -= 1
            if ":" in directive.flags:
                _sublist(run, parts, operands[position])
                position += 1
            else:
                position += _turn(run, parts, operands[position:])
    except _Leave:
        position = len(operands)
    if rest:
        run.next += position


def _turn(run: _Run, parts: list[Any], operands: list[Any]) -> int:
    used = run.inner(parts, operands).next
    if used == 0:
        raise WrongType(f"{run.name}: ~{{ uses no operand in {quoted(run.template)}")
    return used


def _sublist(run: _Run, parts: list[Any], operand: Any) -> None:
    try:
        run.inner(parts, elements(run.name, operand))
    except _Leave:
        return


def _choose(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    """`~[ ~; ~]`: the branch of that number, with `:` the one for false or true, with `@` the only one, if true."""
    branches = directive.branches
    if "@" in directive.flags:
        if run.take() is FALSE:
            return
        run.next -= 1
        chosen: Any = 0
    elif ":" in directive.flags:
        chosen = 0 if run.take() is FALSE else 1
    else:
        chosen = parameters[0] if parameters else run.take()
    if chosen.__class__ is not int:
        raise wrong_type(run.name, "an exact integer", chosen)
    if 0 <= chosen < len(branches):
        run.obey_all(branches[chosen])
    elif directive.has_default:
        run.obey_all(branches[-1])


def _change_case(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    start = len(run.pieces)
    run.obey_all(directive.branches[0])
    shown = "".join(run.pieces[start:])
    change = {"": str.lower, ":": _capitalized, "@": str.capitalize}.get(directive.flags, str.upper)
    run.pieces[start:] = [change(shown)]


def _capitalized(shown: str) -> str:
    return " ".join([word.capitalize() for word in shown.split(" ")])


def _nothing(run: _Run, directive: Directive, parameters: list[Any]) -> None:
    """`~!`: the port is flushed anyway."""


_WITHOUT_OPERAND: Final[dict[str, Callable[[_Run, Directive, list[Any]], None]]] = {
    "&": _fresh_line,
    "t": _tabulate,
    "*": _skip,
    "p": _plural,
    "?": _indirect,
    "k": _indirect,
    "^": _leave,
    "{": _iterate,
    "[": _choose,
    "(": _change_case,
    "!": _nothing,
}
