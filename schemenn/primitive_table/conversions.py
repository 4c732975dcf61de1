"""Rounding, the parts of fractions, exactness, and numbers as text."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

_INTEGER_ITSELF = "a if a.__class__ is int else primitive(a)"
_FLOAT_ITSELF = "a if a.__class__ is float else primitive(a)"

ROWS = (
    row("floor", "x", PURE, "The largest integer not above x (R7RS 6.2.6).", inline=_INTEGER_ITSELF),
    row("ceiling", "x", PURE, "The smallest integer not below x (R7RS 6.2.6).", inline=_INTEGER_ITSELF),
    row("truncate", "x", PURE, "The integer next to x toward zero (R7RS 6.2.6).", inline=_INTEGER_ITSELF),
    row("round", "x", PURE, "The integer nearest to x, the even one at a tie (R7RS 6.2.6).", inline=_INTEGER_ITSELF),
    row("floor->exact", "x", PURE, "The floor of x, exact (MIT Scheme).", inline=_INTEGER_ITSELF),
    row("ceiling->exact", "x", PURE, "The ceiling of x, exact (MIT Scheme).", inline=_INTEGER_ITSELF),
    row("truncate->exact", "x", PURE, "x truncated, exact (MIT Scheme).", inline=_INTEGER_ITSELF),
    row("round->exact", "x", PURE, "x rounded, exact (MIT Scheme).", inline=_INTEGER_ITSELF),
    row(
        "exact-floor",
        "x",
        PURE,
        "`floor->exact` (Racket, MIT Scheme).",
        inline=_INTEGER_ITSELF,
        function="floor_to_exact",
    ),
    row(
        "exact-ceiling",
        "x",
        PURE,
        "`ceiling->exact` (Racket, MIT Scheme).",
        inline=_INTEGER_ITSELF,
        function="ceiling_to_exact",
    ),
    row(
        "exact-truncate",
        "x",
        PURE,
        "`truncate->exact` (Racket, MIT Scheme).",
        inline=_INTEGER_ITSELF,
        function="truncate_to_exact",
    ),
    row(
        "exact-round",
        "x",
        PURE,
        "`round->exact` (Racket, MIT Scheme).",
        inline=_INTEGER_ITSELF,
        function="round_to_exact",
    ),
    row("numerator", "q", PURE, "The numerator in lowest terms (R7RS 6.2.6).", inline=_INTEGER_ITSELF),
    row("denominator", "q", PURE, "The denominator in lowest terms, positive (R7RS 6.2.6)."),
    row("rationalize", "x y", PURE, "The simplest rational number within y of x (R7RS 6.2.6)."),
    row("exact", "z", PURE, "The exact number equal to z (R7RS 6.2.6).", inline=_INTEGER_ITSELF),
    row("inexact", "z", PURE, "The inexact number nearest to z (R7RS 6.2.6).", inline=_FLOAT_ITSELF),
    row("inexact->exact", "z", PURE, "`exact` (R5RS 6.2.5).", inline=_INTEGER_ITSELF),
    row("exact->inexact", "z", PURE, "`inexact` (R5RS 6.2.5).", inline=_FLOAT_ITSELF),
    row(
        "number->string",
        "z [radix]",
        PURE,
        "The number as text (R7RS 6.2.7).",
        make=(("String", "text=f'{a}'"),),
        when="a.__class__ is int and a < 1000000000 and a > -1000000000",
    ),
    row(
        "real->decimal-string",
        "x [digits]",
        PURE,
        "x in decimal with so many digits, 2 by default, after the point (Racket).",
    ),
    row("string->number", "string [radix]", READ, "The number a string denotes, or #f (R7RS 6.2.7)."),
)
