"""Reductions: on tensors as numpy has them, on lists exactly, and the text of every error."""

from __future__ import annotations

from math import inf, nan
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import intern
from schemenn.errors import OutOfRange, RunError, ShapeMismatch, WrongType
from schemenn.number import Complex, rational
from schemenn.primitives import reductions
from schemenn.primitives.reductions import (
    argmax,
    argmin,
    maximum,
    mean,
    minimum,
    product,
    standard_deviation,
    sum_,
    variance,
)
from schemenn.primitives.softmax import log_softmax, log_sum_exp, softmax
from tests.primitives.tensor_values import SHAPES, mask, plain, scheme, shaped, tensor

R = rational
KEEP = intern("keep")
OF_NUMPY = {
    "sum_": np.sum,
    "mean": np.mean,
    "product": np.prod,
    "maximum": np.max,
    "minimum": np.min,
    "variance": np.var,
    "standard_deviation": np.std,
    "argmax": np.argmax,
    "argmin": np.argmin,
}
M = [[1, 2, 3], [4, 6, 8]]


def on_list(function: Any, value: Any, *options: Any) -> Any:
    return plain(function(scheme(value), *options))


def error(function: Any, *operands: Any) -> RunError:
    with pytest.raises(RunError) as caught:
        function(*operands)
    return caught.value


@pytest.mark.parametrize("name", OF_NUMPY)
@given(data=st.data())
def test_tensors_are_reduced_as_by_numpy(name: str, data: Any) -> None:
    array = data.draw(shaped(SHAPES, st.floats(-100, 100)))
    axis = data.draw(st.one_of(st.none(), st.integers(-array.ndim, array.ndim - 1)))
    keep = data.draw(st.booleans())
    operands = [] if axis is None else [axis]
    result = getattr(reductions, name)(tensor(array), *operands, *[KEEP] * keep)
    expected = OF_NUMPY[name](array, axis=axis, keepdims=keep)
    assert np.shape(plain(result)) == expected.shape
    assert np.allclose(plain(result), expected, rtol=1e-12, atol=1e-12)
    if not expected.shape:
        assert result.__class__ is (int if name.startswith("arg") else float)


@pytest.mark.parametrize("name", OF_NUMPY)
@given(data=st.data())
def test_lists_are_reduced_as_tensors_are(name: str, data: Any) -> None:
    array = data.draw(shaped(SHAPES, st.floats(-100, 100)))
    axis = data.draw(st.one_of(st.none(), st.integers(-array.ndim, array.ndim - 1)))
    options = ([] if axis is None else [axis]) + [KEEP] * data.draw(st.booleans())
    function = getattr(reductions, name)
    expected = plain(function(tensor(array), *options))
    result = on_list(function, array.tolist(), *options)
    assert np.shape(result) == np.shape(expected)
    assert np.allclose(result, expected, rtol=1e-9, atol=1e-9)


def test_exact_lists_are_reduced_exactly() -> None:
    assert on_list(sum_, M) == 24
    assert on_list(sum_, M, 0) == [5, 8, 11]
    assert on_list(sum_, M, -1) == [6, 18]
    assert on_list(sum_, M, 1, KEEP) == [[6], [18]]
    assert on_list(sum_, M, KEEP) == [[24]]
    assert on_list(sum_, [R(1, 2), R(1, 3)]) == R(5, 6)
    assert on_list(sum_, [1, Complex(0, 1)]) == Complex(1, 1)
    assert on_list(mean, [1, 2]) == R(3, 2)
    assert on_list(mean, M, 0) == [R(5, 2), 4, R(11, 2)]
    assert on_list(product, M, 1) == [6, 192]
    assert on_list(maximum, M) == 8
    assert on_list(minimum, M, 0) == [1, 2, 3]
    assert on_list(variance, [1, 2, 3, 4]) == R(5, 4)
    assert on_list(standard_deviation, [2, 4, 4, 4, 5, 5, 7, 9]) == 2
    assert on_list(argmax, M) == 5
    assert on_list(argmax, M, 0) == [1, 1, 1]
    assert on_list(argmin, M, 1, KEEP) == [[0], [0]]


def test_an_inexact_element_makes_an_extreme_inexact() -> None:
    assert on_list(maximum, [1, 2.0, 3]).__class__ is float
    assert on_list(sum_, [-0.0, -0.0]).hex() == "-0x0.0p+0"


def test_the_three_axes_of_a_list() -> None:
    cube = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
    assert on_list(sum_, cube, 0) == [[6, 8], [10, 12]]
    assert on_list(sum_, cube, 1) == [[4, 6], [12, 14]]
    assert on_list(sum_, cube, 2, KEEP) == [[[3], [7]], [[11], [15]]]


def test_a_tensor_of_rank_1_along_its_axis_is_a_number() -> None:
    assert sum_(tensor([1, 2]), 0) == 3.0
    assert sum_(tensor([1, 2]), 0).__class__ is float
    assert plain(sum_(tensor([1, 2]), 0, KEEP)) == [3.0]


def test_places_are_those_of_the_first_of_equal_elements() -> None:
    assert argmax(tensor([1, 3, 3])) == 1
    assert plain(argmax(tensor(M), 1)) == plain(tensor([2, 2]))
    assert plain(argmax(tensor(M), 0, KEEP)) == plain(tensor([[1, 1, 1]]))
    assert on_list(argmin, [2, 1, 1.0]) == 1


