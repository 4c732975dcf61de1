"""`,bt`, `,frame` and `,locals`: looking back at the last error."""

from __future__ import annotations

from schemenn.errors import SchemeError
from schemenn.repl.picture import picture
from schemenn.repl.workspace import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.repl.failure import CallFrame, Failure
    from schemenn.repl.workspace import Workspace


def _failure(workspace: Workspace) -> Failure:
    if workspace.failure is None:
        raise CommandError("there has been no error of a program that ran")
    if not workspace.failure.calls:
        raise CommandError("the last error came through no call of the program")
    return workspace.failure


def bt_command(workspace: Workspace, operand: str) -> None:
    """The calls that the last error came through, the innermost first."""
    failure = _failure(workspace)
    error = failure.error
    workspace.say(error.message if isinstance(error, SchemeError) else str(error))
    for first, last in _runs(failure):
        mark = "*" if first <= failure.chosen <= last else " "
        numbers = str(first) if first == last else f"{first}-{last}"
        workspace.say(f"{mark}{numbers:>7}  {failure.calls[first].title}")


def _runs(failure: Failure) -> list[tuple[int, int]]:
    """The first and last number of each run of calls that are at the same place."""
    runs: list[tuple[int, int]] = []
    for number, call in enumerate(failure.calls):
        if runs and failure.calls[runs[-1][1]].title == call.title:
            runs[-1] = runs[-1][0], number
        else:
            runs.append((number, number))
    return runs


def frame_command(workspace: Workspace, operand: str) -> None:
    """Go to a call of the last error, or stay where one is."""
    failure = _failure(workspace)
    if operand:
        if not operand.isdecimal() or int(operand) >= len(failure.calls):
            raise CommandError(f"there is no frame {operand}; they are numbered 0 to {len(failure.calls) - 1}")
        failure.chosen = int(operand)
    call = failure.calls[failure.chosen]
    workspace.say(f"{failure.chosen}  {call.title}")
    if call.span is not None:
        workspace.say("\n".join([f"   {line}" for line in call.span.excerpt().split("\n")]))
    _show_variables(workspace, call)


def locals_command(workspace: Workspace, operand: str) -> None:
    """The variables of the call that is looked at."""
    failure = _failure(workspace)
    call = failure.calls[failure.chosen]
    if not call.variables:
        raise CommandError(f"{call.title} has no variables of its own")
    _show_variables(workspace, call)


def _show_variables(workspace: Workspace, call: CallFrame) -> None:
    for name, value in call.variables:
        start = f"   {name} = "
        lines = picture(value, workspace.session, workspace.settings.items, max(workspace.width - len(start), 20))
        workspace.say("\n".join([(start if k == 0 else " " * len(start)) + line for k, line in enumerate(lines)]))
