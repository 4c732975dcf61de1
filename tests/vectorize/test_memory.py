"""A `map` at once needs little more memory than its answer."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from schemenn.tensor import make_tensor
from tests.vectorize.comparing import Both


@pytest.mark.parametrize(
    "text",
    [
        "(lambda (x) (if (> x 0) x 0))",
        "(lambda (x) (let* ((a (* x x)) (b (+ a x)) (c (exp b)) (d (/ c a))) (if (> d 1) (+ a b c d) (- b a))))",
    ],
)
def test_no_more_than_three_temporaries_of_the_size_of_the_answer(text: str) -> None:
    both = Both()
    procedure = both.run(text)
    tensor = make_tensor(np.linspace(-2.0, 2.0, 1_000_000))
    both.at_once(procedure, tensor)
    tracemalloc.start()
    try:
        answer = both.at_once(procedure, tensor)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert answer.array.nbytes == 8_000_000
    assert peak <= 4 * 8_000_000
