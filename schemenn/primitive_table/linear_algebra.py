"""Linear algebra on tensors and on lists of numbers."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("mat-vec", "W x [b]", PURE, "The product of a matrix and a vector, plus b: Wx + b."),
    row("vec-mat", "x W", PURE, "The product of a row and a matrix: xW."),
    row("mat-mul", "A B C ...", PURE, "The product of matrices."),
    row("dot", "x y", PURE, "The sum of the products of the elements of two vectors."),
    row("outer", "x y", PURE, "The matrix of the products of each element of x with each of y."),
    row("norm", "x [order]", PURE, "The square root of the sum of the squares; of other powers with an order."),
    row("trace", "A", PURE, "The sum of the diagonal of a square matrix."),
    row("determinant", "A", PURE, "The determinant of a square matrix."),
    row("inverse", "A", PURE, "The inverse of a square matrix."),
    row("solve", "A b", PURE, "The x with Ax = b; of a matrix b, column by column."),
)
