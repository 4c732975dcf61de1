"""Parts of tensors and masks, and their elements in order.

(tensor-slice #2f64((1.0 2.0) (3.0 4.0)) #f 1)  →  #f64(2.0 4.0), the column 1
(tensor-take #f64(5.0 6.0 7.0) '(2 0))          →  #f64(7.0 5.0)
(argsort '(3 1 2))                              →  (1 2 0)
"""

from __future__ import annotations

from math import isnan

from schemenn.arrays import np
from schemenn.datum import FALSE, NIL, Pair, to_list
from schemenn.errors import ShapeMismatch
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.doors import differentiable
from schemenn.primitives.nested_lists import Nested, operand
from schemenn.primitives.number_check import real
from schemenn.primitives.tensor_making import index_array
from schemenn.primitives.tensor_operands import (
    alike,
    axis,
    check_elements,
    check_index,
    index_error,
    tensor,
    tensor_or_mask,
    which,
)
from schemenn.tensor import Tensor, make_tensor, shape_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@differentiable("tensor-slice")
def tensor_slice(t: Any, *parts: Any) -> Any:
    """(tensor-slice t part …): for each axis #f (all of it), an index (which drops the axis), or a range.

    A range is a list (start end) or (start end step); #f as start or end stands for that end of the axis.
    """
    array = tensor_or_mask("tensor-slice", t)
    operands = (t, *parts)
    if len(parts) > array.ndim:
        raise ShapeMismatch("tensor-slice", f"{len(parts)} ranges are too many for {{0}}, {which(t)}", operands)
    return alike(t, array[tuple([selector(part, along, operands) for along, part in enumerate(parts)])])


def selector(part: Any, along: int, operands: tuple[Any, ...]) -> Any:
    """What numpy takes for one axis of `tensor-slice`: an index or a slice. The tensor is the first operand."""
    if part is FALSE:
        return slice(None)
    if part.__class__ is int:
        return check_index("tensor-slice", part, along, operands)
    if part.__class__ is not Pair:
        raise wrong_type("tensor-slice", "#f, an index or a range (start end)", part)
    ends = elements("tensor-slice", part)
    if not 2 <= len(ends) <= 3 or any([end is not FALSE and end.__class__ is not int for end in ends[:2]]):
        raise wrong_type("tensor-slice", "a range (start end) or (start end step)", part)
    if ends[2:] and (ends[2].__class__ is not int or ends[2] < 1):
        raise wrong_type("tensor-slice", "a positive exact integer as step", ends[2])
    return _range(ends, along, operands)


def _range(ends: list[Any], along: int, operands: tuple[Any, ...]) -> slice:
    length = operands[0].array.shape[along]
    start = 0 if ends[0] is FALSE else ends[0]
    end = length if ends[1] is FALSE else ends[1]
    if not 0 <= start <= end <= length:
        where = f" for axis {along}" if operands[0].array.ndim > 1 else ""
        text = f"range {start} to {end} is out of range{where} of {{0}}, {which(operands[0])}"
        raise ShapeMismatch("tensor-slice", text, operands)
    return slice(start, end, min(ends[2], length + 1) if ends[2:] else None)


@differentiable("tensor-take")
def tensor_take(t: Any, indices: Any, along: Any = None) -> Any:
    """(tensor-take t indices [axis]): the parts of t at these indices of an axis, the first if none is given."""
    array = tensor_or_mask("tensor-take", t)
    operands = (t, indices) if along is None else (t, indices, along)
    number = 0 if along is None else axis("tensor-take", along, operands)
    places = index_array("tensor-take", indices)
    wrong = places[(places < 0) | (places >= array.shape[number])]
    if wrong.size:
        raise index_error("tensor-take", wrong[0], number, operands)
    check_elements("tensor-take", (*array.shape[:number], *places.shape, *array.shape[number + 1 :]))
    return alike(t, np.asarray(np.take(array, places, axis=number)))


