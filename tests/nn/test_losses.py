"""The losses of (nn) against PyTorch, values and gradients, and in places where a careless formula goes wrong."""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np
import pytest

from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write
from tests.nn.torch_training_reference import CLASSES, OUTPUTS, PROBABILITIES, TARGETS

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "torch_training.json"), encoding="utf-8") as file:
    FROZEN = json.load(file)


def rows(numbers: Any) -> str:
    """A list of Scheme."""
    return f"({' '.join([rows(item) for item in numbers])})" if isinstance(numbers, list) else repr(numbers)


PRELUDE = f"""
(import (nn))
(define z (list->tensor '{rows(OUTPUTS)}))
(define t (list->tensor '{rows(TARGETS)}))
(define p (list->tensor '{rows(PROBABILITIES)}))
(define c '{rows(CLASSES)})
"""


@pytest.fixture(scope="module")
def session() -> Session:
    made = Session()
    made.run_source(Source("prelude", PRELUDE))
    return made


def run(session: Session, text: str) -> Any:
    return session.run_source(Source("case", text))


@pytest.mark.parametrize("loss", FROZEN["losses"])
def test_a_loss_and_its_gradient_are_what_pytorch_answered(session: Session, loss: str) -> None:
    value, gradient = FROZEN["losses"][loss]
    assert run(session, loss) == pytest.approx(value, rel=1e-12)
    found = run(session, f"((∇ (lambda (z) {loss})) z)")
    np.testing.assert_allclose(found.array, gradient, rtol=1e-10, atol=1e-14)


def test_the_multiclass_hinge_is_that_of_crammer_and_singer(session: Session) -> None:
    """Class 2 of (1.3 -2 0.5): 1 + 1.3 - 0.5; class 0 of (0 30 3): 1 + 30 - 0; class 1 of (-1.5 2.25 0.25): no loss."""
    assert run(session, "(multiclass-hinge z c)") == pytest.approx((1.8 + 31.0 + 0.0) / 3)


def test_a_logit_of_zero_has_the_gradient_of_its_formula(session: Session) -> None:
    """σ(0) − t, and not that of a branch on the sign."""
    found = run(session, "((∇ (lambda (z) (binary-cross-entropy z #f64(1.0 0.0)))) #f64(0.0 0.0))")
    assert found.array.tolist() == [-0.25, 0.25]


def test_large_logits_do_not_overflow(session: Session) -> None:
    assert run(session, "(binary-cross-entropy #f64(1000.0 -1000.0) #f64(1.0 0.0))") == 0.0
    assert run(session, "(binary-cross-entropy #f64(-1000.0 1000.0) #f64(1.0 0.0))") == 1000.0
    assert run(session, "(cross-entropy #2f64((1000.0 -1000.0)) '(1))") == 2000.0


def test_a_small_loss_keeps_its_digits(session: Session) -> None:
    """−log σ(40) = log(1 + e⁻⁴⁰), which is e⁻⁴⁰ to 17 digits."""
    assert run(session, "(binary-cross-entropy 40 1)") == pytest.approx(4.248354255291589e-18, rel=1e-14)


def test_targets_that_do_not_fit_are_errors(session: Session) -> None:
    for loss in "squared-error mean-squared-error mean-absolute-error huber binary-cross-entropy hinge".split():
        message = write(run(session, f"(guard (e (#t (condition/report-string e))) ({loss} z #f64(1.0 1.0 1.0)))"))
        assert message.startswith(f'"{loss}: the outputs are of shape 3×3, but the targets of shape 3: (one-hot ')
