"""Letters and signs by their names, as TeX and Unicode have them."""

import unicodedata

import pytest

from schemenn.repl.editor.symbols import SYMBOLS, expand, names_beginning, symbol_for


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("sigma", "GREEK SMALL LETTER SIGMA"),
        ("Sigma", "GREEK CAPITAL LETTER SIGMA"),
        ("lambda", "GREEK SMALL LETTER LAMDA"),
        ("eta", "GREEK SMALL LETTER ETA"),
        ("nabla", "NABLA"),
        ("partial", "PARTIAL DIFFERENTIAL"),
        ("to", "RIGHTWARDS ARROW"),
        ("yhat", "LATIN SMALL LETTER Y WITH CIRCUMFLEX"),
        ("_1", "SUBSCRIPT ONE"),
        ("_i", "LATIN SUBSCRIPT SMALL LETTER I"),
        ("^2", "SUPERSCRIPT TWO"),
        ("^T", "MODIFIER LETTER CAPITAL T"),
        ("le", "LESS-THAN OR EQUAL TO"),
    ],
)
def test_signs(word, name):
    assert unicodedata.name(symbol_for(f"\\{word}")) == name


@pytest.mark.parametrize("word", ["", "sigm", "_q", "_", "^", "wrong", "hat"])
def test_what_is_no_name(word):
    assert symbol_for(f"\\{word}") is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("(* \\sigma", "(* σ"),
        ("y\\hat", "ŷ"),
        ("\\mu\\hat", "μ̂"),
        ("x\\_12", "x₁₂"),
        ("x\\^-1", "x⁻¹"),
        ("W\\^T", "Wᵀ"),
        ("\\alpha\\_1", "\\alpha₁"),
        ("#\\alpha", None),
        ('"\\\\alpha', None),
        ("\\sigma x", None),
        ("\\", None),
        ("", None),
    ],
)
def test_what_tab_makes(before, after):
    found = expand(before)
    assert (None if found is None else before[: len(before) - found[0]] + found[1]) == after


def test_names_that_go_on():
    assert names_beginning("\\sig") == [("\\sigma", "σ")]
    assert ("\\_3", "₃") in names_beginning("\\_")


def test_every_sign_is_one_character():
    assert [name for name, sign in SYMBOLS.items() if len(sign) != 1] == []
