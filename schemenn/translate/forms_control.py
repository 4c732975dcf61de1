"""Trees of conditionals, loops, quasiquotation and what handles errors."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, intern
from schemenn.expand.expander import means
from schemenn.expand.forms.conditionals import ARROW, ELSE
from schemenn.expand.scope import Scope
from schemenn.expand.shape import identifier, proper_list
from schemenn.source import Span
from schemenn.syntax import Form, Identifier, Syntax, VectorForm, to_datum
from schemenn.translate.build import Build, form, parts_of, refuse
from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Case,
    Constant,
    Delay,
    Escape,
    Guard,
    If,
    Lambda,
    Let,
    Logic,
    NamedLet,
    Node,
    Parameterize,
    Quasi,
    Ref,
    Reraise,
    Variable,
)  # fmt: skip


@form("if")
def _if(build: Build, syntax: Form, scope: Scope) -> Node:
    parts = [build.expression(part, scope) for part in parts_of(syntax, 2, 3, "a test and one or two branches")]
    return If(syntax.span, parts[0], parts[1], parts[2] if len(parts) > 2 else None)


@form("when", "unless")
def _when(build: Build, syntax: Form, scope: Scope) -> Node:
    test, *body = parts_of(syntax, 2, None, "a test and a body")
    node = build.expression(test, scope)
    if syntax.items[0].name == "unless":  # type: ignore[attr-defined]
        node = Call(node.span, Builtin(node.span, "not"), [node])
    return If(syntax.span, node, build.sequence(body, scope, syntax), None)


@form("and", "or")
def _logic(build: Build, syntax: Form, scope: Scope) -> Node:
    word = syntax.items[0].name  # type: ignore[attr-defined]
    parts = [build.expression(part, scope) for part in syntax.items[1:]]
    if not parts:
        return Constant(syntax.span, TRUE if word == "and" else FALSE)
    return parts[0] if len(parts) == 1 else Logic(syntax.span, word, parts)


@form("cond")
def _cond(build: Build, syntax: Form, scope: Scope) -> Node:
    return clauses(build, syntax.items[1:], scope, None) or Constant(syntax.span, None)


def clauses(build: Build, forms: list[Syntax], scope: Scope, otherwise: Node | None) -> Node | None:
    """The chain of conditions that the clauses of a cond or guard are."""
    if not forms:
        return otherwise
    first, *rest = forms
    test, *body = proper_list(first, "cond: expected a clause (test expression …)")
    if means(test, ELSE, scope):
        return build.sequence(body, scope, first)
    node = build.expression(test, scope)
    if not body:
        others = clauses(build, rest, scope, otherwise)
        return node if others is None else Logic(first.span, "or", [node, others])
    if means(body[0], ARROW, scope):
        value = Variable("found", first.span, references=2)
        call = _applied(first.span, build.expression(body[1], scope), Ref(test.span, value))
        others = clauses(build, rest, scope, otherwise)
        return Let(first.span, [(value, node)], If(first.span, Ref(test.span, value), call, others))
    then = build.sequence(body, scope, first)
    if isinstance(node, Constant) and node.value is TRUE:
        return then
    return If(first.span, node, then, clauses(build, rest, scope, otherwise))


def _applied(span: Span, function: Node, argument: Node) -> Node:
    """A call of one argument; that of a lambda expression is the `let` it means."""
    if isinstance(function, Lambda) and len(function.parameters) == 1 and not function.rest:
        return Let(span, [(function.parameters[0], argument)], function.body)
    return Call(span, function, [argument])


@form("case")
def _case(build: Build, syntax: Form, scope: Scope) -> Node:
    key, *forms = parts_of(syntax, 2, None, "a key and clauses")
    found: list[tuple[list[object] | None, Node]] = []
    bound: list[tuple[Variable, Node]] = []
    node = build.expression(key, scope)
    kept = Variable("key", key.span, references=2)
    for clause in forms:
        data, *body = proper_list(clause, "case: expected a clause")
        is_else = means(data, ELSE, scope)
        values = None if is_else else [to_datum(item) for item in proper_list(data, "case: expected data")]
        if body and means(body[0], ARROW, scope):
            bound = [(kept, node)]
            answer = _applied(clause.span, build.expression(body[1], scope), Ref(key.span, kept))
        else:
            answer = build.sequence(body, scope, clause)
        found.append((values, answer))
    if bound:
        return Let(syntax.span, bound, Case(syntax.span, Ref(key.span, kept), found))
    return Case(syntax.span, node, found)


@form("do")
def _do(build: Build, syntax: Form, scope: Scope) -> Node:
    specs, end, *body = parts_of(syntax, 2, None, "variables with steps, and a clause (test expression …)")
    parts = [proper_list(spec, "do: expected (variable init step)") for spec in proper_list(specs, "do: variables")]
    starts = [build.expression(part[1], scope) for part in parts]
    inner = scope.inner()
    variables = [build.bind(identifier(part[0], "do: expected a variable"), inner) for part in parts]
    loop = Variable("do", syntax.span, references=1)
    test, *result = proper_list(end, "do: expected (test expression …)")
    test_node = build.expression(test, inner)
    value = build.sequence(result, inner, end) if result else Constant(end.span, None)
    commands = [build.expression(command, inner) for command in body]
    steps = [
        build.expression(part[2], inner) if len(part) > 2 else Ref(part[0].span, variable)
        for part, variable in zip(parts, variables, strict=True)
    ]
    again = Call(syntax.span, Ref(syntax.span, loop), steps)
    whole = If(syntax.span, test_node, value, Begin(syntax.span, [*commands, again]) if commands else again)
    return NamedLet(syntax.span, loop, variables, starts, whole)


@form("while")
def _while(build: Build, syntax: Form, scope: Scope) -> Node:
    test, *body = parts_of(syntax, 1, None, "a test")
    if any(word in syntax.span.text() for word in ("(break", "(continue")):
        refuse("break or continue of while", syntax.span)
    loop = Variable("while", syntax.span, references=1)
    again = Call(syntax.span, Ref(syntax.span, loop), [])
    parts = [build.expression(part, scope) for part in body]
    node = If(syntax.span, build.expression(test, scope), Begin(syntax.span, [*parts, again]), None)
    return NamedLet(syntax.span, loop, [], [], node)


@form("dotimes")
def _dotimes(build: Build, syntax: Form, scope: Scope) -> Node:
    head, *body = parts_of(syntax, 1, None, "(variable count)")
    name, count = proper_list(head, "dotimes: expected (variable count)")[:2]
    limit = Variable("count", syntax.span, references=1)
    inner = scope.inner()
    start = build.expression(count, scope)
    place = build.bind(identifier(name, "dotimes: expected a variable"), inner)
    place.references += 1
    loop = Variable("dotimes", syntax.span, references=1)
    here = Ref(syntax.span, place)
    test = Call(syntax.span, Builtin(syntax.span, ">="), [here, Ref(syntax.span, limit)])
    step = Call(syntax.span, Builtin(syntax.span, "+"), [here, Constant(syntax.span, 1)])
    parts = [build.expression(part, inner) for part in body]
    again = Call(syntax.span, Ref(syntax.span, loop), [step])
    node = If(syntax.span, test, Constant(syntax.span, None), Begin(syntax.span, [*parts, again]))
    whole = NamedLet(syntax.span, loop, [place], [Constant(syntax.span, 0)], node)
    return Let(syntax.span, [(limit, start)], whole)


@form("quasiquote")
def _quasiquote(build: Build, syntax: Form, scope: Scope) -> Node:
    return _quasi(build, parts_of(syntax, 1, 1, "a template")[0], scope)


def _unquoted(syntax: Syntax, word: str) -> Syntax | None:
    if isinstance(syntax, Form) and len(syntax.items) == 2 and isinstance(syntax.items[0], Identifier):
        return syntax.items[1] if syntax.items[0].name == word else None
    return None


def _has_unquote(syntax: Syntax) -> bool:
    if _unquoted(syntax, "unquote") or _unquoted(syntax, "unquote-splicing"):
        return True
    if isinstance(syntax, VectorForm):
        return any(_has_unquote(item) for item in syntax.items)
    if not isinstance(syntax, Form):
        return False
    if len(syntax.items) > 2 and isinstance(syntax.items[-2], Identifier) and syntax.items[-2].name == "unquote":
        return True
    return any(_has_unquote(item) for item in syntax.items) or (syntax.tail is not None and _has_unquote(syntax.tail))


def _quasi(build: Build, syntax: Syntax, scope: Scope) -> Node:
    inner = _unquoted(syntax, "unquote")
    if inner is not None:
        return build.expression(inner, scope)
    if not _has_unquote(syntax):
        return Constant(syntax.span, to_datum(syntax))
    if isinstance(syntax, VectorForm):
        items_as_list = _quasi(build, Form(syntax.items, syntax.span), scope)
        return Call(syntax.span, Builtin(syntax.span, "list->vector"), [items_as_list])
    if not isinstance(syntax, Form) or _unquoted(syntax, "quasiquote"):
        refuse("a quasiquotation of this kind", syntax.span)
    items, tail = syntax.items, syntax.tail
    if len(items) > 2 and isinstance(items[-2], Identifier) and items[-2].name == "unquote":
        items, tail = items[:-2], Form(items[-2:], syntax.span)
    parts: list[tuple[Node, bool]] = []
    for item in items:
        spliced = _unquoted(item, "unquote-splicing")
        node = build.expression(spliced, scope) if spliced is not None else _quasi(build, item, scope)
        parts.append((node, spliced is not None))
    return Quasi(syntax.span, parts, None if tail is None else _quasi(build, tail, scope))


@form("guard")
def _guard(build: Build, syntax: Form, scope: Scope) -> Node:
    head, *body = parts_of(syntax, 2, None, "(variable clause …) and a body")
    name, *forms = proper_list(head, "guard: expected (variable clause …)")
    inner = scope.inner()
    variable = build.bind(identifier(name, "guard: expected a variable"), inner)
    handler = clauses(build, forms, inner, Reraise(head.span))
    assert handler is not None
    return Guard(syntax.span, variable, handler, build.body(body, scope, syntax))


@form("let/cc")
def _let_escape(build: Build, syntax: Form, scope: Scope) -> Node:
    name, *body = parts_of(syntax, 2, None, "a name and a body")
    inner = scope.inner()
    variable = build.bind(identifier(name, "let/cc: expected a name"), inner)
    return Escape(syntax.span, variable, build.body(body, inner, syntax))


@form("delay-force")
def _delay_force(build: Build, syntax: Form, scope: Scope) -> Node:
    inner = build.expression(parts_of(syntax, 1, 1, "an expression")[0], scope)
    return Delay(syntax.span, Call(syntax.span, Builtin(syntax.span, "force"), [inner]))


@form("delay", "make-promise-lazily")
def _delay(build: Build, syntax: Form, scope: Scope) -> Node:
    return Delay(syntax.span, build.expression(parts_of(syntax, 1, 1, "an expression")[0], scope))


@form("cons-stream")
def _cons_stream(build: Build, syntax: Form, scope: Scope) -> Node:
    first, rest = parts_of(syntax, 2, 2, "two expressions")
    parts = [build.expression(first, scope), Delay(rest.span, build.expression(rest, scope))]
    return Call(syntax.span, Builtin(syntax.span, "%cons-stream"), parts)


@form("parameterize")
def _parameterize(build: Build, syntax: Form, scope: Scope) -> Node:
    first, *body = parts_of(syntax, 2, None, "parameters and a body")
    pairs = [proper_list(item, "parameterize: expected (parameter value)") for item in proper_list(first, "a list")]
    bindings = [(build.expression(a, scope), build.expression(b, scope)) for a, b in pairs]
    return Parameterize(syntax.span, bindings, build.body(body, scope, syntax))


@form("assert")
def _assert(build: Build, syntax: Form, scope: Scope) -> Node:
    test = build.expression(parts_of(syntax, 1, None, "a test")[0], scope)
    failure = [Constant(syntax.span, intern("assert"))]
    return If(
        syntax.span, test, Constant(syntax.span, None), Call(syntax.span, Builtin(syntax.span, "error"), [*failure])
    )
