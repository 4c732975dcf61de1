"""Functions of networks and of probability that are computed with care."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("sigmoid", "x", PURE, "The logistic function 1 / (1 + e^-x)."),
    row("softplus", "x", PURE, "The logarithm of 1 + e^x, of which sigmoid is the derivative."),
    row("erf", "x", PURE, "The error function, 2/√π times the integral of e^-t² from 0 to x."),
)
