"""`,math` and `,python`: an expression, or the definition of a name, as mathematics and as numpy."""

from __future__ import annotations

from schemenn.errors import SchemeError
from schemenn.repl.commands.operands import forms_in
from schemenn.repl.workspace import CommandError
from schemenn.syntax import Identifier

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.repl.workspace import Workspace


def math_command(workspace: Workspace, operand: str) -> None:
    """Unicode mathematics, and LaTeX."""
    from schemenn.notation.text import latex_of, unicode_of

    text = _meant(workspace, operand)
    try:
        workspace.say(unicode_of(text))
        workspace.say(latex_of(text))
    except SchemeError as error:
        raise CommandError(f"there is no mathematics for this: {error.message}") from None


def python_command(workspace: Workspace, operand: str) -> None:
    """Python with numpy."""
    from schemenn.notation.text import numpy_of

    try:
        workspace.say(numpy_of(_meant(workspace, operand)))
    except SchemeError as error:
        raise CommandError(f"there is no numpy for this: {error.message}") from None


def _meant(workspace: Workspace, operand: str) -> str:
    """The text to be shown: the definition, where the operand is the name of what the session has defined."""
    from schemenn.repl.definitions import source_of
    from schemenn.repl.editor.names import Kind, Names

    forms = forms_in(workspace.source(operand))
    if len(forms) == 1 and isinstance(forms[0], Identifier):
        names = Names(workspace.session)
        found = source_of(forms[0].name, names) if names.kind(forms[0].name) is Kind.USER else None
        if found is not None:
            return found.text
    return operand
