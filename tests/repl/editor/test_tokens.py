"""Texts that are unfinished or wrong have tokens too, and nothing of a text is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.repl.editor.tokens import tokens


def kinds(text):
    return [(token.kind, token.text) for token in tokens(text) if token.kind != "space"]


@given(st.text(alphabet="()[]\"'`,;#|\\ab1.\n :@!{}u8f64<-ŷ\t"))
def test_the_tokens_put_together_are_the_text(text):
    assert "".join(token.text for token in tokens(text)) == text
    assert [token.start for token in tokens(text)] == [
        sum(len(each.text) for each in tokens(text)[:i]) for i in range(len(tokens(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('(f "a)', [("open", "("), ("word", "f"), ("string", '"a)')]),
        ("#\\( #\\space", [("character", "#\\("), ("character", "#\\space")]),
        ("1 -2/3 +i 1e3 - ... 1+", [
            ("number", "1"), ("number", "-2/3"), ("number", "+i"), ("number", "1e3"),
            ("word", "-"), ("word", "..."), ("word", "1+"),
        ]),
        ("#f64(1)", [("open", "#f64("), ("number", "1"), ("close", ")")]),
        ("; a (\nb", [("comment", "; a ("), ("word", "b")]),
        ("#| a #| b |# c |# d", [("comment", "#| a #| b |# c |#"), ("word", "d")]),
        ("#| a", [("comment", "#| a")]),
        ("#;x", [("prefix", "#;"), ("word", "x")]),
        ("|a b", [("word", "|a b")]),
        ("\\sig", [("error", "\\sig")]),
        ("#t #!eof #:key", [("constant", "#t"), ("constant", "#!eof"), ("keyword", "#:key")]),
    ],
)  # fmt: skip
def test_kinds(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(("text", "closed"), [('"a', False), ('"a"', True), ("#|", False), ("|x|", True)])
def test_what_goes_on_beyond_the_text_is_not_closed(text, closed):
    assert tokens(text)[0].closed is closed
