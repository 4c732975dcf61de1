"""Tensors and masks as data."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row("tensor?", "a", PURE, "Whether a is a tensor."),
    row("mask?", "a", PURE, "Whether a is a mask."),
    row("tensor", "x ...", READ, "The tensor whose rows are the operands: numbers, or tensors or lists of one shape."),
    row("list->tensor", "list", READ, "The tensor of a list of numbers, or of lists of lists of numbers."),
    row("vector->tensor", "vector", READ, "The tensor of a vector of numbers, or of vectors of them."),
    row("tensor->list", "t", PURE, "The elements as a list, nested as deep as t has axes."),
    row("tensor->vector", "t", PURE, "The elements as a vector, nested as deep as t has axes."),
    row("tensor-rows", "t", PURE, "The list of the parts of t along its first axis; of its elements, at rank 1."),
    row("shape", "x", READ, "The list of the lengths of the axes of a tensor, or of a list of lists of numbers."),
    row("rank", "x", READ, "How many axes x has: 1 for a vector, 2 for a matrix, 0 for a number."),
    row("tensor-length", "t", PURE, "The length of the first axis."),
    row("tensor-size", "t", PURE, "How many elements t has."),
    row("tensor-ref", "t k ...", PURE, "The element at the indices; the part of t that they leave, if they are fewer."),
    row("list->mask", "list", READ, "The mask of a list of booleans, or of lists of them."),
    row("%flat-tensors", "name list tensors", READ, "The tensors, which must have one shape, at rank 1."),
    row("%index-lists", "name shape", READ, "For each axis the list of the index of every element."),
    row("%in-shape", "name list shape", READ, "The tensor or mask of that shape with the elements of the list."),
    row("mask->list", "mask", PURE, "The booleans as a list, nested as deep as the mask has axes."),
)
