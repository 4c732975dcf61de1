"""`,doc`, `,apropos`, `,source` and `,env`: what names stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemenn.expand.scope import Keyword, Transformer
from schemenn.library import place_of
from schemenn.repl.commands.operands import name_in
from schemenn.repl.definitions import source_of
from schemenn.repl.editor.help_text import help_on
from schemenn.repl.editor.names import Kind, Names
from schemenn.repl.workspace import CommandError

if TYPE_CHECKING:
    from schemenn.repl.workspace import Workspace


def doc_command(workspace: Workspace, operand: str) -> None:
    """Signature, description and place of a name."""
    name = name_in(workspace, operand)
    workspace.say(doc_text(name, Names(workspace.session)))


def doc_text(name: str, names: Names) -> str:
    """What is known of a name. Raises: CommandError if nothing is"""
    kind = names.kind(name)
    if kind is None:
        raise CommandError(_unknown(name, names))
    help = help_on(name, names)
    lines = list(help.signatures) or [name]
    lines += [f"  {line}" for line in help.doc.split("\n") if line]
    found = source_of(name, names)
    place = f", at {found.place}" if found is not None and not found.is_python else ""
    what = help.kind if help.kind in (kind.value, "macro") or kind is Kind.SYNTAX else f"{help.kind}, {kind.value}"
    return "\n".join([*lines, f"  [{what}{place if kind is not Kind.BUILTIN else ''}]"])


def _unknown(name: str, names: Names) -> str:
    from difflib import get_close_matches

    from schemenn.shipped_libraries import exporters_hint

    near = get_close_matches(name, list(names.all()), 3, 0.75)
    hints = [*exporters_hint(name), *([f"near it: {', '.join(near)}"] if near else [])]
    return "; ".join([f"{name} is not defined", *hints])


def apropos_command(workspace: Workspace, operand: str) -> None:
    """The names that have the text in them, then those that have it in their description."""
    names = Names(workspace.session)
    text = operand.strip('"').lower()
    inside, described = [], []
    for name in names.all():
        help = help_on(name, names)
        line = _line(help.signatures[0] if help.signatures else name, help.doc, workspace.width)
        if text in name.lower():
            inside.append(line)
        elif text in help.doc.lower():
            described.append(line)
    if not inside and not described:
        raise CommandError(f"no name and no description has {operand} in it")
    if described:
        described = ["", f"and with {operand} in the description:", *sorted(described)]
    workspace.say("\n".join(sorted(inside) + described))


def _line(signature: str, doc: str, width: int) -> str:
    line = f"{signature:<36} {doc.strip().partition(chr(10))[0]}".rstrip()
    return line if len(line) <= width else f"{line[: width - 1]}…"


def source_command(workspace: Workspace, operand: str) -> None:
    """The text of a definition."""
    name = name_in(workspace, operand)
    names = Names(workspace.session)
    kind = names.kind(name)
    if kind is None:
        raise CommandError(_unknown(name, names))
    found = source_of(name, names)
    if found is None:
        raise CommandError(f"{name} is a {kind.value}; its definition is not to be had as text")
    workspace.say(f"; {found.place}\n{found.text}")


def env_command(workspace: Workspace, operand: str) -> None:
    """What the session has defined, with short values."""
    from schemenn.repl.picture import brief

    names = Names(workspace.session)
    lines = []
    for name, binding in names.scope.bindings.items():
        if not isinstance(name, str) or operand not in name or names.kind(name) is None:
            continue
        if isinstance(binding, Transformer):
            lines.append((name, "macro"))
        elif not isinstance(binding, Keyword) and isinstance(binding, str) and place_of(binding) is None:
            lines.append((name, brief(names.value(name), workspace.session, workspace.width - 24)))
    if not lines:
        raise CommandError("nothing is defined here" + (f" with {operand} in its name" if operand else ""))
    wide = min(max([len(name) for name, _ in lines]), 22)
    workspace.say("\n".join([f"{name:<{wide}}  {text}" for name, text in lines]))
