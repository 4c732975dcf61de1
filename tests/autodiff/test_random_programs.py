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
    found = value_of(f"((∇ (lambda (a b) {text(tree)})) {a!r} {b!r})")
    assert near(found.car, expected.a)
    assert near(found.cdr.car, expected.b)


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
]


@pytest.mark.parametrize(("procedure", "tensor"), VECTORIZED)
def test_the_gradient_of_a_vectorized_map_stays_vectorized(procedure, tensor):
    program = f"(let ((why 'none)) ((∇ (lambda (t) (set! why (why-not-vectorized {procedure} t)) 0)) {tensor}) why)"
    assert repr(value_of(program)) == "#f"
