"""A pass back, step by step: the graph in the order it was computed, with what the chain rule makes of every node.

    (define L (* W W))  →  v1 = (* W W), value 9.0, ∂v1/∂W = 6.0, adjoint 1.0; W a trainable, value 3.0, adjoint 6.0

As text here, as Graphviz DOT and as SVG in graph_text.py.
"""

from __future__ import annotations

from schemenn.autodiff.backward import UserRule, contributions
from schemenn.autodiff.lanes import Lanes, as_lanes, is_in_lanes, left
from schemenn.autodiff.scattered import SCATTERED
from schemenn.autodiff.structure import leaves, zero_like
from schemenn.autodiff.trainables import Forgotten, Weight
from schemenn.tracked import CONSTANT, Tracked, plain
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_LONGEST: Final = 40


class Step:
    """One node: its name, the form that computes it, and the texts of its value and of its adjoint.

    `partials` are the derivatives in its operands, each with the name of the operand; `operands` the names of those
    that are nodes.
    """

    __slots__ = ("adjoint", "form", "name", "operands", "partials", "value")

    def __init__(self, name: str, form: str, value: str, adjoint: str) -> None:
        self.name = name
        self.form = form
        self.value = value
        self.adjoint = adjoint
        self.operands: list[str] = []
        self.partials: list[tuple[str, str]] = []


def steps(last: Tracked, adjoints: dict[Tracked, Any], roots: dict[Tracked, str]) -> list[Step]:
    """The steps that lead to a node, whose adjoints are known; `roots` are names of roots."""
    nodes = _as_computed(last)
    names = roots | _weight_names(nodes)
    inner = [node for node in nodes if node not in names]
    names |= {node: f"v{place + 1}" for place, node in enumerate(inner)}
    found = []
    for node in nodes:
        adjoint = adjoints[node] if node in adjoints else zero_like(node)
        step = Step(names[node], _form(node, names), _text(node), _text(adjoint))
        step.operands = [names[each] for each in dict.fromkeys(_nodes_below(node))]
        step.partials = _partials(node, names) if step.operands else []
        found.append(step)
    return found


def _nodes_below(node: Tracked) -> list[Tracked]:
    return [x for x in node.operands if x.__class__ is Tracked and x.level is node.level]


def _as_computed(last: Tracked) -> list[Tracked]:
    """A node and all that it was computed from: operands before the nodes that use them, from left to right."""
    done: dict[Tracked, None] = {}
    todo = [last]
    while todo:
        node = todo[-1]
        due = [] if node in done else [x for x in _nodes_below(node) if x not in done]
        if due:
            todo += reversed(due)
        else:
            done[todo.pop()] = None
    return list(done)


def root_names(parameters: list[str], arguments: list[Any]) -> dict[Tracked, str]:
    """The names of the roots in arguments: of one number or tensor the parameter's, of several with their numbers."""
    found: dict[Tracked, str] = {}
    for parameter, argument in zip(parameters, arguments, strict=True):
        roots = [leaf for leaf in leaves("", argument) if leaf.__class__ is Tracked]
        found.update(_numbered(parameter, roots))
    return found


def _numbered(name: str, roots: list[Tracked]) -> dict[Tracked, str]:
    if len(roots) == 1:
        return {roots[0]: name}
    return {root: f"{name}[{place}]" for place, root in enumerate(roots)}


def _weight_names(nodes: list[Tracked]) -> dict[Tracked, str]:
    """The names of the roots of weights among nodes."""
    by_weight: dict[Weight, list[Tracked]] = {}
    for node in sorted([node for node in nodes if isinstance(node.rule, Weight)], key=lambda node: node.serial):
        by_weight.setdefault(node.rule, []).append(node)
    return {root: name for weight, roots in by_weight.items() for root, name in _numbered(weight.name, roots).items()}


def _form(node: Tracked, names: dict[Tracked, str]) -> str:
    rule = node.rule
    if rule is None:
        return "an argument"
    if isinstance(rule, Weight):
        return "a trainable"
    if rule is CONSTANT:
        return "a constant"
    if isinstance(rule, Forgotten):
        return "computed long ago"
    operands = [names[x] if x.__class__ is Tracked and x in names else _text(x) for x in node.operands]
    return f"({' '.join([rule.name, *operands])})"


def _text(value: Any) -> str:
    """A value; of one with a number or a tensor in each lane (lanes.py), the tensor of them all. Shapes and places are
    lists, and what is taken whole is #f, as in tensor-slice.
    """
    if value.__class__ in SCATTERED:
        value = value.whole()
    value = plain(value.value if value.__class__ is Lanes else value)
    if is_in_lanes(value):
        value = left(value)
    if value.__class__ is tuple:
        return f"({' '.join([_text(part) for part in value])})"
    if value.__class__ is slice:
        return "#f" if value == slice(None) else f"({value.start} {value.stop})"
    return short(value, _LONGEST)


def _partials(node: Tracked, names: dict[Tracked, str]) -> list[tuple[str, str]]:
    """What one more of the node's value is for each operand; of tensors, summed over the value's elements."""
    if node.rule.__class__ is UserRule:
        return [(names[x], "by the program's rule") for x in dict.fromkeys(_nodes_below(node))]
    total: dict[Tracked, Any] = {}
    for operand, part in zip(node.operands, contributions(node, _filled(node, 1.0)), strict=True):
        if operand.__class__ is Tracked and operand.level is node.level:
            part = _filled(operand, 0.0) if part is None else part
            total[operand] = total[operand] + part if operand in total else part
    return [(names[operand], _text(part)) for operand, part in total.items()]


def _filled(node: Tracked, x: float) -> Any:
    """The number, in the place of every number of a node's value."""
    if not is_in_lanes(node):
        return zero_like(node) + x
    from schemenn.arrays import np

    return Lanes(np.full(plain(as_lanes(plain(node)).value).shape, x))


def table(found: list[Step], width: int | None = None) -> str:
    """The steps as a table: forward from top to bottom, and back from bottom to top in its last columns.

    Where that takes more than the width, what belongs to a step stands below it.
    """
    rows = [("node", "form", "value", "local derivatives", "adjoint")]
    for step in found:
        rows.append((step.name, step.form, step.value, ", ".join(_derivatives(step)), step.adjoint))
    widths = [max([len(row[column]) for row in rows]) for column in range(4)]
    padded = [[part.ljust(width) for part, width in zip(row, widths, strict=False)] for row in rows]
    lines = ["  ".join([*columns, row[4]]) for columns, row in zip(padded, rows, strict=True)]
    fits = width is None or max([len(line) for line in lines]) <= width
    return "\n".join([*lines, ""]) if fits else _below(found)


def _derivatives(step: Step) -> list[str]:
    return [f"∂{step.name}/∂{name} = {value}" for name, value in step.partials]


def _below(found: list[Step]) -> str:
    """The steps with the parts of each below it."""
    lines = []
    for step in found:
        lines += [f"{step.name}  {step.form}", f"    value    {step.value}"]
        lines += [f"    {derivative}" for derivative in _derivatives(step)]
        lines.append(f"    adjoint  {step.adjoint}")
    return "\n".join(lines) + "\n"
