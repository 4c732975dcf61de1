"""The body of a function of a vector variant: forms as statements and expressions.

Nothing in it has an effect, so the operands of a call may be computed in any order; where random numbers may be drawn
(Writer.keeps_order), calls come one by one, in the order in which the procedure makes them. Each choice is written
three times at most: for a condition that differs from lane to lane, for one that is true in all lanes, for one that is
false.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from schemenn.core import (
    Begin,
    Call,
    CaseLambda,
    Const,
    Define,
    Fix,
    Global,
    If,
    Lambda,
    Let,
    Node,
    Primitive,
    Receive,
    Ref,
    SetGlobal,
    SetLocal,
    Variable,
)
from schemenn.emit.places import Place
from schemenn.errors import NotVectorizable
from schemenn.primitive_table import PURE, READ, primitives
from schemenn.vectorize.branches import is_extreme, is_same

if TYPE_CHECKING:
    from schemenn.vectorize.variant import Known, Writer

Block = list[ast.stmt]

DEEPEST: Final = 6
"""Choices written out inside each other; beyond, a branch is a call of its function."""

NESTED: Final = 40
"""Calls inside each other in one expression."""


class Body:
    """The statements of one function; `own` is the procedure that it is the body of, None for a branch."""

    def __init__(self, writer: Writer, own: Known | None) -> None:
        self.writer = writer
        self.own = own
        self.goes_round = False
        self.depth = 0
        self.nested = 0

    def whole(self, node: Node) -> Block:
        """The statements of the function's body; a tail call of itself goes round a loop."""
        block: Block = []
        self.tail(node, block)
        if self.goes_round:
            place = self.writer.place(node)
            return [ast.While(ast.Constant(True, **place), block, [], **place)]
        return block

    # Statements.

    def tail(self, node: Node, out: Block) -> None:
        """The statements that answer the value of a form."""
        node = self._before(node, out)
        place = self.writer.place(node)
        if isinstance(node, If) and not is_extreme(node):
            self._choice(node, None, out)
        elif isinstance(node, Call) and self._is_own(node.operator, len(node.operands)):
            self._go_round(node, out, place)
        else:
            out.append(ast.Return(self.value(node, out), **place))

    def _before(self, node: Node, out: Block) -> Node:
        """The form that answers what the form does, when what it binds first has been bound."""
        while True:
            match node:
                case Let(variables=variables, values=values, body=body):
                    for variable, value in zip(variables, values, strict=True):
                        self._assign(self.writer.name(variable), value, out)
                    node = body
                case Begin(forms=forms):
                    out += [ast.Expr(self.value(form, out), **self.writer.place(form)) for form in forms[:-1]]
                    node = forms[-1]
                case Fix(variables=variables, lambdas=lambdas, body=body):
                    simple = [each for each in lambdas if isinstance(each, Lambda)]
                    if len(simple) < len(lambdas):
                        raise NotVectorizable("case-lambda", node.span)
                    self.writer.lift(simple, variables)
                    node = body
                case Receive():
                    self._receive(node, out)
                    node = node.body
                case _:
                    return node

    def _assign(self, name: str, value: Node, out: Block) -> None:
        node = self._before(value, out)
        if isinstance(node, If) and not is_extreme(node):
            self._choice(node, name, out)
        else:
            place = self.writer.place(node)
            out.append(ast.Assign([ast.Name(name, ast.Store(), **place)], self.value(node, out), **place))

    def _receive(self, node: Receive, out: Block) -> None:
        place = self.writer.place(node)
        if node.rest is not None:
            raise NotVectorizable("any number of values", node.span)
        names: list[ast.expr] = [ast.Name(self.writer.name(v), ast.Store(), **place) for v in node.parameters]
        count = ast.Constant(len(names), **place)
        call = self._helper("split", [self.value(node.values, out), count], place)
        out.append(ast.Assign([ast.Tuple(names, ast.Store(), **place)] if names else [_unused(place)], call, **place))

    def _is_own(self, operator: Node, count: int) -> bool:
        own = self.own
        if own is None or not isinstance(operator, Ref) or self.writer.known.get(operator.variable) is not own:
            return False
        if own.form.rest is not None:
            return False
        return count == len(own.form.parameters)

    def _go_round(self, call: Call, out: Block, place: Place) -> None:
        self.goes_round = True
        assert self.own is not None
        values = [self.value(operand, out) for operand in call.operands]
        names = [self.writer.name(variable) for variable in self.own.form.parameters]
        if names:
            targets: list[ast.expr] = [ast.Name(name, ast.Store(), **place) for name in names]
            target = ast.Tuple(targets, ast.Store(), **place)
            out.append(ast.Assign([target], ast.Tuple(values, ast.Load(), **place), **place))
        out.append(ast.Continue(**place))

    # Choices.

    def _choice(self, node: If, name: str | None, out: Block) -> None:
        """The statements of a choice: its value is answered, or goes into the variable `name`."""
        place = self.writer.place(node)
        test = self.writer.function_name("t")
        self._assign(test, node.test, out)
        self.depth += 1
        blocks: list[Block] = [[], [], []]
        blocks[0].append(self._finish(self._in_lanes(node, test, blocks[0], place), name, place))
        for branch, block in zip((node.then, node.otherwise), blocks[1:], strict=True):
            self._written(branch, name, block)
        self.depth -= 1
        class_ = ast.Attribute(ast.Name(test, ast.Load(), **place), "__class__", ast.Load(), **place)
        lanes = ast.Compare(class_, [ast.Is()], [ast.Name("%lanes", ast.Load(), **place)], **place)
        holds = self._helper("truth", [ast.Name(test, ast.Load(), **place)], place)
        if name is None:
            out += [ast.If(lanes, blocks[0], [], **place), ast.If(holds, blocks[1], [], **place), *blocks[2]]
        else:
            out.append(ast.If(lanes, blocks[0], [ast.If(holds, blocks[1], blocks[2], **place)], **place))

    def _written(self, branch: Node, name: str | None, block: Block) -> None:
        """A branch for a condition that is the same in all lanes."""
        if self.depth > DEEPEST and not self.writer.is_plain(branch):
            place = self.writer.place(branch)
            block.append(self._finish(self._branch_call(branch, place), name, place))
        elif name is None:
            self.tail(branch, block)
        else:
            self._assign(name, branch, block)

    def _finish(self, value: ast.expr, name: str | None, place: Place) -> ast.stmt:
        if name is None:
            return ast.Return(value, **place)
        return ast.Assign([ast.Name(name, ast.Store(), **place)], value, **place)

    def _in_lanes(self, node: If, test: str, out: Block, place: Place) -> ast.expr:
        """The choice for a condition that differs from lane to lane."""
        condition = ast.Name(test, ast.Load(), **place)
        if self.writer.is_total(node.then) and self.writer.is_total(node.otherwise):
            sides = [self._side(branch, out, place) for branch in (node.then, node.otherwise)]
            return self._helper("select", [condition, *sides], place)
        operands: list[ast.expr] = [condition]
        for branch in (node.then, node.otherwise):
            function, needed = self.writer.branch(branch)
            values = ast.Tuple(self._reads(needed, place), ast.Load(), **place)
            operands += [ast.Name(function, ast.Load(), **place), values]
        return self._helper("choose", operands, place)

    def _side(self, branch: Node, out: Block, place: Place) -> ast.expr:
        return self.value(branch, out) if self.writer.is_plain(branch) else self._branch_call(branch, place)

    def _branch_call(self, branch: Node, place: Place) -> ast.expr:
        function, needed = self.writer.branch(branch)
        return ast.Call(ast.Name(function, ast.Load(), **place), self._reads(needed, place), [], **place)

    # Expressions.

    def value(self, node: Node, out: Block) -> ast.expr:
        """A form as an expression; what it needs first goes to `out`."""
        node = self._before(node, out)
        place = self.writer.place(node)
        match node:
            case Const(value=value):
                return self.writer.constant(value, place)
            case Ref(variable=variable):
                return self._reference(variable, place)
            case Global(key=key):
                return self._helper("global", [ast.Constant(key, **place)], place)
            case Primitive() | Call():
                return self._call(node, out, place)
            case If() if is_extreme(node):
                return self._extreme(node, place)
            case If():
                name = self.writer.function_name("v")
                self._choice(node, name, out)
                return ast.Name(name, ast.Load(), **place)
            case Lambda():
                return self._closure(self.writer.lift([node], [])[0], place)
        raise NotVectorizable(_what(node), node.span)

    def _extreme(self, node: If, place: Place) -> ast.expr:
        """The smaller or larger one of a variable and a limit."""
        test = node.test
        assert isinstance(test, Primitive)
        x, limit = [self.value(operand, []) for operand in test.operands]
        name, relation = ast.Constant(test.key, **place), ast.Name(test.key, ast.Load(), **place)
        is_first = ast.Constant(is_same(node.then, test.operands[0]), **place)
        return self._helper("between", [name, relation, x, limit, is_first], place)

    def _call(self, node: Primitive | Call, out: Block, place: Place) -> ast.expr:
        """A call; one that is deep inside others goes into a variable, for Python takes no deep nesting."""
        self.nested += 1
        operands = [self.value(operand, out) for operand in node.operands]
        if isinstance(node, Primitive):
            call = self._primitive(node, operands, place)
        else:
            call = self._procedure_call(node.operator, operands, out, place)
        self.nested -= 1
        if not self._comes_now(node) and (self.nested == 0 or self.nested % NESTED):
            return call
        name = self.writer.function_name("v")
        out.append(ast.Assign([ast.Name(name, ast.Store(), **place)], call, **place))
        return ast.Name(name, ast.Load(), **place)

    def _comes_now(self, node: Primitive | Call) -> bool:
        """Whether what follows may notice when the call is made."""
        return self.writer.keeps_order and (isinstance(node, Call) or not _is_free(node.key))

    def _reads(self, variables: list[Variable], place: Place) -> list[ast.expr]:
        return [ast.Name(self.writer.name(variable), ast.Load(), **place) for variable in variables]

    def _reference(self, variable: Variable, place: Place) -> ast.expr:
        known = self.writer.known.get(variable)
        return self._reads([variable], place)[0] if known is None else self._closure(known, place)

    def _closure(self, known: Known, place: Place) -> ast.expr:
        captured = ast.Tuple(self._reads(known.captured, place), ast.Load(), **place)
        return self._helper("closure", [ast.Name(known.function, ast.Load(), **place), captured], place)

    def _primitive(self, node: Primitive, operands: list[ast.expr], place: Place) -> ast.expr:
        key = node.key
        if key in self.writer.rules:
            return ast.Call(ast.Name(key, ast.Load(), **place), operands, [], **place)
        if not _is_free(key):
            return self._refusal(f"{key} has an effect", node, place)
        if primitives()[key].module == "system":
            return self._refusal(f"{key} may answer something else each time", node, place)
        return self._helper("uniform", [ast.Constant(key, **place), *operands], place)

    def _refusal(self, reason: str, node: Node, place: Place) -> ast.expr:
        """What has no place in a variant: in a branch it gives up when it is reached, as in the text of an error.

        Raises: NotVectorizable where it is no part of a branch
        """
        error = NotVectorizable(reason, node.span)
        if self.own is not None and self.depth == 0:
            raise error
        self.writer.refused = self.writer.refused or error
        return self._helper("refuse", [ast.Constant(reason, **place)], place)

    def _procedure_call(self, operator: Node, operands: list[ast.expr], out: Block, place: Place) -> ast.expr:
        if isinstance(operator, Ref) and operator.variable in self.writer.known:
            known = self.writer.known[operator.variable]
            function = ast.Name(known.function, ast.Load(), **place)
            return ast.Call(function, [*self._reads(known.captured, place), *operands], [], **place)
        return self._helper("call", [self.value(operator, out), *operands], place)

    def _helper(self, name: str, operands: list[ast.expr], place: Place) -> ast.expr:
        return ast.Call(ast.Name(f"%{name}", ast.Load(), **place), operands, [], **place)


def _is_free(key: str) -> bool:
    """Whether a primitive has no effect."""
    return primitives()[key].effect in {PURE, READ}


def _unused(place: Place) -> ast.expr:
    return ast.Name("%none", ast.Store(), **place)


def _what(node: Node) -> str:
    """Why a form has no vector variant."""
    match node:
        case SetLocal(variable=variable):
            return f"it assigns {variable.name}"
        case SetGlobal(key=key) | Define(key=key):
            return f"it assigns {key}"
        case CaseLambda():
            return "case-lambda"
    return "a form without a vector variant"
