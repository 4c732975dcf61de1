"""`let`, `let*`, `letrec`, named `let`, `fluid-let`, `and-let*`, `local`.

Every binding form makes fresh core variables, so no pass has to think of names.

    (let ((x 1)) x)                    →   Let([x], [Const(1)], Ref(x))
    (let loop ((i 0)) (loop i))        →   Letrec([loop], [Lambda([i], …)], Call(Ref(loop), [Const(0)]))
    (fluid-let ((x 1)) (f))            →   Let([new], [Const(1)], (dynamic-wind swap (λ () (f)) swap))
"""

from __future__ import annotations

from schemenn.core import Begin, Call, CaseLambda, Const, Global, If, Lambda, Let, Letrec, MakeBox, Node, Ref, SetLocal
from schemenn.core import Variable
from schemenn.datum import FALSE, TRUE
from schemenn.expand.expander import expand, expand_body, named, reference
from schemenn.expand.forms.procedures import assignment
from schemenn.expand.keywords import special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, head_name, identifier, need, parse_bindings, proper_list
from schemenn.primitive_table import CONTROL, primitives
from schemenn.syntax import Form, Identifier, Syntax


def expand_values(variables: list[Identifier], values: list[Syntax], scope: Scope) -> list[Node]:
    """The core forms of the values that `variables` get; procedures take their names."""
    pairs = zip(variables, values, strict=True)
    return [named(expand(value, scope), variable.name) for variable, value in pairs]


@special("let")
def expand_let(form: Form, scope: Scope) -> Node:
    """`(let ((variable value) …) body …)` and named `let`. Source: R7RS 4.2.2, 4.2.4."""
    parts = need(form, 2, None, "bindings and a body")
    if isinstance(parts[0], Identifier):
        return _named_let(form, scope)
    identifiers, expressions = parse_bindings(parts[0], "let")
    check_distinct(identifiers, "let: duplicate variable")
    values = expand_values(identifiers, expressions, scope)
    inner = scope.inner()
    variables = inner.bind_variables(identifiers)
    body = expand_body(parts[1:], inner, form)
    return Let(variables, values, body, form.span) if variables else body


def _named_let(form: Form, scope: Scope) -> Node:
    parts = need(form, 3, None, "a name, bindings and a body")
    name = identifier(parts[0], "let: expected a name")
    identifiers, expressions = parse_bindings(parts[1], "let")
    check_distinct(identifiers, "let: duplicate variable")
    values = expand_values(identifiers, expressions, scope)
    outer = scope.inner()
    loop = outer.bind_variable(name)
    inner = outer.inner()
    variables = inner.bind_variables(identifiers)
    procedure = Lambda(variables, None, expand_body(parts[2:], inner, form), name.name, form.span)
    return Letrec([loop], [procedure], Call(Ref(loop, name.span), values, form.span), form.span)


@special("let*")
def expand_let_star(form: Form, scope: Scope) -> Node:
    """`(let* ((variable value) …) body …)`. Source: R7RS 4.2.2."""
    parts = need(form, 2, None, "bindings and a body")
    identifiers, expressions = parse_bindings(parts[0], "let*")
    layers: list[tuple[Variable, Node]] = []
    for each, expression in zip(identifiers, expressions, strict=True):
        value = named(expand(expression, scope), each.name)
        scope = scope.inner()
        layers.append((scope.bind_variable(each), value))
    result = expand_body(parts[1:], scope, form)
    for variable, value in reversed(layers):
        result = Let([variable], [value], result, form.span)
    return result


@special("letrec*")
def expand_letrec_star(form: Form, scope: Scope) -> Node:
    """`(letrec* ((variable value) …) body …)`. Source: R7RS 4.2.2."""
    variables, values, body = _recursive_bindings(form, scope)
    return Letrec(variables, values, body, form.span) if variables else body


@special("letrec")
def expand_letrec(form: Form, scope: Scope) -> Node:
    """`(letrec ((variable value) …) body …)`: as `letrec*`, and all variables get their values when all are there.

    Only a continuation captured in a value can tell: entered again, it assigns the same variables.
    Source: R7RS 4.2.2.
    """
    variables, values, body = _recursive_bindings(form, scope)
    if not variables:
        return body
    if not all([_captures_nothing(value) for value in values]):
        values, body = _assign_together(variables, values, body)
    return Letrec(variables, values, body, form.span)


def _recursive_bindings(form: Form, scope: Scope) -> tuple[list[Variable], list[Node], Node]:
    parts = need(form, 2, None, "bindings and a body")
    identifiers, expressions = parse_bindings(parts[0], head_name(form))
    check_distinct(identifiers, f"{head_name(form)}: duplicate variable")
    inner = scope.inner()
    variables = inner.bind_variables(identifiers)
    values = expand_values(identifiers, expressions, inner)
    return variables, values, expand_body(parts[1:], inner, form)


