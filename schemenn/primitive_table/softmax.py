"""Softmax and its logarithm."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("softmax", "t", PURE, "e^x over the sum of all e^x, for every x of the last axis."),
    row("log-softmax", "t", PURE, "The logarithm of `softmax`."),
    row("log-sum-exp", "t", PURE, "The logarithm of the sum of all e^x of the last axis."),
)
