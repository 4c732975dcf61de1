"""What reductions and linear algebra become in a trace where their operands are lists of numbers, which may be traced.

    (dot (list x 2.0) '(3 4))   →   dot of the tensors; an answer that is no number is taken apart into a list again
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.datum import Pair
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.tensor import Tensor
from schemenn.tracing.elementwise import is_number
from schemenn.tracing.graph import Graph
from schemenn.tracing.parts import list_to_tensor, tensor_to_list
from schemenn.tracing.values import TRACED

Lowering = Callable[..., Any]

_PRODUCTS: Final = frozenset({"mat-vec", "vec-mat", "mat-mul", "dot", "outer"})

_REDUCTIONS: Final = ("norm", "sum", "mean", "product")

NAMES: Final = (*sorted(_PRODUCTS), *_REDUCTIONS)
"""The primitives that take lists as well as tensors, and are differentiated there."""


def taking_lists(name: str, lower: Lowering) -> Lowering:
    """The lowering of a primitive, of lists as well."""

    def of(graph: Graph, *operands: Any) -> Any:
        lists = [each for each in operands if each.__class__ is Pair]
        if not lists:
            return lower(graph, *operands)
        exact = [_has_exact(each) for each in lists]
        found = lower(graph, *[list_to_tensor(graph, each) if each.__class__ is Pair else each for each in operands])
        if found.depth and any(exact):
            raise NotVectorizable(f"{name} of lists with exact numbers in lanes")
        if any([_is_tensor(each) for each in operands]):
            return found
        if all(exact) and found.shape:
            raise NotVectorizable(f"{name} of lists whose answer may be exact")
        return tensor_to_list(graph, found)

    return of


def _is_tensor(value: Any) -> bool:
    return value.__class__ is Tensor or value.__class__ in TRACED and value.shape != ()


def _has_exact(value: Any) -> bool:
    """Whether there is an exact number in a list of numbers, or of lists of them."""
    found = False
    for item in elements("sum", value):
        if item.__class__ is Pair:
            found = _has_exact(item) or found
        elif not is_number(item):
            raise NotVectorizable("a list of numbers is expected")
        elif item.__class__ is not float and not (item.__class__ in TRACED and not item.is_exact):
            found = True
    return found
