"""What a program makes tensors with and what it changes vectors with, and the types of where it does neither."""

from __future__ import annotations

from typing import Final

from schemenn.datum import Pair
from schemenn.translate.tree import Builtin, Call, Constant
from schemenn.translate.types import ANY, Type

STORES: Final = ("vector-set!", "vector-fill!", "vector-swap!", "sort!", "vector-sort!", "vector-copy!")


TENSOR_MAKERS: Final = frozenset(
    """
    tensor list->tensor vector->tensor zeros ones full identity-matrix linspace arange build-tensor one-hot
    random-normal random-uniform make-rng stack concatenate full eye %shipped-text %csv-numbers tensor-slice reshape
""".split()
)


_SHAPED: Final = {"random-normal": 1, "random-uniform": 1, "reshape": 1, "build-tensor": 0}


def rank_made(node: Call) -> int | None:
    """The rank of the tensor that a call makes by a shape that is written there."""
    place = _SHAPED.get(node.function.name) if isinstance(node.function, Builtin) else None
    if place is None or len(node.arguments) <= place:
        return None
    shape = node.arguments[place]
    if isinstance(shape, Constant) and isinstance(shape.value, Pair):
        rank, rest = 0, shape.value
        while isinstance(rest, Pair):
            rank, rest = rank + 1, rest.cdr
        return rank
    if isinstance(shape, Call) and isinstance(shape.function, Builtin) and shape.function.name == "list":
        return len(shape.arguments) or None
    return None


def without_tensors(found: Type) -> Type:
    """The type in a program that makes no tensors."""
    if found.values or (not found.kinds & {"tensor", "mask"} and found.item is None):
        return found
    item = None if found.item is None else without_tensors(found.item)
    return Type(found.kinds - {"tensor", "mask"}, item, found.functions, (), found.traced)


def with_any_elements(found: Type) -> Type:
    """The type where vectors may have been given elements of any type."""
    if found.item is None:
        return found
    item = ANY | found.item if "vector" in found.kinds else with_any_elements(found.item)
    return found if item == found.item else Type(found.kinds, item, found.functions, (), found.traced)
