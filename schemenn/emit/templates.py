"""The Python expressions of the primitive table, ready to be filled in.

    fill("a.cdr.car", …) over x  →  the ast of  x.cdr.car

A template is parsed once. Names in it are the operands a … e, `primitive` (the primitive itself, out of line), `m` (a
local variable, %m, of no further use), or constants of the runtime such as NIL and Pair, which compiled code knows as
%NIL and %Pair.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from functools import cache
from typing import Any

from schemenn.emit.places import Place

RUNTIME_NAMES = frozenset(
    "int float len list str TRUE FALSE NIL UNSPECIFIED EOF DEFAULT Caught Pair Vector String FillingString "
    "Char Symbol Bytevector Mask Tensor Tracked circles".split()
)

TEMPORARY = "%m"

Operand = Callable[[int], ast.expr]


@cache
def _parse(template: str) -> ast.expr:
    return ast.parse(template, mode="eval").body


def fill(template: str, operand: Operand, slots: dict[tuple[int, str], ast.expr], key: str, place: Place) -> ast.expr:
    """The template as an expression over operands, every new node at `place`.

    `slots` are those (number of operand, slot) whose value is known without the operand.
    """
    return _Filling(operand, slots, key, place).copy(_parse(template))


class _Filling:
    """One template being filled in."""

    def __init__(self, operand: Operand, slots: dict[tuple[int, str], ast.expr], key: str, place: Place) -> None:
        self.operand = operand
        self.slots = slots
        self.key = key
        self.place = place

    def copy(self, node: ast.expr) -> ast.expr:
        match node:
            case ast.NamedExpr(value=value):
                return ast.NamedExpr(ast.Name(TEMPORARY, ast.Store(), **self.place), self.copy(value), **self.place)
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute(value=ast.Name(id=name), attr=slot) if (_number(name), slot) in self.slots:
                return self.slots[_number(name), slot]
        fields: dict[str, Any] = {}
        for name, value in ast.iter_fields(node):
            if isinstance(value, ast.expr):
                fields[name] = self.copy(value)
            elif isinstance(value, list):
                fields[name] = [self.copy(x) if isinstance(x, ast.expr) else x for x in value]
            else:
                fields[name] = value
        return _folded(node.__class__(**fields, **self.place))

    def _name(self, name: str) -> ast.expr:
        if _number(name) is not None:
            return self.operand(_number(name))
        if name == "m":
            return ast.Name(TEMPORARY, ast.Load(), **self.place)
        if name == "primitive":
            return ast.Name(self.key, ast.Load(), **self.place)
        assert name in RUNTIME_NAMES, name
        return ast.Name("%" + name, ast.Load(), **self.place)


def _number(name: str) -> Any:
    """The number of the operand that a letter stands for, or None."""
    return ord(name) - ord("a") if len(name) == 1 and name in "abcde" else None


def _folded(node: ast.expr) -> ast.expr:
    """The node with what constants decide decided: `3 .__class__ is int and x > 0` is `x > 0`."""
    match node:
        case ast.Compare(
            left=ast.Attribute(value=ast.Constant(value=value), attr="__class__"),
            ops=[(ast.Is() | ast.IsNot()) as order],
            comparators=[ast.Name(id=name)],
        ):
            same = f"%{value.__class__.__name__}" == name
            return ast.copy_location(ast.Constant(same if isinstance(order, ast.Is) else not same), node)
        case ast.Compare(left=left, ops=[ast.Is()], comparators=[right]) if _is_literal(left) or _is_literal(right):
            return ast.copy_location(ast.Constant(False), node)
        case ast.Compare(left=ast.Constant(value=value), ops=[order], comparators=[ast.Constant(value=other)]):
            compare = _COMPARISONS.get(order.__class__)
            return node if compare is None else ast.copy_location(ast.Constant(compare(value, other)), node)
        case ast.Compare(left=ast.Constant() as left, ops=[ast.LtE(), ast.LtE()], comparators=[middle, ast.Constant()]):
            # (= n 0) counts down, (= i n) up: each is decided by its first comparison on most turns.
            return ast.copy_location(ast.Compare(middle, [ast.LtE(), ast.LtE()], [left, middle]), node)
        case ast.BoolOp(op=ast.And(), values=values):
            open_ = [part for part in values if not (isinstance(part, ast.Constant) and part.value is True)]
            return node if len(open_) == len(values) else _all(open_, node)
        case ast.BoolOp(op=ast.Or(), values=[ast.Constant(value=False), other]):
            return other
        case ast.JoinedStr(values=values):
            return ast.copy_location(ast.JoinedStr([_piece(part) for part in values]), node)
        case ast.IfExp(test=ast.Constant(value=bool() as decided), body=body, orelse=orelse):
            return body if decided else orelse
    return node


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not isinstance(node.value, bool)


def _piece(part: ast.expr) -> ast.expr:
    match part:
        case ast.FormattedValue(value=ast.Constant(value=str())):
            return part.value
    return part


def _all(parts: list[ast.expr], node: ast.expr) -> ast.expr:
    if len(parts) > 1:
        return ast.copy_location(ast.BoolOp(ast.And(), parts), node)
    return parts[0] if parts else ast.copy_location(ast.Constant(True), node)


_COMPARISONS: dict[type, Callable[[Any, Any], bool]] = {
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.NotEq: operator.ne,
}
