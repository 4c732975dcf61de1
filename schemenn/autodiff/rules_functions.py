"""Rules of the functions of one number, and of powers, logarithms to a base and angles; of tensors, element by element.

At the ends of a domain a derivative is what IEEE arithmetic makes of the formula: that of the square root at 0 is
+inf.0. The absolute value has 0 at 0.
"""

from __future__ import annotations

from math import nan

from schemenn.autodiff.operations import call, gathered, quotient, shape_of, spread
from schemenn.tracked import Rule, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


def _one(x: Any) -> Any:
    return 1.0 - x * x


def _cosine(g: Any, y: Any, x: Any) -> Any:
    return g * call("cos", x)


def _power_of_base(g: Any, y: Any, x: Any, n: Any) -> Any:
    """The pull g · n · xⁿ⁻¹, which is 0 for n = 0 whatever x is."""
    if shape_of(n):
        base, exponent = spread(x, y), spread(n, y)
        safe = call("where", call("mask-and", call("zero?", base), call("zero?", exponent)), 1.0, base)
        return gathered(g * (exponent * call("expt", safe, exponent - 1.0)), x)
    if plain(n) != 0.0:
        return gathered(g * (n * call("expt", x, n - 1.0)), x)
    if plain(n) is n:
        return None
    safe = call("where", call("zero?", x), 1.0, x) if shape_of(x) else 1.0 if plain(x) == 0.0 else x
    return gathered(g * (n * call("expt", safe, n - 1.0)), x)


def _power_of_exponent(g: Any, y: Any, x: Any, n: Any) -> Any:
    """The pull g · xⁿ · log x; 0 for a base of 0, nan for a negative one."""
    if shape_of(x):
        base = spread(x, y)
        part = y * call("log", call("where", base > 0.0, base, 1.0))
        return gathered(g * call("where", base < 0.0, nan, part), n)
    base = plain(x)
    if base > 0.0:
        return gathered(g * (y * call("log", x)), n)
    return None if base == 0.0 else gathered(g * nan, n)


def _natural_log(x: Any) -> Any:
    return call("log", x)


UNARY: Final[dict[str, Any]] = {
    "exp": lambda g, y, x: g * y,
    "sin": _cosine,
    "cos": lambda g, y, x: -(g * call("sin", x)),
    "tan": lambda g, y, x: g * (1.0 + y * y),
    "asin": lambda g, y, x: quotient(g, call("sqrt", _one(x))),
    "acos": lambda g, y, x: quotient(-g, call("sqrt", _one(x))),
    "sinh": lambda g, y, x: g * call("cosh", x),
    "cosh": lambda g, y, x: g * call("sinh", x),
    "tanh": lambda g, y, x: g * _one(y),
    "asinh": lambda g, y, x: quotient(g, call("sqrt", x * x + 1.0)),
    "acosh": lambda g, y, x: quotient(g, call("sqrt", (x - 1.0) * (x + 1.0))),
    "atanh": lambda g, y, x: quotient(g, _one(x)),
    "sqrt": lambda g, y, x: quotient(g, 2.0 * y),
    "square": lambda g, y, x: g * (2.0 * x),
    "cube": lambda g, y, x: g * (3.0 * x * x),
    "abs": lambda g, y, x: g * call("sgn", x),
    "magnitude": lambda g, y, x: g * call("sgn", x),
    "inexact": lambda g, y, x: g,
    "exact->inexact": lambda g, y, x: g,
    "exact": lambda g, y, x: g,
    "inexact->exact": lambda g, y, x: g,
}

LOG: Final = Rule("log", (lambda g, y, x: quotient(g, x),))
LOG_TO_BASE: Final = Rule(
    "log",
    (
        lambda g, y, x, b: gathered(quotient(g, x * call("log", b)), x),
        lambda g, y, x, b: gathered(quotient(-g * y, b * call("log", b)), b),
    ),
)
ATAN: Final = Rule("atan", (lambda g, y, x: quotient(g, 1.0 + x * x),))
ANGLE: Final = Rule(
    "atan",
    (
        lambda g, y, b, a: gathered(quotient(g * a, a * a + b * b), b),
        lambda g, y, b, a: gathered(quotient(-g * b, a * a + b * b), a),
    ),
)

RULES: Final[dict[str, Any]] = {
    **{name: Rule(name, (pull,)) for name, pull in UNARY.items()},
    "log": (LOG, LOG_TO_BASE),
    "atan": (ATAN, ANGLE),
    "expt": Rule("expt", (_power_of_base, _power_of_exponent)),
}
"""A rule for each name; where the number of operands matters, one for each number from 1 on."""
