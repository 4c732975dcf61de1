"""What straight-line code answers is what the program would: of the same kind, made anew or the same as there."""

from __future__ import annotations

import pytest

from schemenn.write import write
from tests.tracing.comparing import Both

BOTH = Both("(define l (list 1.0 2.0)) (define v (vector 1.0 #f64(1.0 2.0)))")

ANSWERS = [
    ("(lambda (x) (> x 1))", "(f 2.0)", "(f 0.0)", "(f +nan.0)", "(f #f64(0.0 2.0))", "(f 3)"),
    ("(lambda (x) (values x (* 2 x)))", "(call-with-values (lambda () (f 2.0)) list)"),
    ("(lambda (x) (list x 'a 1/2 #\\a (vector x #t)))", "(f 2.0)", "(f #f64(1.0))"),
    ("(lambda (x) (list x x))", "(let ((a (f 2.0)) (b (f 2.0))) (list (eq? a b) (equal? a b)))"),
    ("(lambda (x) l)", "(eq? (f 1.0) l)"),
    ("(lambda (x) (vector-ref v 1) v)", "(eq? (f 1.0) v)"),
    ("(lambda (x) x)", "(eq? (f l) l)", "(eq? (f v) v)"),
    ("(lambda (x) (cdr x))", "(eq? (f l) (cdr l))"),
    ("(lambda (x) (string-append \"a\" \"b\"))", "(eq? (f 1.0) (f 1.0))"),
    ("(lambda (x) (lambda (y) (* x y)))", "((f 2.0) 3.0)", "(procedure? (f 2.0))"),
    ("(lambda (x) (if (procedure? (lambda (y) x)) (* 2 x) x))", "(f 2.0)"),
    ("(lambda (x) (let ((g (lambda (y) (* x y)))) (if (eq? g g) (g x) x)))", "(f 2.0)"),
    ("(lambda (x) (if x 'yes 'no))", "(f 2.0)", "(f #f)", "(f '())"),
    ("(lambda (x) (* x 2))", "(f 1)", "(f 1/2)", "(f 1.5)", "(f #f64(1.0 2.0))", "(f 'a)", "(f 1)"),
    ("(lambda (x) (transpose x))", "(f #2f64((1.0 2.0) (3.0 4.0)))"),
    ("(lambda (x) (exp (transpose x)))", "(f #2f64((1.0 2.0) (3.0 4.0)))"),
    ("(lambda (x) (+ (transpose x) 1))", "(f #2f64((1.0 2.0) (3.0 4.0)))"),
    ("(lambda (x) (map (lambda (r) 1.0) x))", "(f #2f64((1.0 2.0) (3.0 4.0)))"),
    ("(lambda (x) (map (lambda (r) #f64(1.0 2.0)) x))", "(f #f64(1.0 2.0 3.0))"),
    ("(lambda (x) (apply + x))", "(f '())", "(f '(1.0))", "(f 5)", "(f '(1.0 . 2.0))"),
    ("(lambda (x) (car x))", "(f l)", "(f 5)", "(f '())"),
    ("(lambda (x) (undefined-procedure x))", "(f 2.0)"),
    ("(lambda (x) (+ x #f64(1.0 2.0)))", "(f #f64(1.0 2.0 3.0))", "(f #f64(1.0 2.0))", "(f 1)"),
]


@pytest.mark.parametrize(("procedure", "calls"), [(procedure, calls) for procedure, *calls in ANSWERS])
def test_compiled_procedures_answer_what_they_answer_elsewhere(procedure: str, calls: list[str]) -> None:
    BOTH.check(f"(define f (jit {procedure}))")
    for call in [*calls, *calls]:
        BOTH.check(call)


FURTHER = [
    "(values (* x x) (lambda (y) (* x y)))",
    "(values (* x x) \"text\" (list 1 2 x) 'a 1/2 #\\a #t)",
    "(values (* x x) (> x 1) l v)",
    "(values (* x x) (vector x (list x)))",
    "(values (* x x))",
    "3.0",
    "3",
    "#f",
    "(> x 1)",
    "(list x)",
    "(* x #f64(1.0 2.0))",
    "(values)",
]


@pytest.mark.parametrize("body", FURTHER)
def test_further_values_are_answered_untracked(body: str) -> None:
    BOTH.check(f"(define (f x) {body})")
    shown = "(lambda all (map (lambda (each) (if (procedure? each) (each 2.0) each)) all))"
    for _ in range(2):
        BOTH.check(f"(call-with-values (lambda () (value-and-gradient f 3.0)) {shown})")
        BOTH.check("((∇ f) 3.0)")


def test_what_is_no_number_stands_as_itself_in_a_gradient() -> None:
    BOTH.check("(define f (lambda (p) (* (car p) (sum (caddr p)))))")
    found = BOTH.check_traced("((∇ f) (list 2.0 'a #f64(1.0 2.0) #t '()))")
    assert write(found) == "(3.0 a #f64(2.0 2.0) #t ())"


def test_nothing_of_a_run_is_kept() -> None:
    both = Both("(define g (∇ (lambda (x) (if (> (sum x) 0) (sum (* x x)) (sum x)))))")
    both.check("(g #f64(1.0 2.0))")
    both.check("((∇ (lambda (x) (display x) x)) 1.0)")
    straight = both.traced.specializer.straight
    assert not straight._tracer.trace.graph.nodes
    assert straight.reason is not None
    assert straight.reason.__traceback__ is None
