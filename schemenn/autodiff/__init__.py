"""Reverse-mode differentiation: rules for the primitives, and the pass back through the graph they record.

Values that are differentiated are Tracked (schemenn/tracked.py).
"""

from __future__ import annotations

from schemenn.autodiff import rules_arithmetic
from schemenn.autodiff.backward import backward
from schemenn.autodiff.primitives import constant, differentiate

__all__ = ["backward", "constant", "differentiate", "rules_arithmetic"]
