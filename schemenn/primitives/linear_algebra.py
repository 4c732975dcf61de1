"""Linear algebra on tensors and on lists of numbers.

    (mat-vec #2f64((1.0 2.0) (3.0 4.0)) #f64(1.0 1.0))  →  #f64(3.0 7.0)
    (mat-vec '((1 2) (3 4)) '(1 1))                     →  (3 7)

Lists alone are answered in lists, exactly for exact numbers (list_algebra.py), and without numpy; a list beside a
tensor is taken for a tensor. What comes out at rank 0 is a number.
"""

from __future__ import annotations

from math import inf, isinf, sqrt

from schemenn.errors import OutOfRange, ShapeMismatch
from schemenn.number import REAL_CLASSES
from schemenn.primitives import list_algebra
from schemenn.primitives.check import wrong_type
from schemenn.primitives.doors import MeetsTracked, differentiable
from schemenn.primitives.nested_lists import Nested, Operand, operand
from schemenn.primitives.tensor_operands import check_elements
from schemenn.tensor import Tensor, float_operand, make_tensor, shape_words
from schemenn.tracked import Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_RANK_NAMES = {1: "a vector (rank 1)", 2: "a matrix (rank 2)"}


def mat_vec(w: Any, x: Any, b: Any = None) -> Any:
    """(mat-vec W x) is Wx, (mat-vec W x b) is Wx + b; b may be a number.

    Shapes: (m, n), (n,) → (m,); (m, n), (n,), (m,) → (m,)
    """
    if w.__class__ is Tensor and x.__class__ is Tensor:
        matrix = w.array
        vector = x.array
        if matrix.ndim == 2 and vector.ndim == 1:
            try:
                product = matrix.dot(vector)
            except ValueError:
                return _mat_vec(w, x, b)
            result = Tensor()
            result.array = product
            if b is None:
                return result
            if b.__class__ is Tensor and b.array.shape == product.shape:
                product += b.array
                return result
    return _mat_vec(w, x, b)


@differentiable("mat-vec")
def _mat_vec(w: Any, x: Any, b: Any) -> Any:
    """`mat-vec` of any operands."""
    operands = (w, x) if b is None else (w, x, b)
    with_number = plain(b).__class__ in REAL_CLASSES
    if with_number and b.__class__ is Tracked and (w.__class__ is Tensor or x.__class__ is Tensor):
        raise MeetsTracked("mat-vec")
    tables = _read("mat-vec", operands, (2, 1) if with_number else (2, 1, 1))
    matrix, vector, *bias = tables
    if matrix.shape[1] != vector.shape[0]:
        raise _mismatch("mat-vec", operands, tables, 0, 1)
    if bias and bias[0].shape[0] != matrix.shape[0]:
        raise _mismatch("mat-vec", operands, tables, 0, 2)
    if matrix.__class__ is Nested:
        addend = [b] * matrix.shape[0] if with_number else bias[0].items if bias else None
        parts = matrix.rows(), vector.items, addend
        return list_algebra.answer("mat-vec", matrix.shape[:1], list_algebra.mat_vec, *parts)
    product = matrix.dot(vector)
    return make_tensor(product + float_operand("mat-vec", b) if with_number else product + bias[0] if bias else product)


@differentiable("vec-mat")
def vec_mat(x: Any, w: Any) -> Any:
    """(vec-mat x W): the row x times W.

    Shapes: (m,), (m, n) → (n,)
    """
    tables = vector, matrix = _read("vec-mat", (x, w), (1, 2))
    if vector.shape[0] != matrix.shape[0]:
        raise _mismatch("vec-mat", (x, w), tables, 0, 1)
    if matrix.__class__ is Nested:
        columns = list_algebra.columns(matrix)
        return list_algebra.answer("vec-mat", matrix.shape[1:], list_algebra.mat_vec, columns, vector.items)
    return make_tensor(vector.dot(matrix))


