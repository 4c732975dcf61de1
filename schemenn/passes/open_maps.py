"""`map` and `for-each` of a known kind of procedure become loops in place.

    (map (lambda (x) (* k x)) l)
    →  Let([p0], [l], Begin(If(%circular? p0, %check-list 'map p0), Loop(again, [p, got], [p0, %gather],
           If(pair? p, Begin(%gather! got (Let([x], [car p], k * x)), Continue(again, [cdr p, got])),
                       If(eq? p '(), %gathered got, If(%batch? p0, map of the procedure, %check-list 'map p0))))))

The procedure is a lambda expression, a primitive, or a procedure of the unit: nothing is left to be gained by
calling `map`. Where an operand turns out to be a tensor, `map` itself is called after all; a tensor is no pair, so
that is before the procedure has been called. The values are gathered in a Python list; a frame that a continuation
enters again works on a copy of it, so what `map` has answered never changes. The list is a variable of the loop, so
that a loop which goes on as a procedure (resume.py) is given the list, and shares none.
"""

from __future__ import annotations

from schemenn.core import Begin, Call, Const, Continue, Global, If, Lambda, Let, Loop, Node, Primitive, Ref, Variable
from schemenn.core_walk import fresh_copy, rebuild
from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, intern
from schemenn.passes.facts import Facts
from schemenn.passes.find_loops import LIMIT, loop_depth
from schemenn.primitive_table import CONTROL, primitives
from schemenn.source import Span


def open_maps(forms: list[Node], facts: Facts) -> list[Node]:
    """Open the calls of `map` and `for-each` in every form of the unit."""
    return [_open(form, facts) for form in forms]


def _open(node: Node, facts: Facts) -> Node:
    before = node
    node = rebuild(node, lambda child: _open(child, facts))
    match node:
        case Call(operator=Global(key="map" | "for-each" as key), operands=[procedure, first, *rest]):
            assert isinstance(before, Call)
            return _Opening(node, key, procedure, [first, *rest], before.operands[0]).form(facts)
        case Call(operator=Global(key="apply"), operands=[Global(key=key) as primitive, items]) if _is_plain(key):
            if isinstance(items, Primitive) and items.key == "reverse":
                return Primitive("%apply-reversed", [primitive, *items.operands], node.span)
            return Primitive("%apply-primitive", [primitive, items], node.span)
    return node


def _is_plain(key: str) -> bool:
    """Whether the key is a primitive that calls no procedure."""
    row = primitives().get(key)
    return row is not None and row.effect is not CONTROL


class _Opening:
    """One call of `map` or `for-each` being opened.

    `unopened` is the procedure with the calls in it as they were: it is written twice, and its own calls must not be,
    or maps inside each other would take twice the code at each level.
    """

    def __init__(self, call: Call, key: str, procedure: Node, lists: list[Node], unopened: Node) -> None:
        self.call = call
        self.key = key
        self.procedure = procedure
        self.unopened = unopened
        self.lists = lists
        self.starts = [Variable("list") for _ in lists]
        self.pairs = [Variable("rest") for _ in lists]
        self.got = Variable("got")
        self.got.gathers = True

    def form(self, facts: Facts) -> Node:
        """The loop, or the call itself where it cannot be opened."""
        one = self._one(facts)
        if one is None or loop_depth(one) >= LIMIT:
            return self.call
        again = Variable("again")
        variables = list(self.pairs)
        values: list[Node] = [Ref(start, self.span) for start in self.starts]
        nexts = [self._primitive("cdr", pair) for pair in self.pairs]
        if self.key == "map":
            variables.append(self.got)
            values.append(Primitive("%gather", [], self.span))
            nexts.append(Ref(self.got, self.span))
        turn = Begin(
            [one if self.key == "for-each" else self._gather(one), Continue(again, nexts, self.span)], self.span
        )
        body = If(self._all("pair?", self.pairs), turn, self._end(), self.span)
        loop = Loop(again, variables, values, body, self.span)
        return Let(self.starts, self.lists, Begin([self._check_circles(), loop], self.span), self.span)

    def _check_circles(self) -> Node:
        """An error where none of the lists has an end."""
        wrong = self._checked(self.starts[0])
        return If(self._all("%circular?", self.starts), wrong, Const(UNSPECIFIED, self.span), self.span)

    def _checked(self, start: Variable) -> Node:
        return Primitive("%check-list", [Const(intern(self.key), self.span), Ref(start, self.span)], self.span)

    @property
    def span(self) -> Span | None:
        return self.call.span

    def _primitive(self, key: str, variable: Variable) -> Node:
        return Primitive(key, [Ref(variable, self.span)], self.span)

    def _gather(self, value: Node) -> Node:
        return Primitive("%gather!", [Ref(self.got, self.span), value], self.span)

    def _one(self, facts: Facts) -> Node | None:
        """The procedure applied to the first elements; None for a procedure of which nothing is known."""
        cars = [self._primitive("car", pair) for pair in self.pairs]
        match self.procedure:
            case Lambda(parameters=parameters, rest=None, body=body) if len(parameters) == len(cars):
                return Let(parameters, cars, body, self.procedure.span)
            case Global(key=key) if _is_plain(key):
                least, most = primitives()[key].arity
                if least <= len(cars) and (most is None or len(cars) <= most):
                    return Primitive(key, cars, self.span)
            case Global(key=key) if facts.constant(key) is not None:
                return Call(self.procedure, cars, self.span)
        return None

    def _all(self, predicate: str, variables: list[Variable]) -> Node:
        *others, last = variables
        test = self._primitive(predicate, last)
        for variable in reversed(others):
            test = If(self._primitive(predicate, variable), test, Const(FALSE, self.span), self.span)
        return test

    def _end(self) -> Node:
        """What is answered where a list has ended."""
        result = Const(UNSPECIFIED, self.span) if self.key == "for-each" else self._primitive("%gathered", self.got)
        ended = [self._ended(pair) for pair in self.pairs]
        all_ended, any_batch = ended[-1], self._primitive("%batch?", self.starts[-1])
        for test, start in zip(ended[-2::-1], self.starts[-2::-1], strict=True):
            all_ended = If(test, all_ended, Const(FALSE, self.span), self.span)
            any_batch = If(self._primitive("%batch?", start), Const(TRUE, self.span), any_batch, self.span)
        wrong = self._checked(self.starts[-1])
        for test, start in zip(ended[-2::-1], self.starts[-2::-1], strict=True):
            wrong = If(fresh_copy([test])[0], wrong, self._checked(start), self.span)
        return If(all_ended, result, If(any_batch, self._general(), wrong, self.span), self.span)

    def _ended(self, pair: Variable) -> Node:
        """Whether a list is at its end, or goes on where another one has ended."""
        ended: Node = Primitive("eq?", [Ref(pair, self.span), Const(NIL, self.span)], self.span)
        if len(self.pairs) > 1:
            ended = If(self._primitive("pair?", pair), Const(TRUE, self.span), ended, self.span)
        return ended

    def _general(self) -> Node:
        """`map` or `for-each` over tensors, on the same operands."""
        procedure = fresh_copy([self.unopened])[0]
        starts: list[Node] = [Ref(start, self.span) for start in self.starts]
        return Call(Global(f"%{self.key}-batch"), [procedure, *starts], self.span)
