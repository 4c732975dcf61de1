"""Bodies in A-normal form as Python statements.

    Let([t], [Bounce(g, [x])], Primitive("+", [t, 1]))      t = g(x)
    →                                                        if t is ...: t = %run()
                                                             return t + 1

Where a value goes is its destination: returned, put into a variable, or dropped; a loop that is not in tail position
also has to be left. `...` is the mark of a pending tail call, which waits in the register %tail.
"""

from __future__ import annotations

import ast
from typing import Any

from schemenn.core import (
    Begin,
    Bounce,
    Call,
    CaseLambda,
    Const,
    Continue,
    Define,
    Fix,
    If,
    Lambda,
    Let,
    Loop,
    Node,
    Primitive,
    Receive,
    Ref,
    SetBox,
    SetGlobal,
    SetLocal,
    TailCall,
    Variable,
)
from schemenn.datum import UNSPECIFIED
from schemenn.emit.expressions import Expressions
from schemenn.emit.loops import LEAVE, Chain, LoopOfChain
from schemenn.emit.places import Place
from schemenn.emit.procedures import Procedures
from schemenn.primitive_table import primitives

Block = list[ast.stmt]


class Destination:
    """Where a value goes: `returned`, or into `variable`, or nowhere; then, with `leave`, out of the chain of loops."""

    __slots__ = ("leave", "returned", "variable")

    def __init__(self, returned: bool, variable: Variable | None = None, leave: bool = False) -> None:
        self.returned = returned
        self.variable = variable
        self.leave = leave

    @property
    def ends(self) -> bool:
        """Whether no statement follows in the block."""
        return self.returned or self.leave


RETURN = Destination(True)
DROP = Destination(False)


