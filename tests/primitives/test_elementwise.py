"""Functions of numbers on tensors: what they are of each element, shape by shape, and where they are an error."""

from __future__ import annotations

from importlib import import_module
from math import inf, isnan, nan
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import Boolean, TRUE, intern
from schemenn.errors import DivisionByZero, OutOfRange, RunError, ShapeMismatch, WrongType
from schemenn.number import Complex, rational, to_float
from schemenn.primitive_table import primitives
from schemenn.primitives.elementwise import COMPLEX_OF, FOLDS, RELATIONS, TESTS, UNARY
from schemenn.tensor import Mask, Tensor
from tests.primitives.tensor_values import ANY_FLOAT, mask, plain, scheme, shaped, tensor

VALUES = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 2.5, -2.5, 3.0, 10.0, 1e-300, 1e308, -1e308, inf, -inf, nan]
NUMBERS = [2, 0.5, -3, rational(1, 3), 0, 1, inf, -0.0]


def call(name: str, *operands: Any) -> Any:
    """What a primitive of numbers answers."""
    row = primitives()[name]
    return getattr(import_module(f"schemenn.primitives.{row.module}"), row.function)(*operands)


def error(name: str, *operands: Any) -> RunError:
    with pytest.raises(RunError) as caught:
        call(name, *operands)
    return caught.value


def is_close(element: float, number: Any) -> bool:
    """Whether an element is the float of a number, to 4 units in the last place, zeros with their signs."""
    value = to_float(number)
    if isnan(value) or isnan(element):
        return isnan(value) and isnan(element)
    if element == 0.0 == value:
        return np.signbit(element) == np.signbit(value)
    return element == value or abs(element - value) <= 4 * np.spacing(abs(value))


def scalar(name: str, *operands: Any) -> Any:
    try:
        return call(name, *operands)
    except (OutOfRange, DivisionByZero):
        return None


@pytest.mark.parametrize("name", UNARY)
def test_a_function_of_a_tensor_is_that_of_each_element(name: str) -> None:
    answers = {index: call(name, value) for index, value in enumerate(VALUES)}
    real = [index for index, answer in answers.items() if answer.__class__ is not Complex]
    result = call(name, tensor([VALUES[index] for index in real]))
    for index, element in zip(real, plain(result), strict=True):
        assert is_close(element, answers[index]), VALUES[index]


@pytest.mark.parametrize("name", COMPLEX_OF)
def test_an_element_with_a_complex_answer_is_an_error(name: str) -> None:
    for value in VALUES:
        if call(name, value).__class__ is Complex:
            failure = error(name, tensor([[2.0, value]]) if name == "acosh" else tensor([[0.5, value]]))
            assert isinstance(failure, OutOfRange)
            assert failure.irritants == (value,)


def test_the_texts_of_errors_about_complex_answers() -> None:
    t = tensor([0.25, -2.0])
    assert error("sqrt", t).message == "sqrt: the square root of the element -2.0 would be complex"
    assert error("log", t).message == "log: the logarithm of the element -2.0 would be complex"
    assert error("log", t, 2).message == "log: the logarithm of the element -2.0 would be complex"
    assert error("log", 2, t).message == "log: the logarithm of the element -2.0 would be complex"
    assert error("asin", t).message == "asin: the arcsine of the element -2.0 would be complex"
    assert error("acos", t).message == "acos: the arccosine of the element -2.0 would be complex"
    assert error("expt", t, 0.5).message == "expt: a fractional power of the element -2.0 would be complex"
    assert error("expt", -2, t).message == "expt: a fractional power of the element -2.0 would be complex"
    assert error("expt", 0, t).message == "expt: zero to a power without positive real part"
    assert error("log", t, 1).message == "log: the logarithm of the element -2.0 would be complex"
    assert error("log", tensor([2]), 1).message == "log: the logarithm to base 1"
    assert error("log", tensor([2]), 0).message == "log: the logarithm of zero"


@pytest.mark.parametrize("name", TESTS)
def test_a_predicate_of_a_tensor_is_a_mask(name: str) -> None:
    result = call(name, tensor(VALUES))
    assert isinstance(result, Mask)
    assert plain(result) == [call(name, value) is TRUE for value in VALUES]


@pytest.mark.parametrize("name", ["+", "-", "*", "/", "max", "min", "expt", "atan", "log"])
def test_a_function_of_a_tensor_and_a_number_is_that_of_each_element(name: str) -> None:
    for number in NUMBERS:
        for order in (1, -1):
            answers = [scalar(name, *(value, number)[::order]) for value in VALUES]
            real = [k for k, answer in enumerate(answers) if answer is not None and answer.__class__ is not Complex]
            if name == "log" and number == 1 and order == -1 or not real:
                continue
            result = call(name, *(tensor([VALUES[k] for k in real]), number)[::order])
            for k, element in zip(real, plain(result), strict=True):
                assert is_close(element, answers[k]), (VALUES[k], number, order)


@pytest.mark.parametrize("name", ["+", "-", "*", "/", "max", "min", "atan"])
@given(data=st.data())
def test_a_function_of_two_tensors_is_that_of_the_elements(name: str, data: Any) -> None:
    a = data.draw(shaped((2, 3), ANY_FLOAT))
    b = data.draw(shaped((2, 3), ANY_FLOAT))
    result = call(name, tensor(a), tensor(b)).array
    for place in np.ndindex(2, 3):
        assert is_close(float(result[place]), call(name, float(a[place]), float(b[place])))


