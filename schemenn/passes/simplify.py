"""Small rewrites that leave less to do: known calls opened, names for names removed, tests straightened.

Call(Lambda([x], b), [e])                              →  Let([x], [e], b)
Let([x], [Ref(y)], b), neither assigned                →  b with y for x
Fix([f], [Lambda([x], b)], … Call(f, [e]) …), used once →  … Let([x], [e], b) …
If(If(a, b, #f), c, d) keeps its shape: the emitter writes it as `a and b`
call-with-values of two lambda expressions             →  Receive
Primitive("not", [a])                                  →  If(a, #f, #t)
If(If(a, #f, #t), c, d)                                →  If(a, d, c)
"""

from __future__ import annotations

from schemenn.core import (
    Begin,
    Call,
    CaseLambda,
    Const,
    Fix,
    Global,
    If,
    Lambda,
    Let,
    Node,
    Primitive,
    Receive,
    Ref,
    Variable,
)
from schemenn.core_walk import rebuild, walk
from schemenn.datum import FALSE, NIL, TRUE, Boolean
from schemenn.passes.facts import Facts


def simplify(forms: list[Node], facts: Facts) -> list[Node]:
    """Simplify every form of the unit."""
    return [_Simplifier(form).simplify(form) for form in forms]


class _Simplifier:
    """The rewriting of one top-level form."""

    def __init__(self, form: Node) -> None:
        self.uses: dict[Variable, int] = {}
        self.known: dict[Variable, Node] = {}
        for node in walk(form):
            if isinstance(node, Ref):
                self.uses[node.variable] = self.uses.get(node.variable, 0) + 1

    def simplify(self, node: Node) -> Node:
        match node:
            case Ref(variable=variable):
                return self._reference(node, variable)
            case Call():
                return self._call(node)
            case Let():
                return self._let(node)
            case Fix(variables=[variable], lambdas=[Lambda() as procedure]) if self._called_once(variable, node):
                self.known[variable] = procedure
                return self.simplify(node.body)
            case If():
                return self._if(node)
            case Begin(forms=forms):
                return self._begin(node, forms)
            case Primitive(key="not", operands=[operand]):
                return self._if(If(operand, Const(FALSE, node.span), Const(TRUE, node.span), node.span))
        return rebuild(node, self.simplify)

    def _reference(self, node: Node, variable: Variable) -> Node:
        value = self.known.get(variable)
        if isinstance(value, Const):
            return Const(value.value, node.span)
        if isinstance(value, Ref):
            return Ref(value.variable, node.span)
        return node

    def _called_once(self, variable: Variable, node: Fix) -> bool:
        """Whether the one use of the variable is a call, in the body, that fits the procedure."""
        procedure = node.lambdas[0]
        if self.uses.get(variable) != 1 or not isinstance(procedure, Lambda) or procedure.rest is not None:
            return False
        for here in walk(node.body):
            if isinstance(here, Call) and isinstance(here.operator, Ref) and here.operator.variable is variable:
                return len(here.operands) == len(procedure.parameters)
        return False

    def _call(self, node: Call) -> Node:
        operator = node.operator
        if isinstance(operator, Ref) and isinstance(self.known.get(operator.variable), Lambda):
            operator = self.known[operator.variable]
        if isinstance(operator, Lambda):
            opened = _open(operator, node)
            if opened is not None:
                return self.simplify(opened)
        if isinstance(operator, Global) and operator.key == "call-with-values":
            match node.operands:
                case [Lambda(parameters=[], rest=None) as producer, Lambda() as consumer]:
                    return self.simplify(
                        Receive(consumer.parameters, consumer.rest, producer.body, consumer.body, node.span)
                    )
        return rebuild(node, self.simplify)

    def _let(self, node: Let) -> Node:
        variables: list[Variable] = []
        values: list[Node] = []
        for variable, value in zip(node.variables, node.values, strict=True):
            simple = self.simplify(value)
            if not variable.assigned and _is_copy(simple):
                self.known[variable] = simple
            else:
                variables.append(variable)
                values.append(simple)
        body = self.simplify(node.body)
        return Let(variables, values, body, node.span) if variables else body

    def _if(self, node: If) -> Node:
        test = as_test(self.simplify(node.test), self.uses)
        if isinstance(test, Const):
            return self.simplify(node.otherwise if test.value is FALSE else node.then)
        then, otherwise = self.simplify(node.then), self.simplify(node.otherwise)
        match test:
            case If(test=inner, then=Const(value=yes), otherwise=Const(value=no)) if yes is FALSE and no is not FALSE:
                return If(inner, otherwise, then, node.span)
        return If(test, then, otherwise, node.span)

    def _begin(self, node: Node, forms: list[Node]) -> Node:
        kept: list[Node] = []
        for position, form in enumerate(forms):
            simple = self.simplify(form)
            if position + 1 == len(forms):
                kept += simple.forms if isinstance(simple, Begin) else [simple]
            elif isinstance(simple, Begin):
                kept += [part for part in simple.forms if not isinstance(part, Const | Ref | Lambda | CaseLambda)]
            elif not isinstance(simple, Const | Ref | Lambda | CaseLambda):
                kept.append(simple)
        return kept[0] if len(kept) == 1 else Begin(kept, node.span)


def _open(procedure: Lambda, call: Call) -> Node | None:
    """The call of a lambda expression as a Let; None where the number of operands does not fit."""
    extra = len(call.operands) - len(procedure.parameters)
    if extra < 0 or (extra and procedure.rest is None):
        return None
    variables, values = list(procedure.parameters), call.operands[: len(procedure.parameters)]
    if procedure.rest is not None:
        variables.append(procedure.rest)
        further = call.operands[len(procedure.parameters) :]
        values.append(Primitive("list", further, call.span) if further else Const(NIL, call.span))
    return Let(variables, values, procedure.body, call.span) if variables else procedure.body


def _is_copy(value: Node) -> bool:
    """Whether the value may be repeated for free: an unassigned variable, a small constant."""
    if isinstance(value, Ref):
        return not value.variable.assigned
    return isinstance(value, Const) and isinstance(value.value, int | float | Boolean)


def as_test(node: Node, uses: dict[Variable, int]) -> Node:
    """The form rewritten for a place where only its truth counts: `(or a b)` needs no temporary.

    The test of an If in it is left alone: whoever rewrites that If sees to its test. `uses` counts the uses of
    variables: a temporary that `b` reads too is needed.
    """
    match node:
        case Let(
            variables=[variable], values=[value], body=If(test=Ref(variable=a), then=Ref(variable=b), otherwise=last)
        ) if variable is a and variable is b and uses.get(variable) == 2:
            return If(as_test(value, uses), Const(TRUE, node.span), as_test(last, uses), node.span)
        case If(test=test, then=then, otherwise=otherwise):
            return If(test, as_test(then, uses), as_test(otherwise, uses), node.span)
    return node
