"""Lists made out of lists: first-order procedures of Racket and Chez Scheme."""

from __future__ import annotations

from itertools import combinations as selections
from itertools import permutations as orders
from itertools import product
from math import comb, factorial, prod

from schemenn.datum import FALSE, TRUE, Boolean, Pair, to_list
from schemenn.number import divide, is_real
from schemenn.primitives.check import elements, integer, out_of_range, size, wrong_type
from schemenn.primitives.conversions import floor_to_exact
from schemenn.primitives.equality import eq, equal, eqv
from schemenn.primitives.lists import append

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

Equivalence: TypeAlias = "Callable[[Any, Any], bool]"


def rest(items: Any) -> Any:
    """(rest list)."""
    if items.__class__ is not Pair:
        raise wrong_type("rest", "a list with an element", items)
    return items.cdr


def range_(a: Any, b: Any = None, step: Any = 1) -> Any:
    """(range end) or (range start end [step])."""
    start, end = (0, a) if b is None else (a, b)
    return _numbers("range", start, end, step, inclusive=False)


def inclusive_range(start: Any, end: Any, step: Any = 1) -> Any:
    """(inclusive-range start end [step])."""
    return _numbers("inclusive-range", start, end, step, inclusive=True)


def _numbers(name: str, start: Any, end: Any, step: Any, *, inclusive: bool) -> Any:
    for number in (start, end, step):
        if not is_real(number):
            raise wrong_type(name, "a real number", number)
    if step == 0:
        raise out_of_range(name, "step", step, "(it must not be 0)")
    steps = divide(end - start, step)
    if steps.__class__ is float and not -1e18 < steps < 1e18:
        raise out_of_range(name, "end", end, f"for start {start}")
    most = size(name, max(floor_to_exact(steps) + 2, 0), 64)
    numbers: list[Any] = []
    here = start
    while len(numbers) < most and ((here < end if step > 0 else here > end) or (inclusive and here == end)):
        numbers.append(here)
        here = here + step
    return to_list(numbers)


def list_set(items: Any, k: Any, value: Any) -> Any:
    """(list-set list k value)."""
    new = elements("list-set", items)
    k = integer("list-set", k, "an index")
    if not 0 <= k < len(new):
        raise out_of_range("list-set", "index", k, f"for a list of length {len(new)}")
    new[k] = value
    return to_list(new)


def append_star(first: Any, *more: Any) -> Any:
    """(append* list … lists)."""
    operands = (first, *more)
    return append(*operands[:-1], *elements("append*", operands[-1]))


def permutations(items: Any) -> Any:
    """(permutations list): ordered by what stands last, the end of the list first."""
    all_items = elements("permutations", items)
    size("permutations", factorial(min(len(all_items), 20)), 64 * len(all_items) + 64)
    return to_list([to_list(order[::-1]) for order in orders(all_items[::-1])])


def combinations(items: Any, k: Any = None) -> Any:
    """(combinations list [k]): all in the order of binary counting; those of k elements in the order of the list."""
    all_items = elements("combinations", items)
    if k is not None:
        count = size("combinations", k)
        size("combinations", comb(len(all_items), count), 64)
        return to_list([to_list(selection) for selection in selections(all_items, count)])
    size("combinations", 1 << min(len(all_items), 60), 64)
    chosen: list[list[Any]] = [[]]
    for item in all_items:
        chosen += [[*selection, item] for selection in chosen]
    return to_list([to_list(selection) for selection in chosen])


def cartesian_product(*lists: Any) -> Any:
    """(cartesian-product list …)."""
    columns = [elements("cartesian-product", items) for items in lists]
    size("cartesian-product", prod([len(column) for column in columns]), 64)
    return to_list([to_list(row) for row in product(*columns)])


def add_between(items: Any, value: Any) -> Any:
    """(add-between list value)."""
    spread = [one for item in elements("add-between", items) for one in (value, item)]
    return to_list(spread[1:])


def subst(new: Any, old: Any, tree: Any) -> Any:
    """(subst new old tree)."""
    return _substituted(new, old, tree, equal)


def substv(new: Any, old: Any, tree: Any) -> Any:
    """(substv new old tree)."""
    return _substituted(new, old, tree, eqv)


def substq(new: Any, old: Any, tree: Any) -> Any:
    """(substq new old tree)."""
    return _substituted(new, old, tree, eq)


def _substituted(new: Any, old: Any, tree: Any, same: Equivalence) -> Any:
    spine = []
    while not same(tree, old) and tree.__class__ is Pair:
        spine.append(_substituted(new, old, tree.car, same))
        tree = tree.cdr
    return to_list(spine, new if same(tree, old) else tree)


def is_atom(a: Any) -> Boolean:
    """(atom? a)."""
    return FALSE if a.__class__ is Pair else TRUE
