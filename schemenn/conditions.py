"""From Python exceptions to Scheme errors: what failed, where, and through which calls.

Compiled code pays nothing for errors: `x + y` is Python's own, and fails as Python fails. Only then is the failing
form looked up by the position in the traceback, its operands are read from the frame, and the primitive itself is
called with them: it knows what is wrong.
"""

from __future__ import annotations

from types import CodeType, TracebackType
from typing import TYPE_CHECKING, Any, Final

from schemenn.core import Bounce, Call, Const, Global, If, Node, Primitive, Ref, TailCall, Unbox
from schemenn.core_walk import walk
from schemenn.datum import FALSE
from schemenn.errors import (
    ArityError,
    CompilerBug,
    DivisionByZero,
    LimitExceeded,
    OutOfRange,
    RunError,
    ShapeMismatch,
    SchemeError,
    UnboundVariable,
    WrongType,
)
from schemenn.operand_names import name_operands
from schemenn.primitive_table import CONTROL, WRITE, primitives
from schemenn.procedures import arity_of, arity_text, is_procedure, procedure_name, scheme_name
from schemenn.runtime import handlers
from schemenn.runtime.control import call_cc
from schemenn.runtime.driver import HEAP
from schemenn.runtime.unpack import no_clause
from schemenn.runtime.tail import run, tail
from schemenn.source import Span
from schemenn.write import short

if TYPE_CHECKING:
    from schemenn.runtime.frames import Frame
    from schemenn.session import Session

CALLS_SHOWN: Final = 200
FORM: Final = "%form"
SIGNALS: Final = frozenset({"error", "raise", "raise-continuable", "assert"})

_CALLS = (Call, Bounce, TailCall)


def condition_of(error: Exception, session: Session) -> Exception:
    """The Scheme error of a Python exception; CompilerBug for what no program can be blamed for."""
    if isinstance(error, CompilerBug):
        return error
    places = _Places(error, session)
    result = error if isinstance(error, SchemeError) else _translate(error, places)
    if isinstance(result, SchemeError) and result.span is None:
        result.span = places.span()
    if isinstance(error, ShapeMismatch):
        found = _find_failure(places) if places.frames else None
        if isinstance(found, ShapeMismatch):  # inlined code says < for max
            error.operation, error.text, error.irritants = found.operation, found.text, found.irritants
        name_operands(error)
    if isinstance(result, RunError) and not result.calls:
        result.calls = places.calls()
    return result


