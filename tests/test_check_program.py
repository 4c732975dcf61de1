"""Programs held against their expectations."""

from schemenn.check_program import check
from schemenn.session import Session
from schemenn.source import Source


def failures(text):
    return [(failure.span.line, failure.message) for failure in check(Session(), Source("a.scm", text))]


def test_met_expectations_leave_nothing():
    assert failures("(define x 1)\n(+ x 1) ; => 2\n(display x) ; prints: 1\n(car x) ; error: car") == []


def test_wrong_value():
    assert failures("(+ 1 2) ; => 4") == [(1, "expected 4, got 3")]


def test_unexpected_error_and_the_forms_behind_it():
    assert failures("(car 5)\n(+ 1 2) ; => 4") == [
        (1, "unexpected error: car: expected a pair, got 5"),
        (2, "expected 4, got 3"),
    ]


def test_missing_error():
    assert failures("(+ 1 2) ; error: +") == [(1, "expected an error with: +, got 3")]


def test_error_with_another_message():
    assert failures("(car 5) ; error: cdr") == [(1, "expected an error with: cdr, got: car: expected a pair, got 5")]


def test_syntax_error_stops_only_its_own_form():
    assert failures("(define x 1) ; first\n(if) ; error: if\n(+ x 1) ; => 2") == []


def test_output_of_the_last_forms_together():
    assert failures('(display "a")\n(display "b")\n(newline)\n; prints: ab') == []


def test_wrong_output():
    (failure,) = failures('(display "a") ; prints: b')
    assert failure[1].startswith("expected to print ['b']")


def test_value_is_judged_before_a_later_form_changes_it():
    assert failures("(define x (list 1))\nx ; => (1)\n(set-car! x 2)\nx ; => (2)") == []


def test_error_in_a_later_part_of_a_begin():
    assert failures("(define x 1)\n(begin (set! x 2) (car '())) ; error: car\nx ; => 2") == []


def test_forms_after_an_exit_are_not_reached():
    assert failures("(exit 3)\n(+ 1 2) ; => 3") == [(2, "not reached")]


def test_error_inside_a_procedure_defined_just_before():
    assert failures("(define (f) (car 5))\n(f) ; error: car\n(+ 1 2) ; => 3") == []