@differentiable("mat-mul")
def mat_mul(first: Any, second: Any, *rest: Any) -> Any:
    """(mat-mul A B …): the product of matrices.

    Shapes: (m, k), (k, n) → (m, n)
    """
    operands = (first, second, *rest)
    tables = _read("mat-mul", operands, (2,) * len(operands))
    for place in range(1, len(tables)):
        if tables[place - 1].shape[1] != tables[place].shape[0]:
            raise _mismatch("mat-mul", operands, tables, place - 1, place)
    if tables[0].__class__ is Nested:
        product = tables[0]
        for table in tables[1:]:
            product = list_algebra.checked("mat-mul", list_algebra.mat_mul, product, table)
        return product.to_lists()
    product = tables[0]
    for table in tables[1:]:
        product = product.dot(table)
    return make_tensor(product)


def dot(x: Any, y: Any) -> Any:
    """(dot x y): the sum of the products of the elements, a number.

    Shapes: (n,), (n,) → number
    """
    if x.__class__ is Tensor and y.__class__ is Tensor:
        a = x.array
        b = y.array
        if a.ndim == 1 and a.shape == b.shape:
            return float(a.dot(b))
    return _dot(x, y)


@differentiable("dot")
def _dot(x: Any, y: Any) -> Any:
    """`dot` of any operands."""
    tables = a, b = _read("dot", (x, y), (1, 1))
    if a.shape != b.shape:
        raise _mismatch("dot", (x, y), tables, 0, 1)
    if a.__class__ is Nested:
        return list_algebra.checked("dot", list_algebra.dot, a.items, b.items)
    return float(a.dot(b))


@differentiable("outer")
def outer(x: Any, y: Any) -> Any:
    """(outer x y): the matrix of the products of each element of x with each of y.

    Shapes: (m,), (n,) → (m, n)
    """
    a, b = _read("outer", (x, y), (1, 1))
    if a.__class__ is Nested:
        return list_algebra.answer("outer", a.shape + b.shape, list_algebra.outer, a.items, b.items)
    check_elements("outer", (a.size, b.size))
    return make_tensor(a.reshape(-1, 1) * b)


@differentiable("norm")
def norm(x: Any, order: Any = None) -> Any:
    """(norm x [order]): (Σ |element|^order)^(1/order) over all elements, for an order from 1 to +inf.0.

    The usual 2-norm where no order is given; that of a matrix is its Frobenius norm.
    """
    operands = (x,) if order is None else (x, order)
    if order is None:
        order = 2
    if order.__class__ not in REAL_CLASSES or not order >= 1:
        raise wrong_type("norm", "an order from 1 to +inf.0", order)
    table = operand("norm", x, operands)
    _check_untracked("norm", table)
    if table.__class__ is Nested:
        return list_algebra.checked("norm", list_algebra.norm, table.items, order)
    return _array_norm(table.reshape(-1), float_operand("norm", order))


def _array_norm(vector: Any, order: float) -> float:
    """The norm; the elements are scaled where their powers would leave the range of floats."""
    total = float(vector.dot(vector)) if order == 2 else 0.0
    if 1e-290 < total < inf:
        return sqrt(total)
    sizes = abs(vector)
    largest = float(sizes.max(initial=0.0))
    if order == 1:
        return float(sizes.sum())
    if isinf(order) or not 0.0 < largest < inf:
        return largest
    return float(((sizes / largest) ** order).sum() ** (1 / order)) * largest


@differentiable("trace")
def trace(a: Any) -> Any:
    """(trace A): the sum of the diagonal of a square matrix.

    Shapes: (n, n) → number
    """
    table = _square("trace", (a,))
    if table.__class__ is Nested:
        return list_algebra.checked("trace", list_algebra.trace, table)
    return float(table.trace())


@differentiable("determinant")
def determinant(a: Any) -> Any:
    """(determinant A).

    Shapes: (n, n) → number
    """
    table = _square("determinant", (a,))
    if table.__class__ is Nested:
        return list_algebra.checked("determinant", list_algebra.determinant, table.rows())
    from schemenn.arrays import np

    return float(np.linalg.det(table))


@differentiable("inverse")
def inverse(a: Any) -> Any:
    """(inverse A).

    Shapes: (n, n) → (n, n)
    Raises: OutOfRange if A is singular
    """
    table = _square("inverse", (a,))
    if table.__class__ is Nested:
        identity = list_algebra.identity(table.shape[0])
        inverted = list_algebra.checked("inverse", list_algebra.solve, table.rows(), identity)
        return _unless_singular("inverse", a, inverted and Nested(table.shape, inverted).to_lists())
    from schemenn.arrays import np

    return _unless_singular("inverse", a, _solution(np.linalg.inv, table))


