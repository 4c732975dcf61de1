"""sigmoid, softplus and erf: numbers against decimal arithmetic and a series, tensors against numbers."""

from __future__ import annotations

from decimal import Decimal, localcontext
from math import inf, isclose, isnan, nan, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.arrays import np
from schemenn.datum import intern
from schemenn.errors import WrongType
from schemenn.number import Complex
from schemenn.primitives.special_functions import erf, sigmoid, softplus
from schemenn.rational import rational
from schemenn.tensor import make_tensor


@given(st.floats(-700, 700))
def test_sigmoid_and_softplus_by_decimal_arithmetic(x: float) -> None:
    with localcontext() as context:
        context.prec = 700
        power = Decimal(x).exp()
        one = power / (1 + power)
    with localcontext() as context:
        context.prec = 60
        plus = (1 + power).ln() if power > Decimal("1e-20") else power
    assert isclose(sigmoid(x), float(one), rel_tol=1e-15)
    assert isclose(softplus(x), float(plus), rel_tol=1e-15)


def test_beyond_the_range_of_exp() -> None:
    assert (sigmoid(-1e6), sigmoid(1e6), softplus(-1e6), softplus(1e6)) == (0.0, 1.0, 0.0, 1e6)
    assert (sigmoid(-inf), sigmoid(inf), softplus(-inf), softplus(inf)) == (0.0, 1.0, 0.0, inf)
    assert all([isnan(f(nan)) for f in (sigmoid, softplus, erf)])


@given(st.floats(-2.0, 2.0))
def test_erf_by_its_series(x: float) -> None:
    """2/√π Σ (−1)ᵏ x²ᵏ⁺¹ / (k! (2k + 1)). Source: Abramowitz and Stegun 7.1.5"""
    term, total = x, 0.0
    for k in range(60):
        total += term / (2 * k + 1)
        term *= -x * x / (k + 1)
    assert isclose(erf(x), 2 / sqrt(pi) * total, rel_tol=1e-12, abs_tol=1e-300)


def test_exact_numbers_are_taken_for_floats() -> None:
    assert (sigmoid(0), softplus(rational(1, 2)), erf(0)) == (0.5, softplus(0.5), 0.0)


@given(st.lists(st.floats(-800, 800), min_size=1, max_size=8))
def test_a_tensor_is_answered_element_by_element(values: list[float]) -> None:
    for f in (sigmoid, softplus, erf):
        found = f(make_tensor(np.array(values))).array
        np.testing.assert_array_almost_equal_nulp(found, np.array([f(x) for x in values]), nulp=4)


@pytest.mark.parametrize("function", [sigmoid, softplus, erf])
def test_anything_else_is_an_error(function: object) -> None:
    assert callable(function)
    for wrong in (intern("a"), Complex(1.0, 2.0)):
        with pytest.raises(WrongType):
            function(wrong)
