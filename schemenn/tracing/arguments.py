"""The arguments in which a procedure is differentiated: copies whose numbers and tensors are inputs.

    ((W b) x)   →   the same with a node for each of W, b and x; and with their adjoints in place of them, the gradient
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.datum import Pair, Vector
from schemenn.errors import NotVectorizable
from schemenn.number import NUMBER_CLASSES
from schemenn.primitives.records import Record
from schemenn.tracing.graph import Node
from schemenn.tracing.trace import Trace, parts_of
from schemenn.tensor import Tensor
from schemenn.tracing.values import TRACED, Integer, Part, Traced, lifted, traced

DEEPEST: Final = 100
"""Lists, vectors and records inside each other."""


class Arguments:
    """Arguments, with what `leaf` answers in place of each number or tensor: `inputs` are the nodes of those.

    Raises: NotVectorizable for an exact number, which has an inexact gradient
    """

    def __init__(self, trace: Trace, arguments: list[Any], leaf: Callable[[Traced], Traced]) -> None:
        self.inputs: list[Node] = []
        self._trace = trace
        self._leaf = leaf
        self.values = [self._copied(each, 0) for each in arguments]

    def _copied(self, value: Any, depth: int) -> Any:
        whole = self._opened(value)
        if depth > DEEPEST:
            raise NotVectorizable("an argument that is too deep")
        if whole.__class__ is float or whole.__class__ is Tensor:
            whole = lifted(self._trace.graph, whole, "∇")
        if whole.__class__ in TRACED:
            if whole.node.is_truth:
                return whole
            copy = self._leaf(whole)
            self.inputs.append(copy.node)
            return copy
        if (whole.value if whole.__class__ in (Part, Integer) else whole).__class__ in NUMBER_CLASSES:
            raise NotVectorizable("an exact argument")
        return rebuilt(whole, lambda part: self._copied(part, depth + 1))

    def _opened(self, value: Any) -> Any:
        """A structure that is read where the trace begins, with what stands for its parts."""
        whole = self._trace.whole(value)
        if whole.__class__ is Part and isinstance(whole.value, Record):
            fields = [
                self._trace.read(f"{whole.name}._{place}", field) for place, field in enumerate(parts_of(whole.value))
            ]
            return _record(whole.value.__class__, fields)
        return whole

    def gradients(self, adjoints: list[Node]) -> list[Any]:
        """The arguments with the adjoints of the inputs in place of them."""
        adjoint = dict(zip(self.inputs, adjoints, strict=True))

        def place(value: Any) -> Any:
            if value.__class__ in TRACED:
                return traced(adjoint[value.node], value.depth) if value.node in adjoint else value
            return rebuilt(value, place)

        return [place(value) for value in self.values]


def rebuilt(value: Any, part: Callable[[Any], Any]) -> Any:
    """A list, vector or record with what `part` answers for its parts; anything else is itself."""
    if value.__class__ is Pair:
        items = []
        while value.__class__ is Pair:
            items.append(part(value.car))
            value = value.cdr
        copy = part(value)
        for item in reversed(items):
            pair = Pair()
            pair.car, pair.cdr = item, copy
            copy = pair
        return copy
    if value.__class__ is Vector:
        return Vector([part(each) for each in value.items])
    if isinstance(value, Record):
        return _record(value.__class__, [part(each) for each in parts_of(value)])
    return value


def _record(kind: type, fields: list[Any]) -> Any:
    record = kind()
    for place, field in enumerate(fields):
        setattr(record, f"_{place}", field)
    return record
