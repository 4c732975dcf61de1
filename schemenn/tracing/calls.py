"""Primitives that a trace calls as they are: those that have no lowering of their own.

    (solve A b)   →   c0(a1, a2), a function of arrays that calls the primitive
    backward      →   c1(g, n5, a1, a2), one that calls its derivative rule (schemenn/autodiff)

They are called with the numbers and tensors themselves, outside of lanes. An answer must have the shape it had in the
run that is followed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from schemenn.arrays import np
from schemenn.autodiff.primitives import CONSTANT, rules
from schemenn.autodiff.scattered import Scattered
from schemenn.batching.rules import primitive
from schemenn.datum import FALSE, TRUE
from schemenn.errors import NotVectorizable
from schemenn.primitive_table import PURE, READ, primitives
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor
from schemenn.tracing.graph import Graph, Node, Shape
from schemenn.tracing.trace import has_symbols
from schemenn.tracing.values import TRACED, Traced
from schemenn.tracked import Rule


class _Call:
    """A call of a primitive: its operands, of which those at `places` are given by arrays or floats."""

    def __init__(self, name: str, operands: tuple[Any, ...]) -> None:
        self.name = name
        self.operands = operands
        self.places = [place for place, each in enumerate(operands) if each.__class__ in TRACED]
        self.truths = [operands[place].node.is_truth for place in self.places]
        self.function = primitive(name)

    def values(self, arrays: tuple[Any, ...]) -> list[Any]:
        """The operands of a run."""
        values = list(self.operands)
        for place, array, is_truth in zip(self.places, arrays, self.truths, strict=True):
            values[place] = _scheme_value(array, is_truth)
        return values

    def answer(self, *arrays: Any) -> Any:
        """What the primitive answers."""
        return self.function(*self.values(arrays))


def _scheme_value(array: Any, is_truth: bool) -> Any:
    if array.__class__ is float:
        return array
    if array.__class__ is bool:
        return TRUE if array else FALSE
    whole = np.ascontiguousarray(array)
    return make_mask(whole) if is_truth else make_tensor(whole)


def called(graph: Graph, name: str, operands: tuple[Any, ...]) -> Any:
    """What a primitive answers of operands some of which are Traced.

    Raises: NotVectorizable if it may have an effect, or takes structures, or answers one
    """
    row = primitives()[name]
    if row.effect not in {PURE, READ} or row.module == "system":
        raise NotVectorizable(f"{name} has an effect")
    if any([each.depth if each.__class__ in TRACED else has_symbols(each) for each in operands]):
        raise NotVectorizable(f"{name} in lanes, or of structures, in a trace")
    call = _Call(name, operands)
    nodes = tuple([operands[place].node for place in call.places])
    sample = call.answer(*[graph.value(node) for node in nodes])
    if sample is TRUE or sample is FALSE or sample.__class__ is int and name in CONSTANT:
        return _decided(graph, call, nodes, sample)
    kind = sample.__class__
    if kind not in (float, Tensor, Mask):
        raise NotVectorizable(f"what {name} answers in a trace")
    shape: Shape = () if kind is float else sample.array.shape

    def run(*arrays: Any) -> Any:
        found = call.answer(*arrays)
        if found.__class__ is not kind:
            raise NotVectorizable(f"{name} answers something else")
        return found if kind is float else _checked(found.array, shape)

    node = graph.make("call", nodes, shape, graph.refer(run), kind is Mask)
    graph.calls[node] = call
    return Traced(node)


def _decided(graph: Graph, call: _Call, nodes: tuple[Node, ...], sample: Any) -> Any:
    """An exact integer or a boolean: the trace is for runs in which it is the same."""
    node = graph.make("call", nodes, (), graph.refer(lambda *arrays: 1.0 if call.answer(*arrays) == sample else 0.0))
    graph.calls[node] = call
    if not graph.decide(graph.elementwise("greater", node, graph.constant(0.0), is_truth=True)):
        raise NotVectorizable(f"{call.name} answers something else")
    return sample


def _checked(array: Any, shape: Shape) -> Any:
    if array.shape != shape:
        raise NotVectorizable("an answer of another shape")
    return array


def varies(graph: Graph, node: Node) -> bool:
    """Whether the answer of a call varies differentiably with its operands."""
    return node not in graph.calls or graph.calls[node].name not in CONSTANT


def pulled(graph: Graph, node: Node, g: Node, wanted: list[bool]) -> list[Node | None]:
    """The adjoints of the operands of a call, by the rule that the tape has.

    Raises: NotVectorizable if there is none
    """
    if node not in graph.calls:
        raise NotVectorizable("the derivative of a derivative rule in a trace")
    call = graph.calls[node]
    rule = rules().get(call.name)
    if rule.__class__ is tuple:
        rule = rule[len(call.operands) - 1]
    if rule is None:
        raise NotVectorizable(f"the derivative of {call.name} in a trace")
    return [
        _pull(graph, rule, call, node, g, place) if want else None
        for place, want in zip(call.places, wanted, strict=True)
    ]


def _pull(graph: Graph, rule: Rule, call: _Call, node: Node, g: Node, place: int) -> Node:
    """The adjoint of the operand at a place."""
    operand = call.operands[place].node
    one = _one_pull(rule, len(call.operands), place)

    def run(g: Any, y: Any, *arrays: Any) -> Any:
        part = one(_scheme_value(g, False), _scheme_value(y, False), call.values(arrays))
        if part.__class__ is Scattered:
            part = part.whole()
        if part is None:
            return np.zeros(operand.shape) if operand.shape else 0.0
        return _checked(part.array, operand.shape) if operand.shape else float(part)

    return graph.make("call", (g, node, *node.operands), operand.shape, graph.refer(run))


def _one_pull(rule: Rule, count: int, place: int) -> Callable[[Any, Any, list[Any]], Any]:
    pulls = rule.pulls
    if pulls.__class__ is not tuple:
        wanted = [each == place for each in range(count)]
        return lambda g, y, values: pulls(g, y, values, wanted)[place]
    pull = pulls[place] if place < len(pulls) else None
    if pull is None:
        raise NotVectorizable(f"the derivative of {rule.name} in a trace")
    return lambda g, y, values: pull(g, y, *values)
