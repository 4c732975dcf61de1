"""The rules of differentiation that a translation may need.

A rule answers what goes back to an operand, for the adjoint g of the answer y and the operands. An entry is the name
of a function, the pattern of a text that uses it, and its rules, one for each operand.
"""

from __future__ import annotations

from typing import Final

RULES: Final[list[tuple[str, str, str]]] = [
    ("operator.add", "", "(lambda g, y, a, b: g, lambda g, y, a, b: g)"),
    ("operator.sub", "", "(lambda g, y, a, b: g, lambda g, y, a, b: -g)"),
    ("operator.mul", "", "(lambda g, y, a, b: g * b, lambda g, y, a, b: g * a)"),
    ("operator.truediv", r" /=? ", "(lambda g, y, a, b: g / b, lambda g, y, a, b: -g * y / b)"),
    ("operator.neg", "", "(lambda g, y, x: -g,)"),
    ("operator.abs", r"\babs\(", "(lambda g, y, x: g * sign(x),)"),
    ("operator.matmul", r" @ ", "(to_left, to_right)"),
    ("operator.getitem", r"\w\[|\)\[|\.tolist\(|\bfor .* in ", "from_places(operator.getitem)"),
    ("inexact", r"\binexact\(", "(lambda g, y, x: g,)"),
    ("exact", r"(?<![.\w])exact\(", "(lambda g, y, x: g,)"),
    ("divide", r"\bdivide\(", "(lambda g, y, a, b: divide(g, b), lambda g, y, a, b: divide(-g * y, b))"),
    ("cube", r"\bcube\(", "(lambda g, y, x: g * (3.0 * x * x),)"),
    ("exp", r"(?<![.\w])exp\(", "(lambda g, y, x: g * y,)"),
    (
        "log",
        r"(?<![.\w])log\(",
        "(\n        lambda g, y, x, b=math.e: divide(g, x * log(b)),\n"
        "        lambda g, y, x, b: divide(-g * y, b * log(b)),\n    )",
    ),
    ("sqrt", r"(?<![.\w])sqrt\(", "(lambda g, y, x: divide(g, 2.0 * y),)"),
    ("sin", r"(?<![.\w])sin\(", "(lambda g, y, x: g * cos(x),)"),
    ("cos", r"(?<![.\w])cos\(", "(lambda g, y, x: -(g * sin(x)),)"),
    ("tan", r"(?<![.\w])tan\(", "(lambda g, y, x: g * (1.0 + y * y),)"),
    ("asin", r"(?<![.\w])asin\(", "(lambda g, y, x: divide(g, sqrt(1.0 - x * x)),)"),
    ("acos", r"(?<![.\w])acos\(", "(lambda g, y, x: divide(-g, sqrt(1.0 - x * x)),)"),
    (
        "atan",
        r"(?<![.\w])atan\(",
        "(\n        lambda g, y, b, a=1.0: divide(g * a, a * a + b * b),\n"
        "        lambda g, y, b, a: divide(-g * b, a * a + b * b),\n    )",
    ),
    ("sinh", r"(?<![.\w])sinh\(", "(lambda g, y, x: g * cosh(x),)"),
    ("cosh", r"(?<![.\w])cosh\(", "(lambda g, y, x: g * sinh(x),)"),
    ("tanh", r"(?<![.\w])tanh\(", "(lambda g, y, x: g * (1.0 - y * y),)"),
    ("sigmoid", r"(?<![.\w])sigmoid\(", "(lambda g, y, x: g * (y * (1.0 - y)),)"),
    ("softplus", r"(?<![.\w])softplus\(", "(lambda g, y, x: g * sigmoid(x),)"),
    ("erf", r"(?<![.\w])erf\(", "(lambda g, y, x: g * (2.0 / math.sqrt(math.pi) * exp(-(x * x))),)"),
    ("expt", r"(?<![.\w])expt\(", "(to_base, to_exponent)"),
    ("larger", r"\blarger\b", "(\n        lambda g, y, a, b, tie: ahead(g, a, b, tie),"
     "\n        lambda g, y, a, b, tie: ahead(g, b, a, tie),\n    )"),
    ("smaller", r"\bsmaller\b", "(\n        lambda g, y, a, b, tie: ahead(g, b, a, tie),"
     "\n        lambda g, y, a, b, tie: ahead(g, a, b, tie),\n    )"),
    ("softmax", r"(?<!log_)\bsoftmax\(", "(lambda g, y, x: y * (g - (g * y).sum(axis=-1, keepdims=True)),)"),
    ("log_softmax", r"\blog_softmax\(", "(lambda g, y, x: g - np.exp(y) * g.sum(axis=-1, keepdims=True),)"),
    ("log_sum_exp", r"\blog_sum_exp\(", "(lambda g, y, x: np.expand_dims(g, -1) * softmax(x),)"),
    ("norm", r"(?<![.\w])norm\(", "(to_norm,)"),
    ("placed", r"\bplaced\(", "(lambda g, y, x, places, shape: g.reshape(-1)[places],)"),
    ("array_from", r"\barray_of\(", "lambda count: [lambda g, y, *parts, i=i: g[i] for i in range(count)]"),
    ("joined", r"np\.stack\(|np\.concatenate\(", "parts_of_joined"),
    ("np.exp", r"np\.exp\(", "(lambda g, y, x: g * y,)"),
    ("np.log", r"np\.log\(", "(lambda g, y, x: g / x,)"),
    ("np.sqrt", r"np\.sqrt\(", "(lambda g, y, x: g / (2.0 * y),)"),
    ("np.tanh", r"np\.tanh\(", "(lambda g, y, x: g * (1.0 - y * y),)"),
    ("np.sin", r"np\.(sin|cos)\(", "(lambda g, y, x: g * np.cos(x),)"),
    ("np.cos", r"np\.(sin|cos)\(", "(lambda g, y, x: -(g * np.sin(x)),)"),
    ("np.arctan", r"np\.arctan\(", "(lambda g, y, x: g / (1.0 + x * x),)"),
    ("np.absolute", r"np\.abs\(|\babs\(", "(lambda g, y, x: g * np.sign(x),)"),
    (
        "np.where",
        r"np\.where\(",
        "(\n        None,\n        lambda g, y, mask, a, b: np.where(mask, g, 0.0),\n"
        "        lambda g, y, mask, a, b: np.where(mask, 0.0, g),\n    )",
    ),
    ("np.sum", r"\.sum\(", "(lambda g, y, x, **how: spread(g, x, **how),)"),
    ("np.mean", r"\.mean\(", "(lambda g, y, x, **how: spread(g, x, **how) * (np.size(y) / np.size(x)),)"),
    ("np.max", r"\.max\(", "(shared,)"),
    ("np.min", r"\.min\(", "(shared,)"),
    ("np.var", r"\.(var|std)\(", "(to_variance,)"),
    ("np.std", r"\.std\(", "(to_deviation,)"),
    ("np.transpose", r"\.T\b", "(lambda g, y, x: g.T,)"),
    ("np.reshape", r"\.(reshape|ravel)\(", "(lambda g, y, x, shape: g.reshape(np.shape(x)),)"),
    ("np.expand_dims", r"np\.(expand_dims|stack)\(", "(lambda g, y, x, axis: g.reshape(np.shape(x)),)"),
    ("np.squeeze", r"\.squeeze\(", "(lambda g, y, x, **how: g.reshape(np.shape(x)),)"),
    ("np.outer", r"np\.outer\(", "(lambda g, y, a, b: g @ b, lambda g, y, a, b: a @ g)"),
    ("np.diag", r"np\.diag\(", "(lambda g, y, x: g.diagonal(),)"),
    ("np.trace", r"\.trace\(", "(lambda g, y, x: g * np.eye(len(x)),)"),
    ("np.diagonal", r"\.diagonal\(|np\.diag\(", "from_places(np.diagonal)"),
    ("np.take", r"np\.take\(", "from_places(np.take)"),
    ("np.tile", r"np\.tile\(", "from_places(np.tile)"),
    ("np.repeat", r"np\.repeat\(", "from_places(np.repeat)"),
    ("np.flip", r"np\.(flip|cumsum)\(", "from_places(np.flip)"),
    ("np.cumsum", r"np\.cumsum\(", "(to_running_sum,)"),
    ("np.sort", r"np\.sort\(", "(to_sorted,)"),
    ("np.linalg.inv", r"np\.linalg\.(inv|det)\(", "(lambda g, y, x: -(y.T @ g @ y.T),)"),
    ("np.linalg.det", r"np\.linalg\.det\(", "(lambda g, y, x: g * y * np.linalg.inv(x).T,)"),
    (
        "np.linalg.solve",
        r"np\.linalg\.solve\(",
        "(\n        lambda g, y, a, b: -to_solution(a, g, y),\n"
        "        lambda g, y, a, b: np.linalg.solve(a.T, g),\n    )",
    ),
]

