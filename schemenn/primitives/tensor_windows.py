"""Windows that slide over the axes of a tensor, the sum that takes them back, and borders around a tensor.

(tensor-windows #f64(1.0 2.0 3.0) 2)                        →  #2f64((1.0 2.0) (2.0 3.0))
(tensor-overlap-add #2f64((1.0 2.0) (2.0 3.0)) 3)           →  #f64(1.0 4.0 3.0)
(tensor-pad #f64(1.0 2.0) '((0 1)))                         →  #f64(1.0 2.0 0.0)

The first two are each the transpose of the other, with the same strides.
"""

from __future__ import annotations

from itertools import product
from math import prod

from schemenn.arrays import np
from schemenn.datum import NIL, Pair
from schemenn.errors import ShapeMismatch
from schemenn.primitives.check import elements, size, wrong_type
from schemenn.primitives.doors import differentiable
from schemenn.primitives.number_check import real
from schemenn.primitives.tensor_operands import axis, check_elements, tensor, which
from schemenn.tensor import Tensor, float_operand, make_tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Sizes = tuple[int, ...]


@differentiable("tensor-windows")
def tensor_windows(t: Any, sizes: Any, strides: Any = None, along: Any = None) -> Tensor:
    """(tensor-windows t sizes [strides] [axis]): the windows of these sizes on the axes from `axis` (0) on.

    The window i of an axis begins at i · stride; as many as fit are answered. After the axes that count the windows
    stand those that count the elements in one.

    Shapes: (…, n, …), size k, stride s → (…, ⌊(n − k) / s⌋ + 1, k, …)
    """
    array = tensor("tensor-windows", t)
    lengths = _sizes("tensor-windows", sizes)
    steps = _strides("tensor-windows", strides, len(lengths))
    operands = _given(t, sizes, strides, along)
    first = _first_axis("tensor-windows", along, len(lengths), operands)
    after = first + len(lengths)
    for number, length in enumerate(lengths, first):
        if length > array.shape[number]:
            text = f"a window of {length} is longer than axis {number} of {{0}}, {which(t)}"
            raise ShapeMismatch("tensor-windows", text, operands)
    counts = _counts(array.shape[first:after], lengths, steps)
    check_elements("tensor-windows", (*array.shape[:first], *counts, *lengths, *array.shape[after:]))
    return make_tensor(windows_of(array, first, lengths, steps))


def windows_of(array: Any, first: int, lengths: Sizes, steps: Sizes) -> Any:
    """The windows of an array on the axes from `first` on, as a new array."""
    after = first + len(lengths)
    counts = _counts(array.shape[first:after], lengths, steps)
    shape = (*array.shape[:first], *counts, *lengths, *array.shape[after:])
    inner = array.strides[first:after]
    jumps = tuple([step * width for step, width in zip(steps, inner, strict=True)])
    view = np.lib.stride_tricks.as_strided(
        array, shape, (*array.strides[:first], *jumps, *inner, *array.strides[after:]), writeable=False
    )
    return view.copy()


@differentiable("tensor-overlap-add")
def tensor_overlap_add(windows: Any, lengths: Any, strides: Any = None, along: Any = None) -> Tensor:
    """(tensor-overlap-add windows lengths [strides] [axis]): every window added in its place, to axes of these lengths.

    Shapes: (…, ⌊(n − k) / s⌋ + 1, k, …), length n, stride s → (…, n, …)
    """
    array = tensor("tensor-overlap-add", windows)
    whole = _sizes("tensor-overlap-add", lengths)
    steps = _strides("tensor-overlap-add", strides, len(whole))
    operands = _given(windows, lengths, strides, along)
    first = _first_axis("tensor-overlap-add", along, 2 * len(whole), operands)
    middle, after = first + len(whole), first + 2 * len(whole)
    counts, sizes = array.shape[first:middle], array.shape[middle:after]
    if any([k > n for k, n in zip(sizes, whole, strict=True)]) or counts != _counts(whole, sizes, steps):
        text = f"{{0}}, {which(windows)}, does not consist of the windows on {_by(whole)} elements"
        raise ShapeMismatch("tensor-overlap-add", text, operands)
    check_elements("tensor-overlap-add", (*array.shape[:first], *whole, *array.shape[after:]))
    return make_tensor(overlap_added(array, first, whole, steps))


