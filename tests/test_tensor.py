"""Tensors as Python values: their operators, the suffix rule, masks, and the errors of shapes."""

import subprocess
import sys
from operator import lt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from schemenn.arrays import np
from schemenn.errors import DivisionByZero, OutOfRange, ShapeMismatch, WrongType
from schemenn.number import Complex
from schemenn.rational import rational
from schemenn.tensor import Mask, Tensor, equal_elements, make_mask, make_tensor, shape_words


def tensor(items):
    return make_tensor(np.array(items, dtype=np.float64))


def values(result):
    return result.array.tolist()


def test_arithmetic_is_elementwise():
    a, b = tensor([1, 2]), tensor([3, 5])
    assert values(a + b) == [4, 7]
    assert values(a - b) == [-2, -3]
    assert values(a * b) == [3, 10]
    assert values(b / a) == [3, 2.5]
    assert values(-a) == [-1, -2]


def test_numbers_combine_with_every_element_on_either_side():
    t = tensor([[1, 2], [4, 8]])
    assert values(t + 1) == values(1 + t) == [[2, 3], [5, 9]]
    assert values(t - 1.5) == [[-0.5, 0.5], [2.5, 6.5]]
    assert values(8 - t) == [[7, 6], [4, 0]]
    assert values(rational(1, 2) * t) == values(t * rational(1, 2)) == [[0.5, 1], [2, 4]]
    assert values(8 / t) == [[8, 4], [2, 1]]
    assert values(t / rational(1, 2)) == [[2, 4], [8, 16]]
    assert (t + 1).__class__ is Tensor and (t + 1).array.dtype == np.float64


def test_a_large_exact_integer_is_rounded_once():
    assert values(tensor([0]) + (2**70 + 1)) == [2.0**70]
    assert values(tensor([0]) + 10**300) == [1e300]


def test_an_exact_number_beyond_the_floats_is_out_of_range():
    with pytest.raises(OutOfRange, match=r"^\+: an exact number is too large to be combined with an inexact one$"):
        tensor([1]) + 10**400
    with pytest.raises(OutOfRange):
        rational(10**400, 3) * tensor([1])


def test_division_by_exact_zero_is_an_error_and_by_inexact_zero_ieee():
    with pytest.raises(DivisionByZero, match="^/: division by zero$"):
        tensor([1]) / 0
    assert values(tensor([1, -1]) / 0.0) == [np.inf, -np.inf]
    assert values(1 / tensor([0.0, -0.0])) == [np.inf, -np.inf]
    assert np.isnan(values(tensor([0]) / 0.0)[0])
    assert np.isnan(values(tensor([0]) / tensor([0]))[0])


def test_one_shape_may_be_a_suffix_of_the_other():
    rows, bias = tensor([[1, 2], [3, 4]]), tensor([10, 20])
    assert values(rows + bias) == values(bias + rows) == [[11, 22], [13, 24]]
    assert values(tensor(np.zeros((2, 3, 2))) + tensor(np.ones((3, 2)))) == np.ones((2, 3, 2)).tolist()
    assert values(tensor(np.ones((1, 1))) + tensor([1])) == [[2]]


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        ((3,), (2,), r"the 1st argument has length 3 but the 2nd argument has length 2"),
        ((3,), (3, 1), r"the 1st argument has length 3 but the 2nd argument is 3×1"),
        ((3,), (1,), r"the 1st argument has length 3 but the 2nd argument has length 1"),
        ((2, 3), (2,), r"the 1st argument is 2×3 but the 2nd argument has length 2"),
        ((2, 3), (1, 3), r"the 1st argument is 2×3 but the 2nd argument is 1×3"),
        ((0, 1), (0, 5), r"the 1st argument is 0×1 but the 2nd argument is 0×5"),
        ((2, 1, 3), (2, 4, 3), r"the 1st argument is 2×1×3 but the 2nd argument is 2×4×3"),
    ],
)
def test_nothing_is_stretched(a, b, message):
    first, second = tensor(np.zeros(a)), tensor(np.zeros(b))
    with pytest.raises(ShapeMismatch) as caught:
        first * second
    assert caught.value.message == "*: " + message
    assert caught.value.irritants == (first, second)
    with pytest.raises(ShapeMismatch, match=f"^<: {message}$"):
        lt(first, second)


shapes = st.lists(st.integers(0, 3), min_size=1, max_size=3).map(tuple)


