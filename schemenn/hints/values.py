"""Values in words.

    #f64(1.0 2.0 3.0)   →   "a tensor of shape (3)"        (1 2 3)   →   "the list (1 2 3)"
"""

from __future__ import annotations

from typing import Any

from schemenn.datum import NIL, UNSPECIFIED, Boolean, Char, MultipleValues, Pair, String, Symbol, Vector
from schemenn.hints.failed_call import FailedCall, Operand
from schemenn.number import Complex, Rational
from schemenn.procedures import is_procedure, procedure_name
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import Tracked
from schemenn.write import short

_SHORT = 40


def described(value: Any) -> str:
    """What the value is, with its article."""
    if isinstance(value, Tracked):
        return f"{described(value.value)}, which is being differentiated"
    if isinstance(value, Tensor | Mask):
        kind = "tensor" if isinstance(value, Tensor) else "mask"
        return f"a {kind} of shape ({' '.join(map(str, value.array.shape))})"
    if isinstance(value, MultipleValues):
        if not value.values:
            return "no value at all, where there must be one"
        return f"{short(value)}, where there can be one; let-values takes them apart"
    if value is NIL:
        return "the empty list"
    if value is UNSPECIFIED:
        return "no value of use: what was done here was done for its effect"
    if is_procedure(value):
        name = procedure_name(value)
        return "a procedure without a name" if name in ("lambda", "λ") else f"the procedure {name}"
    return f"{_kind(value)} {short(value, _SHORT)}".lstrip()


def _kind(value: Any) -> str:
    if isinstance(value, Pair):
        return "the circular list" if _is_circular(value) else "the list" if _is_list(value) else "the pair"
    if value.__class__ is Rational:
        return "the exact fraction"
    if isinstance(value, int | float | Complex):
        return "the number"
    for kind, name in ((String, "the string"), (Symbol, "the symbol"), (Char, "the character"), (Vector, "the vector")):
        if isinstance(value, kind):
            return name
    return "the boolean" if isinstance(value, Boolean) else ""


def _is_list(value: Any) -> bool:
    """Whether the value is a list, as far as can be seen soon."""
    for _ in range(1000):
        if value.__class__ is not Pair:
            return value is NIL
        value = value.cdr
    return True


def _is_circular(value: Any) -> bool:
    slow = value
    for turn in range(2000):
        if value.__class__ is not Pair:
            return False
        value = value.cdr
        if turn % 2:
            slow = slow.cdr
            if slow is value:
                return True
    return False


def in_call(value: Any) -> str:
    """The value as it stands in a call that is shown: short, as one would write it, procedures by name."""
    if isinstance(value, Tracked):
        return in_call(value.value)
    if is_procedure(value):
        return procedure_name(value)
    if isinstance(value, MultipleValues):
        return f"({' '.join(['values', *map(in_call, value.values)])})"
    text = short(value, _SHORT)
    return f"'{text}" if isinstance(value, Pair | Symbol) or value is NIL else text


def _is_literal(text: str) -> bool:
    """Whether an operand is written as a value that stands for itself, and is not long."""
    return 0 < len(text) <= _SHORT and (text[0] in "\"'#" or text[0].isdigit()) and "\n" not in text


def _operand_text(operand: Operand) -> str:
    if not operand.known or (is_procedure(operand.value) and operand.text.startswith("(")):
        return operand.text if 0 < len(operand.text) <= _SHORT else "…"
    return in_call(operand.value)


def call_text(call: FailedCall) -> str:
    """The call with the values of its operands; "" if it shows no more than the source does."""
    name = call.operator.text or call.name or (in_call(call.procedure) if is_procedure(call.procedure) else "")
    if not name or len(name) > _SHORT or "\n" in name:
        return ""
    written = [operand.text for operand in call.operands]
    texts = [operand.text if _is_literal(operand.text) else _operand_text(operand) for operand in call.operands]
    if texts == written or any("\n" in text for text in texts):
        return ""
    return f"({' '.join([name, *texts])})"
