"""The exponential, the logarithm, trigonometry, and complex numbers by their parts."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("exp", "z", PURE, "e to the power z (R7RS 6.2.6)."),
    row("log", "z [base]", PURE, "The natural logarithm, or that to a base (R7RS 6.2.6)."),
    row("sin", "z", PURE, "The sine of z radians (R7RS 6.2.6)."),
    row("cos", "z", PURE, "The cosine of z radians (R7RS 6.2.6)."),
    row("tan", "z", PURE, "The tangent of z radians (R7RS 6.2.6)."),
    row("asin", "z", PURE, "The arcsine, in radians (R7RS 6.2.6)."),
    row("acos", "z", PURE, "The arccosine, in radians (R7RS 6.2.6)."),
    row("atan", "z [x]", PURE, "The arctangent of z; with x, the angle of x + z·i (R7RS 6.2.6)."),
    row("make-rectangular", "x y", PURE, "The number x + y·i (R7RS 6.2.6)."),
    row("make-polar", "magnitude angle", PURE, "The number magnitude · e^(angle·i) (R7RS 6.2.6)."),
    row("real-part", "z", PURE, "The real part (R7RS 6.2.6)."),
    row("imag-part", "z", PURE, "The imaginary part, exact 0 of a real number (R7RS 6.2.6)."),
    row("angle", "z", PURE, "The angle in the complex plane, from −π to π (R7RS 6.2.6)."),
)
