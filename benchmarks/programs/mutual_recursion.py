"""Evenness by plain mutual recursion, 10,000 calls deep, n times."""

import sys

sys.setrecursionlimit(max(sys.getrecursionlimit(), 50_000))


def is_even(k):
    if k == 0:
        return True
    return is_odd(k - 1)


def is_odd(k):
    if k == 0:
        return False
    return is_even(k - 1)


def run(n):
    count = 0
    for i in range(n):
        if is_even(10_000 + i):
            count += 1
    return count
