"""The frames of compiled code that an exception came through, and what they say of places and calls.

    the traceback of (car 5) in f   →   span() is that of (car 5), calls() [("", (f 5)), ("f", (car x))]
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from schemenn.procedures import scheme_name
from schemenn.runtime.driver import HEAP
from schemenn.runtime.frames import Fragment
from schemenn.runtime.tail import run, tail
from schemenn.runtime.unpack import no_clause
from schemenn.source import Span

if TYPE_CHECKING:
    from types import CodeType, TracebackType

    from schemenn.runtime.frames import Frame
    from schemenn.session import Session

CALLS_SHOWN: Final = 200
FORM: Final = "%form"
_RERAISE: Final = "%reraise"
SIGNALS: Final = frozenset({"error", "raise", "raise-continuable", "assert"})


class Places:
    """The frames of compiled code in a traceback, and the innermost frame of any kind.

    `pending`: what failed was reached by a pending tail call, from the innermost of these frames or one that is gone.
    """

    def __init__(self, error: Exception, session: Session) -> None:
        self.session = session
        self.heap: Frame | None = error.__dict__.get(HEAP)
        self.frames: list[TracebackType] = []
        self._jumped: set[int] = set()
        self.last: TracebackType | None = None
        self.pending = False
        before = False
        stack = error.__traceback__
        while stack is not None:
            if stack.tb_frame.f_globals is session.globals:
                if self.pending:
                    self._jumped.add(len(self.frames))
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

    def calls(self) -> tuple[list[tuple[str, Span | None]], tuple[int, ...]]:
        """The calls the error came through, and those that tail calls led to (see RunError); of very many calls the
        first and the last. Those on the heap come before those on the stack.
        """
        found = self._heap_calls()
        jumps: list[int] = []
        places = [i for i, stack in enumerate(self.frames) if not _is_hidden(stack.tb_frame.f_code.co_name)]
        omitted = len(places) - CALLS_SHOWN
        for turn, place in enumerate(places):
            if omitted > 0 and CALLS_SHOWN // 2 <= turn < len(places) - CALLS_SHOWN // 2:
                if turn == CALLS_SHOWN // 2:
                    found.append((f"… {_about(omitted)} calls not shown", None))
                continue
            described = self._described(self.frames[place])
            if described is not None:
                if place in self._jumped:
                    jumps.append(len(found))
                found.append(described)
        return found, tuple(jumps)

    def _heap_calls(self) -> list[tuple[str, Span | None]]:
        """The calls on the heap, outermost first."""
        found: list[tuple[str, Span | None]] = []
        frame = self.heap
        while frame is not None and len(found) < CALLS_SHOWN // 2:
            rest = frame.enter
            if isinstance(rest, Fragment) and rest.span is not None and not self.session.is_library(rest.span.source):
                found.append(("" if rest.name.startswith(FORM) else scheme_name(rest.name), rest.span))
            frame = frame.next
        return found[::-1]

    def after_guard(self) -> bool:
        """Whether the error has been raised again by a guard, none of whose clauses took it."""
        return any([stack.tb_frame.f_code.co_name == _RERAISE for stack in self.frames])

    def _described(self, stack: TracebackType) -> tuple[str, Span | None] | None:
        code = stack.tb_frame.f_code
        name = "" if code.co_name.startswith(FORM) else scheme_name(code.co_name)
        span = self.span_of(code, stack.tb_lasti)
        if span is None or not self.session.is_library(span.source):
            return name, span
        return None if name in SIGNALS else (name, None)


def _about(count: int) -> str:
    """A number of calls; of very many the first two digits, for the rest tells nothing."""
    if count < 10_000:
        return f"{count:,}"
    return f"about {round(count, 2 - len(str(count))):,}"


def _is_hidden(name: str) -> bool:
    """Whether a frame is of a helper of the library, and nothing the program's author knows."""
    return scheme_name(name).startswith(("%", "_%")) and not name.startswith(FORM)
