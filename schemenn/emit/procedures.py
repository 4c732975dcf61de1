"""Scheme procedures as Python function definitions.

    Lambda([n], If(…))                                     def fib(n): …
    Lambda([a], rest, …)                                   def f(a, *rest): rest = %list(rest); …
    CaseLambda                                             def f(*args): one branch per clause

A procedure made in a loop that captures variables of that loop goes through a maker, a function of those variables
that stands before the loop: Python would give all turns of the loop one cell.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from schemenn.core import CaseLambda, Lambda, Loop, Node, Ref, Variable
from schemenn.core_walk import free_variables
from schemenn.emit.expressions import Expressions
from schemenn.emit.places import Place

if TYPE_CHECKING:
    from schemenn.emit.statements import Block, Body

Procedure = Lambda | CaseLambda


class Procedures:
    """Writes the function definitions of a unit."""

    def __init__(self, expressions: Expressions) -> None:
        self.write = expressions
        self.makers = 0
        self.numbered: list[tuple[ast.FunctionDef, Procedure]] = []

    def define(
        self, home: Body, variables: list[Variable], lambdas: list[Procedure], out: Block, place: Place
    ) -> None:
        """Define mutually recursive procedures as functions under their variables' names."""
        captured = [v for v in free_variables(*lambdas) if v in home.loop_variables and v not in variables]
        if home.before_loops is not None:
            home.loop_variables.update(variables)
        pairs = zip(variables, lambdas, strict=True)
        definitions: Block = [self.function(variable.name, procedure) for variable, procedure in pairs]
        recursive = home.before_loops is not None and any([v in free_variables(*lambdas) for v in variables])
        if not captured and not recursive:
            out += definitions
            return
        assert home.before_loops is not None
        self.makers += 1
        maker = f"%make.{self.makers}"
        made = _several([ast.Name(variable.name, ast.Load(), **place) for variable in variables], ast.Load(), place)
        body: Block = [*definitions, ast.Return(made, **place)]
        home.before_loops.append(_function(maker, [v.name for v in captured], None, body, place))
        arguments: list[ast.expr] = [ast.Name(v.name, ast.Load(), **place) for v in captured]
        call = ast.Call(ast.Name(maker, ast.Load(), **place), arguments, [], **place)
        target = _several([ast.Name(variable.name, ast.Store(), **place) for variable in variables], ast.Store(), place)
        out.append(ast.Assign([target], call, **place))

    def function(self, name: str, procedure: Procedure) -> ast.FunctionDef:
        """The definition of one procedure."""
        place = self.write.places.of(procedure.span)
        if isinstance(procedure, CaseLambda):
            definition = self._case(name, procedure, place)
        else:
            definition = self._simple(name, procedure, place)
        if procedure.number is not None:
            self.numbered.append((definition, procedure))
        return definition

    def _simple(self, name: str, procedure: Lambda, place: Place) -> ast.FunctionDef:
        loop = procedure.body if _enters_at_once(procedure) else None
        parameters = loop.variables if isinstance(loop, Loop) else procedure.parameters
        block: Block = []
        if procedure.rest is not None:
            block.append(self._rest_to_list(procedure.rest.name, place))
        assigned: set[str] = set()
        block += self.body(procedure.body, loop if isinstance(loop, Loop) else None, assigned)
        block[:0] = _declaration(assigned, place)
        rest = procedure.rest.name if procedure.rest else None
        return _function(name, [parameter.name for parameter in parameters], rest, block, place)

    def body(self, node: Node, entered: Loop | None, assigned: set[str]) -> Block:
        """The statements of a function body; the globals it gives values to are added to `assigned`."""
        from schemenn.emit.statements import RETURN, Body

        body = Body(self.write, self, assigned)
        body.entered = entered
        block: Block = []
        body.statements(node, RETURN, block)
        return block

    def _rest_to_list(self, name: str, place: Place) -> ast.stmt:
        call = ast.Call(ast.Name("%list", ast.Load(), **place), [ast.Name(name, ast.Load(), **place)], [], **place)
        return ast.Assign([ast.Name(name, ast.Store(), **place)], call, **place)

    def _case(self, name: str, procedure: CaseLambda, place: Place) -> ast.FunctionDef:
        arguments = ast.Name("%arguments", ast.Load(), **place)
        length = ast.Call(ast.Name("%len", ast.Load(), **place), [arguments], [], **place)
        block: Block = [ast.Assign([ast.Name("%count", ast.Store(), **place)], length, **place)]
        assigned: set[str] = set()
        for clause in procedure.clauses:
            count = ast.Constant(len(clause.parameters), **place)
            fits = ast.GtE() if clause.rest else ast.Eq()
            test = ast.Compare(ast.Name("%count", ast.Load(), **place), [fits], [count], **place)
            block.append(ast.If(test, self._clause(clause, arguments, assigned, place), [], **place))
        called = ast.Name(name, ast.Load(), **place)
        failure = ast.Call(ast.Name("%no_clause", ast.Load(), **place), [called, arguments], [], **place)
        block.append(ast.Return(failure, **place))
        block[:0] = _declaration(assigned, place)
        return _function(name, [], "%arguments", block, place)

    def _clause(self, clause: Lambda, arguments: ast.expr, assigned: set[str], place: Place) -> Block:
        names: list[ast.expr] = [ast.Name(parameter.name, ast.Store(), **place) for parameter in clause.parameters]
        block: Block = []
        if clause.rest is not None:
            rest = ast.Name(clause.rest.name, ast.Store(), **place)
            names.append(ast.Starred(rest, ast.Store(), **place))
        if names:
            block.append(ast.Assign([ast.Tuple(names, ast.Store(), **place)], arguments, **place))
        if clause.rest is not None:
            block.append(self._rest_to_list(clause.rest.name, place))
        return block + self.body(clause.body, None, assigned)


def _enters_at_once(procedure: Lambda) -> bool:
    """Whether the body is a loop that takes over the procedure's parameters one by one, and alone uses them."""
    loop = procedure.body
    if not isinstance(loop, Loop) or len(loop.values) != len(procedure.parameters) or procedure.rest is not None:
        return False
    pairs = zip(loop.values, procedure.parameters, strict=True)
    if not all([isinstance(value, Ref) and value.variable is parameter for value, parameter in pairs]):
        return False
    used = free_variables(loop.body)
    return not any([parameter in used for parameter in procedure.parameters])


def _several(names: list[ast.Name], context: ast.expr_context, place: Place) -> ast.expr:
    return names[0] if len(names) == 1 else ast.Tuple(list(names), context, **place)


def _declaration(assigned: set[str], place: Place) -> Block:
    return [ast.Global(sorted(assigned), **place)] if assigned else []


def _function(name: str, parameters: list[str], rest: str | None, body: Block, place: Place) -> ast.FunctionDef:
    arguments = ast.arguments(
        posonlyargs=[],
        args=[ast.arg(parameter, **place) for parameter in parameters],
        vararg=ast.arg(rest, **place) if rest else None,
        kwonlyargs=[],
        kw_defaults=[],
        kwarg=None,
        defaults=[],
    )
    return ast.FunctionDef(name, arguments, body, [], **place)