@pytest.mark.parametrize("name", ["=", "<", ">", "<=", ">="])
@given(data=st.data())
def test_a_chain_of_comparisons_is_that_of_the_elements(name: str, data: Any) -> None:
    operands = [
        data.draw(shaped((2, 3), st.sampled_from([0.0, -0.0, 1.0, 2.0, nan]))),
        data.draw(shaped(3, st.sampled_from([0.0, 1.0, 2.0]))),
        data.draw(st.sampled_from([0, 1, 2.0, rational(1, 2)])),
        data.draw(st.sampled_from([0, 1, 2.0, rational(3, 2)])),
    ][: data.draw(st.integers(1, 4))]
    result = call(name, *[x if not isinstance(x, np.ndarray) else tensor(x) for x in operands])
    assert isinstance(result, Mask)
    for i, j in np.ndindex(2, 3):
        elements = [float(np.broadcast_to(x, (2, 3))[i, j]) if isinstance(x, np.ndarray) else x for x in operands]
        assert result.array[i, j] == (call(name, *elements) is TRUE)


def test_signs_of_zeros_decide_between_them() -> None:
    for a, b in ((0.0, -0.0), (-0.0, 0.0)):
        assert not np.signbit(call("max", tensor([a]), tensor([b])).array[0])
        assert np.signbit(call("min", tensor([a]), tensor([b])).array[0])
    assert not np.signbit(call("max", tensor([-0.0]), 0).array[0])


def test_more_operands_are_taken_from_the_left() -> None:
    t, row = tensor([[1, 2], [3, 4]]), tensor([10, 20])
    assert plain(call("+", t, row, 1, rational(1, 2))) == [[12.5, 23.5], [14.5, 25.5]]
    assert plain(call("+", 1, row, t)) == [[12, 23], [14, 25]]
    assert plain(call("-", 1, row, row)) == [-19, -39]
    assert plain(call("*", 2, 3, row)) == [60, 120]
    assert plain(call("/", 1, 2, row)) == [0.05, 0.025]
    assert plain(call("max", 1, 3, row, t, 15)) == [[15, 20], [15, 20]]
    assert plain(call("+", row)) == [10, 20]
    assert plain(call("-", row)) == [-10, -20]
    assert plain(call("/", row)) == [0.1, 0.05]
    assert plain(call("max", row)) == [10, 20]
    assert plain(call("1+", row)) == [11, 21]
    assert plain(call("sub1", row)) == [9, 19]


def test_division_by_exact_zero_is_an_error_and_by_inexact_zero_ieee() -> None:
    assert isinstance(error("/", tensor([1]), 0), DivisionByZero)
    assert isinstance(error("/", tensor([1]), tensor([1]), 0), DivisionByZero)
    assert plain(call("/", tensor([1, -1]), 0.0)) == [inf, -inf]
    assert plain(call("/", tensor([0.0, -0.0]))) == [inf, -inf]


def test_an_odd_exact_power_keeps_the_sign_however_large_the_exponent() -> None:
    assert plain(call("expt", tensor([-1.0]), 2**60 + 1)) == [-1.0]
    assert plain(call("expt", tensor([-2.0, 2.0]), -1)) == [-0.5, 0.5]


@pytest.mark.parametrize("name", [*FOLDS, *RELATIONS, "expt", "atan", "log"])
def test_shapes_that_do_not_fit_are_named(name: str) -> None:
    failure = error(name, tensor([1, 2]), tensor([1, 2, 3]))
    assert isinstance(failure, ShapeMismatch)
    assert failure.named(["a", "b"]) == f"{name}: a has length 2 but b has length 3"
    assert isinstance(error(name, tensor([[1], [2]]), tensor([1, 2])), ShapeMismatch)


@pytest.mark.parametrize("name", ["+", "-", "*", "/", "max", "min", "=", "<"])
def test_of_many_operands_those_that_do_not_fit_are_named(name: str) -> None:
    failure = error(name, 1, tensor([[1, 2, 3]]), 1, tensor([1, 2]))
    assert isinstance(failure, ShapeMismatch)
    assert failure.named(["a", "b", "c", "d"]) == f"{name}: b is 1×3 but d has length 2"


def test_operands_of_other_kinds_are_blamed() -> None:
    t = tensor([1, 2])
    assert error("+", t, intern("a")).message == "+: expected a number, got a"
    assert error("+", intern("a"), t).message == "+: expected a number, got a"
    assert error("max", t, intern("a")).message == "max: expected a real number, got a"
    assert error("<", t, intern("a")).message == "<: expected a real number, got a"
    assert error("+", t, t, Complex(1, 1)).message == "+: expected a real number or a tensor, got 1+i"
    assert error("expt", t, Complex(1, 1)).message == "expt: expected a real number or a tensor, got 1+i"
    assert error("exp", mask([True])).message.startswith("exp: expected a number, got ")
    assert error("+", t, scheme([1, 2])).message == "+: expected a number, got (1 2)"
    assert isinstance(error("+", t, 10**400), OutOfRange)


@pytest.mark.parametrize("name", ["exact", "even?", "floor/", "gcd", "exact-integer-sqrt", "numerator"])
def test_what_no_tensor_can_answer_is_an_error(name: str) -> None:
    operands = [tensor([1, 2])] * (2 if name == "floor/" else 1)
    assert isinstance(error(name, *operands), WrongType)


def test_a_tensor_is_no_number() -> None:
    for name in ("number?", "real?", "integer?", "rational?", "exact-integer?"):
        assert isinstance(call(name, tensor([1.0])), Boolean)
        assert call(name, tensor([1.0])) is not TRUE


def test_the_operand_stays_as_it_is() -> None:
    t = tensor([1.0, -2.0])
    for name in ("abs", "square", "inexact", "max", "+"):
        assert isinstance(call(name, t), Tensor)
    call("max", t, 0)
    assert plain(t) == [1.0, -2.0]
