"""Batching rules of the primitives that take tensors apart, join them and look for places in them.

    (tensor-ref x 1)   x (B, n)                              →  (B,)
    (tensor-ref x k)   k an exact integer in each lane       →  (B,), the element k of each lane
    (stack x u)        u (n,), the same in all lanes         →  (B, 2, n)

What the primitive does along an axis of each lane it does along the next axis of the array.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.values import Mixed, array_class, exact_lanes, floats, is_batched
from schemenn.datum import FALSE
from schemenn.errors import NotVectorizable
from schemenn.primitives.tensor_making import one_hot as one_hot_rows
from schemenn.primitives.tensor_parts import cumulative_sum as cumulative_sum_of_tensor
from schemenn.primitives.tensor_parts import tensor_slice as slice_of_tensor
from schemenn.primitives.tensor_parts import tensor_take as take_of_tensor
from schemenn.primitives.tensor_shapes import concatenate_tensors
from schemenn.primitives.tensor_shapes import expand_dims as expanded
from schemenn.primitives.tensor_shapes import stack as stacked
from schemenn.primitives.tensor_shapes import tensor_repeat as repeated
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

Rule = Callable[..., Any]


def tensor_or_mask(value: Any) -> Any:
    """The array of what is a tensor or a mask in each lane."""
    if value.__class__ is not array_class or value.ndim == 1:
        raise NotVectorizable("a tensor is expected")
    return value


def whole(array: Any) -> Any:
    """The lanes of tensors or masks as one tensor or mask, for a primitive."""
    return make_mask(array) if array.dtype == np.bool_ else make_tensor(array)


def axis(array: Any, number: Any, extra: int = 0) -> int:
    """An axis of each lane as an axis of the array."""
    rank: int = array.ndim - 1 + extra
    if number.__class__ is not int or not -rank <= number < rank:
        raise NotVectorizable("an axis is expected")
    return 1 + int(number) % rank


def tensor_ref(t: Any, *indices: Any) -> Any:
    """(tensor-ref t k …), at one place in all lanes, or at one of its own in each."""
    if any([is_batched(index) for index in indices]):
        return _at_places(t, indices)
    array = tensor_or_mask(t)
    shape = array.shape[1:]
    if len(indices) > len(shape):
        raise NotVectorizable("there are more indices than axes")
    for index, size in zip(indices, shape, strict=False):
        _check_indices(index, size)
    return array[(slice(None), *indices)]


def _at_places(t: Any, indices: tuple[Any, ...]) -> Any:
    batched = is_batched(t)
    if not batched and t.__class__ is not Tensor and t.__class__ is not Mask:
        raise NotVectorizable("a tensor is expected")
    array = tensor_or_mask(t) if batched else t.array
    shape = array.shape[1:] if batched else array.shape
    if len(indices) > len(shape):
        raise NotVectorizable("there are more indices than axes")
    places = [index if index.__class__ is int else exact_lanes(index).astype(np.int64) for index in indices]
    for place, size in zip(places, shape, strict=False):
        _check_indices(place, size)
    return array[(np.arange(len(array)), *places)] if batched else array[tuple(places)]


def _check_indices(index: Any, size: int) -> None:
    if index.__class__ is array_class:
        fits = bool(((index >= 0) & (index < size)).all())
    else:
        fits = index.__class__ is int and 0 <= index < size
    if not fits:
        raise NotVectorizable("an index that the tensor has is expected")


def place_of(find: Any) -> Rule:
    """The rule of %argmax or %argmin: exact integers of all elements, floats along an axis."""

    def rule(t: Any, number: Any = None, keep: Any = None) -> Any:
        array = tensor_or_mask(t)
        if array.dtype != np.float64 or 0 in array.shape:
            raise NotVectorizable("a tensor with elements is expected")
        along = None if number is None else axis(array, number)
        if along is not None and (array.ndim > 2 or keep is not None):  # noqa: PLR2004  a tensor is left
            return find(array, axis=along, keepdims=keep is not None).astype(np.float64)
        places = find(array.reshape(len(array), -1), axis=1).astype(np.float64)
        return Mixed(places, np.ones(len(places), np.bool_), False)

    return rule


def joined(primitive: Rule, extra: int) -> Rule:
    """The rule of `stack` or of `concatenate` (0 axes more)."""

    def rule(*operands: Any) -> Any:
        *parts, last = operands
        along = last if parts and last.__class__ is int else None
        if along is None:
            parts.append(last)
        lanes = next(len(part) for part in parts if is_batched(part))
        arrays = [whole(_in_all_lanes(part, lanes)) for part in parts]
        return primitive(*arrays, axis(arrays[0].array, 0 if along is None else along, extra)).array

    return rule


def _in_all_lanes(part: Any, lanes: int) -> Any:
    if part.__class__ is Tensor or part.__class__ is Mask:
        return np.broadcast_to(part.array, (lanes, *part.array.shape))
    return tensor_or_mask(part)


def tensor_slice(t: Any, *parts: Any) -> Any:
    """(tensor-slice t part …)."""
    return slice_of_tensor(whole(tensor_or_mask(t)), FALSE, *parts).array


def tensor_take(t: Any, indices: Any, number: Any = 0) -> Any:
    """(tensor-take t indices [axis]), of the same indices in all lanes."""
    array = tensor_or_mask(t)
    if is_batched(indices):
        raise NotVectorizable("indices that are the same everywhere are expected")
    return take_of_tensor(whole(array), indices, axis(array, number)).array


def expand_dims(t: Any, number: Any) -> Any:
    """(expand-dims t axis)."""
    array = tensor_or_mask(t)
    return expanded(whole(array), axis(array, number, 1)).array


def tensor_repeat(t: Any, count: Any, number: Any = 0) -> Any:
    """(tensor-repeat t n [axis])."""
    array = tensor_or_mask(t)
    if is_batched(count):
        raise NotVectorizable("a count that is the same everywhere is expected")
    return repeated(whole(array), count, axis(array, number)).array


def cumulative_sum(t: Any, number: Any = None) -> Any:
    """(cumulative-sum t [axis])."""
    array = tensor_or_mask(t)
    if number is None:
        array, number = array.reshape(len(array), -1), 0
    return cumulative_sum_of_tensor(whole(array), axis(array, number)).array


def one_hot(classes: Any, count: Any) -> Any:
    """(one-hot k n) of a number per lane."""
    if is_batched(count):
        raise NotVectorizable("a size that is the same everywhere is expected")
    return one_hot_rows(make_tensor(floats(classes)), count).array


RULES: Final[dict[str, Rule]] = {
    "%argmax": place_of(np.argmax),
    "%argmin": place_of(np.argmin),
    "tensor-ref": tensor_ref,
    "tensor-slice": tensor_slice,
    "tensor-take": tensor_take,
    "stack": joined(stacked, 1),
    "concatenate": joined(concatenate_tensors, 0),
    "expand-dims": expand_dims,
    "tensor-repeat": tensor_repeat,
    "cumulative-sum": cumulative_sum,
    "one-hot": one_hot,
}
"""Rules for calls of which one operand at least differs from lane to lane."""
