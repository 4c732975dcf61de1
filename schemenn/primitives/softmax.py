"""Softmax and its logarithm, over the last axis of a tensor or of a list (of lists) of numbers.

    (softmax #f64(0.0 0.0))       →  #f64(0.5 0.5)
    (log-sum-exp '(1000 1000))    →  1000.6931471805599

Each row is shifted by its largest element first, so that no power overflows. A list is answered in lists of inexact
numbers.
"""

from __future__ import annotations

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
    return _of_rows("softmax", t, _softmax)


@differentiable("log-softmax")
def log_softmax(t: Any) -> Any:
    """(log-softmax t): x − log Σ e^x.

    Shapes: (…, n) → (…, n)
    """
    return _of_rows("log-softmax", t, _log_softmax)


@differentiable("log-sum-exp")
def log_sum_exp(t: Any) -> Any:
    """(log-sum-exp t): log Σ e^x.

    Shapes: (…, n) → (…); (n,) → number
    """
    return _of_rows("log-sum-exp", t, _log_sum_exp)


def _of_rows(name: str, t: Any, function: Callable[[Any], Any]) -> Any:
    table = operand(name, t)
    if table.shape[-1] == 0:
        raise ShapeMismatch(name, f"{{0}} {shape_words(table.shape)}: there are no elements along the last axis", (t,))
    if table.__class__ is Nested:
        result = function(table.to_array(name))
        return Nested(result.shape, result.reshape(-1).tolist()).to_lists()
    result = function(table)
    return make_tensor(result) if result.shape else float(result)


def _shift(x: Any) -> Any:
    """The largest element of each row; 0 where that is infinite, or the difference from it would be nan."""
    largest = x.max(axis=-1, keepdims=True)
    return np.where(np.isinf(largest), 0.0, largest)


def _softmax(x: Any) -> Any:
    powers = np.exp(x - _shift(x))
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers


def _log_softmax(x: Any) -> Any:
    shifted = x - _shift(x)
    shifted -= np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return shifted


def _log_sum_exp(x: Any) -> Any:
    shift = _shift(x)
    return np.log(np.exp(x - shift).sum(axis=-1)) + shift[..., 0]
