"""`match` and its relatives: the first clause whose pattern fits.

    (match e ((a . "x") a) (_ 0))
    →  (let ((s e)) (if (if (pair? s) (equal? (cdr s) "x") #f) (let ((a (car s))) a) 0))

Every form exists twice: with Racket's constructors in the patterns, and, under a name that only libraries can give
it, without. Source: A. K. Wright, B. F. Duba, "Pattern Matching for Scheme" (1995); Guile manual 7.8; Racket
Reference 9; SRFI 204.
"""

from __future__ import annotations

from schemenn.core import Const, If, Lambda, Let, Node, Ref, Variable
from schemenn.datum import FALSE
from schemenn.expand.expander import Context, expand, expand_all, expand_body
from schemenn.expand.forms.control import call
from schemenn.expand.forms.match_clauses import Clause, parse_clauses, try_clauses
from schemenn.expand.forms.match_patterns import Trial
from schemenn.expand.forms.match_syntax import Notation
from schemenn.expand.keywords import definition, special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import Formals, fail, head_name, need, proper_list
from schemenn.syntax import Form, Identifier, Syntax


class _Family:
    """The forms in one notation; their names have a prefix."""

    def __init__(self, prefix: str, is_plain: bool) -> None:
        self.is_plain = is_plain
        special(prefix + "match")(self._match)
        special(prefix + "match*")(self._match_several)
        special(prefix + "match-lambda")(self._lambda)
        special(prefix + "match-lambda*")(self._lambda_rest)
        special(prefix + "match-lambda**")(self._lambda_several)
        special(prefix + "match-let")(self._let)
        special(prefix + "match-let*")(self._let_star)
        definition(prefix + "match-define", self._defined_names)(self._define)

    def _tried(self, value: Node, clauses: list[Syntax], scope: Scope, form: Form, several: bool = False) -> Node:
        return try_clauses(value, parse_clauses(clauses, scope, self.is_plain, several), scope, form)

    def _match(self, form: Form, scope: Scope) -> Node:
        """`(match expression clause …)`."""
        subject, *clauses = need(form, 1, None, "an expression and clauses")
        return self._tried(expand(subject, scope), clauses, scope, form)

    def _match_several(self, form: Form, scope: Scope) -> Node:
        """`(match* (expression …) ((pattern …) body …) …)`. Source: Racket."""
        subjects, *clauses = need(form, 1, None, "expressions and clauses")
        values = call("list", expand_all(proper_list(subjects, "match*: expected a list of expressions"), scope), form)
        return self._tried(values, clauses, scope, form, several=True)

    def _lambda(self, form: Form, scope: Scope) -> Node:
        """`(match-lambda clause …)`: a procedure of one argument."""
        argument = Variable("argument")
        body = self._tried(Ref(argument, form.span), need(form, 0, None, ""), scope, form)
        return Lambda([argument], None, body, "", form.span)

    def _lambda_rest(self, form: Form, scope: Scope) -> Node:
        """`(match-lambda* clause …)`: a procedure that matches the list of its arguments."""
        return self._rest_procedure(form, scope, several=False)

    def _lambda_several(self, form: Form, scope: Scope) -> Node:
        """`(match-lambda** ((pattern …) body …) …)`. Source: Racket."""
        return self._rest_procedure(form, scope, several=True)

    def _rest_procedure(self, form: Form, scope: Scope, several: bool) -> Node:
        arguments = Variable("arguments")
        body = self._tried(Ref(arguments, form.span), need(form, 0, None, ""), scope, form, several)
        return Lambda([], arguments, body, "", form.span)

    def _let(self, form: Form, scope: Scope) -> Node:
        """`(match-let ((pattern expression) …) body …)`."""
        patterns, expressions, body = _parts(form)
        pattern = Notation(scope, not self.is_plain).list_pattern(patterns)
        values = call("list", expand_all(expressions, scope), form)
        return try_clauses(values, [Clause(pattern, body, form)], scope, form)

    def _let_star(self, form: Form, scope: Scope) -> Node:
        """`(match-let* ((pattern expression) …) body …)`."""
        patterns, expressions, body = _parts(form)
        if not patterns:
            return expand_body(body, scope.inner(), form)
        if len(patterns) > 1:
            bindings = form.items[1]
            assert isinstance(bindings, Form)
            body = [Form([form.items[0], Form(bindings.items[1:], bindings.span), *body], form.span)]
        pattern = Notation(scope, not self.is_plain).pattern(patterns[0])
        return try_clauses(expand(expressions[0], scope), [Clause(pattern, body, form)], scope, form)

    def _defined_names(self, form: Form, scope: Scope) -> list[Identifier]:
        syntax, _ = need(form, 2, 2, "a pattern and an expression")
        trial = Trial(syntax, scope)
        Notation(scope, not self.is_plain).pattern(syntax).fit(lambda: Const(FALSE), trial, trial.everything)
        return trial.identifiers

    def _define(self, form: Form, scope: Scope, context: Context) -> None:
        """`(match-define pattern expression)`. Source: Racket."""
        identifiers = self._defined_names(form, scope)
        context.define_values(Formals(identifiers, None), lambda: self._defined(form, scope), form)

    def _defined(self, form: Form, scope: Scope) -> Node:
        """The values of the variables in the pattern of a definition."""
        syntax, expression = form.items[1:]
        subject, held = Variable("subject"), Variable("held")
        trial = Trial(syntax, scope)
        pattern = Notation(scope, not self.is_plain).pattern(syntax)
        found = pattern.fit(lambda: Ref(subject, form.span), trial, trial.everything)
        values = [trial.call("vector-ref", Ref(held), Const(k)) for k in range(len(trial.identifiers))]
        failure = call("%match-failure", [Ref(subject, form.span)], form)
        answer = If(Ref(held, form.span), call("values", values, form), failure, form.span)
        return Let([subject], [expand(expression, scope)], Let([held], [found], answer, form.span), form.span)


def _parts(form: Form) -> tuple[list[Syntax], list[Syntax], list[Syntax]]:
    """The patterns, the expressions and the body."""
    owner = head_name(form)
    bindings, *body = need(form, 2, None, "bindings and a body")
    patterns: list[Syntax] = []
    expressions: list[Syntax] = []
    for each in proper_list(bindings, f"{owner}: expected a list of bindings"):
        pair = proper_list(each, f"{owner}: expected (pattern expression)")
        if len(pair) != 2:  # noqa: PLR2004
            fail(f"{owner}: expected (pattern expression)", each)
        patterns.append(pair[0])
        expressions.append(pair[1])
    return patterns, expressions, body


_Family("", is_plain=False)
_Family("%plain-", is_plain=True)
