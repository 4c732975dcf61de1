"""Value and gradient of a two-layer network with squared loss: backpropagation in numpy, by hand."""

import numpy as np

NETWORKS = [(2, 2, 1, 4), (4, 8, 3, 8), (64, 64, 10, 64), (784, 256, 10, 128)]


def filled(*sizes):
    return np.sin(np.arange(float(np.prod(sizes))).reshape(sizes))


def value_and_gradient(W1, b1, W2, b2, X, Y):
    Z = X @ W1.T + b1
    H = np.maximum(Z, 0.0)
    E = H @ W2.T + b2 - Y
    value = float((E * E).sum())
    dP = 2.0 * E
    dZ = (dP @ W2) * (Z > 0.0)
    return value, (dZ.T @ X, dZ.sum(axis=0), dP.T @ H, dP.sum(axis=0))


def run(size):
    inputs, hidden, out, batch = NETWORKS[size % 10]
    X, Y = filled(batch, inputs), filled(batch, out)
    weights = filled(hidden, inputs), filled(hidden), filled(out, hidden), filled(out)
    for _ in range(size // 10):
        value, gradients = value_and_gradient(*weights, X, Y)
    return round(1e6 * ((value + float(np.linalg.norm(gradients[0]))) / batch))