class _Places:
    """The frames of compiled code in a traceback, and the innermost frame of any kind.

    `pending`: what failed was reached by a pending tail call, from the innermost of these frames or one that is gone.
    """

    def __init__(self, error: Exception, session: Session) -> None:
        self.session = session
        self.heap: Frame | None = error.__dict__.get(HEAP)
        self.frames: list[TracebackType] = []
        self.last: TracebackType | None = None
        self.pending = False
        before = False
        stack = error.__traceback__
        while stack is not None:
            if stack.tb_frame.f_globals is session.globals:
                self.frames.append(stack)
                before, self.pending = self.pending, False
            elif stack.tb_frame.f_code is run.__code__:
                self.pending = True
            self.last = stack
            stack = stack.tb_next
        if self.last is not None and self.last.tb_frame.f_code is no_clause.__code__:
            self.frames.pop()  # a case-lambda that no clause of fits: the mistake is the caller's
            self.pending = before

    def in_compiled_code(self) -> bool:
        """Whether the exception was raised by compiled code itself, or by the call of a pending tail call."""
        return self.last is not None and (bool(self.frames) and self.frames[-1] is self.last or self.in_tail_call())

    def in_tail_call(self) -> bool:
        """Whether the exception is a pending tail call that could not be made."""
        return self.last is not None and self.last.tb_frame.f_code is run.__code__

    def span(self) -> Span | None:
        """The place of the innermost form: one the program's author wrote, if there is any."""
        if self.pending and tail.site is not None:
            return self._site_span()
        for stack in reversed(self.frames):
            span = self.span_of(stack.tb_frame.f_code, stack.tb_lasti)
            if span is not None and not self.session.is_library(span.source):
                return span
        return self._heap_span()

    def _heap_span(self) -> Span | None:
        """The place of the innermost call on the heap: where the continuation of what failed goes on."""
        frame = self.heap
        while frame is not None:
            span = getattr(frame.enter, "span", None)
            if isinstance(span, Span) and not self.session.is_library(span.source):
                return span
            frame = frame.next
        return None

    def _site_span(self) -> Span | None:
        name, line, column, end_line, end_column = tail.site
        for unit in self.session.codes.units():
            if unit.sources[0].name == name:
                return unit.span((line, end_line, column, end_column))
        return None

    def span_of(self, code: CodeType, instruction: int) -> Span | None:
        """The place of an instruction."""
        found = self.session.codes.find(code)
        if found is None:
            return None
        return found[0].span(list(code.co_positions())[instruction // 2])

    def calls(self) -> list[tuple[str, Span | None]]:
        """The calls the error came through, outermost first; of very many the first and the last (see RunError)."""
        frames = [stack for stack in self.frames if not _is_hidden(stack.tb_frame.f_code.co_name)]
        omitted = len(frames) - CALLS_SHOWN
        if omitted <= 0:
            return self._described(frames)
        half = CALLS_SHOWN // 2
        gap: tuple[str, Span | None] = (f"… {omitted:,} calls not shown", None)
        return [*self._described(frames[:half]), gap, *self._described(frames[-half:])]

    def _described(self, frames: list[TracebackType]) -> list[tuple[str, Span | None]]:
        found = []
        for stack in frames:
            code = stack.tb_frame.f_code
            name = "" if code.co_name.startswith(FORM) else scheme_name(code.co_name)
            span = self.span_of(code, stack.tb_lasti)
            if span is None or not self.session.is_library(span.source):
                found.append((name, span))
            elif name not in SIGNALS:
                found.append((name, None))
        return found


def _is_hidden(name: str) -> bool:
    """Whether a frame is of a helper of the library, and nothing the program's author knows."""
    return scheme_name(name).startswith("%") and not name.startswith(FORM)


def _translate(error: Exception, places: _Places) -> Exception:
    if isinstance(error, RecursionError):
        return LimitExceeded(f"the recursion is too deep{_inside(places)}")
    if isinstance(error, MemoryError):
        return LimitExceeded("out of memory")
    if isinstance(error, NameError) and places.in_compiled_code():
        return _unbound(error)
    failed = _uncallable(places)
    if failed is not None:
        return failed
    if places.frames:
        failed = _find_failure(places)
        if failed is not None:
            return failed
    return _by_kind(error, places)


def _uncallable(places: _Places) -> RunError | None:
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


def _inside(places: _Places) -> str:
    for stack in reversed(places.frames):
        name = stack.tb_frame.f_code.co_name
        if not name.startswith("%"):
            return f": {scheme_name(name)} calls without end, or needs more memory than there is"
    return ""


def _unbound(error: NameError) -> RunError:
    name = scheme_name(error.name or "")
    if isinstance(error, UnboundLocalError):
        return UnboundVariable(f"{name} is used before it has a value")
    unbound = UnboundVariable(f"{name} is not defined")
    if (error.name or "").startswith(("user.", "%user(")):
        from schemenn.shipped_libraries import exporters_hint

        unbound.notes = exporters_hint(name)
    return unbound


def _by_kind(error: Exception, places: _Places) -> Exception:
    """What Python says, where no more is known."""
    if isinstance(error, OverflowError):
        return OutOfRange(f"the number is too large: {error}")
    if isinstance(error, ZeroDivisionError):
        return DivisionByZero("division by zero")
    if isinstance(error, IndexError) and places.in_compiled_code():
        return UnboundVariable("a variable is used before it has a value")
    if isinstance(error, TypeError | AttributeError | ValueError) and not places.in_compiled_code() and places.frames:
        return WrongType(f"wrong operand: {error}")
    bug = CompilerBug(f"{error.__class__.__name__}: {error}")
    bug.__cause__ = error
    return bug


def _find_failure(places: _Places) -> RunError | None:
    """Try again what stands at the failing place, with the operands the frame has."""
    stack = places.frames[-1]
    frame = stack.tb_frame
    found = places.session.codes.find(frame.f_code)
    span = places.span_of(frame.f_code, stack.tb_lasti)
    if found is None or span is None:
        return None
    trial = _Trial(frame.f_locals, places.session)
    tried = (Primitive, Unbox, *_CALLS)
    nodes: list[Node] = [node for node in walk(found[0].forms[found[1]]) if isinstance(node, tried)]
    for node in [node for node in nodes if _same_place(node.span, span)] or _same_end(nodes, span):
        try:
            trial.again(node)
        except _UnknownValue:
            continue
        except RunError as failure:
            failure.__traceback__ = None
            if not places.session.is_library(span.source):
                failure.span = node.span
            return failure
        except (TypeError, AttributeError, ValueError):
            continue
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


class _UnknownValue(Exception):
    """An operand's value cannot be had again without running the program."""


class _Trial:
    """Evaluates simple forms with the variables of a frame."""

    def __init__(self, variables: dict[str, Any], session: Session) -> None:
        self.variables = variables
        self.session = session

    def again(self, node: Node) -> None:
        """Do what the node does, if it cannot have effects; raises what is wrong with it."""
        if isinstance(node, Primitive | Unbox):
            self.value(node)
        elif isinstance(node, _CALLS):
            failure = call_error(self.value(node.operator), len(node.operands))
            if failure is not None:
                raise failure

    def value(self, node: Node) -> Any:
        match node:
            case Const(value=value):
                return value
            case Ref(variable=variable):
                return self._local(variable.name)
            case Unbox(variable=variable):
                box = self._local(variable.name)
                if not box:
                    raise UnboundVariable(f"{scheme_name(variable.name)} is used before it has a value")
                return box[0]
            case Global(key=key):
                return self.session.builtin(key)
            case If(test=test, then=then, otherwise=otherwise):
                return self.value(then if self.value(test) is not FALSE else otherwise)
            case Primitive(key=key, operands=operands):
                if primitives()[key].effect in (WRITE, CONTROL):
                    raise _UnknownValue
                return self.session.builtin(key)(*[self.value(operand) for operand in operands])
        raise _UnknownValue

    def _local(self, name: str) -> Any:
        if name not in self.variables:
            raise _UnknownValue
        return self.variables[name]


def call_error(procedure: Any, operands: int) -> RunError | None:
    """What is wrong with a call of the procedure with so many operands, if anything is."""
    if not is_procedure(procedure):
        return WrongType(f"{short(procedure)} is not a procedure and cannot be called", (procedure,))
    least, most = arity_of(procedure)
    if least <= operands and (most is None or operands <= most):
        return None
    name = procedure_name(procedure)
    return ArityError(f"{name}: expected {arity_text(least, most)}, got {operands}", (procedure,))
