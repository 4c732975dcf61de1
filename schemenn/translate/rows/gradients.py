"""Gradients: calls of a short reverse mode that goes along with the program.

((∇ loss) W)               gradient(loss)(W)
(value-and-gradient f x)   value_and_gradient(f, x)
dL/dW                      derivative(L, W)
"""

from __future__ import annotations

from schemenn.translate.code import ATOM, LAMBDA, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row, special
from schemenn.translate.tree import Call
from schemenn.translate.types import NUMBERS, marked


def _needed(emitter: Emitter, *names: str) -> None:
    emitter.need("Traced", "operator", *names)
    if "tensor" in emitter.kinds:
        emitter.need("np")


def _in_line(emitter: Emitter, node: Call) -> bool:
    return all(emitter.is_expression(each) for each in node.arguments)


@special("gradient-of", _in_line)
def _gradient_of(emitter: Emitter, node: Call) -> Code:
    _needed(emitter, "gradient")
    if len(node.arguments) < 2:
        emitter.refuse("a gradient without arguments", node.span)
    function, *codes = emitter.expressions(node.arguments)
    return Code(f"gradient({function.at(LAMBDA)})({', '.join([code.at(LAMBDA) for code in codes])})")


def _maker(name: str, python: str, count: int) -> None:
    @special(name, _in_line)
    def make(emitter: Emitter, node: Call) -> Code:
        _needed(emitter, python)
        if len(node.arguments) < count:
            emitter.refuse(f"{name} with {len(node.arguments)} arguments", node.span)
        codes = emitter.expressions(node.arguments)
        return Code(f"{python}({', '.join([code.at(LAMBDA) for code in codes])})")


_maker("∇", "gradient", 1)
_maker("gradient", "gradient", 1)
_maker("∂", "partial", 2)
_maker("value-and-gradient", "value_and_gradient", 2)
_maker("vjp", "vjp", 3)
_maker("jvp", "jvp", 3)


def _all_derivatives(name: str) -> None:
    @special(name, _in_line)
    def make(emitter: Emitter, node: Call) -> Code:
        _needed(emitter, name)
        codes = emitter.expressions(node.arguments)
        if len(codes) == 1:
            return Code(f"lambda *arguments: {name}({codes[0].at(LAMBDA)}, *arguments)", LAMBDA)
        return Code(f"{name}({', '.join([code.at(LAMBDA) for code in codes])})")


_all_derivatives("jacobian")
_all_derivatives("hessian")


@special("%trainable", _in_line)
def _trainable(emitter: Emitter, node: Call) -> Code:
    _needed(emitter, "trainable")
    return Code(f"trainable({emitter.expression(node.arguments[0]).at(LAMBDA)})")


@special("%noted", _in_line)
def _noted(emitter: Emitter, node: Call) -> Code:
    code, found = emitter.expression(node.arguments[0]), emitter.type(node.arguments[0])
    if found.only("tensor") or not emitter.is_traced(found):
        return code
    _needed(emitter, "noted")
    return Code(f"noted({code.at(LAMBDA)})")


@special("%derivative", lambda emitter, node: True)
def _derivative(emitter: Emitter, node: Call) -> Code:
    _needed(emitter, "derivative")
    above, below = emitter.expressions(node.arguments)
    return Code(f"derivative({above.text}, {below.text})")


def _constant(emitter: Emitter, operands: list[Operand]) -> Code:
    code, found = operands[0]
    if not emitter.has_gradients or not found.may_be(*NUMBERS, "tensor", "list", "vector"):
        return code
    _needed(emitter, "constant")
    return Code(f"constant({code.text})")


row("stop-gradient", _constant, ATOM, lambda types: marked(types[0], False), 1, 1)
