"""The clauses of `match`: their parts, and the core forms that try them one after another.

    ((a . "x") a)  (_ 0)  on s   →   (if (if (pair? s) (equal? (cdr s) "x") #f) (let ((a (car s))) a) 0)
"""

from __future__ import annotations

from schemenn.core import Call, Const, If, Lambda, Let, Node, Ref, Variable
from schemenn.datum import FALSE, TRUE, KeywordObject, keyword_object
from schemenn.expand.expander import expand, expand_body, means
from schemenn.expand.forms.conditionals import ARROW
from schemenn.expand.forms.control import call
from schemenn.expand.forms.match_patterns import Pattern, Trial
from schemenn.expand.forms.match_syntax import Notation, has_unquote
from schemenn.expand.scope import Scope, name_of
from schemenn.expand.shape import fail, proper_list
from schemenn.syntax import Atom, Form, Identifier, Syntax

_WHEN = keyword_object("when")
_UNLESS = keyword_object("unless")


class Clause:
    """A pattern, what to do where it fits, and what the clause asks for besides.

    All of `guards` must hold (none of them where `denied`); `fallback` is a procedure that goes on to the next clause.
    """

    def __init__(self, pattern: Pattern, body: list[Syntax], form: Syntax) -> None:
        self.pattern = pattern
        self.body = body
        self.form = form
        self.fallback: Identifier | None = None
        self.guards: list[Syntax] = []
        self.denied = False

    def take_option(self, notation: Notation) -> None:
        """`#:when test`, `(=> name)` or, beside templates, `(guard test …)` before the body."""
        match self.body:
            case [Atom(value=KeywordObject() as option), test, *body] if option in (_WHEN, _UNLESS):
                self.guards, self.body = [test], body
                self.denied = option is _UNLESS
            case [Form(items=[Identifier() as head, Identifier() as name]), *body] if means(
                head, ARROW, notation.scope
            ):
                self.fallback, self.body = name, body
            case [Form(items=[Identifier(name="guard"), *tests]), *body] if notation.has_templates and body:
                self.guards, self.body = tests, body


def parse_clauses(clauses: list[Syntax], scope: Scope, is_plain: bool, several: bool) -> list[Clause]:
    """The clauses of a `match`; each pattern is a list of patterns where there are `several` subjects."""
    notation = _notation(clauses, scope, is_plain)
    return [_parse(clause, notation, several) for clause in clauses]


def _parse(syntax: Syntax, notation: Notation, several: bool) -> Clause:
    parts = proper_list(syntax, "match: expected (pattern expression …)")
    if not parts:
        fail("match: a clause cannot be empty", syntax)
    if several:
        pattern = notation.list_pattern(proper_list(parts[0], "match: expected a list of patterns"))
    else:
        pattern = notation.template(parts[0]) if notation.has_templates else notation.pattern(parts[0])
    clause = Clause(pattern, parts[1:], syntax)
    clause.take_option(notation)
    if not clause.body:
        fail("match: a clause needs at least one expression", syntax)
    return clause


def _notation(clauses: list[Syntax], scope: Scope, is_plain: bool) -> Notation:
    patterns = [clause.items[0] for clause in clauses if isinstance(clause, Form) and clause.items]
    has_templates = any([has_unquote(pattern) for pattern in patterns])
    return Notation(scope, not is_plain and not has_templates, has_templates)


def try_clauses(value: Node, clauses: list[Clause], scope: Scope, form: Form) -> Node:
    """What the first clause that fits the value does; an error that shows the value if there is none."""
    subject = Variable("subject")
    otherwise: Node = call("%match-failure", [Ref(subject, form.span)], form)
    for clause in reversed(clauses):
        otherwise = _try_clause(subject, clause, otherwise, scope, form)
    return Let([subject], [value], otherwise, form.span)


def _try_clause(subject: Variable, clause: Clause, otherwise: Node, scope: Scope, form: Form) -> Node:
    """What the clause does where it fits, else `otherwise`."""
    trial = Trial(clause.form, scope)
    found = clause.pattern.fit(lambda: Ref(subject, form.span), trial, lambda: _success(clause, trial, scope))
    held = Variable("held")
    inner = scope.inner()
    variables = inner.bind_variables(trial.identifiers)
    span = clause.form.span
    fallback: Variable | None = None
    if clause.fallback is not None:
        fallback = inner.bind_variable(clause.fallback)
        otherwise_thunk = Lambda([], None, otherwise, clause.fallback.name, span)
        otherwise = Call(Ref(fallback, span), [], span)
    body = expand_body(clause.body, inner, clause.form)
    if variables:
        body = Let(variables, _values(trial, held), body, span)
    test = found if trial.places else Ref(held, span)
    result: Node = If(test, body, otherwise, span)
    if not trial.places:
        result = Let([held], [found], result, span)
    return result if fallback is None else Let([fallback], [otherwise_thunk], result, span)


def _values(trial: Trial, held: Variable) -> list[Node]:
    """The values of the variables: from their places, or out of the vector in `held`."""
    if trial.places:
        return [trial.values[name_of(each)]() for each in trial.identifiers]
    span = trial.form.span
    return [trial.call("vector-ref", Ref(held, span), Const(k, span)) for k in range(len(trial.identifiers))]


def _success(clause: Clause, trial: Trial, scope: Scope) -> Node:
    """What stands where the whole pattern fits: the test of the clause, and the values unless they have places."""
    answer: Node = Const(TRUE, clause.form.span) if trial.places else trial.everything()
    if not clause.guards:
        return answer
    inner = scope.inner()
    variables = inner.bind_variables(trial.identifiers)
    values = [trial.values[name_of(each)]() for each in trial.identifiers]
    for guard in reversed(clause.guards):
        test = expand(guard, inner)
        if clause.denied:
            answer = If(test, Const(FALSE), answer, guard.span)
        else:
            answer = If(test, answer, Const(FALSE), guard.span)
    return Let(variables, values, answer, clause.form.span) if variables else answer
