"""`,grad` and `,why`: the steps of backpropagation, and what keeps a procedure from running over tensors at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemenn.core import Global
from schemenn.core_walk import walk
from schemenn.datum import FALSE, String, intern, to_list
from schemenn.errors import RunError
from schemenn.expand import expand_unit
from schemenn.expand.expander import head_binding
from schemenn.procedures import scheme_name
from schemenn.repl.commands.operands import forms_in
from schemenn.repl.commands.stages import untouched_scope
from schemenn.repl.workspace import CommandError
from schemenn.syntax import Form
from schemenn.tensor import Tensor
from schemenn.tracked import Tracked

if TYPE_CHECKING:
    from schemenn.repl.workspace import Workspace
    from schemenn.source import Source


def grad_command(workspace: Workspace, operand: str) -> None:
    """The steps of backpropagation through an expression.

    Its variables are those that hold numbers or tensors; for a call with constants, its operands; for what is computed
    from trainables, these.
    """
    forms = forms_in(workspace.source(operand))
    if len(forms) != 1:
        raise CommandError("one expression is needed, such as (loss W b) or L")
    call = forms[0]
    variables = _variables(workspace, operand)
    if any([isinstance(value, Tracked) for _, value in variables]):
        text = operand
    elif variables:
        names = " ".join([name for name, _ in variables])
        text = f"(lambda ({names}) {operand}) {names}"
    elif isinstance(call, Form) and _calls_procedure(workspace, call):
        text = " ".join([item.span.text() for item in call.items])
    else:
        raise CommandError("there is nothing to differentiate in: no trainable, no variable that holds numbers")
    try:
        _explain(workspace, workspace.source(text))
    except RunError as error:
        error.span = error.span or call.span
        raise


def _explain(workspace: Workspace, source: Source) -> None:
    """Show the steps for what explain-gradient takes, in the columns there are."""
    f, *arguments = [workspace.run(source, [form]) for form in forms_in(source)]
    explained = workspace.session.builtin("%explained")
    steps = workspace.call(explained, intern("explain-gradient"), workspace.width, f, to_list(arguments))
    workspace.say(steps.text)


def _calls_procedure(workspace: Workspace, form: Form) -> bool:
    """Whether a form calls a procedure with operands."""
    head = head_binding(form, workspace.session.compiler.scope)
    return len(form.items) > 1 and (head is None or isinstance(head, str))


def _variables(workspace: Workspace, operand: str) -> list[tuple[str, Any]]:
    """The globals in an expression that hold inexact numbers, tensors, or what was computed from trainables."""
    found: dict[str, Any] = {}
    with untouched_scope(workspace) as scope:
        nodes = expand_unit(forms_in(workspace.source(operand)), scope)
    for node in [inner for form in nodes for inner in walk(form)]:
        value = workspace.session.globals.get(node.key) if isinstance(node, Global) else None
        if isinstance(node, Global) and isinstance(value, int | float | Tensor | Tracked):
            found[scheme_name(node.key)] = value
    return list(found.items())


def why_command(workspace: Workspace, operand: str) -> None:
    """What stands in the way of a map at once; of which tensors, may be said behind the procedure."""
    reason = workspace.run(workspace.source(f"(why-not-vectorized {operand})"))
    if reason is FALSE and len(forms_in(workspace.source(operand))) == 1:
        workspace.say("nothing that its text shows; ,why PROC TENSOR tries it on one")
    elif reason is FALSE:
        workspace.say("nothing: map of it over these runs at once")
    else:
        workspace.say(reason.text if isinstance(reason, String) else str(reason))
