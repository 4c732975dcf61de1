"""Windows, their sum and borders: against numpy's sliding windows and pad, and the laws that tie them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.arrays import np
from schemenn.datum import to_list
from schemenn.errors import OutOfRange, ShapeMismatch, WrongType
from schemenn.primitives.tensor_windows import tensor_overlap_add, tensor_pad, tensor_windows
from schemenn.tensor import make_tensor


@st.composite
def windowings(draw: Any) -> tuple[Any, list[int], list[int], int]:
    """An array, and sizes and strides of windows on its axes from one on."""
    shape = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    axis = draw(st.integers(0, len(shape) - 1))
    count = draw(st.integers(1, len(shape) - axis))
    sizes = [draw(st.integers(1, shape[axis + k])) for k in range(count)]
    strides = [draw(st.integers(1, 3)) for _ in range(count)]
    array = np.arange(float(np.prod(shape))).reshape(shape) ** 1.5
    return array, sizes, strides, axis


def sliding(array: Any, sizes: list[int], strides: list[int], axis: int) -> Any:
    """The windows as numpy has them, their axes moved to where they belong."""
    count = len(sizes)
    view = np.lib.stride_tricks.sliding_window_view(array, sizes, axis=tuple(range(axis, axis + count)))
    view = view[(slice(None),) * axis + tuple([slice(None, None, stride) for stride in strides])]
    return np.moveaxis(view, range(-count, 0), range(axis + count, axis + 2 * count))


@given(windowings())
def test_windows_are_numpys(case: Any) -> None:
    array, sizes, strides, axis = case
    found = tensor_windows(make_tensor(array), to_list(sizes), to_list(strides), axis)
    np.testing.assert_array_equal(found.array, sliding(array, sizes, strides, axis))


@given(windowings())
def test_overlap_add_is_the_transpose_of_windows(case: Any) -> None:
    """⟨windows(a), w⟩ = ⟨a, overlap-add(w)⟩."""
    array, sizes, strides, axis = case
    windows = sliding(array, sizes, strides, axis)
    w = np.cos(np.arange(float(windows.size))).reshape(windows.shape)
    lengths = to_list(list(array.shape[axis : axis + len(sizes)]))
    back = tensor_overlap_add(make_tensor(w), lengths, to_list(strides), axis)
    assert back.array.shape == array.shape
    np.testing.assert_allclose(np.sum(windows * w), np.sum(array * back.array), rtol=1e-10, atol=1e-9)


@given(windowings(), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4))
def test_borders_are_numpys(case: Any, widths: list[tuple[int, int]]) -> None:
    array = case[0]
    widths = widths[: array.ndim]
    expected = np.pad(array, [*widths, *[(0, 0)] * (array.ndim - len(widths))], constant_values=-2.5)
    found = tensor_pad(make_tensor(array), to_list([to_list(list(each)) for each in widths]), -2.5)
    np.testing.assert_array_equal(found.array, expected)


def test_one_number_stands_for_both_ends_and_for_all_axes() -> None:
    t = make_tensor(np.arange(12.0).reshape(3, 4))
    np.testing.assert_array_equal(tensor_pad(t, to_list([1])).array, np.pad(t.array, [(1, 1), (0, 0)]))
    found = tensor_windows(t, to_list([2, 2]), 2)
    np.testing.assert_array_equal(found.array, sliding(t.array, [2, 2], [2, 2], 0))
    np.testing.assert_array_equal(tensor_windows(t, 2, 1, -1).array, sliding(t.array, [2], [1], 1))


@pytest.mark.parametrize(
    ("operands", "error", "message"),
    [
        ((4,), ShapeMismatch, "a window of 4 is longer than axis 0"),
        ((0,), WrongType, "expected a positive exact integer, got 0"),
        ((2, 0), WrongType, "expected a positive exact integer, got 0"),
        ((2, to_list([1, 1])), WrongType, "as many strides as sizes, 1"),
        ((2, 1, 2), ShapeMismatch, "there is no axis 2"),
        ((to_list([1, 1, 1]),), ShapeMismatch, "there are no 3 axes from axis 0 on"),
        ((to_list([]),), WrongType, "a size, or a list of at least one"),
    ],
)
def test_what_does_not_fit_is_an_error(operands: Any, error: Any, message: str) -> None:
    with pytest.raises(error) as caught:
        tensor_windows(make_tensor(np.zeros((3, 4))), *operands)
    assert message in str(caught.value.message)


def test_windows_of_other_lengths_are_no_operand_of_overlap_add() -> None:
    with pytest.raises(ShapeMismatch):
        tensor_overlap_add(make_tensor(np.zeros((3, 2))), 5)
    with pytest.raises(ShapeMismatch):
        tensor_overlap_add(make_tensor(np.zeros((3,))), 3)


def test_a_border_has_two_ends_that_are_not_negative() -> None:
    t = make_tensor(np.zeros((3,)))
    for widths in (to_list([-1]), to_list([to_list([1, 2, 3])]), to_list([to_list([1, -2])])):
        with pytest.raises((WrongType, OutOfRange)):
            tensor_pad(t, widths)
    with pytest.raises(ShapeMismatch):
        tensor_pad(t, to_list([1, 1]))
