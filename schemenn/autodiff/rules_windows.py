"""Rules of windows and borders: a window sends back to the elements it was made of, a border nothing."""

from __future__ import annotations

from schemenn.autodiff.operations import call, shape_of
from schemenn.datum import Pair, to_list
from schemenn.primitives.check import elements
from schemenn.tracked import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


def _windows(g: Any, y: Any, t: Any, sizes: Any, strides: Any = 1, along: int = 0) -> Any:
    """Of (tensor-windows t sizes [strides] [axis])."""
    count = len(elements("tensor-windows", sizes)) if sizes.__class__ is Pair else 1
    first = along % len(shape_of(t))
    return call("tensor-overlap-add", g, to_list(list(shape_of(t)[first : first + count])), strides, first)


def _overlap_add(g: Any, y: Any, windows: Any, lengths: Any, strides: Any = 1, along: int = 0) -> Any:
    """Of (tensor-overlap-add windows lengths [strides] [axis])."""
    count = len(elements("tensor-overlap-add", lengths)) if lengths.__class__ is Pair else 1
    first = along % len(shape_of(windows))
    sizes = shape_of(windows)[first + count : first + 2 * count]
    return call("tensor-windows", g, to_list(list(sizes)), strides, first)


def _pad(g: Any, y: Any, t: Any, widths: Any, *value: Any) -> Any:
    """Of (tensor-pad t widths [value])."""
    starts = [width if width.__class__ is int else width.car for width in elements("tensor-pad", widths)]
    ranges = [to_list([start, start + n]) for start, n in zip(starts, shape_of(t), strict=False)]
    return call("tensor-slice", g, *ranges)


RULES: Final[dict[str, Any]] = {
    "tensor-windows": Rule("tensor-windows", (_windows,)),
    "tensor-overlap-add": Rule("tensor-overlap-add", (_overlap_add,)),
    "tensor-pad": Rule("tensor-pad", (_pad,)),
}
