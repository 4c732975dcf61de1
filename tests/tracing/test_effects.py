"""What has an effect, or reads what is no operand, stays with the tape: its effects happen once for each call."""

from __future__ import annotations

import pytest

from tests.tracing.comparing import Both
from tests.tracing.tables import lines

SETTING = """
(define count 0)
(define again #f)
(define depth (make-parameter 3))
(define table (make-hash-table))
(hash-table-set! table 'a 1)
(define box1 (box 2.0))
(define rng (make-rng 1))
(define source (make-random-source))
(define promise (delay (begin (display "forced") 2.0)))
(define port (open-input-string "1 2 3 4 5 6 7 8 9"))
(define (wrapped x) (display "wrapped") 2.0)
(define-record-type point (make-point x) point? (x point-x hide!))
(define point (make-point 1))
"""


@pytest.mark.parametrize(("procedure", "why"), [line.split(" ; ") for line in lines("effects.txt")])
def test_an_effect_happens_once_for_each_call(procedure: str, why: str) -> None:
    both = Both(SETTING, f"(define f {procedure})")
    start = "(∇ f)" if "rng" not in procedure else "(lambda (x) ((∇ f) (tensor x x x)))"
    both.check(f"(define g {start})")
    for _ in range(3):
        both.check_taped("(g 2.0)", why)
    both.check("(list count (hash-table-ref table 'a) (point-x point))")


def test_a_value_read_from_a_box_is_read_each_time() -> None:
    both = Both("(define b (box 2.0)) (define g (∇ (lambda (x) (* x (unbox b)))))")
    assert both.check("(g 1.0)") == 2.0
    both.check("(set-box! b 3.0)")
    assert both.check("(g 1.0)") == 3.0
