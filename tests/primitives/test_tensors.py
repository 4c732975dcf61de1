"""Tensors as data, their shapes and parts, and masks: every procedure against numpy, on random operands."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from schemenn.arrays import np
from schemenn.datum import FALSE, TRUE, Vector, intern, iterate, to_list
from schemenn.errors import ShapeMismatch, WrongType
from schemenn.primitives import lists, masks, tensor_making, tensor_parts, tensor_shapes, tensors
from schemenn.primitives.equality import equal
from schemenn.rational import rational
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

shapes = arrays.array_shapes(min_dims=1, max_dims=4, min_side=0, max_side=4)
float_arrays = arrays.arrays(np.float64, shapes, elements=st.floats())
full_arrays = arrays.arrays(np.float64, arrays.array_shapes(max_dims=3, max_side=4), elements=st.floats())
matrices = arrays.arrays(np.float64, arrays.array_shapes(min_dims=2, max_dims=2, max_side=4), elements=st.floats())
mask_arrays = arrays.arrays(np.bool_, shapes)
numbers = st.one_of(
    st.integers(-(10**20), 10**20),
    st.builds(rational, st.integers(-1000, 1000), st.integers(1, 1000)),
    st.floats(allow_nan=False, allow_infinity=False, width=16),
)


def same(value: Any, expected: Any) -> bool:
    """Whether a Scheme value is the tensor, mask or number that a numpy array stands for, as tensors must be."""
    expected = np.asarray(expected)
    if expected.ndim == 0:
        number = float(expected)
        return equal(value, (TRUE if number else FALSE) if expected.dtype == np.bool_ else number)
    made = make_mask(expected) if expected.dtype == np.bool_ else make_tensor(np.array(expected, dtype=np.float64))
    return equal(value, made) and value.array.flags.c_contiguous and value.array.dtype == made.array.dtype


def scheme_list(items: Any) -> Any:
    """Nested Python lists as Scheme lists."""
    return to_list([scheme_list(item) for item in items]) if isinstance(items, list) else items


@given(float_arrays)
def test_lists_vectors_and_tensors_go_into_each_other(array: Any) -> None:
    t = make_tensor(array)
    items = tensors.tensor_to_list(t)
    assert equal(items, scheme_list(array.tolist()))
    if 0 not in array.shape[:-1]:
        assert same(tensors.list_to_tensor(items), array)
        assert same(tensors.vector_to_tensor(tensors.tensor_to_vector(t)), array)
        assert same(tensors.tensor(*iterate(tensors.tensor_rows(t))), array)


@given(mask_arrays)
def test_lists_and_masks_go_into_each_other(array: Any) -> None:
    items = tensors.mask_to_list(make_mask(array))
    if 0 not in array.shape[:-1]:
        assert same(tensors.list_to_mask(items), array)


@given(st.lists(numbers))
def test_exact_numbers_become_the_nearest_floats(items: list[Any]) -> None:
    nearest = [item if item.__class__ is float else item.numerator / item.denominator for item in items]
    assert same(tensors.list_to_tensor(to_list(items)), np.array(nearest, dtype=float))
    assert same(tensors.tensor(*items), np.array(nearest, dtype=float))


@given(full_arrays, st.data())
def test_references(array: Any, data: st.DataObject) -> None:
    indices = [data.draw(st.integers(0, length - 1)) for length in array.shape]
    kept = indices[: data.draw(st.integers(0, len(indices)))]
    for t in (make_tensor(array), make_mask(array > 0)):
        found = tensors.tensor_ref(t, *kept)
        assert same(found, t.array[tuple(kept)])
        assert found.__class__ in (float, Tensor) if t.__class__ is Tensor else found.__class__ in (type(TRUE), Mask)


@given(float_arrays)
def test_shape_rank_length_and_size(array: Any) -> None:
    t = make_tensor(array)
    assert tuple(iterate(tensors.shape(t))) == array.shape
    assert (tensors.rank(t), tensors.tensor_length(t), tensors.tensor_size(t)) == (array.ndim, len(array), array.size)


@given(float_arrays, st.data())
def test_reshaping(array: Any, data: st.DataObject) -> None:
    sizes = data.draw(st.permutations(array.shape))
    t = make_tensor(array)
    assert same(tensor_shapes.reshape(t, *sizes), array.reshape(sizes))
    assert same(tensor_shapes.reshape(t, to_list(sizes)), array.reshape(sizes))
    assert same(tensor_shapes.ravel(t), array.ravel())
    if array.size:
        place = data.draw(st.integers(0, len(sizes) - 1))
        for unknown in (-1, FALSE):
            assert same(tensor_shapes.reshape(t, *[*sizes[:place], unknown, *sizes[place + 1 :]]), array.reshape(sizes))


@given(float_arrays, st.data())
def test_transposing_and_flipping(array: Any, data: st.DataObject) -> None:
    axes = data.draw(st.permutations(range(array.ndim)))
    for t in (make_tensor(array), make_mask(array > 0)):
        assert same(tensor_shapes.transpose(t), t.array.T)
        assert same(tensor_shapes.transpose(t, *axes), t.array.transpose(axes))
        assert same(tensor_shapes.transpose(t, *[axis - array.ndim for axis in axes]), t.array.transpose(axes))
        assert same(tensor_shapes.flip(t), np.flip(t.array))
        assert same(tensor_shapes.flip(t, axes[0]), np.flip(t.array, axes[0]))


@given(full_arrays)
def test_lists_are_transposed_as_tensors_are(array: Any) -> None:
    expected = tensors.tensor_to_list(make_tensor(np.ascontiguousarray(array.T)))
    assert equal(tensor_shapes.transpose(scheme_list(array.tolist())), expected)


@given(full_arrays, st.data())
def test_joining(array: Any, data: st.DataObject) -> None:
    t, axis = make_tensor(array), data.draw(st.integers(-array.ndim, array.ndim - 1))
    other = make_tensor(np.concatenate([array, array], axis=axis))
    expected = np.concatenate([array, other.array], axis=axis)
    assert same(lists.concatenate(t, other, axis), expected)
    assert same(lists.concatenate(to_list([t, other]), axis), expected)
    assert same(lists.concatenate(to_list([scheme_list(array.tolist()), other]), axis), expected)
    new = data.draw(st.integers(-array.ndim - 1, array.ndim))
    assert same(tensor_shapes.stack(t, -t, new), np.stack([array, -array], axis=new))
    assert same(tensor_shapes.stack(to_list([t, -t])), np.stack([array, -array]))
    assert same(tensors.tensor(t, -t), np.stack([array, -array]))


@given(float_arrays, st.data())
def test_axes_of_length_1_come_and_go(array: Any, data: st.DataObject) -> None:
    new = data.draw(st.integers(-array.ndim - 1, array.ndim))
    expanded = tensor_shapes.expand_dims(make_tensor(array), new)
    assert same(expanded, np.expand_dims(array, new))
    assert same(tensor_shapes.squeeze(expanded, new), array)
    assert same(tensor_shapes.squeeze(expanded), array.squeeze())


@given(float_arrays, st.integers(0, 3), st.data())
def test_repeating(array: Any, count: int, data: st.DataObject) -> None:
    t, axis = make_tensor(array), data.draw(st.integers(-array.ndim, array.ndim - 1))
    assert same(tensor_shapes.tensor_repeat(t, count, axis), np.repeat(array, count, axis))
    counts = [data.draw(st.integers(0, 2)) for _ in array.shape]
    assert same(tensor_shapes.tensor_tile(t, *counts), np.tile(array, counts))


@given(float_arrays, st.data())
def test_slices(array: Any, data: st.DataObject) -> None:
    parts: list[Any] = []
    selectors: list[Any] = []
    for length in array.shape[: data.draw(st.integers(0, array.ndim))]:
        start, end = sorted([data.draw(st.integers(0, length)), data.draw(st.integers(0, length))])
        step = data.draw(st.integers(1, 5))
        choices = [
            (FALSE, slice(None)),
            (to_list([start, end]), slice(start, end)),
            (to_list([start, FALSE, step]), slice(start, None, step)),
            (to_list([FALSE, end, 10**30]), slice(0, min(end, 1))),
        ]
        part, selector = data.draw(st.sampled_from(choices + ([(0, 0)] if length else [])))
        parts.append(part)
        selectors.append(selector)
    for t in (make_tensor(array), make_mask(array > 0)):
        assert same(tensor_parts.tensor_slice(t, *parts), t.array[tuple(selectors)])


@given(full_arrays, st.data())
def test_taking(array: Any, data: st.DataObject) -> None:
    axis = data.draw(st.integers(-array.ndim, array.ndim - 1))
    places = data.draw(st.lists(st.integers(0, array.shape[axis] - 1), max_size=4))
    for t in (make_tensor(array), make_mask(array > 0)):
        expected = np.take(t.array, np.array(places, dtype=int), axis=axis)
        for indices in (to_list(places), Vector(places), make_tensor(np.array(places, dtype=float))):
            assert same(tensor_parts.tensor_take(t, indices, axis), expected)


@given(matrices)
def test_diagonals(array: Any) -> None:
    t, items = make_tensor(array), scheme_list(array.tolist())
    assert same(tensor_parts.diagonal(t), array.diagonal())
    assert equal(tensor_parts.diagonal(items), to_list(array.diagonal().tolist()))
    assert same(tensor_parts.diagonal_matrix(make_tensor(array[0])), np.diag(array[0]))


@given(full_arrays, st.data())
def test_sorting(array: Any, data: st.DataObject) -> None:
    axis = data.draw(st.integers(-array.ndim, array.ndim - 1))
    t = make_tensor(array)
    assert same(tensor_parts.tensor_sort(t, axis), np.sort(array, axis, kind="stable"))
    assert same(tensor_parts.argsort(t, axis), np.argsort(array, axis, kind="stable"))
    flat = array.ravel().tolist()
    assert list(iterate(tensor_parts.argsort(to_list(flat)))) == np.argsort(flat, kind="stable").tolist()


@given(full_arrays, st.data())
def test_running_sums(array: Any, data: st.DataObject) -> None:
    axis = data.draw(st.integers(-array.ndim, array.ndim - 1))
    t = make_tensor(array)
    assert same(tensor_parts.cumulative_sum(t, axis), np.cumsum(array, axis))
    assert same(tensor_parts.cumulative_sum(t), np.cumsum(array))
    items = scheme_list(array.tolist())
    assert equal(tensor_parts.cumulative_sum(items, axis), scheme_list(np.cumsum(array, axis).tolist()))


@given(st.integers(-50, 50), st.integers(-50, 50), st.integers(-9, 9), st.integers(1, 12))
def test_exact_ranges_are_rounded_once(start: int, end: int, step: int, common: int) -> None:
    assume(step)
    exact = [rational(start + i * step, common) for i in range(len(range(start, end, step)))]
    t = tensor_making.arange(rational(start, common), rational(end, common), rational(step, common))
    assert same(t, np.array([x.numerator / x.denominator for x in exact], dtype=float))


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(0.1, 10))
def test_inexact_ranges(start: float, end: float, step: float) -> None:
    expected = [start + step * i for i in range(len(np.arange(start, end, step)))]
    assert same(tensor_making.arange(start, end, step), np.array(expected, dtype=float))


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.integers(0, 20))
def test_even_distances(start: float, end: float, count: int) -> None:
    assert same(tensor_making.linspace(start, end, count), np.linspace(start, end, count))


@given(st.lists(st.integers(0, 4)))
def test_one_hot(classes: list[int]) -> None:
    assert same(tensor_making.one_hot(to_list(classes), 5), np.eye(5)[np.array(classes, dtype=int)])


@given(mask_arrays, st.data())
def test_masks_combine_by_their_elements(array: Any, data: st.DataObject) -> None:
    other = data.draw(arrays.arrays(np.bool_, array.shape[data.draw(st.integers(0, array.ndim - 1)) :]))
    p, q = make_mask(array), make_mask(other)
    assert same(masks.mask_and(p, q), array & other)
    assert same(masks.mask_or(q, p), array | other)
    assert same(masks.mask_xor(p, q, TRUE), ~(array ^ other))
    assert same(masks.mask_not(p), ~array)
    axis = data.draw(st.integers(-array.ndim, array.ndim - 1))
    assert same(masks.mask_any(p, axis), array.any(axis))
    assert same(masks.mask_all(p, axis), array.all(axis))
    assert masks.mask_any(p) is (TRUE if array.any() else FALSE)
    assert masks.mask_all(p) is (TRUE if array.all() else FALSE)


@given(full_arrays)
def test_masks_select(array: Any) -> None:
    mask = make_mask(array > 0)
    t = make_tensor(array)
    assert same(masks.where(mask, t, 0), np.where(array > 0, array, 0.0))
    assert same(masks.where(mask, rational(1, 2), t), np.where(array > 0, 0.5, array))
    assert same(masks.mask_select(mask, t), array[array > 0])
    rows = make_mask(np.array([row.sum() > 0 for row in array]))
    assert same(masks.mask_select(rows, t), array[rows.array])
    found = [place if array.ndim == 1 else tuple(iterate(place)) for place in iterate(masks.mask_indices(mask))]
    assert found == [tuple(place) if array.ndim > 1 else place[0] for place in np.argwhere(array > 0).tolist()]


@given(shapes, shapes)
def test_where_takes_suffixes_of_the_longest_shape_alone(a: tuple[int, ...], b: tuple[int, ...]) -> None:
    mask, t = make_mask(np.ones(a, dtype=bool)), make_tensor(np.ones(b))
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    if longer[len(longer) - len(shorter) :] == shorter:
        assert masks.where(mask, t, 0).array.shape == longer
    else:
        with pytest.raises(ShapeMismatch):
            masks.where(mask, t, 0)


def test_no_operation_changes_or_shares_what_it_may_not() -> None:
    array = np.arange(6.0).reshape(2, 3)
    t = make_tensor(array)
    for result in (tensor_shapes.transpose(t), tensor_parts.diagonal(t), tensor_parts.tensor_slice(t, FALSE, 1)):
        assert result.array.base is None
    assert array.tolist() == [[0, 1, 2], [3, 4, 5]]


def test_questions_about_other_values_do_not_import_numpy() -> None:
    code = (
        "import sys; from schemenn.primitives.tensors import is_tensor, shape; from schemenn.datum import to_list;"
        "is_tensor(1); shape(to_list([1, 2])); sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_values_of_a_procedure_in_a_shape() -> None:
    name = intern("tensor-map")
    assert same(tensors.in_shape(name, to_list([1, rational(1, 2)]), to_list([2, 1])), [[1.0], [0.5]])
    assert same(tensors.in_shape(name, to_list([TRUE, FALSE]), to_list([2])), [True, False])
    assert same(tensors.in_shape(name, make_tensor(np.array([1.0, 2.0])), to_list([2, 1])), [[1.0], [2.0]])
    with pytest.raises(WrongType, match="expected numbers or booleans as the values of the procedure, got #f64"):
        tensors.in_shape(name, make_tensor(np.ones((2, 1))), to_list([2]))
