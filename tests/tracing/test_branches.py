"""A branch that is not taken contributes exactly 0, whatever it would have come to: infinities, nan, errors."""

from __future__ import annotations

import pytest

from tests.tracing.comparing import Both, is_alike
from tests.tracing.tables import lines, procedure_and_rest

BOTH = Both(
    "(define (countdown n x) (if (> x 0) (countdown n (- x n)) (* n x)))",
    "(define (of-list y) (let ((l (list y (* y y)))) (if (> y 0) (log (car l)) (cadr l))))",
)

def _row(line: str) -> list[str]:
    procedure, rest = procedure_and_rest(line)
    return [procedure, *rest.split(" => ")]


@pytest.mark.parametrize(("procedure", "argument", "gradient"), [_row(line) for line in lines("branches.txt")])
def test_a_branch_not_taken_contributes_nothing(procedure: str, argument: str, gradient: str) -> None:
    BOTH.check(f"(define f {procedure})")
    for _ in range(2):
        assert is_alike(BOTH.check(f"((∇ f) {argument})"), BOTH.check(f"(quote {gradient})"))


TIES = [
    ("(lambda (x) (sum (map (lambda (y) (if (> y 0) y 0)) x)))", "#f64(0.0 -0.0)", "#f64(0.0 0.0)"),
    ("(lambda (x) (sum (max x 0)))", "#f64(0.0 1.0)", "#f64(0.0 1.0)"),
    ("(lambda (x) (max x 0))", "0.0", "0.0"),
    ("(lambda (x y) (max x y))", "1.0 1.0", "(0.5 0.5)"),
    ("(lambda (x y) (sum (min x y)))", "#f64(1.0 2.0) #f64(1.0 1.0)", "(#f64(0.5 0.0) #f64(0.5 1.0))"),
    ("(lambda (x) (sum (max x x)))", "#f64(1.0 2.0)", "#f64(1.0 1.0)"),
    ("(lambda (x) (maximum x))", "#f64(1.0 2.0 2.0)", "#f64(0.0 0.5 0.5)"),
    ("(lambda (x) (sum (minimum x 1)))", "#2f64((1.0 1.0) (2.0 1.0))", "#2f64((0.5 0.5) (0.0 1.0))"),
    ("(lambda (x) (sum (abs x)))", "#f64(0.0 -1.0)", "#f64(0.0 -1.0)"),
]


@pytest.mark.parametrize(("procedure", "argument", "gradient"), TIES)
def test_at_a_tie_a_constant_wins_and_two_that_vary_share(procedure: str, argument: str, gradient: str) -> None:
    BOTH.check(f"(define f {procedure})")
    for _ in range(2):
        assert is_alike(BOTH.check(f"((∇ f) {argument})"), BOTH.check(f"(quote {gradient})"))


EXACT = [
    ("(lambda (x) (sum (/ 1.0 (map (lambda (y) (* -1 (if (> y 0) y 0))) x))))", "#f64(-1.0 2.0)"),
    ("(lambda (x) (sum (/ 1.0 (map (lambda (y) (- (if (> y 0) y 0))) x))))", "#f64(-1.0 2.0)"),
    ("(lambda (x) (sum (map (lambda (y n) (/ y n)) x '(1 0))))", "#f64(1.0 2.0)"),
    ("(lambda (x) (sum (map (lambda (y n) (/ y n)) x '(1.0 0.0))))", "#f64(1.0 2.0)"),
    ("(lambda (x) (sum (map (lambda (y) (/ 1 (if (> y 0) y 0))) x)))", "#f64(1.0 -2.0)"),
    ("(lambda (x) (sum (/ x 0 2)))", "#f64(1.0 2.0)"),
    ("(lambda (x) (if (< x 1/3) (* x x) x))", "0.3333333333333333"),
    ("(lambda (x) (if (< x 9007199254740993) (* x x) x))", "9007199254740992.0"),
    ("(lambda (p) (car p))", "'(1.0 1/2)"),
    ("(lambda (x) (sum (map (lambda (y) (case (if (> y 0) 1 2) ((1) 3) (else (* y y)))) x)))", "#f64(1.0 -2.0)"),
    ("(lambda (x) (sum (map (lambda (y) (if (eqv? (if (> y 0) 1 2) 1) y (* y y))) x)))", "#f64(1.0 -2.0)"),
    ("(lambda (x) (sum (map (lambda (y n) (if (equal? n 1) y (* y y))) x '(1 2))))", "#f64(1.0 -2.0)"),
    ("(lambda (x) (sum (map (lambda (y) (if (eqv? (if (> y 0) 1.0 2) 1) y (* y y))) x)))", "#f64(1.0 -2.0)"),
    ("(lambda (x) (sum (map (lambda (y n) (if (memv n '(1 3)) y (* y y))) x '(1 2))))", "#f64(1.0 -2.0)"),
    ("(lambda (x) (expt x 0))", "2.0"),
    ("(lambda (x) (/ 1 (- (expt x 0) 1)))", "2.0"),
    ("(lambda (x) (+ x (* 1/3 x) 1/3))", "2.0"),
    ("(lambda (x) (* x 100000000000000000000000000000000))", "2.0"),
    ("(lambda (x) (* 1e200 (* 1e200 (sum (* 1e-300 x)))))", "#f64(1.0 2.0)"),
    ("(lambda (x) (sum (* 1e200 (* 1e200 (* 1e-300 (* x x))))))", "#f64(1.0 2.0)"),
]


@pytest.mark.parametrize(("procedure", "argument"), EXACT)
def test_exact_numbers_and_extremes_are_what_they_are_elsewhere(procedure: str, argument: str) -> None:
    BOTH.check(f"(define f {procedure})")
    for _ in range(2):
        BOTH.check(f"(call-with-values (lambda () (value-and-gradient f {argument})) list)")
