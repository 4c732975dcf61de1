"""What the procedures of stdlib/builtins/tensors/gradients.scm are made of: levels, roots, passes back, structures.

    roots of (3.0) on a level  →  the value of f at a copy of them  →  a pass from it  →  the gradient (6.0)

A pass pauses wherever a rule of the program has to be called; `%finish-pass!` in gradients.scm calls it.
"""

from __future__ import annotations

from math import prod

from schemenn.autodiff.backward import Pass, UserRule
from schemenn.autodiff.operations import call, inexact_value, shape_of
from schemenn.autodiff.structure import gradients, leaves, rebuilt, tracked, without, zero_like
from schemenn.datum import FALSE, UNSPECIFIED, Pair, to_list
from schemenn.errors import NotDifferentiable, ShapeMismatch, WrongType
from schemenn.number import REAL_CLASSES
from schemenn.primitives.check import elements, symbol, wrong_type
from schemenn.primitives.predicates import is_procedure
from schemenn.tensor import REAL_OR_TENSOR, Tensor, make_tensor, shape_words
from schemenn.tracked import AMBIENT, DERIVED, SERIALS, Level, Tracked, plain, settled
from schemenn.write import register, short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

register(Level, lambda level, write_inner: "#<level>")
register(Pass, lambda level, write_inner: "#<pass>")


_USAGES: Final = {
    "∇": "(({} f) x …)",
    "gradient": "(({} f) x …)",
    "∂": "(({} f i) x …)",
    "jvp": "({} f x v)",
    "vjp": "({} f x v)",
    "with-derivative": "({} f rule)",
    "compare-gradient": "({} by-hand f x …)",
}
"""How a procedure is used that is not used as `(value-and-gradient f x …)` is."""


def check_differentiable(name: Any, f: Any) -> Any:
    """(%check-differentiable name f): f, which must be a procedure."""
    if is_procedure(f) is FALSE:
        title = symbol("%check-differentiable", name).name
        usage = _USAGES.get(title, "({} f x …)").format(title)
        raise WrongType(f"{title}: expected a procedure, got {short(f)}; it is used as {usage}", (f,))
    return f


def make_level() -> Level:
    """(%make-level): a new level of differentiation, above all others."""
    return Level()


def open_level(level: Any) -> Any:
    """(%open-level! level)."""
    level.closed = False
    return UNSPECIFIED


def close_level(level: Any) -> Any:
    """(%close-level! level)."""
    level.closed = True
    return UNSPECIFIED


def roots(name: Any, level: Any, arguments: Any) -> Any:
    """(%roots name level arguments): the arguments with roots of the level in place of their numbers and tensors."""
    return tracked(name.name, arguments, level)


def copied(structure: Any) -> Any:
    """(%copied structure): with the same leaves, which changes do not reach."""
    return rebuilt("copy", structure, lambda leaf: leaf)


def untracked(level: Any, value: Any) -> Any:
    """(%untracked level value): a value without what the level knows of it; of all levels where that is #f."""
    return without("stop-gradient", value, None if level is FALSE else level)


def scalar_pass(name: Any, level: Any, value: Any) -> Any:
    """(%scalar-pass name level value): the pass back from a number; #f if it does not depend on a root of the level.

    Raises: ShapeMismatch, WrongType if the value is no number
    """
    value = settled_on(value, level)
    number = plain(value)
    if number.__class__ is Tensor:
        what = shape_words(number.array.shape)
        raise ShapeMismatch(name.name, f"the value {what}, and a gradient is of one number: sum it", (number,))
    if number.__class__ not in REAL_CLASSES:
        raise WrongType(f"{name.name}: expected a procedure that answers a number, got {short(value)}", (value,))
    if value.__class__ is not Tracked or value.level is not level:
        return FALSE
    return Pass(level, [(value, 1.0)])


def settled_on(value: Any, level: Level) -> Any:
    """A value without closed levels on top of it, save that one."""
    while value.__class__ is Tracked and value.level is not level and value.level.closed:
        value = value.value
    return value


def seeded_pass(name: Any, level: Any, value: Any, seeds: Any) -> Any:
    """(%seeded-pass name level value seeds): the pass back from the numbers and tensors of a value.

    `seeds` has the structure of the value.
    Raises: ShapeMismatch, WrongType if it has not
    """
    nodes = [settled_on(leaf, level) for leaf in leaves(name.name, value)]
    parts = leaves(name.name, seeds)
    if len(nodes) != len(parts):
        raise WrongType(f"{name.name}: expected the structure of {short(value)}, got {short(seeds)}", (seeds,))
    for node, seed in zip(nodes, parts, strict=True):
        if shape_of(node) != shape_of(seed):
            given, wanted = short(plain(seed)), short(plain(node))
            raise WrongType(f"{name.name}: expected the shape of {wanted}, got {given}", (seed,))
    pairs = zip(nodes, parts, strict=True)
    mine = [(node, inexact_value(seed)) for node, seed in pairs if node.__class__ is Tracked and node.level is level]
    return Pass(level, mine) if mine else FALSE


def run_pass(going: Any) -> Any:
    """(%run-pass! pass): #f at its end; else a list, a rule of the program and its operands, for `%give-pass!`."""
    node = going.run()
    if node is None:
        return FALSE
    mine = [x.__class__ is Tracked and x.level is node.level for x in node.operands]
    operands = [inexact_value(x.value) if is_mine else x for x, is_mine in zip(node.operands, mine, strict=True)]
    return to_list([node.rule.procedure, going.adjoints[node], inexact_value(node.value), *operands])


