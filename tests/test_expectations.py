"""Expectations in comments: where they stand and when a value meets them."""

import pytest

from schemenn.check_program import check
from schemenn.datum import TRUE, MultipleValues, new_string, Vector, intern, to_list
from schemenn.expectations import agrees, parse
from schemenn.number import Rational
from schemenn.session import Session
from schemenn.source import Source


def expectations(text):
    return [[(e.kind, e.text) for e in example.expectations] for example in parse(Source("a.scm", text))]


@pytest.mark.parametrize("marker", ["=>", "⇒", "⟹", "Value:"])
def test_value_on_the_same_line(marker):
    assert expectations(f"(+ 1 2) ; {marker} 3") == [[("value", "3")]]


def test_value_on_the_next_line():
    assert expectations("(+ 1 2)\n; => 3\n(f)") == [[("value", "3")], []]


def test_comment_after_a_blank_line_belongs_to_nobody():
    assert expectations("(+ 1 2)\n\n; => 3") == [[]]


def test_comment_inside_a_form_is_no_expectation():
    assert expectations("(list 1 ; => 1\n 2)") == [[]]


def test_value_goes_on_over_several_lines():
    assert expectations("(f)\n; => (1 2\n;     3)\n; prints: x") == [[("value", "(1 2\n    3)"), ("prints", "x")]]


def test_several_lines_of_output():
    assert expectations("(f)\n; prints: a\n; prints:   b") == [[("prints", "a"), ("prints", "  b")]]


def test_error_and_its_part():
    assert expectations("(car 5)  ; error: expected a pair") == [[("error", "expected a pair")]]


def test_two_forms_on_a_line():
    assert expectations("(f) (g) ; => 1") == [[], [("value", "1")]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("3  three of them", 3),
        ('"a  b"', new_string("a  b")),
        ("(1 (b) #t)", to_list([1, to_list([intern("b")]), TRUE])),
        ("(1 . 2)", to_list([1], 2)),
        ("#(1 2)", Vector([1, 2])),
        ("1/2", Rational(1, 2)),
        ("0.33", 1 / 3),
        ("(0.45 0.1)", to_list([0.44999999999999996, 0.1])),
        ("-1.66", -1.6600000000000001),
        ("1.5e-7", 1.4999e-7),
        ("+inf.0", float("inf")),
        ("1 2", MultipleValues((1, 2))),
    ],
)
def test_agreement(text, value):
    assert agrees(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3.0),
        ("3.0", 3),
        ("3 three", 3),
        ("0.33", 0.34),
        ("0.3333333333333333", 0.3333333333333),
        ("(1 2)", to_list([1, 2, 3])),
        ("(1 2 3)", to_list([1, 2])),
        ('"a"', intern("a")),
        ("#(1)", to_list([1])),
        ("+inf.0", 1e308),
        ("1", MultipleValues((1, 2))),
    ],
)
def test_disagreement(text, value):
    assert not agrees(text, value)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("(define (f x) x)", "f"),
        ("(define x 5)", "x"),
        ("(lambda (x) x)", "#[compound-procedure 12]"),
        ("((lambda () (define (g) 1) g))", "#[compound-procedure 12 g]"),
    ],
)
def test_what_mit_scheme_says_of_definitions_and_procedures_is_met(form, said):
    assert check(Session(), Source("program", f"{form}\n;Value: {said}\n")) == []


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("(define x 5)", "y"),
        ("(define x 5)", ""),
        ("(if #f #f)", "x"),
        ("'x", "#[compound-procedure 12]"),
        ("((lambda () (define (g) 1) g))", "#[compound-procedure 12 h]"),
    ],
)
def test_what_mit_scheme_would_not_say_is_not_met(form, said):
    assert len(check(Session(), Source("program", f"{form}\n;Value: {said}\n"))) == 1
