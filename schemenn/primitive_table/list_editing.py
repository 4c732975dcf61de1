"""Lists made out of lists: the first-order procedures of Racket and Chez Scheme."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row("rest", "list", READ, "The list without its first element.", inline="a.cdr"),
    row("range", "a [b] [step]", PURE, "The numbers from 0, or from a, to before the end, by step (1)."),
    row("inclusive-range", "start end [step]", PURE, "The numbers from start to end, by step (1)."),
    row("list-set", "list k value", READ, "A new list with value at index k."),
    row("append*", "a b ...", READ, "As append; the last operand is a list of lists."),
    row("permutations", "list", READ, "The list of all orders of the elements."),
    row("combinations", "list [k]", READ, "The list of all selections of elements, or of k elements."),
    row("cartesian-product", "list ...", READ, "The list of all lists with one element of each list."),
    row("add-between", "list value", READ, "The elements with value between them."),
    row("subst", "new old tree", READ, "The tree with new in place of all that is equal? to old."),
    row("substv", "new old tree", READ, "The tree with new in place of all that is eqv? to old."),
    row("substq", "new old tree", READ, "The tree with new in place of all that is eq? to old."),
    row("atom?", "a", PURE, "Whether a is no pair.", test="a.__class__ is not Pair"),
)
