"""Tensors and masks as data: made from numbers and lists, taken apart, their shapes.

    (tensor '(1 2) '(3 4))                     →  #2f64((1.0 2.0) (3.0 4.0))
    (tensor-ref #2f64((1.0 2.0) (3.0 4.0)) 1)  →  #f64(3.0 4.0)

Nothing here imports numpy before there is a tensor to make.
"""

from __future__ import annotations

from math import prod

from schemenn.datum import FALSE, NIL, TRUE, Boolean, Pair, Vector, to_list
from schemenn.errors import ShapeMismatch, WrongType
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.doors import MeetsTracked, differentiable, through
from schemenn.primitives.nested_lists import Nested, operand
from schemenn.primitives.tensor_operands import (
    MOST_AXES,
    alike,
    check_elements,
    check_index,
    check_untracked,
    differing,
    nested_list,
    scheme_value,
    shape_operand,
    tensor_or_mask,
    vectors_as_lists,
    which,
)
from schemenn.tensor import Mask, Tensor, float_operand, make_mask, make_tensor, shape_words
from schemenn.tracked import Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def is_tensor(a: Any) -> Boolean:
    """(tensor? a)."""
    return TRUE if plain(a).__class__ is Tensor else FALSE


def is_mask(a: Any) -> Boolean:
    """(mask? a)."""
    return TRUE if a.__class__ is Mask else FALSE


@differentiable("tensor")
def tensor(*parts: Any) -> Tensor:
    """(tensor x …): numbers, tensors or lists of one shape, stacked along a new first axis."""
    return stacked("tensor", parts, parts)


def stacked(name: str, parts: Any, operands: tuple[Any, ...]) -> Tensor:
    """The tensor whose rows are `parts`; `operands` are the same, or the one list of them."""
    from schemenn.arrays import np

    if {part.__class__ for part in parts} == {float}:
        return make_tensor(np.array(parts, dtype=np.float64))
    arrays = [_part(name, part, operands, place) for place, part in enumerate(parts)]
    shapes = [() if array.__class__ is float else array.shape for array in arrays]
    for place, shape in enumerate(shapes):
        if shape != shapes[0]:
            raise _unequal(name, operands, shapes, place)
    check_elements(name, (len(arrays), *shapes[0]) if arrays else (0,))
    return make_tensor(np.array(arrays, dtype=np.float64))


def _part(name: str, part: Any, operands: tuple[Any, ...], place: int) -> Any:
    if part.__class__ in REAL_CLASSES:
        return float_operand(name, part)
    if part.__class__ is Tracked:
        raise MeetsTracked(name)
    if part.__class__ in NUMBER_CLASSES:
        raise wrong_type(name, "a real number", part)
    return to_array(name, part, operands, place if len(operands) > place else 0)


def _unequal(name: str, operands: tuple[Any, ...], shapes: list[tuple[int, ...]], place: int) -> ShapeMismatch:
    first, second = [shape_words(shapes[k]) if shapes[k] else "is a number" for k in (0, place)]
    if len(operands) == len(shapes) > 1:
        return ShapeMismatch(name, f"{{0}} {first} but {{{place}}} {second}", operands)
    text = f"{{0}} is ragged: its element 0 {first} but its element {place} {second}"
    return ShapeMismatch(name, text, operands)


def to_array(name: str, value: Any, operands: tuple[Any, ...], place: int = 0) -> Any:
    """The float array of a tensor, or of a list or vector (of lists, vectors, tensors) of real numbers."""
    if value.__class__ is Vector:
        value = vectors_as_lists(name, value)
    found = operand(name, value, operands, place)
    return found.to_array(name) if found.__class__ is Nested else found


@differentiable("list->tensor")
def list_to_tensor(items: Any) -> Tensor:
    """(list->tensor list): the list may hold lists, and lists hold tensors."""
    if items.__class__ is not Pair and items is not NIL:
        raise wrong_type("list->tensor", "a list", items)
    return make_tensor(to_array("list->tensor", items, (items,)))


@differentiable("vector->tensor")
def vector_to_tensor(vector: Any) -> Tensor:
    """(vector->tensor vector): the vector may hold vectors or lists."""
    if vector.__class__ is not Vector:
        raise wrong_type("vector->tensor", "a vector", vector)
    return make_tensor(to_array("vector->tensor", vector, (vector,)))


@differentiable("tensor->list")
def tensor_to_list(t: Any) -> Any:
    """(tensor->list t): nested as deep as t has axes."""
    array = tensor_or_mask("tensor->list", t)
    return nested_list(array.tolist(), array.ndim)


@differentiable("tensor->vector")
def tensor_to_vector(t: Any) -> Any:
    """(tensor->vector t): nested as deep as t has axes."""
    array = tensor_or_mask("tensor->vector", t)
    return _nested_vector(array.tolist(), array.ndim)


def _nested_vector(items: Any, depth: int) -> Vector:
    if depth > 1:
        return Vector([_nested_vector(item, depth - 1) for item in items])
    return Vector([scheme_value(item) for item in items])


@differentiable("tensor-rows")
def tensor_rows(t: Any) -> Any:
    """(tensor-rows t): the list of the parts along the first axis; the elements, at rank 1."""
    array = tensor_or_mask("tensor-rows", t)
    if array.ndim == 1:
        return nested_list(array.tolist(), 1)
    return to_list([alike(t, row) for row in array])


@differentiable("shape")
def shape(x: Any) -> Any:
    """(shape x): the lengths of the axes of a tensor or of a list of (lists of) numbers; none of a number."""
    return to_list(_shape("shape", x))


