"""`quote`, `lambda` and its relatives, `set!`, `cut`.

Definitions and bindings give their name to a procedure without one.

    (lambda (a . rest) a)   →   Lambda([a], rest, Ref(a))
    (cut f <> 1)            →   Lambda([slot], None, Call(Ref(f), [Ref(slot), Const(1)]))
"""

from __future__ import annotations

from schemenn.core import Call, CaseLambda, Const, Global, Lambda, Let, Node, Ref, SetGlobal, SetLocal, Variable
from schemenn.datum import intern
from schemenn.expand.expander import expand, expand_body, means, named
from schemenn.expand.forms.parameter_lists import extended_lambda, is_extended
from schemenn.expand.keywords import auxiliary, special
from schemenn.expand.resolve import resolve, root, undefined_name
from schemenn.expand.scope import Scope, name_of
from schemenn.expand.shape import fail, identifier, need, parse_formals
from schemenn.syntax import Form, Identifier, Syntax, to_datum

SLOT = auxiliary("<>", "cut")
REST_SLOT = auxiliary("<...>", "cut")


@special("quote")
def expand_quote(form: Form, scope: Scope) -> Node:
    """`(quote datum)`. Source: R7RS 4.1.2."""
    (datum,) = need(form, 1, 1, "one datum")
    return Const(to_datum(datum), form.span)


def make_lambda(formals: Syntax, body: list[Syntax], scope: Scope, form: Form, owner: str, name: str = "") -> Node:
    """The procedure of a parameter list and a body; `owner` is the form that errors speak of."""
    if isinstance(formals, Form) and is_extended(formals):
        return extended_lambda(formals, body, scope, form, owner, name)
    return plain_lambda(formals, body, scope, form, owner, name)


def plain_lambda(formals: Syntax, body: list[Syntax], scope: Scope, form: Form, owner: str, name: str = "") -> Lambda:
    """The procedure of a parameter list of identifiers, and a body."""
    inner, required, rest = bind_formals(formals, scope, owner)
    return Lambda(required, rest, expand_body(body, inner, form), name, form.span)


def bind_formals(formals: Syntax, scope: Scope, owner: str) -> tuple[Scope, list[Variable], Variable | None]:
    """A scope with fresh variables for a parameter list; the variables and the one for the rest."""
    parsed = parse_formals(formals, owner)
    inner = scope.inner()
    required = inner.bind_variables(parsed.required)
    return inner, required, None if parsed.rest is None else inner.bind_variable(parsed.rest)


@special("lambda")
def expand_lambda(form: Form, scope: Scope) -> Node:
    """`(lambda formals body …)`. Source: R7RS 4.1.4."""
    parts = need(form, 2, None, "parameters and a body")
    return make_lambda(parts[0], parts[1:], scope, form, "lambda")


special("λ")(expand_lambda)


@special("lambda*")
def expand_lambda_star(form: Form, scope: Scope) -> Node:
    """`(lambda* (parameter … #:optional … #:key … #:rest r) body …)`. Source: Guile manual 6.7.4."""
    parts = need(form, 2, None, "parameters and a body")
    return make_lambda_star(parts[0], parts[1:], scope, form, "lambda*")


def make_lambda_star(
    formals: Syntax, body: list[Syntax], scope: Scope, form: Form, owner: str, name: str = ""
) -> Node:
    """The procedure of a parameter list in Guile's notation, and a body."""
    if isinstance(formals, Form):
        return extended_lambda(formals, body, scope, form, owner, name, is_guile=True)
    return plain_lambda(formals, body, scope, form, owner, name)


@special("named-lambda")
def expand_named_lambda(form: Form, scope: Scope) -> Node:
    """`(named-lambda (name . formals) body …)`. Source: MIT Scheme."""
    parts = need(form, 2, None, "a name with parameters, and a body")
    header = parts[0]
    if not isinstance(header, Form) or not header.items:
        fail("named-lambda: expected (name parameter …)", header)
    name = identifier(header.items[0], "named-lambda: the name must be an identifier")
    formals = header.tail if header.tail is not None and len(header.items) == 1 else None
    formals = formals or Form(header.items[1:], header.span, header.tail)
    return make_lambda(formals, parts[1:], scope, form, "named-lambda", name.name)


