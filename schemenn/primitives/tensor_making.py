"""Tensors made from sizes and ranges.

(zeros 2 3)  →  #2f64((0.0 0.0 0.0) (0.0 0.0 0.0))
(arange 3)   →  #f64(0.0 1.0 2.0)
"""

from __future__ import annotations

from math import ceil, isfinite, lcm

from schemenn.arrays import np
from schemenn.errors import OutOfRange, ShapeMismatch
from schemenn.number import REAL_CLASSES, divide_reals
from schemenn.primitives.check import size, wrong_type
from schemenn.primitives.doors import MeetsTracked, differentiable
from schemenn.primitives.number_check import real
from schemenn.primitives.tensor_operands import check_elements, items_of, shape_operand
from schemenn.tensor import Tensor, float_operand, make_tensor
from schemenn.tracked import Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_EXACT_FLOATS: Final = 1 << 53
"""Integers up to here are floats without rounding."""

_ENDLESS: Final = 1 << 62


def zeros(size_or_shape: Any, *sizes: Any) -> Tensor:
    """(zeros n …), (zeros shape)."""
    return make_tensor(np.zeros(shape_operand("zeros", (size_or_shape, *sizes))))


def ones(size_or_shape: Any, *sizes: Any) -> Tensor:
    """(ones n …), (ones shape)."""
    return make_tensor(np.ones(shape_operand("ones", (size_or_shape, *sizes))))


@differentiable("full")
def full(shape: Any, x: Any) -> Tensor:
    """(full shape x): every element is x; the shape may be one size."""
    if x.__class__ is Tracked:
        raise MeetsTracked("full")
    return make_tensor(np.full(shape_operand("full", (shape,)), float_operand("full", real("full", x))))


def identity_matrix(n: Any) -> Tensor:
    """(identity-matrix n)."""
    return make_tensor(np.eye(shape_operand("identity-matrix", (n, n))[0]))


def arange(first: Any, end: Any = None, step: Any = 1) -> Tensor:
    """(arange end), (arange start end), (arange start end step): from start to before end.

    The elements are start + i·step, rounded once where the operands are exact.
    """
    start, end = (0, first) if end is None else (first, end)
    for x in (start, end, step):
        if real("arange", x).__class__ is float and not isfinite(x):
            raise wrong_type("arange", "a finite number", x)
    if step == 0:
        raise OutOfRange("arange: the step must not be zero", (step,))
    count = _count(start, end, step)
    check_elements("arange", (count,))
    return make_tensor(_progression(start, step, count))


def _count(start: Any, end: Any, step: Any) -> int:
    """How many steps lead from start to before end."""
    if float in (start.__class__, end.__class__, step.__class__):
        first, last, stride = [float_operand("arange", x) for x in (start, end, step)]
        steps = (last - first) / stride
        return max(ceil(steps), 0) if isfinite(steps) else _ENDLESS if steps > 0 else 0
    exact: Any = divide_reals(end - start, step)
    whole: int = -(-exact.numerator // exact.denominator)
    return max(whole, 0)


def _progression(start: Any, step: Any, count: int) -> Any:
    if start.__class__ is float or step.__class__ is float:
        return float_operand("arange", start) + float_operand("arange", step) * np.arange(count, dtype=np.float64)
    common = lcm(start.denominator, step.denominator)
    base, stride = int(start * common), int(step * common)
    if max(abs(base), abs(base + stride * count), common) < _EXACT_FLOATS:
        return np.arange(base, base + stride * count, stride, dtype=np.float64)[:count] / common
    return np.array([float_operand("arange", divide_reals(base + stride * i, common)) for i in range(count)])


def linspace(start: Any, end: Any, count: Any) -> Tensor:
    """(linspace start end count): numbers at equal distances, both ends among them."""
    first, last = [float_operand("linspace", real("linspace", x)) for x in (start, end)]
    check_elements("linspace", (size("linspace", count),))
    return make_tensor(np.linspace(first, last, count))


_NARROW: Final = 64
"""How many classes there may be for one comparison with all of them to be quicker than a look at each index."""


def one_hot(classes: Any, count: Any) -> Tensor:
    """(one-hot k n): n zeros, but a one at index k; for a list, vector or tensor of indices, a row for each.

    Shapes: () → (n,); (m, …) → (m, …, n)
    """
    width = size("one-hot", count)
    if classes.__class__ is Tensor and width <= _NARROW:
        rows = (classes.array[..., np.newaxis] == np.arange(width)).astype(np.float64)
        if rows.sum() == classes.array.size:  # each row has its one: every element was an index
            return make_tensor(rows)
    indices = index_array("one-hot", classes)
    check_elements("one-hot", (*indices.shape, width))
    if indices.size and (indices.min() < 0 or indices.max() >= width):
        wrong = indices[(indices < 0) | (indices >= width)]
        why = f"index {wrong[0]} in {{0}} is out of range: {width} classes are numbered from 0 to {width - 1}"
        raise ShapeMismatch("one-hot", why, (classes, count))
    result = np.zeros((indices.size, width))
    result.reshape(-1)[np.arange(0, result.size, width or 1) + indices.reshape(-1)] = 1.0
    return make_tensor(result.reshape((*indices.shape, width)))


def index_array(name: str, value: Any) -> Any:
    """The array of an index, or of a list, vector or tensor of indices; integers, not yet known to be in range.

    An index may be inexact, for tensors of indices hold such numbers.
    """
    if value.__class__ is float and value.is_integer():
        value = int(value)
    if value.__class__ is int:
        return np.array(_small(name, value))
    if value.__class__ in REAL_CLASSES:
        raise wrong_type(name, "an index", value)
    if value.__class__ is Tensor:
        found = value.array.astype(np.int64)
        if not (found == value.array).all():
            raise wrong_type(name, "a tensor of integers", value)
        return found
    items = items_of(name, value)
    for item in items:
        if item.__class__ is not int:
            raise wrong_type(name, "an index", item)
    return np.array([_small(name, item) for item in items], dtype=np.int64)


def _small(name: str, k: int) -> int:
    if not -(1 << 62) < k < 1 << 62:
        raise OutOfRange(f"{name}: index {k} is out of range", (k,))
    return k
