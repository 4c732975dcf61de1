"""`,expand` and `,dump`: what macros and the compiler make of an expression. Nothing is evaluated or defined."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from schemenn.core_text import core_to_text
from schemenn.expand import expand_unit
from schemenn.expand.expander import head_binding
from schemenn.expand.scope import Transformer
from schemenn.repl.commands.operands import forms_in
from schemenn.repl.editor.names import Names
from schemenn.repl.picture import picture
from schemenn.repl.workspace import CommandError
from schemenn.syntax import Form, Identifier, to_datum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemenn.repl.workspace import Workspace
    from schemenn.syntax import Syntax

_STEPS: Final = 50


@contextmanager
def untouched_scope(workspace: Workspace) -> Iterator[Any]:
    """The scope of the session, which is afterwards what it was."""
    scope = workspace.session.compiler.scope
    known = scope.snapshot()
    try:
        yield scope
    finally:
        scope.restore(known)


def expand_command(workspace: Workspace, operand: str) -> None:
    """Each step of the macro at the head of an expression, then the core form of the whole."""
    source = workspace.source(operand)
    with untouched_scope(workspace) as scope:
        for form in forms_in(source):
            for step in _steps(form, scope):
                lines = picture(to_datum(step), workspace.session, 0, workspace.width - 3)
                workspace.say("\n".join([f"{'⇒  ' if k == 0 else '   '}{line}" for k, line in enumerate(lines)]))
            for node in expand_unit([form], scope):
                workspace.say(core_to_text(node))


def _steps(form: Syntax, scope: Any) -> list[Syntax]:
    """What the macros at the head of a form make of it, one after the other."""
    steps: list[Syntax] = []
    while len(steps) < _STEPS and isinstance(macro := head_binding(form, scope), Transformer):
        assert isinstance(form, Form)
        form = macro.apply(form, scope)
        steps.append(form)
    return steps


def dump_command(workspace: Workspace, operand: str) -> None:
    """What the compiler makes of an expression at one stage; without a stage, the core form and the Python."""
    forms = forms_in(workspace.source(operand))
    stages = ["core", "python"]
    first = forms[0]
    if len(forms) > 1 and isinstance(first, Identifier):
        if first.name in workspace.session.STAGES:
            stages = [first.name]
            operand = operand[operand.index(first.name) + len(first.name) :].strip()
        elif Names(workspace.session).kind(first.name) is None:
            raise CommandError(f"there is no stage {first.name}; there are {', '.join(workspace.session.STAGES)}")
    for stage in stages:
        with untouched_scope(workspace):
            workspace.say(workspace.session.dump(workspace.source(operand), stage))
        if stage is not stages[-1]:
            workspace.say("\n")
