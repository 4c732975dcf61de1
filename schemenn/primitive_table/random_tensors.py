"""Random tensors and choices from explicit generators."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, WRITE, row

ROWS = (
    row("make-rng", "seed", WRITE, "A generator of random numbers; the same seed gives the same numbers."),
    row("rng?", "a", PURE, "Whether a is a generator of random numbers."),
    row("rng-split", "rng [count]", WRITE, "A new generator independent of this one, or a list of so many."),
    row("random-normal", "rng [shape] [mean] [deviation]", WRITE, "A tensor of normally distributed numbers."),
    row("random-uniform", "rng [shape] [low] [high]", WRITE, "A tensor of numbers from low (0) to below high (1)."),
    row("random-integers", "rng shape low high", WRITE, "A list (of lists) of exact integers from low to below high."),
    row("random-permutation", "rng n", WRITE, "The list of the exact integers from 0 to below n in random order."),
    row("shuffle", "rng [x]", WRITE, "The elements of a list or vector, or the rows of a tensor, in random order."),
    row("random-choice", "rng x [count]", WRITE, "An element of a list or vector or a row of a tensor, or so many."),
)
