"""A layer of a network for a batch, as numpy has it."""

import numpy as np

rng = np.random.default_rng(1)
W = rng.standard_normal((256, 784))
b = rng.standard_normal(256)
X = rng.standard_normal((128, 784))


def run(n):
    result = X
    for _ in range(n):
        result = np.maximum(X @ W.T + b, 0.0)
    return len(result)
