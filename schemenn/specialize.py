"""From a procedure that exists to a variant of it: the way back from run time to the compiler.

    procedure's code → its unit and number → its core form → vectorize: the vector variant → loaded

A unit that came from the cache makes its forms again for that (unit.py).
"""

from __future__ import annotations

from types import CodeType
from typing import TYPE_CHECKING, Any

from schemenn.batching.rules import TOTAL, rules
from schemenn.batching.runner import Runner
from schemenn.core import CaseLambda, Lambda
from schemenn.errors import CompilerBug, NotVectorizable
from schemenn.library import builtin_key
from schemenn.primitive_table import primitives
from schemenn.procedures import is_procedure, origin_of
from schemenn.tracing.straight import Straight
from schemenn.tracked import Tracked, something_is_tracked
from schemenn.unit import Unit
from schemenn.vectorize import Variant, emit_variant

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from schemenn.session import Session
    from schemenn.source import Span


class Loaded:
    """A variant ready to run (batching/runner.py: Ready)."""

    __slots__ = ("captured", "function", "is_short", "refused")

    def __init__(self, function: Any, captured: list[tuple[str, bool]], variant: Variant) -> None:
        self.function = function
        self.captured = captured
        self.is_short = variant.is_short
        self.refused = variant.refused


class Specializer:
    """The variants of one session's procedures: `runner` runs them, and asks here for those it has not got yet.

    `straight` is the straight-line code, traced by variants too.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.globals = session.globals
        self.runner = Runner(self)
        self.straight = Straight(self)
        self._units: dict[str, Unit] = {}
        self._tracked_codes: dict[int, CodeType] = {}

    def builtin(self, key: str) -> Any:
        """The value of a global."""
        return self.session.builtin(key)

    def is_builtin(self, key: str) -> bool:
        """Whether a global belongs to the standard library."""
        return builtin_key(key) is not None

    def map_at_once(self, procedure: Any, operands: list[Any]) -> Any:
        """What `map` answers; None if the procedure, or what it meets, has no vector variant."""
        if not is_procedure(procedure):
            return None
        for runner in self._runners(procedure, operands):
            try:
                found = runner.map(procedure, operands)
            except NotVectorizable:
                continue
            if runner is not self.runner:
                self._tracked_codes[id(procedure.__code__)] = procedure.__code__
            return found
        return None

    def why_not_at_once(self, procedure: Any, operands: list[Any]) -> str:
        """Why that is None, and where; "" if it is not. Without operands: as far as the text of the procedure tells."""
        reason = ""
        for runner in self._runners(procedure, operands):
            try:
                if operands:
                    runner.map(procedure, operands)
                else:
                    runner.prepare(procedure)
            except NotVectorizable as error:
                span = error.span or self.place_in_variant(error.__cause__ or error)
                reason = error.reason + (f": {span.text()} in {_place(span)}" if span else "")
            else:
                return ""
        return reason

    def _runners(self, procedure: Any, operands: list[Any]) -> Iterator[Runner]:
        """What may run a map: the one for tracked values where some are mapped; where some may be captured, the other
        first, which then fails.

        A procedure that has met tracked values is expected to meet them again.
        """
        if Tracked in {operand.__class__ for operand in operands}:
            yield self.runner.tracked()
        elif not something_is_tracked() or not is_procedure(procedure):
            yield self.runner
        elif id(procedure.__code__) in self._tracked_codes:
            yield self.runner.tracked()
            yield self.runner
        else:
            yield self.runner
            yield self.runner.tracked()

    def variant(
        self, code: CodeType, operands: int, total: frozenset[str] = TOTAL, there: Collection[str] | None = None
    ) -> tuple[Variant, list[tuple[str, bool]], Unit]:
        """The variant of the procedures with this code for so many operands, with the names of what it captures.
        `there`: what there is for it to call, among it the primitives with rules.

        Raises: NotVectorizable
        """
        found = self.session.codes.find(code)
        origin = origin_of(code)
        if found is None or origin is None:
            raise NotVectorizable(f"{code.co_name} has no vector variant")
        unit, (number, names) = found[0], origin
        numbered = unit.made_of.procedures[number]
        procedure = _clause(numbered.form, operands)
        sources = list(unit.sources)
        given = frozenset([name for name in there or rules() if name in primitives()])
        variant = emit_variant(procedure, numbered.own, sources, given, total)
        names_of = dict(zip(numbered.form.captures, names, strict=True))
        captured = [(names_of[variable], variable.assigned) for variable in variant.captured]
        return variant, captured, Unit(code, sources, lambda: unit.made_of)

    def specialize(self, code: CodeType, operands: int, names: dict[str, Any], total: frozenset[str]) -> Loaded:
        """The variant, loaded among the names that it uses."""
        try:
            variant, captured, unit = self.variant(code, operands, total, names)
            file = f"<variant {len(self._units)}>"
            scope = {**names, **variant.constants}
            exec(compile(variant.module, file, "exec", dont_inherit=True), scope)
        except NotVectorizable:
            raise
        except Exception as error:
            raise CompilerBug(f"the vector variant of {code.co_name} cannot be made: {error}") from error
        self._units[file] = unit
        return Loaded(scope[variant.function], captured, variant)

    def place_in_variant(self, error: BaseException) -> Span | None:
        """The form in which a variant raised the error."""
        place: Span | None = None
        trace = error.__traceback__
        while trace is not None:
            unit = self._units.get(trace.tb_frame.f_code.co_filename)
            if unit is not None:
                place = unit.span(list(trace.tb_frame.f_code.co_positions())[trace.tb_lasti // 2]) or place
            trace = trace.tb_next
        return place


def _clause(form: Lambda | CaseLambda, operands: int) -> Lambda:
    """The clause that takes so many operands."""
    if isinstance(form, Lambda):
        return form
    for clause in form.clauses:
        if len(clause.parameters) == operands or clause.rest is not None and len(clause.parameters) < operands:
            return clause
    raise NotVectorizable("no clause for that number of arguments", form.span)


def _place(span: Span) -> str:
    return f"{span.source.name}:{span.line}:{span.column + 1}"
