"""Simple core forms as Python expressions: for their value, or for their truth in a test.

Primitive("+", [x, 1])            →  x + 1
Primitive("<", [x, y]) as value   →  %TRUE if x < y else %FALSE
If(a, b, #f) as test              →  a and b
"""

from __future__ import annotations

import ast
from typing import Any

from schemenn.core import Const, Global, If, MakeBox, Node, Primitive, Ref, Unbox
from schemenn.datum import DEFAULT, EOF, FALSE, NIL, TRUE, UNSPECIFIED, Boolean, Char, KeywordObject, String, Symbol
from schemenn.emit.constants import Constants
from schemenn.emit.places import Place, Places
from schemenn.emit.templates import TEMPORARY, fill
from schemenn.primitive_table import primitives

_BY_IDENTITY = (Symbol, Char, Boolean, KeywordObject)
_SINGLES = (TRUE, FALSE, NIL, UNSPECIFIED, EOF, DEFAULT)


class Expressions:
    """Writes expressions; remembers the globals they read."""

    def __init__(self, places: Places, constants: Constants) -> None:
        self.places = places
        self.constants = constants
        self.globals_read: set[str] = set()

    def value(self, node: Node) -> ast.expr:
        """The form as an expression for its value."""
        place = self.places.of(node.span)
        match node:
            case Const(value=value):
                return self.constant(value, place)
            case Ref(variable=variable):
                return ast.Name(variable.name, ast.Load(), **place)
            case Global(key=key):
                return self.read(key, place)
            case Primitive():
                return self._primitive(node, place)
            case If(test=test, then=then, otherwise=otherwise):
                return ast.IfExp(self.test(test), self.value(then), self.value(otherwise), **place)
            case Unbox(variable=variable):
                return self.box(variable.name, place, ast.Load())
            case MakeBox(value=value):
                return ast.List([self.value(value)] if value else [], ast.Load(), **place)
        raise AssertionError(f"not simple: {node!r}")

    def operator(self, node: Node) -> ast.expr:
        """The form as what is called: Python warns of a literal there, so a constant is a global."""
        if isinstance(node, Const):
            return ast.Name(self.constants.name(node.value), ast.Load(), **self.places.of(node.span))
        return self.value(node)

    def test(self, node: Node) -> ast.expr:
        """The form as an expression that Python tests: true unless the value is #f."""
        place = self.places.of(node.span)
        match node:
            case Const(value=value):
                return ast.Constant(value is not FALSE, **place)
            case If():
                return self._test_choice(node, place)
            case Primitive():
                tested = self._test_primitive(node, place)
                if tested is not None:
                    return tested
        return self._truth(node, place)

    def _truth(self, node: Node, place: Place) -> ast.expr:
        """Whether a value is not #f; a mask, which is neither, refuses to tell."""
        value = self.value(node)
        again: ast.expr = value
        if not isinstance(value, ast.Name):
            value = ast.NamedExpr(ast.Name(TEMPORARY, ast.Store(), **place), value, **place)
            again = ast.Name(TEMPORARY, ast.Load(), **place)
        some = ast.Compare(value, [ast.IsNot()], [self.runtime("FALSE", place)], **place)
        sure = ast.Compare(again, [ast.Is()], [self.runtime("TRUE", place)], **place)
        class_ = ast.Attribute(again, "__class__", ast.Load(), **place)
        other = ast.Compare(class_, [ast.IsNot()], [self.runtime("Mask", place)], **place)
        return ast.BoolOp(ast.And(), [some, ast.BoolOp(ast.Or(), [sure, other, again], **place)], **place)

    def _test_choice(self, node: If, place: Place) -> ast.expr:
        match node:
            case If(then=Const(value=yes), otherwise=Const(value=no)) if yes is FALSE and no is not FALSE:
                return ast.UnaryOp(ast.Not(), self.test(node.test), **place)
            case If(otherwise=Const(value=no)) if no is FALSE:
                return ast.BoolOp(ast.And(), [self.test(node.test), self.test(node.then)], **place)
            case If(then=Const(value=yes)) if yes is not FALSE:
                return ast.BoolOp(ast.Or(), [self.test(node.test), self.test(node.otherwise)], **place)
        return ast.IfExp(self.test(node.test), self.test(node.then), self.test(node.otherwise), **place)

    def _test_primitive(self, node: Primitive, place: Place) -> ast.expr | None:
        identical = self._identity_test(node, place)
        if identical is not None:
            return identical
        template = primitives()[node.key].test.get(len(node.operands))
        if template is None:
            return None
        return self.filled(template, node, place)

    def _identity_test(self, node: Primitive, place: Place) -> ast.expr | None:
        """`eq?`, `eqv?` or `equal?` of something and a constant that is compared by identity, or a small integer."""
        if node.key not in ("eq?", "eqv?", "equal?"):
            return None
        for constant, other in (node.operands, node.operands[::-1]):
            if not isinstance(constant, Const) or not isinstance(other, Const | Ref | Global | Unbox):
                continue
            left, right = self.value(other), self.value(constant)
            if isinstance(constant.value, _BY_IDENTITY) or any([constant.value is single for single in _SINGLES]):
                return ast.Compare(left, [ast.Is()], [right], **place)
            if constant.value.__class__ is int:
                same = ast.Compare(left, [ast.Eq()], [right], **place)
                class_ = ast.Attribute(left, "__class__", ast.Load(), **place)
                # A tracked number is equal to what its value is `eqv?` to.
                classes = [self.runtime(name, place) for name in ("int", "Tracked")]
                kinds: list[ast.expr] = [ast.Compare(class_, [ast.Is()], [each], **place) for each in classes]
                return ast.BoolOp(ast.And(), [same, ast.BoolOp(ast.Or(), kinds, **place)], **place)
        return None

    def _primitive(self, node: Primitive, place: Place) -> ast.expr:
        template = primitives()[node.key].inline.get(len(node.operands))
        if template is not None:
            return self.filled(template, node, place)
        tested = self._test_primitive(node, place)
        if tested is not None:
            return ast.IfExp(tested, self.runtime("TRUE", place), self.runtime("FALSE", place), **place)
        return self.out_of_line(node, place)

    def out_of_line(self, node: Primitive, place: Place) -> ast.expr:
        """The call of the primitive itself."""
        operands = [self.value(operand) for operand in node.operands]
        return ast.Call(self.read(node.key, place), operands, [], **place)

    def filled(self, template: str, node: Primitive, place: Place) -> ast.expr:
        """A template of the primitive table over the operands of a primitive's call."""
        if "primitive" in template:
            self.globals_read.add(node.key)
        slots: dict[tuple[int, str], ast.expr] = {}
        for position, operand in enumerate(node.operands):
            known = self._slots(operand)
            slots.update([((position, slot), value) for slot, value in known.items()])
        return fill(template, lambda position: self.value(node.operands[position]), slots, node.key, place)

    def _slots(self, node: Node) -> dict[str, ast.expr]:
        """The slots of an object of which only a slot is read, so that it need not be made: a literal string, a made
        object.
        """
        place = self.places.of(node.span)
        if isinstance(node, Const) and isinstance(node.value, String):
            return {"text": ast.Constant(node.value.text, **place)}
        row = primitives()[node.key] if isinstance(node, Primitive) else None
        if row is None or not isinstance(node, Primitive) or len(node.operands) not in row.make:
            return {}
        found: dict[str, ast.expr] = {}
        for slot, template in [part.split("=", 1) for part in row.make[len(node.operands)][1:]]:
            found[slot] = self.filled(template, node, place)
            if row.when:
                other = ast.Attribute(self.out_of_line(node, place), slot, ast.Load(), **place)
                found[slot] = ast.IfExp(self.filled(row.when, node, place), found[slot], other, **place)
        return found

    def read(self, key: str, place: Place) -> ast.expr:
        """The global of that key."""
        self.globals_read.add(key)
        return ast.Name(key, ast.Load(), **place)

    def runtime(self, name: str, place: Place) -> ast.expr:
        """A constant of the runtime, which every session has."""
        return ast.Name("%" + name, ast.Load(), **place)

    def constant(self, value: Any, place: Place) -> ast.expr:
        """A constant: in the code where Python can hold it there, else in a global."""
        if value.__class__ is int or value.__class__ is float:
            return ast.Constant(value, **place)
        return ast.Name(self.constants.name(value), ast.Load(), **place)

    def box(self, name: str, place: Place, context: ast.expr_context) -> ast.Subscript:
        """The content of the box in a local variable."""
        zero = ast.Constant(0, **place)
        return ast.Subscript(ast.Name(name, ast.Load(), **place), zero, context, **place)
