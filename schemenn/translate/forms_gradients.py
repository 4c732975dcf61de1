"""Trees of weights.

    (define-trainable W 0.5)    →   Define(W, Call(Builtin("%trainable"), [0.5]))
    (set! W (- W dL/dW))        →   Set(W, Call(Builtin("%trainable"), [W - dL/dW]))
"""

from __future__ import annotations

from schemenn.expand.scope import Scope
from schemenn.syntax import Form
from schemenn.translate.build import Build, defined, form, parts_of
from schemenn.translate.forms import variable_of
from schemenn.translate.tree import Define, Node, trainable


@form("define-trainable")
def _define_trainable(build: Build, syntax: Form, scope: Scope) -> Node:
    _, value = parts_of(syntax, 2, 2, "a variable and one value")
    variable = variable_of(build, defined("define-trainable", syntax)[0], scope)
    return Define(syntax.span, variable, trainable(build.expression(value, scope)))
