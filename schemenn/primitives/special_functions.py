"""Functions of networks and of probability that are computed with care: sigmoid, softplus, erf.

    (sigmoid 0) → 0.5      (softplus -1000.0) → 0.0      (erf 1) → 0.8427007929497149

Tensors are answered element by element (special_arrays.py).
"""

from __future__ import annotations

import math

from schemenn.number import REAL_CLASSES, to_float
from schemenn.primitives import number_check

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def sigmoid(x: Any) -> Any:
    """(sigmoid x): 1 / (1 + e⁻ˣ), by whichever of eˣ and e⁻ˣ does not overflow."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("sigmoid", (x,), REAL_CLASSES)
    value = to_float(x)
    power = math.exp(-abs(value))
    return (1.0 if value >= 0.0 else power) / (1.0 + power)


def softplus(x: Any) -> Any:
    """(softplus x): log(1 + eˣ) = max(x, 0) + log(1 + e^−|x|)."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("softplus", (x,), REAL_CLASSES)
    value = to_float(x)
    return (0.0 if value < 0.0 else value) + math.log1p(math.exp(-abs(value)))


def erf(x: Any) -> Any:
    """(erf x): 2/√π times the integral of e^−t² from 0 to x."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("erf", (x,), REAL_CLASSES)
    return math.erf(to_float(x))
