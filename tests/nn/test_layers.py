"""The layers of (nn) against PyTorch: values, next states, and gradients in the batch and in every parameter.

torch_layers.json holds what PyTorch 2.13 answers for the cases of torch_reference.py, which made it; where PyTorch is
installed it is asked again.
"""

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
from tests.nn.torch_reference import CASES, Case, answers

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "torch_layers.json"), encoding="utf-8") as file:
    FROZEN = json.load(file)

PRELUDE = """
(import (nn))
(define (filled shape phase) (reshape (sin (+ phase (* 1.7 (arange (apply * shape))))) shape))
(define (refilled parameters)
  (let ((phase 0))
    (define (fill part)
      (cond ((list? part) (map fill part))
            (else (set! phase (+ phase 1)) (filled (shape part) phase))))
    (fill parameters)))
(define (leaves part) (if (list? part) (append-map leaves part) (list part)))
(define (evaluated layer)
  (stateless-layer 'evaluated
                   (lambda (rng) (layer-initialize layer rng))
                   (lambda (parameters x) (layer-evaluate layer parameters (layer-initial-state layer) x))))
(define (try layer batch)
  (let ((parameters (refilled (layer-initialize layer (make-rng 0))))
        (x (filled batch 0))
        (state (layer-initial-state layer)))
    (let-values (((value gradients y next)
                  (value-and-gradient
                    (lambda (x parameters)
                      (let-values (((y next) (layer-train layer parameters state x (make-rng 1))))
                        (values (sum (* y (reshape (cos (* 0.9 (arange (tensor-size y)))) (shape y)))) y next)))
                    x parameters)))
      (list y (leaves next) (cons (car gradients) (leaves (cadr gradients)))))))
"""


@pytest.fixture(scope="module")
def session() -> Session:
    made = Session()
    made.run_source(Source("prelude", PRELUDE))
    return made


def check(session: Session, case: Case, expected: dict[str, Any]) -> None:
    sizes = " ".join([str(n) for n in case.batch])
    found = session.run_source(Source("case", f"(try {case.layer} '({sizes}))"))
    y, state, gradients = iterate(found)
    close(y, expected["y"])
    for parts, wanted in ((state, expected["state"]), (gradients, expected["gradients"])):
        for part, array in zip(iterate(parts), wanted, strict=True):
            close(part, array)


def close(tensor: Any, expected: Any) -> None:
    assert tensor.array.shape == np.shape(expected)
    np.testing.assert_allclose(tensor.array, expected, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize(("case", "frozen"), list(zip(CASES, FROZEN, strict=True)), ids=[case.layer for case in CASES])
def test_a_layer_answers_what_pytorch_answered(session: Session, case: Case, frozen: dict[str, Any]) -> None:
    assert case.layer == frozen["layer"]
    check(session, case, frozen)


@pytest.mark.skipif(find_spec("torch") is None, reason="PyTorch is not installed")
@pytest.mark.parametrize("case", CASES, ids=[case.layer for case in CASES])
def test_a_layer_answers_what_pytorch_answers(session: Session, case: Case) -> None:
    check(session, case, answers(case))
