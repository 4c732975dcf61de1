"""What the operands of commands are: forms, names, files."""

from __future__ import annotations

from schemenn.errors import ReadError
from schemenn.read import read_all
from schemenn.repl.workspace import CommandError
from schemenn.syntax import Identifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.repl.workspace import Workspace
    from schemenn.source import Source
    from schemenn.syntax import Syntax


def forms_in(source: Source) -> list[Syntax]:
    """The forms of an operand, one at least. Raises: CommandError"""
    try:
        found = read_all(source)
    except ReadError as error:
        raise CommandError(f"this cannot be read: {error.message}") from None
    if not found:
        raise CommandError("there is no expression here")
    return found


def name_in(workspace: Workspace, operand: str) -> str:
    """The one name of an operand; it may be quoted. Raises: CommandError"""
    forms = forms_in(workspace.source(operand.lstrip("'")))
    if len(forms) != 1 or not isinstance(forms[0], Identifier):
        raise CommandError(f"{operand} is not a name")
    return forms[0].name


def names_in(workspace: Workspace, operand: str) -> list[str]:
    """The names of an operand. Raises: CommandError"""
    forms = forms_in(workspace.source(operand))
    names = [form.name for form in forms if isinstance(form, Identifier)]
    if len(names) != len(forms):
        raise CommandError(f"{operand} is not a name, or several")
    return names


def wrapped(start: str, text: str, width: int) -> str:
    """A text behind a start, in lines below each other where one is too short."""
    import textwrap

    room = max(width - len(start), 20)
    return start + f"\n{' ' * len(start)}".join(textwrap.wrap(text, room, break_on_hyphens=False))


def file_in(operand: str) -> str:
    """The file name that an operand is, in quotation marks or without. Raises: CommandError"""
    import os

    if len(operand) > 1 and operand[0] == operand[-1] == '"':
        operand = operand[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if not operand:
        raise CommandError("the name of a file is missing")
    return os.path.expanduser(operand)
