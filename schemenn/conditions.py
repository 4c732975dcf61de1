"""From Python exceptions to Scheme errors: what failed, where, and through which calls.

Compiled code pays nothing for errors: `x + y` is Python's own, and fails as Python fails. Only then is the failing
form looked up by the position in the traceback, its operands are read from the frame, and the primitive itself is
called with them: it knows what is wrong.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from schemenn.core import Node, Primitive, Unbox
from schemenn.core_walk import walk
from schemenn.errors import (
    CompilerBug,
    DivisionByZero,
    LimitExceeded,
    OutOfRange,
    RunError,
    SchemeError,
    ShapeMismatch,
    UnboundVariable,
    WrongType,
)
from schemenn.operand_names import name_operands
from schemenn.places import FORM, Places
from schemenn.primitives.error_sites import site_of
from schemenn.procedures import scheme_name
from schemenn.runtime import handlers
from schemenn.runtime.control import call_cc
from schemenn.runtime.tail import run
from schemenn.trial import CALLS, Trial, UnknownValue, call_error
from schemenn.unbound import shown, unbound, unbound_head

if TYPE_CHECKING:
    from schemenn.session import Session
    from schemenn.source import Span

_DEEP: Final = 8
"""Innermost frames of an endless recursion that may show what it is due to."""


def condition_of(error: Exception, session: Session) -> Exception:
    """The Scheme error of a Python exception; CompilerBug for what no program can be blamed for."""
    if isinstance(error, CompilerBug):
        return error
    places = Places(error, session)
    result = error if isinstance(error, SchemeError) else _translate(error, places)
    if isinstance(result, SchemeError) and result.span is None:
        result.span = site_of(result)[1] or places.span()
    if isinstance(error, ShapeMismatch):
        found = _find_failure(places) if places.frames else None
        if isinstance(found, ShapeMismatch):  # inlined code says < for max
            error.operation, error.text, error.irritants = found.operation, found.text, found.irritants
        name_operands(error)
    if isinstance(result, RunError):
        _note_calls(result, places)
    return result


def _note_calls(error: RunError, places: Places) -> None:
    """Write on an error the calls it came through; to those inside a guard that did not take it come those around."""
    if error.calls and not places.after_guard():
        return
    around, jumps = places.calls()
    error.jumps = (*jumps, *[jump + len(around) for jump in error.jumps])
    error.calls = around + error.calls
    name, span = site_of(error)
    if span is not None and not any([str(place) == str(span) for _, place in error.calls]):
        error.calls.append(("" if name.startswith(FORM) else scheme_name(name), span))  # the call that was its last


def _translate(error: Exception, places: Places) -> Exception:
    if isinstance(error, RecursionError):
        return unbound_head(places, _DEEP) or _too_deep(places)
    if isinstance(error, MemoryError):
        return LimitExceeded("out of memory")
    if isinstance(error, NameError) and places.in_compiled_code():
        return unbound_head(places) or _unbound(error)
    failed = _uncallable(places)
    if failed is not None:
        return failed
    if places.frames:
        failed = _find_failure(places)
        if failed is not None:
            return failed
    return _by_kind(error, places)


def _uncallable(places: Places) -> RunError | None:
    """What is wrong with a call that the runtime itself could not make: a pending one, or one of an operand."""
    if places.last is None:
        return None
    variables = places.last.tb_frame.f_locals
    code = places.last.tb_frame.f_code
    if code is run.__code__:
        return call_error(variables["f"], len(variables["args"]))
    if code is call_cc.__code__:
        return call_error(variables["receiver"], 1)
    if code is handlers.HANDLER_CODE or code is handlers.GUARD_CODE:
        return call_error(variables["thunk"], 0)
    return None


def _too_deep(places: Places) -> RunError:
    return _coded(LimitExceeded(f"the recursion is too deep{_inside(places)}"), "endless-recursion")


def _inside(places: Places) -> str:
    for stack in reversed(places.frames):
        name = stack.tb_frame.f_code.co_name
        if not name.startswith("%"):
            return f": {scheme_name(name)} calls without end, or needs more memory than there is"
    return ""


def _unbound(error: NameError) -> RunError:
    if isinstance(error, UnboundLocalError):
        return _too_early(f"{shown(error.name or '')} is used before it has a value")
    return unbound(error.name or "")


def _too_early(message: str) -> RunError:
    return _coded(UnboundVariable(message), "used-too-early")


def _coded(error: RunError, code: str) -> RunError:
    error.code = code
    return error


def _by_kind(error: Exception, places: Places) -> Exception:
    """What Python says, where no more is known."""
    if isinstance(error, OverflowError):
        return OutOfRange(f"the number is too large: {error}")
    if isinstance(error, ZeroDivisionError):
        return DivisionByZero("division by zero")
    if isinstance(error, IndexError) and places.in_compiled_code():
        return _too_early("a variable is used before it has a value")
    if isinstance(error, TypeError | AttributeError | ValueError) and not places.in_compiled_code() and places.frames:
        return WrongType(f"wrong operand: {error}")
    bug = CompilerBug(f"{error.__class__.__name__}: {error}")
    bug.__cause__ = error
    return bug


def _find_failure(places: Places) -> RunError | None:
    """Try again what stands at the failing place, with the operands the frame has."""
    stack = places.frames[-1]
    frame = stack.tb_frame
    found = places.session.codes.find(frame.f_code)
    span = places.span_of(frame.f_code, stack.tb_lasti)
    if found is None or span is None:
        return None
    nodes = _that_may_fail(found[0].forms[found[1]])
    nodes = [node for node in nodes if _same_place(node.span, span)] or _same_end(nodes, span)
    for stand_ins in (False, True):
        trial = Trial(frame.f_locals, places.session, stand_ins)
        for node in nodes:
            failure = _tried(trial, node)
            if failure is not None:
                if not places.session.is_library(span.source):
                    failure.span = node.span
                return failure
    return None


@lru_cache(maxsize=32)
def _that_may_fail(form: Node) -> list[Node]:
    """The forms in a top-level form that can be tried again: a program that catches errors has many at one place."""
    kinds = (Primitive, Unbox, *CALLS)
    return [node for node in walk(form) if isinstance(node, kinds)]


def _tried(trial: Trial, node: Node) -> RunError | None:
    """What is wrong with a form, if that is found by trying it again."""
    try:
        trial.again(node)
    except RunError as failure:
        failure.__traceback__ = None
        return failure
    except (UnknownValue, TypeError, AttributeError, ValueError):
        return None
    return None


def _same_end(nodes: list[Node], span: Span) -> list[Node]:
    """The nodes that end where the span ends: CPython gives an attribute on several lines the last of them for a
    start.
    """
    end = (span.end_line, span.end_column)
    return [node for node in nodes if node.span is not None and (node.span.end_line, node.span.end_column) == end]


def _same_place(a: Span | None, b: Span) -> bool:
    return a is not None and (a.line, a.column, a.end_line, a.end_column) == (
        b.line,
        b.column,
        b.end_line,
        b.end_column,
    )
