"""The predicates that tell kinds of numbers apart."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

_IS_NUMBER = "a.__class__ is float or a.__class__ is int or primitive(a) is TRUE"
_IS_INTEGER = "a.__class__ is int or primitive(a) is TRUE"

ROWS = (
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
    row("exact-integer?", "a", PURE, "Whether a is an exact integer (R7RS 6.2.6).", test=_IS_INTEGER),
    row("exact-rational?", "a", PURE, "Whether a is an exact real number (MIT Scheme).", test=_IS_INTEGER),
    row(
        "exact-nonnegative-integer?",
        "a",
        PURE,
        "Whether a is an exact integer from 0 on (MIT Scheme).",
        test="a.__class__ is int and a >= 0 or primitive(a) is TRUE",
    ),
    row("exact-positive-integer?", "a", PURE, "Whether a is an exact integer from 1 on (Racket)."),
    row(
        "natural?",
        "a",
        PURE,
        "Whether a is an exact integer from 0 on (Racket).",
        function="is_exact_nonnegative_integer",
    ),
    row("positive-integer?", "a", PURE, "Whether a is an integer from 1 on, exact or not (Racket)."),
    row("ratnum?", "a", PURE, "Whether a is an exact fraction (Chez Scheme)."),
    row("real-valued?", "a", PURE, "Whether a is a number with imaginary part zero (R6RS 11.7.4)."),
    row("rational-valued?", "a", PURE, "Whether a is `real-valued?` and finite (R6RS 11.7.4)."),
    row("integer-valued?", "a", PURE, "Whether a is `real-valued?` and an integer (R6RS 11.7.4)."),
    row("finite?", "z", PURE, "Whether no part of z is infinite or nan (R7RS 6.2.6)."),
    row("infinite?", "z", PURE, "Whether a part of z is infinite (R7RS 6.2.6)."),
    row("nan?", "z", PURE, "Whether a part of z is nan (R7RS 6.2.6)."),
)
