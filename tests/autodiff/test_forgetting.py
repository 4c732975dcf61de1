"""How many passes derivatives take, and what a training loop remembers."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator

import pytest

from schemenn.autodiff import derivatives
from schemenn.autodiff.trainables import REMEMBERED
from schemenn.errors import RunError
from schemenn.session import Session
from schemenn.source import Source
from schemenn.tracked import Tracked, plain

TRAINING = """
(define-trainable W 0.5)
(define-trainable b 0.1)
(define-trainable frozen 2.0)
(define losses '())
(define monitored '())
(define total 0)
(define (loss x t) (square (- (+ (* W x frozen) b) t)))
(define (step! x t)
  (let ((L (loss x t)))
    (set! losses (cons L losses))
    (set! total (+ total L))
    (set! W (- W (* 0.01 dL/dW)))
    (set! b (- b (* 0.01 dL/db)))
    (set! monitored (cons (loss 0.3 0.7) monitored))))
(define (train! n) (if (> n 0) (begin (step! 0.5 0.25) (train! (- n 1)))))
"""


def run(session: Session, text: str) -> object:
    return session.run_source(Source("program", text))


def started(text: str = TRAINING) -> Session:
    session = Session()
    run(session, text)
    return session


def graph_size(value: Tracked) -> int:
    """How many nodes a value holds."""
    seen = {value}
    todo = [value]
    while todo:
        for operand in todo.pop().operands:
            if operand.__class__ is Tracked and operand not in seen:
                seen.add(operand)
                todo.append(operand)
    return len(seen)


def test_all_derivatives_of_one_value_cost_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    passes = []
    new_pass = derivatives._new_pass
    monkeypatch.setattr(derivatives, "_new_pass", lambda node: passes.append(node) or new_pass(node))
    session = started("(define-trainable a 1.0) (define-trainable c 2.0) (define h (* a c)) (define L (* h c))")
    run(session, "(list dL/da dL/dc dL/dh) (set! a (- a dL/da)) (set! c (- c dL/dc))")
    assert len(passes) == 1
    run(session, "(define M (* a c)) (list dM/da dM/dc)")
    assert len(passes) == 2


@pytest.fixture
def small_heap() -> Iterator[None]:
    """What other tests have left is out of the way of the sweeps, which look through the objects of the collector."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("small_heap")
def test_a_training_loop_holds_no_history() -> None:
    session = started()
    run(session, "(train! 15000)")
    gc.collect()
    tracemalloc.start()
    try:
        run(session, "(train! 5000)")
        gc.collect()
        held, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # Each step puts two losses into lists: each a pair, a node and a float. The graph of one step takes 5 kB.
    assert held < 5000 * 600
    assert most < 5000 * 1000


def test_a_sum_of_losses_remembers_the_last_steps_only() -> None:
    session = started()
    run(session, "(train! 3000)")
    total = run(session, "total")
    assert isinstance(total, Tracked)
    derivatives.forget(derivatives.in_order(total))
    assert graph_size(total) < 40 * REMEMBERED


def test_a_sum_of_losses_has_the_derivative_of_the_last_one() -> None:
    session = started()
    run(session, "(train! 100) (define L (loss 0.5 0.25)) (set! total (+ total L))")
    assert plain(run(session, "dtotal/dW")) == plain(run(session, "dL/dW"))
    with pytest.raises(RunError, match="total was computed too long ago"):
        run(session, "dtotal/dfrozen")


def test_a_value_forgets_when_a_weight_in_it_has_been_assigned_often() -> None:
    session = started("(define-trainable W 1.0) (define-trainable frozen 2.0) (define L (* W frozen))")
    for _ in range(REMEMBERED - 1):
        run(session, "(set! W 3.0)")
        assert plain(run(session, "dL/dfrozen")) == 1.0
    run(session, "(set! W 3.0)")
    with pytest.raises(RunError, match="L was computed too long ago.* compute L again"):
        run(session, "dL/dfrozen")


def test_assignments_of_other_weights_do_not_matter() -> None:
    session = started("(define-trainable W 1.0) (define-trainable V 2.0) (define L (* V V))")
    run(session, "(do ((i 0 (+ i 1))) ((= i 5000)) (set! W (+ W 1)))")
    assert plain(run(session, "dL/dV")) == 4.0