def test_nan_is_the_extreme() -> None:
    values = [1.0, nan, 3.0, nan]
    for make in (tensor, scheme):
        assert np.isnan(maximum(make(values)))
        assert np.isnan(minimum(make(values)))
        assert argmax(make(values)) == argmin(make(values)) == 1


def test_masks_are_counted() -> None:
    m = mask([[True, False], [True, True]])
    assert sum_(m) == 3
    assert sum_(m).__class__ is int
    assert plain(sum_(m, 0)) == [2.0, 1.0]
    assert mean(m) == 0.75
    assert plain(mean(m, 1, KEEP)) == [[0.5], [1.0]]
    assert error(maximum, m).message.startswith("maximum: expected a tensor or a list of numbers, got ")


def test_a_list_of_tensors_is_a_tensor() -> None:
    assert plain(mean(scheme([tensor([1, 2]), tensor([3, 4])]), 0)) == [2.0, 3.0]


def test_of_no_elements_there_is_a_sum_and_a_product_only() -> None:
    assert on_list(sum_, []) == 0
    assert on_list(product, []) == 1
    assert sum_(tensor([])) == 0.0
    assert plain(sum_(tensor(np.zeros((2, 0))), 1)) == [0.0, 0.0]
    assert plain(maximum(tensor(np.zeros((0, 2))), 1)) == []
    assert on_list(maximum, [[], []], 0) == []


@pytest.mark.parametrize("name", ["maximum", "minimum", "mean", "variance", "standard_deviation", "argmax", "argmin"])
def test_an_empty_extreme_or_mean_is_an_error(name: str) -> None:
    function, shown = getattr(reductions, name), name.replace("_", "-")
    for make in (tensor, scheme):
        assert error(function, make([])).message == f"{shown}: the 1st argument has length 0: there are no elements"
        text = f"{shown}: the 1st argument is 2×0: there are no elements along axis 1"
        assert error(function, make([[], []]), -1).message == text


@pytest.mark.parametrize("make", [tensor, scheme])
def test_an_axis_that_is_not_there_is_an_error(make: Any) -> None:
    failure = error(sum_, make(M), 2)
    assert isinstance(failure, ShapeMismatch)
    assert failure.named(["M"]) == "sum: there is no axis 2 in M, which is 2×3"
    assert error(sum_, make([1]), -2).message == "sum: there is no axis -2 in the 1st argument, which has length 1"
    assert error(sum_, make(M), 0.0).message == "sum: expected an axis (an exact integer), got 0.0"
    assert error(sum_, make(M), 0, intern("hold")).message == "sum: expected an axis or the symbol keep, got hold"
    assert error(sum_, make(M), intern("hold")).message == "sum: expected an axis or the symbol keep, got hold"
    assert error(sum_, make(M), 0, 1).message == "sum: expected an axis or the symbol keep, got 1"


def test_operands_of_other_kinds_are_refused() -> None:
    assert error(sum_, 5).message == "sum: expected a tensor or a list of numbers, got 5"
    assert error(mean, scheme([1, intern("a")])).message == "mean: expected a number, got a as element 1"
    assert error(maximum, scheme([1, Complex(1, 2)])).message == "maximum: expected real numbers, got 1+2i"
    assert error(sum_, scheme([[1, 2], [3]])).message.startswith("sum: the 1st argument is ragged")
    assert isinstance(error(sum_, scheme([10**400, 0.5])), OutOfRange)
    assert isinstance(error(softmax, intern("a")), WrongType)


@given(shaped(SHAPES, st.floats(-50, 50)))
def test_softmax_is_its_formula(x: Any) -> None:
    total = np.exp(x).sum(axis=-1, keepdims=True)
    assert np.allclose(softmax(tensor(x)).array, np.exp(x) / total, rtol=1e-12, atol=0)
    assert np.allclose(log_softmax(tensor(x)).array, x - np.log(total), rtol=1e-12, atol=1e-12)
    assert np.allclose(plain(log_sum_exp(tensor(x))), np.log(total)[..., 0], rtol=1e-12, atol=1e-12)
    assert on_list(softmax, x.tolist()) == plain(softmax(tensor(x)))
    assert on_list(log_sum_exp, x.tolist()) == plain(log_sum_exp(tensor(x)))


def test_softmax_does_not_overflow() -> None:
    assert on_list(softmax, [1000, 1000]) == [0.5, 0.5]
    assert on_list(softmax, [R(-1, 2), -10000]) == [1.0, 0.0]
    assert on_list(log_sum_exp, [1000, 1000]) == pytest.approx(1000.6931471805599)
    assert on_list(log_softmax, [0, -1000]) == [0.0, -1000.0]
    assert on_list(log_sum_exp, [-inf, -inf]) == -inf
    assert on_list(log_sum_exp, [inf, 0.0]) == inf
    assert on_list(softmax, [-inf, 0.0]) == [0.0, 1.0]
    assert on_list(softmax, [[0, 0]]) == [[0.5, 0.5]]
    assert log_sum_exp(tensor([0])).__class__ is float


def test_softmax_of_no_elements_is_an_error() -> None:
    for function, name in ((softmax, "softmax"), (log_softmax, "log-softmax"), (log_sum_exp, "log-sum-exp")):
        text = f"{name}: the 1st argument is 2×0: there are no elements along the last axis"
        assert error(function, tensor([[], []])).message == text
    assert plain(softmax(tensor(np.zeros((0, 2))))) == []
