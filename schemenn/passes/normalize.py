"""A-normal form: every call that is not a tail call stands alone, its value bound to a variable.

    Call(f, [Call(g, [x]), Primitive("+", [y, 1])])
    →  Let([t], [Call(g, [x])], Call(f, [t, Primitive("+", [y, 1])]))

What may stand as an operand or a test afterwards is *simple*: Const, Ref, Global, Unbox, MakeBox, a Primitive of
simple forms, an If of simple forms. Operands are evaluated from left to right: one that a later call could change is
bound before that call (but the error of a pure primitive may come after it). Simple forms deeper than DEPTH are
bound too, because CPython's compiler recurses in C. Lambda and CaseLambda stand only as the value of a one-variable
Let, in a Fix, or in a Define.
"""

from __future__ import annotations

from collections.abc import Callable

from schemenn.core import (
    Begin,
    Call,
    CaseLambda,
    Const,
    Continue,
    Define,
    Fix,
    Global,
    If,
    Lambda,
    Let,
    Loop,
    MakeBox,
    Node,
    Primitive,
    Receive,
    Ref,
    SetBox,
    SetGlobal,
    SetLocal,
    Unbox,
    Variable,
)
from schemenn.core_walk import children, with_body, with_clauses
from schemenn.datum import UNSPECIFIED
from schemenn.passes.facts import Facts
from schemenn.primitive_table import PURE, primitives

DEPTH = 40

_Wrap = Callable[[Node], Node]


def normalize(forms: list[Node], facts: Facts) -> list[Node]:
    """Bring every form of the unit to A-normal form.

    The call a top-level form ends in is no tail call: its frame tells an error where the program was.
    """
    return [_Normalizer().body(form, False) for form in forms]


