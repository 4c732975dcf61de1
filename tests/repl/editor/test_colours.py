"""What each word is coloured as."""

import pytest
from pygments.token import Keyword, Name

from schemenn.repl.editor.lexer import SchemeLexer
from schemenn.repl.editor.roles import Role, roles
from schemenn.repl.editor.themes import colour_depth, has_light_background, style


def words(text, names):
    skipped = (Role.SPACE, Role.BRACKET)
    return {token.text: role.name for token, role in roles(text, names) if role not in skipped}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(let ((x 1)) (car y))", {"let": "SYNTAX", "x": "LOCAL", "1": "NUMBER", "car": "BUILTIN", "y": "UNBOUND"}),
        ("(square W)", {"square": "USER", "W": "USER"}),
        ("(while-not q)", {"while-not": "MACRO", "q": "PLAIN"}),
        ("'(a b)", {"'": "QUOTE", "a": "SYMBOL", "b": "SYMBOL"}),
        ("(quote car)", {"quote": "SYNTAX", "car": "SYMBOL"}),
        ("`(a ,b ,@car)", {"`": "QUOTE", "a": "SYMBOL", ",": "QUOTE", "b": "UNBOUND", ",@": "QUOTE", "car": "BUILTIN"}),
        ("#(a)", {"a": "SYMBOL"}),
        ('"s" #\\a #t', {'"s"': "STRING", "#\\a": "CHARACTER", "#t": "CONSTANT"}),
        ("#:k ; c", {"#:k": "KEYWORD", "; c": "COMMENT"}),
        ("(car ))", {"car": "BUILTIN", ")": "STRAY"}),
        ("(car ]", {"car": "BUILTIN", "(": "STRAY", "]": "STRAY"}),
        ("#;(a) car", {"#;": "QUOTE", "a": "COMMENT", "car": "BUILTIN"}),
        ("(define (fib n) (fib n))", {"define": "SYNTAX", "fib": "LOCAL", "n": "LOCAL"}),
        ("(define a 1) b", {"define": "SYNTAX", "a": "LOCAL", "1": "NUMBER", "b": "UNBOUND"}),
        ("(import (scheme base))", {"import": "SYNTAX", "scheme": "PLAIN", "base": "PLAIN"}),
        ("(lambda (car) car)", {"lambda": "SYNTAX", "car": "LOCAL"}),
        (",time (car q)", {",time ": "COMMAND", "car": "BUILTIN", "q": "UNBOUND"}),
        (",ti", {",ti": "COMMAND", "": "PLAIN"}),
        (",set theme light", {",set": "COMMAND", " theme light": "PLAIN"}),
        ('"open', {'"open': "STRING"}),
        ("\\sig", {"\\sig": "STRAY"}),
    ],
)
def test_roles(text, expected, names):
    assert words(text, names) == expected


@pytest.mark.parametrize("text", ["(a (b\n'c)", ",doc x\ny", ",", ", x", "(((", '"', "#|", ",time\n(f", "  ,load a"])
def test_the_coloured_pieces_put_together_are_the_text(text, names):
    assert "".join(token.text for token, _ in roles(text, names)) == text


def test_the_lexer_is_pygments_s(names):
    found = list(SchemeLexer(names).get_tokens("(if q)"))
    assert [(kind in Keyword, text) for kind, text in found if text == "if"] == [(True, "if")]
    assert [kind for kind, text in found if text == "q"] == [Name.Unbound]


def test_deep_nesting_is_no_problem(names):
    assert len(roles("(" * 5000 + "x" + ")" * 5000, names)) == 10001


def test_themes():
    dark, light = style("dark", {}), style("light", {})
    shown = "class:pygments.keyword"
    assert dark.get_attrs_for_style_str(shown).color != light.get_attrs_for_style_str(shown).color
    assert style("auto", {"COLORFGBG": "0;15"}).get_attrs_for_style_str(shown) == light.get_attrs_for_style_str(shown)
    assert style("auto", {}).get_attrs_for_style_str(shown) == dark.get_attrs_for_style_str(shown)
    assert has_light_background({"COLORFGBG": "0;default;7"})
    assert not has_light_background({"COLORFGBG": "15;0"})


def test_no_color():
    assert colour_depth("dark", {"NO_COLOR": "1"}).name == "DEPTH_1_BIT"
    assert colour_depth("plain", {}).name == "DEPTH_1_BIT"
    assert colour_depth("dark", {"NO_COLOR": ""}) is None
