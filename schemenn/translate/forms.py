"""Trees of definitions, procedures, bindings and assignments."""

from __future__ import annotations

from schemenn.datum import DEFAULT, OPTIONAL, REST, KeywordObject
from schemenn.expand.forms.macros import transformer
from schemenn.expand.scope import Scope, name_of
from schemenn.expand.shape import fail, identifier, proper_list
from schemenn.expand.syntax_rules import parse_syntax_rule
from schemenn.syntax import Atom, Form, Identifier, Syntax, to_datum
from schemenn.translate.build import Build, defined, form, names_in, parts_of, refuse
from schemenn.translate.tree import (
    Begin,
    Constant,
    Define,
    Lambda,
    Let,
    NamedLet,
    Node,
    Receive,
    Record,
    RecordUse,
    Ref,
    Set,
    Variable,
    trainable,
)  # fmt: skip


def variable_of(build: Build, name: Identifier, scope: Scope) -> Variable:
    """The variable that `declare` has bound for a definition."""
    found = scope.bindings.get(name_of(name))
    return found if isinstance(found, Variable) else build.bind(name, scope)


@form("quote")
def _quote(build: Build, syntax: Form, scope: Scope) -> Node:
    return Constant(syntax.span, to_datum(parts_of(syntax, 1, 1, "a datum")[0]))


@form("define", "define*", "define-integrable", "define-constant", "define-inline")
def _define(build: Build, syntax: Form, scope: Scope) -> Node:
    target, *body = parts_of(syntax, 1, None, "a name and a value")
    name = defined("define", syntax)[0]
    variable = variable_of(build, name, scope)
    if isinstance(target, Identifier):
        value = build.expression(body[0], scope) if body else Constant(syntax.span, None)
        if isinstance(value, Lambda):
            value.name = variable.name
    else:
        value = _curried(build, target, body, scope, syntax)
    return Define(syntax.span, variable, value)


def _curried(build: Build, target: Syntax, body: list[Syntax], scope: Scope, syntax: Form) -> Lambda:
    """The procedure of `(define (f x) body)`, and of `(define ((f x) y) body)`."""
    assert isinstance(target, Form)
    head = target.items[0]
    formals = Form(target.items[1:], target.span, target.tail)
    if isinstance(head, Identifier):
        return procedure(build, formals, body, scope, syntax, head.name)
    inner = Form([Identifier("lambda", syntax.span), formals, *body], syntax.span)
    return _curried(build, head, [inner], scope, syntax)


@form("begin", "module+")
def _begin(build: Build, syntax: Form, scope: Scope) -> Node:
    if not syntax.items[1:]:
        return Begin(syntax.span, [])
    return build.sequence(syntax.items[1:], scope, syntax)


@form("import", "declare", "use", "use-modules", "require", "require-extension", "provide", "export", "define-module")
def _nothing(build: Build, syntax: Form, scope: Scope) -> Node:
    return Begin(syntax.span, [])


@form("define-syntax")
def _define_syntax(build: Build, syntax: Form, scope: Scope) -> Node:
    name, rules = parts_of(syntax, 2, 2, "a name and a transformer")
    assert isinstance(name, Identifier)
    if build.is_new_macro(syntax, name, scope):
        scope.bindings[name_of(name)] = build.macro(syntax, transformer(rules, scope, name.name))
    return Begin(syntax.span, [])


@form("define-syntax-rule")
def _define_syntax_rule(build: Build, syntax: Form, scope: Scope) -> Node:
    shape, template = parts_of(syntax, 2, 2, "a pattern and a template")
    assert isinstance(shape, Form)
    name = identifier(shape.items[0], "define-syntax-rule: expected a name")
    if build.is_new_macro(syntax, name, scope):
        scope.bindings[name_of(name)] = build.macro(
            syntax, parse_syntax_rule(shape, template, scope, syntax, name.name)
        )
    return Begin(syntax.span, [])


@form("let-syntax", "letrec-syntax")
def _let_syntax(build: Build, syntax: Form, scope: Scope) -> Node:
    bindings, *body = parts_of(syntax, 2, None, "macros and a body")
    inner = scope.inner()
    for binding in proper_list(bindings, "expected macros"):
        assert isinstance(binding, Form)
        name = identifier(binding.items[0], "expected a name")
        around = inner if syntax.items[0].name == "letrec-syntax" else scope  # type: ignore[attr-defined]
        inner.bindings[name_of(name)] = transformer(binding.items[1], around, name.name)
    return build.body(body, inner, syntax)


@form("lambda", "λ", "lambda*")
def _lambda(build: Build, syntax: Form, scope: Scope) -> Node:
    formals, *body = parts_of(syntax, 2, None, "parameters and a body")
    return procedure(build, formals, body, scope, syntax)


