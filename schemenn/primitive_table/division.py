"""Integer division with every way of rounding, and division of real numbers."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, Primitive, row

_ROUNDINGS = {
    "ceiling": "rounded up",
    "round": "rounded to the nearest integer, the even one at a tie",
    "euclidean": "such that the remainder is not negative",
    "balanced": "such that the remainder is from −|n2|/2 to below |n2|/2",
}


def _family(name: str, how: str) -> tuple[Primitive, ...]:
    """The rows of one way of rounding."""
    return (
        row(f"{name}/", "n1 n2", PURE, f"Quotient, {how}, and remainder (SRFI 141).", function=f"{name}/"),
        row(f"{name}-quotient", "n1 n2", PURE, f"The quotient, {how} (SRFI 141).", function=f"{name}-quotient"),
        row(
            f"{name}-remainder",
            "n1 n2",
            PURE,
            f"What the quotient, {how}, leaves (SRFI 141).",
            function=f"{name}-remainder",
        ),
    )


ROWS = (
    *[primitive for name, how in _ROUNDINGS.items() for primitive in _family(name, how)],
    row("integer-ceiling", "n1 n2", PURE, "`ceiling-quotient` (MIT Scheme).", function="ceiling-quotient"),
    row("integer-round", "n1 n2", PURE, "`round-quotient` (MIT Scheme).", function="round-quotient"),
    row("centered/", "n1 n2", PURE, "`balanced/` (Guile).", function="balanced/"),
    row("centered-quotient", "n1 n2", PURE, "`balanced-quotient` (Guile).", function="balanced-quotient"),
    row("centered-remainder", "n1 n2", PURE, "`balanced-remainder` (Guile).", function="balanced-remainder"),
    row(
        "div-and-mod",
        "x1 x2",
        PURE,
        "The integer q and the r from 0 to below |x2| with x1 = q·x2 + r, as two values (R6RS 11.7.4).",
        function="div-and-mod",
    ),
    row("div", "x1 x2", PURE, "The first value of `div-and-mod` (R6RS 11.7.4).", function="div"),
    row("mod", "x1 x2", PURE, "The second value of `div-and-mod` (R6RS 11.7.4).", function="mod"),
    row(
        "div0-and-mod0",
        "x1 x2",
        PURE,
        "The integer q and the r from −|x2|/2 to below |x2|/2 with x1 = q·x2 + r, as two values (R6RS 11.7.4).",
        function="div0-and-mod0",
    ),
    row("div0", "x1 x2", PURE, "The first value of `div0-and-mod0` (R6RS 11.7.4).", function="div0"),
    row("mod0", "x1 x2", PURE, "The second value of `div0-and-mod0` (R6RS 11.7.4).", function="mod0"),
)
