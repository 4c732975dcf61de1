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
from typing import Any

from schemenn.core import Lambda, Node
from schemenn.emit.constants import Constants
from schemenn.emit.expressions import Expressions
from schemenn.emit.places import Places
from schemenn.emit.procedures import Procedures
from schemenn.source import Source


class Emitted:
    """What comes out of the emitter: the module's ast and what loading the code needs."""

    def __init__(
        self, module: ast.Module, globals_read: list[str], constants: dict[str, Any], sources: list[Source]
    ) -> None:
        self.module = module
        self.globals_read = globals_read
        self.constants = constants
        self.sources = sources

    def code(self) -> CodeType:
        """The compiled module."""
        return _plainly_named(compile(self.module, self.sources[0].name, "exec", dont_inherit=True))


def _plainly_named(code: CodeType) -> CodeType:
    """The code with the qualified name of each function its plain one: those grow with every level of nesting."""
    constants = tuple([_plainly_named(each) if isinstance(each, CodeType) else each for each in code.co_consts])
    return code.replace(co_consts=constants, co_qualname=code.co_name)


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
    read = sorted(expressions.globals_read)
    return Emitted(ast.Module(body, []), read, expressions.constants.values, places.sources)
