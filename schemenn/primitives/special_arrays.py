"""What special_functions.py computes, of arrays."""

from __future__ import annotations

from math import erf

from schemenn.arrays import np

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


def _sigmoid(array: Any) -> Any:
    power = np.exp(-np.abs(array))
    return np.where(array < 0.0, power, 1.0) / (1.0 + power)


def _softplus(array: Any) -> Any:
    return np.maximum(array, 0.0) + np.log1p(np.exp(-np.abs(array)))


def _erf(array: Any) -> Any:
    return np.fromiter(map(erf, array.ravel().tolist()), np.float64, array.size).reshape(array.shape)


SPECIAL: Final[dict[str, Callable[[Any], Any]]] = {"sigmoid": _sigmoid, "softplus": _softplus, "erf": _erf}
"""The functions by their Scheme names; they have a value for all floats."""
