"""Training of networks of all kinds of layers: each step is traced, and comes to what the tape comes to."""

from __future__ import annotations

import pytest

from tests.tracing.comparing import Both
from tests.tracing.tables import blocks

DATA = """
(import (schemenn) (nn))
(define rows (random-normal (make-rng 4) '(10 2)))
(define sequences (random-normal (make-rng 3) '(10 6 3)))
(define images (random-normal (make-rng 3) '(10 6 5 2)))
(define words (tensor-map floor (random-uniform (make-rng 5) '(10 6) 0 7)))
(define classes (tensor-map floor (random-uniform (make-rng 6) 10 0 2)))
(define (train-network network inputs)
  (let-values (((parameters state history)
                (fit network cross-entropy (momentum 0.1 0.5) inputs classes (make-rng 1)
                     #:epochs 2 #:batch-size 4 #:report 'quiet)))
    (list parameters state (map (lambda (entry) (cdr (assq 'loss entry))) history))))
"""


def both_ways() -> Both:
    both = Both(DATA)
    both.taped.specializer.straight.on_course = lambda course, procedure, arguments, kind: None  # type: ignore[method-assign]
    return both


BOTH = both_ways()


@pytest.mark.parametrize("inputs", ["rows", "sequences", "images", "words"])
def test_steps_are_traced_and_come_to_what_the_tape_comes_to(inputs: str) -> None:
    (networks,) = [lines[1:] for lines in blocks("networks.txt") if lines[0] == inputs]
    for network in networks:
        losses = BOTH.check_traced(f"(train-network (sequential {network}) {inputs})")
        assert losses is not None, network
