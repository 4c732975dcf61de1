"""`,profile`: which procedures take the time, by Python's own profiler, which sees each of them under its own name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Final

from schemenn.procedures import scheme_name
from schemenn.repl.commands.timing import duration, evaluation_of
from schemenn.repl.failure import HIDDEN

if TYPE_CHECKING:
    from types import CodeType

    from schemenn.repl.workspace import Workspace
    from schemenn.session import Session

_SHOWN: Final = 20


def profile_command(workspace: Workspace, operand: str) -> None:
    """Evaluate under the profiler; then the procedures that took most time themselves."""
    from cProfile import Profile

    evaluate = evaluation_of(workspace, operand)
    profile = Profile()
    try:
        value = profile.runcall(evaluate)
    finally:
        profile.disable()
        workspace.say(profile_text(profile.getstats(), workspace.session))
    workspace.note(operand, workspace.show_value(value))


def profile_text(stats: list[Any], session: Session) -> str:
    """The table of what cProfile has counted: calls, own time, time with all that was called, procedure, place."""
    rows: dict[tuple[str, str], list[float]] = {}
    for entry in stats:
        found = _named(entry.code, session)
        if found is not None:
            row = rows.setdefault(found, [0, 0.0, 0.0])
            row[0] += entry.callcount
            row[1] += entry.inlinetime
            row[2] = max(row[2], entry.totaltime)
    lines = [f"{'calls':>10} {'own':>9} {'total':>9}  procedure"]
    for (name, place), (calls, own, total) in sorted(rows.items(), key=lambda row: -row[1][1])[:_SHOWN]:
        lines.append(f"{calls:>10,} {duration(own):>9} {duration(total):>9}  {name:<24} {place}".rstrip())
    if len(rows) > _SHOWN:
        lines.append(f"… and {len(rows) - _SHOWN} more")
    return "\n".join(lines)


def _named(code: CodeType | str, session: Session) -> tuple[str, str] | None:
    """The name and place of a procedure; None for what belongs to schemenn's own working."""
    if isinstance(code, str):
        return None
    found = session.codes.find(code)
    if found is not None:
        unit = found[0]
        if code.co_name.startswith(HIDDEN):
            return "(the expression)", ""
        span = unit.span((code.co_firstlineno, code.co_firstlineno, 0, 0))
        place = "builtin" if unit.library else "" if span is None else f"{span.source.name}:{span.line}"
        return scheme_name(code.co_name), place
    folder, file = os.path.split(code.co_filename)
    if os.path.basename(folder) == "primitives" and not code.co_name.startswith("_"):
        name = _primitive_names().get((file.removesuffix(".py"), code.co_name))
        return None if name is None else (name, "builtin")
    return None


def _primitive_names() -> dict[tuple[str, str], str]:
    """The Scheme names of primitives by module and Python function."""
    from schemenn.primitive_table import primitives

    names: dict[tuple[str, str], str] = {}
    for name, row in primitives().items():
        names.setdefault((row.module, row.function), name)
    return names
