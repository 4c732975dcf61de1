"""The kinds of numbers in files of arrays, and the tensors they become: float64 holds each of them exactly.

widened(float16 array)    →  float64 array
widened(int64 array)      →  float64 array, unless an integer beyond 2^53 has no float of its own
"""

from __future__ import annotations

from schemenn.primitives.saved_structures import Unfit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_LARGEST_EXACT: Final = 1 << 53
_WIDEST: Final = 8
"""The bytes of the largest number that is read."""


def check_kind(name: str, kind: Any) -> None:
    """Refuse a numpy dtype whose numbers are no floats, integers or booleans. Raises: Unfit."""
    if kind.hasobject:
        raise Unfit(f"{name} holds pickled Python objects, which are never read")
    if kind.kind not in "fiub" or kind.itemsize > _WIDEST:
        raise Unfit(f"{name} holds elements of the kind {kind}, which cannot become a tensor")


def widened(name: str, array: Any) -> Any:
    """The array as contiguous float64, or bool. Raises: Unfit."""
    from schemenn.arrays import np

    if array.dtype == bool:
        if array.size and array.view(np.uint8).max() > 1:
            raise Unfit(f"{name} holds booleans that are neither true nor false")
        return np.array(array, order="C")
    if array.dtype.kind in "iu" and ((array > _LARGEST_EXACT) | (array < -_LARGEST_EXACT)).any():
        raise Unfit(f"{name} holds integers beyond 2^53, which are no floats")
    return np.array(array, dtype=np.float64, order="C")
