"""Programs while they run: top-level forms, one after the other.

The index of the form being run is part of the frame, so that a continuation captured in one form goes on with the forms
after it. `load` and `eval` run a program in tail position.
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
    A form that another file has brought in has no span here.

    `more`, if given, compiles the forms that come after these: those behind a `load`, which may define macros for them.
    """

    __slots__ = ("each", "forms", "more", "spans")

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

    def has(self, index: int) -> bool:
        """Whether there is a form at `index`, compiling further ones if need be."""
        while index == len(self.forms) and self.more is not None:
            further = self.more()
            self.forms += further.forms
            self.spans += further.spans
            self.more = further.more
        return index < len(self.forms)


def run_program(program: Program, index: int) -> Any:
    """Run the forms from `index` on; answer the last value."""
    value: Any = UNSPECIFIED
    while program.has(index):
        form = program.forms[index]
        index += 1
        value = form()
        if value is ...:
            value = run()
        tell(program, index, value)
    return value


def tell(program: Program, index: int, value: Any) -> None:
    """Tell the listener the value of the form before `index`, unless it came from another file."""
    span = program.spans[index - 1]
    if program.each is not None and span is not None:
        program.each(value, span)


def next_form(value: Any, program: Program, index: int) -> Any:
    """Go on with a program when the form before `index` has its value."""
    tell(program, index, value)
    return run_program(program, index) if program.has(index) else value
