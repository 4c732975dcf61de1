"""A failed call written anew: the operand it complains of, its text with other operands, and whether that would do.

    (list-ref 2 lst)   →   "(list-ref lst 2)", which answers
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import FailedCall, Operand
from schemenn.hints.kinds import is_alike, is_same
from schemenn.hints.values import in_call
from schemenn.primitive_table import PURE, READ, primitives
from schemenn.tracked import Tracked


def culprit(call: FailedCall, facts: Facts) -> Operand | None:
    """The operand whose value the error complains of."""
    irritants: tuple[Any, ...] = getattr(facts.error, "irritants", ())
    if not irritants:
        return None
    wrong = irritants[0].value if isinstance(irritants[0], Tracked) else irritants[0]
    found = [operand for operand in call.operands if operand.known and is_same(operand.value, wrong)]
    return found[0] if found else next((each for each in call.operands if is_alike(each.value, wrong)), None)


def rewritten(name: str, operands: list[Operand]) -> str:
    """A call with the operands as they are written, or by their values; "" if it would be too long."""
    text = f"({' '.join([name, *[operand.text or in_call(operand.value) for operand in operands]])})"
    return text if len(text) <= 60 and "\n" not in text else ""


def succeeds(call: FailedCall, operands: list[Operand]) -> bool:
    """Whether the primitive, called with these operands, answers. Nothing with an effect is tried."""
    row = primitives().get(call.name)
    if row is None or row.effect not in (PURE, READ) or not all(operand.known for operand in operands):
        return False
    return answer(call.procedure, [operand.value for operand in operands]) is not None


def answer(function: Callable[..., Any], values: list[Any]) -> Any:
    """What a primitive answers; None if it fails."""
    try:
        return function(*values)
    except Exception:  # it is tried with what it may not take
        return None


def wanted_kind(message: str) -> str:
    """The kind of value that a message says was expected."""
    found = message.partition("expected a")[2].removeprefix("n").strip().partition(",")[0]
    for word in ("string", "number", "list", "vector", "symbol", "character", "integer", "tensor", "pair", "index"):
        if word in found:
            return {"pair": "list", "integer": "number", "index": "number"}.get(word, word)
    return ""
