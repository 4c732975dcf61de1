"""Derivatives of what is a derivative already: they would be taken for zero, so they are refused.

    (define g dL/dW) … dg/dW   →   (%second-derivative 'dg/dW 'g)

dL/dW answers a plain number. What it depends on is known to ∇ alone. A variable is a derivative if its value is
computed from one by primitives; what procedures make of one is not followed.
"""

from __future__ import annotations

from schemenn.core import Begin, Call, Const, Define, Global, If, Let, Letrec, Node, Ref, SetGlobal, SetLocal, Variable
from schemenn.core_walk import rebuild, walk
from schemenn.primitive_table import CONTROL, WRITE, primitives

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def refuse_second_derivatives(forms: list[Node], derived: set[Variable | str]) -> list[Node]:
    """The forms with an error in place of each; the variables and keys that are derivatives are added to `derived`."""
    for form in forms:
        for place, value in _bindings(form):
            if _is_derivative(value, derived):
                derived.add(place)
    return [_refused(form, derived) for form in forms] if derived else forms


def _bindings(form: Node) -> Iterator[tuple[Variable | str, Node]]:
    for node in walk(form):
        match node:
            case Define(key=key, value=value) | SetGlobal(key=key, value=value):
                yield key, value
            case SetLocal(variable=variable, value=value):
                yield variable, value
            case Let(variables=variables, values=values) | Letrec(variables=variables, values=values):
                yield from zip(variables, values, strict=True)


def _is_derivative(node: Node, derived: set[Variable | str]) -> bool:
    """Whether the value of a form is computed from a derivative."""
    match node:
        case Ref(variable=variable):
            return variable in derived
        case Global(key=key):
            return key in derived
        case Call(operator=Global(key="%derivative")):
            return True
        case Call(operator=Global(key=key), operands=operands):
            row = primitives().get(key)
            computes = row is not None and row.effect not in (CONTROL, WRITE)
            return computes and any([_is_derivative(operand, derived) for operand in operands])
        case If(then=then, otherwise=otherwise):
            return _is_derivative(then, derived) or _is_derivative(otherwise, derived)
        case Begin(forms=forms):
            return _is_derivative(forms[-1], derived)
        case Let(body=body) | Letrec(body=body):
            return _is_derivative(body, derived)
    return False


def _refused(node: Node, derived: set[Variable | str]) -> Node:
    match node:
        case Call(operator=Global(key="%derivative"), operands=[Const() as whole, Const() as above, _, value, _]):
            if _is_derivative(value, derived):
                return Call(Global("%second-derivative"), [whole, above], node.span)
    return rebuild(node, lambda part: _refused(part, derived))
