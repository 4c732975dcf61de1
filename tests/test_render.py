"""How errors look."""

from schemenn.errors import CompilerBug, ExpandError, ReadError, RunError, UserError, WrongType
from schemenn.excerpt import excerpt
from schemenn.render import render
from schemenn.source import Source, Span


def place(text, line, column, length, name="a.scm"):
    return Span(Source(name, text), line, column, line, column + length)


def lines_of(error):
    """The lines that show an error, without the one that names its entry in the catalogue."""
    lines = render(error).splitlines()
    assert lines[-1] == f"  more: schemenn explain {error.code}"
    return lines[:-1]


def test_place_message_and_underlined_form():
    error = WrongType("car: expected a pair, got 5", (), place("(list\n  (car 5))", 2, 2, 7))
    assert lines_of(error) == ["a.scm:2:3: car: expected a pair, got 5", "    (car 5))", "    ^^^^^^^"]


def test_error_without_a_place():
    assert lines_of(RunError("out of memory")) == ["error: out of memory"]


def test_form_over_several_lines_is_underlined_to_the_end_of_the_first():
    span = Span(Source("a.scm", "(let ((x))\n  x)"), 1, 0, 2, 4)
    assert lines_of(ReadError("let: bad", span))[1:] == ["  (let ((x))", "  ^^^^^^^^^^"]


def test_tabs_keep_the_carets_in_place():
    lines = lines_of(ReadError("bad", place("\t(x)", 1, 1, 3)))
    assert lines[1:] == ["  \t(x)", "  \t^^^"]


def test_wide_and_combining_characters_keep_the_carets_in_place():
    assert render(ReadError("bad", place("漢字 (x)", 1, 3, 3))).splitlines()[2] == "       ^^^"
    assert render(ReadError("bad", place("e\u0301 (x)", 1, 3, 3))).splitlines()[2] == "    ^^^"


def test_long_line_is_cut_to_a_window_around_the_form():
    text = "(" + "a " * 5000 + "(bad) " + "b " * 5000 + ")"
    lines = render(ReadError("bad", place(text, 1, text.index("(bad)"), 5))).splitlines()
    assert len(lines[1]) < 120
    start = lines[2].index("^")
    assert lines[1][start : start + 5] == "(bad)"
    assert lines[2].count("^") == 5


def test_calls_stand_outermost_first():
    text = "(define (f x) (car x))\n(define (g x) (+ 1 (f x)))"
    error = WrongType("car: expected a pair, got 5", (), place(text, 1, 14, 7))
    error.calls = [("", place(text, 2, 0, 3)), ("g", place(text, 2, 19, 5)), ("f", place(text, 1, 14, 7))]
    assert lines_of(error)[3:] == [
        "  calls, outermost first:",
        "    at top level, at a.scm:2:1",
        "    in g, at a.scm:2:20",
        "    in f",
    ]


def test_an_error_at_top_level_came_through_no_calls():
    error = WrongType("car: expected a pair, got 5", (), place("(car 5)", 1, 0, 7))
    error.calls = [("", place("(car 5)", 1, 0, 7))]
    assert len(lines_of(error)) == 3


def test_repeated_call_is_folded():
    error = RunError("deep")
    error.calls = [("f", place("(f)", 1, 0, 3))] * 1000
    assert lines_of(error)[4:] == ["    in f, at a.scm:1:1", "    … this call 998 more times", "    in f"]


def test_repeated_cycle_of_calls_is_folded():
    text = "(even) (odd)"
    error = RunError("deep", (), place("x", 1, 0, 1))
    error.calls = [("even", place(text, 1, 0, 6)), ("odd", place(text, 1, 7, 5))] * 50
    assert lines_of(error)[4:] == [
        "    in even, at a.scm:1:1",
        "    in odd, at a.scm:1:8",
        "    … these 2 calls 49 more times",
    ]


def test_many_different_calls_are_cut_in_the_middle():
    error = RunError("deep", (), place("x", 1, 0, 1))
    error.calls = [(f"f{i}", place("(f)", i + 1, 0, 3)) for i in range(100)]
    lines = lines_of(error)[4:]
    assert lines[0] == "    in f0, at a.scm:1:1"
    assert lines[-1] == "    in f99, at a.scm:100:1"
    assert "    … 84 more" in lines


