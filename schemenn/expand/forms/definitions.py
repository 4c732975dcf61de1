"""`define`, `define*`, `define-values`, `begin`.

At top level:

    (define (f x) x)           →   Define("f", Lambda([x], Ref(x)))
    (define ((f a) b) a)       →   Define("f", Lambda([a], Lambda([b], Ref(a))))
    (define-values (a b) e)    →   Receive([t, u], e, Begin(Define("a", Ref(t)), Define("b", Ref(u))))
"""

from __future__ import annotations

from schemenn.core import Lambda, Node
from schemenn.expand.expander import Context, Producer, expand, sequence, unspecified
from schemenn.expand.forms.procedures import bind_formals, make_lambda, make_lambda_star
from schemenn.expand.keywords import definition, splice
from schemenn.expand.scope import Scope
from schemenn.expand.shape import fail, identifier, need, parse_formals
from schemenn.syntax import Form, Identifier, Syntax


def _defined_name(form: Form, scope: Scope) -> list[Identifier]:
    target = need(form, 1, None, "a variable")[0]
    while isinstance(target, Form) and target.items:
        target = target.items[0]
    return [target] if isinstance(target, Identifier) else []


@definition("define", _defined_name)
def define(form: Form, scope: Scope, context: Context) -> None:
    """`(define name value)`, `(define (name . formals) body …)`, `(define ((name a) b) body …)`, `(define name)`."""
    parts = need(form, 1, None, "a variable and a value")
    target = parts[0]
    if isinstance(target, Form):
        _define_procedure(target, parts[1:], form, scope, context)
        return
    name = identifier(target, "define: expected a variable or (name parameter …)")
    if len(parts) > 2:
        fail(f"define: expected one value for {name.name}", form)
    if len(parts) == 1:
        context.define(name, lambda: unspecified(form), form)
    else:
        context.define(name, _value(parts[1], scope), form)


@definition("define*", _defined_name)
def define_star(form: Form, scope: Scope, context: Context) -> None:
    """`(define* (name parameter … #:optional … #:key …) body …)`. Source: Guile manual 6.7.4."""
    target, *body = need(form, 1, None, "a variable and a value")
    if not isinstance(target, Form):
        define(form, scope, context)
        return
    message = "define*: the name of a procedure must be an identifier"
    name = identifier(target.items[0] if target.items else target, message)
    formals = _formals(target)
    context.define(name, lambda: make_lambda_star(formals, body, scope, form, "define*", name.name), form)


for _name in ("define-constant", "define-integrable", "define-inline", "define-public"):
    definition(_name, _defined_name)(define)


def _value(expression: Syntax, scope: Scope) -> Producer:
    return lambda: expand(expression, scope)


def _define_procedure(target: Form, body: list[Syntax], form: Form, scope: Scope, context: Context) -> None:
    formals: list[Syntax] = []
    head: Syntax = target
    while isinstance(head, Form):
        if not head.items:
            fail("define: expected (name parameter …)", head)
        formals.append(_formals(head))
        head = head.items[0]
    name = identifier(head, "define: the name of a procedure must be an identifier")
    if not body:
        fail(f"define: {name.name} needs a body", form, "empty-body")
    context.define(name, lambda: _procedure(formals, body, scope, form, name.name), form)


def _formals(header: Form) -> Syntax:
    """The parameters of `(name . formals)`."""
    if len(header.items) == 1 and header.tail is not None:
        return header.tail
    return Form(header.items[1:], header.span, header.tail)


def _procedure(formals: list[Syntax], body: list[Syntax], scope: Scope, form: Form, name: str) -> Node:
    """The procedure that takes the last of `formals` and answers the one that takes the others."""
    if len(formals) == 1:
        return make_lambda(formals[0], body, scope, form, "define", name)
    inner, required, rest = bind_formals(formals[-1], scope, "define")
    return Lambda(required, rest, _procedure(formals[:-1], body, inner, form, name), name, form.span)


def _defined_values(form: Form, scope: Scope) -> list[Identifier]:
    return parse_formals(need(form, 2, 2, "variables and one value")[0], "define-values").identifiers()


@definition("define-values", _defined_values)
def define_values(form: Form, scope: Scope, context: Context) -> None:
    """`(define-values formals expression)`. Source: R7RS 5.3.3."""
    formals, expression = need(form, 2, 2, "variables and one value")
    context.define_values(parse_formals(formals, "define-values"), _value(expression, scope), form)


def _begin_parts(form: Form, scope: Scope) -> list[Syntax]:
    return need(form, 0, None, "")


def _begin_expression(form: Form, scope: Scope) -> Node:
    return sequence(need(form, 1, None, "at least one expression"), scope, form)


# `(begin form …)`: its parts stand in its place. Source: R7RS 4.2.3, 5.1.
splice("begin", _begin_parts, _begin_expression)
