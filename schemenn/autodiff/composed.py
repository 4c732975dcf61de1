"""Primitives whose answer for tracked tensors is put together from what other primitives answer.

    (tensor-rows t)    →  a list of parts of t          (product t)  →  products of halves of t
    (tensor a '(b c))  →  its parts, as operands of one node
"""

from __future__ import annotations

from functools import reduce

from schemenn.autodiff.operations import call, primitive, shape_of
from schemenn.autodiff.rules_algebra import MAT_MUL
from schemenn.autodiff.rules_tensors import CONCATENATE, TENSOR
from schemenn.autodiff.scattered import rows
from schemenn.datum import FALSE, Pair, Symbol, Vector, to_list
from schemenn.primitives.check import elements
from schemenn.tensor import Tensor
from schemenn.tracked import Tracked, apply, plain, settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


def has_tracked(value: Any) -> bool:
    """Whether there is something tracked in a list or vector of lists, vectors, numbers and tensors."""
    if value.__class__ is Pair:
        return any([has_tracked(item) for item in elements("tensor", value)])
    if value.__class__ is Vector:
        return any([has_tracked(item) for item in value.items])
    return value.__class__ is Tracked


def as_tensor(name: str, value: Any) -> Any:
    """A list or vector with something tracked in it as a tensor; anything else as it is."""
    if value.__class__ is Pair or value.__class__ is Vector:
        if has_tracked(value):
            items: list[Any] = elements(name, value) if isinstance(value, Pair) else value.items
            return tensor(*items)
    return value


def tensor(*parts: Any) -> Any:
    """(tensor x …)."""
    ready = tuple([settled(as_tensor("tensor", part)) for part in parts])
    if not any([part.__class__ is Tracked for part in ready]):
        return primitive("tensor")(*ready)
    primitive("tensor")(*[plain(part) for part in ready])  # which says what is wrong with shapes
    lists = [call("list->tensor", part) if part.__class__ is Pair else part for part in ready]
    return apply(TENSOR, primitive("tensor"), tuple(lists))


def list_to_tensor(items: Any) -> Any:
    """(list->tensor list)."""
    return tensor(*elements("list->tensor", items))


def vector_to_tensor(vector: Any) -> Any:
    """(vector->tensor vector)."""
    return tensor(*vector.items)


def tensor_rows(t: Any) -> Any:
    """(tensor-rows t)."""
    return to_list(rows(t))


def tensor_to_list(t: Any) -> Any:
    """(tensor->list t)."""
    return _nested(rows(call("ravel", t)), shape_of(t), to_list)


def tensor_to_vector(t: Any) -> Any:
    """(tensor->vector t)."""
    return _nested(rows(call("ravel", t)), shape_of(t), lambda items: Vector(list(items)))


def _nested(items: list[Any], shape: tuple[int, ...], make: Any) -> Any:
    for size in reversed(shape[1:]):
        items = [make(items[start : start + size]) for start in range(0, len(items), size)]
    return make(items)


def _parts_and_axis(name: str, operands: tuple[Any, ...]) -> tuple[list[Any], int]:
    axis = operands[-1] if len(operands) > 1 and operands[-1].__class__ is int else None
    parts = list(operands if axis is None else operands[:-1])
    if len(parts) == 1 and plain(parts[0]).__class__ is not Tensor:
        parts = elements(name, parts[0])
    return [as_tensor(name, part) for part in parts], 0 if axis is None else axis


def concatenate(*operands: Any) -> Any:
    """(concatenate t … [axis]), (concatenate list [axis])."""
    parts, axis = _parts_and_axis("concatenate", operands)
    ready = [call("list->tensor", part) if part.__class__ is Pair else part for part in parts]
    primitive("concatenate")(to_list([plain(part) for part in ready]), axis)
    return apply(CONCATENATE, _join, (axis % len(shape_of(ready[0])), *ready))


def _join(axis: int, *parts: Any) -> Any:
    return primitive("concatenate")(to_list(parts), axis)


def stack(*operands: Any) -> Any:
    """(stack t … [axis]), (stack list [axis])."""
    parts, axis = _parts_and_axis("stack", operands)
    stacked = tensor(*parts)
    rank = len(shape_of(stacked))
    primitive("stack")(to_list([plain(part) for part in parts]), axis)
    order = list(range(1, rank))
    order.insert(axis % rank, 0)
    return call("transpose", stacked, *order) if axis % rank else stacked


def mat_mul(first: Any, second: Any, *rest: Any) -> Any:
    """(mat-mul A B …)."""
    operands = (first, second, *rest)
    if len(rest) > 0:
        primitive("mat-mul")(*[plain(x) for x in operands])  # which says what is wrong with shapes
    return reduce(lambda a, b: apply(MAT_MUL, primitive("mat-mul"), (a, b)), operands)


def product(t: Any, *options: Any) -> Any:
    """(product t [axis] ['keep]): the halves are multiplied, and the halves of that, so that zeros are no obstacle."""
    wanted = plain(primitive("product")(plain(t), *options))
    is_whole = not options or options[0].__class__ is Symbol
    axis = 0 if is_whole else options[0] % len(shape_of(t))
    here = call("ravel", t) if is_whole else t
    before = [FALSE] * axis
    while (length := shape_of(here)[axis]) > 1:
        half = length // 2
        low, high = [
            call("tensor-slice", here, *before, to_list(ends)) for ends in ((0, half), (half, 2 * half))
        ]
        rest = [call("tensor-slice", here, *before, to_list((2 * half, length)))] if length % 2 else []
        here = concatenate(low * high, *rest, axis) if rest else low * high
    if wanted.__class__ is not Tensor:
        return call("sum", here) if shape_of(here) and shape_of(here)[axis] else wanted
    return call("reshape", here, *wanted.array.shape) if shape_of(here)[axis] else wanted


def where(mask: Any, a: Any, b: Any) -> Any:
    """(where boolean a b): a or b itself."""
    return a if mask is not FALSE else b


def flat_tensors(name: Any, before: Any, tensors: Any) -> Any:
    """(%flat-tensors name before tensors)."""
    given = elements(name.name, tensors)
    primitive("%flat-tensors")(name, before, to_list([plain(t) for t in given]))
    return to_list([call("ravel", t) for t in given])


def in_shape(name: Any, results: Any, sizes: Any) -> Any:
    """(%in-shape name results sizes)."""
    values = results if results.__class__ is Tracked else tensor(*elements(name.name, results))
    primitive("%in-shape")(name, plain(values), sizes)
    return call("reshape", values, *(elements(name.name, sizes) if sizes.__class__ is Pair else [sizes]))


PARTS: Final[dict[str, Any]] = {
    "tensor": tensor,
    "list->tensor": list_to_tensor,
    "vector->tensor": vector_to_tensor,
    "concatenate": concatenate,
    "stack": stack,
    "%flat-tensors": flat_tensors,
    "%in-shape": in_shape,
}
"""Those that take their operands, which may be lists with something tracked in them, as they are."""

COMPOSED: Final[dict[str, Any]] = {
    "tensor-rows": tensor_rows,
    "tensor->list": tensor_to_list,
    "tensor->vector": tensor_to_vector,
    "mat-mul": mat_mul,
    "product": product,
}
"""Those that take tensors."""

