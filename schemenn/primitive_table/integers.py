"""Integer division, divisors, roots, bits and random numbers."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, WRITE, row

_BOTH_NATURAL = "if a.__class__ is int and b.__class__ is int and a >= 0 and b > 0 else primitive(a, b)"
_BOTH_EXACT = "if a.__class__ is int and b.__class__ is int and b else primitive(a, b)"

ROWS = (
    row("quotient", "n1 n2", PURE, "The quotient, cut off toward zero (R7RS 6.2.6).", inline=f"a // b {_BOTH_NATURAL}"),
    row(
        "remainder",
        "n1 n2",
        PURE,
        "What `quotient` leaves, with the sign of n1 (R7RS 6.2.6).",
        inline=f"a % b {_BOTH_NATURAL}",
    ),
    row("modulo", "n1 n2", PURE, "n1 modulo n2, with the sign of n2 (R7RS 6.2.6).", inline=f"a % b {_BOTH_EXACT}"),
    row(
        "floor/",
        "n1 n2",
        PURE,
        "Floor quotient and remainder, as two values (R7RS 6.2.6).",
        function="floor_and_remainder",
    ),
    row("floor-quotient", "n1 n2", PURE, "The quotient, rounded down (R7RS 6.2.6).", inline=f"a // b {_BOTH_EXACT}"),
    row("floor-remainder", "n1 n2", PURE, "What `floor-quotient` leaves (R7RS 6.2.6).", inline=f"a % b {_BOTH_EXACT}"),
    row(
        "truncate/",
        "n1 n2",
        PURE,
        "Truncated quotient and remainder, as two values (R7RS 6.2.6).",
        function="truncate_and_remainder",
    ),
    row(
        "truncate-quotient",
        "n1 n2",
        PURE,
        "The quotient, cut off toward zero (R7RS 6.2.6).",
        inline=f"a // b {_BOTH_NATURAL}",
    ),
    row(
        "truncate-remainder",
        "n1 n2",
        PURE,
        "What `truncate-quotient` leaves (R7RS 6.2.6).",
        inline=f"a % b {_BOTH_NATURAL}",
    ),
    row(
        "odd?",
        "n",
        PURE,
        "Whether n is odd (R7RS 6.2.6).",
        test="a & 1 == 1 if a.__class__ is int else primitive(a) is TRUE",
    ),
    row(
        "even?",
        "n",
        PURE,
        "Whether n is even (R7RS 6.2.6).",
        test="a & 1 == 0 if a.__class__ is int else primitive(a) is TRUE",
    ),
    row("gcd", "n ...", PURE, "The greatest common divisor, 0 of none (R7RS 6.2.6)."),
    row("lcm", "n ...", PURE, "The least common multiple, 1 of none (R7RS 6.2.6)."),
    row("exact-integer-sqrt", "k", PURE, "The s with s² ≤ k < (s+1)², and k − s², as two values (R7RS 6.2.6)."),
    row("bitwise-and", "i ...", PURE, "The bits set in all (SRFI 151).", inline="a & b", fold=True),
    row("bitwise-ior", "i ...", PURE, "The bits set in one or more (SRFI 151).", inline="a | b", fold=True),
    row("bitwise-xor", "i ...", PURE, "The bits set in an odd number of them (SRFI 151).", inline="a ^ b", fold=True),
    row("bitwise-not", "i", PURE, "The bits of i inverted: −1 − i (SRFI 151).", inline="~a"),
    row("arithmetic-shift", "i count", PURE, "i · 2^count, rounded down (SRFI 151)."),
    row("shift-left", "i count", PURE, "i · 2^count, for a count from 0 on (MIT Scheme)."),
    row("shift-right", "i count", PURE, "i / 2^count, rounded down, for a count from 0 on (MIT Scheme)."),
    row("bit-count", "i", PURE, "How many bits are 1, or 0 if i is negative (SRFI 151)."),
    row("integer-length", "i", PURE, "How many bits i has in two's complement, sign apart (SRFI 151)."),
    row("random", "limit", WRITE, "A random number from 0 to below limit, exact or inexact as limit is (SICP 3.1.2)."),
    row("random-integer", "limit", WRITE, "A random exact integer from 0 to below limit (SRFI 27)."),
    row("random-real", "", WRITE, "A random number between 0 and 1 (SRFI 27)."),
)
