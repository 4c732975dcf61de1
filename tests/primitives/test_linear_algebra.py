"""Linear algebra: on tensors as numpy has it, on lists exactly, and the text of every error of a shape."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import intern
from schemenn.errors import OutOfRange, RunError, ShapeMismatch, WrongType
from schemenn.number import Complex, rational
from schemenn.primitives.linear_algebra import (
    determinant,
    dot,
    inverse,
    mat_mul,
    mat_vec,
    norm,
    outer,
    solve,
    trace,
    vec_mat,
)
from tests.primitives.tensor_values import plain, scheme, shaped, tensor

R = rational
SIDES = st.integers(1, 4)
EXACT = st.one_of(st.integers(-9, 9), st.builds(R, st.integers(-9, 9), st.integers(1, 5)))


def on_lists(function: Any, *operands: Any) -> Any:
    return plain(function(*[scheme(operand) for operand in operands]))


def matrices(rows: int, columns: int, items: Any = EXACT) -> st.SearchStrategy[Any]:
    row = st.lists(items, min_size=columns, max_size=columns)
    return st.lists(row, min_size=rows, max_size=rows)


def error(function: Any, *operands: Any) -> RunError:
    with pytest.raises(RunError) as caught:
        function(*[scheme(operand) for operand in operands])
    return caught.value


@given(st.data(), SIDES, SIDES)
def test_products_with_vectors_are_those_of_numpy(data: Any, m: int, n: int) -> None:
    w, x, b, y = [data.draw(shaped(shape)) for shape in ((m, n), n, m, m)]
    bound = 1e-13 * (np.abs(w) @ np.abs(x))
    assert np.all(np.abs(mat_vec(tensor(w), tensor(x)).array - w @ x) <= bound)
    assert np.all(np.abs(mat_vec(tensor(w), tensor(x), tensor(b)).array - (w @ x + b)) <= bound + 1e-9)
    assert np.all(np.abs(vec_mat(tensor(y), tensor(w)).array - y @ w) <= 1e-13 * (np.abs(y) @ np.abs(w)))
    assert plain(outer(tensor(y), tensor(x))) == np.outer(y, x).tolist()


@given(st.data(), SIDES, SIDES, SIDES)
def test_products_of_matrices_are_those_of_numpy(data: Any, m: int, k: int, n: int) -> None:
    a, b = data.draw(shaped((m, k))), data.draw(shaped((k, n)))
    product = mat_mul(tensor(a), tensor(b))
    assert np.all(np.abs(product.array - a @ b) <= 1e-13 * (np.abs(a) @ np.abs(b)))
    assert product.array.shape == (m, n)


@given(st.data(), SIDES, SIDES, SIDES)
def test_lists_are_multiplied_exactly(data: Any, m: int, k: int, n: int) -> None:
    a, b, x = [data.draw(matrices(*sides)) for sides in ((m, k), (k, n), (1, k))]
    x = x[0]
    assert on_lists(mat_vec, a, x) == [sum([p * q for p, q in zip(row, x, strict=True)], 0) for row in a]
    columns = list(zip(*b, strict=True))
    expected = [[sum([p * q for p, q in zip(row, column, strict=True)], 0) for column in columns] for row in a]
    assert on_lists(mat_mul, a, b) == expected
    assert on_lists(vec_mat, x, b) == on_lists(mat_mul, [x], b)[0]
    assert on_lists(outer, x, x) == [[p * q for q in x] for p in x]


@given(st.data(), SIDES, st.integers(1, 2))
def test_solutions_of_exact_equations_are_exact(data: Any, n: int, k: int) -> None:
    a, b = data.draw(matrices(n, n)), data.draw(matrices(n, k))
    if on_lists(determinant, a) == 0:
        assert error(solve, a, b).message == "solve: the matrix is singular"
        assert error(inverse, a).message == "inverse: the matrix is singular"
    else:
        assert on_lists(mat_mul, a, on_lists(solve, a, b)) == b
        column = [row[0] for row in b]
        assert on_lists(mat_vec, a, on_lists(solve, a, column)) == column
        assert on_lists(mat_mul, a, on_lists(inverse, a)) == [[int(i == j) for j in range(n)] for i in range(n)]


@given(st.data(), SIDES)
def test_the_determinant_of_a_product_is_the_product_of_the_determinants(data: Any, n: int) -> None:
    a, b = data.draw(matrices(n, n)), data.draw(matrices(n, n))
    product = on_lists(determinant, on_lists(mat_mul, a, b))
    assert product == on_lists(determinant, a) * on_lists(determinant, b)


@given(st.data(), SIDES)
def test_inexact_lists_and_tensors_are_solved_alike(data: Any, n: int) -> None:
    a = data.draw(shaped((n, n), st.floats(-1, 1))) + 3 * n * np.eye(n)
    b = data.draw(shaped(n, st.floats(-1, 1)))
    expected = np.linalg.solve(a, b)
    assert plain(solve(tensor(a), tensor(b))) == expected.tolist()
    assert np.allclose(on_lists(solve, a.tolist(), b.tolist()), expected, rtol=1e-12, atol=1e-12)
    assert np.allclose(on_lists(inverse, a.tolist()), plain(inverse(tensor(a))), rtol=1e-12, atol=1e-12)
    assert np.isclose(on_lists(determinant, a.tolist()), determinant(tensor(a)), rtol=1e-12)


def test_examples_by_hand() -> None:
    w = [[1, 2], [3, 4]]
    assert on_lists(mat_vec, w, [1, 1]) == [3, 7]
    assert on_lists(mat_vec, w, [1, 1], [R(1, 2), 0.5]) == [R(7, 2), 7.5]
    assert on_lists(mat_vec, w, [1, 1], 10) == [13, 17]
    assert plain(mat_vec(tensor(w), tensor([1, 1]), R(1, 2))) == [3.5, 7.5]
    assert on_lists(inverse, w) == [[-2, 1], [R(3, 2), R(-1, 2)]]
    assert on_lists(solve, [[2, 1], [1, 3]], [1, 2]) == [R(1, 5), R(3, 5)]
    assert on_lists(solve, [[0, 1], [2, 0]], [[1, 2], [4, 6]]) == [[2, 3], [1, 2]]
    assert on_lists(determinant, w) == -2
    assert on_lists(determinant, [[0, 1], [1, 0]]) == -1
    assert on_lists(trace, w) == 5
    assert trace(tensor(w)) == 5.0
    assert determinant(tensor(w)) == pytest.approx(-2, rel=1e-15)
    assert on_lists(mat_mul, w, w, [[1], [1]]) == [[17], [37]]
    assert plain(mat_mul(tensor(w), tensor(w), tensor([[1], [1]]))) == [[17.0], [37.0]]
    assert on_lists(dot, [1, 2], [3, 4]) == 11
    assert on_lists(dot, [], []) == 0
    assert dot(tensor([1, 2]), tensor([3, 4])).__class__ is float


def test_complex_numbers_in_lists_are_multiplied_and_solved() -> None:
    i = Complex(0, 1)
    assert on_lists(mat_vec, [[0, i], [i, 0]], [1, 2]) == [Complex(0, 2), i]
    assert on_lists(solve, [[i, 0], [0, 2]], [1, 1]) == [Complex(0, -1), R(1, 2)]
    assert on_lists(solve, [[Complex(0.0, 2.0), 1.0], [0.0, 1.0]], [1.0, 1.0]) == [Complex(0.0, 0.0), 1.0]


def test_an_inexact_element_makes_a_solution_inexact() -> None:
    assert on_lists(solve, [[2, 0], [0, 2.0]], [1, 1]) == [0.5, 0.5]
    assert all([item.__class__ is float for item in on_lists(solve, [[2, 0], [0, 2.0]], [1, 1])])
    assert on_lists(determinant, [[0, 0.5], [0, 1]]).__class__ is float


def test_the_largest_pivot_keeps_rounding_errors_small() -> None:
    assert on_lists(solve, [[1e-20, 1.0], [1.0, 1.0]], [1.0, 2.0]) == [1.0, 1.0]


def test_lists_beside_tensors_are_taken_for_tensors() -> None:
    w, x = tensor([[1, 2], [3, 4]]), tensor([1, 1])
    for result in (mat_vec(w, scheme([1, 1])), mat_vec(scheme([[1, 2], [3, 4]]), x)):
        assert plain(result) == [3.0, 7.0]
        assert result.array.dtype == np.float64
    assert plain(mat_vec(scheme([[1, 2], [3, 4]]), scheme([1, 1]), x)) == [4.0, 8.0]
    assert plain(mat_vec(scheme([tensor([1, 2]), [3, 4]]), scheme([1, R(1, 2)]))) == [2.0, 5.0]
    assert plain(solve(w, scheme([3, 7]))) == pytest.approx([1.0, 1.0])
    assert dot(x, scheme([1, R(1, 2)])) == 1.5


def test_norms_by_hand() -> None:
    assert on_lists(norm, [3, 4]) == 5
    assert on_lists(norm, [[1, 1], [1, 1]]) == 2
    assert on_lists(norm, [R(3, 5), R(4, 5)]) == 1
    assert on_lists(norm, [1, -2, 3], 1) == 6
    assert on_lists(norm, [1, -4, 3], np.inf) == 4
    assert on_lists(norm, [2, 2], 3) == pytest.approx(16 ** (1 / 3), rel=1e-15)
    assert on_lists(norm, []) == 0
    assert on_lists(norm, [Complex(3, 4), 0]) == 5
    assert on_lists(norm, [3e200, 4e200]) == pytest.approx(5e200, rel=1e-15)
    assert norm(tensor([3, 4])) == 5.0
    assert norm(tensor([[3e200, 4e200]])) == pytest.approx(5e200, rel=1e-15)
    assert norm(tensor([3e-200, 4e-200])) == pytest.approx(5e-200, rel=1e-15)
    assert norm(tensor([])) == 0.0
    assert norm(tensor([0.0, -0.0])) == 0.0
    assert norm(tensor([1, -np.inf])) == np.inf
    assert np.isnan(norm(tensor([1, np.nan])))


@given(shaped(st.integers(1, 5)), st.sampled_from([1, 2, 3, 2.5, np.inf]))
def test_norms_are_those_of_numpy(x: Any, order: float) -> None:
    assert norm(tensor(x), order) == pytest.approx(np.linalg.norm(x, order), rel=1e-12)
    assert on_lists(norm, x.tolist(), order) == pytest.approx(np.linalg.norm(x, order), rel=1e-12)


def test_no_elements_make_zeros() -> None:
    assert plain(mat_vec(tensor(np.zeros((2, 0))), tensor([]))) == [0.0, 0.0]
    assert on_lists(mat_vec, [[], []], []) == [0, 0]
    assert plain(vec_mat(tensor([]), tensor(np.zeros((0, 2))))) == [0.0, 0.0]
    assert plain(outer(tensor([]), tensor([1]))) == []


W = [[1, 2], [3, 4], [5, 6]]
V = "{0} has length 3 but must be a matrix (rank 2)"


@pytest.mark.parametrize("make", [scheme, tensor])
@pytest.mark.parametrize(
    ("function", "operands", "text"),
    [
        (mat_vec, (W, [1, 2, 3]), "{0} is 3×2 but {1} has length 3"),
        (mat_vec, (W, [1, 2], [1, 2]), "{0} is 3×2 but {2} has length 2"),
        (mat_vec, ([1, 2, 3], W), V),
        (mat_vec, (W, W), "{1} is 3×2 but must be a vector (rank 1)"),
        (mat_vec, (W, [1, 2], W), "{2} is 3×2 but must be a vector (rank 1)"),
        (mat_vec, ([W], [1, 2]), "{0} is 1×3×2 but must be a matrix (rank 2)"),
        (vec_mat, ([1, 2], W), "{0} has length 2 but {1} is 3×2"),
        (vec_mat, (W, W), "{0} is 3×2 but must be a vector (rank 1)"),
        (mat_mul, (W, W), "{0} is 3×2 but {1} is 3×2"),
        (mat_mul, (W, [[1], [2]], W), "{1} is 2×1 but {2} is 3×2"),
        (mat_mul, (W, [1, 2]), "{1} has length 2 but must be a matrix (rank 2)"),
        (dot, ([1, 2], [1, 2, 3]), "{0} has length 2 but {1} has length 3"),
        (dot, (W, [1, 2]), "{0} is 3×2 but must be a vector (rank 1)"),
        (outer, (W, [1, 2]), "{0} is 3×2 but must be a vector (rank 1)"),
        (trace, (W,), "{0} is 3×2 but must be square"),
        (determinant, (W,), "{0} is 3×2 but must be square"),
        (inverse, ([1, 2, 3],), V),
        (solve, (W, [1, 2]), "{0} is 3×2 but must be square"),
        (solve, ([[1, 2], [3, 4]], [1, 2, 3]), "{0} is 2×2 but {1} has length 3"),
        (solve, ([[1, 2], [3, 4]], [W]), "{1} is 1×3×2 but must be a vector or a matrix"),
    ],
)
def test_shapes_that_do_not_fit_are_named(make: Any, function: Any, operands: Any, text: str) -> None:
    with pytest.raises(ShapeMismatch) as caught:
        function(*[make(operand) for operand in operands])
    assert caught.value.operation == function.__name__.replace("_", "-")
    assert caught.value.text == text
    assert caught.value.named(["W", "x", "b"]).startswith(caught.value.operation + ": ")


def test_the_message_of_the_specification() -> None:
    with pytest.raises(ShapeMismatch) as caught:
        mat_vec(tensor(W), tensor([1, 2, 3]))
    assert caught.value.named(["W", "x"]) == "mat-vec: W is 3×2 but x has length 3"


def test_operands_of_other_kinds_are_refused() -> None:
    assert error(mat_vec, 5, [1]).message == "mat-vec: expected a tensor or a list of numbers, got 5"
    assert error(mat_vec, W, [1, intern("a")]).message == "mat-vec: expected a number, got a as element 1"
    assert error(dot, [[1], [2, 3]], [1]).message.startswith("dot: the 1st argument is ragged")
    assert error(norm, [1], 0.5).message == "norm: expected an order from 1 to +inf.0, got 0.5"
    assert isinstance(error(norm, [1], intern("a")), WrongType)
    assert error(mat_vec, tensor(W), [Complex(1, 2), 2]).message == "mat-vec: expected a real number, got 1+2i"


def test_exact_numbers_beyond_floats_are_refused_beside_inexact_ones() -> None:
    for function, operands in ((dot, ([10**400], [0.5])), (solve, ([[10**400]], [0.5])), (norm, ([10**400, 0.5],))):
        failure = error(function, *operands)
        assert isinstance(failure, OutOfRange)
        assert failure.message.endswith("an exact number is too large to be combined with an inexact one")
    assert on_lists(dot, [10**400], [2]) == 2 * 10**400


@pytest.mark.parametrize("make", [scheme, tensor])
def test_singular_matrices_are_refused(make: Any) -> None:
    singular = make([[1.0, 2.0], [2.0, 4.0]])
    assert error(inverse, singular).message == "inverse: the matrix is singular"
    assert error(solve, singular, make([1.0, 2.0])).message == "solve: the matrix is singular"
    assert determinant(singular) == 0


def test_lists_are_multiplied_and_summed_without_numpy() -> None:
    program = """
import sys
from schemenn.datum import to_list
from schemenn.primitives.linear_algebra import mat_vec
from schemenn.primitives.reductions import mean
mat_vec(to_list([to_list([1, 2])]), to_list([3, 4])), mean(to_list([1, 2]))
sys.exit("numpy" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
