"""Each call is given its way: a plain Python call, one whose answer may be a pending tail call, or a pending tail call.

    not in tail position, callee unknown           Call  →  Bounce
    not in tail position, callee known to return   Call stays
    tail position, callee unknown or in a cycle    Call  →  TailCall
    tail position, callee known, no way back       Call stays: the stack cannot grow without bound
    tail position, callee builtin                  Call stays: it comes back to the program by pending calls only

A procedure *bounces* when it may answer a pending tail call. Which known procedures do is the least solution over
the graph of tail calls between them.
"""

from __future__ import annotations

from schemenn.core import (
    Begin,
    Bounce,
    Call,
    CaseLambda,
    Fix,
    Global,
    If,
    Lambda,
    Let,
    Loop,
    Node,
    Receive,
    Ref,
    TailCall,
    Variable,
)
from schemenn.core_walk import rebuild, tail_forms, walk, with_body, with_clauses
from schemenn.passes.facts import Facts
from schemenn.passes.graph import components
from schemenn.primitive_table import CONTROL, primitives

_Procedure = Lambda | CaseLambda


def choose_calls(forms: list[Node], facts: Facts) -> list[Node]:
    """Choose for every call of the unit."""
    facts.collect(forms)
    return _Chooser(forms, facts).forms()


class _Chooser:
    """The known procedures of a unit, which of them bounce, and which cycle of tail calls each is in."""

    def __init__(self, forms: list[Node], facts: Facts) -> None:
        self.facts = facts
        self.all_forms = forms
        self.local: dict[Variable, _Procedure] = {}
        for form in forms:
            for node in walk(form):
                if isinstance(node, Fix):
                    self.local.update(zip(node.variables, node.lambdas, strict=True))
        self.procedures: list[_Procedure] = [*self.local.values(), *facts.constants.values()]
        self.index = {id(procedure): i for i, procedure in enumerate(self.procedures)}
        self.cycle = [0] * len(self.procedures)
        self.bounces = [False] * len(self.procedures)
        self._solve()

    def known(self, call: Call) -> int | None:
        """The index of the procedure that the call is known to reach, if its operands fit."""
        operator = call.operator
        procedure: _Procedure | None = None
        if isinstance(operator, Ref):
            procedure = self.local.get(operator.variable)
        elif isinstance(operator, Global):
            procedure = self.facts.constants.get(operator.key)
        if procedure is None or not _fits(procedure, len(call.operands)):
            return None
        return self.index[id(procedure)]

    def _solve(self) -> None:
        calls = [_tail_calls(procedure) for procedure in self.procedures]
        targets = [[self.known(call) for call in own] for own in calls]
        edges = [[target for target in own if target is not None] for own in targets]
        for number, component in enumerate(components(edges)):
            for i in component:
                self.cycle[i] = number
            self.bounces_of(component, targets)

    def bounces_of(self, component: list[int], targets: list[list[int | None]]) -> None:
        """Mark a component, those it points to being marked: it bounces if one of its tail calls does."""
        inside = set(component)
        bounce = any([t is None or t in inside or self.bounces[t] for i in component for t in targets[i]])
        for i in component:
            self.bounces[i] = bounce

    def forms(self) -> list[Node]:
        return [self._rewrite(form, True, None) for form in self.all_forms]

    def _rewrite(self, node: Node, tail: bool, home: int | None) -> Node:
        match node:
            case Call():
                return self._choose(node, tail, home)
            case Lambda():
                own = self.index.get(id(node))
                body = self._rewrite(node.body, True, own)
                return with_body(node, body)
            case CaseLambda():
                clauses = [self._clause(clause, self.index.get(id(node))) for clause in node.clauses]
                return with_clauses(node, clauses)
            case If() | Begin() | Let() | Fix() | Receive() | Loop():
                last = {id(form) for form in tail_forms(node)}
                return rebuild(node, lambda child: self._rewrite(child, tail and id(child) in last, home))
        return rebuild(node, lambda child: self._rewrite(child, False, None))

    def _clause(self, clause: Lambda, home: int | None) -> Lambda:
        body = self._rewrite(clause.body, True, home)
        return with_body(clause, body)

    def _choose(self, call: Call, tail: bool, home: int | None) -> Node:
        target = self.known(call)
        if target is None and isinstance(call.operator, Global) and self.facts.is_builtin(call.operator.key):
            returns = tail or always_returns(call.operator.key)
            return call if returns else Bounce(call.operator, call.operands, call.span)
        if target is not None and isinstance(call.operator, Global):
            self.facts.assumed.add(call.operator.key)
        if tail:
            returns = target is not None and (home is None or self.cycle[home] != self.cycle[target])
            return call if returns else TailCall(call.operator, call.operands, call.span)
        returns = target is not None and not self.bounces[target]
        return call if returns else Bounce(call.operator, call.operands, call.span)


def always_returns(key: str) -> bool:
    """Whether a builtin never answers a pending tail call."""
    row = primitives().get(key)
    return row is not None and (row.returns or row.effect is not CONTROL)


def _tail_calls(procedure: _Procedure) -> list[Call]:
    """The calls in tail position of a procedure's body."""
    bodies = [procedure] if isinstance(procedure, Lambda) else procedure.clauses
    found: list[Call] = []
    todo: list[Node] = [clause.body for clause in bodies]
    while todo:
        node = todo.pop()
        if isinstance(node, Call):
            found.append(node)
        todo += tail_forms(node)
    return found


def _fits(procedure: _Procedure, count: int) -> bool:
    if isinstance(procedure, CaseLambda):
        return any([_fits(clause, count) for clause in procedure.clauses])
    least = len(procedure.parameters)
    return count == least or (count > least and procedure.rest is not None)
