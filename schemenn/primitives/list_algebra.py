"""Linear algebra on Scheme numbers of every kind: exact for exact numbers.

    solve([[2, 1], [1, 3]], [[1], [2]])  →  [1/5, 3/5]

A matrix is a list of rows here, each a Python list of Scheme numbers. Equations are solved by elimination; if one
number is inexact all are made so first, and the pivots are then the largest there are, for small rounding errors.
"""

from __future__ import annotations

from math import inf

from schemenn import number
from schemenn.errors import OutOfRange
from schemenn.number import is_exact
from schemenn.primitives import numbers, roots
from schemenn.primitives.nested_lists import Nested

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, TypeAlias

    Row: TypeAlias = list[Any]
    Rows: TypeAlias = list[Row]


def checked(name: str, compute: Callable[..., Any], *operands: Any) -> Any:
    """What `compute` answers; exact numbers too large for the inexact ones beside them are an error of `name`."""
    try:
        return compute(*operands)
    except OverflowError:
        message = f"{name}: an exact number is too large to be combined with an inexact one"
        raise OutOfRange(message) from None


def answer(name: str, shape: tuple[int, ...], compute: Callable[..., Any], *operands: Any) -> Any:
    """The Scheme list (of lists) of that shape of the numbers that `compute` answers."""
    return Nested(shape, checked(name, compute, *operands)).to_lists()


def total(items: Row) -> Any:
    """The sum, exact 0 of no numbers."""
    if not items:
        return 0
    result = items[0]
    for item in items[1:]:
        result = result + item
    return result


def dot(xs: Row, ys: Row) -> Any:
    """The sum of the products."""
    return total([x * y for x, y in zip(xs, ys, strict=True)])


def mat_vec(rows: Rows, x: Row, b: Row | None = None) -> Row:
    """The product of a matrix and a vector, plus a vector."""
    products = [dot(row, x) for row in rows]
    return products if b is None else [product + addend for product, addend in zip(products, b, strict=True)]


def columns(matrix: Nested) -> Rows:
    """The columns of a matrix."""
    width = matrix.shape[1]
    return [matrix.items[j::width] for j in range(width)]


def mat_mul(a: Nested, b: Nested) -> Nested:
    """The product of two matrices."""
    across = columns(b)
    return Nested((a.shape[0], b.shape[1]), [dot(row, column) for row in a.rows() for column in across])


def outer(xs: Row, ys: Row) -> Row:
    """The products of each x with each y."""
    return [x * y for x in xs for y in ys]


def trace(matrix: Nested) -> Any:
    """The sum of the diagonal."""
    return total(matrix.items[:: matrix.shape[1] + 1])


def norm(items: Row, order: Any) -> Any:
    """(Σ |item|^order)^(1/order), exact where it can be."""
    sizes = [roots.magnitude(item) for item in items]
    if order == inf:
        return numbers.max_(*sizes) if sizes else 0
    if order == 1:
        return total(sizes)
    largest = max([number.to_float(size) for size in sizes], default=0.0)
    if all(map(is_exact, sizes)) or not 0.0 < largest < inf:
        return _root(total([roots.expt(size, order) for size in sizes]), order)
    return _root(total([roots.expt(size / largest, order) for size in sizes]), order) * largest


def _root(power: Any, order: Any) -> Any:
    return roots.sqrt(power) if order == 2 else roots.expt(power, number.divide(1, order))


def identity(size: int) -> Rows:
    """The identity matrix."""
    return [[int(i == j) for j in range(size)] for i in range(size)]


def determinant(rows: Rows) -> Any:
    """The determinant, by elimination."""
    rows = _alike(rows)
    result: Any = 1
    for k in range(len(rows)):
        pivot = _bring_pivot(rows, k)
        if pivot is None:
            return 0 if is_exact(rows[0][0]) else 0.0
        result = rows[k][k] * (result if pivot == k else -result)
        _clear(rows, k, range(k + 1, len(rows)))
    return result


def solve(rows: Rows, right: Rows) -> Row | None:
    """The solution X of AX = B, row after row; None where A is singular."""
    size = len(rows)
    table = _alike([row + more for row, more in zip(rows, right, strict=True)])
    for k in range(size):
        if _bring_pivot(table, k) is None:
            return None
        pivot = table[k][k]
        table[k] = [number.divide(item, pivot) for item in table[k]]
        _clear(table, k, [i for i in range(size) if i != k])
    return [item for row in table for item in row[size:]]


def _alike(rows: Rows) -> Rows:
    """A copy of the rows, all numbers inexact if one is."""
    exact = all([is_exact(item) for row in rows for item in row])
    return [list(row) if exact else [_inexact(item) for item in row] for row in rows]


def _inexact(item: Any) -> Any:
    return item * 1.0


def _bring_pivot(rows: Rows, k: int) -> int | None:
    """Bring into row k a row whose number in column k is not zero; the place it stood at, None if there is none."""
    if all([is_exact(row[k]) for row in rows[k:]]):
        found = next((i for i in range(k, len(rows)) if rows[i][k] != 0), None)
    else:
        sizes = [number.to_float(roots.magnitude(row[k])) for row in rows[k:]]
        largest = max(sizes)
        found = None if largest == 0.0 else k + sizes.index(largest)
    if found is not None:
        rows[k], rows[found] = rows[found], rows[k]
    return found


def _clear(rows: Rows, k: int, others: Iterable[int]) -> None:
    """Subtract multiples of row k from others, so that their column k becomes zero."""
    pivot_row = rows[k]
    for i in others:
        row = rows[i]
        if row[k] != 0:
            factor = number.divide(row[k], pivot_row[k])
            rows[i] = [item - factor * above for item, above in zip(row, pivot_row, strict=True)]
