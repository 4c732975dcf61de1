"""Rules of linear algebra."""

from __future__ import annotations

from math import inf

from schemenn.autodiff.operations import call, gathered, quotient, shape_of, spread
from schemenn.datum import Pair, to_list
from schemenn.tensor import make_tensor
from schemenn.tracked import Rule, Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


_WORST_CONDITION: Final = 1e8
"""Up to here the derivative of a determinant is taken from the inverse."""

_FEW: Final = 4
"""Matrices of so many rows have few minors."""


def _norm(g: Any, y: Any, x: Any, order: Any = 2) -> Any:
    """Of (norm x [order]); 0 where the norm is 0."""
    if plain(y) == 0.0:
        return None
    if order == 2:  # noqa: PLR2004  the usual norm
        return quotient(g, y) * x
    if order == inf:
        is_largest = call("=", call("abs", x), y)
        count = plain(call("sum", plain(is_largest)))
        return call("where", is_largest, call("sgn", x) * (g * (1.0 / count)), 0.0)
    if order == 1:
        return g * call("sgn", x)
    return g * (call("sgn", x) * call("expt", call("abs", x) / y, float(order) - 1.0))


def _determinant(g: Any, y: Any, a: Any) -> Any:
    return g * (_cofactors(a) if _is_nearly_singular(a) else y * call("transpose", call("inverse", a)))


def _is_nearly_singular(a: Any) -> bool:
    from schemenn.arrays import np

    array = plain(a).array
    with np.errstate(all="ignore"):
        condition = np.linalg.cond(array) if np.isfinite(array).all() else 0.0
    return not condition < _WORST_CONDITION


def _cofactors(a: Any) -> Any:
    """The cofactors of a matrix: its derivative wherever it is, by minors, so that they have derivatives too."""
    size = shape_of(a)[0]
    if a.__class__ is Tracked or size <= _FEW:
        return call("tensor", *[call("tensor", *[_cofactor(a, i, j) for j in range(size)]) for i in range(size)])
    from schemenn.arrays import np

    left, values, right = np.linalg.svd(a.array)
    others = [float(np.prod(np.delete(values, k))) for k in range(size)]
    sign = np.linalg.det(left) * np.linalg.det(right)
    return make_tensor(sign * (left * others) @ right)


def _cofactor(a: Any, i: int, j: int) -> Any:
    size = shape_of(a)[0]
    if size == 1:
        return 1.0
    rows, columns = [to_list([k for k in range(size) if k != left_out]) for left_out in (i, j)]
    minor = call("determinant", call("tensor-take", call("tensor-take", a, rows, 0), columns, 1))
    return -minor if (i + j) % 2 else minor


def _inverse(g: Any, y: Any, a: Any) -> Any:
    turned = call("transpose", y)
    return -call("mat-mul", call("mat-mul", turned, g), turned)


def _solve_right(g: Any, y: Any, a: Any, b: Any) -> Any:
    return call("solve", call("transpose", a), g)


def _solve_matrix(g: Any, y: Any, a: Any, b: Any) -> Any:
    right = _solve_right(g, y, a, b)
    if len(shape_of(y)) == 1:
        return -call("outer", right, y)
    return -call("mat-mul", right, call("transpose", y))


def _vector(x: Any) -> Any:
    return call("list->tensor", x) if x.__class__ is Pair else x


def _trace(g: Any, y: Any, a: Any) -> Any:
    return call("diagonal-matrix", spread(g, call("ones", shape_of(a)[0])))


MAT_MUL: Final = Rule(
    "mat-mul",
    (
        lambda g, y, a, b: call("mat-mul", g, call("transpose", b)),
        lambda g, y, a, b: call("mat-mul", call("transpose", a), g),
    ),
)

RULES: Final[dict[str, Any]] = {
    "mat-vec": Rule(
        "mat-vec",
        (
            lambda g, y, w, x, *b: call("outer", g, x),
            lambda g, y, w, x, *b: call("vec-mat", g, w),
            lambda g, y, w, x, b: gathered(g, b),
        ),
    ),
    "vec-mat": Rule(
        "vec-mat",
        (lambda g, y, x, w: call("mat-vec", w, g), lambda g, y, x, w: call("outer", x, g)),
    ),
    "mat-mul": MAT_MUL,
    "dot": Rule("dot", (lambda g, y, a, b: g * _vector(b), lambda g, y, a, b: g * _vector(a))),
    "outer": Rule(
        "outer",
        (lambda g, y, a, b: call("mat-vec", g, b), lambda g, y, a, b: call("vec-mat", a, g)),
    ),
    "norm": Rule("norm", (_norm,)),
    "trace": Rule("trace", (_trace,)),
    "determinant": Rule("determinant", (_determinant,)),
    "inverse": Rule("inverse", (_inverse,)),
    "solve": Rule("solve", (_solve_matrix, _solve_right)),
}
