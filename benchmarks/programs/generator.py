"""A generator of n numbers."""


def squares(n):
    for i in range(n):
        yield i * i


def run(n):
    total = 0
    for value in squares(n):
        total += value
    return total
