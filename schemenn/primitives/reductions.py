"""Sums, means, extremes and their like, over all elements or along one axis.

    (sum #2f64((1.0 2.0) (3.0 4.0)))           →  10.0
    (sum #2f64((1.0 2.0) (3.0 4.0)) 0)         →  #f64(4.0 6.0)
    (sum #2f64((1.0 2.0) (3.0 4.0)) -1 'keep)  →  #2f64((3.0) (7.0))
    (mean '((1 2) (4 4)) 1)                    →  (3/2 4)

Of a tensor the answer is a float, or a tensor where an axis is given and others are left; of a list it is a number or a
list, exact for exact numbers. `'keep` keeps what is reduced as axes of length 1. The sum of no elements is 0 and their
product 1; everything else of no elements is an error.
"""

from __future__ import annotations

from math import isnan, prod
from operator import gt, lt

from schemenn.datum import Symbol
from schemenn.errors import ShapeMismatch
from schemenn.number import REAL_CLASSES
from schemenn.primitives import numbers, roots
from schemenn.primitives.check import wrong_type
from schemenn.primitives.doors import MeetsTracked, differentiable
from schemenn.primitives.list_algebra import checked, total
from schemenn.primitives.nested_lists import Nested, operand
from schemenn.tensor import Mask, Tensor, make_tensor, shape_words
from schemenn.tracked import Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class Reduction:
    """One reduction: what it makes of an array along an axis (None: of all elements), and of a list of numbers."""

    def __init__(
        self,
        name: str,
        of_array: Callable[[Any, int | None, bool], Any],
        of_numbers: Callable[[list[Any]], Any],
        *,
        takes_none: bool = False,
        real: bool = False,
        answers_places: bool = False,
    ) -> None:
        self.name = name
        self.of_array = of_array
        self.of_numbers = of_numbers
        self.takes_none = takes_none
        self.real = real
        self.answers_places = answers_places

    def of(self, t: Any, axis: Any, keep: Any) -> Any:
        """The reduction of a tensor or a list of numbers."""
        operands = given(t, axis, keep)
        table = operand(self.name, t, operands)
        return self.along(table, *self.direction(operands, table.shape))

    def along(self, table: Any, axis: int | None, keep: bool) -> Any:
        """The reduction of an array or a Nested."""
        if table.__class__ is Nested:
            return checked(self.name, self.of_nested, table, axis, keep)
        result = self.of_array(table, axis, keep)
        if self.answers_places:
            return make_tensor(result.astype(float)) if result.shape else int(result)
        return make_tensor(result) if result.shape else float(result)

    def of_nested(self, table: Nested, axis: int | None, keep: bool) -> Any:
        """The reduction of a table of Scheme numbers."""
        if self.real:
            for item in table.items:
                if item.__class__ is Tracked:
                    raise MeetsTracked(self.name)
                if item.__class__ not in REAL_CLASSES:
                    raise wrong_type(self.name, "real numbers", item)
        shape = reduced_shape(table.shape, axis, keep)
        if axis is None:
            return Nested(shape, [self.of_numbers(table.items)]).to_lists()
        length, stride = table.shape[axis], prod(table.shape[axis + 1 :])
        starts = [block * length * stride + k for block in range(prod(table.shape[:axis])) for k in range(stride)]
        groups = [[table.items[start + i * stride] for i in range(length)] for start in starts]
        return Nested(shape, [self.of_numbers(group) for group in groups]).to_lists()

    def direction(self, operands: tuple[Any, ...], shape: tuple[int, ...]) -> tuple[int | None, bool]:
        """The axis, from 0 on and None for all of them, and whether to keep it, as the operands of a call say."""
        _, *options = operands
        keep = options.pop() if options and (len(options) == 2 or options[0].__class__ is Symbol) else None
        if keep is not None and (keep.__class__ is not Symbol or keep.name != "keep"):
            raise wrong_type(self.name, "an axis or the symbol keep", keep)
        axis = checked_axis(self.name, operands, shape, options[0]) if options else None
        if not self.takes_none and (shape[axis] if axis is not None else prod(shape)) == 0:
            along = "" if axis is None else f" along axis {axis}"
            raise ShapeMismatch(self.name, f"{{0}} {shape_words(shape)}: there are no elements{along}", operands)
        return axis, keep is not None


def given(*operands: Any) -> tuple[Any, ...]:
    """The operands of a call without those left out at its end."""
    return tuple([operand for operand in operands if operand is not None])


def checked_axis(name: str, operands: tuple[Any, ...], shape: tuple[int, ...], axis: Any) -> int:
    """An axis of the first operand, from 0 on; a negative one counts from the end.

    Raises: WrongType, ShapeMismatch if there is no such axis
    """
    if axis.__class__ is not int:
        raise wrong_type(name, "an axis (an exact integer)", axis)
    if not -len(shape) <= axis < len(shape):
        raise ShapeMismatch(name, f"there is no axis {axis} in {{0}}, which {shape_words(shape)}", operands)
    place: int = axis % len(shape)
    return place


