"""How errors look."""

from schemenn.errors import CompilerBug, ReadError, RunError, UserError, WrongType
from schemenn.render import render
from schemenn.source import Source, Span


def place(text, line, column, length, name="a.scm"):
    return Span(Source(name, text), line, column, line, column + length)


def test_place_message_and_underlined_form():
    error = WrongType("car: expected a pair, got 5", (), place("(list\n  (car 5))", 2, 2, 7))
    assert render(error) == "a.scm:2:3: car: expected a pair, got 5\n    (car 5))\n    ^^^^^^^\n"


def test_error_without_a_place():
    assert render(RunError("out of memory")) == "error: out of memory\n"


def test_form_over_several_lines_is_underlined_to_the_end_of_the_first():
    span = Span(Source("a.scm", "(let ((x))\n  x)"), 1, 0, 2, 4)
    assert render(ReadError("let: bad", span)).splitlines()[1:] == ["  (let ((x))", "  ^^^^^^^^^^"]


def test_tabs_keep_the_carets_in_place():
    lines = render(ReadError("bad", place("\t(x)", 1, 1, 3))).splitlines()
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


def test_calls_stand_innermost_first():
    text = "(define (f x) (car x))\n(define (g x) (+ 1 (f x)))"
    error = WrongType("car: expected a pair, got 5", (), place(text, 1, 14, 7))
    error.calls = [("g", place(text, 2, 19, 5)), ("f", place(text, 1, 14, 7))]
    assert render(error).splitlines()[3:] == ["  in f", "  in g, at a.scm:2:20"]


def test_repeated_call_is_folded():
    error = RunError("deep")
    error.calls = [("f", place("(f)", 1, 0, 3))] * 1000
    assert render(error).splitlines()[3:] == ["  in f", "  in f, at a.scm:1:1", "  … this call 998 more times"]


def test_repeated_cycle_of_calls_is_folded():
    text = "(even) (odd)"
    error = RunError("deep", (), place("x", 1, 0, 1))
    error.calls = [("even", place(text, 1, 0, 6)), ("odd", place(text, 1, 7, 5))] * 50
    assert render(error).splitlines()[3:] == [
        "  in odd, at a.scm:1:8",
        "  in even, at a.scm:1:1",
        "  … these 2 calls 49 more times",
    ]


def test_many_different_calls_are_cut_in_the_middle():
    error = RunError("deep", (), place("x", 1, 0, 1))
    error.calls = [(f"f{i}", None) for i in range(100)]
    lines = render(error).splitlines()[3:]
    assert lines[0] == "  in f99"
    assert lines[-1] == "  in f0"
    assert "  … 84 more" in lines


def test_notes_come_last():
    assert render(ReadError("bad", None, ("did you mean car?",))) == "error: bad\n  did you mean car?\n"


def test_irritants_of_a_user_error_follow_its_message():
    assert render(UserError("no such key:", (1, 2), None)) == "error: no such key: 1 2\n"


def test_defect_says_that_the_program_is_not_to_blame():
    text = render(CompilerBug("no such node"))
    assert text.startswith("schemenn: a defect of schemenn itself: no such node\n")
    assert "report this" in text


def test_colour_only_if_asked_for():
    error = ReadError("bad", place("(x)", 1, 0, 3))
    assert "\x1b[" not in render(error)
    assert "\x1b[" in render(error, colour=True)
