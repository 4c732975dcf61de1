"""The best of numpy for a relu of a million elements."""

import numpy as np

v = np.random.default_rng(1).standard_normal(1_000_000)


def run(n):
    result = v
    for _ in range(n):
        result = np.maximum(v, 0.0)
    return len(result)
