"""Labels for the parts of the failing form, and the call as it happened.

    (mat-vec W x)   →   at x: "this is a tensor of shape (3)"
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from schemenn.datum import Vector
from schemenn.errors import OutOfRange, RunError, ShapeMismatch, WrongType
from schemenn.hints.rewriting import culprit
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import Operand
from schemenn.hints.kinds import is_same, kind_of, list_elements
from schemenn.hints.macros import macro_name
from schemenn.hints.values import call_text, described
from schemenn.procedures import is_procedure

if TYPE_CHECKING:
    from schemenn.excerpt import Label

_WITHOUT_CALL = ("unbound-variable", "user-error", "used-too-early")
_MOST_ELEMENTS: Final = 1000
_OF_ANSWERS: Final = ("∇", "gradient-of", "value-and-gradient", "∂", "hessian", "jvp", "vjp")
"""Operations whose complaints are of what a procedure answers, not of an operand."""

_WITH_LENGTH = ("list", "vector", "string", "tensor")


def labels(facts: Facts) -> list[Label]:
    """What stands below the operands that are wrong."""
    call, error = facts.call, facts.error
    if call is None or call.form is None or not isinstance(error, RunError):
        return []
    if error.code == "not-a-procedure" and not is_procedure(call.procedure):
        return _labelled([call.operator])
    if isinstance(error, ShapeMismatch):
        if error.operation in _OF_ANSWERS:
            return []
        return _labelled([each for each in call.operands if kind_of(each.value) in ("tensor", "list")])
    if not isinstance(error, WrongType | OutOfRange):
        return []
    wrong = culprit(call, facts)
    if wrong is None:
        return _element_labels(call.operands, error)
    others = [each for each in call.operands if each is not wrong and kind_of(each.value) in _WITH_LENGTH]
    return _labelled([wrong, *others[:1]] if isinstance(error, OutOfRange) and "index" in error.message else [wrong])


def _element_labels(operands: list[Operand], error: RunError) -> list[Label]:
    """The operand that has the wrong value among its elements."""
    for operand in operands:
        for place, element in enumerate(_elements(operand.value) if operand.span is not None and operand.known else []):
            if error.irritants and is_same(element, error.irritants[0]):
                assert operand.span is not None
                return [(operand.span, f"at the index {place} it has {described(element)}")]
    return []


def _elements(value: Any) -> list[Any]:
    return value.items[:_MOST_ELEMENTS] if isinstance(value, Vector) else list_elements(value)


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
