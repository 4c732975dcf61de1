"""Rules of sums, means, extremes and softmax."""

from __future__ import annotations

from math import prod

from schemenn.autodiff.operations import call, shape_of, spread
from schemenn.datum import Symbol
from schemenn.tracked import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


def axis_of(t: Any, options: tuple[Any, ...]) -> int | None:
    """The axis, from 0 on, that the operands after the tensor name; None for all."""
    rank = len(shape_of(t))
    return options[0] % rank if options and options[0].__class__ is not Symbol else None


def unreduced(g: Any, t: Any, *options: Any) -> Any:
    """A reduction of t by these options, repeated in the shape of t."""
    axis = axis_of(t, options)
    shape = shape_of(t)
    if axis is None:
        return spread(call("sum", g) if shape_of(g) else g, t)
    if len(shape) == 1:
        return spread(call("sum", g) if shape_of(g) else g, t)
    if len(shape_of(g)) < len(shape):
        g = call("expand-dims", g, axis)
    return call("tensor-repeat", g, shape[axis], axis)


def count_of(t: Any, *options: Any) -> int:
    """How many elements go into each of a reduction."""
    axis = axis_of(t, options)
    return prod(shape_of(t)) if axis is None else shape_of(t)[axis]


def _mean(g: Any, y: Any, t: Any, *options: Any) -> Any:
    return unreduced(g, t, *options) * (1.0 / count_of(t, *options))


def _extreme(g: Any, y: Any, t: Any, *options: Any) -> Any:
    """Equal extremes share."""
    where = call("=", t, unreduced(y, t, *options))
    ones = call("where", where, 1.0, spread(0.0, t))
    shares = unreduced(g, t, *options) / unreduced(call("sum", ones, *options), t, *options)
    return call("where", where, shares, 0.0)


def _variance(g: Any, y: Any, t: Any, *options: Any) -> Any:
    off = t - unreduced(call("mean", t, *options), t, *options)
    return unreduced(g, t, *options) * off * (2.0 / count_of(t, *options))


def _deviation(g: Any, y: Any, t: Any, *options: Any) -> Any:
    """0 where the deviation is."""
    off = t - unreduced(call("mean", t, *options), t, *options)
    each = unreduced(y, t, *options)
    safe = call("where", call("zero?", each), 1.0, each)
    return unreduced(g, t, *options) * (off / safe) * (1.0 / count_of(t, *options))


def _softmax(g: Any, y: Any, t: Any) -> Any:
    return y * (g - unreduced(call("sum", g * y, -1), t, -1))


def _log_softmax(g: Any, y: Any, t: Any) -> Any:
    return g - call("exp", y) * unreduced(call("sum", g, -1), t, -1)


RULES: Final[dict[str, Any]] = {
    "sum": Rule("sum", (lambda g, y, t, *options: unreduced(g, t, *options),)),
    "mean": Rule("mean", (_mean,)),
    "maximum": Rule("maximum", (_extreme,)),
    "minimum": Rule("minimum", (_extreme,)),
    "variance": Rule("variance", (_variance,)),
    "standard-deviation": Rule("standard-deviation", (_deviation,)),
    "softmax": Rule("softmax", (_softmax,)),
    "log-softmax": Rule("log-softmax", (_log_softmax,)),
    "log-sum-exp": Rule("log-sum-exp", (lambda g, y, t: unreduced(g, t, -1) * call("softmax", t),)),
}