class _Normalizer:
    """The normalization of one procedure body; `wraps` are the bindings that go around what is being made."""

    def __init__(self) -> None:
        self.wraps: list[_Wrap] = []
        self.depth: dict[Node, int] = {}

    def body(self, node: Node, tail: bool) -> Node:
        """The form as a statement-like body of its own, with the bindings it needs around it."""
        outer, self.wraps = self.wraps, []
        result = self._last(node, tail)
        for wrap in reversed(self.wraps):
            result = wrap(result)
        self.wraps = outer
        return result

    def _last(self, node: Node, tail: bool) -> Node:
        match node:
            case Call() if tail:
                *operands, operator = self._operands([*node.operands, node.operator])
                return Call(operator, operands, node.span)
            case If(test=test, then=then, otherwise=otherwise):
                condition = self.simple(test)
                return If(condition, self.body(then, tail), self.body(otherwise, tail), node.span)
            case Continue(label=label, values=values):
                return Continue(label, self._operands(values), node.span)
            case Loop():
                return self._loop(node, tail)
            case Let() | Fix() | Receive() | Begin():
                return self._last(self._enter(node), tail)
            case SetLocal() | SetBox() | SetGlobal() | Define():
                return self._assignment(node)
        return self.simple(node)

    def _enter(self, node: Node) -> Node:
        """Emit the bindings or effects of a form; the answer is what remains, its last sub-form."""
        match node:
            case Let(variables=variables, values=values, body=body):
                for variable, value in zip(variables, values, strict=True):
                    self._bind(variable, value)
                return body
            case Fix(variables=variables, lambdas=lambdas, body=body):
                closed = [self._procedure(procedure) for procedure in lambdas]
                self.wraps.append(lambda rest: Fix(variables, closed, rest, node.span))
                return body
            case Receive(parameters=parameters, rest=rest, values=values, body=body):
                operand = self.simple(values)
                self.wraps.append(lambda inner: Receive(parameters, rest, operand, inner, node.span))
                return body
        assert isinstance(node, Begin)
        for form in node.forms[:-1]:
            self._effect(form)
        return node.forms[-1]

    def _bind(self, variable: Variable, value: Node) -> None:
        match value:
            case Call():
                *operands, operator = self._operands([*value.operands, value.operator])
                bound: Node = Call(operator, operands, value.span)
            case Lambda() | CaseLambda():
                bound = self._procedure(value)
            case Loop():
                bound = self._loop(value, False)
            case If():
                bound = self._branches(value)
            case Let() | Fix() | Receive() | Begin():
                self._bind(variable, self._enter(value))
                return
            case Primitive() if _is_made_in_place(value):
                bound = self._made(value)
            case _:
                bound = self.simple(value)
        self.wraps.append(lambda rest: Let([variable], [bound], rest, value.span))

    def _effect(self, node: Node) -> None:
        match node:
            case SetLocal() | SetBox() | SetGlobal() | Define():
                statement = self._assignment(node)
            case Call() | Lambda() | CaseLambda():
                self._bind(Variable("t"), node)
                return
            case Loop():
                statement = self._loop(node, False)
            case If():
                statement = self._branches(node)
            case Let() | Fix() | Receive() | Begin():
                self._effect(self._enter(node))
                return
            case _:
                statement = self.simple(node)
                if isinstance(statement, Const | Ref):
                    return
        self.wraps.append(lambda rest: Begin([statement, rest], node.span))

    def _assignment(self, node: SetLocal | SetBox | SetGlobal | Define) -> Node:
        if isinstance(node.value, Lambda | CaseLambda) and isinstance(node, Define):
            return Define(node.key, self._procedure(node.value), node.span)
        value = self.simple(node.value)
        match node:
            case SetLocal(variable=variable):
                return SetLocal(variable, value, node.span)
            case SetBox(variable=variable):
                return SetBox(variable, value, node.span)
            case SetGlobal(key=key):
                return SetGlobal(key, value, node.span)
        return Define(node.key, value, node.span)

    def _branches(self, node: If) -> Node:
        condition = self.simple(node.test)
        return If(condition, self.body(node.then, False), self.body(node.otherwise, False), node.span)

    def _loop(self, node: Loop, tail: bool) -> Node:
        return Loop(node.label, node.variables, self._operands(node.values), self.body(node.body, tail), node.span)

    def _procedure(self, node: Lambda | CaseLambda) -> Lambda | CaseLambda:
        if isinstance(node, Lambda):
            body = _Normalizer().body(node.body, True)
            return with_body(node, body)
        return with_clauses(node, [with_body(each, _Normalizer().body(each.body, True)) for each in node.clauses])

    def simple(self, node: Node) -> Node:
        """The form as a simple one, its calls and effects bound before."""
        match node:
            case Const() | Ref() | Global() | Unbox():
                return node
            case Primitive() if _is_made_in_place(node):
                return self._keep(self._made(node))
            case Primitive(key=key, operands=operands):
                return self._nested(Primitive(key, self._primitive_operands(key, operands), node.span))
            case MakeBox(value=Node() as value):
                return MakeBox(self.simple(value), node.span)
            case MakeBox():
                return node
            case If():
                return self._choice(node)
            case SetLocal() | SetBox() | SetGlobal() | Define():
                self._effect(node)
                return Const(UNSPECIFIED, node.span)
            case Let() | Fix() | Receive() | Begin():
                return self.simple(self._enter(node))
        return self._named(node)

    def _choice(self, node: If) -> Node:
        branches = self._branches(node)
        if isinstance(branches, If) and _is_simple(branches.then) and _is_simple(branches.otherwise):
            return self._nested(branches)
        variable = Variable("t")
        self.wraps.append(lambda rest: Let([variable], [branches], rest, node.span))
        return Ref(variable, node.span)

    def _named(self, node: Node) -> Node:
        variable = Variable((node.name or "lambda") if isinstance(node, Lambda | CaseLambda) else "t")
        self._bind(variable, node)
        return Ref(variable, node.span)

    def _nested(self, node: Node) -> Node:
        depth = 1 + max([self.depth.get(part, 0) for part in children(node)], default=0)
        if depth > DEPTH:
            return self._keep(node)
        self.depth[node] = depth
        return node

    def _keep(self, node: Node) -> Node:
        """A simple form bound to a variable where it stands."""
        variable = Variable("t")
        self.wraps.append(lambda rest: Let([variable], [node], rest, node.span))
        return Ref(variable, node.span)

    def _made(self, node: Primitive) -> Primitive:
        """An object to be made in place; what its templates evaluate more than once is named."""
        row = primitives()[node.key]
        inner = {
            position: self._made(operand)
            for position, operand in enumerate(node.operands)
            if isinstance(operand, Primitive)
            and _is_made_in_place(operand)
            and row.only_slot(len(node.operands), position)
            and all([_is_stable(part) for part in operand.operands])
        }
        others = self._operands([Const(0) if i in inner else operand for i, operand in enumerate(node.operands)])
        operands = [inner.get(i, operand) for i, operand in enumerate(others)]
        return Primitive(node.key, self._named_operands(operands) if row.when else operands, node.span)

    def _named_operands(self, operands: list[Node]) -> list[Node]:
        return [part if isinstance(part, Const | Ref | Global | Unbox) else self._keep(part) for part in operands]

    def _primitive_operands(self, key: str, nodes: list[Node]) -> list[Node]:
        """Operands for a primitive: names and constants where its template evaluates them more than once."""
        operands = self._operands(nodes)
        if not primitives()[key].repeats(len(nodes)):
            return operands
        return self._named_operands(operands)

    def _operands(self, nodes: list[Node]) -> list[Node]:
        """Simple forms for operands, in an order of evaluation that is from left to right."""
        done: list[Node] = []
        for node in nodes:
            before = len(self.wraps)
            operand = self.simple(node)
            if len(self.wraps) > before:
                after = self.wraps[before:]
                del self.wraps[before:]
                done = [part if _is_stable(part) else self._keep(part) for part in done]
                self.wraps += after
            done.append(operand)
        return done


def _is_simple(node: Node) -> bool:
    return isinstance(node, Const | Ref | Global | Unbox | MakeBox | Primitive) or (
        isinstance(node, If) and _is_simple(node.then) and _is_simple(node.otherwise)
    )


def _is_made_in_place(node: Primitive) -> bool:
    return len(node.operands) in primitives()[node.key].make


def _is_stable(node: Node) -> bool:
    """Whether nothing that runs later can change what the form answers."""
    if isinstance(node, Primitive):
        return primitives()[node.key].effect is PURE and all([_is_stable(operand) for operand in node.operands])
    return isinstance(node, Const) or (isinstance(node, Ref) and not node.variable.assigned)
