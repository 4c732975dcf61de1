"""The tables of docs/notation.md are what the program does."""

import os

import pytest

from schemenn.notation.names import read_name, unicode_name
from schemenn.notation.text import latex_of, numpy_of, scheme_of, unicode_of

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def tables():
    """The rows of each table of two columns, by the heading above it."""
    found, heading = {}, ""
    with open(os.path.join(ROOT, "docs", "notation.md"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                heading = line.strip("# \n")
            elif line.startswith("|") and not line.startswith("|---"):
                cells = [cell.strip().replace("\0", "|") for cell in line.replace("\\|", "\0").strip("|\n").split("|")]
                found.setdefault(heading, []).append([cell.strip("`") for cell in cells])
    return {heading: rows[1:] for heading, rows in found.items()}


TABLES = tables()


@pytest.mark.parametrize(("math", "scheme"), TABLES["One for the other"])
def test_a_formula_and_its_scheme(math, scheme):
    assert scheme_of(math) == scheme
    assert unicode_of(scheme) == math
    assert scheme_of(latex_of(scheme)) == scheme


@pytest.mark.parametrize(("math", "scheme"), TABLES["Names"])
def test_a_name(math, scheme):
    assert unicode_name(scheme) == math
    assert read_name(math) == scheme


@pytest.mark.parametrize(("math", "back"), TABLES["What is read as something else"])
def test_a_formula_that_comes_back_in_another_form(math, back):
    assert unicode_of(scheme_of(math)) == back
    assert unicode_of(scheme_of(back)) == back


def test_the_examples_of_the_page():
    assert unicode_of("(define h (map relu (mat-vec W x b)))") == "h = σ(Wx + b)"
    assert latex_of("(define h (map relu (mat-vec W x b)))") == r"h = \sigma(W x + b)"
    assert numpy_of("(define h (map relu (mat-vec W x b)))") == "h = relu(W @ x + b)"
    assert (
        scheme_of(r"\hat{y} = W_2 \sigma(W_1 x + b_1) + b_2")
        == "(define y-hat (mat-vec W2 (map relu (mat-vec W1 x b1)) b2))"
    )
