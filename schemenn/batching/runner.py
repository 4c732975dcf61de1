"""Running vector variants: from procedures to their variants, calls inside them, and `map` from the outside.

    Runner(host).map(relu, [v])  →  the tensor of relu's values
                                 →  NotVectorizable, with the reason and the place

A variant has no effect, so whatever goes wrong in one is put right by going element by element, from the start.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Any, Final, Protocol

from schemenn.batching import maps
from schemenn.batching.lanes import choose, enter, leave, select, select_between, truth
from schemenn.batching.rules import TOTAL, rule_for, rules, uniform
from schemenn.batching.values import Closure, array_class, is_batched, takes
from schemenn.datum import FALSE, TRUE, to_list
from schemenn.errors import CompilerBug, NotVectorizable, SchemeError
from schemenn.procedures import arity_of, origin_of, procedure_name, scheme_name
from schemenn.runtime.state import key_of
from schemenn.runtime.unpack import split
from schemenn.tracked import Tracked

if TYPE_CHECKING:
    from types import CodeType

VARIANT: Final = "<variant>"
"""The file name of the code of variants."""


class Ready(Protocol):
    """A variant that has been loaded: its function, and the variables of the procedure that it takes first, each with
    whether it holds a box. `is_short`: one pass over the operands is all it makes. `refused`: what a branch of it has
    that it gives up at.
    """

    function: Any
    captured: list[tuple[str, bool]]
    is_short: bool
    refused: NotVectorizable | None


class Host(Protocol):
    """What a session is to its runner."""

    globals: dict[str, Any]

    def builtin(self, key: str) -> Any:
        """The value of a global."""

    def is_builtin(self, key: str) -> bool:
        """Whether a global belongs to the standard library, where nothing changes."""

    def specialize(self, code: CodeType, operands: int, names: dict[str, Any], total: frozenset[str]) -> Ready:
        """The variant of the procedures with this code, loaded among `names`; `total` are the primitives that may be
        computed in lanes that do not ask for them.
        """


class Runner:
    """The variants of one session's procedures."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self._ready: dict[tuple[int, int], tuple[CodeType, Ready | NotVectorizable]] = {}
        self._rules: dict[int, tuple[Any, Any]] = {}
        self._tracked: Runner | None = None
        self._map_rows: Any = maps.map_rows
        self._rule_for: Any = rule_for
        self._controls: dict[str, Any] = {
            "map": maps.map_lanes,
            "tensor-map": maps.map_elements,
            **maps.controls(maps.rows_of),
        }
        self._total = TOTAL
        self._names = {
            "__builtins__": {},
            **rules(),
            "%TRUE": TRUE,
            "%FALSE": FALSE,
            "%lanes": array_class,
            "%truth": truth,
            "%select": select,
            "%between": select_between,
            "%choose": choose,
            "%closure": Closure,
            "%call": self.call,
            "%global": self._global,
            "%uniform": uniform,
            "%split": _split,
            "%list": _listed,
            "%refuse": refuse,
        }

    def tracked(self) -> Runner:
        """A runner of variants whose values may be tracked (batching/tracked.py)."""
        if self._tracked is None:
            from schemenn.batching import tracked, tracked_choices, tracked_maps

            made = self._tracked = Runner(self.host)
            made._names |= tracked.tracked_rules() | {
                "%select": tracked_choices.select,
                "%between": tracked_choices.select_between,
                "%choose": tracked_choices.choose,
                "%uniform": tracked.uniform_tracked,
                "%call": made.call,
                "%global": made._global,
            }
            made._total = tracked.TOTAL
            made._controls = {
                "map": tracked_maps.map_lanes,
                "tensor-map": tracked_maps.map_elements,
                **maps.controls(tracked_maps.rows_of),
            }
            made._map_rows = tracked_maps.map_tracked
            made._rule_for = tracked.rule_for
        return self._tracked

    def map(self, procedure: Any, operands: list[Any]) -> Any:
        """(map f t …) of tensors and lists of numbers by the vector variant of the procedure.

        Raises: NotVectorizable
        """
        try:
            return self._map_rows(self.call, procedure, operands, self._is_short(procedure, len(operands)))
        except (NotVectorizable, CompilerBug):
            raise
        except Exception as error:
            # Whatever went wrong in some element, the run element by element has the answer, or the error in its place.
            raise NotVectorizable(error.message if isinstance(error, SchemeError) else str(error)) from error

    def prepare(self, procedure: Any) -> None:
        """Make the vector variant of a procedure for as many operands as it needs. Raises: NotVectorizable"""
        if procedure.__class__ is not FunctionType:
            raise NotVectorizable("it is no procedure")
        operands = max(1, arity_of(procedure)[0])
        self._is_short(procedure, operands)
        ready = self._known(procedure, operands)
        if ready is not None and ready.refused is not None:
            raise NotVectorizable(ready.refused.reason, ready.refused.span)

    def call(self, procedure: Any, *operands: Any) -> Any:
        """Call a procedure from inside a variant."""
        if procedure.__class__ is Closure:
            function, captured = procedure.function, procedure.captured
        elif procedure.__class__ is FunctionType:
            ready = self._known(procedure, len(operands))
            if ready is None:
                rule = self._rule(procedure)
                if rule is not None:
                    return rule(*operands)
                ready = self._variant(procedure, len(operands))
            function, captured = ready.function, tuple(_captured(procedure, ready))
        else:
            raise NotVectorizable("a call of something that is no procedure")
        return entered(function, captured, operands)

    def _is_short(self, procedure: Any, operands: int) -> bool:
        if procedure.__class__ is not FunctionType:
            return True
        ready = self._known(procedure, operands)
        if ready is None:
            if self._rule(procedure) is not None:
                return True
            ready = self._variant(procedure, operands)
        return ready.is_short

    def _known(self, procedure: Any, operands: int) -> Ready | None:
        """The variant of the procedure if it has been made; a procedure that has a rule never gets one."""
        found = self._ready.get((id(procedure.__code__), operands))
        return None if found is None or isinstance(found[1], NotVectorizable) else found[1]

    def _global(self, key: str) -> Any:
        try:
            return self.host.builtin(key)
        except KeyError:
            raise NotVectorizable(f"{scheme_name(key)} is not defined") from None

    def _rule(self, procedure: Any) -> Any:
        """What to call in place of a primitive, a record's accessor, `map` and its like; None for all others."""
        found = self._rules.get(id(procedure))
        if found is not None and found[0] is procedure:
            return found[1]
        rule = self._find_rule(procedure)
        if rule is not None:
            self._rules[id(procedure)] = procedure, rule
        return rule

    def _find_rule(self, procedure: Any) -> Any:
        name = procedure_name(procedure)
        control = self._controls.get(name)
        if control is not None and self.host.globals.get(name) is procedure:
            return lambda *operands: control(self.call, *operands)
        if key_of(procedure) is not None:
            return lambda *value: _parameter(procedure, value)
        if procedure.__code__.co_filename == "<record>" and procedure.__code__.co_argcount == 1:
            return lambda record: _accessed(procedure, record)
        return self._rule_for(procedure)

    def _variant(self, procedure: Any, operands: int) -> Ready:
        code = procedure.__code__
        key = (id(code), operands)
        if origin_of(code) is None:
            raise NotVectorizable(f"{procedure_name(procedure)} has no vector variant")
        found = self._ready.get(key)
        if found is None:
            try:
                found = code, self.host.specialize(code, operands, self._names, self._total)
            except NotVectorizable as error:
                found = code, error
            self._ready[key] = found
        if isinstance(found[1], NotVectorizable):
            raise NotVectorizable(found[1].reason, found[1].span)
        return found[1]


