"""The optimizers and schedules of (nn) against PyTorch, step for step."""

from __future__ import annotations

import json
import os
from importlib.util import find_spec
from typing import Any

import numpy as np
import pytest

from schemenn.datum import iterate
from schemenn.session import Session
from schemenn.source import Source
from tests.nn.test_losses import rows
from tests.nn.torch_training_reference import BIAS, GRADIENTS, WEIGHTS, answers

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "torch_training.json"), encoding="utf-8") as file:
    FROZEN = json.load(file)

PRELUDE = f"""
(import (nn))
(define start (list (list->tensor '{rows(WEIGHTS)}) (list->tensor '{rows(BIAS)})))
(define gradients (map (lambda (g) (map list->tensor g)) '{rows([list(pair) for pair in GRADIENTS])}))
(define (trajectory optimizer start gradients)
  (let loop ((state (optimizer-initialize optimizer start)) (w start) (gradients gradients) (seen '()))
    (if (null? gradients)
        (reverse seen)
        (let-values (((state w) (optimizer-step optimizer state w (car gradients))))
          (loop state w (cdr gradients) (cons w seen))))))
"""


@pytest.fixture(scope="module")
def session() -> Session:
    made = Session()
    made.run_source(Source("prelude", PRELUDE))
    return made


def run(session: Session, text: str) -> Any:
    return session.run_source(Source("case", text))


@pytest.mark.parametrize("optimizer", FROZEN["optimizers"])
def test_the_first_steps_are_those_of_pytorch(session: Session, optimizer: str) -> None:
    found = run(session, f"(trajectory {optimizer} start gradients)")
    for parameters, expected in zip(iterate(found), FROZEN["optimizers"][optimizer], strict=True):
        for tensor, array in zip(iterate(parameters), expected, strict=True):
            np.testing.assert_allclose(tensor.array, array, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("schedule", FROZEN["schedules"])
def test_the_first_rates_are_those_of_pytorch(session: Session, schedule: str) -> None:
    found = run(session, f"(map {schedule} (iota 8))")
    assert list(iterate(found)) == pytest.approx(FROZEN["schedules"][schedule], rel=1e-12, abs=1e-15)


def test_numbers_move_as_tensors_do(session: Session) -> None:
    for optimizer in FROZEN["optimizers"]:
        of_number, of_tensor = (
            list(iterate(run(session, f"(trajectory {optimizer} {w} '({' '.join([g] * 3)}))")))
            for w, g in (("2.0", "0.5"), ("#f64(2.0)", "#f64(0.5)"))
        )
        assert of_number == pytest.approx([tensor.array[0] for tensor in of_tensor], rel=1e-15)


def test_pytorch_clips_by_value_as_we_do(session: Session) -> None:
    """The steps with gradients clipped by hand; every number of the first gradient but 0.5 and 0.25 and 0.1 changes."""
    clipped = "(map (lambda (g) (map (lambda (t) (clip t -0.6 0.6)) g)) gradients)"
    by_hand = run(session, f"(trajectory (momentum 0.1) start {clipped})")
    found = run(session, "(trajectory (with-clipping-by-value (momentum 0.1) 0.6) start gradients)")
    for a, b in zip(iterate(found), iterate(by_hand), strict=True):
        for x, y in zip(iterate(a), iterate(b), strict=True):
            assert x.array.tolist() == y.array.tolist()


@pytest.mark.skipif(find_spec("torch") is None, reason="PyTorch is not installed")
def test_what_is_frozen_is_what_pytorch_answers() -> None:
    assert json.loads(json.dumps(answers())) == FROZEN
