"""Rules of linear algebra."""

from __future__ import annotations

from math import inf

from schemenn.autodiff.operations import call, gathered, quotient, shape_of, spread
from schemenn.errors import NotDifferentiable
from schemenn.tracked import Rule, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


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
    if plain(y) == 0.0:
        raise NotDifferentiable("determinant", "the matrix is singular, and the rule uses its inverse")
    return g * y * call("transpose", call("inverse", a))


def _inverse(g: Any, y: Any, a: Any) -> Any:
    turned = call("transpose", y)
    return -call("mat-mul", call("mat-mul", turned, g), turned)


def _solve_right(g: Any, y: Any, a: Any, b: Any) -> Any:
    return call("solve", call("transpose", a), g)


def _solve_matrix(g: Any, y: Any, a: Any, b: Any) -> Any:
    right = _solve_right(g, y, a, b)
    if len(shape_of(b)) == 1:
        return -call("outer", right, y)
    return -call("mat-mul", right, call("transpose", y))


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
    "dot": Rule("dot", (lambda g, y, a, b: g * b, lambda g, y, a, b: g * a)),
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