def test_of_calls_between_procedures_of_the_library_only_the_first_is_shown():
    error = RunError("bad", (), place("x", 1, 0, 1))
    error.calls = [("f", place("(sort l <)", 1, 0, 10)), ("sort", None), ("sort-first", None)]
    assert lines_of(error)[4:] == ["    in f, at a.scm:1:1", "    in sort"]


def test_a_line_says_where_tail_calls_have_removed_calls():
    error = RunError("bad", (), place("x", 1, 0, 1))
    error.calls = [("f", place("(g l)", 1, 0, 5)), ("h", place("(car l)", 1, 0, 7))]
    error.jumps = (1,)
    assert lines_of(error)[5] == "    … tail calls, whose callers are gone"


def test_a_tail_call_that_removed_nothing_is_not_mentioned():
    error = RunError("bad", (), place("x", 1, 0, 1))
    error.calls = [("f", place("(g l)", 1, 0, 5)), ("g", place("(car l)", 1, 0, 7))]
    error.jumps = (1,)
    assert not any("tail calls" in line for line in lines_of(error))


def test_further_errors_of_the_same_text_follow_and_are_counted():
    error = ExpandError("if: bad", place("(if)", 1, 0, 4))
    error.further = (ExpandError("let: bad", place("(let)", 1, 0, 5)),)
    lines = render(error).splitlines()
    assert [line for line in lines if line.startswith("a.scm")] == ["a.scm:1:1: if: bad", "a.scm:1:1: let: bad"]
    assert lines[-1] == "2 errors"


def test_escape_sequences_in_a_source_line_are_shown_not_sent():
    text = render(ReadError("bad", place("(x \x1b[2J)", 1, 0, 3)))
    assert "\x1b" not in text
    assert "␛[2J" in text


def test_labels_stand_below_their_parts_the_rightmost_first():
    span = place("(f a bb)", 1, 0, 8)
    labels = [(place("(f a bb)", 1, 3, 1), "first"), (place("(f a bb)", 1, 5, 2), "second")]
    labels = [(Span(span.source, each.line, each.column, each.line, each.end_column), text) for each, text in labels]
    assert [text for _, text in excerpt(span, labels)] == [
        "  (f a bb)",
        "  ^^^^^^^^",
        "     │ ╰ second",
        "     ╰ first",
    ]


def test_a_label_in_another_line_shows_that_line():
    source = Source("a.scm", "(f\n  abc)")
    label = (Span(source, 2, 2, 2, 5), "this is 5")
    assert [text for _, text in excerpt(Span(source, 1, 0, 2, 6), [label])][2:] == [
        "    abc)",
        "    ^^^",
        "    ╰ this is 5",
    ]


def test_notes_come_last():
    assert lines_of(ReadError("bad", None, ("did you mean car?",))) == ["error: bad", "  did you mean car?"]


def test_irritants_of_a_user_error_follow_its_message():
    assert lines_of(UserError("no such key:", (1, 2), None)) == ["error: no such key: 1 2"]


def test_defect_says_that_the_program_is_not_to_blame():
    text = render(CompilerBug("no such node"))
    assert text.startswith("schemenn: a defect of schemenn itself: no such node\n")
    assert "report this" in text


def test_colour_only_if_asked_for():
    error = ReadError("bad", place("(x)", 1, 0, 3))
    assert "\x1b[" not in render(error)
    assert "\x1b[" in render(error, colour=True)


def test_a_line_is_cut_to_the_width_around_the_place():
    text = "(f " + "a" * 60 + " (car 5) " + "b" * 60 + ")"
    lines = [line for _, line in excerpt(place(text, 1, 64, 7), [], 40)]
    assert lines[0] == "  …" + text[54:94] + "…"
    assert lines[1] == "  " + " " * 11 + "^" * 7


def test_wide_characters_count_for_two_columns_where_a_line_is_cut():
    text = "漢" * 30 + "(car 5)"
    lines = [line for _, line in excerpt(place(text, 1, 30, 7), [], 27)]
    assert lines[0] == "  …" + "漢" * 10 + "(car 5)"
    assert lines[1] == "  " + " " * 21 + "^" * 7
