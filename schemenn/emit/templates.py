"""The Python expressions of the primitive table, ready to be filled in.

    fill("a.cdr.car", [x], place)  →  the ast of  x.cdr.car

A template is parsed once. Names in it are the operands a … e, `primitive` (the primitive itself, out of line), or constants
of the runtime such as NIL and Pair, which compiled code knows as %NIL and %Pair.
"""

from __future__ import annotations

import ast
import operator
from functools import cache

from schemenn.emit.places import Place

RUNTIME_NAMES = frozenset(
    "int float len list TRUE FALSE NIL UNSPECIFIED EOF DEFAULT Pair Vector String Char Symbol Bytevector Caught".split()
)


@cache
def _parse(template: str) -> ast.expr:
    return ast.parse(template, mode="eval").body


def fill(template: str, operands: list[ast.expr], key: str, place: Place) -> ast.expr:
    """The template as an expression over `operands`, every new node at `place`."""
    return _copy(_parse(template), operands, key, place)


def _copy(node: ast.expr, operands: list[ast.expr], key: str, place: Place) -> ast.expr:
    if isinstance(node, ast.Name):
        if len(node.id) == 1 and node.id in "abcde":
            return operands[ord(node.id) - ord("a")]
        if node.id == "primitive":
            return ast.Name(key, ast.Load(), **place)
        assert node.id in RUNTIME_NAMES, node.id
        return ast.Name("%" + node.id, ast.Load(), **place)
    fields = {}
    for name, value in ast.iter_fields(node):
        if isinstance(value, ast.expr):
            fields[name] = _copy(value, operands, key, place)
        elif isinstance(value, list):
            fields[name] = [_copy(x, operands, key, place) if isinstance(x, ast.expr) else x for x in value]  # type: ignore[assignment]
        else:
            fields[name] = value
    return _folded(node.__class__(**fields, **place))


def _folded(node: ast.expr) -> ast.expr:
    """The node with what constants decide decided: `3 .__class__ is int and x > 0` is `x > 0`."""
    match node:
        case ast.Compare(left=ast.Attribute(value=ast.Constant(value=value), attr="__class__"), comparators=[ast.Name(id=name)]):
            return ast.copy_location(ast.Constant(f"%{value.__class__.__name__}" == name), node)
        case ast.Compare(left=ast.Constant(value=value), ops=[order], comparators=[ast.Constant(value=other)]):
            compare = _COMPARISONS.get(order.__class__)
            return node if compare is None else ast.copy_location(ast.Constant(compare(value, other)), node)
        case ast.BoolOp(op=ast.And(), values=values):
            open_ = [part for part in values if not (isinstance(part, ast.Constant) and part.value is True)]
            return node if len(open_) == len(values) else _all(open_, node)
        case ast.IfExp(test=ast.Constant(value=bool() as decided), body=body, orelse=orelse):
            return body if decided else orelse
    return node


def _all(parts: list[ast.expr], node: ast.expr) -> ast.expr:
    if len(parts) > 1:
        return ast.copy_location(ast.BoolOp(ast.And(), parts), node)
    return parts[0] if parts else ast.copy_location(ast.Constant(True), node)


_COMPARISONS = {ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le, ast.NotEq: operator.ne}
