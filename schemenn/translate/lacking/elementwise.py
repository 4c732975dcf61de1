"""What helpers of numbers begin with in a program that calls them on arrays too.

    def exp(x):
        if isinstance(x, np.ndarray | np.floating):
            return np.exp(x)
        …

The Scheme functions are errors where their value would be complex, and so are these.
"""

from __future__ import annotations

from typing import Final

_ARRAY: Final = "    if isinstance({}, np.ndarray | np.floating):\n        return {}\n"

_OF_X: Final = {
    "exp": "np.exp(x)", "sin": "np.sin(x)", "cos": "np.cos(x)", "tan": "np.tan(x)", "tanh": "np.tanh(x)",
    "sinh": "np.sinh(x)", "cosh": "np.cosh(x)", "asinh": "np.arcsinh(x)",
    "floor": "np.floor(x)", "ceiling": "np.ceil(x)", "truncate": "np.trunc(x)", "round_number": "np.rint(x)",
    "sigmoid": "np.where(x < 0.0, np.exp(-np.abs(x)), 1.0) / (1.0 + np.exp(-np.abs(x)))",
    "softplus": "np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))",
    "erf": "np.fromiter(map(math.erf, np.ravel(x).tolist()), float).reshape(np.shape(x))",
}  # fmt: skip

_COMPLEX: Final = """\
    if isinstance(x, np.ndarray | np.floating):
        if ({test}).any():
            raise ValueError("{name} of an element that makes it complex")
        return np.{function}(x)
"""

_EXTREME: Final = """\
    if any(isinstance(each, np.ndarray | np.floating) for each in numbers):
        result = numbers[0]
        for each in numbers[1:]:
            zeros = (np.asarray(result) == 0) & (np.asarray(each) == 0)
            result = np.where(zeros, {zero}, np.{function}(result, each))
        return result
"""

ARRAY_LINES: Final[dict[str, str]] = {
    **{name: _ARRAY.format("x", text) for name, text in _OF_X.items()},
    "atan": "    if isinstance(y, np.ndarray | np.floating):\n"
    "        return np.arctan(y) if x is None else np.arctan2(y, x)\n",
    "log": "    if base is None and isinstance(x, np.ndarray | np.floating):\n"
    "        if (np.signbit(x) & ~np.isnan(x)).any():\n"
    '            raise ValueError("log of an element that makes it complex")\n'
    "        return np.log(x)\n",
    "sqrt": _COMPLEX.format(test="x < 0", name="sqrt", function="sqrt"),
    "asin": _COMPLEX.format(test="np.abs(x) > 1", name="asin", function="arcsin"),
    "acos": _COMPLEX.format(test="np.abs(x) > 1", name="acos", function="arccos"),
    "largest": _EXTREME.format(zero="np.add(result, each)", function="maximum"),
    "smallest": _EXTREME.format(zero="-(np.negative(result) - each)", function="minimum"),
    "expt": """\
    if isinstance(base, np.ndarray | np.floating) or isinstance(exponent, np.ndarray | np.floating):
        if isinstance(exponent, int) and exponent % 2:
            return np.copysign(np.power(np.abs(base), exponent), base)
        if ((np.asarray(base) < 0) & (np.trunc(exponent) != exponent)).any():
            raise ValueError("a power that is complex")
        return np.power(base, float(exponent) if isinstance(exponent, int) else exponent) + 0.0
""",
}
"""The lines for each helper; they come right behind its docstring."""


def with_arrays(name: str, text: str) -> str:
    """The text of a helper that takes arrays as well."""
    head, quotes, rest = text.partition('"""\n')
    return head + quotes + ARRAY_LINES[name] + rest
