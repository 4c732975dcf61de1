"""Input that is no terminal: no prompt, no banner, values printed, the end at the first error."""

import sys
from io import StringIO

import pytest

from schemenn.repl.lines import PipedRepl
from schemenn.session import Session


@pytest.fixture
def ran(monkeypatch, capsys):
    """Runs an input; answers the exit status and what was printed to either stream."""

    def run(text, *files):
        monkeypatch.setattr(sys, "stdin", StringIO(text))
        status = PipedRepl(Session()).run(list(files))
        return status, *capsys.readouterr()

    return run


def test_values_without_names(ran):
    assert ran("(+ 1 2)\n(* _ $1) 'end") == (0, "3\n9\nend\n", "")


def test_values_begin_a_line(ran):
    assert ran('(display "text")\n5\n') == (0, "text\n5\n", "")


def test_commands(ran):
    assert ran(",help ti\n(+ 1\n 2)\n,all (list\n 1 2)\n3") == (
        0,
        "  ,time EXPR            evaluate, and say how long it took\n3\n(1 2)\n3\n",
        "",
    )


def test_a_command_that_fails_ends_it(ran):
    assert ran(",nothing\n3") == (1, "", "there is no command ,nothing; ,help lists them\n")


def test_the_first_error_ends_it(ran):
    status, out, err = ran("1\n  (car 2)\n3\n")
    assert (status, out) == (1, "1\n")
    assert err.startswith("<stdin>:2:3: car: expected a pair, got 2\n")


def test_files_first(ran, tmp_path):
    (tmp_path / "a.scm").write_text("(define x 5)")
    (tmp_path / "b.scm").write_text("(car x)")
    assert ran("x", str(tmp_path / "a.scm")) == (0, "5\n", "")
    assert ran("x", str(tmp_path / "a.scm"), str(tmp_path / "b.scm"))[:2] == (1, "")


def test_matrices_on_one_line(ran):
    assert ran("#2f64((1 2) (3 4))")[1] == "#2f64((1.0 2.0) (3.0 4.0))\n"


def test_output_goes_on_where_nothing_else_is_shown(ran):
    assert ran('(display 1) (newline) (display "a") (display "b")\n3') == (0, "1\nab\n3\n", "")


def test_what_is_no_text_ends_it(ran):
    """Python lets U+DCFF stand for the byte 0xFF of what it cannot decode."""
    assert ran("1\n\udcff\n")[:2] == (1, "1\n")
