"""Patterns with an ellipsis: as many elements as there are.

    ((a b) ...) on s   →   the rows #(a b) of all elements, then a column for each variable: the lists of its values
"""

from __future__ import annotations

from schemenn.core import Const, Lambda, Let, Node, Ref, Variable
from schemenn.expand.expander import Producer
from schemenn.expand.forms.match_patterns import Anything, Inside, Named, Pattern, Trial
from schemenn.expand.scope import name_of
from schemenn.expand.shape import fail


class Repeated(Pattern):
    """`(pattern ... after … . tail)`: a list with at least `least` elements that fit before those in `after`."""

    def __init__(self, pattern: Pattern, least: int, after: int, rest: Pattern) -> None:
        self.pattern = pattern
        self.least = least
        self.after = after
        self.rest = rest

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """A list fits whose elements do."""
        trial.places = False
        after = Const(self.after, trial.form.span)
        count = trial.call("-", trial.call("%pair-count", at()), after)

        def enough(count: Producer) -> Node:
            test = trial.call(">=", count(), Const(self.least, trial.form.span))
            return trial.test(test, lambda: self._fit_elements(at, count, trial, inside))

        return trial.holding(count, enough)

    def _fit_elements(self, at: Producer, count: Producer, trial: Trial, inside: Inside) -> Node:
        def rest() -> Node:
            tail = trial.call("list-tail", at(), count())
            return trial.holding(tail, lambda held: self.rest.fit(held, trial, inside))

        if isinstance(self.pattern, Anything):
            return rest()
        if isinstance(self.pattern, Named):
            head = trial.call("list-head", at(), count())
            return trial.holding(head, lambda held: self.pattern.fit(held, trial, rest))
        rows = trial.call("%matched-rows", self._row(trial), at(), count())
        return trial.holding(rows, lambda held: trial.test(held(), lambda: self._columns(held, trial, rest)))

    def _row(self, trial: Trial) -> Node:
        """The procedure that answers the values of the variables in one element, or #f."""
        self.inner = Trial(trial.form, trial.scope)
        item = Variable("item")
        body = self.pattern.fit(lambda: Ref(item, trial.form.span), self.inner, self.inner.everything)
        return Lambda([item], None, body, "match", trial.form.span)

    def _columns(self, rows: Producer, trial: Trial, rest: Inside) -> Node:
        """Each variable gets the list of its values."""
        layers: list[tuple[Variable, Node]] = []
        for index, identifier in enumerate(self.inner.identifiers):
            if name_of(identifier) in trial.values:
                fail(f"match: {identifier.name} is bound before the ellipsis already", identifier)
            column = Variable(identifier.name)
            layers.append((column, trial.call("%matched-column", rows(), Const(index, trial.form.span))))
            trial.bind(identifier, _reference(column, trial))
        result = rest()
        for variable, value in reversed(layers):
            result = Let([variable], [value], result, trial.form.span)
        return result


def _reference(variable: Variable, trial: Trial) -> Producer:
    return lambda: Ref(variable, trial.form.span)


class Listed(Pattern):
    """A pattern for the list of the elements of a vector."""

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern

    def fit(self, at: Producer, trial: Trial, inside: Inside) -> Node:
        """A vector fits whose elements, as a list, do."""
        trial.places = False

        def elements() -> Node:
            return trial.holding(
                trial.call("vector->list", at()), lambda held: self.pattern.fit(held, trial, inside)
            )

        return trial.test(trial.call("vector?", at()), elements)
