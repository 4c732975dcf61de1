"""`map` and `for-each` of a known kind of procedure become loops in place.

    (map (lambda (x) (* k x)) l)
    →  Let([p0], [l], Loop(again, [p, got], [p0, %gather],
           If(pair? p, Begin(%gather! got (Let([x], [car p], k * x)), Continue(again, [cdr p, got])),
                       Begin(%check-end 'map p l, %gathered got))))

The procedure is a lambda expression, a primitive, or a procedure of the unit: nothing is left to be gained by
calling `map`. The values are gathered in a Python list; a frame that a continuation enters again works on a copy of
it, so what `map` has answered never changes. The list is a variable of the loop, so that a loop which goes on as a
procedure (resume.py) is given the list, and shares none.
"""

from __future__ import annotations

from schemenn.core import Begin, Call, Const, Continue, Global, If, Lambda, Let, Loop, Node, Primitive, Ref, Variable
from schemenn.core_walk import rebuild
from schemenn.datum import FALSE, NIL, UNSPECIFIED, intern
from schemenn.passes.facts import Facts
from schemenn.passes.find_loops import LIMIT, loop_depth
from schemenn.primitive_table import CONTROL, primitives
from schemenn.source import Span


def open_maps(forms: list[Node], facts: Facts) -> list[Node]:
    """Open the calls of `map` and `for-each` in every form of the unit."""
    return [_open(form, facts) for form in forms]


def _open(node: Node, facts: Facts) -> Node:
    node = rebuild(node, lambda child: _open(child, facts))
    match node:
        case Call(operator=Global(key="map" | "for-each" as key), operands=[procedure, first, *rest]):
            return _Opening(node, key, procedure, [first, *rest]).form(facts)
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
    """One call of `map` or `for-each` being opened."""

    def __init__(self, call: Call, key: str, procedure: Node, lists: list[Node]) -> None:
        self.call = call
        self.key = key
        self.procedure = procedure
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
        body = If(self._all_pairs(), turn, self._end(), self.span)
        loop = Loop(again, variables, values, body, self.span)
        return Let(self.starts, self.lists, loop, self.span)

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

    def _all_pairs(self) -> Node:
        *others, last = self.pairs
        test = self._primitive("pair?", last)
        for pair in reversed(others):
            test = If(self._primitive("pair?", pair), test, Const(FALSE, self.span), self.span)
        return test

    def _end(self) -> Node:
        checks: list[Node] = []
        name = Const(intern(self.key), self.span)
        for pair, start in zip(self.pairs, self.starts, strict=True):
            rest = Ref(pair, self.span)
            ended: Node = Primitive("eq?", [rest, Const(NIL, self.span)], self.span)
            if len(self.pairs) > 1:
                ended = If(self._primitive("pair?", pair), Const(NIL, self.span), ended, self.span)
            check = Primitive("%check-list", [name, Ref(start, self.span)], self.span)
            checks.append(If(ended, Const(UNSPECIFIED, self.span), check, self.span))
        result = Const(UNSPECIFIED, self.span) if self.key == "for-each" else self._primitive("%gathered", self.got)
        return Begin([*checks, result], self.span)
