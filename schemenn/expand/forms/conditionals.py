"""`if`, `cond`, `case`, `and`, `or`, `when`, `unless`.

All become nested `If`s; a value that is tested and used again is held in a variable.

    (cond (a 1) (b => f) (else 2))   →   If(a, Const(1), Let([t], [b], If(Ref(t), Call(f, [Ref(t)]), Const(2))))
"""

from __future__ import annotations

from schemenn.core import Call, Const, Global, If, Let, Node, Receive, Ref, Variable
from schemenn.datum import FALSE, TRUE
from schemenn.expand.expander import expand, expand_all, means, sequence, unspecified
from schemenn.expand.keywords import auxiliary, special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import fail, need, proper_list
from schemenn.syntax import Form, Syntax, to_datum

ELSE = auxiliary("else", "cond, case and guard")
ARROW = auxiliary("=>", "cond, case and guard")


@special("if")
def expand_if(form: Form, scope: Scope) -> Node:
    """`(if test then [else])`. Source: R7RS 4.1.5."""
    parts = need(form, 2, 3, "2 or 3 parts: a test, what then and what else")
    nodes = expand_all(parts, scope)
    return If(nodes[0], nodes[1], nodes[2] if len(nodes) > 2 else unspecified(form), form.span)  # noqa: PLR2004


@special("and")
def expand_and(form: Form, scope: Scope) -> Node:
    """`(and test …)`. Source: R7RS 4.2.1."""
    nodes = expand_all(need(form, 0, None, ""), scope)
    result = nodes.pop() if nodes else Const(TRUE, form.span)
    for node in reversed(nodes):
        result = If(node, result, Const(FALSE, form.span), form.span)
    return result


@special("or")
def expand_or(form: Form, scope: Scope) -> Node:
    """`(or test …)`. Source: R7RS 4.2.1."""
    nodes = expand_all(need(form, 0, None, ""), scope)
    result = nodes.pop() if nodes else Const(FALSE, form.span)
    for node in reversed(nodes):
        result = either(node, result, form)
    return result


def either(test: Node, otherwise: Node, form: Syntax) -> Node:
    """The value of `test` unless it is `#f`."""
    held = Variable("test")
    return Let([held], [test], If(Ref(held, form.span), Ref(held, form.span), otherwise, form.span), form.span)


@special("when")
def expand_when(form: Form, scope: Scope) -> Node:
    """`(when test expression …)`. Source: R7RS 4.2.1."""
    parts = need(form, 2, None, "a test and at least one expression")
    test = expand(parts[0], scope)
    return If(test, sequence(parts[1:], scope, form), unspecified(form), form.span)


@special("unless")
def expand_unless(form: Form, scope: Scope) -> Node:
    """`(unless test expression …)`. Source: R7RS 4.2.1."""
    parts = need(form, 2, None, "a test and at least one expression")
    test = expand(parts[0], scope)
    return If(test, unspecified(form), sequence(parts[1:], scope, form), form.span)


@special("cond")
def expand_cond(form: Form, scope: Scope) -> Node:
    """`(cond clause …)`. Source: R7RS 4.2.1."""
    return expand_clauses(need(form, 1, None, "at least one clause"), scope, "cond", unspecified(form))


def expand_clauses(clauses: list[Syntax], scope: Scope, owner: str, otherwise: Node) -> Node:
    """Nested conditionals for the clauses of `cond` and `guard`; `otherwise` when no test holds."""
    done: list[tuple[Node, list[Node], bool, Syntax]] = []
    for index, clause in enumerate(clauses):
        parts = _clause(clause, owner)
        if means(parts[0], ELSE, scope):
            _check_last(index, clauses, owner)
            otherwise = _else_body(parts, clause, scope, owner)
            break
        test = expand(parts[0], scope)
        if len(parts) == 1:
            done.append((test, [], False, clause))
        elif means(parts[1], ARROW, scope):
            done.append((test, [_receiver(parts, clause, scope, owner)], True, clause))
        elif len(parts) == 4 and means(parts[2], ARROW, scope):  # noqa: PLR2004
            done.append((test, expand_all([parts[1], parts[3]], scope), True, clause))
        else:
            done.append((test, [sequence(parts[1:], scope, clause)], False, clause))
    for test, body, sends, clause in reversed(done):
        otherwise = _conditional(test, body, sends, clause, otherwise)
    return otherwise