NEEDS_OF_RULES: Final[dict[str, tuple[str, ...]]] = {
    "log": ("divide",), "sqrt": ("divide",), "sin": ("cos",), "cos": ("sin",), "asin": ("divide", "sqrt"),
    "acos": ("divide", "sqrt"), "atan": ("divide",), "sinh": ("cosh",), "cosh": ("sinh",), "softplus": ("sigmoid",),
    "erf": ("exp",), "expt": ("log",), "log_sum_exp": ("softmax",), "norm": ("divide", "math"),
    "largest": ("functools",), "smallest": ("functools",),
}  # fmt: skip
"""What the rule of a helper needs, beside the helper itself."""

PARTS: Final[list[tuple[str, str]]] = [
    ("sign", '''
def sign(x):
    """-1, 0 or 1."""
    x = bare(x)
    return {sign}
'''),
    ("to_left", '''
def to_left(g, y, a, b):
    """What goes back to a of a @ b."""
    if np.ndim(b) == 1:
        return np.outer(g, b) if np.ndim(a) == 2 else g * b
    return g @ b.T if np.ndim(a) == 2 else b @ g
'''),
    ("to_right", '''
def to_right(g, y, a, b):
    """What goes back to b of a @ b."""
    if np.ndim(a) == 1:
        return np.outer(a, g) if np.ndim(b) == 2 else g * a
    return a.T @ g if np.ndim(b) == 2 else g @ a
'''),
    ("spread", '''
def spread(g, x, axis=None, keepdims=False):
    """A reduction of x in the shape of x."""
    if axis is not None and not keepdims:
        g = np.expand_dims(g, axis)
    return g + np.zeros(np.shape(x))
'''),
    ("shared", '''
def shared(g, y, x, **how):
    """What goes back to x from its extreme: equal ones share it."""
    ones = np.where(bare(x) == spread(bare(y), x, **how), 1.0, 0.0)
    return np.where(ones, spread(g, x, **how) / spread(ones.sum(**how), x, **how), 0.0)
'''),
    ("off_mean", '''
def off_mean(x, **how):
    """How far each element is from the mean."""
    return x - spread(x.mean(**how), x, **how)
'''),
    ("to_variance", '''
def to_variance(g, y, x, **how):
    """What goes back to x from its variance."""
    return spread(g, x, **how) * off_mean(x, **how) * (2.0 * np.size(y) / np.size(x))
'''),
    ("to_deviation", '''
def to_deviation(g, y, x, **how):
    """What goes back to x from its standard deviation; nothing where that is 0."""
    each = spread(y, x, **how)
    off = off_mean(x, **how) / np.where(bare(each) == 0, 1.0, each)
    return spread(g, x, **how) * off * (np.size(y) / np.size(x))
'''),
    ("to_base", '''
def to_base(g, y, x, n):
    """What goes back to x of x to the power n; nothing for n = 0."""
    {arrays_of_n}return g * (n * expt(x, n - 1.0)) if n != 0 else 0.0
'''),
    ("to_exponent", '''
def to_exponent(g, y, x, n):
    """What goes back to n of x to the power n: nothing for x = 0."""
    {arrays_of_x}if x > 0:
        return g * (y * log(x))
    return g * {nan} if x < 0 else 0.0
'''),
    ("ahead", '''
def ahead(g, a, b, tie):
    """What goes back to a where it is the larger one; at a tie a part of it."""
    {ahead}
'''),
    ("larger", '''
def larger(a, b, tie):
    """The larger of two."""
    return largest(a, b)
'''),
    ("smaller", '''
def smaller(a, b, tie):
    """The smaller of two."""
    return smallest(a, b)
'''),
    ("chosen_of", '''
def chosen_of(choose, a, b):
    """The larger or smaller of two: at a tie a constant is chosen, and two others share."""
    a, b = settled(a), settled(b)
    are_both = isinstance(a, Traced) and isinstance(b, Traced)
    x, y = bare(a), bare(b)
    if {is_array}x == y and are_both:
        return traced(choose, a, b, tie=0.5 if are_both else 0.0)
    value = choose(x, y, 0.0)
    is_first = isinstance(b, Traced) if x == y else value == x or x != x
    chosen = a if is_first else b
    return chosen * 1.0 if isinstance(value, float) and isinstance(bare(chosen), int) else chosen
'''),
    ("to_norm", '''
def to_norm(g, y, x, order=2):
    """What goes back to x from its norm: nothing where that is 0."""
    if y == 0:
        return g * np.zeros(np.shape(x))
    if order == 2:
        return divide(g, y) * x
    if order == math.inf:
        largest_ones = np.abs(bare(x)) == bare(y)
        return np.where(largest_ones, np.sign(x) * (g * (1.0 / largest_ones.sum())), 0.0)
    return g * np.sign(x) if order == 1 else g * (np.sign(x) * np.power(np.abs(x) / y, order - 1.0))
'''),
    ("from_places", '''
def from_places(function):
    """The rule of a function that picks elements: what goes back to each is added where it was."""

    def rule(g, y, x, *how, **options):
        places = function(np.arange(np.size(x)).reshape(np.shape(x)), *how, **options)
        return placed(g, places, np.shape(x))

    return (rule,)
'''),
    ("to_sorted", '''
def to_sorted(g, y, x, axis=-1, **how):
    """What goes back to x from its elements in order."""
    places = np.arange(np.size(x)).reshape(np.shape(x))
    order = np.argsort(bare(x), axis=axis, kind="stable")
    return placed(g, np.take_along_axis(places, order, axis=axis), np.shape(x))
'''),
    ("placed", '''
def placed(g, places, shape):
    """An array of zeros, with numbers added at some places."""
    if isinstance(g, Traced):
        return traced(placed, g, places, shape)
    return np.bincount(np.ravel(places), np.ravel(g), math.prod(shape)).reshape(shape)
'''),
    ("to_running_sum", '''
def to_running_sum(g, y, x, axis=None):
    """What goes back to x from its running sums."""
    axis = axis or 0
    return np.flip(np.cumsum(np.flip(g, axis), axis), axis).reshape(np.shape(x))
'''),
    ("to_solution", '''
def to_solution(a, g, y):
    """What goes back to the matrix of a system of equations, negated."""
    right = np.linalg.solve(a.T, g)
    return np.outer(right, y) if np.ndim(y) == 1 else right @ y.T
'''),
    ("joined", '''
def joined(*parts, axis):
    """Arrays one after another along an axis."""
    if any(isinstance(part, Traced) for part in parts):
        return traced(joined, *parts, axis=axis)
    return np.concatenate(parts, axis)
'''),
    ("parts_of_joined", '''
def parts_of_joined(count):
    """The rules of the parts that are joined."""
    return [lambda g, y, *parts, axis, i=i: part_of(g, parts, i, axis) for i in range(count)]
'''),
    ("part_of", '''
def part_of(g, parts, i, axis):
    """The part of g that stands where a part did among others."""
    start = sum([np.shape(part)[axis] for part in parts[:i]])
    here = slice(start, start + np.shape(parts[i])[axis])
    return g[(slice(None),) * (axis % np.ndim(g)) + (here,)]
'''),
]
"""What rules are made of; in the order of the text."""
