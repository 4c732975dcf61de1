"""Values whose derivatives are asked for: the numbers in them that no operation computed are noted as well.

    (define h (map relu z)) … dL/dh   →   Define("h", (%noted (%moment) (map relu z))) …

`(if (> z 0) z 0)` may answer the constant 0. What L depends on is the number in h, and the graph does not know it
unless it gets a node of its own. So the values that the variables below a derivative get are noted (autodiff/noted.py).
A definition at top level may be asked about by a later unit: once there is a trainable, the numbers that a branch may
have answered are noted in what it gets. What is assigned to a weight becomes plain, and so do the derivatives in it.
"""

from __future__ import annotations

from schemenn.core import Call, CaseLambda, Const, Define, Global, Lambda, Let, Letrec, Node, Receive, Ref, SetGlobal
from schemenn.core import SetLocal, Variable
from schemenn.core_walk import rebuild, with_body
from schemenn.datum import FALSE
from schemenn.expand.scope import TopScope


def with_noted_values(forms: list[Node], scope: TopScope) -> list[Node]:
    """The forms, in which the values are noted that derivatives in the scope are taken in."""
    if scope.notation.asked:
        noting = _Noting(scope.notation.asked)
        forms = [noting.of(form) for form in forms]
    return [_with_noted_result(form) for form in forms] if scope.notation.trainables else forms


class _Noting:
    """Notes the values of the local variables and global keys `asked`."""

    def __init__(self, asked: set[Variable | str]) -> None:
        self.asked = asked

    def of(self, node: Node) -> Node:
        """A form with the values noted in all its parts."""
        node = rebuild(node, self.of)
        match node:
            case Let(variables=variables, values=values) | Letrec(variables=variables, values=values):
                pairs = zip(variables, values, strict=True)
                node.values = [self.noted(variable, value) for variable, value in pairs]
            case SetLocal(variable=variable, value=value):
                node.value = self.noted(variable, value)
            case Define(key=key, value=value) | SetGlobal(key=key, value=value):
                node.value = self.noted(key, value)
            case Lambda(parameters=parameters, rest=rest):
                return self._procedure(node, parameters, rest)
            case Call(operator=Global(key="%next-weight"), operands=[_, value]):
                node.operands[1] = _with_plain_derivatives(value)
            case Receive(parameters=parameters, rest=rest):
                node.parameters, node.rest, node.body = self._received(parameters, rest, node.body)
        return node

    def noted(self, place: Variable | str, value: Node) -> Node:
        """The value, noted if `place` is asked about and is no weight; its computation is observed."""
        return _wrapped("%noted", value) if place in self.asked else value

    def _procedure(self, node: Lambda, parameters: list[Variable], rest: Variable | None) -> Node:
        parameters, rest, body = self._received(parameters, rest, node.body)
        return node if body is node.body else with_body(node, body, parameters, rest)

    def _received(
        self, parameters: list[Variable], rest: Variable | None, body: Node
    ) -> tuple[list[Variable], Variable | None, Node]:
        """Parameters, and a body that has noted what those get that are asked about."""
        mine = [each for each in parameters if each in self.asked]
        if not mine:
            return parameters, rest, body
        fresh = {each: Variable(each.name) for each in mine}
        values: list[Node] = [Call(Global("%noted"), [Const(FALSE), Ref(fresh[each])], body.span) for each in mine]
        return [fresh.get(each, each) for each in parameters], rest, Let(mine, values, body, body.span)


def _with_noted_result(form: Node) -> Node:
    if isinstance(form, Define | SetGlobal):
        form.value = _wrapped("%noted-result", form.value)
    return form


def _wrapped(primitive: str, value: Node) -> Node:
    """The value noted, unless it is a weight, or can hold nothing to be noted; its computation is observed."""
    if isinstance(value, Call) and isinstance(value.operator, Global):
        if value.operator.key == "%next-value":
            value.operands[2] = _wrapped(primitive, value.operands[2])
            return value
        if value.operator.key.startswith("%"):
            return value
    if isinstance(value, Lambda | CaseLambda | Const):
        return value
    return Call(Global(primitive), [Call(Global("%moment"), [], value.span), value], value.span)


def _with_plain_derivatives(node: Node) -> Node:
    node = rebuild(node, _with_plain_derivatives)
    if isinstance(node, Global) and node.key == "%derivative":
        return Global("%plain-derivative", node.span)
    return node
