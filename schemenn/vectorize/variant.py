"""Core forms → the vector variant of a procedure, as a Python module.

    (define (relu x) (if (> x 0) (* 2 x) 0))
    →  def relu(x):
           t = >(x, 0)
           if t.__class__ is %lanes:
               return %select(t, *(2, x), 0)
           if %truth(t):
               return *(2, x)
           return 0

The values that meet in it describe themselves (batching/values.py), so one variant serves whichever arguments differ
from lane to lane. Primitives are called by their batching rules, procedures through `%call`. A branch becomes a
function of its variables too, where it has to run on the lanes that take it (`%choose`); procedures inside are lifted
to the top, and take what they capture as their first parameters. The forms are those that number_procedures keeps; one
that has an effect, or of which there is no variant, raises NotVectorizable.
"""

from __future__ import annotations

import ast
from typing import Any, Final

from schemenn.core import Lambda, Node, Variable
from schemenn.core_walk import free_variables, walk
from schemenn.datum import FALSE, TRUE
from schemenn.emit.places import Place, Places
from schemenn.errors import NotVectorizable
from schemenn.primitive_table import WRITE, primitives
from schemenn.source import Source
from schemenn.vectorize.body import Body
from schemenn.vectorize.branches import is_simple, is_total

SHORT: Final = 6
"""Forms in a procedure that makes no more than one pass over its operands."""

NAMED_CONSTANTS: Final = ((TRUE, "%TRUE"), (FALSE, "%FALSE"))


class Variant:
    """What comes out: the module, its constants by name, and the captured variables that `function` takes first.

    `is_short`: it is one operation, or one choice. `refused`: what a branch has that it gives up at.
    """

    def __init__(self, writer: Writer, known: Known, is_short: bool) -> None:
        self.module = ast.Module(writer.functions, [])
        self.function = known.function
        self.constants = writer.constants
        self.captured = known.captured
        self.is_short = is_short
        self.refused = writer.refused


class Known:
    """A procedure of the variant: the function it becomes, what that takes first, and the form."""

    __slots__ = ("captured", "form", "function")

    def __init__(self, function: str, captured: list[Variable], form: Lambda) -> None:
        self.function = function
        self.captured = captured
        self.form = form


def emit_variant(
    procedure: Lambda,
    own: Variable | None,
    sources: list[Source],
    rules: frozenset[str],
    total: frozenset[str],
) -> Variant:
    """The variant of a procedure; `own` is the variable in it that is itself. `rules` are the primitives that have
    batching rules, `total` those of them that answer for all numbers. If some of the first have effects, the
    variant makes its calls in the order in which the procedure does.

    Raises: NotVectorizable
    """
    writer = Writer(sources, rules, total)
    function = writer.function_name(procedure.name or "lambda")
    captured = [variable for variable in free_variables(procedure) if variable is not own]
    known = Known(function, captured, procedure)
    if own is not None:
        writer.known[own] = known
    writer.define(known)
    is_short = len(walk(procedure.body)) <= SHORT
    return Variant(writer, known, is_short)


