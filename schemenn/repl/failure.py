"""The last error, kept for looking back at: the calls it came through, each with its variables and their values.

    failure.calls[0]   →   CallFrame("in", "mean-of", nn.scm:3:9, [("xs", ()), ("n", 0)])     the innermost

Everything is taken from the traceback at once, so that the frames themselves, of which an endless recursion leaves
millions, can go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from schemenn.core import Lambda, Node
from schemenn.core_walk import bound_variables, walk
from schemenn.procedures import origin_of, scheme_name
from schemenn.runtime.driver import HEAP
from schemenn.runtime.frames import Fragment

if TYPE_CHECKING:
    from types import CodeType, TracebackType

    from schemenn.errors import SchemeError
    from schemenn.runtime.frames import Frame
    from schemenn.session import Session
    from schemenn.source import Span
    from schemenn.unit import Unit

_WORD: Final = re.compile(r"[\s()\[\]'`,\";|#]+")

KEPT: Final = 100
"""How many calls are kept at either end."""

HIDDEN: Final = ("%form", "_%expression")
"""What the functions of top-level forms are called, and of expressions that a command runs."""


class CallFrame:
    """A call that was going on: the procedure ("" at top level), the place it had reached, its variables."""

    __slots__ = ("name", "omitted", "span", "variables")

    def __init__(self, name: str, span: Span | None, variables: list[tuple[str, Any]], omitted: int = 0) -> None:
        self.name = name
        self.span = span
        self.variables = variables
        self.omitted = omitted

    @property
    def title(self) -> str:
        """What it is, in a few words."""
        if self.omitted:
            return f"… {self.omitted:,} calls not kept"
        return f"{self.name or 'top level'}{f' at {self.span}' if self.span else ''}"


class Failure:
    """An error and the calls it came through, the innermost first; `chosen` is the one that is looked at."""

    def __init__(self, error: Exception, calls: list[CallFrame]) -> None:
        self.error = error
        self.calls = calls
        self.chosen = 0


def failure_of(error: Exception, session: Session) -> Failure:
    """What is to be known of an error; its traceback, and those of its causes, are given up."""
    try:
        return Failure(error, _Calls(session).of(error))
    finally:
        _release(error)


def _release(error: BaseException | None) -> None:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        error.__traceback__ = None
        error.__dict__.pop(HEAP, None)
        error = error.__cause__ or error.__context__


class _Calls:
    """Reads the calls of a session off tracebacks."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def of(self, error: SchemeError | Exception) -> list[CallFrame]:
        """The calls of user code that the error came through, innermost first."""
        origin: BaseException = error
        while not self._stack(origin) and origin.__cause__ is not None:
            origin = origin.__cause__
        stack = self._stack(origin)
        omitted = len(stack) - 2 * KEPT
        kept = stack if omitted <= 0 else [*stack[:KEPT], None, *stack[-KEPT:]]
        frames = [CallFrame("", None, [], omitted) if each is None else self._call(each) for each in reversed(kept)]
        return frames + self._heap(getattr(origin, "__dict__", {}).get(HEAP))

    def _stack(self, error: BaseException) -> list[TracebackType]:
        """The frames of the program, outermost first; those of the library are left out."""
        found = []
        trace = error.__traceback__
        while trace is not None:
            frame = trace.tb_frame
            if frame.f_globals is self.session.globals and self._is_own(frame.f_code):
                found.append(trace)
            trace = trace.tb_next
        return found

    def _is_own(self, code: CodeType) -> bool:
        found = self.session.codes.find(code)
        return found is not None and not found[0].library

    def _call(self, trace: TracebackType) -> CallFrame:
        frame = trace.tb_frame
        code = frame.f_code
        found = self.session.codes.find(code)
        assert found is not None
        unit, top = found
        name = "" if code.co_name.startswith(HIDDEN) else scheme_name(code.co_name)
        span = unit.span(list(code.co_positions())[trace.tb_lasti // 2])
        return CallFrame(name, span, _named(frame.f_locals, _own_names(unit, top, code), span))

    def _heap(self, frame: Frame | None) -> list[CallFrame]:
        """The calls that a captured continuation has moved to the heap."""
        calls: list[CallFrame] = []
        while frame is not None and len(calls) < KEPT:
            rest = frame.enter
            if isinstance(rest, Fragment) and rest.span is not None and not self.session.is_library(rest.span.source):
                variables = dict(zip(rest.live, frame.values, strict=True))
                calls.append(CallFrame("a continuation", rest.span, _named(variables, set(rest.live), rest.span)))
            frame = frame.next
        return calls


def _own_names(unit: Unit, top: str, code: CodeType) -> set[str]:
    """The Python names of the variables that the program itself binds in a procedure, or captures."""
    origin = origin_of(code)
    numbered = None if origin is None else unit.made_of.procedures.get(origin[0])
    form: Node = unit.forms[top] if numbered is None else numbered.form
    names = {variable.name for node in walk(form) for variable in bound_variables(node)}
    if isinstance(form, Lambda):
        names.update([variable.name for variable in form.captures])
    return names | set(code.co_freevars) | set(code.co_varnames[: code.co_argcount])


def _named(variables: dict[str, Any], names: set[str], span: Span | None) -> list[tuple[str, Any]]:
    """Variables by the names the program gives them; of two with one name, the later. Boxes are opened.

    What has a name that does not stand in the source is the compiler's, or a macro's.
    """
    words = set() if span is None else set(_WORD.split(span.source.text))
    found: dict[str, Any] = {}
    for key, value in variables.items():
        name = scheme_name(key)
        if key in names and name in words and value is not ... and value != []:
            found[name] = value[0] if value.__class__ is list else value
    return list(found.items())
