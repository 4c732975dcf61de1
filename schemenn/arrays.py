"""The one door to the array library: numpy, with its warnings off.

    from schemenn.arrays import np

Scheme's floats are IEEE 754's: an overflow, a division by 0.0 and a nan are answers, not events. Nothing of the warm
path imports this module; what works with tensors does when it is first used.
"""

from __future__ import annotations

import numpy as np

__all__ = ["np"]

np.seterr(all="ignore")
