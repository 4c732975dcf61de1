"""The helpers of gradients: a value that knows what it was computed from, and the way back through it.

The numpy of a program is the same with a gradient and without: operators, and the functions of numpy by its protocols,
find a `Traced` value among their operands and note themselves in a new one. Levels tell gradients inside gradients
apart: an operation belongs to the innermost one, and its rule computes with values of those around.
"""

from __future__ import annotations

from typing import Final

GRADIENTS: Final[dict[str, str]] = {
    "Traced": '''
class Traced:
    """A number{or_array} that knows what it was computed from, so that a gradient finds its way back."""

    count = 0  # what is computed later has a greater number
    levels = [0]  # of the gradients that are being taken; that of weights is outside of all

    def __init__(self, value, level, parents=(), operands=(), options=None):
        self.value = value
        self.level = level
        self.parents = parents  # operands, each with the rule for what goes back to it
        self.operands = operands
        self.options = options or {}
        self.number = Traced.count = Traced.count + 1
{methods}
''',
    "bare": '''
def bare(value):
    """A value without what a gradient goes back by."""
    while isinstance(value, Traced):
        value = value.value
    return value
''',
    "settled": '''
def settled(value):
    """A value without what gradients that are done have left on it."""
    while isinstance(value, Traced) and value.level not in Traced.levels:
        value = value.value
    return value
''',
    "traced": '''
def traced(function, *operands, **options):
    """function(*operands), which remembers those of its operands that have a gradient."""
    operands = [settled(each) for each in operands]
    level = max([each.level for each in operands if isinstance(each, Traced)], default=None)
    if level is None:
        return function(*operands, **options)
    inside = [isinstance(each, Traced) and each.level == level for each in operands]
    values = [each.value if is_inside else each for each, is_inside in zip(operands, inside)]
    answer = function(*values, **options){plain_answer}
    rules = RULES[function]{variadic}
    if any(inside[len(rules) :]):
        raise TypeError(f"{function.__name__} has no derivative in this operand")
    parents = [(each, rule) for each, rule, is_inside in zip(operands, rules, inside) if is_inside]
    return Traced(answer, level, parents, values, options)
''',
    "adjoints": '''
def adjoints(end, seed=1.0):
    """How much a value changes with each of those that it was computed from."""
    found = {end: seed}
    nodes, todo = {end}, [end]
    while todo:
        for parent, _ in todo.pop().parents:
            if parent not in nodes:
                nodes.add(parent)
                todo.append(parent)
    for node in sorted(nodes, key=lambda node: -node.number):
        for parent, rule in node.parents:
            share = rule(found[node], node.value, *node.operands, **node.options)
            {fit}found[parent] = found[parent] + share if parent in found else share
    return found
''',
    "fit": '''
def fit(g, x):
    """What goes back to x, in its shape: the sum over the axes that x was repeated along."""
    shape = np.shape(bare(x))
    if np.shape(bare(g)) == shape:
        return g
    before = np.ndim(g) - len(shape)
    if before < 0:
        return g + np.zeros(shape)
    g = g.sum(axis=tuple(range(before))) if before else g
    single = tuple([axis for axis, size in enumerate(shape) if size == 1 != np.shape(g)[axis]])
    return g.sum(axis=single, keepdims=True) if single else g
''',
    "rebuilt": '''
def rebuilt(value, change):
    """A copy of nested lists{structures} with their numbers{and_arrays} changed."""
{cases}    if isinstance(value, bool){not_mask} or not isinstance(value, {number}):
        return value
    return change(value)
''',
    "gradient_in": '''
def gradient_in(roots, found):
    """The adjoints of roots, in the structure of these."""
{adjoint}''',
    "with_roots": '''
def with_roots(function, arguments):
    """What a function answers to arguments that remember themselves, and these: the roots of its gradient."""
    level = Traced.count + 1
    roots = rebuilt(list(arguments), lambda leaf: Traced(settled(leaf), level))
    Traced.levels.append(level)
    try:
        return function(*{copied}), roots, level
    finally:
        Traced.levels.pop()
''',
    "value_and_gradient": '''
def value_and_gradient(function, *arguments):
    """The value of a function, its gradient (of several arguments a list of them), and what else it answers."""
    answer, roots, level = with_roots(function, arguments)
    value, *more = answer if isinstance(answer, tuple) else (answer,)
    if {no_number}:
        raise TypeError("a gradient is of one number")
    is_traced = isinstance(value, Traced) and value.level == level
    gradients = gradient_in(roots, adjoints(value) if is_traced else {})
    gradients = gradients[0] if len(gradients) == 1 else gradients
    return settled(value), gradients, *rebuilt(more, settled)
''',
    "gradient": '''
def gradient(function):
    """The function that answers the gradient of a function."""
    return lambda *arguments: value_and_gradient(function, *arguments)[1]
''',
    "partial": '''
def partial(function, place):
    """The function that answers the derivative of a function in one argument."""

    def derivative_at(*arguments):
        before, after = arguments[:place], arguments[place + 1 :]
        return gradient(lambda x: function(*before, x, *after))(arguments[place])

    return derivative_at
''',
    "vjp": '''
def vjp(function, x, v):
    """v times the derivative of a function at x."""
    answer, roots, level = with_roots(function, [x])
    found = {}
    for value, seed in zip(leaves(answer), leaves(v)):
        if isinstance(value, Traced) and value.level == level:
            for node, share in adjoints(value, seed).items():
                found[node] = found[node] + share if node in found else share
    return gradient_in(roots, found)[0]
''',
    "leaves": '''
def leaves(value):
    """The numbers{and_arrays} in nested lists."""
    found = []
    rebuilt(value, found.append)
    return found
''',
    "with_leaves": '''
def with_leaves(value, found):
    """Nested lists with other numbers{and_arrays} in place of theirs."""
    found = iter(found)
    return rebuilt(value, lambda leaf: next(found))
''',
    "flattened": '''
def flattened(value):
    """All numbers of nested lists, in one array."""
    found = [np.reshape(leaf, -1).astype(float) for leaf in leaves(value)]
    return np.concatenate(found) if found else np.zeros(0)
''',
    "unflattened": '''
def unflattened(numbers, model):
    """Nested lists in the shape of others, filled with the numbers of an array."""
    place = 0

    def change(leaf):
        nonlocal place
        start, place = place, place + np.size(leaf)
        part = numbers[start:place]
        return part.reshape(np.shape(leaf)) if np.ndim(leaf) else part[0].item()

    return rebuilt(model, change)
''',
    "jvp": '''
def jvp(function, x, v):
    """The derivative of a function at x in a direction: the gradient of what goes back, in the seeds."""
    value = rebuilt(function(x), bare)

    def along(seeds):
        return add_all([inner(a, b) for a, b in zip(leaves(vjp(function, x, seeds)), leaves(v))])

    return gradient(along)(value)
''',
    "inner": '''
def inner(a, b):
    """The sum of the products."""
    return {inner}
''',
    "jacobian": '''
def jacobian(function, *arguments):
    """All partial derivatives of a function: the axes of its value come first, then those of the argument."""
    found = [
        jacobian_in(lambda x, i=i: function(*arguments[:i], x, *arguments[i + 1 :]), argument)
        for i, argument in enumerate(arguments)
    ]
    return found[0] if len(found) == 1 else found
''',
    "jacobian_in": '''
def jacobian_in(function, x):
    """The same in one argument; of lists it is a list."""
    value = rebuilt(function(x), bare)

    def change(part, pick):
        return part_of_jacobian(lambda x: pick(function(x)), part, x)

    return rebuilt_each(value, change)
''',
    "rebuilt_each": '''
def rebuilt_each(value, change):
    """Nested lists with each number or array changed, given the function that picks it."""
    if isinstance(value, list):
        return [
            rebuilt_each(item, lambda part, pick, i=i: change(part, lambda whole: pick(whole[i])))
            for i, item in enumerate(value)
        ]
    return change(value, lambda whole: whole)
''',
    "part_of_jacobian": '''
def part_of_jacobian(function, value, x):
    """The derivatives of a number{or_array}."""
{jacobian_rows}''',
    "hessian": '''
def hessian(function, *arguments):
    """The second derivatives of a function that answers a number."""
    return jacobian(gradient(function), *arguments)
''',
    "trainable": '''
def trainable(value):
    """A weight: what is computed from it remembers it."""
    return rebuilt(value, lambda leaf: Traced(bare(leaf), 0))
''',
    "noted": '''
def noted(value):
    """A value that derivative() may be asked for, though it is a constant here."""
    return rebuilt(value, lambda leaf: leaf if isinstance(leaf, Traced) else Traced(leaf, 0))
''',
    "derivative": '''
def derivative(above, below):
    """How a number changes with something that it was computed from; all derivatives of it cost one way back."""
    above = settled(above)
    if {no_number_above} or isinstance(above, Traced) and above.level:
        raise TypeError("only a number that is no argument of a gradient has derivatives")
    if isinstance(above, Traced) and not hasattr(above, "adjoints"):
        above.adjoints = adjoints(above)

    def change(leaf):
        if not isinstance(leaf, Traced):
            raise TypeError("a derivative in what was not computed from a weight")
        if isinstance(above, Traced) and leaf.number > above.number:
            raise ValueError("what is derived is older than what it is derived in: compute it again")
        return bare(gradient_in(leaf, getattr(above, "adjoints", {})))

    return rebuilt(below, change)
''',
    "constant": '''
def constant(value):
    """A value that no gradient goes through."""
    return rebuilt(value, bare)
''',
    "combined": '''
def combined(rows, shape):
    """Arrays or lists of such, one for each element of an array of this shape, as arrays that begin with its axes."""
    if isinstance(rows[0], list):
        return [combined([row[i] for row in rows], shape) for i in range(len(rows[0]))]
    return array_of(rows).reshape(*shape, *np.shape(rows[0]))
''',
    "scalar": '''
def scalar(x):
    """A number that numpy answers, as a float; one that carries a gradient as it is."""
    return x if isinstance(x, Traced) else float(x)
''',
    "inexact": '''
def inexact(x):
    """The inexact number of the same value."""
    if isinstance(x, Traced):
        return traced(inexact, x)
    return {inexact}
''',
    "array_of": '''
def array_of(parts):
    """An array of numbers, arrays or lists of them, some of which may carry a gradient."""
    parts = [array_of(part) if isinstance(part, list) else part for part in parts]
    if any(isinstance(part, Traced) for part in parts):
        return traced(array_from, *parts)
    return np.array(parts, dtype=float)
''',
    "array_from": '''
def array_from(*parts):
    """An array of its parts along a new first axis."""
    return array_of(list(parts))
''',
}

