"""Python's exceptions as Scheme errors: their class, the form that failed, the calls they came through."""

from __future__ import annotations

import pytest

from schemenn.errors import (
    ArityError,
    DivisionByZero,
    OutOfRange,
    RunError,
    UnboundVariable,
    UncaughtRaise,
    UserError,
    WrongType,
)
from schemenn.session import Session
from schemenn.source import Source


def failure(text: str) -> RunError:
    """The error that the program ends with."""
    with pytest.raises(RunError) as caught:
        Session().run_source(Source("case", text))
    return caught.value


FAILURES: list[tuple[str, type[RunError], str]] = [
    ("(list (car 5) 1)", WrongType, "(car 5)"),
    ("(define (f x) (car x)) (f 5)", WrongType, "(car x)"),
    ("(define (f x) (+ 1 (* x 2))) (f 'a)", WrongType, "(* x 2)"),
    ("(define (f x) (if (< x 1) 2 3)) (f 'a)", WrongType, "(< x 1)"),
    ('(define (f x) (string-append "a" x)) (f 1)', WrongType, '(string-append "a" x)'),
    ("(define (f l) (map car l)) (f '(1))", WrongType, "(map car l)"),
    ("(define (f l) (for-each (lambda (x) (car x)) l)) (f '(1))", WrongType, "(car x)"),
    ("(define (f l) (map (lambda (x) x) l)) (f 5)", WrongType, "(map (lambda (x) x) l)"),
    ("(define (f x) (list (x 1) 2)) (f 5)", WrongType, "(x 1)"),
    ("(define (f x) (x 1)) (f 5)", WrongType, "(x 1)"),
    ("(define (f x) x) (list (f 1 2))", ArityError, "(f 1 2)"),
    ("(define (g h) (h 1 2)) (g (lambda (x) x))", ArityError, "(h 1 2)"),
    ("(define (f x) (car x x)) (f 1)", ArityError, "(car x x)"),
    ("(define (f x) (list nothing x)) (f 1)", UnboundVariable, "nothing"),
    ("(define (f x) (+ (nothing x) 1)) (f 1)", UnboundVariable, "nothing"),
    ("(define (f) (set! nothing 1)) (f)", UnboundVariable, "(set! nothing 1)"),
    ("(define (f x) (quotient 1 x)) (f 0)", DivisionByZero, "(quotient 1 x)"),
    ("(define (f x) (/ 1 x)) (f 0)", DivisionByZero, "(/ 1 x)"),
    ("(define (f x) (vector-ref x 3)) (f (vector 1 2 3))", OutOfRange, "(vector-ref x 3)"),
    ('(define (f x) (error "no" x)) (f 1)', UserError, '(error "no" x)'),
    ("(define (f x) (+ 1 (raise x))) (f 'a)", UncaughtRaise, "(raise x)"),
    ("(let loop ((i 0)) (if (< i 3) (loop (+ i 1)) (car i)))", WrongType, "(car i)"),
    ("(define (f k) (call/cc 5)) (f 1)", WrongType, "(call/cc 5)"),
]


@pytest.mark.parametrize(("text", "kind", "form"), FAILURES, ids=[text for text, _, _ in FAILURES])
def test_the_failing_form(text: str, kind: type[RunError], form: str) -> None:
    error = failure(text)
    assert error.__class__ is kind
    assert error.span is not None
    assert error.span.text() == form


def test_a_failing_form_on_several_lines() -> None:
    text = "(define (f x)\n  (car\n    x))\n(f 5)"
    with pytest.raises(WrongType) as caught:
        Session().run_source(Source("case", text))
    assert caught.value.span is not None
    assert caught.value.span.text() == "(car\n    x)"


def test_a_call_that_fits_no_clause() -> None:
    error = failure("(define f (case-lambda ((a) a) ((a b) b))) (list (f))")
    assert error.span is not None
    assert error.span.text() == "(f)"


def test_a_variable_used_before_it_has_a_value() -> None:
    error = failure("(define (f) (letrec ((a b) (b 1)) a)) (f)")
    assert error.__class__ is UnboundVariable
    assert "b" in error.message


def test_calls_are_named_outermost_first() -> None:
    error = failure("(define (f x) (+ 1 (g x))) (define (g x) (+ 1 (car x))) (f 5)")
    assert [name for name, _ in error.calls] == ["", "f", "g"]


def test_calls_say_where_they_are() -> None:
    error = failure("(define (f x) (+ 1 (g x))) (define (g x) (+ 1 (car x))) (f 5)")
    assert [span and span.text() for _, span in error.calls] == ["(f 5)", "(g x)", "(car x)"]


def test_irritants_are_the_values_that_are_wrong() -> None:
    assert failure("(define (f x) (car x)) (f 5)").irritants == (5,)


def test_the_operands_are_not_evaluated_twice() -> None:
    session = Session()
    session.run_source(Source("a", "(define n 0) (define (next) (set! n (+ n 1)) n)"))
    with pytest.raises(WrongType):
        session.run_source(Source("b", "(car (next))"))
    assert session.run_source(Source("c", "n")) == 1
