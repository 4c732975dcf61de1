"""Nested parts are on one line where they fit, and below each other where they do not."""

from schemenn.repl.layout import Group, Reference, lay_out


def numbers(count):
    return [str(k) for k in range(count)]


def test_what_fits_is_on_one_line():
    assert lay_out(Group("(", ["a", Group("(", ["b"], ")")], ")"), 20) == ["(a (b))"]


def test_atoms_fill_the_lines():
    assert lay_out(Group("(", numbers(10), ")"), 13) == ["(0 1 2 3 4 5", " 6 7 8 9)"]


def test_groups_stand_below_each_other():
    pairs = [Group("(", ["key", str(k)], ")") for k in range(3)]
    assert lay_out(Group("(", pairs, ")"), 12) == ["((key 0)", " (key 1)", " (key 2))"]


def test_rows_have_a_line_each_although_they_would_fit():
    assert lay_out(Group("#2f64(", ["(1.0)", "(2.0)"], ")", rows=True), 80) == ["#2f64((1.0)", "      (2.0))"]


def test_the_closing_parentheses_count():
    assert lay_out(Group("(", [Group("(", ["aaa", "bbb"], ")")], ")"), 11) == ["((aaa bbb))"]
    assert lay_out(Group("(", [Group("(", ["aaa", "bbb"], ")")], ")"), 10) == ["((aaa", "  bbb))"]


def test_below_a_long_opening_parts_are_two_columns_in():
    assert lay_out(Group("#<a-long-record ", ["x: 1", "y: 2"], ">"), 12) == ["#<a-long-record", "  x: 1 y: 2>"]


def test_a_word_that_is_too_wide_stays_whole():
    assert lay_out(Group("(", ["aaaaaaaaaa", "b"], ")"), 5) == ["(aaaaaaaaaa", " b)"]


def test_labels_are_numbered_in_the_order_they_are_read():
    outer, inner = Group("(", [], ")"), Group("(", [], ")")
    inner.parts += [Reference(inner), Reference(outer)]
    outer.parts += ["1", inner]
    assert lay_out(outer, 80) == ["#0=(1 #1=(#1# #0#))"]
