"""Trees of `match` and `case-lambda`: conditions on the subject's shape, or on the number of operands.

    (match e (('add a b) (+ a b)) (_ 0))
    →  if is_list(e) and len(e) == 3 and e[0] == "add": a = e[1]; b = e[2]; …
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from schemenn.datum import NIL, TRUE, new_string
from schemenn.expand.forms.match_clauses import Clause, parse_clauses
from schemenn.expand.forms.match_patterns import (
    All,
    Any,
    Anything,
    Literal,
    Named,
    No,
    PairOf,
    Pattern,
    Satisfying,
    VectorOf,
)
from schemenn.expand.forms.match_repeats import Repeated
from schemenn.expand.scope import Scope, name_of
from schemenn.source import Span
from schemenn.syntax import Form, Identifier
from schemenn.translate.build import Build, form, names_in, parts_of, refuse
from schemenn.translate.tree import Builtin, Call, Constant, If, Lambda, Let, Logic, Node, Ref, Variable

At = Callable[[], Node]


class Fit:
    """What must hold for a pattern to fit, in order, and where its variables are."""

    def __init__(self, build: Build, scope: Scope, span: Span) -> None:
        self.build = build
        self.scope = scope
        self.span = span
        self.tests: list[Node] = []
        self.places: dict[object, tuple[Identifier, At]] = {}

    def call(self, name: str, *operands: Node) -> Node:
        """A call of a builtin."""
        return Call(self.span, Builtin(self.span, name), list(operands))

    def constant(self, value: object) -> Node:
        """A constant."""
        return Constant(self.span, value)

    def refuse(self, what: str) -> NoReturn:
        """Say that a pattern is not translated."""
        refuse(f"a pattern of match with {what}", self.span)

    def add(self, pattern: Pattern, at: At) -> None:  # noqa: C901  (one case for each kind of pattern)
        """Ask for a pattern at a place."""
        match pattern:
            case Anything():
                return
            case Named(identifier=identifier):
                self._name(identifier, at)
            case Literal(value=value):
                asked = self.call("null?", at()) if value is NIL else self.call("equal?", at(), self.constant(value))
                self.tests.append(asked)
            case PairOf():
                self._list(pattern, at)
            case Satisfying(predicate=predicate):
                self.tests.append(Call(self.span, self.build.expression(predicate, self.scope), [at()]))
            case VectorOf(elements=elements):
                self._vector(elements, at)
            case All(patterns=patterns):
                for each in patterns:
                    self.add(each, at)
            case Any(patterns=patterns):
                parts = [self._without_names(each, at) for each in patterns]
                self.tests.append(parts[0] if len(parts) == 1 else Logic(self.span, "or", parts))
            case No(pattern=inner):
                self.tests.append(self.call("not", self._without_names(inner, at)))
            case _:
                self.refuse("what it needs here")

    def _name(self, identifier: Identifier, at: At) -> None:
        before = self.places.get(name_of(identifier))
        if before is not None:
            self.tests.append(self.call("equal?", at(), before[1]()))
        else:
            self.places[name_of(identifier)] = identifier, at

    def _without_names(self, pattern: Pattern, at: At) -> Node:
        inner = Fit(self.build, self.scope, self.span)
        inner.add(pattern, at)
        if inner.places:
            self.refuse("variables inside or, or not")
        return inner.test()

    def _list(self, pattern: Pattern, at: At) -> None:
        """A list of a length, or a pair and what follows it."""
        elements: list[Pattern] = []
        while isinstance(pattern, PairOf):
            elements.append(pattern.first)
            pattern = pattern.rest
        if isinstance(pattern, Repeated):
            self._repeated(pattern, elements, at)
        elif isinstance(pattern, Literal) and pattern.value is NIL:
            self.tests.append(self.call("list?", at()))
            self.tests.append(self.call("=", self.call("length", at()), self.constant(len(elements))))
        else:
            for index in range(len(elements)):
                self.tests.append(self.call("pair?", self._rest(at, index)))
            self.add(pattern, lambda: self._rest(at, len(elements)))
        for index, element in enumerate(elements):
            self.add(element, lambda place=index: self.call("car", self._rest(at, place)))  # type: ignore[misc]

    def _repeated(self, pattern: Repeated, before: list[Pattern], at: At) -> None:
        """`(a b rest ...)`: the elements behind the first ones."""
        is_last = isinstance(pattern.rest, Literal) and pattern.rest.value is NIL and not pattern.after
        if not is_last or not isinstance(pattern.pattern, Named | Anything):
            self.refuse("an ellipsis of this kind")
        self.tests.append(self.call("list?", at()))
        if before or pattern.least:
            least = self.constant(len(before) + pattern.least)
            self.tests.append(self.call(">=", self.call("length", at()), least))
        self.add(pattern.pattern, lambda: self.call("list-tail", at(), self.constant(len(before))))

    def _rest(self, at: At, count: int) -> Node:
        node = at()
        for _ in range(count):
            node = self.call("cdr", node)
        return node

    def _vector(self, elements: list[Pattern], at: At) -> None:
        self.tests.append(self.call("vector?", at()))
        self.tests.append(self.call("=", self.call("vector-length", at()), self.constant(len(elements))))
        for index, element in enumerate(elements):
            self.add(element, lambda place=index: self.call("vector-ref", at(), self.constant(place)))  # type: ignore[misc]

    def test(self) -> Node:
        """All that is asked, as one condition."""
        if not self.tests:
            return self.constant(TRUE)
        return self.tests[0] if len(self.tests) == 1 else Logic(self.span, "and", self.tests)


def _tried(build: Build, subject: Variable, clauses: list[Clause], scope: Scope, owner: Form) -> Node:
    """The clauses, one after another; an error where none fits."""
    if not clauses:
        message = Constant(owner.span, new_string("match: no clause fits"))
        return Call(owner.span, Builtin(owner.span, "error"), [message, Ref(owner.span, subject)])
    clause, *rest = clauses
    span = clause.form.span
    fit = Fit(build, scope, span)
    fit.add(clause.pattern, lambda: Ref(span, subject))
    if clause.fallback is not None:
        fit.refuse("a procedure that goes on")
    _add_guards(fit, clause, subject)
    inner = scope.inner()
    places = [(identifier, at()) for identifier, at in fit.places.values()]
    bindings = [(build.bind(identifier, inner), place) for identifier, place in places]
    body = build.body(clause.body, inner, clause.form)
    then = Let(span, bindings, body) if bindings else body
    return If(span, fit.test(), then, _tried(build, subject, rest, scope, owner)) if fit.tests else then


def _add_guards(fit: Fit, clause: Clause, subject: Variable) -> None:
    """What a clause asks besides; its variables must be the subject itself, for nothing is bound yet."""
    if not clause.guards:
        return
    inner = fit.scope.inner()
    for identifier, at in fit.places.values():
        node = at()
        if not isinstance(node, Ref) or node.variable is not subject:
            fit.refuse("a guard on a part of the subject")
        inner.bindings[name_of(identifier)] = subject  # type: ignore[assignment]  # the scopes hold any kind of binding
    for guard in clause.guards:
        node = fit.build.expression(guard, inner)
        fit.tests.append(fit.call("not", node) if clause.denied else node)


def _named(build: Build, node: Node, span: Span) -> tuple[Variable, list[tuple[Variable, Node]]]:
    """The variable that holds the subject, and what binds it if it is a new one."""
    if isinstance(node, Ref) and not node.variable.is_assigned:
        return node.variable, []
    subject = Variable("subject", span, references=2)
    return subject, [(subject, node)]


def _is_plain(syntax: Form) -> bool:
    return isinstance(syntax.items[0], Identifier) and syntax.items[0].name.startswith("%plain-")


@form("match", "%plain-match")
def _match(build: Build, syntax: Form, scope: Scope) -> Node:
    first, *forms = parts_of(syntax, 1, None, "an expression and clauses")
    clauses = parse_clauses(forms, scope, _is_plain(syntax), False)
    subject, bindings = _named(build, build.expression(first, scope), syntax.span)
    node = _tried(build, subject, clauses, scope, syntax)
    return Let(syntax.span, bindings, node) if bindings else node


@form("match-lambda", "%plain-match-lambda")
def _match_lambda(build: Build, syntax: Form, scope: Scope) -> Node:
    clauses = parse_clauses(parts_of(syntax, 0, None, "clauses"), scope, _is_plain(syntax), False)
    subject = Variable("subject", syntax.span)
    return Lambda(syntax.span, [subject], [], None, _tried(build, subject, clauses, scope, syntax))


@form("case-lambda")
def _case_lambda(build: Build, syntax: Form, scope: Scope) -> Node:
    """A procedure of any operands, which asks how many there are."""
    operands = Variable("operands", syntax.span)
    message = Constant(syntax.span, new_string("case-lambda: no clause takes this many arguments"))
    node: Node = Call(syntax.span, Builtin(syntax.span, "error"), [message])
    for clause in reversed(syntax.items[1:]):
        if not isinstance(clause, Form) or len(clause.items) < 2:
            refuse("a clause of case-lambda of this kind", syntax.span)
        node = _operands_clause(build, operands, clause, scope, node)
    return Lambda(syntax.span, [], [], operands, node)


def _operands_clause(build: Build, operands: Variable, clause: Form, scope: Scope, otherwise: Node) -> Node:
    """One clause: its parameters are elements of the list of operands."""
    span = clause.span
    fit = Fit(build, scope, span)
    formals = clause.items[0]
    names = names_in(formals)
    has_rest = isinstance(formals, Identifier) or (isinstance(formals, Form) and formals.tail is not None)
    inner = scope.inner()
    count = len(names) - has_rest
    bindings: list[tuple[Variable, Node]] = []
    for index, name in enumerate(names):
        is_rest = has_rest and index == count
        taken = fit.call("list-tail" if is_rest else "list-ref", Ref(span, operands), fit.constant(index))
        bindings.append((build.bind(name, inner), taken))
    body = build.body(clause.items[1:], inner, clause)
    then = Let(span, bindings, body) if bindings else body
    if has_rest and not count:
        return then
    length = fit.call("length", Ref(span, operands))
    return If(span, fit.call(">=" if has_rest else "=", length, fit.constant(count)), then, otherwise)
