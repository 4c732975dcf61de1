"""The table of builtins: what each becomes in Python, and what it answers.

A row's `emit` is a template or a function. In a template `{0}` is the first operand, `{0:A}` the same where it must
bind like an atom (A), a power (P), a sign (U), a product (M), a sum (S) or a comparison (C):

    row("length", "len({0})", ATOM, INT)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from schemenn.translate.code import ADD, ATOM, COMPARE, LAMBDA, MUL, POWER, UNARY, Code
from schemenn.translate.types import Type

if TYPE_CHECKING:
    from schemenn.translate.emitter import Emitter
    from schemenn.translate.tree import Call


class Operand(NamedTuple):
    """An operand: its code and its type."""

    code: Code
    type: Type


Emit = Callable[["Emitter", list[Operand]], Code]
Special = Callable[["Emitter", "Call"], Code]
Result = Callable[[list[Type]], Type]


@dataclass
class Row:
    """A builtin: `is_statement` if its Python is no expression; `is_simple` if it has no effect and cannot fail."""

    name: str
    emit: str | Emit
    level: int
    result: Type | Result
    least: int
    most: int | None
    is_statement: bool = False
    is_simple: bool = False
    uses: tuple[str, ...] = ()
    test: str | Emit = ""
    test_level: int = COMPARE

    def type_of(self, types: list[Type]) -> Type:
        """The type of the answer for operands of these types."""
        return self.result if isinstance(self.result, Type) else self.result(types)


ROWS: Final[dict[str, Row]] = {}
VALUES: Final[dict[str, tuple[Code, Type]]] = {}
"""The builtin variables that are no procedures."""

SPECIAL: Final[dict[str, Special]] = {}
"""The builtins that look at their operands' forms: those that call procedures, above all."""

EXPRESSIONS: Final[dict[str, Callable[[Emitter, Call], bool]]] = {}
"""Whether the call of a special builtin is an expression; where nothing is said, it is a statement."""

_LEVELS: Final = {"A": ATOM, "P": POWER, "U": UNARY, "M": MUL, "S": ADD, "C": COMPARE}
_HOLE: Final = re.compile(r"\{(\d)(?::([A-Z]))?\}")


def row(  # noqa: PLR0913  (what a row may say)
    names: str, emit: str | Emit, level: int, result: Type | Result, least: int = -1, most: int | None = -1,
    *, statement: bool = False, simple: bool = False, uses: str = "", test: str | Emit = "", test_level: int = COMPARE,
) -> None:  # fmt: skip
    """Enter a builtin under one or more names; the operands of a template are counted."""
    if isinstance(emit, str):
        number = 1 + max((int(found[1]) for found in _HOLE.finditer(emit)), default=-1)
        least, most = (number if least < 0 else least), (number if most == -1 else most)
    for name in names.split():
        ROWS[name] = Row(
            name, emit, level, result, max(least, 0), most, statement, simple, tuple(uses.split()), test, test_level
        )


def special(names: str, is_expression: Callable[[Emitter, Call], bool] | None = None) -> Callable[[Special], Special]:
    """Enter a function as what makes the Python of these builtins."""

    def enter(function: Special) -> Special:
        for name in names.split():
            SPECIAL[name] = function
            if is_expression is not None:
                EXPRESSIONS[name] = is_expression
        return function

    return enter


def fill(template: str, level: int, operands: list[Operand], simple: bool = False) -> Code:
    """The code of a template with the operands in their places."""

    def put(found: re.Match[str]) -> str:
        text = operands[int(found[1])].code.at(_LEVELS.get(found[2] or "", LAMBDA))
        is_before_dot = template[found.end() : found.end() + 1] == "."
        return f"({text})" if is_before_dot and text.isdigit() else text

    return Code(_HOLE.sub(put, template), level, simple and all(operand.code.simple for operand in operands))