@given(shapes, shapes)
def test_shapes_conform_where_one_is_a_suffix(a, b):
    first, second = tensor(np.ones(a)), tensor(np.ones(b))
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    if longer[len(longer) - len(shorter) :] == shorter:
        assert (first - second).array.shape == longer
    else:
        with pytest.raises(ShapeMismatch):
            first - second


floats = arrays.arrays(np.float64, 5, elements=st.floats())


@given(floats, floats)
def test_arithmetic_and_comparison_are_those_of_floats(a, b):
    first, second = make_tensor(a), make_tensor(b)
    for index in range(5):
        x, y = float(a[index]), float(b[index])
        for got, expected in [(first + second, x + y), (first - second, x - y), (first * second, x * y)]:
            np.testing.assert_equal(got.array[index], expected)
        assert (first < second).array[index] == (x < y)
        assert (first >= second).array[index] == (x >= y)
        assert equal_elements(first, second).array[index] == (x == y)


def test_comparisons_give_masks():
    t = tensor([1, 2, np.nan])
    assert (t < 2).__class__ is Mask
    assert values(t < 2) == values(2 > t) == [True, False, False]
    assert values(t <= 2) == values(2 >= t) == [True, True, False]
    assert values(t > 1.5) == [False, True, False]
    assert values(t >= tensor([1, 3, 0])) == [True, False, False]
    assert values(equal_elements(2, t)) == values(equal_elements(t, 2.0)) == [False, True, False]


exact_numbers = st.one_of(
    st.integers(), st.sampled_from([2**53 + 1, -(2**53) - 1, 10**400, -(10**400), 2**1024]), st.fractions()
)


@given(exact_numbers, st.lists(st.floats(), max_size=3))
def test_an_exact_number_is_compared_exactly(exact, extra):
    number = rational(exact.numerator, exact.denominator) if exact.denominator != 1 else int(exact)
    nearest = float(exact) if abs(exact) < 10**300 else 1e308
    floats = [nearest, np.nextafter(nearest, -np.inf), np.nextafter(nearest, np.inf), np.inf, -np.inf, np.nan, *extra]
    floats = [float(x) for x in floats]
    t = tensor(floats)
    assert values(t < number) == values(number > t) == [x < exact for x in floats]
    assert values(t <= number) == [x <= exact for x in floats]
    assert values(t > number) == [x > exact for x in floats]
    assert values(number <= t) == [x >= exact for x in floats]
    assert values(equal_elements(t, number)) == [x == exact for x in floats]


def test_complex_numbers_and_other_values_are_refused():
    with pytest.raises(WrongType, match=r"^\*: expected a real number or a tensor, got \+i$"):
        tensor([1]) * Complex(0, 1)
    with pytest.raises(WrongType, match=r"^-: expected a real number or a tensor, got 1\+2i$"):
        Complex(1, 2) - tensor([1])
    with pytest.raises(TypeError):
        tensor([1]) + True
    with pytest.raises(TypeError):
        lt(tensor([1]), Complex(0, 1))
    with pytest.raises(TypeError):
        np.ones(2) + tensor([1, 2])


def test_a_mask_has_neither_arithmetic_nor_a_truth_value():
    mask = make_mask(np.array([True, False]))
    with pytest.raises(WrongType, match="^a mask has many truth values: use map, tensor-map or where$"):
        bool(mask)
    with pytest.raises(TypeError):
        mask + 1
    with pytest.raises(TypeError):
        lt(mask, mask)


def test_shapes_in_words():
    assert shape_words((3,)) == "has length 3"
    assert shape_words((3, 2)) == "is 3×2"
    assert shape_words((2, 3, 4)) == "is 2×3×4"


def test_a_shape_error_is_told_with_the_names_of_the_source():
    error = ShapeMismatch("mat-vec", "{0} is 3×2 but {1} has length 3", (1, 2))
    assert error.message == "mat-vec: the 1st argument is 3×2 but the 2nd argument has length 3"
    assert error.named(["W", "x"]) == "mat-vec: W is 3×2 but x has length 3"
    assert error.named(["W", ""]) == "mat-vec: W is 3×2 but the 2nd argument has length 3"


def test_many_operands_are_counted():
    error = ShapeMismatch("stack", " ".join(f"{{{k}}}" for k in (2, 3, 10, 11, 12, 20, 21)), tuple(range(22)))
    ordinals = ["3rd", "4th", "11th", "12th", "13th", "21st", "22nd"]
    assert error.message == "stack: " + " ".join(f"the {ordinal} argument" for ordinal in ordinals)


def test_asking_what_a_tensor_is_does_not_import_numpy():
    code = "import sys, schemenn.tensor; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
