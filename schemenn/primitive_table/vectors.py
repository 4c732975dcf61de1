"""Vectors."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

_SLICE = "vector [start] [end]"

ROWS = (
    row("vector?", "a", PURE, "Whether a is a vector.", test="a.__class__ is Vector"),
    row("make-vector", "k [fill]", PURE, "A new vector of k elements."),
    row("vector", "a ...", PURE, "A new vector of the operands.", function="vector_"),
    row(
        "vector-length",
        "vector",
        PURE,
        "How many elements the vector has.",
        inline="len(a.items)",
    ),
    row(
        "vector-ref",
        "vector k",
        READ,
        "The element at index k.",
        inline="a.items[b] if b >= 0 else primitive(a, b)",
    ),
    row("vector-set!", "vector k value", WRITE, "Store value at index k."),
    row("vector-first", "vector", READ, "The first element.", inline="a.items[0]"),
    row("vector-last", "vector", READ, "The last element.", inline="a.items[-1]"),
    row("vector->list", _SLICE, READ, "The list of the elements from start to before end."),
    row("reverse-vector->list", _SLICE, READ, "The list of the elements, last one first."),
    row("list->vector", "list", READ, "A new vector of the elements of the list."),
    row("reverse-list->vector", "list", READ, "A new vector of the elements of the list, last one first."),
    row("vector-copy", _SLICE, READ, "A new vector of the elements from start to before end."),
    row("vector-reverse-copy", _SLICE, READ, "A new vector of the elements, last one first."),
    row("subvector", "vector start end", READ, "A new vector of the elements from start to before end."),
    row("vector-head", "vector end", READ, "A new vector of the elements before end."),
    row("vector-tail", "vector start", READ, "A new vector of the elements from start."),
    row("vector-append", "vector ...", READ, "A new vector of the vectors one after another."),
    row("vector-concatenate", "list", READ, "A new vector of the vectors in the list."),
    row(
        "vector-copy!",
        "to at from [start] [end]",
        WRITE,
        "Store elements of the vector from in the vector to, beginning at index at.",
        function="vector_copy_to",
    ),
    row(
        "subvector-move-left!",
        "from start end to at",
        WRITE,
        "Copy elements between vectors.",
        function="subvector_move",
    ),
    row(
        "subvector-move-right!",
        "from start end to at",
        WRITE,
        "Copy elements between vectors.",
        function="subvector_move",
    ),
    row("vector-fill!", "vector fill [start] [end]", WRITE, "Store fill at every index from start to before end."),
    row("subvector-fill!", "vector start end fill", WRITE, "Store fill at every index from start to before end."),
    row("vector-grow", "vector k", READ, "A new vector of k elements that begins with those of the vector."),
    row("vector-swap!", "vector i j", WRITE, "Exchange the elements at i and j."),
    row("vector-reverse!", _SLICE, WRITE, "Put the elements in opposite order.", function="vector_reverse_in_place"),
    row("vector-empty?", "vector", READ, "Whether the vector has no elements."),
    row("vector-take", "vector k", READ, "A new vector of the first k elements."),
    row("vector-drop", "vector k", READ, "A new vector without the first k elements."),
    row("vector-take-right", "vector k", READ, "A new vector of the last k elements."),
    row("vector-drop-right", "vector k", READ, "A new vector without the last k elements."),
    row("vector-split-at", "vector k", READ, "Two values: vectors of the first k elements, and of the others."),
    row("subvector->list", "vector start end", READ, "The list of the elements from start to before end."),
    row("vector-memq", "a vector", READ, "The index of the first element that is eq? to a, or #f."),
    row("vector-memv", "a vector", READ, "The index of the first element that is eqv? to a, or #f."),
    row("%vector-member", "a vector", READ, "The index of the first element that is equal? to a, or #f."),
)