@special("case-lambda")
def expand_case_lambda(form: Form, scope: Scope) -> Node:
    """`(case-lambda (formals body …) …)`. Source: R7RS 4.2.9."""
    clauses = []
    for clause in need(form, 0, None, "clauses"):
        if not isinstance(clause, Form) or clause.tail is not None or len(clause.items) <= 1:
            fail("case-lambda: expected (parameters body …)", clause)
        clauses.append(plain_lambda(clause.items[0], clause.items[1:], scope, clause, "case-lambda"))
    return CaseLambda(clauses, "", form.span)


@special("set!")
def expand_set(form: Form, scope: Scope) -> Node:
    """`(set! variable expression)`, `(set! (procedure operand …) expression)`. Source: R7RS 4.1.6, SRFI 17."""
    target, expression = need(form, 2, 2, "a variable and one value")
    if isinstance(target, Form) and target.items and target.tail is None:
        procedure, *operands = [expand(item, scope) for item in target.items]
        setter = Call(Global("setter", form.span), [procedure], target.span)
        return Call(setter, [*operands, expand(expression, scope)], form.span)
    variable = identifier(target, "set!: the first part must be a variable")
    value = named(expand(expression, scope), variable.name)
    return assignment(variable, value, scope, form)


def assignment(variable: Identifier, value: Node, scope: Scope, form: Form) -> Node:
    """The core form of an assignment to `variable`; a weight gets the next value that is one."""
    binding = resolve(variable, scope)
    if isinstance(binding, Variable):
        binding.assigned = True
        if binding.trainable:
            value = Call(Global("%next-weight"), [Ref(binding, form.span), value], form.span)
        return SetLocal(binding, value, form.span)
    if isinstance(binding, str):
        plain, top = root(variable, scope)
        is_known = undefined_name(variable, scope) is None
        key = top.assign(plain, binding)
        before = Global(key, form.span)
        if name_of(variable) in top.notation.trainables:
            value = Call(Global("%next-weight"), [before, value], form.span)
        elif not is_known:
            value = Call(Global("%next-value"), [Const(intern(variable.name)), before, value], form.span)
        return SetGlobal(key, value, form.span)
    fail(f"set!: {variable.name} is a keyword, not a variable", variable)


@special("cut")
def expand_cut(form: Form, scope: Scope) -> Node:
    """`(cut procedure-or-slot operand-or-slot …)`. Source: SRFI 26."""
    parts = need(form, 1, None, "a procedure or a slot")
    slots, rest, nodes = _fill_slots(form, parts, scope)
    return Lambda(slots, rest, _call(nodes, rest, form), "", form.span)


@special("cute")
def expand_cute(form: Form, scope: Scope) -> Node:
    """`cut` with the operands that are no slots evaluated once, when the procedure is made. Source: SRFI 26."""
    parts = need(form, 1, None, "a procedure or a slot")
    slots, rest, nodes = _fill_slots(form, parts, scope)
    variables: list[Variable] = []
    values: list[Node] = []
    for index, node in enumerate(nodes):
        if not (isinstance(node, Ref) and node.variable in slots) and not isinstance(node, Const):
            variable = Variable("operand")
            variables.append(variable)
            values.append(node)
            nodes[index] = Ref(variable, node.span)
    procedure = Lambda(slots, rest, _call(nodes, rest, form), "", form.span)
    return Let(variables, values, procedure, form.span) if variables else procedure


def _fill_slots(form: Form, parts: list[Syntax], scope: Scope) -> tuple[list[Variable], Variable | None, list[Node]]:
    """A variable per slot, one for `<...>`, and the operator and operands with the slots filled."""
    rest = Variable("rest") if means(parts[-1], REST_SLOT, scope) else None
    slots: list[Variable] = []
    nodes: list[Node] = []
    for part in parts if rest is None else parts[:-1]:
        if means(part, SLOT, scope):
            slot = Variable("slot")
            slots.append(slot)
            nodes.append(Ref(slot, part.span))
        else:
            nodes.append(expand(part, scope))
    if not nodes:
        fail("cut: expected a procedure or a slot", form)
    return slots, rest, nodes


def _call(nodes: list[Node], rest: Variable | None, form: Form) -> Node:
    if rest is None:
        return Call(nodes[0], nodes[1:], form.span)
    return Call(Global("apply"), [*nodes, Ref(rest, form.span)], form.span)
