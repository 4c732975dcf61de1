"""`define-macro`: a macro that is a procedure from data to data, without hygiene.

    (define-macro (unless test . body) `(if ,test #f (begin ,@body)))

The procedure is made when the program comes to the form; only then is what follows expanded (programs.py), so the
procedures defined above can help it. Source: Gambit, Guile and other implementations, which agree on this.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from schemenn.core import Const, Node
from schemenn.datum import intern
from schemenn.errors import ExpandError, RunError
from schemenn.expand.expander import Context, expand
from schemenn.expand.forms.control import call
from schemenn.expand.forms.procedures import make_lambda
from schemenn.expand.keywords import definition, no_names
from schemenn.expand.scope import Scope, Transformer
from schemenn.expand.shape import fail, identifier, need
from schemenn.syntax import Form, Syntax, from_datum, to_datum


class ProceduralMacro(Transformer):
    """A macro whose uses `rewrite` turns into other data."""

    __slots__ = ("_rewrite",)

    def __init__(self, name: str, rewrite: Callable[[list[Any]], Any]) -> None:
        super().__init__(name)
        self._rewrite = rewrite

    def apply(self, form: Form, scope: Scope) -> Syntax:
        """What the procedure makes of the operands, as data. Raises: ExpandError if it fails."""
        operands = [to_datum(part) for part in need(form, 0, None, "operands")]
        try:
            return from_datum(self._rewrite(operands), form.span)
        except RunError as error:
            said = error.message.removeprefix(f"{self.name}: ")
            raise ExpandError(f"{self.name}: {said}", error.span or form.span) from error


def _expression(form: Form, scope: Scope) -> Node:
    if scope.parent is not None:
        fail("define-macro can stand only at the top level", form)
    target, *body = need(form, 2, None, "(name . parameters) and a body")
    if isinstance(target, Form) and target.items:
        name = identifier(target.items[0], "define-macro: expected (name . parameters)")
        only_rest = len(target.items) == 1 and target.tail is not None
        formals = target.tail if only_rest else Form(target.items[1:], target.span, target.tail)
        assert formals is not None
        procedure: Node = make_lambda(formals, body, scope, form, "define-macro", name.name)
    else:
        name = identifier(target, "define-macro: expected (name . parameters)")
        procedure = expand(body[0], scope)
    return call("%define-macro", [Const(intern(name.name)), procedure], form)


@definition("define-macro", no_names, _expression)
def define_macro(form: Form, scope: Scope, context: Context) -> None:
    """`(define-macro (name . parameters) body …)` or `(define-macro name procedure)`."""
    context.expression(form, scope)
