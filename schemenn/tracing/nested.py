"""Gradients taken inside a trace: the graph is differentiated on the spot, and may be once more.

    (∇ (∇ f)), or a training step that takes its gradients itself   →   adjoints as nodes like any others
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemenn.datum import MultipleValues, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.tracing.arguments import Arguments
from schemenn.tracing.backward import adjoints
from schemenn.tracing.values import TRACED, Traced

if TYPE_CHECKING:
    from schemenn.tracing.tracer import Tracer


def differentiated(tracer: Tracer, procedure: Any, arguments: Arguments) -> tuple[Traced, list[Any], list[Any]]:
    """The value of a procedure, its gradients in the arguments, and any further values.

    Raises: NotVectorizable if the value is no inexact number
    """
    answer = tracer.call(procedure, *arguments.values)
    value, *more = answer.values if answer.__class__ is MultipleValues else (answer,)
    if value.__class__ not in TRACED or value.node.shape or value.node.is_truth:
        raise NotVectorizable("an answer that is no inexact number")
    found = adjoints(tracer.trace.graph, value.node, arguments.inputs)
    return value, arguments.gradients(found), more


def _inside(tracer: Tracer, procedure: Any, arguments: list[Any]) -> tuple[Traced, Any, list[Any]]:
    trace = tracer.trace

    def leaf(value: Traced) -> Traced:
        if value.depth:
            raise NotVectorizable("a gradient in lanes")
        # A node of its own, so that the derivative is in this argument and in nothing else that has its value.
        place = len(trace.graph.nodes)
        return Traced(trace.graph.make("alias", (value.node,), value.node.shape, place))

    value, gradients, more = differentiated(tracer, procedure, Arguments(trace, arguments, leaf))
    return value, gradients[0] if len(gradients) == 1 else to_list(gradients), more


def gradient(tracer: Tracer, name: Any, procedure: Any, arguments: Any) -> Any:
    """(%gradient name f arguments), which is what `∇` and its like do."""
    return _inside(tracer, procedure, elements("∇", tracer.trace.whole(arguments)))[1]


def value_and_gradient(tracer: Tracer, procedure: Any, *arguments: Any) -> Any:
    """(value-and-gradient f x …)."""
    value, gradients, more = _inside(tracer, procedure, list(arguments))
    return MultipleValues((value, gradients, *more))


CONTROLS = {"%gradient": gradient, "value-and-gradient": value_and_gradient}
"""Procedures that differentiate procedures, by their names."""
