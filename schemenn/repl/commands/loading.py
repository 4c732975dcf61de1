"""`,load`, `,reload` and `,import`: files and libraries."""

from __future__ import annotations

import os
import re

from schemenn.repl.commands.operands import file_in
from schemenn.repl.workspace import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.repl.workspace import Workspace


def load_command(workspace: Workspace, operand: str) -> None:
    """Run a file; a document becomes the chapter."""
    from schemenn.cli import DOCUMENTS

    name = file_in(operand)
    if name.lower().endswith(DOCUMENTS):
        from schemenn.repl.commands.chapters import chapter_command

        chapter_command(workspace, operand)
    else:
        _load(workspace, name)


def _load(workspace: Workspace, name: str) -> None:
    from schemenn.program_file import find_program, read_program

    path = find_program(name)
    if workspace.session.sandboxed and workspace.started:
        raise CommandError(",load: a session in the sandbox reads no files")
    try:
        source = read_program(path)
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}") from None
    if path not in workspace.files:
        workspace.files.append(path)
    workspace.run(source)
    workspace.note(f"(load {_quoted(os.path.abspath(path))})")


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def reload_command(workspace: Workspace, operand: str) -> None:
    """Run the files again that were loaded, in their order."""
    if not workspace.files:
        raise CommandError("no file has been loaded")
    for name in workspace.files:
        _load(workspace, name)
        workspace.say(f"{name}")


def import_command(workspace: Workspace, operand: str) -> None:
    """Import libraries; the parentheses of a single name may be left out."""
    text = operand if operand.startswith(("(", "[")) else f"({operand})"
    if not re.fullmatch(r"[(\[].*[)\]]", text, re.DOTALL):
        raise CommandError(f"{operand} is not the name of a library")
    workspace.run(workspace.source(f"(import {text})"))
    workspace.note(f"(import {text})")