class Writer:
    """Writes the functions of one variant."""

    def __init__(self, sources: list[Source], rules: frozenset[str], total: frozenset[str]) -> None:
        self.places = Places(sources)
        self.rules = rules
        self.total = total
        self.keeps_order = any([primitives()[name].effect == WRITE for name in rules])
        self.functions: list[ast.stmt] = []
        self.constants: dict[str, Any] = {}
        self.known: dict[Variable, Known] = {}
        self.refused: NotVectorizable | None = None
        self._names: dict[Variable, str] = {}
        self._taken: dict[str, int] = {}
        self._lifted: dict[int, list[Known]] = {}
        self._branches: dict[int, tuple[Node, str, list[Variable]]] = {}

    # Names.

    def function_name(self, base: str) -> str:
        """A name for a function, or a temporary, which nothing else has."""
        base = f"_{base}" if base.startswith("%") or base in self.rules else base
        count = self._taken.get(base, 0)
        self._taken[base] = count + 1
        return f"{base}.{count}" if count else base

    def name(self, variable: Variable) -> str:
        """The name of a variable, which nothing else has."""
        if variable not in self._names:
            base, dot, number = variable.name.rpartition(".")
            self._names[variable] = self.function_name(base if dot and base and number.isdigit() else variable.name)
        return self._names[variable]

    def place(self, node: Node) -> Place:
        """The position of a form."""
        return self.places.of(node.span)

    def constant(self, value: Any, place: Place) -> ast.expr:
        """A constant: a number in the code, or a global of the module."""
        if value.__class__ is int or value.__class__ is float:
            return ast.Constant(value, **place)
        for single, name in NAMED_CONSTANTS:
            if value is single:
                return ast.Name(name, ast.Load(), **place)
        name = f"%constant.{len(self.constants)}"
        self.constants[name] = value
        return ast.Name(name, ast.Load(), **place)

    # Functions.

    def captures(self, *nodes: Node) -> list[Variable]:
        """The variables whose values forms need: for a known procedure those that it captures."""
        found: dict[Variable, None] = {}
        for variable in free_variables(*nodes):
            if variable in self.known:
                found.update(dict.fromkeys(self.known[variable].captured))
            else:
                found[variable] = None
        return list(found)

    def lift(self, lambdas: list[Lambda], variables: list[Variable]) -> list[Known]:
        """Make functions of procedures that know each other by the variables; the same procedures only once."""
        found = self._lifted.get(id(lambdas[0]))
        if found is not None:
            return found
        own = set(variables)
        captured = [variable for variable in self.captures(*lambdas) if variable not in own]
        lifted = [Known(self.function_name(each.name or "lambda"), captured, each) for each in lambdas]
        self._lifted[id(lambdas[0])] = lifted
        self.known.update(zip(variables, lifted, strict=False))
        for known in lifted:
            self.define(known)
        return lifted

    def define(self, known: Known) -> None:
        """Write the function of a procedure."""
        form = known.form
        body = Body(self, known)
        block = body.whole(form.body)
        parameters = [self.name(variable) for variable in (*known.captured, *form.parameters)]
        place = self.place(form)
        if form.rest is not None:
            more = ast.Starred(ast.Name("%more", ast.Load(), **place), ast.Load(), **place)
            listed = ast.Call(ast.Name("%list", ast.Load(), **place), [more], [], **place)
            block.insert(0, ast.Assign([ast.Name(self.name(form.rest), ast.Store(), **place)], listed, **place))
        self._add(known.function, parameters, block, place, form.rest is not None)

    def branch(self, node: Node) -> tuple[str, list[Variable]]:
        """The function that a branch becomes, and the variables whose values it takes."""
        found = self._branches.get(id(node))
        if found is None:
            needed = self.captures(node)
            found = self._branches[id(node)] = node, self.function_name("branch"), needed
            block = Body(self, None).whole(node)
            self._add(found[1], [self.name(variable) for variable in needed], block, self.place(node))
        return found[1], found[2]

    def _add(
        self, name: str, parameters: list[str], block: list[ast.stmt], place: Place, takes_more: bool = False
    ) -> None:
        arguments = ast.arguments(
            posonlyargs=[],
            args=[ast.arg(parameter, **place) for parameter in parameters],
            vararg=ast.arg("%more", **place) if takes_more else None,
            kwonlyargs=[],
            kw_defaults=[],
            kwarg=None,
            defaults=[],
        )
        self.functions.append(ast.FunctionDef(name, arguments, block, [], **place))

    # Facts.

    def is_total(self, node: Node) -> bool:
        """Whether the form may be computed where its value is not asked for."""
        return is_total(node, self.total)

    def is_plain(self, node: Node) -> bool:
        """Whether the form is total and has no branches inside, so that it may be written twice."""
        return self.is_total(node) and is_simple(node)
