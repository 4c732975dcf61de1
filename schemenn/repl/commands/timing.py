"""`,time` and `,bench`: how long an expression takes."""

from __future__ import annotations

from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, Final

from schemenn.repl.commands.operands import forms_in
from schemenn.repl.workspace import CommandError
from schemenn.runtime.driver import execute
from schemenn.syntax import Form, Identifier

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemenn.repl.workspace import Workspace
    from schemenn.source import Source, Span
    from schemenn.syntax import Syntax

_ROUND: Final = 0.1
"""Seconds that a round of a benchmark takes at least."""

_ROUNDS: Final = 7


def evaluation_of(workspace: Workspace, operand: str) -> Callable[[], Any]:
    """What evaluates the forms of a command when it is called. Expressions are compiled already, definitions are not.

    Raises: SchemeError
    """
    source = workspace.source(operand)
    forms = forms_in(source)
    if any([_defines(workspace, form) for form in forms]):
        return lambda: workspace.run(source, forms)
    procedure = _procedure(workspace, source, forms)
    return lambda: workspace.call(procedure)


def _defines(workspace: Workspace, form: Syntax) -> bool:
    """Whether a form is a definition or the like, which can stand at the top level only."""
    from schemenn.expand.expander import Declaration, Definition, Splice, head_binding

    binding = head_binding(form, workspace.session.compiler.scope)
    return isinstance(binding, Definition | Declaration) and not isinstance(binding, Splice)


def _procedure(workspace: Workspace, source: Source, forms: list[Syntax]) -> Callable[[], Any]:
    """The procedure of no operands with these forms as its body."""
    span = forms[0].span
    whole = Form([_keyword("named-lambda", span), Form([Identifier("%expression", span)], span), *forms], span)
    found: Callable[[], Any] = workspace.run(source, [whole])
    return found


def _keyword(name: str, span: Span) -> Syntax:
    """An identifier that means the keyword, whatever the program has made of the name."""
    from schemenn.expand.scope import TopScope
    from schemenn.shipped_libraries import builtin

    return Identifier(name, span, Identifier(name, span), TopScope(builtin))


def time_command(workspace: Workspace, operand: str) -> None:
    """Evaluate; then say how long it took, by the clock and by the processor."""
    evaluate = evaluation_of(workspace, operand)
    clock, processor = perf_counter(), process_time()
    value = evaluate()
    clock, processor = perf_counter() - clock, process_time() - processor
    workspace.note(operand, workspace.show_value(value))
    workspace.say(f"; {duration(clock)}, {duration(processor)} of the processor")


def duration(seconds: float) -> str:
    """A time as people say it: `1.25 s`, `830 µs`."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}" if seconds < 1000 * size else f"{seconds / size:.0f} {unit}"
    return f"{max(seconds, 0) / 1e-9:.3g} ns"


def bench_command(workspace: Workspace, operand: str) -> None:
    """Evaluate many times: what one takes at best, and in the middle."""
    source, empty = workspace.source(operand), workspace.source("#f")
    forms = forms_in(source)
    if any([_defines(workspace, form) for form in forms]):
        raise CommandError("a definition is no benchmark")
    procedure, nothing = _procedure(workspace, source, forms), _procedure(workspace, empty, forms_in(empty))
    seconds = workspace.call(_seconds, procedure, 1)
    count = 1
    while seconds < _ROUND:
        count = max(count * 2, int(count * _ROUND / max(seconds, 1e-9)))
        seconds = workspace.call(_seconds, procedure, count)
    rounds = sorted([seconds, *[workspace.call(_seconds, procedure, count) for _ in range(_ROUNDS - 1)]])
    base = min([workspace.call(_seconds, nothing, count) for _ in range(2)])
    best, middle = [max(each - base, 0) / count for each in (rounds[0], rounds[_ROUNDS // 2])]
    rounds_text = f"{_ROUNDS} rounds of {count:,}"
    if not best:
        workspace.say(f"; too short to be told from an expression that is a constant, in {rounds_text}")
    else:
        workspace.say(f"; {duration(best)} at best, {duration(middle)} in the middle of {rounds_text}")


def _seconds(procedure: Callable[[], Any], count: int) -> float:
    """How long so many calls take."""
    start = perf_counter()
    for _ in range(count):
        execute(procedure)
    return perf_counter() - start
