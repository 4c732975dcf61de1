"""Rules of what takes tensors apart, puts them together and gives them other shapes."""

from __future__ import annotations

from itertools import accumulate

from schemenn.autodiff.operations import call, gathered, shape_of, spread
from schemenn.autodiff.scattered import Scattered, places_of
from schemenn.tracked import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


def shaped(g: Any, like: Any) -> Any:
    """g, which has as many elements as `like`, in the shape of it."""
    shape = shape_of(like)
    if shape_of(g) == shape:
        return g
    if not shape:
        return call("sum", g)
    return call("reshape", g, *shape) if shape_of(g) else spread(g, like)


def rearranging(name: str) -> Rule:
    """The rule of a primitive whose answer consists of elements of its first operand."""

    def pull(g: Any, y: Any, t: Any, *more: Any) -> Any:
        return Scattered(shape_of(t), places_of(name, t, *more), g)

    return Rule(name, (pull,))


def _repeated(g: Any, y: Any, t: Any, count: int, axis: int = 0) -> Any:
    """Of (tensor-repeat t n [axis])."""
    shape = shape_of(t)
    along = axis % len(shape)
    return call("sum", call("reshape", g, *shape[: along + 1], count, *shape[along + 1 :]), along + 1)


def _selected(g: Any, y: Any, mask: Any, t: Any) -> Any:
    """Of (mask-select mask t)."""
    from schemenn.arrays import np
    from schemenn.tensor import make_tensor

    shape = shape_of(t)
    places = make_tensor(np.arange(float(np.prod(shape))).reshape(shape))
    return Scattered(shape, call("mask-select", mask, places).array.astype(np.int64), g)


def _sorted(g: Any, y: Any, t: Any, axis: Any = -1) -> Any:
    """Of (tensor-sort t [axis])."""
    from schemenn.arrays import np
    from schemenn.tracked import plain

    array = plain(t).array
    places = np.arange(array.size).reshape(array.shape)
    order = np.argsort(array, axis=axis, kind="stable")
    return Scattered(array.shape, np.take_along_axis(places, order, axis=axis), g)


def _transposed(g: Any, y: Any, t: Any, *axes: Any) -> Any:
    from schemenn.datum import Pair
    from schemenn.primitives.check import elements

    if len(axes) == 1 and axes[0].__class__ is Pair:
        axes = tuple(elements("transpose", axes[0]))
    rank = len(shape_of(t))
    order = [axis % rank for axis in axes]
    return call("transpose", g, *[order.index(k) for k in range(rank)]) if order else call("transpose", g)


def _cumulative(g: Any, y: Any, t: Any, axis: Any = None) -> Any:
    along = 0 if axis is None else axis
    return shaped(call("flip", call("cumulative-sum", call("flip", g, along), along), along), t)


def _stacked(g: Any, y: Any, parts: list[Any], wanted: list[bool]) -> list[Any]:
    """Of (tensor x …): each part is a row of the answer."""
    from schemenn.autodiff.scattered import rows

    if not any(wanted):
        return [None] * len(parts)
    return [row if want else None for row, want in zip(rows(g), wanted, strict=True)]


def _joined(g: Any, y: Any, operands: list[Any], wanted: list[bool]) -> list[Any]:
    """Of the parts of `concatenate`, the axis, which is the first operand here, and which may not be left out."""
    from schemenn.datum import FALSE, to_list

    axis, *parts = operands
    lengths = [shape_of(part)[axis] for part in parts]
    ends = list(accumulate(lengths))
    before = [FALSE] * axis
    return [None] + [
        call("tensor-slice", g, *before, to_list([end - length, end])) if want else None
        for end, length, want in zip(ends, lengths, wanted[1:], strict=True)
    ]


TENSOR: Final = Rule("tensor", _stacked)
CONCATENATE: Final = Rule("concatenate", _joined)

RULES: Final[dict[str, Any]] = {
    **{
        name: rearranging(name)
        for name in ("tensor-ref", "tensor-slice", "tensor-take", "tensor-tile", "diagonal")
    },
    **{
        name: Rule(name, (lambda g, y, t, *more: shaped(g, t),))
        for name in ("reshape", "ravel", "expand-dims", "squeeze")
    },
    "tensor-repeat": Rule("tensor-repeat", (_repeated,)),
    "mask-select": Rule("mask-select", (None, _selected)),
    "tensor-sort": Rule("tensor-sort", (_sorted,)),
    "transpose": Rule("transpose", (_transposed,)),
    "flip": Rule("flip", (lambda g, y, t, *axis: call("flip", g, *axis),)),
    "cumulative-sum": Rule("cumulative-sum", (_cumulative,)),
    "diagonal-matrix": Rule("diagonal-matrix", (lambda g, y, v: call("diagonal", g),)),
    "full": Rule("full", (None, lambda g, y, shape, x: gathered(g, x))),
    "where": Rule(
        "where",
        (
            None,
            lambda g, y, m, a, b: gathered(call("where", m, g, 0.0), a),
            lambda g, y, m, a, b: gathered(call("where", m, 0.0, g), b),
        ),
    ),
}
