"""Integer division, divisors and roots."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

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
    row("integer-floor", "n1 n2", PURE, "`floor-quotient` (MIT Scheme).", function="floor_quotient"),
    row("integer-truncate", "n1 n2", PURE, "`truncate-quotient` (MIT Scheme).", function="truncate_quotient"),
    row("quotient/remainder", "n1 n2", PURE, "`truncate/` (Racket).", function="truncate_and_remainder"),
    row("isqrt", "k", PURE, "The largest integer whose square is at most k (Chez Scheme).", function="integer_sqrt"),
    row("integer-sqrt", "k", PURE, "The largest integer whose square is at most k (Racket)."),
)