def entered(function: Any, captured: tuple[Any, ...], operands: tuple[Any, ...]) -> Any:
    """What a function of a variant answers, one call deeper. Raises: NotVectorizable for a wrong number of operands"""
    if not takes(function, len(captured) + len(operands)):
        raise NotVectorizable(f"{function.__name__} of another number of arguments")
    enter()
    try:
        return function(*captured, *operands)
    finally:
        leave()


def _split(values: Any, count: int) -> Any:
    if is_batched(values) and count != 1:
        raise NotVectorizable("one value where several are expected")
    return split(values, count)


def refuse(reason: str) -> Any:
    """Give up. Raises: NotVectorizable"""
    raise NotVectorizable(reason)


def _listed(*operands: Any) -> Any:
    """What a rest parameter gets."""
    if any([is_batched(each) or each.__class__ is Closure or each.__class__ is Tracked for each in operands]):
        raise NotVectorizable("it takes any number of arguments")
    return to_list(operands)


def _parameter(parameter: Any, value: tuple[Any, ...]) -> Any:
    if value:
        raise NotVectorizable("it sets a parameter")
    return parameter()


def _accessed(accessor: Any, record: Any) -> Any:
    if is_batched(record) or record.__class__ is Closure:
        raise NotVectorizable("a record is expected")
    return accessor(record)


def _captured(procedure: Any, ready: Ready) -> list[Any]:
    """The values that a procedure captures, boxes opened."""
    if not ready.captured:
        return []
    cells = dict(zip(procedure.__code__.co_freevars, procedure.__closure__ or (), strict=True))
    values = []
    for name, is_box in ready.captured:
        if name not in cells:
            raise NotVectorizable(f"the value of {name} is not at hand")
        value = cells[name].cell_contents
        values.append(value[0] if is_box and value.__class__ is list else value)
    return values
