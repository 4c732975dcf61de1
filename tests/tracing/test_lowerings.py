"""What primitives become in a trace: their values and gradients against the tape and against central differences."""

from __future__ import annotations

import pytest

from schemenn.write import write
from tests.tracing.comparing import Both
from tests.tracing.tables import lines, procedure_and_rest

DEFINITIONS = """
(define (relu x) (if (> x 0) x 0))
(define (sig x) (/ 1.0 (+ 1.0 (exp (- x)))))
(define-record-type net (make-net weights bias) net? (weights net-weights) (bias net-bias))
"""

BOTH = Both(DEFINITIONS)


@pytest.mark.parametrize(("procedure", "arguments"), [procedure_and_rest(line) for line in lines("lowerings.txt")])
def test_the_gradient_is_that_of_the_tape_and_of_differences(procedure: str, arguments: str) -> None:
    BOTH.check(f"(define f {procedure})")
    BOTH.check_traced(f"(call-with-values (lambda () (value-and-gradient f {arguments})) list)")
    BOTH.check_traced(f"((jit f) {arguments})")
    BOTH.check_traced(f"((∇ f) {arguments})")
    assert write(BOTH.check(f"(check-gradient f {arguments})")) == "#t"


@pytest.mark.parametrize("body", lines("second_derivatives.txt"))
def test_second_derivatives_are_those_of_the_tape(body: str) -> None:
    BOTH.check(f"(define g (∇ (lambda (x) (dot #f64(1.0 2.0 3.0) ((∇ (lambda (x) {body})) x)))))")
    BOTH.check_traced("(g #f64(0.5 -1.5 2.0))")
    BOTH.check_traced("(g #f64(0.5 1.5 2.0))")
    BOTH.check(f"(define g (∇ (lambda (k) (* k (sum ((∇ (lambda (x) (* k {body}))) #f64(0.5 -1.5 2.0)))))))")
    BOTH.check_traced("(g 2.0)")


STOPPED = [
    ("(lambda (x) (* (stop-gradient x) x))", "3.0", "3.0"),
    ("(lambda (t) (sum (* (stop-gradient t) t)))", "#f64(1.0 2.0)", "#f64(1.0 2.0)"),
    ("(lambda (p) (* (car p) (car (stop-gradient p))))", "'(3.0 4.0)", "(3.0 0.0)"),
    ("(lambda (p) (* (vector-ref p 0) (vector-ref (stop-gradient p) 1)))", "(vector 3.0 4.0)", "#(4.0 0.0)"),
    ("(lambda (t) (sum (map (lambda (y) (* y (stop-gradient (* 2 y)))) t)))", "#f64(1.0 2.0)", "#f64(2.0 4.0)"),
]


@pytest.mark.parametrize(("procedure", "argument", "gradient"), STOPPED)
def test_stop_gradient_makes_constants(procedure: str, argument: str, gradient: str) -> None:
    BOTH.check(f"(define f {procedure})")
    assert write(BOTH.check_traced(f"((∇ f) {argument})")) == gradient


CONSTANT_ARGUMENTS = [
    # k · Σ ∂(k x²)/∂x = 2 k² Σx, whose slope in k is 4 k Σx
    ("(lambda (k) (* k (sum ((∇ (lambda (x) (sum (* x x k)))) #f64(1.0 2.0)))))", "2.0", "24.0"),
    ("(lambda (k) (* k ((∇ (lambda (x) (* x x k 3.0))) 3.0)))", "2.0", "72.0"),
    ("(lambda (x) ((∇ (lambda (y) (* x (+ y x)))) x))", "2.0", "1.0"),
    ("(lambda (x) ((∇ (lambda (y) (* x y y))) (* x x)))", "2.0", "24.0"),
    ("(∇ (∇ (lambda (x) (* x x x x))))", "2.0", "48.0"),
]


@pytest.mark.parametrize(("procedure", "argument", "gradient"), CONSTANT_ARGUMENTS)
def test_a_gradient_inside_is_in_its_own_argument_alone(procedure: str, argument: str, gradient: str) -> None:
    BOTH.check(f"(define f {procedure})")
    assert write(BOTH.check_traced(f"((∇ f) {argument})")) == gradient