class Body:
    """The statements of one Python function."""

    def __init__(self, expressions: Expressions, procedures: Procedures, assigned: set[str]) -> None:
        self.write = expressions
        self.procedures = procedures
        self.places = expressions.places
        self.chain: Chain | None = None
        self.chains = 0
        self.globals_set = assigned
        self.entered: Loop | None = None
        self.loop_variables: set[Variable] = set()
        self.before_loops: Block | None = None

    def statements(self, node: Node, to: Destination, out: Block) -> None:
        """Append the statements of `node` to `out`."""
        while True:
            place = self.places.of(node.span)
            match node:
                case Let(variables=[variable], values=[value], body=body):
                    self._bind(variable, value, out)
                    node = body
                case Begin(forms=[first, rest]):
                    self._aside(first, DROP, out)
                    node = rest
                case Fix(variables=variables, lambdas=lambdas, body=body):
                    self.procedures.define(self, variables, lambdas, out, place)
                    node = body
                case Receive(body=body):
                    self._receive(node, out, place)
                    node = body
                case If(test=test, then=then, otherwise=otherwise) if to.ends:
                    block: Block = []
                    self.statements(then, to, block)
                    out.append(ast.If(self.write.test(test), block, [], **place))
                    node = otherwise
                case _:
                    self._last(node, to, out, place)
                    return

    def _last(self, node: Node, to: Destination, out: Block, place: Place) -> None:
        match node:
            case If():
                self._if(node, to, out, place)
            case Loop():
                self._loop(node, to, out, place)
            case Continue(label=label, values=values):
                self._continue(label, values, out, place)
            case TailCall(operator=operator, operands=operands):
                self._pend(operator, operands, out, place)
            case Call() | Bounce():
                out.append(ast.Return(self._call(node, place), **place))
            case SetLocal() | SetBox() | SetGlobal() | Define():
                self._assign(node, out, place)
                if to.returned or to.variable:
                    self._finish(self.write.constant(UNSPECIFIED, place), to, out, place)
                elif to.leave:
                    self._leave(out, place)
            case Const() | Ref() if not to.returned and to.variable is None:
                if to.leave:
                    self._leave(out, place)
            case _:
                self._finish(self.write.value(node), to, out, place)

    def _finish(self, value: ast.expr, to: Destination, out: Block, place: Place) -> None:
        if to.returned:
            out.append(ast.Return(value, **place))
            return
        if to.variable is not None:
            out.append(ast.Assign([ast.Name(to.variable.name, ast.Store(), **place)], value, **place))
        elif not isinstance(value, ast.Constant):
            out.append(ast.Expr(value, **place))
        if to.leave:
            self._leave(out, place)

    def _leave(self, out: Block, place: Place) -> None:
        assert self.chain is not None
        self.chain.jump(LEAVE, out, place)

    def _if(self, node: If, to: Destination, out: Block, place: Place) -> None:
        then: Block = []
        otherwise: Block = []
        self.statements(node.then, to, then)
        self.statements(node.otherwise, to, otherwise)
        out.append(ast.If(self.write.test(node.test), then or [ast.Pass(**place)], otherwise, **place))

    def _aside(self, node: Node, to: Destination, out: Block) -> None:
        """Statements not in tail position: their loops are no part of the chain around."""
        outer, self.chain = self.chain, None
        self.statements(node, to, out)
        self.chain = outer

    def _bind(self, variable: Variable, value: Node, out: Block) -> None:
        place = self.places.of(value.span)
        if self.before_loops is not None:
            self.loop_variables.add(variable)
        match value:
            case Lambda() | CaseLambda():
                self.procedures.define(self, [variable], [value], out, place)
            case Call() | Bounce():
                self._store(variable.name, self._call(value, place), out, place)
                if isinstance(value, Bounce):
                    out.append(self._bounce(variable.name, place))
            case If() | Loop() | Let() | Begin() | Fix() | Receive():
                self._aside(value, Destination(False, variable), out)
            case Primitive(key=key, operands=operands) if len(operands) in primitives()[key].make:
                self._make(variable.name, value, out, place)
            case _:
                self._store(variable.name, self.write.value(value), out, place)

    def _make(self, name: str, node: Primitive, out: Block, place: Place) -> None:
        """An object made in place: a call of its class without operands, then its slots."""
        row = primitives()[node.key]
        class_, *slots = row.make[len(node.operands)]
        block: Block = []
        self._store(name, ast.Call(self.write.runtime(class_, place), [], [], **place), block, place)
        for slot, template in [part.split("=", 1) for part in slots]:
            target = ast.Attribute(ast.Name(name, ast.Load(), **place), slot, ast.Store(), **place)
            block.append(ast.Assign([target], self.write.filled(template, node, place), **place))
        if row.when:
            otherwise: Block = []
            self._store(name, self.write.out_of_line(node, place), otherwise, place)
            block = [ast.If(self.write.filled(row.when, node, place), block, otherwise, **place)]
        out += block

    def _call(self, node: Call | Bounce, place: Place) -> ast.expr:
        operands = [self.write.value(operand) for operand in node.operands]
        return ast.Call(self.write.operator(node.operator), operands, [], **place)

    def _bounce(self, name: str, place: Place) -> ast.stmt:
        pending = ast.Compare(ast.Name(name, ast.Load(), **place), [ast.Is()], [ast.Constant(..., **place)], **place)
        run = ast.Call(ast.Name("%run", ast.Load(), **place), [], [], **place)
        return ast.If(pending, [ast.Assign([ast.Name(name, ast.Store(), **place)], run, **place)], [], **place)

    def _pend(self, operator: Node, operands: list[Node], out: Block, place: Place) -> None:
        """Put a tail call into the register, with its place, and answer the mark."""
        values = ast.Tuple([self.write.value(operand) for operand in operands], ast.Load(), **place)
        site: Any = (self.places.sources[0].name, *place.values())
        fields = {"args": values, "f": self.write.operator(operator), "site": ast.Constant(site, **place)}
        for field, value in fields.items():
            target = ast.Attribute(ast.Name("%tail", ast.Load(), **place), field, ast.Store(), **place)
            out.append(ast.Assign([target], value, **place))
        out.append(ast.Return(ast.Constant(..., **place), **place))

    def _store(self, name: str, value: ast.expr, out: Block, place: Place) -> None:
        out.append(ast.Assign([ast.Name(name, ast.Store(), **place)], value, **place))

    def _assign(self, node: SetLocal | SetBox | SetGlobal | Define, out: Block, place: Place) -> None:
        match node:
            case Define(key=key, value=Lambda() | CaseLambda() as procedure):
                self.globals_set.add(key)
                self.procedures.define(self, [Variable(key)], [procedure], out, place)
            case SetLocal(variable=variable, value=value):
                self._store(variable.name, self.write.value(value), out, place)
            case SetBox(variable=variable, value=value):
                target = self.write.box(variable.name, place, ast.Store())
                content = self.write.value(value)
                if variable.late:
                    target.slice = ast.Slice(None, None, None, **place)
                    content = ast.Tuple([content], ast.Load(), **place)
                out.append(ast.Assign([target], content, **place))
            case SetGlobal(key=key, value=value):
                self.globals_set.add(key)
                out.append(ast.Expr(self.write.read(key, place), **place))
                self._store(key, self.write.value(value), out, place)
            case Define(key=key, value=value):
                self.globals_set.add(key)
                self._store(key, self.write.value(value), out, place)

    def _receive(self, node: Receive, out: Block, place: Place) -> None:
        variables = [*node.parameters, *([node.rest] if node.rest else [])]
        if self.before_loops is not None:
            self.loop_variables.update(variables)
        names: list[ast.expr] = [ast.Name(variable.name, ast.Store(), **place) for variable in variables]
        count = ast.Constant(len(node.parameters), **place)
        split = "%split_rest" if node.rest else "%split"
        call = ast.Call(ast.Name(split, ast.Load(), **place), [self.write.value(node.values), count], [], **place)
        target = ast.Tuple(names, ast.Store(), **place) if names else ast.Name("%none", ast.Store(), **place)
        out.append(ast.Assign([target], call, **place))

    def _loop(self, node: Loop, to: Destination, out: Block, place: Place) -> None:
        if self.chain is None:
            self.chains += 1
            self.chain = Chain(f"%why.{self.chains}")
        chain = self.chain
        if node is not self.entered:
            for variable, value in zip(node.variables, node.values, strict=True):
                self._store(variable.name, self.write.value(value), out, place)
        start, outermost = len(out), self.before_loops is None
        if self.before_loops is None:
            self.before_loops = []
        self.loop_variables.update(node.variables)
        chain.loops.append(LoopOfChain(node.label, node.variables))
        body: Block = []
        self.statements(node.body, to if to.returned else Destination(False, to.variable, True), body)
        out.append(ast.While(ast.Constant(True, **place), body, [], **place))
        chain.close(out, place)
        if outermost:
            out[start:start] = self.before_loops
            self.before_loops = None
            self.loop_variables.clear()
        if not chain.loops:
            self.chain = None

    def _continue(self, label: Variable, values: list[Node], out: Block, place: Place) -> None:
        assert self.chain is not None
        target = self.chain.find(label)
        self._step(self.chain.loops[target].variables, values, out, place)
        self.chain.jump(target, out, place)

    def _step(self, variables: list[Variable], values: list[Node], out: Block, place: Place) -> None:
        """Assign the loop variables at once, leaving out those that stay as they are."""
        changed = [
            (variable.name, self.write.value(value))
            for variable, value in zip(variables, values, strict=True)
            if getattr(value, "variable", None) is not variable
        ]
        if len(changed) == 1:
            self._store(*changed[0], out, place)
        elif changed:
            names: list[ast.expr] = [ast.Name(name, ast.Store(), **place) for name, _ in changed]
            values_ = ast.Tuple([value for _, value in changed], ast.Load(), **place)
            out.append(ast.Assign([ast.Tuple(names, ast.Store(), **place)], values_, **place))