@differentiable("solve")
def solve(a: Any, b: Any) -> Any:
    """(solve A b): the x with Ax = b; of a matrix b, column by column.

    Shapes: (n, n), (n,) → (n,); (n, n), (n, k) → (n, k)
    Raises: OutOfRange if A is singular
    """
    operands = (a, b)
    matrix = _square("solve", operands)
    right = operand("solve", b, operands, 1)
    _check_untracked("solve", right)
    if len(right.shape) > 2:
        raise ShapeMismatch("solve", f"{{1}} {shape_words(right.shape)} but must be a vector or a matrix", operands)
    if right.shape[0] != matrix.shape[0]:
        raise _mismatch("solve", operands, [matrix, right], 0, 1)
    matrix, right = _alike("solve", [matrix, right])
    if matrix.__class__ is Nested:
        columns = right.rows() if len(right.shape) == 2 else [[item] for item in right.items]
        solution = list_algebra.checked("solve", list_algebra.solve, matrix.rows(), columns)
        return _unless_singular("solve", a, solution and Nested(right.shape, solution).to_lists())
    from schemenn.arrays import np

    return _unless_singular("solve", a, _solution(np.linalg.solve, matrix, right))


def _solution(function: Callable[..., Any], *arrays: Any) -> Any:
    """What a function of numpy.linalg answers as a tensor, None where the matrix is singular."""
    from schemenn.arrays import np

    try:
        return make_tensor(np.ascontiguousarray(function(*arrays)))
    except np.linalg.LinAlgError:
        return None


def _unless_singular(name: str, matrix: Any, solution: Any) -> Any:
    if solution is None:
        raise OutOfRange(f"{name}: the matrix is singular", (matrix,))
    return solution


def _read(name: str, operands: tuple[Any, ...], ranks: tuple[int, ...]) -> list[Operand]:
    """The operands, which must have these ranks, as arrays; as Nesteds if all of them are lists of numbers.

    Operands beyond the ranks are left alone.
    """
    tables = [operand(name, value, operands, place) for place, value in enumerate(operands[: len(ranks)])]
    for place, table in enumerate(tables):
        if len(table.shape) != ranks[place]:
            raise _wrong_rank(name, operands, place, table, ranks[place])
    return _alike(name, tables)


def _alike(name: str, tables: list[Operand]) -> list[Operand]:
    if len({table.__class__ for table in tables}) == 1:
        return tables
    return [table.to_array(name) if table.__class__ is Nested else table for table in tables]


def _square(name: str, operands: tuple[Any, ...]) -> Operand:
    """The first operand, which must be a square matrix."""
    table = operand(name, operands[0], operands)
    if len(table.shape) != 2:
        raise _wrong_rank(name, operands, 0, table, 2)
    if table.shape[0] != table.shape[1]:
        raise ShapeMismatch(name, f"{{0}} {shape_words(table.shape)} but must be square", operands)
    _check_untracked(name, table)
    return table


def _check_untracked(name: str, table: Operand) -> None:
    """Let tracked numbers in a list go the way of tensors: what decides by exactness, or iterates, has rules for
    those.
    """
    if table.__class__ is Nested and Tracked in {item.__class__ for item in table.items}:
        raise MeetsTracked(name)


def _wrong_rank(name: str, operands: tuple[Any, ...], place: int, table: Operand, rank: int) -> ShapeMismatch:
    text = f"{{{place}}} {shape_words(table.shape)} but must be {_RANK_NAMES[rank]}"
    return ShapeMismatch(name, text, operands)


def _mismatch(name: str, operands: tuple[Any, ...], tables: list[Operand], first: int, second: int) -> ShapeMismatch:
    shapes = shape_words(tables[first].shape), shape_words(tables[second].shape)
    return ShapeMismatch(name, f"{{{first}}} {shapes[0]} but {{{second}}} {shapes[1]}", operands)
