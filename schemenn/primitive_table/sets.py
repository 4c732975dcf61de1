"""Sets and bags as objects. Names with % serve stdlib/builtins/tables/sets.scm and stdlib/builtins/tables/bags.scm."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, row

ROWS = (
    row("%make-set", "comparator table", PURE, "A set whose elements are in the table."),
    row("%make-bag", "comparator table", PURE, "A bag whose elements are in the table."),
    row("set?", "a", PURE, "Whether a is a set."),
    row("bag?", "a", PURE, "Whether a is a bag."),
    row("%set-table", "name a", PURE, "The table of a set."),
    row("%bag-table", "name a", PURE, "The table of a bag."),
    row("set-element-comparator", "set", PURE, "The comparator of the elements."),
    row("bag-element-comparator", "bag", PURE, "The comparator of the elements."),
)
