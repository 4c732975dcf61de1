"""What helpers begin with in a program with gradients, for operands that carry one.

    def exp(x):
        if isinstance(x, Traced):
            return traced(exp, x)
        …
"""

from __future__ import annotations

import re
from typing import Final

_DIFFERENTIATED: Final = frozenset(
    """
    exp log sqrt sin cos tan asin acos atan sinh cosh tanh sigmoid softplus erf expt divide cube softmax log_softmax
    log_sum_exp norm exact
""".split()
)
"""The helpers with a rule of their own."""

_OF_PLAIN: Final = frozenset(
    """
    is_number is_exact_integer is_natural is_integer is_rational is_exact is_inexact floor ceiling truncate
    round_number text_of written is_equal is_same in_radix random_below one_hot
""".split()
)
"""The helpers that look at the number alone."""

_OF_ARRAYS: Final = frozenset("rows_of shuffled chosen concatenate tensor_map".split())

_LINES: Final[dict[str, str]] = {
    "largest": """\
    if any(isinstance(each, Traced) for each in numbers):
        return functools.reduce(lambda a, b: chosen_of(larger, a, b), numbers)
""",
    "smallest": """\
    if any(isinstance(each, Traced) for each in numbers):
        return functools.reduce(lambda a, b: chosen_of(smaller, a, b), numbers)
""",
    "total": "    if isinstance(values, Traced):\n        return values.sum()\n",
    "average": "    if isinstance(values, Traced):\n        return values.mean()\n",
    "maximum_of": "    if isinstance(values, Traced):\n        return values.max()\n",
    "minimum_of": "    if isinstance(values, Traced):\n        return values.min()\n",
    "tensor": "    if any(isinstance(part, list | Traced) for part in parts):\n        return array_of(list(parts))\n",
    "elements": """\
    if isinstance(values, Traced):
        return values.tolist() if values.ndim == 1 else values
""",
    "map_elements": """\
    if any(isinstance(each, Traced) for each in sequences):
        columns = [elements(each) for each in sequences]
        return stacked([function(*items) for items in zip(*columns)])
""",
    "stacked": """\
    if any(isinstance(value, Traced) for value in values):
        kinds = int | float | Fraction | np.ndarray | Traced
        numbers = [value for value in values if isinstance(value, kinds)]
        is_array = len(numbers) == len(values) and len({np.shape(value) for value in values}) == 1
        return array_of(values) if is_array else values
""",
}

NEEDS_OF_LINES: Final[dict[str, tuple[str, ...]]] = {
    "tensor": ("array_of",), "stacked": ("array_of",), "concatenate": ("array_of",),
}  # fmt: skip
"""What these lines need that are in the helpers of gradients."""


def with_traces(name: str, text: str, has_arrays: bool) -> str:
    """The text of a helper that takes values with a gradient as well."""
    if has_arrays and name in _OF_ARRAYS:
        text = re.sub(r"(isinstance\(\w+, [\w| ]*np\.ndarray)\)", r"\1 | Traced)", text)
        text = text.replace("np.asarray(part, dtype=float)", "array_of(part) if isinstance(part, list) else part")
    text = text.replace("repr(a) == repr(b)", "float.__repr__(a) == float.__repr__(b)")
    lines = _LINES.get(name) or _first_lines(name, text)
    head, quotes, rest = text.partition('"""\n')
    return head + quotes + lines + rest


def _first_lines(name: str, text: str) -> str:
    if name not in _DIFFERENTIATED and name not in _OF_PLAIN:
        return ""
    parameters = text.partition("(")[2].partition(")")[0].split(", ")
    names = [each.partition("=")[0] for each in parameters]
    if name in _OF_PLAIN:
        return f"    {', '.join(names)} = {', '.join([f'bare({each})' for each in names])}\n"
    if name in ("log", "atan"):
        first, second = names
        both = f"traced({name}, {first}) if {second} is None else traced({name}, {first}, {second})"
        return f"    if isinstance({first}, Traced) or isinstance({second}, Traced):\n        return {both}\n"
    if len(names) > 1 and name != "norm":
        asked = " or ".join([f"isinstance({each}, Traced)" for each in names])
        return f"    if {asked}:\n        return traced({name}, {', '.join(names)})\n"
    operands = ", ".join([names[0], *names[1:]])
    return f"    if isinstance({names[0]}, Traced):\n        return traced({name}, {operands})\n"