@differentiable("rank")
def rank(x: Any) -> int:
    """(rank x): how many axes x has."""
    return len(_shape("rank", x))


def _shape(name: str, x: Any) -> tuple[int, ...]:
    value = plain(x)
    if value.__class__ is Tensor or value.__class__ is Mask:
        found: tuple[int, ...] = value.array.shape
    elif value.__class__ in NUMBER_CLASSES:
        found = ()
    else:
        found = operand(name, x).shape
    return found


@differentiable("tensor-length")
def tensor_length(t: Any) -> int:
    """(tensor-length t): the length of the first axis."""
    return len(tensor_or_mask("tensor-length", t))


@differentiable("tensor-size")
def tensor_size(t: Any) -> int:
    """(tensor-size t): the number of elements."""
    count: int = tensor_or_mask("tensor-size", t).size
    return count


def tensor_ref(t: Any, *indices: Any) -> Any:
    """(tensor-ref t i …): an element; with fewer indices than t has axes, a part of t."""
    if t.__class__ is Tensor and len(indices) == 1 and t.array.ndim == 1:
        (k,) = indices
        if k.__class__ is int and 0 <= k < len(t.array):
            return t.array.item(k)
    if t.__class__ is Tracked:
        return through("tensor-ref", (t, *indices))
    array = tensor_or_mask("tensor-ref", t)
    if len(indices) > array.ndim:
        raise ShapeMismatch("tensor-ref", f"{len(indices)} indices are too many for {{0}}, {which(t)}", (t, *indices))
    for along, k in enumerate(indices):
        if k.__class__ is not int or not 0 <= k < array.shape[along]:
            check_index("tensor-ref", k, along, (t, *indices))
    if len(indices) == array.ndim:
        return scheme_value(array.item(*indices))
    return alike(t, array[indices])


def list_to_mask(items: Any) -> Mask:
    """(list->mask list): of booleans, or of lists of them."""
    from schemenn.arrays import np

    if items.__class__ is not Pair and items is not NIL:
        raise wrong_type("list->mask", "a list", items)
    return make_mask(np.array(_truths("list->mask", items, items, 1), dtype=np.bool_))


def _truths(name: str, items: Any, whole: Any, depth: int) -> list[Any]:
    """The booleans as nested Python lists, all lists of one level being alike."""
    if depth > MOST_AXES:
        raise WrongType(f"{name}: expected a list of booleans, got one nested too deeply", (whole,))
    parts = [_truth(name, item, whole, depth) for item in elements(name, items)]
    if len({_form(part) for part in parts}) > 1:
        raise ShapeMismatch(name, "{0} is ragged: the lists in it have different lengths", (whole,))
    return parts


def _truth(name: str, item: Any, whole: Any, depth: int) -> Any:
    if item.__class__ is Pair or item is NIL:
        return _truths(name, item, whole, depth + 1)
    if item.__class__ is not Boolean:
        raise wrong_type(name, "a boolean", item)
    return item is TRUE


def _form(part: Any) -> tuple[int, ...]:
    """The shape of nested lists that are known not to be ragged."""
    if part.__class__ is bool:
        return ()
    return (len(part), *(_form(part[0]) if part else ()))


def mask_to_list(m: Any) -> Any:
    """(mask->list m): nested as deep as m has axes."""
    if m.__class__ is not Mask:
        raise wrong_type("mask->list", "a mask", m)
    return nested_list(m.array.tolist(), m.array.ndim)


@differentiable("%flat-tensors")
def flat_tensors(name: Any, before: Any, tensors: Any) -> Any:
    """The list of tensors (or masks) of one shape at rank 1; `before` are the operands of the call before them."""
    others, parts = elements(name.name, before), elements(name.name, tensors)
    arrays = [tensor_or_mask(name.name, t) for t in parts]
    for place, array in enumerate(arrays):
        if array.shape != arrays[0].shape:
            raise differing(name.name, (*others, *parts), len(others), len(others) + place)
    return to_list([alike(t, t.array.reshape(-1)) for t in parts])


def index_lists(name: Any, sizes: Any) -> Any:
    """For each axis of a shape the list of the index on it of every element, in row-major order."""
    lengths = shape_operand(name.name, (sizes,))
    lists = []
    for along, length in enumerate(lengths):
        inner, outer = prod(lengths[along + 1 :]), prod(lengths[:along])
        lists.append(to_list([k for k in range(length) for _ in range(inner)] * outer))
    return to_list(lists)


@differentiable("%in-shape")
def in_shape(name: Any, results: Any, sizes: Any) -> Any:
    """The tensor of that shape with these elements, a list or what `map` makes of one; a mask, if they are booleans."""
    from schemenn.arrays import np

    lengths = shape_operand(name.name, (sizes,))
    check_untracked(name.name, results)
    if results.__class__ is Tensor or results.__class__ is Mask:
        if results.array.ndim > 1:
            value = alike(results, results.array[0])
            raise wrong_type(name.name, "numbers or booleans as the values of the procedure", value)
        return alike(results, results.array.reshape(lengths))
    items = elements(name.name, results)
    if items and items[0].__class__ is Boolean:
        for item in items:
            if item.__class__ is not Boolean:
                raise wrong_type(name.name, "a boolean, as the first value was one", item)
        return make_mask(np.array([item is TRUE for item in items]).reshape(lengths))
    for item in items:
        if item.__class__ is Tracked:
            raise MeetsTracked(name.name)
        if item.__class__ not in REAL_CLASSES:
            raise wrong_type(name.name, "numbers or booleans as the values of the procedure", item)
    floats = [float_operand(name.name, item) for item in items]
    return make_tensor(np.array(floats, dtype=np.float64).reshape(lengths))
