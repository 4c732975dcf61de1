"""The numpy text of a formula computes what schemenn computes."""

import warnings

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from schemenn.notation.text import numpy_of
from schemenn.python_settings import prepare_python
from schemenn.session import Session
from schemenn.source import Source

prepare_python()  # before Hypothesis notes the limit of recursion

SETUP = """
(define W #2f64((1.0 -2.0) (3.0 0.5))) (define A #2f64((0.25 1.0) (-1.5 2.0)))
(define x #f64(0.5 -1.5)) (define b #f64(2.0 1.0)) (define s 0.75) (define n 3)
(define (relu z) (if (> z 0) z 0))
(define (half z) (/ z 2))
"""


def in_numpy():
    """The same values in Python; the functions are the numpy text of theirs."""
    names = {"np": np, "W": np.array([[1.0, -2.0], [3.0, 0.5]]), "A": np.array([[0.25, 1.0], [-1.5, 2.0]])}
    names |= {"x": np.array([0.5, -1.5]), "b": np.array([2.0, 1.0]), "s": 0.75, "n": 3}
    exec(numpy_of("(define (relu z) (if (> z 0) z 0))"), names)
    exec(numpy_of("(define (half z) (/ z 2))"), names)
    return names


def call(head, *operands):
    return f"({' '.join([head, *operands])})"


def scalars(inner):
    number, vector, matrix = inner
    return st.one_of(
        st.sampled_from(["s", "2", "0.5", "-1", "n", "1/2"]),
        st.builds(call, st.sampled_from(["+", "-", "*", "max", "min"]), number, number),
        st.builds(call, st.sampled_from(["-", "square", "abs", "tanh", "half", "relu"]), number),
        st.builds(lambda a: f"(/ {a} 4)", number),
        st.builds(lambda a: f"(sqrt (abs {a}))", number),
        st.builds(lambda a, b, c: f"(if (> {a} {b}) {b} {c})", number, number, number),
        st.builds(lambda a, b: f"(let ((q {a})) (+ q {b}))", number, number),
        st.builds(
            lambda a, b: f"(cond ((< {a} 0) {b}) ((and (> {b} 0) (not (= {a} 1))) {a}) (else 3))", number, number
        ),
        st.builds(call, st.sampled_from(["dot"]), vector, vector),
        st.builds(call, st.sampled_from(["sum", "mean", "norm", "maximum", "minimum", "product", "argmax"]), vector),
        st.builds(call, st.sampled_from(["sum", "mean", "trace", "determinant", "norm"]), matrix),
        st.builds(lambda a: f"(sum (map (lambda (i) (* i {a})) (iota n 1)))", number),
        st.builds(lambda v: f"(sum (map (lambda (t) (if (> t 0) (log t) t)) {v}))", vector),
        st.builds(lambda u, v: f"(sum (map * {u} {v}))", vector, vector),
        st.builds(lambda v: f"(tensor-ref {v} 1)", vector),
    )


def vectors(inner):
    number, vector, matrix = inner
    return st.one_of(
        st.sampled_from(["x", "b", "#f64(1.0 -3.0)", "(tensor 1 2)"]),
        st.builds(call, st.sampled_from(["+", "-", "*"]), vector, vector),
        st.builds(call, st.sampled_from(["*", "+"]), number, vector),
        st.builds(call, st.sampled_from(["mat-vec"]), matrix, vector),
        st.builds(call, st.sampled_from(["mat-vec"]), matrix, vector, vector),
        st.builds(call, st.sampled_from(["vec-mat"]), vector, matrix),
        st.builds(
            call, st.sampled_from(["map relu", "map half", "map abs", "softmax", "map sigmoid", "tanh", "-"]), vector
        ),
        st.builds(lambda v: f"(map (lambda (t) (if (> t 0) t (* s t))) {v})", vector),
        st.builds(lambda u, v: f"(map (lambda (p q) (- (square p) q)) {u} {v})", vector, vector),
        st.builds(lambda a, c: f"(tensor {a} {c})", number, number),
    )


def matrices(inner):
    _, vector, matrix = inner
    return st.one_of(
        st.sampled_from(["W", "A", "#2f64((1.0 2.0) (3.0 4.0))", "(tensor '(1 0) '(0 1))"]),
        st.builds(call, st.sampled_from(["mat-mul", "+", "*", "-"]), matrix, matrix),
        st.builds(call, st.sampled_from(["transpose"]), matrix),
        st.builds(call, st.sampled_from(["outer"]), vector, vector),
    )


LEAVES = (st.sampled_from(["s", "2", "-1", "0.5"]), st.sampled_from(["x", "b"]), st.sampled_from(["W", "A"]))


def deeper(inner):
    return scalars(inner), vectors(inner), matrices(inner)


FORMULAS = st.one_of(*deeper(deeper(deeper(LEAVES))))


def in_scheme(text):
    session = Session()
    session.run_source(Source("setup", SETUP))
    value = session.run_source(Source("formula", text))
    return (
        value.array
        if hasattr(value, "array")
        else float(value.numerator / value.denominator)
        if hasattr(value, "denominator")
        else value
    )


def run_python(text):
    """The value of the last line of a Python text."""
    *before, last = text.rsplit("\n", 1) if "\n" in text else ["", text]
    names = in_numpy()
    exec("\n".join(before), names)
    return eval(last, names)


@settings(max_examples=150, deadline=None)
@given(FORMULAS)
def test_numpy_text_computes_the_same(text):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = run_python(numpy_of(text))
        expected = in_scheme(text)
    assert np.shape(found) == np.shape(expected)
    assert np.allclose(found, expected, rtol=1e-9, atol=1e-9, equal_nan=True)
