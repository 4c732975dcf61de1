"""n turns of the logistic map x ← r x (1 − x), summed: a loop of float arithmetic."""


def run(n):
    x = 0.5
    total = 0.0
    for _ in range(n):
        total += x
        x = 3.7 * x * (1.0 - x)
    return total