def _conditional(test: Node, body: list[Node], sends: bool, clause: Syntax, otherwise: Node) -> Node:
    """One clause: `(test)`, `(test => receiver)` or `(generator guard => receiver)` where it `sends`, `(test body)`.

    Source: R7RS 4.2.1, SRFI 61
    """
    if not body:
        return either(test, otherwise, clause)
    if not sends:
        return If(test, body[0], otherwise, clause.span)
    held = Variable("test")
    if len(body) > 1:
        guard, call = [Call(Global("apply"), [each, Ref(held, clause.span)], clause.span) for each in body]
        return Receive([], held, test, If(guard, call, otherwise, clause.span), clause.span)
    call = Call(body[0], [Ref(held, clause.span)], clause.span)
    return Let([held], [test], If(Ref(held, clause.span), call, otherwise, clause.span), clause.span)


def _clause(clause: Syntax, owner: str) -> list[Syntax]:
    parts = proper_list(clause, f"{owner}: expected a clause (test expression …)")
    if not parts:
        fail(f"{owner}: a clause cannot be empty", clause)
    return parts


def _check_last(index: int, clauses: list[Syntax], owner: str) -> None:
    if index != len(clauses) - 1:
        fail(f"{owner}: else must be the last clause", clauses[index], "else-not-last")


def _else_body(parts: list[Syntax], clause: Syntax, scope: Scope, owner: str) -> Node:
    if len(parts) == 1:
        fail(f"{owner}: else needs at least one expression", clause)
    return sequence(parts[1:], scope, clause)


def _receiver(parts: list[Syntax], clause: Syntax, scope: Scope, owner: str) -> Node:
    if len(parts) != 3:
        fail(f"{owner}: expected one procedure after =>", clause)
    return expand(parts[2], scope)


@special("case")
def expand_case(form: Form, scope: Scope) -> Node:
    """`(case key ((datum …) expression …) … (else …))`. Source: R7RS 4.2.1."""
    parts = need(form, 2, None, "a key and at least one clause")
    key = Variable("key")
    value = expand(parts[0], scope)
    done: list[tuple[Node, Node, Syntax]] = []
    otherwise: Node = unspecified(form)
    for index, clause in enumerate(parts[1:]):
        items = _clause(clause, "case")
        if means(items[0], ELSE, scope):
            _check_last(index, parts[1:], "case")
            otherwise = _case_body(items, clause, key, scope)
            break
        done.append((_case_test(items[0], key), _case_body(items, clause, key, scope), clause))
    for test, body, clause in reversed(done):
        otherwise = If(test, body, otherwise, clause.span)
    return Let([key], [value], otherwise, form.span)


def _case_body(items: list[Syntax], clause: Syntax, key: Variable, scope: Scope) -> Node:
    if len(items) == 1:
        fail("case: a clause needs at least one expression", clause)
    if means(items[1], ARROW, scope):
        return Call(_receiver(items, clause, scope, "case"), [Ref(key, clause.span)], clause.span)
    return sequence(items[1:], scope, clause)


def _case_test(data: Syntax, key: Variable) -> Node:
    span = data.span
    tests: list[Node] = []
    for datum in proper_list(data, "case: expected a list of data"):
        operands: list[Node] = [Ref(key, span), Const(to_datum(datum), datum.span)]
        tests.append(Call(Global("eqv?"), operands, span))
    result = tests.pop() if tests else Const(FALSE, span)
    for test in reversed(tests):
        result = If(test, Const(TRUE, span), result, span)
    return result
