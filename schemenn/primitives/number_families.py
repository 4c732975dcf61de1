"""Makers of procedures that differ in an operation alone: the arithmetic of fixnums and of flonums.

    checked("fxnot", invert, FIXNUMS, 1)(5)  →  -6
    folded("fl+", add, FLONUMS, 0.0)(1.0, 2.0, 3.0)  →  6.0

A `Kind` says what the operands must be and what may come out; both raise the error that names the procedure.
"""

from __future__ import annotations

from itertools import pairwise

from schemenn.datum import FALSE, TRUE, Boolean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Kind:
    """A kind of numbers: the checks of an operand and of a result, each called with the procedure's name first."""

    __slots__ = ("operand", "result")

    def __init__(self, operand: Callable[[str, Any], Any], result: Callable[[str, Any], Any]) -> None:
        self.operand = operand
        self.result = result


def named(name: str, procedure: Callable[..., Any]) -> Callable[..., Any]:
    """The procedure under its Scheme name."""
    procedure.__name__ = procedure.__qualname__ = name
    return procedure


def checked(name: str, operation: Callable[..., Any], kind: Kind, count: int) -> Callable[..., Any]:
    """`operation`, which takes `count` operands of the kind, 1 to 4, and answers one."""
    operand, result = kind.operand, kind.result

    def one(a: Any) -> Any:
        return result(name, operation(operand(name, a)))

    def two(a: Any, b: Any) -> Any:
        return result(name, operation(operand(name, a), operand(name, b)))

    def three(a: Any, b: Any, c: Any) -> Any:
        return result(name, operation(operand(name, a), operand(name, b), operand(name, c)))

    def four(a: Any, b: Any, c: Any, d: Any) -> Any:
        return result(name, operation(operand(name, a), operand(name, b), operand(name, c), operand(name, d)))

    return named(name, (one, two, three, four)[count - 1])


def folded(name: str, operation: Callable[[Any, Any], Any], kind: Kind, start: Any) -> Callable[..., Any]:
    """`operation` on any number of operands from the left; `start` of none."""

    def procedure(*operands: Any) -> Any:
        if not operands:
            return start
        total = kind.operand(name, operands[0])
        for x in operands[1:]:
            total = kind.result(name, operation(total, kind.operand(name, x)))
        return kind.result(name, total)

    return named(name, procedure)


def inverse(name: str, operation: Callable[[Any, Any], Any], kind: Kind, start: Any) -> Callable[..., Any]:
    """Subtraction or division: of one operand from `start`, or of all others from the first."""

    def procedure(first: Any, *rest: Any) -> Any:
        total = kind.operand(name, first)
        if not rest:
            return kind.result(name, operation(start, total))
        for x in rest:
            total = kind.result(name, operation(total, kind.operand(name, x)))
        return total

    return named(name, procedure)


def chosen(name: str, choice: Callable[[Any, Any], Any], kind: Kind) -> Callable[..., Any]:
    """The operand that wins against all others."""

    def procedure(first: Any, *rest: Any) -> Any:
        best = kind.operand(name, first)
        for x in rest:
            best = choice(best, kind.operand(name, x))
        return best

    return named(name, procedure)


def relation(name: str, holds: Callable[[Any, Any], bool], kind: Kind) -> Callable[..., Boolean]:
    """Whether `holds` from each operand to the next; all are checked, whatever the answer."""

    def procedure(*operands: Any) -> Boolean:
        values = [kind.operand(name, x) for x in operands]
        return TRUE if all([holds(a, b) for a, b in pairwise(values)]) else FALSE

    return named(name, procedure)


def predicate(name: str, holds: Callable[[Any], bool], kind: Kind) -> Callable[..., Boolean]:
    """Whether `holds` of the operand."""

    def procedure(a: Any) -> Boolean:
        return TRUE if holds(kind.operand(name, a)) else FALSE

    return named(name, procedure)
