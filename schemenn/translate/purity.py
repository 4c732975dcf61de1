"""Which calls have no effect and cannot fail, so that it does not matter when they are evaluated."""

from __future__ import annotations

from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import ROWS
from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Case,
    Constant,
    Define,
    If,
    Lambda,
    Let,
    Logic,
    NamedLet,
    Node,
    Ref,
)  # fmt: skip
from schemenn.translate.types import NUMBERS

_ARITHMETIC = frozenset("+ - * < > <= >= = zero? positive? negative? even? odd? abs max min square 1+ -1+".split())
_NUMERIC = (*NUMBERS, "tensor")
_QUIET = ("map", "apply", "fold-left", "fold", "filter")


def is_pure(emitter: Emitter, node: Node, seen: frozenset[Node]) -> bool:
    """Whether evaluating a form has no effect and does not fail, as far as its text tells."""
    match node:
        case Constant() | Builtin() | Lambda() | Ref():
            return True
        case If():
            parts = [node.test, node.then, *([node.otherwise] if node.otherwise else [])]
            return all(is_pure(emitter, part, seen) for part in parts)
        case Case():
            return is_pure(emitter, node.key, seen) and all(is_pure(emitter, body, seen) for _, body in node.clauses)
        case Logic() | Begin():
            return all(is_pure(emitter, part, seen) for part in node.parts)
        case Define():
            return is_pure(emitter, node.value, seen)
        case Let():
            parts = [value for _, value in node.bindings]
            return all(is_pure(emitter, part, seen) for part in [*parts, node.body])
        case NamedLet():
            return all(is_pure(emitter, part, seen) for part in [*node.starts, node.body])
        case Call():
            return _is_pure_call(emitter, node, seen)
    return False


def _is_pure_call(emitter: Emitter, node: Call, seen: frozenset[Node]) -> bool:
    if not all(is_pure(emitter, each, seen) for each in node.arguments):
        return False
    function = node.function
    if isinstance(function, Builtin):
        if function.name in _QUIET and node.arguments:
            return _is_pure_procedure(emitter, node.arguments[0], seen)
        row = ROWS.get(function.name)
        if function.name in _ARITHMETIC and not all(emitter.type(each).only(*_NUMERIC) for each in node.arguments):
            return False
        return row is not None and row.is_simple
    return _is_pure_procedure(emitter, function, seen)


def _is_pure_procedure(emitter: Emitter, function: Node, seen: frozenset[Node]) -> bool:
    if isinstance(function, Builtin):
        row = ROWS.get(function.name)
        return row is not None and row.is_simple
    if isinstance(function, Lambda):
        return is_pure(emitter, function.body, seen)
    if not isinstance(function, Ref):
        return False
    value = function.variable.value
    if not isinstance(value, Lambda | NamedLet):
        return False
    return value in seen or is_pure(emitter, value.body, seen | {value})
