"""Takeuchi's function, n times: calls with three arguments."""


def tak(x, y, z):
    if not y < x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def run(n):
    total = 0
    for _ in range(n):
        total += tak(18, 12, 6)
    return total
