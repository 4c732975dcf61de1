"""Parameters of networks: nested lists and vectors of tensors and numbers, as layers make them."""

from __future__ import annotations

from schemenn.translate.code import ATOM
from schemenn.translate.rows.row import row
from schemenn.translate.types import ANY, FLOAT, NOTHING, NUMBERS, Type, list_of, marked, tensor_of

_LEAVES = frozenset((*NUMBERS, "tensor"))


def _leaves(found: Type) -> Type:
    """The type of the numbers and tensors in a structure of a type."""
    if "any" in found.kinds:
        return ANY
    own = NOTHING
    if found.kinds & _LEAVES:
        item = found.item if "tensor" in found.kinds else None
        own = Type(found.kinds & _LEAVES, item, frozenset(), (), found.traced)
    if not found.kinds & {"list", "vector", "pair"}:
        return own
    return own | _leaves(found.element())


def _filled(found: Type, leaf: Type) -> Type:
    """The type of a structure with leaves of a type in place of its own."""
    if "any" in found.kinds:
        return ANY
    kinds, item = found.kinds - _LEAVES, None
    if found.kinds & {"list", "vector", "pair"} and found.item is not None:
        item = _filled(found.item, leaf)
    own = Type(kinds, item, found.functions)
    return own | leaf if found.kinds & _LEAVES else own


def _of_vector(given: list[Type]) -> Type:
    found = _leaves(given[1])
    traced = given[0].is_traced()
    kinds = [FLOAT] * bool(found.kinds & set(NUMBERS)) + [_tensor(found)] * ("tensor" in found.kinds)
    leaf = NOTHING
    for each in kinds:
        leaf |= each
    return marked(_filled(given[1], leaf), traced) if "any" not in found.kinds else marked(ANY, traced)


def _tensor(found: Type) -> Type:
    return Type(frozenset({"tensor"}), found.item)


def _with_leaves(given: list[Type]) -> Type:
    return _filled(given[0], given[1].element())


row("parameter-leaves", "leaves({0})", ATOM, lambda types: list_of(_leaves(types[0])), uses="leaves")
row("parameter-leaves-like", "leaves({1})", ATOM, lambda types: list_of(_leaves(types[1])), uses="leaves")
row("parameters-with-leaves", "with_leaves({0}, {1})", ATOM, _with_leaves, uses="with_leaves")
row("parameters->vector", "flattened({0})", ATOM, tensor_of(1), 1, 2, uses="flattened np")
row("vector->parameters", "unflattened({0}, {1})", ATOM, _of_vector, uses="unflattened np")

