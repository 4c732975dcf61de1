"""`do`, `while`, `dotimes`, `dolist`.

The loop is a procedure of its own name, out of the program's reach:

    (do ((i 0 (+ i 1))) ((= i 3) 'done) (f i))
    →  Letrec([do], [Lambda([i], If(…, Const(done), Begin([Call(f, [i]), Call(do, [(+ i 1)])])))], Call(do, [Const(0)]))
"""

from __future__ import annotations

from schemenn.core import Begin, Call, Const, If, Lambda, Let, Letrec, Node, Ref, Variable
from schemenn.expand.expander import expand, expand_all, expand_body, in_order, sequence, unspecified
from schemenn.expand.forms.bindings import expand_values
from schemenn.expand.forms.control import call
from schemenn.expand.keywords import special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, head_name, identifier, need, proper_list
from schemenn.syntax import Form, Identifier, Syntax


@special("do")
def expand_do(form: Form, scope: Scope) -> Node:
    """`(do ((variable init [step]) …) (test expression …) command …)`. Source: R7RS 4.2.4."""
    parts = need(form, 2, None, "variables with steps, and a clause (test expression …)")
    identifiers, starts, steps = _parse_variables(parts[0])
    exit_clause = proper_list(parts[1], "do: expected (test expression …)")
    if not exit_clause:
        fail("do: expected (test expression …)", parts[1])
    values = expand_values(identifiers, starts, scope)
    inner = scope.inner()
    loop = Variable("do")
    variables = inner.bind_variables(identifiers)
    test = expand(exit_clause[0], inner)
    result = sequence(exit_clause[1:], inner, parts[1]) if len(exit_clause) > 1 else unspecified(form)
    commands = expand_all(parts[2:], inner)
    commands.append(Call(Ref(loop, form.span), expand_all(steps, inner), form.span))
    body = If(test, result, in_order(commands, form), form.span)
    procedure = Lambda(variables, None, body, "do", form.span)
    return Letrec([loop], [procedure], Call(Ref(loop, form.span), values, form.span), form.span)


@special("while")
def expand_while(form: Form, scope: Scope) -> Node:
    """`(while test body …)`: the body again and again, as long as the test holds. Source: Guile, Gauche.

    In the body, `(break result …)` ends the loop and `(continue)` the turn, as in Guile.
    """
    test, *body = need(form, 1, None, "a test")
    inner = scope.inner()
    leave, skip = inner.bind_variables([Identifier("break", form.span), Identifier("continue", form.span)])
    nodes = expand_all(body, inner)
    loop = Variable("while")
    turn = in_order(nodes, form) if nodes else unspecified(form)
    if _mentions(form, "continue"):
        turn = _with_escape(skip, turn, form)
    again = in_order([turn, Call(Ref(loop, form.span), [], form.span)], form)
    procedure = Lambda([], None, If(expand(test, scope), again, unspecified(form), form.span), "while", form.span)
    whole = Letrec([loop], [procedure], Call(Ref(loop, form.span), [], form.span), form.span)
    return _with_escape(leave, whole, form) if _mentions(form, "break") else whole


def _mentions(syntax: Syntax, name: str) -> bool:
    if isinstance(syntax, Form):
        return any([_mentions(item, name) for item in syntax.items])
    return isinstance(syntax, Identifier) and syntax.name == name


def _with_escape(variable: Variable, body: Node, form: Form) -> Node:
    """The body, in which a variable is a procedure that leaves it."""
    return call("call/cc", [Lambda([variable], None, body, "", form.span)], form)


@special("dotimes")
def expand_dotimes(form: Form, scope: Scope) -> Node:
    """`(dotimes (variable count [result]) body …)`: for 0, 1 … below the count. Source: Gauche, Gambit, SLIB."""
    name, count, result, body = _parse_counted(form, "(variable count [result])")
    limit, here = Variable("count"), Variable(name.name)
    test = call("<", [Ref(here, form.span), Ref(limit, form.span)], form)
    step = call("+", [Ref(here, form.span), Const(1, form.span)], form)
    loop = _counted(form, scope, (name, body, result), here, (test, Ref(here, form.span), step), Const(0, form.span))
    return Let([limit], [expand(count, scope)], loop, form.span)


@special("dolist")
def expand_dolist(form: Form, scope: Scope) -> Node:
    """`(dolist (variable list [result]) body …)`: for each element. Source: Gauche, SLIB."""
    name, items, result, body = _parse_counted(form, "(variable list [result])")
    here = Variable("rest")
    test = call("pair?", [Ref(here, form.span)], form)
    element, step = call("car", [Ref(here, form.span)], form), call("cdr", [Ref(here, form.span)], form)
    start = call("%sequence-list", [expand(items, scope)], form)
    return _counted(form, scope, (name, body, result), here, (test, element, step), start)


def _parse_counted(form: Form, expected: str) -> tuple[Identifier, Syntax, Syntax | None, list[Syntax]]:
    header, *body = need(form, 1, None, f"{expected} and a body")
    match proper_list(header, f"{head_name(form)}: expected {expected}"):
        case [Identifier() as name, sequence]:
            return name, sequence, None, body
        case [Identifier() as name, sequence, result]:
            return name, sequence, result, body
    fail(f"{head_name(form)}: expected {expected}", header)


def _counted(
    form: Form,
    scope: Scope,
    parts: tuple[Identifier, list[Syntax], Syntax | None],
    here: Variable,
    ways: tuple[Node, Node, Node],
    start: Node,
) -> Node:
    """A loop over one thing: `parts` are the variable, the body and the result, `ways` test, element and step.

    The result is evaluated with the variable bound to what is left in `here`: the count, or the empty list.
    """
    name, body, result = parts
    test, element, step = ways
    span = form.span
    inner, outer = scope.inner(), scope.inner()
    bound, final = inner.bind_variable(name), outer.bind_variable(name)
    loop = Variable(head_name(form))
    again = Call(Ref(loop, span), [step], span)
    turn: Node = again
    if body:
        turn = Begin([Let([bound], [element], expand_body(body, inner, form), span), again], span)
    answer = unspecified(form) if result is None else Let([final], [Ref(here, span)], expand(result, outer), span)
    procedure = Lambda([here], None, If(test, turn, answer, span), head_name(form), span)
    return Letrec([loop], [procedure], Call(Ref(loop, span), [start], span), span)


def _parse_variables(syntax: Syntax) -> tuple[list[Identifier], list[Syntax], list[Syntax]]:
    """The variables, their first values and their steps; a variable without a step keeps its value."""
    identifiers: list[Identifier] = []
    starts: list[Syntax] = []
    steps: list[Syntax] = []
    for item in proper_list(syntax, "do: expected a list of (variable init step)"):
        match proper_list(item, "do: expected (variable init step)"):
            case [name, start]:
                step = name
            case [name, start, step]:
                pass
            case _:
                fail("do: expected (variable init step)", item)
        identifiers.append(identifier(name, "do: a variable must be an identifier"))
        starts.append(start)
        steps.append(step)
    check_distinct(identifiers, "do: duplicate variable")
    return identifiers, starts, steps
