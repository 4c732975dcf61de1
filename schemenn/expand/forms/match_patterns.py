"""The patterns of `match`, and the core forms that try them.

A pattern makes an expression that is `#f` where the subject does not fit, and goes on inside where it does:

    (a . "x") on s   →   (if (pair? s) (if (equal? (cdr s) "x") inside #f) #f)        a is (car s)

What a variable holds is a place in the subject as long as that can be said without computing; so a clause of plain
patterns makes nothing at run time. Where an ellipsis, `or` or a function is at work, the values come in a vector.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from schemenn.core import Call, Const, Global, If, Let, Node, Ref, Variable
from schemenn.datum import FALSE, NIL, TRUE, Boolean, Char, KeywordObject, Symbol
from schemenn.expand.expander import Producer, expand
from schemenn.expand.scope import Name, Scope, name_of
from schemenn.expand.shape import fail
from schemenn.syntax import Identifier, Syntax

_BY_IDENTITY = (Symbol, Char, Boolean, KeywordObject)

Inside: TypeAlias = Callable[[], Node]


class Trial:
    """One attempt to fit a pattern: the variables found so far, and how to get at the value of each.

    `places`: the values are places in the subject, valid wherever the subject is.
    """

    def __init__(self, form: Syntax, scope: Scope) -> None:
        self.form = form
        self.scope = scope
        self.identifiers: list[Identifier] = []
        self.values: dict[Name, Producer] = {}
        self.places = True

    def bind(self, identifier: Identifier, value: Producer) -> None:
        """A variable that has not occurred yet gets its value."""
        self.identifiers.append(identifier)
        self.values[name_of(identifier)] = value

    def call(self, key: str, *operands: Node) -> Node:
        """A call of a builtin."""
        return Call(Global(key, self.form.span), list(operands), self.form.span)

    def test(self, test: Node, inside: Inside) -> Node:
        """`inside` if the test holds."""
        return If(test, inside(), Const(FALSE, self.form.span), self.form.span)

    def everything(self) -> Node:
        """All the values in a vector; `#t` where there is none."""
        if not self.identifiers:
            return Const(TRUE, self.form.span)
        return self.call("vector", *[self.values[name_of(each)]() for each in self.identifiers])

    def holding(self, value: Node, inside: Callable[[Producer], Node]) -> Node:
        """`inside` with a value that has been computed."""
        held = Variable("held")
        return Let([held], [value], inside(lambda: Ref(held, self.form.span)), self.form.span)


class Pattern:
    """A pattern."""

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """`inside` if the value `at` makes fits; else `#f`."""
        raise NotImplementedError


class Anything(Pattern):
    """`_`."""

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """Everything fits."""
        return inside()


class Named(Pattern):
    """A variable; where it occurs again, the values must be `equal?`."""

    def __init__(self, identifier: Identifier) -> None:
        self.identifier = identifier

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """Everything fits the first time."""
        before = trial.values.get(name_of(self.identifier))
        if before is not None:
            return trial.test(trial.call("equal?", at(), before()), inside)
        trial.bind(self.identifier, at)
        return inside()


class Literal(Pattern):
    """A datum, compared by `equal?`."""

    def __init__(self, value: object) -> None:
        self.value = value

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """The datum fits."""
        if self.value is NIL:
            return trial.test(trial.call("null?", at()), inside)
        equality = "eq?" if isinstance(self.value, _BY_IDENTITY) else "equal?"
        return trial.test(trial.call(equality, at(), Const(self.value, trial.form.span)), inside)


class PairOf(Pattern):
    """A pair of what fits two patterns."""

    def __init__(self, first: Pattern, rest: Pattern) -> None:
        self.first = first
        self.rest = rest

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """A pair fits whose halves do."""
        def parts() -> Node:
            return self.first.fit(
                lambda: trial.call("car", at()),
                trial,
                lambda: self.rest.fit(lambda: trial.call("cdr", at()), trial, inside),
            )

        return trial.test(trial.call("pair?", at()), parts)


class VectorOf(Pattern):
    """A vector of as many elements as there are patterns."""

    def __init__(self, elements: list[Pattern]) -> None:
        self.elements = elements

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """A vector fits whose elements do."""
        def rest(index: int) -> Node:
            if index == len(self.elements):
                return inside()
            place = Const(index, trial.form.span)
            return self.elements[index].fit(
                lambda: trial.call("vector-ref", at(), place), trial, lambda: rest(index + 1)
            )

        def sized() -> Node:
            length = trial.call("vector-length", at())
            return trial.test(trial.call("=", length, Const(len(self.elements), trial.form.span)), lambda: rest(0))

        return trial.test(trial.call("vector?", at()), sized)


class RecordOf(Pattern):
    """A record of a type whose fields fit; `type` is the record type, or a constructor of it."""

    def __init__(self, type: Syntax, fields: list[Pattern]) -> None:
        self.type = type
        self.fields = fields

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """A record of the type, or a child of it, fits if its fields do."""
        def rest(index: int) -> Node:
            if index == len(self.fields):
                return inside()
            place = Const(index, trial.form.span)
            return self.fields[index].fit(
                lambda: trial.call("%record-field", at(), place), trial, lambda: rest(index + 1)
            )

        count = Const(len(self.fields), trial.form.span)
        return trial.test(trial.call("%record-fits?", expand(self.type, trial.scope), count, at()), lambda: rest(0))


class Satisfying(Pattern):
    """`(? predicate pattern …)`."""

    def __init__(self, predicate: Syntax) -> None:
        self.predicate = predicate

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """What the predicate holds for fits."""
        return trial.test(Call(expand(self.predicate, trial.scope), [at()], self.predicate.span), inside)


class Applied(Pattern):
    """`(= f pattern)`: what the procedure answers fits."""

    def __init__(self, procedure: Syntax, pattern: Pattern) -> None:
        self.procedure = procedure
        self.pattern = pattern

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """What fits is what the procedure makes something of that does."""
        trial.places = False
        result = Call(expand(self.procedure, trial.scope), [at()], self.procedure.span)
        return trial.holding(result, lambda held: self.pattern.fit(held, trial, inside))


class All(Pattern):
    """`(and pattern …)`."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self.patterns = patterns

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """What fits all of them fits."""
        def rest(index: int) -> Node:
            if index == len(self.patterns):
                return inside()
            return self.patterns[index].fit(at, trial, lambda: rest(index + 1))

        return rest(0)


