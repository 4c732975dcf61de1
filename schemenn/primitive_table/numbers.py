"""Arithmetic, comparison and the predicates of numbers."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

# The winner is the answer itself if it is inexact or of the class of the other; a call decides ties and nan.
_MAX = (
    "a if a > b and (a.__class__ is float or a.__class__ is b.__class__) else "
    "b if b > a and (b.__class__ is float or a.__class__ is b.__class__) else primitive(a, b)"
)
_MIN = _MAX.replace(">", "<")
_IS_NUMBER = "a.__class__ is float or a.__class__ is int or primitive(a) is TRUE"
_IS_INTEGER = "a.__class__ is int or primitive(a) is TRUE"

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
    row("=", "z ...", PURE, "Whether all are equal (R7RS 6.2.6).", test="b <= a <= b", function="is_equal_number"),
    row("<", "x ...", PURE, "Whether they increase (R7RS 6.2.6).", test="a < b", function="is_less"),
    row(">", "x ...", PURE, "Whether they decrease (R7RS 6.2.6).", test="a > b", function="is_greater"),
    row(
        "<=",
        "x ...",
        PURE,
        "Whether none is less than the one before (R7RS 6.2.6).",
        test="a < b or a <= b",
        function="is_less_or_equal",
    ),
    row(
        ">=",
        "x ...",
        PURE,
        "Whether none is greater than the one before (R7RS 6.2.6).",
        test="a > b or a >= b",
        function="is_greater_or_equal",
    ),
    row("max", "x1 x2 ...", PURE, "The largest; inexact if an operand is (R7RS 6.2.6).", inline=_MAX),
    row("min", "x1 x2 ...", PURE, "The smallest; inexact if an operand is (R7RS 6.2.6).", inline=_MIN),
    row("abs", "x", PURE, "The absolute value of a real number (R7RS 6.2.6).", inline="a if a > 0 else 0 - a"),
    row("square", "z", PURE, "The square (R7RS 6.2.6).", inline="a * a"),
    row("1+", "z", PURE, "z + 1 (MIT Scheme).", inline="a + 1", function="one_plus"),
    row("-1+", "z", PURE, "z − 1 (MIT Scheme).", inline="a - 1", function="minus_one_plus"),
    row("add1", "z", PURE, "z + 1 (Racket).", inline="a + 1"),
    row("sub1", "z", PURE, "z − 1 (Racket).", inline="a - 1"),
    row("zero?", "z", PURE, "Whether z is zero (R7RS 6.2.6).", test="a <= 0 <= a"),
    row("positive?", "x", PURE, "Whether x is greater than zero (R7RS 6.2.6).", test="a > 0"),
    row("negative?", "x", PURE, "Whether x is less than zero (R7RS 6.2.6).", test="a < 0"),
    row("number?", "a", PURE, "Whether a is a number (R7RS 6.2.6).", test=_IS_NUMBER),
    row(
        "complex?",
        "a",
        PURE,
        "Whether a is a number, as all numbers are complex (R7RS 6.2.6).",
        test=_IS_NUMBER,
        function="is_number",
    ),
    row("real?", "a", PURE, "Whether a is a real number (R7RS 6.2.6).", test=_IS_NUMBER),
    row("rational?", "a", PURE, "Whether a is a finite real number (R7RS 6.2.6).", test=_IS_INTEGER),
    row("integer?", "a", PURE, "Whether a is an integer, exact or not (R7RS 6.2.6).", test=_IS_INTEGER),
    row("exact?", "z", PURE, "Whether the number z is exact (R7RS 6.2.6).", test=_IS_INTEGER),
    row(
        "inexact?",
        "z",
        PURE,
        "Whether the number z is inexact (R7RS 6.2.6).",
        test="a.__class__ is float or primitive(a) is TRUE",
    ),
    row("exact-integer?", "a", PURE, "Whether a is an exact integer (R7RS 6.2.6).", test="a.__class__ is int"),
    row("exact-rational?", "a", PURE, "Whether a is an exact real number (MIT Scheme).", test=_IS_INTEGER),
    row(
        "exact-nonnegative-integer?",
        "a",
        PURE,
        "Whether a is an exact integer from 0 on (MIT Scheme).",
        test="a.__class__ is int and a >= 0",
    ),
    row("finite?", "z", PURE, "Whether no part of z is infinite or nan (R7RS 6.2.6)."),
    row("infinite?", "z", PURE, "Whether a part of z is infinite (R7RS 6.2.6)."),
    row("nan?", "z", PURE, "Whether a part of z is nan (R7RS 6.2.6)."),
)
