"""`map`, `tensor-map` and `fold` over tensors: at the outside over blocks of rows, inside a variant over lanes.

    (map f X)  outside: the rows of X are the lanes
    (map f x)  inside, x (B, n …) in B lanes: B·n lanes, in which what f captures is repeated; the answer is (B, n …)

Blocks keep what a variant works on in the cache of the processor, and its temporaries small.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import prod
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.lanes import MASK, TENSOR, kind
from schemenn.batching.stacking import Collector, as_lanes, wrapped
from schemenn.batching.values import Mixed, array_class, exactness, floats, is_batched, lanes_in, over_lanes
from schemenn.datum import NIL, MultipleValues, Pair
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.primitives.tensors import tensor_rows
from schemenn.tensor import Mask, Tensor

BLOCK_OF_NUMBERS: Final = 1 << 15
BLOCK_OF_TENSORS: Final = 1 << 18
"""Elements of an operand in a block."""


def map_rows(call: Any, procedure: Any, operands: list[Any], is_short: bool = False) -> Any:
    """(map f t …) at the outside, of tensors, masks, and lists of numbers or tensors; `is_short`: blocks do not pay.

    Raises: NotVectorizable, or any exception of the variant
    """
    arrays = [each.array if each.__class__ in (Tensor, Mask) else of_list(each) for each in operands]
    count = min([len(first_axis(each)) for each in arrays])
    if count == 0:
        return wrapped(np.zeros(0))
    collector = Collector(count)
    block = count if is_short else _block(arrays)
    for start in range(0, count, block):
        lanes = min(block, count - start)
        part = [over_lanes(each, lambda array: array[start : start + lanes]) for each in arrays]  # noqa: B023  used at once
        collector.put(start, lanes, call(procedure, *part))
    return wrapped(collector.whole)


def first_axis(value: Any) -> Any:
    """The array whose first axis is the lanes, or the rows."""
    return value.array if value.__class__ is Mixed else value


def of_list(items: Any) -> Any:
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
    widest = max([prod(first_axis(array).shape[1:]) for array in arrays])
    return BLOCK_OF_NUMBERS if widest <= 1 else max(1, BLOCK_OF_TENSORS // widest)


def map_lanes(call: Any, procedure: Any, *operands: Any) -> Any:
    """(map f t …) inside a variant: t a tensor in each lane, or the same in all."""
    batch = next((n for n in map(lanes_in, (procedure, *operands)) if n is not None), None)
    if not any([kind(each) in (TENSOR, MASK) for each in operands]):
        raise NotVectorizable("map over something else than tensors")
    if batch is None:
        return map_rows(call, procedure, list(operands))
    rows = [_rows_in_lanes(each) for each in operands]
    count = min([len(first_axis(each.rows)) if each.__class__ is _Rows else each.shape[1] for each in rows])
    if count == 0:
        return wrapped(np.zeros(0))
    if batch == 0:
        raise NotVectorizable("no elements")
    flat = [_flattened(each, batch, count) for each in rows]
    repeated = over_lanes(procedure, lambda array: np.repeat(array, count, axis=0))
    value = call(repeated, *flat)
    if lanes_in(value) is None:
        return wrapped(as_lanes(value, count))
    lanes = as_lanes(value, batch * count)
    return lanes.reshape(batch, count, *lanes.shape[1:])


def _rows_in_lanes(value: Any) -> Any:
    """What is one tensor per lane as it is; the rows of what is the same in all lanes."""
    if value.__class__ is array_class and value.ndim > 1:
        return value
    if kind(value) in (TENSOR, MASK):
        return _Rows(value.array)
    return _Rows(of_list(value))


class _Rows:
    """Rows that are the same in all lanes."""

    __slots__ = ("rows",)

    def __init__(self, rows: Any) -> None:
        self.rows = rows


def _flattened(value: Any, batch: int, count: int) -> Any:
    """The rows of an operand in all lanes, one after another."""
    if value.__class__ is array_class:
        return value[:, :count].reshape(batch * count, *value.shape[2:])

    def repeat(rows: Any) -> Any:
        whole = np.broadcast_to(rows[:count], (batch, count, *rows.shape[1:]))
        return whole.reshape(batch * count, *rows.shape[1:])

    return over_lanes(value.rows, repeat)


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


def controls(rows: Callable[[Any], Iterator[Any]]) -> dict[str, Any]:
    """What takes procedures inside a variant, by name; `rows` are those of an operand, in all lanes at once."""

    def fold(takes_element_first: bool) -> Any:
        return lambda call, procedure, initial, *operands: _folded(
            call, takes_element_first, procedure, initial, [rows(each) for each in operands]
        )

    return {
        "reduce": lambda call, procedure, initial, items: _reduced(call, procedure, initial, rows(items)),
        "apply": lambda call, procedure, *operands: _applied(call, procedure, operands, rows),
        "%apply-values": apply_values,
        "fold": fold(True),
        "foldl": fold(True),
        "fold-left": fold(False),
    }


def _folded(call: Any, takes_element_first: bool, procedure: Any, initial: Any, rows: list[Iterator[Any]]) -> Any:
    """One row after another in all lanes at once."""
    if not rows:
        raise NotVectorizable("a fold over nothing")
    result = initial
    for parts in zip(*rows, strict=False):
        result = call(procedure, *parts, result) if takes_element_first else call(procedure, result, *parts)
    return result


def _reduced(call: Any, procedure: Any, initial: Any, rows: Iterator[Any]) -> Any:
    result = next(rows, initial)
    for row in rows:
        result = call(procedure, row, result)
    return result


def rows_of(value: Any) -> Iterator[Any]:
    """The rows of a tensor, in all lanes at once if it is one per lane; the elements of a list."""
    if value.__class__ is array_class and value.ndim > 1:
        return (value[:, index] for index in range(value.shape[1]))
    if kind(value) in (TENSOR, MASK):
        return iter(elements("fold", tensor_rows(value)))
    if value is not NIL and value.__class__ is not Pair:
        raise NotVectorizable("a tensor or a list is expected")
    return iter(elements("fold", value))


def _applied(call: Any, procedure: Any, operands: tuple[Any, ...], rows: Callable[[Any], Iterator[Any]]) -> Any:
    """(apply f x … l), l a list or a tensor."""
    if not operands:
        raise NotVectorizable("apply without a list")
    return call(procedure, *operands[:-1], *rows(operands[-1]))


def apply_values(call: Any, consumer: Any, produced: Any) -> Any:
    """(%apply-values consumer values) inside a variant."""
    values = produced.values if produced.__class__ is MultipleValues else (produced,)
    return call(consumer, *values)