@differentiable("diagonal")
def diagonal(m: Any) -> Any:
    """(diagonal M): the elements at equal indices; of a list of lists, a list.

    Shapes: (m, n) → (min(m, n),)
    """
    table = operand("diagonal", m)
    if len(table.shape) != 2:
        raise ShapeMismatch("diagonal", f"expected a matrix (rank 2), but {{0}} {shape_words(table.shape)}", (m,))
    if table.__class__ is Nested:
        return to_list([row[k] for k, row in enumerate(table.rows()[: table.shape[1]])])
    return make_tensor(table.diagonal().copy())


@differentiable("diagonal-matrix")
def diagonal_matrix(v: Any) -> Any:
    """(diagonal-matrix v): v on the diagonal, zeros elsewhere; of a list, a list of lists.

    Shapes: (n,) → (n, n)
    """
    table = operand("diagonal-matrix", v)
    if len(table.shape) != 1:
        text = f"expected a vector (rank 1), but {{0}} {shape_words(table.shape)}"
        raise ShapeMismatch("diagonal-matrix", text, (v,))
    n = table.shape[0]
    check_elements("diagonal-matrix", (n, n))
    if table.__class__ is Nested:
        return to_list([to_list([x if i == k else 0 for i in range(n)]) for k, x in enumerate(table.items)])
    return make_tensor(np.diag(table))


@differentiable("tensor-sort")
def tensor_sort(t: Any, along: Any = -1) -> Any:
    """(tensor-sort t [axis]): in increasing order along an axis, the last if none is given; nan comes last."""
    array = tensor("tensor-sort", t)
    return alike(t, np.sort(array, axis=axis("tensor-sort", along, (t, along)), kind="stable"))


@differentiable("argsort")
def argsort(x: Any, along: Any = -1) -> Any:
    """(argsort x [axis]): the indices that bring x in increasing order, equal elements in the order they have.

    Of a list of numbers, a list of indices.
    """
    if x.__class__ is Tensor:
        places = np.argsort(x.array, axis=axis("argsort", along, (x, along)), kind="stable")
        return make_tensor(places.astype(np.float64))
    if x.__class__ is not Pair and x is not NIL:
        raise wrong_type("argsort", "a tensor or a list of numbers", x)
    items = [real("argsort", item) for item in elements("argsort", x)]
    nans = dict.fromkeys([k for k, item in enumerate(items) if item.__class__ is float and isnan(item)])
    order = sorted([k for k in range(len(items)) if k not in nans], key=items.__getitem__)
    return to_list([*order, *nans])


@differentiable("cumulative-sum")
def cumulative_sum(x: Any, along: Any = None) -> Any:
    """(cumulative-sum x [axis]): the sums up to each element along the axis; of all elements in a row without one.

    Of a list (of lists), a list.
    """
    table = operand("cumulative-sum", x)
    if table.__class__ is Nested:
        return _running_sums(table, x, along)
    number = None if along is None else axis("cumulative-sum", along, (make_tensor(table), along))
    return make_tensor(np.cumsum(table, axis=number))


def _running_sums(table: Nested, x: Any, along: Any) -> Any:
    """Of numbers as Scheme adds them."""
    numbers = np.empty(len(table.items), dtype=object)
    numbers[:] = table.items
    numbers = numbers.reshape(table.shape if along is not None else -1)
    if along is None:
        sums = np.cumsum(numbers)
    else:
        rank = len(table.shape)
        if along.__class__ is not int:
            raise wrong_type("cumulative-sum", "an axis", along)
        if not -rank <= along < rank:
            text = f"there is no axis {along} in {{0}}, which {shape_words(table.shape)}"
            raise ShapeMismatch("cumulative-sum", text, (x, along))
        sums = np.cumsum(numbers, axis=along)
    return Nested(sums.shape, list(sums.ravel())).to_lists()
