"""Elements whose index nothing binds, beside the collection that they are of.

    pᵢ = exp(zᵢ)/(Σⱼ exp(zⱼ))   →   (define p (map (lambda (z_i) …) z))      zᵢ is an element of z, for every i
    exp(zₖ)/(Σⱼ exp(zⱼ))        →   ReadError: which element is zₖ?

By itself zᵢ is a name like another, z_i. Beside a sum over z it would be read as if it had nothing to do with z.
"""

from __future__ import annotations

from typing import Final

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.bindings import free_names
from schemenn.notation.calls import plain_map
from schemenn.notation.names import spelling, unicode_name, without_index
from schemenn.notation.nodes import Define, Family, Name, Node

INDICES: Final = frozenset("ijklmn")


def loose_elements(meaning: Node) -> dict[str, str]:
    """The names of such elements with their indices. What is itself gone over, such as the row xᵢ, is none."""
    collections = _collections(meaning)
    if not collections:
        return {}
    quoted = {each.name for each in nodes.walk(meaning) if isinstance(each, Name) and each.quoted}
    found = {}
    for name in sorted(free_names(meaning) - quoted - collections):
        index = _index(name)
        if index and without_index(name, index) in collections:
            found[name] = index
    return found


def _index(name: str) -> str:
    spelled = spelling(name)
    last = spelled.below[-1] if spelled and spelled.below else ""
    return last if last in INDICES else ""


def _collections(meaning: Node) -> set[str]:
    """The names of what a sum or family goes over, and of what an element is taken from."""
    found: set[str] = set()
    for each in nodes.walk(meaning):
        match each:
            case Family(sources=sources) | nodes.Mapped(sources=sources):
                found |= {source.name for source in sources if isinstance(source, Name)}
            case nodes.Index(base=Name(name=name)) | nodes.Big(operand=Name(name=name)):
                found.add(name)
            case nodes.Apply(function=Name(name="maximum" | "minimum"), arguments=(Name(name=name),)):
                found.add(name)
    return found


def over_index(value: Node, index: str) -> Node:
    """The values for the elements of all collections that have the index in a value.

    Raises: ReadError where nothing has it
    """
    elements = tuple([each for each in sorted(free_names(value)) if _index(each) == index])
    if not elements:
        raise ReadError(f"nothing has the index {index} on the right", value.span)
    return plain_map(Family(elements, tuple([Name(without_index(each, index)) for each in elements]), value))


def for_every_index(meaning: Node) -> Node:
    """The meaning of a statement with loose elements: what it says of every index.

    Raises: ReadError where it says nothing of every index
    """
    loose = loose_elements(meaning)
    if not loose:
        return meaning
    indices = set(loose.values())
    match meaning:
        case Define(target=Name(name=name), value=value, span=span) if indices == {_index(name)}:
            (index,) = indices
            return Define(Name(without_index(name, index)), over_index(value, index), span=span)
    element, index = next(iter(loose.items()))
    whole = unicode_name(without_index(element, index))
    raise ReadError(
        f"which element is {unicode_name(element)}, beside all of {whole}? Write [{whole}]_{index} for one, or a "
        f"definition p_{index} = … for all",
        meaning.span,
    )
