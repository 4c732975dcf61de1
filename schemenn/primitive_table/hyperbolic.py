"""Hyperbolic functions."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("sinh", "z", PURE, "The hyperbolic sine (Racket, Chez Scheme)."),
    row("cosh", "z", PURE, "The hyperbolic cosine (Racket, Chez Scheme)."),
    row("tanh", "z", PURE, "The hyperbolic tangent (Racket, Chez Scheme)."),
    row("asinh", "z", PURE, "The inverse of `sinh` (Chez Scheme)."),
    row("acosh", "z", PURE, "The inverse of `cosh` (Chez Scheme)."),
    row("atanh", "z", PURE, "The inverse of `tanh` (Chez Scheme)."),
)
