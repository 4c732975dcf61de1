"""What names mean in a session, and what is said of them."""

import pytest

from schemenn.repl.editor.help_text import help_on
from schemenn.repl.editor.names import Kind, Names
from schemenn.session import Session
from schemenn.source import Source


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("let", Kind.SYNTAX), ("else", Kind.SYNTAX), ("while-not", Kind.MACRO), ("time", Kind.MACRO),
        ("car", Kind.BUILTIN), ("square", Kind.USER), ("W", Kind.USER), ("cra", None), ("unless-zero", Kind.MACRO),
    ],
)  # fmt: skip
def test_kinds(name, kind, names):
    assert names.kind(name) is kind


def test_a_definition_that_failed_defines_nothing():
    session = Session()
    with pytest.raises(Exception, match="car"):
        session.run_source(Source("a", "(define broken (car 1))"))
    assert Names(session).kind("broken") is None


def test_imported_names_are_there_under_the_names_they_got():
    session = Session()
    session.run_source(Source("a", "(import (prefix (srfi 1) l:))"))
    names = Names(session)
    assert names.kind("l:fold") is Kind.BUILTIN
    assert "l:fold" in names.all()
    assert help_on("l:fold", names).signatures[0].startswith("(l:fold ")


def test_every_name_that_stands_for_something_is_listed_once_and_none_of_the_library_s_own(names):
    found = list(names.all())
    assert len(found) == len(set(found))
    assert {"square", "W", "while-not", "let", "car", "map", "time"} <= set(found)
    assert not [name for name in found if name.startswith("%")]
    assert found.index("square") < found.index("car")


@pytest.mark.parametrize(
    ("name", "signatures", "first_line"),
    [
        ("vector-ref", ("(vector-ref vector k)",), "The element at index k."),
        ("filter", ("(filter keep? items)",), "The list of the elements for which keep? is true."),
        ("square", ("(square x)",), "The square of x."),
        ("while-not", ("(while-not test body ...)",), ""),
        ("if", ("(if test then [else])",), "One of two expressions; without the second, nothing."),
        ("W", (), ""),
    ],
)
def test_help(name, signatures, first_line, names):
    found = help_on(name, names)
    assert found.signatures == signatures
    assert found.first_line == first_line


def test_a_tensor_is_described_by_its_shape(names):
    assert help_on("W", names).kind == "tensor 2×3"


@pytest.mark.parametrize(
    ("definition", "signatures"),
    [
        ("(define (f a #:optional b . c) a)", ("(f a [b] c ...)",)),
        ("(define f (lambda (a . rest) a))", ("(f a rest ...)",)),
        ("(define f (case-lambda (() 1) ((a) a)))", ("(f)", "(f a)")),
        ("(define (f) 1)", ("(f)",)),
        ("(define f car)", ("(f pair)",)),
        ("(define f (let ((n 0)) (lambda (a b) a)))", ("(f a b)",)),
    ],
)
def test_how_a_definition_of_the_user_s_is_called(definition, signatures):
    session = Session()
    try:
        session.run_source(Source("a", definition))
    except Exception:  # `#:optional` needs define*
        session.run_source(Source("a", definition.replace("(define", "(define*")))
    assert help_on("f", Names(session)).signatures == signatures


def test_nothing_is_said_of_a_name_that_stands_for_nothing(names):
    assert help_on("cra", names).signatures == ()


def test_help_is_there_for_nearly_everything(names):
    found = {name: help_on(name, names) for name in names.all()}
    assert all(each.doc or each.kind != "procedure" for name, each in found.items() if names.kind(name) is Kind.MACRO)
    without = [n for n, each in found.items() if names.kind(n) is Kind.BUILTIN and not each.doc and not each.signatures]
    assert len(without) < 40