def give_pass(going: Any, parts: Any) -> Any:
    """(%give-pass! pass parts): what the rule answered, a list with a part for each operand, #f for nothing."""
    node = going.paused
    name = node.rule.name
    given = elements(name, parts) if parts.__class__ is Pair else [parts]
    if len(given) != len(node.operands):
        count = len(node.operands)
        message = f"{name}: expected a rule that answers a list of {count} adjoints, got {short(parts)}"
        raise WrongType(message, (parts,))
    checked = [None if part is FALSE else _part(name, part, x) for part, x in zip(given, node.operands, strict=True)]
    going.give(checked)
    return UNSPECIFIED


def _part(name: str, part: Any, operand: Any) -> Any:
    if plain(part).__class__ not in REAL_OR_TENSOR:
        raise wrong_type(name, "an adjoint that is a number or a tensor", part)
    if shape_of(part) != shape_of(operand):
        given, wanted = short(plain(part)), short(plain(operand))
        raise WrongType(f"{name}: expected an adjoint in the shape of the operand {wanted}, got {given}", (part,))
    return inexact_value(part)


def pass_gradients(name: Any, done: Any, roots: Any) -> Any:
    """(%pass-gradients name pass roots): the adjoints in place of the roots; zeros if the pass is #f."""
    return gradients(name.name, roots, {} if done is FALSE else done.adjoints)


def zeros_like(structure: Any) -> Any:
    """(%zeros-like structure): inexact zeros in place of its numbers and tensors."""
    return rebuilt("zeros", structure, zero_like)


def inner(name: Any, a: Any, b: Any) -> Any:
    """(%inner name a b): the sum of the products of the numbers of two structures."""
    first, second = leaves(name.name, a), leaves(name.name, b)
    if [shape_of(x) for x in first] != [shape_of(x) for x in second]:
        raise WrongType(f"{name.name}: expected the structure of the argument, got {short(b)}", (b,))
    total: Any = 0.0
    for x, y in zip(first, second, strict=True):
        product = inexact_value(x) * inexact_value(y)
        total = total + (call("sum", product) if shape_of(product) else product)
    return total


# Jacobians.


def leaf_list(name: Any, structure: Any) -> Any:
    """(%leaf-list name structure): its numbers and tensors."""
    return to_list(leaves(name.name, structure))


def with_leaves(structure: Any, parts: Any) -> Any:
    """(%with-leaves structure parts): the parts in place of its numbers and tensors."""
    given = iter(elements("%with-leaves", parts))
    return rebuilt("", structure, lambda leaf: next(given))


def unit_seeds(leaf: Any) -> Any:
    """(%unit-seeds leaf): for each element, a one there and zeros elsewhere."""
    shape = shape_of(leaf)
    if not shape:
        return to_list([1.0])
    from schemenn.arrays import np

    count = prod(shape)
    return to_list([make_tensor(row.reshape(shape)) for row in np.eye(count)])


def in_shape_of(leaf: Any, rows: Any) -> Any:
    """(%in-shape-of leaf rows): one row for each element of the leaf; as a tensor if they are numbers or tensors."""
    items = elements("%in-shape-of", rows)
    shape = shape_of(leaf)
    if not shape:
        return items[0]
    if all([plain(item).__class__ in REAL_OR_TENSOR for item in items]):
        return call("reshape", call("tensor", *items), *shape, *shape_of(items[0])) if items else zero_like(leaf)
    for size in reversed(shape[1:]):
        items = [to_list(items[start : start + size]) for start in range(0, len(items), size)]
    return to_list(items)


# Rules of the program.


def highest_level(operands: Any) -> Any:
    """(%highest-level operands): the highest open level among the operands; #f if none is tracked."""
    nodes = [x for x in map(settled, elements("%highest-level", operands)) if x.__class__ is Tracked]
    levels = [node.level for node in nodes if node.level is not DERIVED]
    return max(levels, key=lambda level: level.number) if levels else FALSE


def lowered(level: Any, operands: Any) -> Any:
    """(%lowered level operands): their values on the level below."""
    parts = [settled(x) for x in elements("%lowered", operands)]
    return to_list([x.value if x.__class__ is Tracked and x.level is level else x for x in parts])


def recorded(name: Any, rule: Any, level: Any, operands: Any, value: Any) -> Any:
    """(%recorded name rule level operands value): the value as an answer on a level, with a rule of the program.

    Raises: NotDifferentiable if it is neither a number nor a tensor
    """
    title = short(name)
    if plain(value).__class__ not in REAL_OR_TENSOR:
        raise NotDifferentiable(title, f"expected a number or a tensor as its value, got {short(value)}")
    node = Tracked()
    node.value = value
    node.level = level
    node.rule = UserRule(title, rule)
    node.operands = tuple([settled(x) for x in elements(title, operands)])
    if level is AMBIENT:
        node.serial = next(SERIALS)
    return node


# Checking against differences.


def component_count(structure: Any) -> int:
    """(%component-count structure): how many numbers it has, those in tensors included."""
    return sum([prod(shape_of(leaf)) for leaf in leaves("check-gradient", structure)])


def component(structure: Any, k: Any) -> Any:
    """(%component structure k): the number at place k."""
    for leaf in leaves("check-gradient", structure):
        count = prod(shape_of(leaf))
        if k < count:
            return leaf if not shape_of(leaf) else float(leaf.array.reshape(-1)[k])
        k -= count
    return FALSE


def moved(structure: Any, k: Any, step: Any) -> Any:
    """(%moved structure k step): inexact, with the step added to the number at place k."""
    place = k

    def leaf(x: Any) -> Any:
        nonlocal place
        start, place = place, place - prod(shape_of(x))
        value = inexact_value(x)
        if start < 0 or place >= 0:
            return value
        if not shape_of(x):
            return value + step
        array = value.array.copy()
        array.reshape(-1)[start] += step
        return make_tensor(array)

    return rebuilt("check-gradient", structure, leaf)
