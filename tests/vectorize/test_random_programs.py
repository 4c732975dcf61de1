"""`map` at once is `map` element by element, on random procedures of the allowed forms and awkward numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemenn.tensor import make_tensor
from schemenn.write import write
from tests.vectorize.comparing import Both, check_same

DEFINITIONS = [
    "(define (relu x) (if (> x 0) x 0))",
    "(define (clamp x) (cond ((< x -1) -1) ((> x 1) 1) (else x)))",
    "(define (step x) (if (>= x 1) 1.0 0.5))",
    "(define (halve x) (if (or (> x 8) (< x -8)) (halve (/ x 2)) x))",
    "(define (power x n) (if (= n 0) 1 (* x (power x (- n 1)))))",
    "(define (both a b) (and (> a 0) (< b 1)))",
    "(define scale 3)",
]

NUMBERS = [0.0, -0.0, 1.0, -1.0, 0.5, 2.0, -3.75, 8.0, -8.5, 100.0, 1e-310, 1e300, math.inf, -math.inf, math.nan]
CONSTANTS = ["0", "1", "-1", "2", "0.0", "-0.0", "1.0", "0.5", "-1.5", "1/3", "7"]
divisors = st.sampled_from(["3", "-2", "4.0", "-3.0"])
VARIABLES = ["x", "y", "k", "scale"]


def numbers(depth: int) -> st.SearchStrategy[str]:
    """Expressions for a number, with x and y in scope."""
    leaf = st.sampled_from(CONSTANTS) | st.sampled_from(VARIABLES)
    if depth == 0:
        return leaf
    inner = numbers(depth - 1)
    truth = truths(depth - 1)
    return st.one_of(
        leaf,
        st.builds("({} {} {})".format, st.sampled_from(["+", "-", "*"]), inner, inner),
        st.builds("({} {} {})".format, st.sampled_from(["+", "-", "*", "/", "max", "min"]), inner, inner),
        st.builds("({} {})".format, st.sampled_from(["-", "abs", "square", "floor", "round", "1+"]), inner),
        st.builds("({} {})".format, st.sampled_from(["relu", "clamp", "step", "halve"]), inner),
        st.builds("(power {} {})".format, inner, st.integers(0, 3)),
        st.builds("(sqrt {})".format, inner),
        st.builds("({} (round {}))".format, st.sampled_from(["exact", "inexact", "magnitude"]), inner),
        st.builds("({} (round {}) {})".format, st.sampled_from(["modulo", "remainder", "quotient"]), inner, divisors),
        st.builds("(expt {} {})".format, inner, st.integers(0, 2)),
        st.builds("(case {} ((0 1) {}) ((2.0) {}) (else {}))".format, inner, leaf, leaf, leaf),
        st.builds("(if {} {} {})".format, truth, inner, inner),
        st.builds("(cond ({} {}) ({} {}) (else {}))".format, truth, inner, truth, inner, inner),
        st.builds("(let ((x {}) (y {})) {})".format, inner, inner, inner),
        st.builds("((lambda (y) {}) {})".format, inner, inner),
        st.builds("(let loop ((i 0) (y {})) (if (< i 3) (loop (+ i 1) {}) y))".format, inner, inner),
    )


def truths(depth: int) -> st.SearchStrategy[str]:
    """Expressions for a boolean."""
    inner = numbers(max(depth - 1, 0))
    compared = st.builds("({} {} {})".format, st.sampled_from(["<", ">", "<=", ">=", "="]), inner, inner)
    if depth == 0:
        return compared
    smaller = truths(depth - 1)
    return st.one_of(
        compared,
        st.builds("({} {})".format, st.sampled_from(["zero?", "positive?", "negative?", "integer?"]), inner),
        st.builds("({} (round {}))".format, st.sampled_from(["even?", "odd?"]), inner),
        st.builds("(eqv? {} {})".format, inner, inner),
        st.builds("({} {} {} {})".format, st.sampled_from(["<", ">="]), inner, inner, inner),
        st.builds("({} {} {})".format, st.sampled_from(["and", "or"]), smaller, smaller),
        st.builds("(not {})".format, smaller),
        st.builds("(both {} {})".format, inner, inner),
        st.builds("(if {} {} {})".format, smaller, smaller, smaller),
    )


@pytest.fixture(scope="module")
def both() -> Both:
    return Both(*DEFINITIONS)


lanes = st.lists(st.sampled_from(NUMBERS) | st.floats(-10, 10), min_size=1, max_size=12)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=numbers(3) | truths(3), xs=lanes, ys=lanes, k=st.sampled_from(CONSTANTS))
def test_same_bits(both: Both, body: str, xs: list[float], ys: list[float], k: str) -> None:
    procedure = both.run(f"(let ((k {k})) (lambda (x y) {body}))")
    x, y = make_tensor(np.array(xs)), make_tensor(np.array(ys))
    at_once = both.at_once(procedure, x, y)
    if at_once is not None:
        expected = both.by_elements(procedure, x, y)
        check_same(at_once, expected, context=f"{body} {write(x)} {write(y)} k={k}")


ROW_DEFINITIONS = [
    "(define W #2f64((1.0 -2.0 0.5) (0.25 3.0 -1.0)))",
    "(define u #f64(1.0 -1.0 2.0))",
]


def rows(depth: int) -> st.SearchStrategy[str]:
    """Expressions for a tensor of length 3, with the rows x and y and the number k in scope."""
    leaf = st.sampled_from(["x", "y", "u"])
    if depth == 0:
        return leaf
    inner, number = rows(depth - 1), of_rows(depth - 1)
    return st.one_of(
        leaf,
        st.builds("({} {} {})".format, st.sampled_from(["+", "-", "*", "max"]), inner, inner | number),
        st.builds("(map {} {})".format, st.sampled_from(["relu", "clamp", "step", "abs"]), inner),
        st.builds("(map (lambda (e) (if (> e {}) (* e {}) 0)) {})".format, number, number, inner),
        st.builds("(map (lambda (e f) (- e f)) {} {})".format, inner, inner),
        st.builds("(vec-mat (mat-vec W {}) W)".format, inner),
        st.builds("(if (> {} {}) {} {})".format, number, number, inner, inner),
        st.builds("(let ((x {})) {})".format, inner, inner),
        st.builds("(tensor {} {} {})".format, number, number, number),
        st.builds("(where (> {} {}) {} {})".format, inner, number, inner, number),
    )


def of_rows(depth: int) -> st.SearchStrategy[str]:
    """Expressions for a number made of rows."""
    leaf = st.sampled_from(["k", "(tensor-ref x 0)", "(sum y)", "(maximum x)"])
    if depth == 0:
        return leaf
    inner, number = rows(depth - 1), of_rows(depth - 1)
    return st.one_of(
        leaf,
        st.builds("({} {})".format, st.sampled_from(["sum", "mean", "maximum", "norm"]), inner),
        st.builds("(dot {} {})".format, inner, inner),
        st.builds("(relu {})".format, number),
        st.builds("(fold + 0 {})".format, inner),
        st.builds("(if (< {} {}) {} {})".format, number, number, number, number),
    )


@pytest.fixture(scope="module")
def both_rows() -> Both:
    return Both(*DEFINITIONS, *ROW_DEFINITIONS)


matrices = st.lists(st.lists(st.integers(-16, 16).map(lambda n: n / 4), min_size=3, max_size=3), min_size=1, max_size=5)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(body=rows(2) | of_rows(2), xs=matrices, ys=matrices, k=st.sampled_from(["0", "1", "-0.5", "2.0"]))
def test_rows(both_rows: Both, body: str, xs: list[list[float]], ys: list[list[float]], k: str) -> None:
    """Sums of quarters are exact in any order, so that branches go the same way in both runs."""
    procedure = both_rows.run(f"(let ((k {k})) (lambda (x y) {body}))")
    x, y = make_tensor(np.array(xs)), make_tensor(np.array(ys))
    at_once = both_rows.at_once(procedure, x, y)
    if at_once is not None:
        expected = both_rows.by_elements(procedure, x, y)
        check_same(at_once, expected, 4, 1e-9, context=f"{body} {write(x)} {write(y)} k={k}")
