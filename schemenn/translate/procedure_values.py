"""Builtins as values: `(define op +)`, `(my-map car lists)`."""

from __future__ import annotations

from typing import Final

from schemenn.translate.code import ATOM, LAMBDA, Code
from schemenn.translate.emit_core import apply_row
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import ROWS, SPECIAL, Operand
from schemenn.translate.rows.reductions import REDUCTIONS
from schemenn.translate.tree import Builtin, Call, Ref, Variable
from schemenn.translate.types import ANY, marked, tensor_of

NAMED_FUNCTIONS: Final = {
    "+": "add", "-": "subtract", "*": "multiply", "/": "divide_all", "max": "largest", "min": "smallest",
    "values": "make_values", "tensor-slice": "tensor_slice", "concatenate": "concatenate", "tensor": "tensor",
    "list": "make_list", "append": "append_all", "string-append": "join_all",
}  # fmt: skip
COMPARED_FUNCTIONS: Final = {"<": "lt", ">": "gt", "<=": "le", ">=": "ge", "=": "eq"}
_DIRECT: Final = ("sqrt", "exp", "length", "abs")


def _of_one_operand(emitter: Emitter, node: Builtin) -> Code:
    """A reduction over all elements as a function."""
    operand = Ref(node.span, Variable("x", node.span, python="x"))
    call = Call(node.span, node, [operand])
    emitter.types.nodes[operand] = marked(tensor_of(None), emitter.has_gradients)
    return Code(f"lambda x: {SPECIAL[node.name](emitter, call).at(LAMBDA)}", LAMBDA, True)


def procedure_value(emitter: Emitter, node: Builtin) -> Code:
    """The Python function of a builtin."""
    name = node.name
    if name in NAMED_FUNCTIONS:
        emitter.need(NAMED_FUNCTIONS[name])
        return Code(NAMED_FUNCTIONS[name], ATOM, True)
    if name in COMPARED_FUNCTIONS:
        emitter.need("operator")
        return Code(f"operator.{COMPARED_FUNCTIONS[name]}", ATOM, True)
    if name == "display":
        emitter.need("display")
        return Code("display", ATOM, True)
    if name == "newline":
        return Code("print", ATOM, True)
    row = ROWS.get(name)
    if name in REDUCTIONS:
        return _of_one_operand(emitter, node)
    if row is None or name in SPECIAL or row.is_statement:
        emitter.refuse(f"{name} as a value" if row is not None or name in SPECIAL else name, node.span)
    count = max(row.least, 1) if row.most is None else max(row.least, min(row.most, 1)) if row.most else 0
    names = ["value"] if count == 1 else [f"value_{i + 1}" for i in range(count)]
    operands = [Operand(Code(each, ATOM, True), ANY) for each in names]
    body = apply_row(emitter, name, operands, node)
    call_of = f"{body.text.partition('(')[0]}({', '.join(names)})"
    if body.text == call_of and count and call_of.partition("(")[0].isidentifier():
        return Code(call_of.partition("(")[0], ATOM, True)
    head = f"lambda {', '.join(names)}:" if names else "lambda:"
    return Code(f"{head} {body.at(LAMBDA)}", LAMBDA, True)