@form("named-lambda")
def _named_lambda(build: Build, syntax: Form, scope: Scope) -> Node:
    formals, *body = parts_of(syntax, 2, None, "parameters and a body")
    if not isinstance(formals, Form) or not formals.items or not isinstance(formals.items[0], Identifier):
        fail("named-lambda: expected a name and parameters", syntax)
    rest = Form(formals.items[1:], formals.span, formals.tail)
    return procedure(build, rest, body, scope, syntax, formals.items[0].name)


def procedure(build: Build, formals: Syntax, body: list[Syntax], scope: Scope, owner: Syntax, name: str = "") -> Lambda:
    """The node of a procedure with these parameters."""
    inner = scope.inner()
    parameters: list[Variable] = []
    optional: list[tuple[Variable, Node]] = []
    rest = None
    section = ""
    keys: set[Variable] = set()
    for item in formals.items if isinstance(formals, Form) else []:
        if isinstance(item, Atom) and (mark := _section(item)):
            section = mark
        elif section in ("optional", "key"):
            optional.append(_optional(build, item, inner))
            keys |= {optional[-1][0]} if section == "key" else set()
        elif not isinstance(item, Identifier):
            refuse("a parameter of this kind", item.span)
        elif section == "rest":
            rest = build.bind(item, inner)
        else:
            parameters.append(build.bind(item, inner))
    tail = formals if isinstance(formals, Identifier) else formals.tail if isinstance(formals, Form) else None
    if isinstance(tail, Identifier):
        rest = build.bind(tail, inner)
    return Lambda(owner.span, parameters, optional, rest, build.body(body, inner, owner), name, frozenset(keys))


def _section(item: Atom) -> str:
    """What the parameters behind a mark in a list of parameters are: `#!optional`, `#:key` and the like."""
    if isinstance(item.value, KeywordObject):
        if item.value.name not in ("optional", "key", "rest"):
            refuse(f"#:{item.value.name} among parameters", item.span)
        return item.value.name
    return "optional" if item.value is OPTIONAL else "rest" if item.value is REST else ""


def _optional(build: Build, item: Syntax, scope: Scope) -> tuple[Variable, Node]:
    """An optional parameter with its default, which may refer to the parameters before it."""
    if isinstance(item, Identifier):
        return build.bind(item, scope), Constant(item.span, DEFAULT)
    name, value = proper_list(item, "expected (parameter default)")
    default = build.expression(value, scope)
    return build.bind(identifier(name, "expected a name"), scope), default


@form("set!")
def _set(build: Build, syntax: Form, scope: Scope) -> Node:
    target, value = parts_of(syntax, 2, 2, "a variable and a value")
    node = build.expression(target, scope)
    if not isinstance(node, Ref):
        refuse(f"set! of {target.span.text()}, which the program does not define,", syntax.span)
    node.variable.references -= 1
    node.variable.is_assigned = True
    operand = build.expression(value, scope)
    return Set(syntax.span, node.variable, trainable(operand) if node.variable.is_trainable else operand)


def bindings_of(syntax: Syntax) -> list[tuple[Identifier, Syntax | None]]:
    """The names and values of a list of bindings; `(name)` and `name` have none."""
    pairs: list[tuple[Identifier, Syntax | None]] = []
    for item in proper_list(syntax, "let: expected a list of bindings"):
        parts = item.items if isinstance(item, Form) else [item]
        if not parts or not isinstance(parts[0], Identifier) or len(parts) > 2:
            fail("let: expected (name value)", item)
        pairs.append((parts[0], parts[1] if len(parts) > 1 else None))
    return pairs


def _value(build: Build, syntax: Syntax | None, scope: Scope, name: Identifier) -> Node:
    node = Constant(name.span, None) if syntax is None else build.expression(syntax, scope)
    if isinstance(node, Lambda) and not node.name:
        node.name = name.name
    return node


@form("let")
def _let(build: Build, syntax: Form, scope: Scope) -> Node:
    first, *body = parts_of(syntax, 2, None, "bindings and a body")
    if isinstance(first, Identifier):
        return _named_let(build, syntax, first, body, scope)
    pairs = bindings_of(first)
    values = [_value(build, value, scope, name) for name, value in pairs]
    inner = scope.inner()
    variables = [build.bind(name, inner) for name, _ in pairs]
    return Let(syntax.span, list(zip(variables, values, strict=True)), build.body(body, inner, syntax))


def _named_let(build: Build, syntax: Form, name: Identifier, rest: list[Syntax], scope: Scope) -> Node:
    pairs = bindings_of(rest[0])
    starts = [_value(build, value, scope, each) for each, value in pairs]
    around = scope.inner()
    variable = build.bind(name, around)
    inner = around.inner()
    parameters = [build.bind(each, inner) for each, _ in pairs]
    return NamedLet(syntax.span, variable, parameters, starts, build.body(rest[1:], inner, syntax))


