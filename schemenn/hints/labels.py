"""Labels for the parts of the failing form, and the call as it happened.

    (mat-vec W x)   →   at x: "this is a tensor of shape (3)"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemenn.errors import OutOfRange, RunError, ShapeMismatch, WrongType
from schemenn.hints.arguments import culprit, kind_of
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import Operand
from schemenn.hints.macros import macro_name
from schemenn.hints.values import call_text, described
from schemenn.procedures import is_procedure

if TYPE_CHECKING:
    from schemenn.excerpt import Label

_WITHOUT_CALL = ("unbound-variable", "user-error", "used-too-early")
_WITH_LENGTH = ("list", "vector", "string", "tensor")


def labels(facts: Facts) -> list[Label]:
    """What stands below the operands that are wrong."""
    call, error = facts.call, facts.error
    if call is None or call.form is None or not isinstance(error, RunError):
        return []
    if error.code == "not-a-procedure" and not is_procedure(call.procedure):
        return _labelled([call.operator])
    if isinstance(error, ShapeMismatch):
        return _labelled([each for each in call.operands if kind_of(each.value) in ("tensor", "list")])
    if not isinstance(error, WrongType | OutOfRange):
        return []
    wrong = culprit(call, facts)
    if wrong is None:
        return []
    others = [each for each in call.operands if each is not wrong and kind_of(each.value) in _WITH_LENGTH]
    return _labelled([wrong, *others[:1]] if isinstance(error, OutOfRange) and "index" in error.message else [wrong])


def _labelled(operands: list[Operand]) -> list[Label]:
    found: list[Label] = []
    for operand in operands:
        if operand.span is not None and operand.known:
            found.append((operand.span, f"this is {described(operand.value)}"))
    return found


def call_line(facts: Facts) -> str:
    """The call with the values it happened with; "" if the source shows them."""
    call, error = facts.call, facts.error
    if call is None or not isinstance(error, RunError) or error.code in _WITHOUT_CALL:
        return ""
    if error.code == "assertion-failed":
        inner = facts.asserted
        return "" if inner is None else call_text(inner)
    return call_text(call) if call.form is not None or macro_name(facts) else ""
