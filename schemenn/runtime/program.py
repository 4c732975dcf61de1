"""Programs while they run: top-level forms, one after the other.

Which form comes next is known to the program, not to its frame: a continuation that is entered again finishes its own
form and goes on with the first one that has not run yet, as at a prompt. `load` and `eval` run a program in tail
position.
"""

from __future__ import annotations

from schemenn.datum import UNSPECIFIED
from schemenn.runtime.tail import run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from schemenn.source import Span

    Listener = Callable[[Any, Span], None]


class Program:
    """Top-level forms as procedures, with their spans; `each`, if given, is told every value and the span of its form.
    A form that another file has brought in has no span here. `position` is the place of the form to run next.

    `more`, if given, compiles the forms that come after these: those behind a `load`, which may define macros for them.
    """

    __slots__ = ("each", "forms", "more", "position", "spans")

    def __init__(
        self,
        forms: list[Callable[[], Any]],
        spans: list[Span | None],
        each: Listener | None = None,
        more: Callable[[], Program] | None = None,
    ) -> None:
        self.forms = forms
        self.spans = spans
        self.each = each
        self.more = more
        self.position = 0

    def has_next(self) -> bool:
        """Whether there is a form to run, compiling further ones if need be."""
        while self.position == len(self.forms) and self.more is not None:
            further = self.more()
            self.forms += further.forms
            self.spans += further.spans
            self.more = further.more
        return self.position < len(self.forms)


def run_program(program: Program) -> Any:
    """Run the forms that have not run yet; answer the last value."""
    value: Any = UNSPECIFIED
    while program.has_next():
        index = program.position
        program.position = index + 1
        value = program.forms[index]()
        if value is ...:
            value = run()
        tell(program, index, value)
    return value


def tell(program: Program, index: int, value: Any) -> None:
    """Tell the listener the value of a form, unless it came from another file."""
    span = program.spans[index]
    if program.each is not None and span is not None:
        program.each(value, span)


def next_form(value: Any, program: Program, index: int) -> Any:
    """Go on with a program when the form at `index` has its value."""
    tell(program, index, value)
    return run_program(program) if program.has_next() else value