NEEDS_OF_GRADIENTS: Final[dict[str, tuple[str, ...]]] = {
    "Traced": ("traced", "operator", "bare"), "traced": ("settled",), "adjoints": (), "rebuilt": (),
    "gradient_in": ("rebuilt", "bare"), "with_roots": ("rebuilt", "settled", "Traced"),
    "value_and_gradient": ("with_roots", "gradient_in", "adjoints", "rebuilt"), "gradient": ("value_and_gradient",),
    "partial": ("gradient",), "leaves": ("rebuilt",), "vjp": ("with_roots", "leaves", "adjoints", "gradient_in"),
    "with_leaves": ("rebuilt",), "flattened": ("leaves", "np"), "unflattened": ("rebuilt", "np"),
    "jvp": ("vjp", "gradient", "inner", "add_all", "leaves", "rebuilt"), "jacobian": ("jacobian_in",),
    "jacobian_in": ("rebuilt", "rebuilt_each", "part_of_jacobian"),
    "part_of_jacobian": ("gradient", "rebuilt"), "hessian": ("jacobian", "gradient"),
    "trainable": ("rebuilt", "Traced", "bare"), "noted": ("rebuilt", "Traced"),
    "derivative": ("gradient_in", "adjoints", "rebuilt", "settled", "Traced"), "constant": ("rebuilt", "bare"),
    "combined": ("array_of",), "inexact": ("Traced",), "scalar": ("Traced",),
    "array_of": ("array_from", "np", "traced", "Traced"), "array_from": ("array_of",),
}  # fmt: skip
