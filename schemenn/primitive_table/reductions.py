"""Sums, means, extremes and their like."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

_WHERE = "t [axis] [keep]"

ROWS = (
    row("sum", _WHERE, PURE, "The sum of all elements, or along an axis; of a mask, how many are #t."),
    row("mean", _WHERE, PURE, "The mean of all elements, or along an axis; of a mask, the part that is #t."),
    row("product", _WHERE, PURE, "The product of all elements, or along an axis."),
    row("maximum", _WHERE, PURE, "The largest element, or those along an axis."),
    row("minimum", _WHERE, PURE, "The smallest element, or those along an axis."),
    row("%argmax", _WHERE, PURE, "Where the largest element stands, or those along an axis."),
    row("%argmin", _WHERE, PURE, "Where the smallest element stands, or those along an axis."),
    row("variance", _WHERE, PURE, "The mean of the squared distances from the mean, of all elements or along an axis."),
    row("standard-deviation", _WHERE, PURE, "The square root of the variance, of all elements or along an axis."),
)
