"""The one door to the array library: numpy, with its warnings off.

    from schemenn.arrays import np

Scheme's floats are IEEE 754's: an overflow, a division by 0.0 and a nan are answers, not events. Nothing of the warm
path imports this module; what works with tensors does when it is first used.

The threads that share large products of matrices wait for the next one at full speed, for 2²⁶ cycles (OpenBLAS,
driver/others/blas_server.c), which takes a core from whatever else there is to do. Here they go to sleep after 2²⁰, a
third of a millisecond: small convolutional networks train twice as fast beside other programs, and products lose
nothing.
"""

from __future__ import annotations

import os

_TIMEOUT = "OPENBLAS_THREAD_TIMEOUT"
_is_given = _TIMEOUT in os.environ
os.environ.setdefault(_TIMEOUT, "20")

import numpy as np  # noqa: E402  OpenBLAS reads the variable as it is loaded, once

if not _is_given:
    del os.environ[_TIMEOUT]

__all__ = ["np"]

np.seterr(all="ignore")