def _captures_nothing(value: Node) -> bool:
    """Whether no continuation can be captured while the value is computed: it calls primitives at most."""
    match value:
        case Lambda() | CaseLambda() | Const() | Ref() | Global():
            return True
        case Call(operator=Global(key=key), operands=operands):
            row = primitives().get(key)
            return row is not None and row.effect is not CONTROL and all([_captures_nothing(each) for each in operands])
    return False


def _assign_together(variables: list[Variable], values: list[Node], body: Node) -> tuple[list[Node], Node]:
    """Empty boxes for the values that are computed, and the body after the assignments.

    A value can use those before it, as in `letrec*`.
    """
    first: list[Node] = []
    computed: list[tuple[Variable, Variable, Node]] = []
    for variable, value in zip(variables, values, strict=True):
        if isinstance(value, Lambda | CaseLambda | Const):
            first.append(value)
        else:
            variable.assigned = variable.late = True
            first.append(MakeBox(None, value.span))
            computed.append((variable, Variable(variable.name), value))
    last: list[Node] = [SetLocal(variable, Ref(held, value.span), value.span) for variable, held, value in computed]
    body = Begin([*last, body], body.span)
    for variable, held, value in reversed(computed):
        early = SetLocal(variable, Ref(held, value.span), value.span)
        body = Let([held], [value], Begin([early, body], value.span), value.span)
    return first, body


@special("local")
def expand_local(form: Form, scope: Scope) -> Node:
    """`(local (definition …) body …)`. Source: Racket; How to Design Programs."""
    definitions, *body = need(form, 2, None, "definitions and a body")
    listed = proper_list(definitions, "local: expected a list of definitions")
    return expand_body([*listed, *body], scope.inner(), form)


@special("fluid-let")
def expand_fluid_let(form: Form, scope: Scope) -> Node:
    """`(fluid-let ((variable value) …) body …)`: other values while the body runs. Source: MIT Scheme."""
    parts = need(form, 2, None, "bindings and a body")
    identifiers, expressions = parse_bindings(parts[0], "fluid-let")
    check_distinct(identifiers, "fluid-let: duplicate variable")
    values = expand_values(identifiers, expressions, scope)
    held = [Variable(each.name) for each in identifiers]
    thunk = Lambda([], None, expand_body(parts[1:], scope.inner(), form), "", form.span)
    if not held:
        return Call(thunk, [], form.span)
    wind: list[Node] = [_swap(identifiers, held, scope, form), thunk, _swap(identifiers, held, scope, form)]
    return Let(held, values, Call(Global("dynamic-wind"), wind, form.span), form.span)


def _swap(identifiers: list[Identifier], held: list[Variable], scope: Scope, form: Form) -> Lambda:
    """A procedure that exchanges the values of the variables with those in `held`."""
    steps: list[Node] = []
    for each, variable in zip(identifiers, held, strict=True):
        current = Variable(each.name)
        variable.assigned = True
        take = assignment(each, Ref(variable, form.span), scope, form)
        keep = SetLocal(variable, Ref(current, form.span), form.span)
        steps.append(Let([current], [reference(each, scope)], Begin([take, keep], form.span), form.span))
    return Lambda([], None, steps[0] if len(steps) == 1 else Begin(steps, form.span), "", form.span)


@special("and-let*")
def expand_and_let_star(form: Form, scope: Scope) -> Node:
    """`(and-let* (claw …) body …)`, a claw being `(variable value)`, `(test)` or a variable. Source: SRFI 2."""
    parts = need(form, 1, None, "claws and a body")
    claws = proper_list(parts[0], "and-let*: expected a list of claws")
    layers: list[tuple[Variable, Node]] = []
    for claw in claws:
        expression, name = _parse_claw(claw)
        value = expand(expression, scope)
        scope = scope.inner()
        layers.append((Variable("claw") if name is None else scope.bind_variable(name), value))
    if len(parts) > 1:
        result = expand_body(parts[1:], scope, form)
    elif layers:
        result = Ref(layers[-1][0], form.span)
    else:
        return Const(TRUE, form.span)
    for variable, value in reversed(layers):
        branch = If(Ref(variable, form.span), result, Const(FALSE, form.span), form.span)
        result = Let([variable], [value], branch, form.span)
    return result


def _parse_claw(claw: Syntax) -> tuple[Syntax, Identifier | None]:
    if isinstance(claw, Identifier):
        return claw, None
    match proper_list(claw, "and-let*: expected (variable value), (test) or a variable"):
        case [test]:
            return test, None
        case [Identifier() as variable, value]:
            return value, variable
    fail("and-let*: expected (variable value), (test) or a variable", claw)
