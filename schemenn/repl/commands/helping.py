"""`,help` and `,quit`."""

from __future__ import annotations

from schemenn.errors import SchemeExit
from schemenn.repl.commands.operands import wrapped
from schemenn.repl.commands.table import COMMANDS, find_command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

    from schemenn.repl.commands.table import Command
    from schemenn.repl.workspace import Workspace


_MORE: Final = (
    "Any beginning that only one command has will do. $1, $2 … are the values so far, "
    "_ is the last of them. Ctrl-C stops an evaluation, Ctrl-D leaves."
)


def help_command(workspace: Workspace, operand: str) -> None:
    """The commands, or one of them."""
    if operand:
        workspace.say(_row(find_command(operand.removeprefix(",")), workspace.width))
        return
    lines = [_row(command, workspace.width) for command in COMMANDS]
    workspace.say("\n".join([*lines, "", wrapped("", _MORE, workspace.width)]))


def _row(command: Command, width: int) -> str:
    return wrapped(f"  {f',{command.name} {command.operand}'.rstrip():<22}", command.doc, width)


def quit_command(workspace: Workspace, operand: str) -> None:
    """Leave."""
    raise SchemeExit(0)
