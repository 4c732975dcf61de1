"""Powers with millions of digits, made so that an interrupt does not have to wait for them.

    integer_power(7, 100_000_000)   as 7**100_000_000, which CPython computes in one step that nothing can break off

Source: A. Karatsuba and Y. Ofman, "Multiplication of many-digital numbers by automatic computers", 1962.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_AT_ONCE: Final = 1 << 20
"""Bits of the factors and powers that Python may make in one step: some hundredths of a second."""


def integer_power(base: int, exponent: int) -> int:
    """The base to an exponent that is not negative."""
    if base.bit_length() * exponent < _AT_ONCE:
        return int(base**exponent)
    twos = (base & -base).bit_length() - 1
    odd = base >> twos
    result = 1
    for bit in bin(exponent)[2:] if odd != 1 else "":
        result = times(result, result)
        if bit == "1":
            result = times(result, odd)
    return result << (twos * exponent)


def times(a: int, b: int) -> int:
    """The product."""
    if a < 0 or b < 0:
        product = times(abs(a), abs(b))
        return product if (a < 0) == (b < 0) else -product
    shorter, longer = sorted((a.bit_length(), b.bit_length()))
    if longer <= 2 * _AT_ONCE:
        return a * b
    if longer > 2 * shorter:
        return _uneven(a, b)
    half = (longer + 1) // 2
    low = (1 << half) - 1
    a1, a0, b1, b0 = a >> half, a & low, b >> half, b & low
    high, least = times(a1, b1), times(a0, b0)
    middle = times(a1 + a0, b1 + b0) - high - least
    return (high << (2 * half)) + (middle << half) + least


def _uneven(a: int, b: int) -> int:
    """The product of numbers of which one is much longer, by pieces of that one."""
    if a.bit_length() < b.bit_length():
        a, b = b, a
    size = max(b.bit_length(), _AT_ONCE)
    pieces = range(0, a.bit_length(), size)
    mask = (1 << size) - 1
    return sum([times((a >> start) & mask, b) << start for start in pieces])
