"""`define-trainable`: a weight.

    (define-trainable W 0.5)        →   Define("W", (%weight 'W 0.5))
    (set! W (- W (* lr dL/dW)))     →   SetGlobal("W", (%next-weight W (- W …)))

The value of the variable is a root of the graph of all that is computed from it, so that references cost nothing. An
assignment stores the plain value again, as a new root.
"""

from __future__ import annotations

from schemenn.core import Call, Const, Global, Node, Variable
from schemenn.datum import intern
from schemenn.expand.expander import Context, expand
from schemenn.expand.keywords import definition
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import Scope, TopScope, name_of
from schemenn.expand.shape import fail, identifier, need
from schemenn.syntax import Form, Identifier


def _parts(form: Form) -> Identifier:
    target = need(form, 2, 2, "a variable and one value")[0]
    if isinstance(target, Form):
        fail("define-trainable: a procedure cannot be trained; define its weights so", target)
    return identifier(target, "define-trainable: expected a variable")


def _names(form: Form, scope: Scope) -> list[Identifier]:
    name = _parts(form)
    if isinstance(scope, TopScope):
        scope.notation.trainables.add(name_of(name))
    return [name]


@definition("define-trainable", _names)
def define_trainable(form: Form, scope: Scope, context: Context) -> None:
    """`(define-trainable variable value)`."""
    name = _parts(form)

    def value() -> Node:
        return Call(Global("%weight"), [Const(intern(name.name)), expand(form.items[2], scope)], form.span)

    context.define(name, value, form)
    binding = resolve(name, context.scope)
    if isinstance(binding, Variable):
        binding.trainable = True
    elif isinstance(context.scope, TopScope) and name_of(name) not in context.scope.notation.trainables:
        context.scope.notation.trainables.add(name_of(name))
        context.scope.outdated = True
