"""numpy's own product of a matrix and a vector, of 2, 4 and 8 elements."""

import numpy as np

rng = np.random.default_rng(1)
W2, x2 = rng.standard_normal((2, 2)), rng.standard_normal(2)
W4, x4 = rng.standard_normal((4, 4)), rng.standard_normal(4)
W8, x8 = rng.standard_normal((8, 8)), rng.standard_normal(8)


def run(n):
    for _ in range(n):
        W2.dot(x2)
        W4.dot(x4)
        W8.dot(x8)
    return n
