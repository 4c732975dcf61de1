"""Softmax and its logarithm, over the last axis of a tensor or of a list (of lists) of numbers.

    (softmax #f64(0.0 0.0))       →  #f64(0.5 0.5)
    (log-sum-exp '(1000 1000))    →  1000.6931471805599

Each row is shifted by its largest element first, so that no power overflows. A list is answered in lists of inexact
numbers.
"""

from __future__ import annotations

from math import isfinite

from schemenn.arrays import np
from schemenn.errors import ShapeMismatch
from schemenn.primitives.doors import differentiable
from schemenn.primitives.nested_lists import Nested, operand
from schemenn.tensor import make_tensor, shape_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


@differentiable("softmax")
def softmax(t: Any) -> Any:
    """(softmax t): e^x / Σ e^x.

    Shapes: (…, n) → (…, n)
    """
    return _of_rows("softmax", t, softmax_of_rows)


@differentiable("log-softmax")
def log_softmax(t: Any) -> Any:
    """(log-softmax t): x − log Σ e^x.

    Shapes: (…, n) → (…, n)
    """
    return _of_rows("log-softmax", t, log_softmax_of_rows)


@differentiable("log-sum-exp")
def log_sum_exp(t: Any) -> Any:
    """(log-sum-exp t): log Σ e^x.

    Shapes: (…, n) → (…); (n,) → number
    """
    return _of_rows("log-sum-exp", t, log_sum_exp_of_rows)


def _of_rows(name: str, t: Any, function: Callable[[Any], Any]) -> Any:
    table = operand(name, t)
    if table.shape[-1] == 0:
        raise ShapeMismatch(name, f"{{0}} {shape_words(table.shape)}: there are no elements along the last axis", (t,))
    if table.__class__ is Nested:
        result = function(table.to_array(name))
        return Nested(result.shape, result.reshape(-1).tolist()).to_lists()
    result = function(table)
    return make_tensor(result) if result.shape else float(result)


def shift_of_rows(x: Any) -> Any:
    """The largest element of each row; 0 where that is infinite, or the difference from it would be nan."""
    largest = x.max(axis=-1, keepdims=True)
    return largest if isfinite(largest.sum()) else np.where(np.isinf(largest), 0.0, largest)


def softmax_of_rows(x: Any) -> Any:
    """The softmax of each row of an array."""
    powers = np.exp(x - shift_of_rows(x))
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers


def log_softmax_of_rows(x: Any) -> Any:
    """Its logarithm."""
    shifted = x - shift_of_rows(x)
    shifted -= np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return shifted


def log_sum_exp_of_rows(x: Any) -> Any:
    """The logarithm of the sum of the powers of e of each row of an array."""
    shift = shift_of_rows(x)
    return np.log(np.exp(x - shift).sum(axis=-1)) + shift[..., 0]
