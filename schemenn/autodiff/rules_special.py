"""Rules of the functions of special_functions.py."""

from __future__ import annotations

from math import pi, sqrt

from schemenn.autodiff.operations import call
from schemenn.tracked import Rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

RULES: Final[dict[str, Any]] = {
    "sigmoid": Rule("sigmoid", (lambda g, y, x: g * (y * (1.0 - y)),)),
    "softplus": Rule("softplus", (lambda g, y, x: g * call("sigmoid", x),)),
    "erf": Rule("erf", (lambda g, y, x: g * (2.0 / sqrt(pi) * call("exp", -(x * x))),)),
}
