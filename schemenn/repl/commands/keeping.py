"""`,save` and `,set`: what outlives the session."""

from __future__ import annotations

import re

from schemenn.repl.commands.operands import file_in, wrapped
from schemenn.repl.settings import SETTINGS, UnknownSetting
from schemenn.repl.workspace import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.repl.entry import Entry
    from schemenn.repl.workspace import Workspace


def save_command(workspace: Workspace, operand: str) -> None:
    """Write the forms that ran without an error into a program file."""
    name = file_in(operand)
    if workspace.session.sandboxed:
        raise CommandError(",save: a session in the sandbox writes no files")
    if not workspace.entries:
        raise CommandError("there is nothing to save: no form has run yet")
    try:
        with open(name, "w", encoding="utf-8") as file:
            file.write(program_text(workspace.entries))
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}") from None
    count = len(workspace.entries)
    workspace.say(f"{name}: {count} form{'' if count == 1 else 's'}")


def program_text(entries: list[Entry]) -> str:
    """The program that does what the entries did; a value that a later one goes back to is defined under its name."""
    parts = []
    for place, entry in enumerate(entries):
        later = " ".join([other.text for other in entries[place + 1 :]])
        used = [name for name in entry.names if _mentions(later, name)]
        if not used:
            parts.append(entry.text)
        elif len(entry.names) == 1:
            parts.append(f"(define {used[0]} {entry.text})")
        else:
            parts.append(f"(define-values ({' '.join(entry.names)}) {entry.text})")
    return "\n".join(parts) + "\n"


def _mentions(text: str, name: str) -> bool:
    """Whether a name stands in a text as a word."""
    return re.search(rf"(?:^|[\s()\[\]'`,@]){re.escape(name)}(?=[\s()\[\];]|$)", text) is not None


def set_command(workspace: Workspace, operand: str) -> None:
    """Change a setting and keep it; without one, list them."""
    name, _, value = operand.partition(" ")
    if not value.strip():
        known = [setting for setting in SETTINGS if operand in ("", setting.name)]
        if not known:
            raise CommandError(f"there is no setting {operand}; ,set lists them")
        for setting in known:
            start = f"{setting.name} {workspace.settings.value(setting.name)}"
            workspace.say(wrapped(f"  {start:<16}", f"{setting.doc} ({setting.choices})", workspace.width))
        return
    try:
        workspace.settings.set(name, value.strip())
    except UnknownSetting as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{name} is set, but cannot be kept: {error.strerror}") from None
