"""Arithmetic, comparison and the predicates of numbers."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

# The winner is the answer itself if it is inexact or both are exact integers; a call decides ties, nan and the rest.
_MAX = (
    "a if (m := a > b) is True and (a.__class__ is float or a.__class__ is b.__class__ is int) else "
    "b if m is False and b > a and (b.__class__ is float or a.__class__ is b.__class__ is int) else primitive(a, b)"
)
_MIN = _MAX.replace(">", "<")

# For its value a comparison may answer a mask; one with two parts is then left to the call.
_LESS = "TRUE if (m := a < b) is True else FALSE if m is False else m"
_LESS_OR_EQUAL = "TRUE if (m := a < b) is True else (TRUE if a <= b else FALSE) if m is False else primitive(a, b)"
_EQUAL = "FALSE if (m := b <= a) is False else primitive(a, b) if m is not True else TRUE if a <= b else FALSE"
_ZERO = "FALSE if (m := a <= 0) is False else primitive(a) if m is not True else TRUE if 0 <= a else FALSE"
_ABS = "a if (m := a > 0) is True else 0 - a if m is False and a < 0 else primitive(a)"
_NEGATIVE = "TRUE if (m := a < 0) is True else FALSE if m is False else m"
_NONPOSITIVE = "TRUE if (m := a < 0) is True else (TRUE if a <= 0 else FALSE) if m is False else primitive(a)"

ROWS = (
    row("+", "z ...", PURE, "The sum (R7RS 6.2.6).", inline="a + b", fold=True, function="add"),
    row("*", "z ...", PURE, "The product (R7RS 6.2.6).", inline="a * b", fold=True, function="multiply"),
    row(
        "-",
        "z1 z2 ...",
        PURE,
        "The negation of one number, the difference of several (R7RS 6.2.6).",
        inline=("-a", "a - b"),
        fold=True,
        function="subtract",
    ),
    row(
        "/",
        "z1 z2 ...",
        PURE,
        "The reciprocal of one number, the quotient of several (R7RS 6.2.6).",
        inline="a / b if (a.__class__ is float or b.__class__ is float) and b else primitive(a, b)",
        fold=True,
        function="divide",
    ),
    row(
        "=",
        "z ...",
        PURE,
        "Whether all are equal (R7RS 6.2.6).",
        test="b <= a <= b",
        inline=_EQUAL,
        function="is_equal_number",
    ),
    row("<", "x ...", PURE, "Whether they increase (R7RS 6.2.6).", test="a < b", inline=_LESS, function="is_less"),
    row(
        ">",
        "x ...",
        PURE,
        "Whether they decrease (R7RS 6.2.6).",
        test="a > b",
        inline=_LESS.replace("<", ">"),
        function="is_greater",
    ),
    row(
        "<=",
        "x ...",
        PURE,
        "Whether none is less than the one before (R7RS 6.2.6).",
        test="a < b or a <= b",
        inline=_LESS_OR_EQUAL,
        function="is_less_or_equal",
    ),
    row(
        ">=",
        "x ...",
        PURE,
        "Whether none is greater than the one before (R7RS 6.2.6).",
        test="a > b or a >= b",
        inline=_LESS_OR_EQUAL.replace("<", ">"),
        function="is_greater_or_equal",
    ),
    row("max", "x1 x2 ...", PURE, "The largest; inexact if an operand is (R7RS 6.2.6).", inline=_MAX),
    row("min", "x1 x2 ...", PURE, "The smallest; inexact if an operand is (R7RS 6.2.6).", inline=_MIN),
    row("abs", "x", PURE, "The absolute value of a real number (R7RS 6.2.6).", inline=_ABS),
    row("square", "z", PURE, "The square (R7RS 6.2.6).", inline="a * a"),
    row("sqr", "z", PURE, "The square (Racket).", inline="a * a", function="square"),
    row("cube", "z", PURE, "The third power (MIT Scheme).", inline="a * a * a"),
    row("sgn", "x", PURE, "−1, 0 or 1 with the sign of x, as inexact as x (Racket)."),
    row("conjugate", "z", PURE, "z with its imaginary part negated (Racket)."),
    row("1-", "z", PURE, "z − 1 (Guile).", inline="a - 1", function="one_minus"),
    row("1+", "z", PURE, "z + 1 (MIT Scheme).", inline="a + 1", function="one_plus"),
    row("-1+", "z", PURE, "z − 1 (MIT Scheme).", inline="a - 1", function="minus_one_plus"),
    row("add1", "z", PURE, "z + 1 (Racket).", inline="a + 1"),
    row("sub1", "z", PURE, "z − 1 (Racket).", inline="a - 1"),
    row("zero?", "z", PURE, "Whether z is zero (R7RS 6.2.6).", test="a <= 0 <= a", inline=_ZERO),
    row(
        "positive?",
        "x",
        PURE,
        "Whether x is greater than zero (R7RS 6.2.6).",
        test="a > 0",
        inline=_NEGATIVE.replace("<", ">"),
    ),
    row("negative?", "x", PURE, "Whether x is less than zero (R7RS 6.2.6).", test="a < 0", inline=_NEGATIVE),
    row(
        "nonnegative?",
        "x",
        PURE,
        "Whether x is not less than zero (Chez Scheme).",
        test="a > 0 or a >= 0",
        inline=_NONPOSITIVE.replace("<", ">"),
    ),
    row(
        "nonpositive?",
        "x",
        PURE,
        "Whether x is not greater than zero (Chez Scheme).",
        test="a < 0 or a <= 0",
        inline=_NONPOSITIVE,
    ),
)