@form("let*")
def _let_in_order(build: Build, syntax: Form, scope: Scope) -> Node:
    first, *body = parts_of(syntax, 2, None, "bindings and a body")
    bound: list[tuple[Variable, Node]] = []
    for name, value in bindings_of(first):
        node = _value(build, value, scope, name)
        scope = scope.inner()
        bound.append((build.bind(name, scope), node))
    return Let(syntax.span, bound, build.body(body, scope, syntax))


@form("letrec", "letrec*")
def _letrec(build: Build, syntax: Form, scope: Scope) -> Node:
    first, *body = parts_of(syntax, 2, None, "bindings and a body")
    inner = scope.inner()
    pairs = bindings_of(first)
    variables = [build.bind(name, inner) for name, _ in pairs]
    values = [_value(build, value, inner, name) for name, value in pairs]
    return Let(syntax.span, list(zip(variables, values, strict=True)), build.body(body, inner, syntax))


@form("let-values", "let*-values")
def _let_values(build: Build, syntax: Form, scope: Scope) -> Node:
    first, *body = parts_of(syntax, 2, None, "bindings and a body")
    received: list[tuple[list[Variable], Variable | None, Node]] = []
    around = scope
    inner = scope.inner()
    for item in proper_list(first, "let-values: expected bindings"):
        formals, value = proper_list(item, "let-values: expected (names value)")
        node = build.expression(value, around)
        received.append((*_receivers(build, formals, inner), node))
        if syntax.items[0].name == "let*-values":  # type: ignore[attr-defined]
            around, inner = inner, inner.inner()
    node = build.body(body, around if around is not scope else inner, syntax)
    for variables, rest, value_node in reversed(received):
        node = Receive(syntax.span, variables, rest, value_node, node)
    return node


def _receivers(build: Build, formals: Syntax, scope: Scope) -> tuple[list[Variable], Variable | None]:
    variables = [build.bind(name, scope) for name in names_in(formals)]
    has_rest = isinstance(formals, Identifier) or (isinstance(formals, Form) and formals.tail is not None)
    return (variables[:-1], variables[-1]) if has_rest else (variables, None)


@form("receive")
def _receive(build: Build, syntax: Form, scope: Scope) -> Node:
    formals, value, *body = parts_of(syntax, 3, None, "parameters, a value and a body")
    node = build.expression(value, scope)
    inner = scope.inner()
    variables, rest = _receivers(build, formals, inner)
    return Receive(syntax.span, variables, rest, node, build.body(body, inner, syntax))


@form("define-values")
def _define_values(build: Build, syntax: Form, scope: Scope) -> Node:
    formals, value = parts_of(syntax, 2, 2, "parameters and a value")
    variables = [variable_of(build, name, scope) for name in names_in(formals)]
    for variable in variables:
        variable.is_assigned = True
    rest = variables.pop() if not isinstance(formals, Form) or formals.tail is not None else None
    return Receive(syntax.span, variables, rest, build.expression(value, scope), None)


@form("define-record-type")
def _record(build: Build, syntax: Form, scope: Scope) -> Node:
    type_name, maker, predicate, *fields = parts_of(syntax, 3, None, "a type, a constructor and a predicate")
    if not isinstance(type_name, Identifier) or isinstance(predicate, Form):
        refuse("a record type of this kind", syntax.span)
    record = Record(syntax.span, type_name.name, variable_of(build, type_name, scope), [], None, [], None, {}, {})
    uses = build.program.record_uses
    for item in fields:
        parts = item.items if isinstance(item, Form) else [item]
        name, *procedures = [identifier(part, "define-record-type: expected a name") for part in parts]
        record.fields.append(name.name)
        for kind, places, procedure_name in zip(
            ("get", "set"), (record.accessors, record.modifiers), procedures, strict=False
        ):
            places[name.name] = variable_of(build, procedure_name, scope)
            uses[places[name.name]] = RecordUse(record, kind, name.name)
    names = maker.items if isinstance(maker, Form) else [maker]
    if isinstance(names[0], Identifier):
        record.constructor = variable_of(build, names[0], scope)
        record.taken = [part.name for part in names[1:] if isinstance(part, Identifier)]
        if not isinstance(maker, Form):
            record.taken = list(record.fields)
        uses[record.constructor] = RecordUse(record, "make")
    if isinstance(predicate, Identifier):
        record.predicate = variable_of(build, predicate, scope)
        uses[record.predicate] = RecordUse(record, "is")
    return record
