"""Every batching rule against the primitive called row by row."""

from __future__ import annotations

import numpy as np
import pytest

from schemenn.batching.rules import rules
from schemenn.tensor import Mask, Tensor, make_tensor
from tests.vectorize.comparing import Both, check_same

V = make_tensor(np.array([0.5, -1.5, 2.0, 0.0, -0.0, 3.25, 1.0]))
UNIT = make_tensor(np.array([0.5, -0.25, 0.0, -0.0, 0.75]))
WHOLE = make_tensor(np.array([0.0, -0.0, 3.0, -6.0, 2.0, -7.0]))
POSITIVE = make_tensor(np.array([0.5, 1.0, 2.0, 30.0]))
M = make_tensor(np.array([[1.0, -2.0, 3.5], [0.25, 4.0, -1.0], [2.0, 2.0, 0.0], [-5.0, 1e-3, 7.0]]))
A = make_tensor(np.arange(24.0).reshape(2, 3, 4) - 7.5)

NUMBERS = """
(+ x 1) (+ 1/3 x) (+ x y) (+ x y 2) (+ x) (- x) (- x 2) (- 2 x) (* x -3) (* x y) (/ x) (/ x 3) (/ 1 x) (/ x 2 y)
(= x 0) (< x 1) (> x 1/3) (<= 0 x) (>= x y) (max x 0) (min x 0) (max x y) (min x -0.0) (max x) (square x) (cube x)
(abs x) (magnitude x) (sgn x) (floor x) (ceiling x) (round x) (truncate x) (inexact x) (exact->inexact x) (sqr x)
(1+ x) (add1 x) (-1+ x) (sub1 x) (1- x) (zero? x) (positive? x) (negative? x) (nonnegative? x) (nonpositive? x)
(nan? x) (finite? x) (infinite? x) (number? x) (complex? x) (real? x) (rational? x) (integer? x) (exact? x)
(inexact? x) (exact-integer? x) (exact-rational? x) (exact-nonnegative-integer? x) (boolean? x) (tensor? x) (mask? x)
(pair? x) (null? x) (list? x) (symbol? x) (string? x) (char? x) (vector? x) (bytevector? x) (procedure? x)
(eof-object? x) (hash-table? x) (not (> x 0)) (not x) (eq? x 'a) (eqv? x "a") (equal? x '()) (boolean? (> x 0))
(eqv? x 2.0) (eqv? x y) (eqv? x 2) (equal? x 0.0) (equal? (> x 0) #f) (eq? (> x 0) (> y 0)) (< 0 x 2) (>= 2 1 x)
(tensor-ref #f64(5.0 6.0) (if (> x 0) 1 0)) (expt (if (> x 0) x 3) 2) (inexact (if (> x 0) x 1/3)) (apply + x '(1 2))
(call-with-values (lambda () (values x y)) +) (fold + x '(1 2 3)) (reduce max 0 (list 1 2))
(call-with-values (lambda () (values x y)) (lambda (a b) (- a b))) (where (> x 0) x y)
""".strip()
INTEGERS = """
(quotient x 3) (quotient x -3) (quotient 7 y) (remainder x 3) (remainder x -4.0) (modulo x 3) (modulo x -4)
(modulo -7 y)
(truncate-quotient x 2) (truncate-remainder x 2) (floor-quotient x 2) (floor-quotient x -3.0) (floor-remainder x 2)
(quotient x y) (modulo x y) (even? x) (odd? x) (* -1 (exact x)) (inexact->exact x)
(* -0.5 (modulo (exact x) 2)) (abs (exact x)) (square (exact x)) (even? (exact x)) (positive? (exact x))
(one-hot (abs y) 7)
(quotient (exact x) -5) (case (exact x) ((1 2 3) 10) ((-6) 20) (else 0))
""".strip()
CLOSE = """
(exp x) (sin x) (cos x) (tan x) (atan x) (sinh x) (cosh x) (tanh x) (asinh x) (atan x y) (atan x 2) (expt x 2)
(expt x 3) (expt 2 x) (sigmoid x) (softplus x) (erf x)
""".strip()
UNIT_ONLY = "(asin x) (acos x) (atanh x)"
POSITIVE_ONLY = "(log x) (sqrt x) (acosh (+ 1 x)) (log x 2) (log x 10) (expt x 0.5) (expt x y)"
ROWS = """
(mat-vec W x) (mat-vec W x b) (mat-vec W x 1) (mat-vec '((1 2 3) (4 5 6)) x)
(vec-mat x (transpose W)) (dot x x) (dot x u) (dot u x)
(outer x u) (outer x x) (norm x) (sum x) (mean x) (product x) (maximum x) (minimum x) (variance x)
(standard-deviation x) (argmax x) (argmin x) (softmax x) (log-softmax x) (log-sum-exp x) (tensor-ref x 1)
(tensor (tensor-ref x 0) 1 (sum x)) (tensor x u x) (reshape x 3 1) (reshape x '(1 3)) (transpose (reshape x 3 1))
(ravel x) (flip x) (where (> x 0) x 0) (where (> x u) u x) (+ x u) (+ x 1) (* x (tensor-ref x 0)) (+ x (sum x)) (exp x)
(* x W) (tensor-length x) (tensor-size x) (rank x) (if (> (sum x) 2) x u) (if (mask-any (> x 3)) 1 0) (sum x 0)
(if (mask-all (> x -3)) 1 0) (sum (> x 0)) (mean (> x 0)) (where (mask-not (> x 0)) 1 x) (sum x -1)
(where (mask-and (> x 0) (< x 3)) 1 x) (where (mask-or (> x 3) (< x 0)) 1 x) (sum (mask-xor (> x 3) (< x 0)))
(argmax x 0) (argmin x 0 'keep) (tensor-ref x (argmax x)) (tensor-slice x '(1 #f)) (tensor-slice x 2) (tensor-take x 1)
(tensor-take x '(2 0 2)) (stack x u) (stack u x 1) (concatenate x #f64(1.0) x) (expand-dims x -1) (cumulative-sum x)
(equal? x u) (equal? (> x 0) (> x 1)) (apply + 1 x) (apply max x) (apply (lambda (a b c) (- a (* b c))) x)
(reduce - 0 x)
(mat-vec W u (tensor-ref x 0)) (mat-vec W u (tensor-slice x '(0 2))) (map * x '(1 2 3)) (map-indexed * x)
(if (%batch? x) 1 0) (if (%circular? x) 1 0)
(length (shape x)) (tensor? x) (max x 0) (fold + 0 x) (sum (map (lambda (e) (* e (tensor-ref x 0))) x)) (sum x 0 'keep)
(tensor-windows x 2) (tensor-overlap-add (reshape x 1 3) 3 1) (tensor-pad x '((1 2)) 0.5) (tensor-repeat x 2)
""".strip()
MATRICES = """
(sum x) (sum x 0) (sum x 1) (sum x -1) (mean x 0) (transpose x) (mat-vec x c) (mat-vec x c 1)
(vec-mat u x) (mat-mul x (transpose x))
(mat-mul W x) (mat-mul x B W) (tensor-ref x 1) (tensor-ref x 1 2) (softmax x) (log-sum-exp x) (+ x c) (+ x 1)
(transpose x 1 0) (map sum x) (argmax x) (argmax x 0) (argmin x -1) (argmax x 1 'keep) (tensor-slice x #f '(1 3))
(tensor-take x '(0 0) 1) (concatenate x (reshape u 3 1) 1) (concatenate x x) (stack x x -1)
(cumulative-sum x 1) (cumulative-sum x)
(tensor-ref x (argmax u)) (tensor-ref x (modulo (argmax x) 3) 1) (expand-dims x 1) (equal? x (* x 1.0))
(map (lambda (row) (* 2 row)) x) (reshape x 12) (mat-vec x (tensor-ref x 0)) (vec-mat u x) (flip x 0)
(if (> (sum x) 0) x (- x)) (tensor-windows x '(2 3) '(1 1)) (tensor-windows x 2 2 -1) (tensor-pad x '(1 (0 2)))
(tensor-overlap-add x 6 1) (tensor-repeat x 2 1)
""".strip()


