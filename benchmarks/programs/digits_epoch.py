"""Epochs of the handwritten digits in numpy, backpropagation and Adam by hand: a 64-64-10 network, batches of 64."""

import os

import numpy as np

from schemenn.stdlib_folder import stdlib_folder

table = np.loadtxt(os.path.join(stdlib_folder(), "nn", "data", "digits.csv"), delimiter=",", skiprows=1)
images, digits = table[:, :64] / 16.0, table[:, 64].astype(int)


def filled(*sizes):
    return 0.2 * np.sin(np.arange(float(np.prod(sizes))).reshape(sizes))


def loss_and_gradients(W1, b1, W2, b2, x, t):
    z = x @ W1 + b1
    h = np.maximum(z, 0.0)
    y = h @ W2 + b2
    y = y - y.max(axis=1, keepdims=True)
    p = np.exp(y)
    total = p.sum(axis=1, keepdims=True)
    rows = np.arange(len(t))
    loss = float((np.log(total[:, 0]) - y[rows, t]).mean())
    dy = p / total
    dy[rows, t] -= 1.0
    dy /= len(t)
    dz = (dy @ W2.T) * (z > 0.0)
    return loss, [x.T @ dz, dz.sum(axis=0), h.T @ dy, dy.sum(axis=0)]


def run(epochs):
    weights = [filled(64, 64), filled(64), filled(64, 10), filled(10)]
    means, squares = [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights]
    step = 0
    for _ in range(epochs):
        for first in range(0, len(images), 64):
            loss, gradients = loss_and_gradients(*weights, images[first : first + 64], digits[first : first + 64])
            step += 1
            rate, correction = 0.001 / (1.0 - 0.9**step), 1.0 / np.sqrt(1.0 - 0.999**step)
            for k, g in enumerate(gradients):
                means[k] = 0.9 * means[k] + 0.1 * g
                squares[k] = 0.999 * squares[k] + 0.001 * g * g
                weights[k] = weights[k] - rate * means[k] / (correction * np.sqrt(squares[k]) + 1e-8)
    return round(1e6 * loss)
