"""Random numbers in a trace: those that the tape would draw, each time anew, in the order of the program."""

from __future__ import annotations

import pytest

from tests.tracing.comparing import Both
from tests.tracing.tables import lines

SETTING = """
(define rng (make-rng 1))
(define same rng)
(define other (make-rng 2))
(define draw random-uniform)
(define width 0.5)
(define low -1)
(define high 3.0)
"""

REST = "(list (random-uniform rng 3) (random-uniform other))"
"""What the generators draw next."""


@pytest.mark.parametrize(("procedure", "first", "second", "how"), [line.split(" ; ") for line in lines("draws.txt")])
def test_the_numbers_are_those_that_the_tape_draws(procedure: str, first: str, second: str, how: str) -> None:
    both = Both(SETTING, f"(define f {procedure})", "(define g (∇ f))", "(define h (jit f))")
    both.check(f"(g {first})")
    assert (both.reason is None) == (how == "traced"), both.reason
    both.check(REST)
    for argument in (first, first, second, first, second):
        for name in ("g", "h", "f"):
            both.check(f"({name} {argument})")
        both.check(REST)


def test_a_step_with_dropout_is_traced_and_goes_on_where_the_last_one_ended() -> None:
    both = Both(SETTING, "(define step (jit (lambda (x) (* x (random-normal rng 2)))))")
    drawn = [both.check_traced("(step 1.0)").array for _ in range(3)]
    expected = both.check("(random-normal (make-rng 1) '(3 2))").array
    assert [row.tolist() for row in drawn] == expected.tolist()


def test_a_trace_that_another_run_leaves_draws_nothing() -> None:
    both = Both(SETTING, "(define step (jit (lambda (x) (let ((r (random-uniform rng))) (if (> x r) 1.0 (+ x r))))))")
    numbers = both.check("(tensor->list (random-uniform (make-rng 1) 4))")
    assert both.check_traced("(step 2.0)") == 1.0
    assert both.check_traced("(step -1.0)") == numbers.cdr.car - 1.0
    assert both.check_traced("(step 2.0)") == 1.0
    assert both.check_traced("(random-uniform rng)") == numbers.cdr.cdr.cdr.car


@pytest.mark.parametrize("procedure", ["(> x (random-uniform rng))", "(begin (random-uniform rng) #f)"])
def test_an_answer_that_is_false_has_drawn_once(procedure: str) -> None:
    both = Both(SETTING, f"(define f (jit (lambda (x) {procedure})))")
    both.check("(list (f -1.0) (f 2.0) (f -1.0) (f -1.0))")
    numbers = both.check("(tensor->list (random-uniform (make-rng 1) 5))")
    assert both.check("(random-uniform rng)") == numbers.cdr.cdr.cdr.cdr.car


def test_an_error_after_a_draw_leaves_the_generator_as_the_program_does() -> None:
    both = Both(SETTING, "(define f (jit (lambda (x l) (* x (random-uniform rng) (tensor-ref l 3)))))")
    both.check("(f 2.0 #f64(1.0 2.0 3.0 4.0))")
    both.check("(f 2.0 #f64(1.0 2.0 3.0))")
    both.check("(f 2.0 'a)")
    both.check(REST)
