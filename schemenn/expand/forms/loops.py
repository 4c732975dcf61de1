"""`do`, `while`.

The loop is a procedure of its own name, out of the program's reach:

    (do ((i 0 (+ i 1))) ((= i 3) 'done) (f i))
    →  Letrec([do], [Lambda([i], If(…, Const(done), Begin([Call(f, [i]), Call(do, [(+ i 1)])])))], Call(do, [Const(0)]))
"""

from __future__ import annotations

from schemenn.core import Call, If, Lambda, Letrec, Node, Ref, Variable
from schemenn.expand.expander import expand, expand_all, in_order, sequence, unspecified
from schemenn.expand.forms.bindings import expand_values
from schemenn.expand.keywords import special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, identifier, need, proper_list
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
    """`(while test body …)`: the body again and again, as long as the test holds. Source: Guile, Gauche."""
    test, *body = expand_all(need(form, 1, None, "a test"), scope)
    loop = Variable("while")
    again = in_order([*body, Call(Ref(loop, form.span), [], form.span)], form)
    procedure = Lambda([], None, If(test, again, unspecified(form), form.span), "while", form.span)
    return Letrec([loop], [procedure], Call(Ref(loop, form.span), [], form.span), form.span)


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
