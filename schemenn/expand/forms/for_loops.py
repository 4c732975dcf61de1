"""Racket's `for` and its relatives: loops over sequences that collect something.

    (for/list ([x (in-list l)] #:when (odd? x)) (* x x))
    →  (reverse (let for ((rest l) (acc '())) (if (pair? rest) (for (cdr rest) (if … (cons … acc) acc)) acc)))

What is collected goes from turn to turn in accumulators; an inner loop takes those of the outer one and answers what
they have become. Source: Racket Reference 3.18
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from schemenn.core import Begin, Call, Const, If, Lambda, Let, Letrec, Node, Receive, Ref, Variable
from schemenn.datum import DEFAULT, FALSE, NIL, TRUE, KeywordObject
from schemenn.expand.expander import expand, expand_body, unspecified
from schemenn.expand.forms.control import call
from schemenn.expand.forms.for_sequences import Sequence, clause_variables, read_sequence
from schemenn.expand.keywords import special
from schemenn.expand.scope import Scope, name_of
from schemenn.expand.shape import check_distinct, fail, head_name, need, parse_bindings, proper_list
from schemenn.syntax import Atom, Form, Identifier, Syntax

_Stop: TypeAlias = Callable[[Node], Node]
_OPTIONS: Final = ("when", "unless", "break")


def _option(syntax: Syntax) -> str:
    """The name of `#:name`; none for anything else."""
    return syntax.value.name if isinstance(syntax, Atom) and isinstance(syntax.value, KeywordObject) else ""


class _Stage:
    """Some clauses side by side, or a condition."""

    def __init__(self, clauses: list[Syntax], option: str = "", test: Syntax | None = None) -> None:
        self.clauses = clauses
        self.option = option
        self.test = test


def _stages(clauses: Syntax, nested: bool, owner: str) -> list[_Stage]:
    items = proper_list(clauses, f"{owner}: expected a list of clauses")[::-1]
    stages: list[_Stage] = []
    joins = False
    while items:
        item = items.pop()
        option = _option(item)
        if option:
            if option not in _OPTIONS or not items:
                fail(f"{owner}: expected (variable sequence), #:when, #:unless or #:break with a test", item)
            stages.append(_Stage([], option, items.pop()))
            joins = False
        elif joins and not nested:
            stages[-1].clauses.append(item)
        else:
            stages.append(_Stage([item]))
            joins = True
    return stages


class _Loops:
    """Makes the loops of one form around a body.

    `body` makes the core form of the new accumulators from the scope inside; `stop` tests the first accumulator for
    whether all loops end. Where there is a `#:break`, one more accumulator says whether it has happened.
    """

    def __init__(self, form: Form, clauses: Syntax, nested: bool, body: Callable[[Scope], Node], stop: _Stop | None):
        self.form = form
        self.owner = head_name(form)
        self.stages = _stages(clauses, nested, self.owner)
        self.body = body
        self.stop = stop
        self.breaks = any([stage.option == "break" for stage in self.stages])

    def run(self, accumulators: list[Variable], scope: Scope, rebind: Callable[[Scope, list[Variable]], None]) -> Node:
        """The core form that answers what the accumulators become."""
        self.rebind = rebind
        if not self.breaks:
            return self._stage(0, accumulators, scope)
        broken = Variable("broken")
        result = self._stage(0, [*accumulators, broken], scope)
        if accumulators:
            finals = [Variable(each.name) for each in accumulators]
            result = Receive([*finals, Variable("broken")], None, result, self._values(finals), self.form.span)
        return Let([broken], [Const(FALSE)], result, self.form.span)

    def _values(self, accumulators: list[Variable]) -> Node:
        nodes: list[Node] = [Ref(each, self.form.span) for each in accumulators]
        if not nodes:
            return unspecified(self.form)
        return nodes[0] if len(nodes) == 1 else call("values", nodes, self.form)

    def _stage(self, index: int, accumulators: list[Variable], scope: Scope) -> Node:
        self.rebind(scope, accumulators)
        if index == len(self.stages):
            return self._innermost(accumulators, scope)
        stage = self.stages[index]
        if stage.test is None:
            return self._loop(stage, index, accumulators, scope)
        test = expand(stage.test, scope)
        inside = self._stage(index + 1, accumulators, scope)
        unchanged = self._values(accumulators)
        if stage.option == "break":
            nodes: list[Node] = [Ref(each, self.form.span) for each in accumulators[:-1]]
            nodes.append(Const(TRUE, self.form.span))
            unchanged = nodes[0] if len(nodes) == 1 else call("values", nodes, self.form)
        branches = (inside, unchanged) if stage.option == "when" else (unchanged, inside)
        return If(test, *branches, self.form.span)

    def _innermost(self, accumulators: list[Variable], scope: Scope) -> Node:
        body = self.body(scope)
        if not self.breaks:
            return body
        own = accumulators[:-1]
        if not own:
            return Begin([body, Const(FALSE, self.form.span)], self.form.span)
        new = [Variable(each.name) for each in own]
        nodes: list[Node] = [Ref(each, self.form.span) for each in new]
        answer = call("values", [*nodes, Const(FALSE, self.form.span)], self.form)
        return Receive(new, None, body, answer, self.form.span)

    def _loop(self, stage: _Stage, index: int, accumulators: list[Variable], scope: Scope) -> Node:
        identifiers: list[Identifier] = []
        sequences: list[Sequence] = []
        for clause in stage.clauses:
            parts = proper_list(clause, f"{self.owner}: expected (variable sequence)")
            if len(parts) != 2:  # noqa: PLR2004
                fail(f"{self.owner}: expected (variable sequence)", clause)
            variables = clause_variables(parts[0], self.owner)
            sequences.append(read_sequence(parts[1], len(variables), scope, self.owner))
            identifiers += variables
        check_distinct(identifiers, f"{self.owner}: duplicate variable")
        loop = Variable(self.owner)
        inner = scope.inner()
        bound = inner.bind_variables(identifiers)
        carried = [Variable(each.name) for each in accumulators]
        turn = self._turn(loop, sequences, carried, self._stage(index + 1, carried, inner))
        elements = [element for sequence in sequences for element in sequence.elements]
        node: Node = Let(bound, elements, turn, self.form.span) if bound else turn
        for sequence in reversed(sequences):
            if sequence.test is not None:
                node = If(sequence.test, node, self._values(carried), self.form.span)
        changing = [variable for sequence in sequences for variable in sequence.variables]
        procedure = Lambda([*changing, *carried], None, node, self.owner, self.form.span)
        starts = [start for sequence in sequences for start in sequence.starts]
        starts += [Ref(each, self.form.span) for each in accumulators]
        node = Letrec([loop], [procedure], Call(Ref(loop, self.form.span), starts, self.form.span), self.form.span)
        for variable, value in reversed([pair for sequence in sequences for pair in sequence.setup]):
            node = Let([variable], [value], node, self.form.span)
        return node

    def _turn(self, loop: Variable, sequences: list[Sequence], accumulators: list[Variable], inside: Node) -> Node:
        """One turn: what is inside, then the next turn with the accumulators it answers."""
        span = self.form.span
        steps = [step for sequence in sequences for step in sequence.steps]
        if not accumulators:
            return Begin([inside, Call(Ref(loop, span), steps, span)], span)
        if len(accumulators) == 1 and self.stop is None and not self.breaks:
            return Call(Ref(loop, span), [*steps, inside], span)
        new = [Variable(each.name) for each in accumulators]
        again: Node = Call(Ref(loop, span), [*steps, *[Ref(each, span) for each in new]], span)
        if self.breaks:
            again = If(Ref(new[-1], span), self._values(new), again, span)
        if self.stop is not None:
            again = If(self.stop(Ref(new[0], span)), self._values(new), again, span)
        if len(new) == 1:
            return Let(new, [inside], again, span)
        return Receive(new, None, inside, again, span)


def _no_names(scope: Scope, accumulators: list[Variable]) -> None:
    """The accumulators have no names in the program."""


class _Collector:
    """A form that collects one thing: where it starts, what a turn makes of it, when all is done, what comes of it."""

    def __init__(
        self,
        start: Callable[[Form], Node],
        add: Callable[[Node, Node, Form], Node],
        finish: Callable[[Node, Form], Node] = lambda node, form: node,
        stop: Callable[[Node, Form], Node] | None = None,
    ) -> None:
        self.start = start
        self.add = add
        self.finish = finish
        self.stop = stop

    def expand(self, form: Form, scope: Scope, nested: bool) -> Node:
        """The core form of a use."""
        clauses, *body = need(form, 2, None, "clauses and a body")
        start = Variable("collected")
        here: list[Variable] = [start]

        def rebind(scope: Scope, accumulators: list[Variable]) -> None:
            here[0] = accumulators[0]

        def turn(inner: Scope) -> Node:
            return self.add(expand_body(body, inner.inner(), form), Ref(here[0], form.span), form)

        ends = self.stop
        stop: _Stop | None = None if ends is None else lambda node: ends(node, form)
        result = _Loops(form, clauses, nested, turn, stop).run([start], scope.inner(), rebind)
        return Let([start], [self.start(form)], self.finish(result, form), form.span)


def _constant(value: object) -> Callable[[Form], Node]:
    return lambda form: Const(value, form.span)


def _combining(key: str) -> Callable[[Node, Node, Form], Node]:
    return lambda value, collected, form: call(key, [collected, value], form)


def _entry(value: Node, table: Node, form: Form) -> Node:
    """A table with one more entry, whose key and value are the values of the body."""
    key, content = Variable("key"), Variable("value")
    entry: list[Node] = [table, Ref(key, form.span), Ref(content, form.span)]
    return Receive([key, content], None, value, call("hash-set", entry, form), form.span)


def _reversed(node: Node, form: Form) -> Node:
    return call("reverse", [node], form)


def _found_or_false(node: Node, form: Form) -> Node:
    found = Variable("found")
    missing = call("eq?", [Ref(found, form.span), Const(DEFAULT)], form)
    return Let([found], [node], If(missing, Const(FALSE), Ref(found, form.span), form.span), form.span)


def _cons(value: Node, collected: Node, form: Form) -> Node:
    return call("cons", [value, collected], form)


def _last(value: Node, collected: Node, form: Form) -> Node:
    return value


def _is_false(node: Node, form: Form) -> Node:
    return call("not", [node], form)


def _is_found(node: Node, form: Form) -> Node:
    return call("not", [call("eq?", [node, Const(DEFAULT)], form)], form)


_COLLECTORS: Final = {
    "list": _Collector(_constant(NIL), _cons, _reversed),
    "vector": _Collector(_constant(NIL), _cons, lambda node, form: call("list->vector", [_reversed(node, form)], form)),
    "sum": _Collector(_constant(0), _combining("+")),
    "product": _Collector(_constant(1), _combining("*")),
    "and": _Collector(_constant(TRUE), _last, stop=_is_false),
    "or": _Collector(_constant(FALSE), _last, stop=lambda node, form: node),
    "first": _Collector(_constant(DEFAULT), _last, _found_or_false, _is_found),
    "last": _Collector(_constant(FALSE), _last),
    "hash": _Collector(lambda form: call("hash", [], form), _entry),
    "hasheq": _Collector(lambda form: call("hasheq", [], form), _entry),
    "hasheqv": _Collector(lambda form: call("hasheqv", [], form), _entry),
}


def _expand_for(form: Form, scope: Scope, nested: bool) -> Node:
    """`(for (clause …) body …)`."""
    clauses, *body = need(form, 2, None, "clauses and a body")
    loops = _Loops(form, clauses, nested, lambda inner: expand_body(body, inner.inner(), form), None)
    return Begin([loops.run([], scope, _no_names), unspecified(form)], form.span)


def _expand_fold(form: Form, scope: Scope, nested: bool) -> Node:
    """`(for/fold ((accumulator start) … [#:result expression]) (clause …) body …)`."""
    header, clauses, *body = need(form, 3, None, "accumulators, clauses and a body")
    items = proper_list(header, "for/fold: expected a list of accumulators")
    result: Syntax | None = None
    if len(items) > 1 and _option(items[-2]) == "result":
        items, result = items[:-2], items[-1]
    identifiers, starts = parse_bindings(Form(items, header.span), "for/fold")
    check_distinct(identifiers, "for/fold: duplicate accumulator")
    values = [expand(start, scope) for start in starts]
    inner = scope.inner()
    variables = inner.bind_variables(identifiers)

    def rebind(here: Scope, accumulators: list[Variable]) -> None:
        for each, variable in zip(identifiers, accumulators, strict=False):
            here.bindings[name_of(each)] = variable

    loops = _Loops(form, clauses, nested, lambda scope: expand_body(body, scope.inner(), form), None)
    node = loops.run(variables, inner, rebind)
    if result is not None:
        outer = scope.inner()
        node = Receive(outer.bind_variables(identifiers), None, node, expand(result, outer), form.span)
    return Let(variables, values, node, form.span) if variables else node


def _enter(name: str, expander: Callable[[Form, Scope, bool], Node]) -> None:
    special(f"for{name}")(lambda form, scope: expander(form, scope, False))
    special(f"for*{name}")(lambda form, scope: expander(form, scope, True))


_enter("", _expand_for)
_enter("/fold", _expand_fold)
for _name, _collector in _COLLECTORS.items():
    _enter(f"/{_name}", _collector.expand)
