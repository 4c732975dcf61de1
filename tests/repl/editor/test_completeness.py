"""Enter evaluates what needs no more text."""

import pytest

from schemenn.repl.editor.completeness import is_blank, is_complete


@pytest.mark.parametrize(
    "text",
    [
        "1", "(f)", "(f) ; a (", '"a"', "#\\(", "'(a . b)", "(f) (g)", "#(1)", "x)", "(f]", "{", "#| a |# 1", ",help",
        ",doc (", ",load it's", ",time (f)", ",expand '(a)", "|a b|", "",
    ],
)  # fmt: skip
def test_complete(text):
    assert is_complete(text)


@pytest.mark.parametrize(
    "text",
    ["(f", "(f (g)", '"a', "'", "#;", "#| a", "(f . ", "#(1", "(f) (", "|a", "(f #\\)", ",time (f", ",expand '"],
)
def test_unfinished(text):
    assert not is_complete(text)


@pytest.mark.parametrize(("text", "expected"), [("", True), ("\n", True), ("; a", True), ("#| a", False), ("1", False)])
def test_blanks_and_comments_are_no_entry(text, expected):
    assert is_blank(text) is expected