class Any(Pattern):
    """`(or pattern …)`: all of them bind the same variables."""

    def __init__(self, patterns: list[Pattern]) -> None:
        self.patterns = patterns

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """What fits one of them fits."""
        trials = [Trial(trial.form, trial.scope) for _ in self.patterns]
        nodes = []
        for pattern, each in zip(self.patterns, trials, strict=True):
            nodes.append(pattern.fit(at, each, self._values(each, trials[0])))
        found: Node = Const(FALSE, trial.form.span)
        for node in reversed(nodes):
            found = _either(node, found, trial)
        if not trials or not trials[0].identifiers:
            return trial.test(found, inside)
        return trial.holding(found, lambda held: trial.test(held(), lambda: _unpack(held, trials[0], trial, inside)))

    def _values(self, trial: Trial, first: Trial) -> Inside:
        """The values in the order in which the first alternative has them."""

        def values() -> Node:
            if set(trial.values) != set(first.values):
                fail("match: the patterns of an or must have the same variables", trial.form)
            trial.identifiers = first.identifiers
            return trial.everything()

        return values


def _either(first: Node, second: Node, trial: Trial) -> Node:
    held = Variable("held")
    span = trial.form.span
    return Let([held], [first], If(Ref(held, span), Ref(held, span), second, span), span)


def _unpack(vector: Producer, inner: Trial, trial: Trial, inside: Inside) -> Node:
    """Bind the variables of `inner`, whose values are in a vector, in `trial`."""
    trial.places = False
    again: list[tuple[Producer, Producer]] = []
    for index, identifier in enumerate(inner.identifiers):
        value = _element(vector, index, trial)
        before = trial.values.get(name_of(identifier))
        if before is None:
            trial.bind(identifier, value)
        else:
            again.append((before, value))

    def rest(index: int) -> Node:
        if index == len(again):
            return inside()
        first, second = again[index]
        return trial.test(trial.call("equal?", first(), second()), lambda: rest(index + 1))

    return rest(0)


def _element(vector: Producer, index: int, trial: Trial) -> Producer:
    return lambda: trial.call("vector-ref", vector(), Const(index, trial.form.span))


class No(Pattern):
    """`(not pattern)`."""

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """What does not fit the pattern fits."""
        inner = Trial(trial.form, trial.scope)
        found = self.pattern.fit(at, inner, lambda: Const(TRUE, trial.form.span))
        return If(found, Const(FALSE, trial.form.span), inside(), trial.form.span)


def list_of(patterns: list[Pattern], tail: Pattern) -> Pattern:
    """A list whose elements fit, and whose rest fits the tail."""
    for pattern in reversed(patterns):
        tail = PairOf(pattern, tail)
    return tail
