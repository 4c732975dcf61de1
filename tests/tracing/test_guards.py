"""A trace is used for the runs that it is for, and for no others: what a gradient reads changes between its calls."""

from __future__ import annotations

import pytest

from schemenn.tracing.straight import MOST_TRACES, WORTH
from tests.tracing.comparing import Both
from tests.tracing.tables import blocks

@pytest.mark.parametrize("block", blocks("changes.txt"), ids=lambda block: block[0][2:])
def test_a_change_is_noticed(block: list[str]) -> None:
    both = Both("(define change #f)")
    _, first, *changes = block
    both.check(first)
    both.check("(g 1.0)")
    assert both.reason is None
    for change in changes:
        both.check(change)
        for argument in ("1.0", "2.0", "-1.0"):
            both.check(f"(g {argument})")


@pytest.mark.parametrize("block", blocks("runs.txt"), ids=lambda block: block[0])
def test_other_arguments_are_another_run(block: list[str]) -> None:
    procedure, first, *rest = block
    both = Both(f"(define f {procedure})")
    both.check_traced(f"((∇ f) {first})")
    for each in [*rest, first]:
        both.check(f"((∇ f) {each})")
        both.check(f"(call-with-values (lambda () (value-and-gradient f {each})) list)")


TRACKED = [
    "((∇ (lambda (y) (set! k y) (* y (g y)))) 2.0)",
    "((∇ (∇ f)) 2.0)",
    "((∇ (lambda (y) ((∇ (lambda (x) (* x x y y))) 3.0))) 2.0)",
    "(hessian (lambda (x) (sum (* x x x))) #f64(1.0 2.0))",
    "(jacobian (lambda (x) (* x x)) #f64(1.0 2.0))",
    "(check-gradient f 2.0)",
]


def test_values_that_are_being_differentiated_are_not_traced() -> None:
    both = Both("(define k 3.0) (define (f x) (* k x x)) (define g (∇ f))")
    both.check_traced("(g 2.0)")
    for text in TRACKED:
        both.check(text)
        both.check("(set! k 3.0)")
        both.check_traced("(g 2.0)")


def test_a_trainable_is_not_traced() -> None:
    both = Both("(define-trainable W 2.0) (define g (∇ (lambda (x) (* x W W))))")
    both.check_taped("(g 1.0)", "being differentiated")
    both.check("(set! W (- W 1.0))")
    both.check_taped("(g 1.0)", "being differentiated")


def test_traces_are_given_up_when_each_run_is_another() -> None:
    both = Both("(define g (∇ (lambda (t) (sum (* t t)))))")
    for count in range(1, 2 * MOST_TRACES):
        both.check(f"(g (ones {count}))")
    (known,) = both.traced.specializer.straight._known.values()
    assert known.made == len(known.functions) == MOST_TRACES
    both.check("(g (ones 3))")


def test_a_trace_that_is_used_often_pays_for_others() -> None:
    both = Both("(define g (∇ (lambda (t) (sum (* t t)))))")
    for count in range(1, MOST_TRACES + 1):
        both.check(f"(g (ones {count}))")
    (known,) = both.traced.specializer.straight._known.values()
    both.check(f"(do ((i 0 (+ i 1))) ((= i {WORTH * MOST_TRACES + 1})) (g (ones 1)))")
    both.check("(g (ones 100))")
    assert known.made == MOST_TRACES + 1
    assert len(known.functions) == MOST_TRACES
    both.check("(g (ones 1))")


@pytest.mark.parametrize("count", [0, 1, 7, 10**30])
def test_arithmetic_on_an_exact_integer_is_for_any_integer(count: int) -> None:
    both = Both("(define f (jit (lambda (n x) (list (+ n 1) (- n) (* 2 n n) (* x n) (+ x (expt 0.5 n)) (number? n)))))")
    both.check("(f 3 2.0)")
    both.check(f"(f {count} 2.0)")
    (known,) = [each for each in both.traced.specializer.straight._known.values() if each.runs]
    assert known.made == 1


@pytest.mark.parametrize(
    "body",
    ["(list-ref '(5 6 7 8) n)", "(if (< n 2) x (* 2 x))", "(if (= n 2) x (* n x))", "(/ x n)", "(/ n 2)",
     "(tensor-ref #f64(1.0 2.0 3.0) n)", "(quotient n 2)", "(zeros n)", "(memv n '(1 2 3))", "(max n x)", "(sqrt n)",
     "(let loop ((i 0) (x x)) (if (= i n) x (loop (+ i 1) (* 2 x))))", "(equal? (list n) '(1))", "(vector n (list n))",
     "(expt x n)", "(* 1.0 (expt n x))"],
)  # fmt: skip
def test_what_an_exact_integer_decides_is_seen(body: str) -> None:
    both = Both(f"(define f (jit (lambda (n x) {body})))")
    for count in (1, 2, 0, 1, 2):
        both.check(f"(f {count} 2.0)")


def test_the_third_gradient_is_the_first_to_be_traced() -> None:
    both = Both("(define g (∇ (lambda (x) (* x x))))")
    gradients = both.traced.specializer.straight
    gradients.first = 3
    for count in range(4):
        both.check("(g 3.0)")
        assert sum(len(known.functions) for known in gradients._known.values()) == (count >= 2)