def reduced_shape(shape: tuple[int, ...], axis: int | None, keep: bool) -> tuple[int, ...]:
    """The shape that a reduction leaves."""
    if axis is None:
        return (1,) * len(shape) if keep else ()
    return shape[:axis] + (1,) * keep + shape[axis + 1 :]


def _mean_of_array(array: Any, axis: int | None, keep: bool) -> Any:
    return array.sum(axis=axis, keepdims=keep) / (array.size if axis is None else array.shape[axis])


def _mean(items: list[Any]) -> Any:
    return numbers.divide(total(items), len(items))


def _product(items: list[Any]) -> Any:
    result: Any = 1
    for item in items:
        result = result * item
    return result


def _variance(items: list[Any]) -> Any:
    mean = _mean(items)
    return _mean([(item - mean) * (item - mean) for item in items])


def _place_of(items: list[Any], is_further: Callable[[Any, Any], bool]) -> int:
    """The place of the first element that none is further than; of the first nan if there is one."""
    best = 0
    for place, item in enumerate(items):
        if item.__class__ is float and isnan(item):
            return place
        if is_further(item, items[best]):
            best = place
    return best


def _method(name: str) -> Callable[[Any, int | None, bool], Any]:
    """The method of arrays of that name, which reduces them."""

    def of_array(array: Any, axis: int | None, keep: bool) -> Any:
        return getattr(array, name)(axis=axis, keepdims=keep)

    return of_array


_SUM: Final = Reduction("sum", _method("sum"), total, takes_none=True)
_PRODUCT: Final = Reduction("product", _method("prod"), _product, takes_none=True)
_MEAN: Final = Reduction("mean", _mean_of_array, _mean)
_MAXIMUM: Final = Reduction("maximum", _method("max"), lambda items: numbers.max_(*items), real=True)
_MINIMUM: Final = Reduction("minimum", _method("min"), lambda items: numbers.min_(*items), real=True)
_VARIANCE: Final = Reduction("variance", _method("var"), _variance, real=True)
_STANDARD_DEVIATION: Final = Reduction(
    "standard-deviation", _method("std"), lambda items: roots.sqrt(_variance(items)), real=True
)
_ARGMAX: Final = Reduction(
    "argmax", _method("argmax"), lambda items: _place_of(items, gt), real=True, answers_places=True
)
_ARGMIN: Final = Reduction(
    "argmin", _method("argmin"), lambda items: _place_of(items, lt), real=True, answers_places=True
)


@differentiable("sum")
def sum_(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(sum t [axis] ['keep]); of a mask, how many elements are #t, an exact integer unless an axis is given."""
    if t.__class__ is Tensor and axis is None:
        return float(t.array.sum())
    if t.__class__ is Mask:
        counts = _of_mask(_SUM, t, axis, keep)
        return int(counts) if counts.__class__ is float else counts
    return _SUM.of(t, axis, keep)


@differentiable("mean")
def mean(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(mean t [axis] ['keep]); of a mask, the part of the elements that are #t."""
    return _of_mask(_MEAN, t, axis, keep) if t.__class__ is Mask else _MEAN.of(t, axis, keep)


def _of_mask(reduction: Reduction, mask: Any, axis: Any, keep: Any) -> Any:
    array = mask.array.astype(float)
    return reduction.along(array, *reduction.direction(given(mask, axis, keep), array.shape))


@differentiable("product")
def product(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(product t [axis] ['keep])."""
    return _PRODUCT.of(t, axis, keep)


@differentiable("maximum")
def maximum(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(maximum t [axis] ['keep]): nan if an element is."""
    return _MAXIMUM.of(t, axis, keep)


@differentiable("minimum")
def minimum(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(minimum t [axis] ['keep]): nan if an element is."""
    return _MINIMUM.of(t, axis, keep)


@differentiable("%argmax")
def argmax(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(%argmax t [axis] ['keep]): where the largest element stands, the first of several, a nan being the largest.

    Over all elements, the exact integer that counts them row after row; along an axis a tensor of such numbers, of a
    list (of lists) a list of exact integers.
    """
    return _ARGMAX.of(t, axis, keep)


@differentiable("%argmin")
def argmin(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(%argmin t [axis] ['keep]): where the smallest element stands, the first of several, a nan being the smallest.

    The answer is as that of `argmax`.
    """
    return _ARGMIN.of(t, axis, keep)


@differentiable("variance")
def variance(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(variance t [axis] ['keep]): the mean of the squared distances from the mean."""
    return _VARIANCE.of(t, axis, keep)


@differentiable("standard-deviation")
def standard_deviation(t: Any, axis: Any = None, keep: Any = None) -> Any:
    """(standard-deviation t [axis] ['keep]): the square root of the variance."""
    return _STANDARD_DEVIATION.of(t, axis, keep)
