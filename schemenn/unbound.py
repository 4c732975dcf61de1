"""Variables without a value: the error of one, and the name to blame where a whole form is not what it was meant to be.

    (defun f (x) x)   →   defun is not defined, though f, an operand, is met first
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from schemenn.core import Define, Global, Node
from schemenn.core_walk import walk
from schemenn.errors import RunError, UnboundVariable
from schemenn.library import builtin_key
from schemenn.procedures import scheme_name
from schemenn.trial import CALLS

if TYPE_CHECKING:
    from types import TracebackType

    from schemenn.places import Places
    from schemenn.source import Span

_LONGEST: Final = 100


def unbound(key: str) -> RunError:
    """The error of a variable that is not defined."""
    from schemenn.shipped_libraries import exporters_hint

    name = shown(key)
    error = UnboundVariable(f"{name} is not defined")
    error.notes = exporters_hint(name)
    return error


def shown(key: str) -> str:
    """The name of a variable for a message."""
    name = scheme_name(key)
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"


def unbound_head(places: Places, frames: int = 1) -> RunError | None:
    """The error of the operator of a call around the place where one of the innermost frames is, if it has no value.

    Operands are evaluated first; but what is wrong is the name that the form begins with.
    """
    for stack in reversed(places.frames[-frames:]):
        found = _operator_around(stack, places)
        if found is not None:
            error = unbound(found.key)
            error.span = found.span
            return error
    return None


def _operator_around(stack: TracebackType, places: Places) -> Global | None:
    """The operator, without a value, of the outermost call whose operands hold the place of a frame."""
    span = places.span_of(stack.tb_frame.f_code, stack.tb_lasti)
    found = places.session.codes.find(stack.tb_frame.f_code)
    if span is None or found is None:
        return None
    defined = {form.key for form in found[0].forms if isinstance(form, Define)}
    for node in walk(found[0].forms[found[1]]):
        if isinstance(node, CALLS) and isinstance(node.operator, Global) and _holds(node, node.operator, span):
            key = node.operator.key
            if key not in places.session.globals and key not in defined and builtin_key(key) is None:
                return node.operator
    return None


def _holds(call: Node, operator: Global, span: Span) -> bool:
    """Whether a call stands in the source, and the place is in one of its operands."""
    whole, head = call.span, operator.span
    if whole is None or head is None or head.source is not span.source:
        return False
    begins = (head.end_line, head.end_column) <= (span.line, span.column)
    return begins and (span.end_line, span.end_column) <= (whole.end_line, whole.end_column)
