"""A unit's normalized forms as one Python module: a function for each top-level form.

    [Define("f", Lambda(…)), Call(Global("f"), [1])]
    →  def %form0(): global f; def f(…): …
       def %form1(): return f(1)

The result is code that can be marshalled, with all that loading it needs: the globals it reads, its constants by the
global that holds each.
"""

from __future__ import annotations

import ast
from types import CodeType

from schemenn.core import Lambda, Node
from schemenn.emit.constants import Constants
from schemenn.emit.expressions import Expressions
from schemenn.emit.places import Place, Places
from schemenn.emit.procedures import Procedure, Procedures
from schemenn.procedures import ORIGIN
from schemenn.source import Source


class Emitted:
    """What comes out of the emitter: the module's ast and what loading the code needs."""

    def __init__(
        self, module: ast.Module, numbered: list[tuple[ast.FunctionDef, Procedure]], expressions: Expressions
    ) -> None:
        self.module = module
        self.numbered = numbered
        self.globals_read = sorted(expressions.globals_read)
        self.constants = expressions.constants.values
        self.sources = expressions.places.sources

    def code(self) -> CodeType:
        """The compiled module.

        The code of a numbered procedure has its number and the names of the variables it captures for its qualified
        name; they get there as its docstring.
        """
        for definition, procedure in self.numbered:
            text = ORIGIN.join(["", str(procedure.number), *[variable.name for variable in procedure.captures]])
            definition.body.insert(0, _docstring(text, definition))
        return _plainly_named(compile(self.module, self.sources[0].name, "exec", dont_inherit=True))


def _plainly_named(code: CodeType) -> CodeType:
    """The code with the origin of each function for its qualified name, or else its plain name, for the true ones grow
    with every level of nesting.
    """
    constants = [_plainly_named(each) if isinstance(each, CodeType) else each for each in code.co_consts]
    name = code.co_name
    if constants and constants[0].__class__ is str and constants[0].startswith(ORIGIN):
        name, constants[0] = constants[0], None
    return code.replace(co_consts=tuple(constants), co_qualname=name)


def _docstring(text: str, definition: ast.FunctionDef) -> ast.stmt:
    place = Place(
        lineno=definition.lineno,
        col_offset=definition.col_offset,
        end_lineno=definition.end_lineno or definition.lineno,
        end_col_offset=definition.end_col_offset or definition.col_offset,
    )
    return ast.Expr(ast.Constant(text, **place), **place)


def emit_unit(forms: list[Node], source: Source, unit: str) -> Emitted:
    """Emit the forms of a unit; `unit` is a name that no other unit of the session has."""
    lambdas = [Lambda([], None, form, f"%form{i}", form.span) for i, form in enumerate(forms)]
    return emit_procedures({procedure.name: procedure for procedure in lambdas}, [source], unit)


def emit_procedures(procedures: dict[str, Lambda], sources: list[Source], unit: str) -> Emitted:
    """Emit closed procedures as functions of a module under the names given."""
    places = Places(sources)
    expressions = Expressions(places, Constants(unit))
    writer = Procedures(expressions)
    body: list[ast.stmt] = [writer.function(name, procedure) for name, procedure in procedures.items()]
    return Emitted(ast.Module(body, []), writer.numbered, expressions)
