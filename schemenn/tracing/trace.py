"""One trace: its graph, and what is read and checked where it begins.

    the captured X, a tensor of shape (4, 2)   →   v3 = v1.__closure__[0].cell_contents
                                                   if not (v3.__class__ is c2): return None
                                                   a3 = v3.array
                                                   if not (a3.shape == (4, 2)): return None

The trace is for runs that find the same procedures, shapes, exact numbers and symbols there; floats and the elements of
tensors and masks may be any. What is read is written down when the run that is followed first uses it.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.values import LARGEST_EXACT, Closure
from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Pair, Symbol, Vector, cons, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.records import Record
from schemenn.tensor import Mask, Tensor
from schemenn.tracing.generators import Drawn
from schemenn.tracing.graph import Graph, Node
from schemenn.tracing.values import SYMBOLIC, Integer, Part, Traced
from schemenn.tracked import Tracked

LONGEST: Final = 2000
"""Elements of a list that a trace goes through."""


class Trace:
    """A trace under way. `names` are the objects that its code refers to, `compared` the integers compared, `drawn` the
    generators of the run that is followed.
    """

    def __init__(self) -> None:
        self.graph = Graph()
        self.drawn = Drawn()
        self.lines: list[str] = []
        self.names: dict[str, Any] = {}
        self.compared: set[Integer] = set()
        self._read: dict[str, Any] = {}
        self._named: dict[int, str] = {}
        self._demanded: set[str] = set()
        self._arrays: dict[Node, str] = {}

    def refer(self, value: Any) -> str:
        """The name of an object."""
        name = self._named.get(id(value))
        if name is None:
            name = self._named[id(value)] = f"c{len(self.names)}"
            self.names[name] = value
        return name

    def demand(self, condition: str) -> None:
        """Have the trace be for runs in which a Python condition holds."""
        if condition not in self._demanded:
            self._demanded.add(condition)
            self.lines.append(f"if not ({condition}): return None")

    def read(self, expression: str, value: Any) -> Any:
        """What stands for a value that is read by an expression where the trace begins."""
        if expression not in self._read:
            variable = f"v{len(self._read)}"
            self.lines.append(f"{variable} = {expression}")
            self._read[expression] = None
            self._read[expression] = self._checked(variable, value)
        return self._read[expression]

    def assign(self, expression: str) -> str:
        """A variable that holds the value of an expression of others, where the trace begins."""
        variable = f"w{len(self.lines)}"
        self.lines.append(f"{variable} = {expression}")
        return variable

    def _checked(self, variable: str, value: Any) -> Any:
        kind = value.__class__
        if kind is float:
            self.demand(f"{variable}.__class__ is float")
            return Traced(self.graph.given("input", variable, value))
        if kind is Tensor or kind is Mask:
            return self._array(variable, value)
        if kind is int:
            self.demand(f"{variable}.__class__ is int")
            return Integer(variable, value)
        if kind is Symbol or value is TRUE or value is FALSE or value is NIL or value is UNSPECIFIED:
            self.demand(f"{variable} is {self.refer(value)}")
            return value
        if kind is Tracked:
            raise NotVectorizable("a value that is being differentiated")
        self.demand(f"{variable}.__class__ is {self.refer(kind)}")
        return Part(variable, value)

    def _array(self, variable: str, value: Any) -> Traced:
        array = "a" + variable[1:]
        self.demand(f"{variable}.__class__ is {self.refer(value.__class__)}")
        self.lines.append(f"{array} = {variable}.array")
        self.demand(f"{array}.shape == {value.array.shape}")
        node = self.graph.given("input", array, value.array)
        self._arrays[node] = variable
        return Traced(node)

    def tensor_of(self, node: Node) -> str | None:
        """The variable that holds the tensor or mask whose array a node is, if it is an input."""
        return self._arrays.get(node)

    # Structures.

    def car(self, part: Part) -> Any:
        """The first field of a pair."""
        return self.read(f"{part.name}.car", part.value.car)

    def cdr(self, part: Part) -> Any:
        """The second field of a pair."""
        return self.read(f"{part.name}.cdr", part.value.cdr)

    def item(self, part: Part, index: int) -> Any:
        """An element of a vector."""
        return self.read(f"{part.name}.items[{index}]", part.value.items[index])

    def length(self, part: Part) -> int:
        """The length of a vector."""
        count = len(part.value.items)
        self.demand(f"len({part.name}.items) == {count}")
        return count

    def whole(self, value: Any) -> Any:
        """A list or a vector with what stands for its elements; anything else is itself."""
        if value.__class__ is Pair:
            return self._spine(value) if _end_of(value).__class__ is Part else value
        if value.__class__ is not Part:
            return value
        if value.value.__class__ is Vector:
            return Vector([self.item(value, index) for index in range(self.length(value))])
        return self._spine(value) if value.value.__class__ is Pair else value

    def _spine(self, value: Any) -> Any:
        """A list whose pairs are made in the trace, or read where it begins, or those before these."""
        items: list[Any] = []
        rest: Any = value
        while rest.__class__ is Pair or rest.__class__ is Part and rest.value.__class__ is Pair:
            if len(items) >= LONGEST:
                raise NotVectorizable("a list too long for a trace")
            first, after = (rest.car, rest.cdr) if isinstance(rest, Pair) else (self.car(rest), self.cdr(rest))
            items.append(first)
            rest = after
        for item in reversed(items):
            rest = cons(item, rest)
        return rest

    def settled(self, value: Any) -> Any:
        """A value with the integers of this run in place of its Integers, in lists and vectors as well."""
        if value.__class__ is Integer:
            self.demand(f"{value.name} == {value.value}")
            return value.value
        if value.__class__ is Pair and has_integers(value):
            items = []
            while value.__class__ is Pair:
                items.append(self.settled(value.car))
                value = value.cdr
            value = self.settled(value)
            for item in reversed(items):
                value = cons(item, value)
            return value
        return Vector([self.settled(each) for each in value.items]) if value.__class__ is Vector else value

    def deep(self, value: Any) -> Any:
        """A list or a vector with those in it, whole; anything else is itself."""
        whole = self.settled(self.whole(value))
        if whole.__class__ is Pair:
            items = []
            while whole.__class__ is Pair:
                items.append(self.deep(whole.car))
                whole = whole.cdr
            return to_list(items, self.deep(whole))
        if whole.__class__ is Vector:
            return Vector([self.deep(each) for each in whole.items])
        return whole

    def builtin(self, procedure: Any) -> Part:
        """What stands for a procedure of the standard library."""
        return Part(self.refer(procedure), procedure, True)

    def integers(self, value: Any) -> Any:
        """A list of exact integers as an input that is an array of them; anything else is itself."""
        array = exact_integers(value.value) if value.__class__ is Part else None
        if array is None:
            return value
        name = f"i{value.name[1:]}"
        if name not in self._read:
            self.lines.append(f"{name} = {self.refer(exact_integers)}({value.name})")
            self.demand(f"{name} is not None and {name}.shape == {array.shape}")
            self._read[name] = Traced(self.graph.given("input", name, array))
            self.graph.exact.add(self._read[name].node)
        return self._read[name]

    def captured(self, part: Part, name: str, is_box: bool) -> Any:
        """The value of a variable that a procedure captures."""
        procedure = part.value
        index = procedure.__code__.co_freevars.index(name)
        expression = f"{part.name}.__closure__[{index}].cell_contents"
        value = procedure.__closure__[index].cell_contents
        if is_box and value.__class__ is list:
            return self.read(f"{expression}[0]", value[0])
        if part.is_builtin and value.__class__ is FunctionType:
            return self.builtin(value)
        return self.read(expression, value)

    def same_code(self, part: Part) -> None:
        """Have the trace be for runs in which a procedure is made of the same code."""
        if not part.is_builtin:
            self.demand(f"{part.name}.__code__ is {self.refer(part.value.__code__)}")

    def same(self, part: Part) -> None:
        """Have the trace be for runs in which a procedure is the same."""
        if not part.is_builtin:
            self.demand(f"{part.name} is {self.refer(part.value)}")


def _end_of(pair: Any) -> Any:
    """What stands after the last of the pairs of a list that are made in a trace."""
    while pair.__class__ is Pair:
        pair = pair.cdr
    return pair


def exact_integers(value: Any) -> Any:
    """The array of a list of exact integers that floats can be; None of anything else."""
    items = []
    while value.__class__ is Pair and value.car.__class__ is int and abs(value.car) <= LARGEST_EXACT:
        items.append(value.car)
        value = value.cdr
    return np.array(items, dtype=np.float64) if value is NIL and items else None


def has_integers(value: Any) -> bool:
    """Whether there are Integers in a list or a vector."""
    waiting, seen = [value], set()
    while waiting:
        here = waiting.pop()
        if here.__class__ is Integer:
            return True
        if here.__class__ in (Pair, Vector) and id(here) not in seen:
            seen.add(id(here))
            waiting += parts_of(here)
    return False


def has_symbols(value: Any) -> bool:
    """Whether there is something traced in a structure, or something that is not the value the program sees: what is
    read where the trace begins, a procedure of a variant.
    """
    waiting = [value]
    seen: set[int] = set()
    while waiting:
        here = waiting.pop()
        if here.__class__ in SYMBOLIC or here.__class__ is Closure:
            return True
        if id(here) not in seen:
            seen.add(id(here))
            waiting += parts_of(here)
    return False


def parts_of(value: Any) -> list[Any]:
    """What a list, vector or record consists of."""
    if value.__class__ is Pair:
        return [value.car, value.cdr]
    if value.__class__ is Vector:
        return list(value.items)
    if isinstance(value, Record):
        return [getattr(value, f"_{place}") for place in range(len(value.kind.fields))]
    return []
