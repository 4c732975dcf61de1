"""Parts of writings that more than one kind of meaning is written with."""

from __future__ import annotations

from dataclasses import replace

from schemenn.notation import nodes
from schemenn.notation.calls import apply_node, element_names
from schemenn.notation.kinds import Context
from schemenn.notation.names import element_name, without_index
from schemenn.notation.nodes import Array, Binary, Compare, Family, Mapped, Name, Node, Number, Power, Product, Tuple
from schemenn.notation.writings import BigSign, Braced, Chain, Group, Sub


def inner_bars_grouped(writing: Node) -> Node:
    """The writing with parentheses around bars, which could be taken for those around it."""
    if isinstance(writing, Group | Tuple | Array | Braced):
        return writing
    if isinstance(writing, nodes.Bars) or (isinstance(writing, Sub) and isinstance(writing.base, nodes.Bars)):
        return Group(writing)
    return nodes.transform(writing, inner_bars_grouped)


def factors(node: Node) -> list[Node]:
    """The factors of a product of numbers, from left to right."""
    if isinstance(node, Product) and node.operation == "*":
        return [*factors(node.left), node.right]
    return [node]


def among_elements(context: Context, index: str) -> Context:
    """The context in which an index runs over collections."""
    return replace(context, elements=context.elements | {index})


def is_element(parameter: str, source: Node, index: str) -> bool:
    """Whether a parameter is the name of an element of its source."""
    return isinstance(source, Name) and len(index) == 1 and parameter == element_name(source.name, index)


def elements_quoted(writing: Node, parameters: tuple[str, ...]) -> Node:
    """The writing with quotes around names such as hₜ, where t is a parameter: they are no elements."""
    if isinstance(writing, Name) and any([without_index(writing.name, each) for each in parameters]):
        return replace(writing, quoted=True)
    return nodes.transform(writing, lambda child: elements_quoted(child, parameters))


def spelled_out(node: Mapped) -> Family:
    """The map of a named procedure with names for the elements."""
    parameters = element_names(node.sources, node.function)
    return Family(parameters, node.sources, apply_node(node.function, [Name(name) for name in parameters]))


def subscripted(below: Node, above: Node | None, body: Node) -> Node:
    """A body in parentheses with what it runs over below."""
    family = Sub(Group(body), below)
    return family if above is None else Power(family, above)


def big(procedure: str, below: Node | None, above: Node | None, body: Node) -> Node:
    """Σ, Π or 1/n Σ with its scripts."""
    if procedure != "mean":
        return BigSign(procedure, below, above, body)
    used = nodes.names_in(body)
    length = Name(next(name for name in ("n", "N", "m", "M", "n'") if name not in used))
    if isinstance(below, Name):
        below, above = Compare("=", (below, Number("1"))), length
    return Chain((Binary("/", Number("1"), length), BigSign("sum", below, above, body)))