def overlap_added(array: Any, first: int, whole: Sizes, steps: Sizes) -> Any:
    """Every window added in its place, to axes of these lengths from `first` on."""
    middle, after = first + len(whole), first + 2 * len(whole)
    counts, sizes = array.shape[first:middle], array.shape[middle:after]
    result = np.zeros((*array.shape[:first], *whole, *array.shape[after:]))
    before = (slice(None),) * first
    if prod(sizes) <= prod(counts):
        for offsets in product(*[range(k) for k in sizes]):
            places = [slice(o, o + s * (n - 1) + 1, s) for o, s, n in zip(offsets, steps, counts, strict=True)]
            result[(*before, *places)] += array[(*before, *[slice(None)] * len(counts), *offsets)]
    else:
        for indices in product(*[range(n) for n in counts]):
            places = [slice(i * s, i * s + k) for i, s, k in zip(indices, steps, sizes, strict=True)]
            result[(*before, *places)] += array[(*before, *indices)]
    return result


@differentiable("tensor-pad")
def tensor_pad(t: Any, widths: Any, value: Any = 0) -> Tensor:
    """(tensor-pad t widths [value]): t with a border of that value, zero if none is given.

    The widths are a list with a part for each axis in turn: a number of elements at both ends, or a list (before
    after). Axes beyond it stay as they are.
    """
    array = tensor("tensor-pad", t)
    ends = [_ends(width) for width in elements("tensor-pad", widths)]
    if len(ends) > array.ndim:
        raise ShapeMismatch("tensor-pad", f"{len(ends)} widths are too many for {{0}}, {which(t)}", (t, widths))
    ends += [(0, 0)] * (array.ndim - len(ends))
    shape = tuple([before + n + after for n, (before, after) in zip(array.shape, ends, strict=True)])
    check_elements("tensor-pad", shape)
    result = np.full(shape, float_operand("tensor-pad", real("tensor-pad", value)))
    result[tuple([slice(before, before + n) for n, (before, _) in zip(array.shape, ends, strict=True)])] = array
    return make_tensor(result)


def _ends(width: Any) -> tuple[int, int]:
    """How many elements a border has at the beginning and at the end of an axis."""
    if width.__class__ is not Pair:
        return size("tensor-pad", width), size("tensor-pad", width)
    both = elements("tensor-pad", width)
    if len(both) != 2:
        raise wrong_type("tensor-pad", "a width, or a list (before after)", width)
    return size("tensor-pad", both[0]), size("tensor-pad", both[1])


def _given(*operands: Any) -> tuple[Any, ...]:
    """The operands of a call, without those at the end that are left out."""
    return tuple([operand for operand in operands if operand is not None])


def _positive(name: str, value: Any) -> int:
    if value.__class__ is not int or value < 1:
        raise wrong_type(name, "a positive exact integer", value)
    number: int = value
    return number


def _sizes(name: str, value: Any) -> Sizes:
    """The sizes of windows or lengths of axes that an operand gives: one, or a list of them."""
    if value.__class__ is not Pair:
        if value is NIL:
            raise wrong_type(name, "a size, or a list of at least one", value)
        return (_positive(name, value),)
    return tuple([_positive(name, item) for item in elements(name, value)])


def _strides(name: str, value: Any, count: int) -> Sizes:
    """The strides that an operand gives: 1 where there is none, one for all axes, or a list of them."""
    if value is None:
        return (1,) * count
    if value.__class__ is not Pair:
        return (_positive(name, value),) * count
    strides = tuple([_positive(name, item) for item in elements(name, value)])
    if len(strides) != count:
        raise wrong_type(name, f"as many strides as sizes, {count}", value)
    return strides


def _first_axis(name: str, along: Any, count: int, operands: tuple[Any, ...]) -> int:
    """The first axis of `count` of the first operand."""
    number = 0 if along is None else axis(name, along, (operands[0], along))
    if number + count > operands[0].array.ndim:
        text = f"there are no {count} axes from axis {number} on in {{0}}, {which(operands[0])}"
        raise ShapeMismatch(name, text, operands)
    return number


def _counts(lengths: Sizes, sizes: Sizes, strides: Sizes) -> Sizes:
    """How many windows fit."""
    return tuple([(n - k) // s + 1 for n, k, s in zip(lengths, sizes, strides, strict=True)])


def _by(lengths: Sizes) -> str:
    return "×".join([str(n) for n in lengths])
