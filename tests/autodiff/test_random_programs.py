"""Random programs: their gradients against dual numbers computed beside them, one by one and by a vectorized map."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemenn.session import Session
from schemenn.source import Source
from schemenn.tensor import Tensor
from schemenn.tracked import plain

SESSION = Session()


@dataclass
class Dual:
    """A number with its derivatives in a and b."""

    value: float
    a: float = 0.0
    b: float = 0.0

    def times(self, slope: float, value: float) -> Dual:
        return Dual(value, self.a * slope, self.b * slope)

    def plus(self, other: Dual, value: float) -> Dual:
        return Dual(value, self.a + other.a, self.b + other.b)


UNARY = {
    "sin": lambda x: x.times(math.cos(x.value), math.sin(x.value)),
    "tanh": lambda x: x.times(1 - math.tanh(x.value) ** 2, math.tanh(x.value)),
    "square": lambda x: x.times(2 * x.value, x.value**2),
    "-": lambda x: x.times(-1.0, -x.value),
    "atan": lambda x: x.times(1 / (1 + x.value**2), math.atan(x.value)),
    "abs": lambda x: x.times((x.value > 0) - (x.value < 0), abs(x.value)),
}


def binary(name: str, x: Dual, y: Dual) -> Dual:
    match name:
        case "+":
            return x.plus(y, x.value + y.value)
        case "-":
            return x.plus(y.times(-1.0, 0.0), x.value - y.value)
        case "*":
            return x.times(y.value, 0.0).plus(y.times(x.value, 0.0), x.value * y.value)
    raise AssertionError(name)


def evaluate(tree: Any, scope: dict[str, Dual]) -> Dual:
    match tree:
        case float():
            return Dual(tree)
        case str():
            return scope[tree]
        case ("if", x, y, then, otherwise):
            return evaluate(then if evaluate(x, scope).value > evaluate(y, scope).value else otherwise, scope)
        case ("let", name, value, body):
            return evaluate(body, {**scope, name: evaluate(value, scope)})
        case (name, x):
            return UNARY[name](evaluate(x, scope))
        case (name, x, y):
            return binary(name, evaluate(x, scope), evaluate(y, scope))
    raise AssertionError(tree)


def text(tree: Any) -> str:
    match tree:
        case float():
            return repr(tree)
        case str():
            return tree
        case ("if", x, y, then, otherwise):
            return f"(if (> {text(x)} {text(y)}) {text(then)} {text(otherwise)})"
        case ("let", name, value, body):
            return f"(let (({name} {text(value)})) {text(body)})"
    return f"({tree[0]} {' '.join([text(part) for part in tree[1:]])})"


def trees(depth: int, names: tuple[str, ...]) -> st.SearchStrategy[Any]:
    leaf = st.one_of(st.sampled_from(names), st.floats(-2, 2, width=16).map(float))
    if depth == 0:
        return leaf
    part = trees(depth - 1, names)
    inner = f"t{depth}"
    return st.one_of(
        leaf,
        st.tuples(st.sampled_from(sorted(UNARY)), part),
        st.tuples(st.sampled_from(["+", "-", "*"]), part, part),
        st.tuples(st.just("if"), part, part, part, part),
        st.tuples(st.just("let"), st.just(inner), part, trees(depth - 1, (*names, inner))),
    )


NUMBER = st.floats(-2, 2, width=32).map(float)


def value_of(program: str) -> Any:
    return SESSION.run_source(Source("test", program))


def near(found: float, expected: float) -> bool:
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


@given(trees(4, ("a", "b")), NUMBER, NUMBER)
@settings(max_examples=150, deadline=None)
def test_the_gradient_of_a_random_program_is_that_of_dual_numbers(tree, a, b):
    expected = evaluate(tree, {"a": Dual(a, 1.0, 0.0), "b": Dual(b, 0.0, 1.0)})
    procedure = f"(lambda (a b) {text(tree)})"
    for program in (f"((∇ {procedure}) {a!r} {b!r})", f"(%gradients '∇ {procedure} (list {a!r} {b!r}))"):
        found = value_of(program)
        assert near(found.car, expected.a)
        assert near(found.cdr.car, expected.b)


@given(trees(4, ("a", "b")), NUMBER, NUMBER)
@settings(max_examples=100, deadline=None)
def test_the_derivatives_of_a_random_loss_are_those_of_dual_numbers(tree, a, b):
    expected = evaluate(tree, {"a": Dual(a, 1.0, 0.0), "b": Dual(b, 0.0, 1.0)})
    weights = f"(define-trainable a {a!r}) (define-trainable b {b!r})"
    found = value_of(f"(let () {weights} (define L {text(tree)}) (list dL/da dL/db))")
    assert near(plain(found.car), expected.a)
    assert near(plain(found.cdr.car), expected.b)


@given(trees(3, ("a", "b")), st.lists(NUMBER, min_size=1, max_size=6), NUMBER)
@settings(max_examples=150, deadline=None)
def test_the_gradient_of_a_map_is_that_of_its_elements(tree, elements, b):
    each = [evaluate(tree, {"a": Dual(a, 1.0, 0.0), "b": Dual(b, 0.0, 1.0)}) for a in elements]
    vector = f"#f64({' '.join(map(repr, elements))})"
    found = value_of(f"((∇ (lambda (A b) (sum (map (lambda (a) {text(tree)}) A)))) {vector} {b!r})")
    by_element = found.car
    assert by_element.__class__ is Tensor
    assert all([near(x, dual.a) for x, dual in zip(by_element.array.tolist(), each, strict=True)])
    assert near(found.cdr.car, sum([dual.b for dual in each]))
    captured = value_of(f"((∇ (lambda (b) (sum (map (lambda (a) {text(tree)}) {vector})))) {b!r})")
    assert near(captured, sum([dual.b for dual in each]))


@given(trees(3, ("a",)), NUMBER)
@settings(max_examples=60, deadline=None)
def test_forward_mode_answers_the_same(tree, a):
    expected = evaluate(tree, {"a": Dual(a, 1.0, 0.0)})
    assert near(value_of(f"(jvp (lambda (a) {text(tree)}) {a!r} 1.0)"), expected.a)


VECTORIZED = [
    ("(lambda (a) (if (> a 0) a 0))", "#f64(1.0 -1.0 0.0)"),
    ("(lambda (a) (* (max a 0.5) (tanh (* 2 a))))", "#f64(1.0 -1.0 0.0)"),
    ("(lambda (a) (if (> a 0) (log a) (* a a)))", "#f64(1.0 -1.0 0.0)"),
    ("(let f ((n 3)) (if (= n 0) (lambda (a) 1) (let ((g (f (- n 1)))) (lambda (a) (* a (g a))))))", "#f64(1.0 -1.0)"),
    ("(lambda (r) (map (lambda (a) (if (> a 0) (* a a) 0)) r))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (mat-vec #2f64((1.0 -1.0) (0.0 2.0)) r #f64(1.0 2.0)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (dot (softmax r) (log-softmax r)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (+ (norm r) (log-sum-exp r) (maximum r) (tensor-ref r 1)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (sum (mean (reshape r 2 2) 1) 0))", "#2f64((1.0 -1.0 0.0 2.0))"),
    ("(lambda (r) (sum (softmax (reshape r 2 2)) 1))", "#2f64((1.0 -1.0 0.0 2.0))"),
    ("(lambda (r) (standard-deviation (reshape r 2 2) 1 'keep))", "#2f64((1.0 -1.5 0.5 2.0))"),
    ("(lambda (r) (fold (lambda (x s) (tanh (+ x (* 0.5 s)))) 0.1 r))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (fold-left (lambda (s x) (+ (* s x) (sin x))) 1 r))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (reduce + 0 (map (lambda (x) (* x x)) r)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (apply * (map sin r)))", "#2f64((1.0 -1.0) (0.5 2.0))"),
    ("(lambda (r) (expt (abs (tensor-ref r 0)) (tensor-ref r 1)))", "#2f64((1.0 -1.0) (0.0 2.0) (2.0 0.0))"),
    ("(lambda (r) (apply max (map (lambda (x) (* x x)) r)))", "#2f64((1.0 -1.0) (0.5 2.0))"),
    ("(lambda (r) (min (tensor-ref r 0) (tensor-ref r 1) 0.75))", "#2f64((1.0 -1.0) (0.5 0.5))"),
    ("(lambda (r) (expt 2 r))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (tensor-ref r (argmax r)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (atan (tensor-ref r 0) (tensor-ref r 1)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (* r (concatenate (tensor-slice r '(1 2)) (tensor-take r '(0)))))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (mat-vec (stack r (* r r) #f64(1.0 3.0)) r))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (vec-mat r (stack r (* r r) 1)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (tensor-map (lambda (x) (if (> x 0) (* x x) 0)) r))", "#2f64((1.0 -1.0) (0.0 2.0))"),
    ("(lambda (r) (cumulative-sum (* r r)))", "#2f64((1.0 -1.0) (0.0 2.0))"),
]

# The result of each map, weighted so that every part counts, and the gradient of that; then the same of the gradient.
PRELUDE = """
(define (weighted v) (sum (* v (reshape (sin (+ 1.5 (arange (tensor-size v)))) (shape v)))))
(define (slope f) (∇ (lambda (t) (weighted (map f t)))))
(define (bend f) (∇ (lambda (t) (weighted ((slope f) t)))))
(define counted 0)
"""


@pytest.mark.parametrize(("procedure", "tensor"), VECTORIZED)
def test_the_gradient_of_a_vectorized_map_stays_vectorized(procedure, tensor):
    program = f"(let ((why 'none)) ((∇ (lambda (t) (set! why (why-not-vectorized {procedure} t)) 0)) {tensor}) why)"
    assert repr(value_of(program)) == "#f"


@pytest.mark.parametrize(("procedure", "tensor"), [each for each in VECTORIZED if "(let f" not in each[0]])
@pytest.mark.parametrize("order", ["slope", "bend"])
def test_the_gradient_of_a_vectorized_map_is_that_row_by_row(procedure, tensor, order):
    value_of(PRELUDE)
    head, body = procedure.split(") ", 1)
    row_by_row = f"{head}) (set! counted (+ counted 1)) {body}"
    at_once, one_by_one = [value_of(f"(({order} {f}) {tensor})") for f in (procedure, row_by_row)]
    pairs = zip(at_once.array.ravel().tolist(), one_by_one.array.ravel().tolist(), strict=True)
    assert all([near(x, y) for x, y in pairs])


def test_a_row_of_one_matrix_for_each_lane():
    value_of("(define E #2f64((1.0 2.0) (3.0 -4.0) (5.0 6.0)))")
    program = "(lambda (E) (sum (map (lambda (k) (sum (square (tensor-ref E (exact k))))) #f64(2 0 2))))"
    assert value_of(f"((∇ {program}) E)").array.tolist() == [[2.0, 4.0], [0.0, 0.0], [20.0, 24.0]]
    assert repr(value_of("(why-not-vectorized (lambda (k) (sum (tensor-ref E (exact k)))) #f64(2 0 2))")) == "#f"


def test_the_label_of_each_row():
    program = "(lambda (X) (sum (map (lambda (x k) (tensor-ref (log-softmax x) (exact k))) X #f64(1 0))))"
    found = value_of(f"((∇ {program}) #2f64((0.0 0.0) (0.0 0.0)))").array.tolist()
    assert found == [[-0.5, 0.5], [0.5, -0.5]]
