"""`delay`, `delay-force`, `cons-stream`, `parameterize`, `guard`, `let/cc`.

What has to happen in a thunk is handed to a helper procedure of the library, whose name starts with "%".

    (delay e)                       →   Call(Global("%delay"), [Lambda([], None, e)])
    (parameterize ((p v)) body)     →   Call(Global("%parameterize"), [(list p), (list v), (λ () body)])
    (guard (e (test x)) body)       →   (let guard ((caught (%call-with-guard (λ () body) #t)))
                                          (if (%caught? caught)
                                              (let ((e (%caught-object caught))) (if test x (guard (%reraise caught))))
                                              caught))

The loop is there because a body that goes on after `raise-continuable` may raise again.
"""

from __future__ import annotations

from schemenn.core import Call, Const, Global, If, Lambda, Let, Letrec, Node, Ref, Variable
from schemenn.datum import FALSE, TRUE
from schemenn.expand.expander import expand, expand_all, expand_body, means
from schemenn.expand.forms.conditionals import ELSE, expand_clauses
from schemenn.expand.keywords import special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import fail, identifier, need, proper_list
from schemenn.syntax import Form, Syntax


def call(key: str, operands: list[Node], form: Syntax) -> Call:
    """A call of the builtin procedure `key`, whatever the program has defined under that name."""
    return Call(Global(key, form.span), operands, form.span)


def _thunk(body: Node, form: Syntax) -> Lambda:
    return Lambda([], None, body, "", form.span)


@special("delay")
def expand_delay(form: Form, scope: Scope) -> Node:
    """`(delay expression)`. Source: R7RS 4.2.5."""
    (expression,) = need(form, 1, 1, "one expression")
    return call("%delay", [_thunk(expand(expression, scope), form)], form)


@special("delay-force")
def expand_delay_force(form: Form, scope: Scope) -> Node:
    """`(delay-force expression)`. Source: R7RS 4.2.5."""
    (expression,) = need(form, 1, 1, "one expression")
    return call("%delay-force", [_thunk(expand(expression, scope), form)], form)


@special("cons-stream")
def expand_cons_stream(form: Form, scope: Scope) -> Node:
    """`(cons-stream first rest)`: a pair with a delayed cdr. Source: SICP 3.5.1."""
    first, rest = need(form, 2, 2, "two expressions")
    delayed = call("%delay", [_thunk(expand(rest, scope), form)], form)
    return call("cons", [expand(first, scope), delayed], form)


@special("parameterize")
def expand_parameterize(form: Form, scope: Scope) -> Node:
    """`(parameterize ((parameter value) …) body …)`. Source: R7RS 4.2.6."""
    parts = need(form, 2, None, "bindings and a body")
    parameters: list[Syntax] = []
    values: list[Syntax] = []
    for item in proper_list(parts[0], "parameterize: expected a list of bindings"):
        pair = proper_list(item, "parameterize: expected (parameter value)")
        if len(pair) != 2:
            fail("parameterize: expected (parameter value)", item)
        parameters.append(pair[0])
        values.append(pair[1])
    keys = call("list", expand_all(parameters, scope), form)
    news = call("list", expand_all(values, scope), form)
    body = expand_body(parts[1:], scope.inner(), form)
    return call("%parameterize", [keys, news, _thunk(body, form)], form)


@special("let/cc")
def expand_let_cc(form: Form, scope: Scope) -> Node:
    """`(let/cc variable body …)`: the body with its continuation in a variable. Source: Racket."""
    parts = need(form, 2, None, "a variable and a body")
    inner = scope.inner()
    variable = inner.bind_variable(identifier(parts[0], "let/cc: expected a variable"))
    receiver = Lambda([variable], None, expand_body(parts[1:], inner, form), "", form.span)
    return call("call/cc", [receiver], form)


@special("guard")
def expand_guard(form: Form, scope: Scope) -> Node:
    """`(guard (variable clause …) body …)`. Source: R7RS 4.2.7."""
    parts = need(form, 2, None, "(variable clause …) and a body")
    header = proper_list(parts[0], "guard: expected (variable clause …)")
    if not header:
        fail("guard: expected (variable clause …)", parts[0])
    variable = identifier(header[0], "guard: expected a variable before the clauses")
    body = _thunk(expand_body(parts[1:], scope.inner(), form), form)
    caught, again = Variable("caught"), Variable("guard")
    inner = scope.inner()
    condition = inner.bind_variable(variable)
    reraise = Call(Ref(again, form.span), [call("%reraise", [Ref(caught, form.span)], form)], form.span)
    chosen = expand_clauses(header[1:], inner, "guard", reraise)
    held = call("%caught-object", [Ref(caught, form.span)], form)
    handled = Let([condition], [held], chosen, form.span)
    test = call("%caught?", [Ref(caught, form.span)], form)
    branch = If(test, handled, Ref(caught, form.span), form.span)
    final = _has_else(header, inner)
    start = call("%call-with-guard", [body, Const(FALSE if final else TRUE, form.span)], form)
    if final:
        return Let([caught], [start], branch, form.span)
    loop = Lambda([caught], None, branch, "guard", form.span)
    return Letrec([again], [loop], Call(Ref(again, form.span), [start], form.span), form.span)


def _has_else(header: list[Syntax], scope: Scope) -> bool:
    last = header[-1]
    return isinstance(last, Form) and bool(last.items) and means(last.items[0], ELSE, scope)
