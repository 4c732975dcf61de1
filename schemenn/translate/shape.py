"""Which forms become Python expressions, without statements before them."""

from __future__ import annotations

from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import EXPRESSIONS, ROWS, SPECIAL
from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Constant,
    Define,
    Delay,
    If,
    Lambda,
    Logic,
    Named,
    Node,
    Quasi,
    Ref,
)  # fmt: skip


def is_expression(emitter: Emitter, node: Node) -> bool:
    """Whether a form becomes an expression, without statements before it."""
    match node:
        case Constant() | Ref() | Builtin():
            return True
        case Call():
            return _is_call_expression(emitter, node)
        case If():
            parts = [node.test, node.then, *([node.otherwise] if node.otherwise else [])]
            return all(emitter.is_expression(part) for part in parts)
        case Logic():
            return all(emitter.is_expression(part) for part in node.parts) and has_short_logic(emitter, node)
        case Lambda():
            return is_short(emitter, node)
        case Begin():
            return (
                len(node.parts) == 1 and not isinstance(node.parts[0], Define) and emitter.is_expression(node.parts[0])
            )
        case Quasi():
            return node.tail is None and all(emitter.is_expression(part) for part, _ in node.parts)
        case Delay() | Named():
            return emitter.is_expression(node.value)
    return False


def has_short_logic(emitter: Emitter, node: Logic) -> bool:
    """Whether `and` and `or` of Python answer what Scheme's do: all operands but the last are booleans."""
    return all(emitter.type(part).only("bool") for part in node.parts[:-1])


def is_short(emitter: Emitter, node: Lambda) -> bool:
    """Whether a procedure is a Python lambda expression."""
    return emitter.is_expression(node.body) and node.rest is None and not node.optional


def _is_call_expression(emitter: Emitter, node: Call) -> bool:
    if isinstance(node.function, Ref) and node.function.variable in emitter.ways_out:
        return False
    if isinstance(node.function, Builtin):
        name = node.function.name
        if name in SPECIAL:
            return name in EXPRESSIONS and EXPRESSIONS[name](emitter, node)
        if name in ROWS and ROWS[name].is_statement:
            return False
    if isinstance(node.function, Lambda):
        return False
    use = emitter.program.record_uses.get(node.function.variable) if isinstance(node.function, Ref) else None
    if use is not None and use.kind == "set":
        return False
    return emitter.is_expression(node.function) and all(emitter.is_expression(each) for each in node.arguments)
