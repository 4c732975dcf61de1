"""`schemenn notation` as it is called."""

import io
import re

import pytest

from schemenn.cli import main
from schemenn.notation.table import ROWS, run_table, table_text, width


def run(capsys, *words):
    status = main(["notation", *words])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_the_table_shows_four_rows_with_what_they_compute(capsys):
    status, out, _ = run(capsys)
    assert status == 0
    assert [line.split()[:1] for line in out.split("\n")[:1]] == [["Math"]]
    for row in ROWS:
        assert row.math in out and row.scheme in out
    # h = relu(W x + b) with W x + b = (3 − 2 + 0.5, 9 + 4 − 20); L = Σh², so ∂L/∂W = 2 h xᵀ where h > 0
    assert "⇒  #f64(1.5 0.0)" in out
    assert "⇒  #2f64((9.0 3.0) (0.0 0.0))" in out
    assert "⇒  #f64(0.8 2.4)" in out


def test_the_table_fits_a_hundred_columns_and_is_aligned():
    lines = table_text("text").rstrip("\n").split("\n")
    assert max(width(line) for line in lines) <= 100
    places = {width(line[: line.index(row.scheme)]) for row in ROWS for line in lines if line.startswith(row.math)}
    assert len(places) == 1


@pytest.mark.parametrize(
    ("style", "sign"), [("markdown", "| Math |"), ("html", "<table>"), ("latex", r"\begin{tabular}")]
)
def test_the_table_in_other_formats(capsys, style, sign):
    status, out, _ = run(capsys, "--format", style)
    assert status == 0
    assert sign in out
    assert all(re.sub(r"\W", "", shown.cells[3]) in re.sub(r"\W", "", out) for shown in run_table())


def test_an_expression_is_shown_three_ways(capsys):
    status, out, _ = run(capsys, "(map relu (mat-vec W x b))")
    assert status == 0
    assert out == "Unicode  σ(Wx + b)\nLaTeX    \\sigma(W x + b)\nnumpy    relu(W @ x + b)\n"


def test_mathematics_becomes_scheme(capsys):
    assert run(capsys, "--from-math", "h = σ(Wx + b)")[:2] == (0, "(define h (map relu (mat-vec W x b)))\n")
    assert run(capsys, "--from-math", "-wx", "--matrix", "w")[:2] == (0, "(- (mat-vec w x))\n")
    assert run(capsys, "--from-math", "σ(z)", "--vector", "z", "--sigma", "sigmoid")[:2] == (0, "(map sigmoid z)\n")


def test_mathematics_from_standard_input(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"x = 1\ny = 2\n"), encoding="utf-8"))
    assert run(capsys, "--from-math", "-")[:2] == (0, "(define x 1)\n(define y 2)\n")


def test_an_error_points_at_its_place(capsys):
    status, out, err = run(capsys, "--from-math", "a + + b")
    assert (status, out) == (1, "")
    assert "math:1:5: unexpected +\n  a + + b\n      ^" in err
    status, _, err = run(capsys, "(do ((i 0)) (#t))")
    assert status == 1
    assert "do: has no mathematics" in err


def test_wrong_use(capsys):
    assert run(capsys, "--format", "pdf")[0] == 2
    assert run(capsys, "x", "--from-math", "y")[0] == 2
    assert run(capsys, "x", "--matrix", "W")[0] == 2
    assert run(capsys, "")[0] == 2
    assert run(capsys, "--from-math", " ")[0] == 2
