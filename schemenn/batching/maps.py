"""`map`, `tensor-map` and `fold` over tensors: at the outside over blocks of rows, inside a variant over lanes.

    (map f X)  outside: the rows of X are the lanes
    (map f x)  inside, x (B, n …) in B lanes: B·n lanes, in which what f captures is repeated; the answer is (B, n …)

Blocks keep what a variant works on in the cache of the processor, and its temporaries small.
"""

from __future__ import annotations

from math import prod
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.lanes import MASK, TENSOR, kind
from schemenn.batching.stacking import Collector, as_lanes, wrapped
from schemenn.batching.values import Mixed, array_class, exactness, floats, is_batched, lanes_in, over_lanes
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.tensor import Mask, Tensor

BLOCK_OF_NUMBERS: Final = 1 << 15
BLOCK_OF_TENSORS: Final = 1 << 18
"""Elements of an operand in a block."""


def map_rows(call: Any, procedure: Any, operands: list[Any], is_short: bool = False) -> Any:
    """(map f t …) at the outside, of tensors, masks, and lists of numbers or tensors; `is_short`: blocks do not pay.

    Raises: NotVectorizable, or any exception of the variant
    """
    arrays = [each.array if each.__class__ in (Tensor, Mask) else _of_list(each) for each in operands]
    count = min([len(_first_axis(each)) for each in arrays])
    if count == 0:
        return wrapped(np.zeros(0))
    collector = Collector(count)
    block = count if is_short else _block(arrays)
    for start in range(0, count, block):
        lanes = min(block, count - start)
        part = [over_lanes(each, lambda array: array[start : start + lanes]) for each in arrays]  # noqa: B023  used at once
        collector.put(start, lanes, call(procedure, *part))
    return wrapped(collector.whole)


def _first_axis(value: Any) -> Any:
    return value.array if value.__class__ is Mixed else value


def _of_list(items: Any) -> Any:
    """The elements of a list as rows: numbers, or tensors of one shape."""
    values = elements("map", items)
    if {value.__class__ for value in values} == {Tensor} and len({value.array.shape for value in values}) == 1:
        return np.stack([value.array for value in values])
    array = np.array([floats(value) for value in values], np.float64)
    exact = [exactness(value) for value in values]
    if not any([is_exact for is_exact, _ in exact]):
        return array
    opaque = any([is_exact and is_opaque for is_exact, is_opaque in exact])
    return Mixed(array, np.array([is_exact for is_exact, _ in exact]), opaque)


def _block(arrays: list[Any]) -> int:
    """How many rows a block has."""
    widest = max([prod(_first_axis(array).shape[1:]) for array in arrays])
    return BLOCK_OF_NUMBERS if widest <= 1 else max(1, BLOCK_OF_TENSORS // widest)


def map_lanes(call: Any, procedure: Any, *operands: Any) -> Any:
    """(map f t …) inside a variant: t a tensor in each lane, or the same in all."""
    batch = next((n for n in map(lanes_in, (procedure, *operands)) if n is not None), None)
    if not operands or not all([kind(each) in (TENSOR, MASK) for each in operands]):
        raise NotVectorizable("map over something else than tensors")
    if batch is None:
        return map_rows(call, procedure, list(operands))
    count = min([each.shape[1] if is_batched(each) else len(each.array) for each in operands])
    if count == 0:
        return wrapped(np.zeros(0))
    if batch == 0:
        raise NotVectorizable("no elements")
    flat = [_flattened(each, batch, count) for each in operands]
    repeated = over_lanes(procedure, lambda array: np.repeat(array, count, axis=0))
    value = call(repeated, *flat)
    if lanes_in(value) is None:
        return wrapped(as_lanes(value, count))
    lanes = as_lanes(value, batch * count)
    return lanes.reshape(batch, count, *lanes.shape[1:])


def _flattened(value: Any, batch: int, count: int) -> Any:
    """The rows of an operand in all lanes, one after another."""
    if value.__class__ is array_class:
        rows = value[:, :count]
    else:
        rows = np.broadcast_to(value.array[:count], (batch, count, *value.array.shape[1:]))
    return rows.reshape(batch * count, *rows.shape[2:])


def map_elements(call: Any, procedure: Any, *operands: Any) -> Any:
    """(tensor-map f t …) inside a variant."""
    batch = next((n for n in map(lanes_in, (procedure, *operands)) if n is not None), None)
    if batch is None or not all([kind(each) is TENSOR for each in operands]):
        raise NotVectorizable("tensor-map over something else than tensors")
    shapes = {each.shape[1:] if is_batched(each) else each.array.shape for each in operands}
    if len(shapes) > 1:
        raise NotVectorizable("the shapes do not fit")
    shape = shapes.pop()
    flat = [each.reshape(batch, -1) if is_batched(each) else wrapped(each.array.reshape(-1)) for each in operands]
    value = map_lanes(call, procedure, *flat)
    array = value if is_batched(value) else np.broadcast_to(value.array, (batch, *value.array.shape))
    if array.ndim != 2:  # noqa: PLR2004
        raise NotVectorizable("tensor-map of a procedure that answers no numbers")
    return array.reshape(batch, *shape)


def fold_rows(call: Any, takes_element_first: bool, procedure: Any, initial: Any, *operands: Any) -> Any:
    """(fold f initial t …) inside a variant, or fold-left: one row after another in all lanes at once."""
    if not operands or not all([kind(each) in (TENSOR, MASK) for each in operands]):
        raise NotVectorizable("a fold over something else than tensors")
    counts = [each.shape[1] if is_batched(each) else len(each.array) for each in operands]
    result = initial
    for index in range(min(counts)):
        parts = [_row(each, index) for each in operands]
        result = call(procedure, *parts, result) if takes_element_first else call(procedure, result, *parts)
    return result


def _row(value: Any, index: int) -> Any:
    if is_batched(value):
        return value[:, index]
    from schemenn.primitives.tensors import tensor_ref

    return tensor_ref(value, index)
