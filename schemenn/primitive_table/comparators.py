"""Comparators: what calls no procedure. Names with % serve stdlib/builtins/tables/comparators.scm."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row("make-comparator", "type-test equality ordering hash", PURE, "A comparator; ordering and hash may be #f."),
    row("comparator?", "a", PURE, "Whether a is a comparator."),
    row("comparator-ordered?", "comparator", PURE, "Whether the comparator has an order."),
    row("comparator-hashable?", "comparator", PURE, "Whether the comparator has a hash function."),
    row("comparator-type-test-predicate", "comparator", PURE, "The predicate of the objects that it compares."),
    row("comparator-equality-predicate", "comparator", PURE, "Its equivalence."),
    row("%comparator-ordering", "comparator", PURE, "Its order; an error if it has none."),
    row("%comparator-hasher", "comparator", PURE, "Its hash function; an error if it has none."),
    row(
        "%make-default-comparator",
        "type-test equality ordering hash",
        PURE,
        "A comparator with which others can be registered.",
        function="make_default",
    ),
    row("%register-default!", "default comparator", WRITE, "Register a comparator."),
    row("%registered", "default", READ, "The list of the comparators registered."),
    row("%compare-atoms", "a b", READ, "-1, 0 or 1; 2 if there is no order; #f if a and b are not atoms."),
    row("%default-hash", "a", READ, "A number that is the same for data that the default comparator takes as equal."),
)
