"""Following a run: a procedure's vector variant on symbols in place of values.

    Tracer(host).follow(f, arguments)  →  a Trace, and what f answers in it

The variant (vectorize/) calls primitives, procedures and `map` through the names it is loaded among; here they make
nodes of a graph. It has no effect, and there is nothing of it that is not seen. `map` over a tensor runs the procedure
once, for all lanes: an axis of lanes for each `map` around.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, Any, Final

from schemenn.batching.lanes import enter, leave
from schemenn.batching.rules import TOTAL, primitive, rules
from schemenn.batching.runner import Host, Ready, entered, refuse
from schemenn.batching.values import Closure
from schemenn.datum import FALSE, TRUE, MultipleValues, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitive_table import PURE, READ, primitives
from schemenn.procedures import origin_of, procedure_name
from schemenn.runtime.state import key_of
from schemenn.runtime.unpack import split
from schemenn.tracing import elementwise, functions, maps, nested, parts, structure, tensors, trees, windows
from schemenn.tracing.branches import filled, is_for_some
from schemenn.tracing.calls import called
from schemenn.tracing.draws import DRAWS, drawn
from schemenn.tracing.integers import PASSING, of_integers
from schemenn.tracing.lists import NAMES, taking_lists
from schemenn.tracing.trace import Trace, has_integers, has_symbols
from schemenn.tracing.values import SYMBOLIC, TRACED, Part, TracedLanes, lifted

if TYPE_CHECKING:
    from types import CodeType

_LOWERINGS = elementwise.LOWERINGS | functions.LOWERINGS | tensors.LOWERINGS | parts.LOWERINGS
_LOWERINGS |= windows.LOWERINGS
_LOWERINGS |= {name: taking_lists(name, _LOWERINGS[name]) for name in NAMES}

_OPERANDS_ALONE: Final = frozenset(
    "bits bytevectors conversions gradients keywords library list_algebra list_editing lists pairs predicates "
    "searching sequences sorting string_parts string_search strings symbols tensor_making tensor_parts tensor_shapes "
    "tensor_windows tensors vector_ranges vectors".split()
)
"""The modules whose primitives read no state but that of their operands."""


_STRUCTURAL = structure.LOWERINGS | trees.LOWERINGS
CONTROLS = maps.CONTROLS | nested.CONTROLS


class Tracer:
    """What traces the procedures of one session. `depth` is how many `map`s are around."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.trace = Trace()
        self.depth = 0
        self._ready: dict[tuple[int, int], tuple[CodeType, Ready]] = {}
        self._names = {
            "__builtins__": {},
            **{name: self._primitive(name) for name in (*rules(), *DRAWS)},
            "%TRUE": TRUE,
            "%FALSE": FALSE,
            "%lanes": TracedLanes,
            "%truth": self._truth,
            "%select": self._select,
            "%between": self._between,
            "%choose": self._choose,
            "%closure": Closure,
            "%call": self.call,
            "%global": self._global,
            "%uniform": self.apply,
            "%split": _split,
            "%refuse": refuse,
            "%list": lambda *operands: to_list(operands),
        }

    def begin(self) -> Trace:
        """Begin a new trace."""
        self.trace = Trace()
        self.depth = 0
        return self.trace

    # Primitives.

    def _primitive(self, name: str) -> Any:
        return lambda *operands: self.apply(name, *operands)

    def apply(self, name: str, *operands: Any) -> Any:
        """A primitive of operands that may be symbols.

        Raises: NotVectorizable if there is no way to write that down
        """
        if name in DRAWS:
            return drawn(self.trace, self.depth, name, operands)
        if not any([each.__class__ in SYMBOLIC or has_symbols(each) for each in operands]):
            return _of_constants(name)(*operands)
        if name not in PASSING and any([has_integers(each) for each in operands]):
            found, operands = of_integers(self.trace, name, operands)
            return self.apply(name, *operands) if found is None else found
        if name in _STRUCTURAL:
            return _STRUCTURAL[name](self.trace, *operands)
        opened = self.trace.deep if name in NAMES else self.trace.whole
        wholes = tuple([self.trace.settled(opened(each)) for each in operands])
        if not any([has_symbols(each) for each in wholes]):
            return _of_constants(name)(*wholes)
        lowering = _LOWERINGS.get(name)
        return lowering(self.trace.graph, *wholes) if lowering else called(self.trace.graph, name, wholes)

    # Choices.

    def _truth(self, value: Any) -> bool:
        if value.__class__ in TRACED and value.node.is_truth:
            if value.shape:
                raise NotVectorizable("a mask has many truth values")
            return self.trace.graph.decide(value.node)
        return value is not FALSE

    def _select(self, condition: Any, a: Any, b: Any) -> Any:
        if not condition.node.is_truth:
            return a
        return elementwise.choose(self.trace.graph, condition, self._definite(a), self._definite(b))

    def _definite(self, value: Any) -> Any:
        if value.__class__ is Part:
            raise NotVectorizable("a choice of structures")
        return self.trace.settled(value)

    def _between(self, name: str, relation: Any, x: Any, limit: Any, is_first: bool) -> Any:
        condition = relation(x, limit)
        first, second = (x, limit) if is_first else (limit, x)
        if condition.__class__ is TracedLanes:
            return self._select(condition, first, second)
        return first if self._truth(condition) else second

    def _choose(self, condition: Any, then: Any, given: tuple[Any, ...], otherwise: Any, left: tuple[Any, ...]) -> Any:
        """A branch that some lanes take is computed in all of them, in the others of what one that takes it has."""
        if not condition.node.is_truth:
            return then(*given)
        graph = self.trace.graph
        not_so = elementwise.logical_not(graph, condition)
        enter()
        try:
            if not is_for_some(graph, condition):
                return otherwise(*left)
            if not is_for_some(graph, not_so):
                return then(*given)
            taken = then(*[filled(graph, condition, each) for each in given])
            return self._select(condition, taken, otherwise(*[filled(graph, not_so, each) for each in left]))
        finally:
            leave()

    # Procedures.

    def _global(self, key: str) -> Any:
        try:
            value = self.host.builtin(key)
        except KeyError:
            raise NotVectorizable(f"{key} is not defined") from None
        if value.__class__ is FunctionType and self.host.is_builtin(key):
            return self.trace.builtin(value)
        return self.trace.read(f"globals_[{key!r}]", value)

    def call(self, procedure: Any, *operands: Any) -> Any:
        """Call a procedure from inside a variant."""
        if procedure.__class__ is Closure:
            function, captured = procedure.function, procedure.captured
        elif procedure.__class__ is Part and procedure.value.__class__ is FunctionType:
            rule = self._rule(procedure)
            if rule is not None:
                return rule(*operands)
            self.trace.same_code(procedure)
            ready = self._variant(procedure.value, len(operands))
            function = ready.function
            captured = tuple([self.trace.captured(procedure, name, is_box) for name, is_box in ready.captured])
        else:
            raise NotVectorizable("a call of something that is no procedure")
        return entered(function, captured, operands)

    def _rule(self, part: Part) -> Any:
        """What to call in place of a primitive, a record's accessor, `map` and its like; None for all others."""
        procedure = part.value
        name = procedure_name(procedure)
        if self.host.globals.get(name) is procedure and name in CONTROLS:
            self.trace.same(part)
            return lambda *operands: CONTROLS[name](self, *operands)
        if key_of(procedure) is not None:
            raise NotVectorizable("a parameter")
        if procedure.__code__.co_filename == "<record>":
            self.trace.same(part)
            return lambda *operands: structure.of_record(self.trace, procedure, operands)
        row = primitives().get(name)
        if row is None or primitive(name) is not procedure:
            return None
        if row.effect not in {PURE, READ} and name not in DRAWS or row.module == "system":
            raise NotVectorizable(f"{name} has an effect")
        self.trace.same(part)
        return lambda *operands: self.apply(name, *operands)

    def _variant(self, procedure: Any, operands: int) -> Ready:
        code = procedure.__code__
        if origin_of(code) is None:
            raise NotVectorizable(f"{procedure_name(procedure)} has no vector variant")
        found = self._ready.get((id(code), operands))
        if found is None:
            found = self._ready[id(code), operands] = code, self.host.specialize(code, operands, self._names, TOTAL)
        return found[1]

    def number(self, value: Any) -> Any:
        """A number or tensor as a Traced."""
        return lifted(self.trace.graph, self.trace.settled(value), "map")


def _of_constants(name: str) -> Any:
    """A primitive whose answer is the same whenever its operands are."""
    row = primitives()[name]
    if row.effect == READ and row.module not in _OPERANDS_ALONE:
        raise NotVectorizable(f"{name} may answer something else each time")
    return primitive(name)


def _split(values: Any, count: int) -> Any:
    if values.__class__ in SYMBOLIC and count != 1:
        raise NotVectorizable("one value where several are expected")
    return split(values, count)


def values_of(value: Any) -> tuple[Any, ...]:
    """The values that a procedure has answered."""
    return value.values if value.__class__ is MultipleValues else (value,)
