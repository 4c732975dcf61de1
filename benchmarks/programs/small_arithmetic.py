"""numpy's own sums, differences and products of four elements."""

import numpy as np

rng = np.random.default_rng(1)
u, v = rng.standard_normal(4), rng.standard_normal(4)


def run(n):
    for _ in range(n):
        u + v
        u - v
        u * v
    return n
