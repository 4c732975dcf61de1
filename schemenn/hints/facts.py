"""What is known of an error when it is shown, each fact found when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from schemenn.errors import ReadError, RunError, SchemeError
from schemenn.hints.failed_call import FailedCall, call_inside, failed_call, frames_of
from schemenn.hints.source_forms import form_at, forms_of, in_source, path_to
from schemenn.source import Span
from schemenn.syntax import Form, Syntax

if TYPE_CHECKING:
    from schemenn.session import Session


class Hint(NamedTuple):
    """A piece of advice, and the place it speaks of if that is another than the error's."""

    text: str
    span: Span | None = None


class Facts:
    """The facts of one error."""

    def __init__(self, error: SchemeError) -> None:
        self.error = error

    @cached_property
    def session(self) -> Session | None:
        """The session whose program it is, if the traceback tells."""
        error: BaseException | None = self.error
        for _ in range(5):
            if error is None:
                break
            trace = error.__traceback__
            while trace is not None:
                found: Any = trace.tb_frame.f_globals.get("%session")
                if found is None and "_explain" in dir(trace.tb_frame.f_locals.get("self")):
                    found = trace.tb_frame.f_locals["self"]
                if found is not None:
                    session: Session = found
                    return session
                trace = trace.tb_next
            error = error.__cause__ or error.__context__
        return None

    @cached_property
    def call(self) -> FailedCall | None:
        """The call that failed."""
        if not isinstance(self.error, RunError) or self.session is None or self.error.code == "endless-recursion":
            return None
        return failed_call(self.error, self.session, frames_of(self.error, self.session))

    @cached_property
    def asserted(self) -> FailedCall | None:
        """The call that is the operand of a failed `assert`."""
        if self.form is None or len(self.form.items) < 2 or self.session is None or self.error.span is None:
            return None
        part = in_source(self.form.items[1], self.error.span.source)
        return call_inside(self.error.span, part, self.session, frames_of(self.error, self.session))

    @cached_property
    def form(self) -> Form | None:
        """The list in the source at the place of the error."""
        return None if self.error.span is None else form_at(self.error.span)

    @cached_property
    def forms(self) -> list[Syntax]:
        """All forms of the source."""
        if self.error.span is None or isinstance(self.error, ReadError):
            return []
        return forms_of(self.error.span.source)

    @cached_property
    def path(self) -> list[Form]:
        """The forms around the place, outermost first."""
        return [] if self.error.span is None or isinstance(self.error, ReadError) else path_to(self.error.span)

    @property
    def parent(self) -> Form | None:
        """The form whose part is at the place."""
        span = self.error.span
        for form in reversed(self.path):
            if span is not None and (form.span.line, form.span.column) != (span.line, span.column):
                return form
        return None

    @property
    def written(self) -> str:
        """The text at the place."""
        return "" if self.error.span is None else self.error.span.text()
