"""`let-values`, `let*-values`, `receive`, `begin0`.

All become `Receive`:

    (let-values (((a . r) e)) a)   →   Receive([a], r, e, Ref(a))
"""

from __future__ import annotations

from schemenn.core import Call, Global, Node, Receive, Ref, Variable
from schemenn.expand.expander import expand, expand_all, expand_body, in_order
from schemenn.expand.keywords import special
from schemenn.expand.forms.procedures import bind_formals
from schemenn.expand.scope import Scope
from schemenn.expand.shape import Formals, check_distinct, fail, need, parse_formals, proper_list
from schemenn.syntax import Form, Identifier, Syntax


def _parse(syntax: Syntax, owner: str) -> list[tuple[Syntax, Syntax]]:
    """The formals and the expressions of `((formals expression) …)`."""
    pairs = []
    for item in proper_list(syntax, f"{owner}: expected a list of bindings"):
        parts = proper_list(item, f"{owner}: expected ((variable …) expression)")
        if len(parts) != 2:
            fail(f"{owner}: expected ((variable …) expression)", item)
        pairs.append((parts[0], parts[1]))
    return pairs


def _bind(formals: Formals, scope: Scope) -> tuple[list[Variable], Variable | None]:
    required = scope.bind_variables(formals.required)
    return required, None if formals.rest is None else scope.bind_variable(formals.rest)


@special("let-values")
def expand_let_values(form: Form, scope: Scope) -> Node:
    """`(let-values ((formals expression) …) body …)`. Source: R7RS 4.2.2."""
    parts = need(form, 2, None, "bindings and a body")
    inner = scope.inner()
    everything: list[Identifier] = []
    layers: list[tuple[list[Variable], Variable | None, Node]] = []
    for syntax, expression in _parse(parts[0], "let-values"):
        formals = parse_formals(syntax, "let-values")
        everything += formals.identifiers()
        value = expand(expression, scope)
        layers.append((*_bind(formals, inner), value))
    check_distinct(everything, "let-values: duplicate variable")
    return _nest(layers, expand_body(parts[1:], inner, form), form)


@special("let*-values")
def expand_let_star_values(form: Form, scope: Scope) -> Node:
    """`(let*-values ((formals expression) …) body …)`. Source: R7RS 4.2.2."""
    parts = need(form, 2, None, "bindings and a body")
    layers: list[tuple[list[Variable], Variable | None, Node]] = []
    for formals, expression in _parse(parts[0], "let*-values"):
        value = expand(expression, scope)
        scope, required, rest = bind_formals(formals, scope, "let*-values")
        layers.append((required, rest, value))
    return _nest(layers, expand_body(parts[1:], scope, form), form)


def _nest(layers: list[tuple[list[Variable], Variable | None, Node]], body: Node, form: Form) -> Node:
    for required, rest, value in reversed(layers):
        body = Receive(required, rest, value, body, form.span)
    return body


@special("receive")
def expand_receive(form: Form, scope: Scope) -> Node:
    """`(receive formals expression body …)`. Source: SRFI 8."""
    parts = need(form, 3, None, "variables, an expression and a body")
    value = expand(parts[1], scope)
    inner, required, rest = bind_formals(parts[0], scope, "receive")
    return Receive(required, rest, value, expand_body(parts[2:], inner, form), form.span)


@special("begin0")
def expand_begin0(form: Form, scope: Scope) -> Node:
    """`(begin0 expression command …)`: the values of the expression, after the commands. Source: Racket, Gauche."""
    first, *commands = expand_all(need(form, 1, None, "an expression"), scope)
    kept = Variable("values")
    answer = Call(Global("apply"), [Global("values"), Ref(kept, form.span)], form.span)
    return Receive([], kept, first, in_order([*commands, answer], form), form.span)