def expressions(text: str) -> list[str]:
    """The parenthesized expressions of a text."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(text):
        if letter == "(":
            start = place if depth == 0 else start
            depth += 1
        elif letter == ")":
            depth -= 1
            if depth == 0:
                found.append(text[start - (text[start - 1 : start] == "'") : place + 1])
    return found


@pytest.fixture(scope="module")
def both() -> Both:
    return Both(
        "(define W #2f64((1.0 2.0 -3.0) (0.5 0.0 4.0)))",
        "(define b #f64(10.0 -1.0))",
        "(define u #f64(1.0 -1.0 2.0))",
        "(define c #f64(1.0 -1.0 2.0 0.5))",
        "(define B #2f64((1.0 2.0) (3.0 4.0) (5.0 6.0) (7.0 8.0)))",
    )


def check(both: Both, body: str, tensors: list[Tensor], ulps: int = 0, slack: float = 0.0) -> None:
    """Check that a body of x (and y) has a vector variant, and that it answers what the rows do."""
    names = " ".join("xy"[: len(tensors)])
    procedure = both.run(f"(lambda ({names}) {body})")
    assert both.why_not(procedure, *tensors) == "", body
    answer = both.at_once(procedure, *tensors)
    expected = both.by_elements(procedure, *tensors)
    assert isinstance(expected, Tensor | Mask), f"{body} {expected}"
    check_same(answer, expected, ulps, slack, body)


@pytest.mark.parametrize("body", expressions(NUMBERS))
def test_bit_for_bit(both: Both, body: str) -> None:
    check(both, body, [V, make_tensor(V.array[::-1] + 0.25)])


@pytest.mark.parametrize("body", expressions(INTEGERS))
def test_of_integers(both: Both, body: str) -> None:
    check(both, body, [WHOLE, make_tensor(np.array([5.0, 1.0, -1.0, 3.0, -2.0, 6.0]))][: 1 + ("y" in body)])


@pytest.mark.parametrize("body", expressions(CLOSE))
def test_within_four_ulp(both: Both, body: str) -> None:
    check(both, body, [V, make_tensor(V.array[::-1] + 0.25)], ulps=4)


@pytest.mark.parametrize("body", expressions(UNIT_ONLY))
def test_between_minus_one_and_one(both: Both, body: str) -> None:
    check(both, body, [UNIT], ulps=4)


@pytest.mark.parametrize("body", expressions(POSITIVE_ONLY))
def test_of_positive_numbers(both: Both, body: str) -> None:
    check(both, body, [POSITIVE, make_tensor(POSITIVE.array[::-1].copy())], ulps=4)


@pytest.mark.parametrize("body", expressions(ROWS))
def test_of_rows(both: Both, body: str) -> None:
    check(both, body, [M], ulps=8, slack=1e-12)


@pytest.mark.parametrize("body", expressions(MATRICES))
def test_of_matrices(both: Both, body: str) -> None:
    check(both, body, [A], ulps=8, slack=1e-11)


def test_every_rule_is_tried() -> None:
    text = " ".join([NUMBERS, INTEGERS, CLOSE, UNIT_ONLY, POSITIVE_ONLY, ROWS, MATRICES]).replace("argm", "%argm")
    tried = {word.lstrip("(") for word in text.replace("(", " (").split()} | {"values", "%apply-primitive"}
    assert set(rules()) <= tried
