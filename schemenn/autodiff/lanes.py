"""Values with a lane for each element of a batch, as rules see them in the gradient of a vectorized `map`.

    Lanes(array (B, n)) * 2.0        in every lane twice the vector
    call("exp", Lanes(array (B,)))   the batching rule of exp

So the rules of the primitives hold lane by lane, and are written once. The value is an array whose first axis is the
batch, or such an array tracked on a lower level.
"""

from __future__ import annotations

from operator import add, gt, lt, mul, sub, truediv

from schemenn.tensor import Tensor
from schemenn.tracked import Rule, Tracked, apply, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class _Batching:
    """What batching/tracked.py, which stands above this module, tells it: the classes of values that differ from lane
    to lane, the batching rules for operands that may be tracked, and what makes a tensor or a mask of lanes.
    """

    array: Any = None
    mixed: Any = None
    rules: Any = None
    wrapped: Any = None


batching: Final = _Batching()


class Lanes:
    """A number, a boolean or a tensor in each lane."""

    __slots__ = ("value",)
    __array_ufunc__ = None

    def __init__(self, value: Any) -> None:
        self.value = value

    def __add__(self, other: Any) -> Lanes:
        return _operate("+", self, other)

    def __radd__(self, other: Any) -> Lanes:
        return _operate("+", other, self)

    def __sub__(self, other: Any) -> Lanes:
        return _operate("-", self, other)

    def __rsub__(self, other: Any) -> Lanes:
        return _operate("-", other, self)

    def __mul__(self, other: Any) -> Lanes:
        return _operate("*", self, other)

    def __rmul__(self, other: Any) -> Lanes:
        return _operate("*", other, self)

    def __truediv__(self, other: Any) -> Lanes:
        return _operate("/", self, other)

    def __rtruediv__(self, other: Any) -> Lanes:
        return _operate("/", other, self)

    def __neg__(self) -> Lanes:
        return Lanes(-self.value)

    def __gt__(self, other: Any) -> Lanes:
        return _operate(">", self, other)

    def __lt__(self, other: Any) -> Lanes:
        return _operate("<", self, other)

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape in one lane."""
        found: tuple[int, ...] = plain(self.value).shape[1:]
        return found


def _operate(name: str, a: Any, b: Any) -> Lanes:
    x, y = _raw(a), _raw(b)
    if x.__class__ is y.__class__ and x.__class__ is not Tracked:
        if x.shape == y.shape:
            return Lanes(_ON_ARRAYS[name](x, y))
        if x.ndim == 1:
            return Lanes(_ON_ARRAYS[name](x.reshape(-1, *[1] * (y.ndim - 1)), y))
    if hasattr(y, "whole"):  # parts of a tensor in each lane, which know how to take in the rest (scattered.py)
        sum_of_parts: Lanes = y + a
        return sum_of_parts
    return Lanes(lane_primitive(name)(x, y))


_ON_ARRAYS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+": add, "-": sub, "*": mul, "/": truediv, ">": gt, "<": lt,
}  # fmt: skip


def _raw(x: Any) -> Any:
    return x.value if x.__class__ is Lanes else x


def lane_primitive(name: str) -> Callable[..., Any]:
    """The batching rule of a primitive, for operands that may be tracked."""
    rule: Callable[..., Any] = batching.rules()[name]
    return rule


def call_in_lanes(name: str, operands: tuple[Any, ...]) -> Any:
    """A primitive of operands some of which are Lanes."""
    return Lanes(lane_primitive(name)(*[_raw(x) for x in operands]))


def as_lanes(value: Any) -> Any:
    """A value of a variant, as rules see it: in Lanes if it differs from lane to lane."""
    kind = value.__class__
    if kind is float or kind is Tensor or kind is Lanes:
        return value
    bare = plain(value) if kind is Tracked else value
    if bare.__class__ is batching.array:
        return Lanes(value)
    return Lanes(floats_of(value)) if bare.__class__ is batching.mixed else value


def floats_of(value: Any) -> Any:
    """The floats of a Mixed."""
    if value.__class__ is Tracked:
        return apply(_FLOATS, floats_of, (value,))
    return value.array


def is_in_lanes(value: Any) -> bool:
    """Whether a value of a variant differs from lane to lane."""
    kind = value.__class__
    if kind is Tracked:
        kind = plain(value).__class__
    return kind is batching.array or kind is batching.mixed


# What lanes are made of and what becomes of them; each the transpose of another.


def entered(t: Any) -> Any:
    """The rows of a tensor as lanes: an array."""
    return apply(_ENTER, entered, (t,)) if t.__class__ is Tracked else t.array


def left(value: Any) -> Any:
    """The tensor whose rows are the lanes."""
    if value.__class__ is Tracked:
        return apply(_LEAVE, left, (value,))
    return batching.wrapped(getattr(value, "array", value))


def total(c: Lanes) -> Any:
    """The sum over all lanes: a number or a tensor."""
    return _total(c.value)


def _total(value: Any) -> Any:
    if value.__class__ is Tracked:
        return apply(_TOTAL, _total, (value,))
    from schemenn.tensor import make_tensor

    return float(value.sum()) if value.ndim == 1 else make_tensor(value.sum(axis=0))


def repeated(x: Any, count: int) -> Any:
    """The array with x in every lane."""
    if x.__class__ is Tracked:
        return apply(_REPEAT, repeated, (x, count))
    from schemenn.arrays import np

    if x.__class__ is Tensor:
        return np.broadcast_to(x.array, (count, *x.array.shape))
    return np.full(count, float(x))


def spread_in_lanes(x: Any, like: Any) -> Lanes:
    """Of each lane, x repeated to the shape that `like` has in one."""
    if x.__class__ is not Lanes:
        x = Lanes(repeated(x, len(plain(like.value))))
    return Lanes(_spread(x.value, like.shape))


def _spread(value: Any, shape: tuple[int, ...]) -> Any:
    if value.__class__ is Tracked:
        return apply(_SPREAD, _spread, (value, shape))
    from schemenn.arrays import np

    lanes, *own = value.shape
    wide = value.reshape(lanes, *[1] * (len(shape) - len(own)), *own)
    return np.ascontiguousarray(np.broadcast_to(wide, (lanes, *shape)))


def gathered_in_lanes(c: Lanes, shape: tuple[int, ...]) -> Lanes:
    """In each lane, c summed over the axes that the shape, a suffix of its own, does not have."""
    return Lanes(_gather(c.value, shape))


def _gather(value: Any, shape: tuple[int, ...]) -> Any:
    if value.__class__ is Tracked:
        return apply(_GATHER, _gather, (value, shape))
    return value.reshape(len(value), -1, *shape).sum(axis=1)


def column(c: Lanes, index: tuple[int, ...]) -> Lanes:
    """In each lane the part at the indices."""
    return Lanes(_column(c.value, index))


def _column(value: Any, index: tuple[int, ...]) -> Any:
    if value.__class__ is Tracked:
        return apply(_COLUMN, _column, (value, index))
    places: Any = (slice(None), *index)
    return value[places]


def placed(c: Lanes, index: tuple[int, ...], like: Lanes) -> Lanes:
    """In each lane zeros in the shape of `like`, but for c at the indices."""
    return Lanes(_place(c.value, index, like.shape))


def _place(value: Any, index: tuple[int, ...], shape: tuple[int, ...]) -> Any:
    if value.__class__ is Tracked:
        return apply(_PLACE, _place, (value, index, shape))
    from schemenn.arrays import np

    whole = np.zeros((len(value), *shape))
    places: Any = (slice(None), *index)
    whole[places] = value
    return whole


def reshaped(value: Any, shape: tuple[int, ...]) -> Any:
    """An array of lanes in another shape, the batch included."""
    return apply(_RESHAPE, reshaped, (value, shape)) if value.__class__ is Tracked else value.reshape(shape)


def lanes_repeated(value: Any, count: int) -> Any:
    """Every lane so many times in a row."""
    if value.__class__ is Tracked:
        return apply(_REPEAT_LANES, lanes_repeated, (value, count))
    from schemenn.arrays import np

    return np.repeat(value, count, axis=0)


def _sum_of_repeated(g: Lanes, count: int) -> Lanes:
    size = len(plain(g.value))
    grouped = Lanes(reshaped(g.value, (size // count, count, *g.shape)))
    return gathered_in_lanes(grouped, g.shape)


def batch_of(value: Any) -> int:
    """How many lanes a value has."""
    bare = plain(value)
    return len(getattr(bare, "array", bare))


_FLOATS: Final = Rule("inexact", (lambda g, y, x: g,))
_ENTER: Final = Rule("lanes", (lambda g, y, t: left(g.value),))
_LEAVE: Final = Rule("map", (lambda g, y, value: Lanes(entered(g)),))
_TOTAL: Final = Rule("sum", (lambda g, y, value: Lanes(repeated(g, len(plain(value)))),))
_REPEAT: Final = Rule("repeat", (lambda g, y, x, count: total(g), None))
_SPREAD: Final = Rule("spread", (lambda g, y, x, shape: gathered_in_lanes(g, plain(x).shape[1:]), None))
_GATHER: Final = Rule("gather", (lambda g, y, c, shape: spread_in_lanes(g, Lanes(c)), None))
_COLUMN: Final = Rule("column", (lambda g, y, value, index: placed(g, index, Lanes(value)), None))
_PLACE: Final = Rule("place", (lambda g, y, value, index, shape: column(g, index), None, None))
_RESHAPE: Final = Rule("reshape", (lambda g, y, value, shape: Lanes(reshaped(g.value, plain(value).shape)), None))
_REPEAT_LANES: Final = Rule("repeat", (lambda g, y, value, count: _sum_of_repeated(g, count), None))


def gram(a: Lanes, b: Any) -> Any:
    """The sum over the lanes of the outer products of two vectors: a matrix."""
    from schemenn.autodiff.operations import call
    from schemenn.tensor import make_tensor

    if b.__class__ is Lanes and a.value.__class__ is b.value.__class__ is batching.array:
        return make_tensor(a.value.T.dot(b.value))
    second = left(b.value) if b.__class__ is Lanes else left(repeated(b, len(plain(a.value))))
    return call("mat-mul", call("transpose", left(a.value)), second)


