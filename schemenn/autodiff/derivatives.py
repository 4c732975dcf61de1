"""The derivatives that `dL/dW` means: of the value that L has, in the value that W has.

    W = make_weight("W", 3.0);  L = W * W
    whole = pass_needed(names, L);  whole.run();  keep_adjoints(L, whole.adjoints)
    derivative(names, L, W)  →  6.0

The first derivative of L takes a pass back, and keeps the adjoints of the whole graph with L; the others find them
there.

A derivative is a constant to what is computed from it, and to differentiate that in what the derivative depends on
would lose a part. So derivatives remember where they come from (tracked.py: DERIVED, Origin), and asking is an error.
"""

from __future__ import annotations

from schemenn.autodiff.backward import Pass, in_order
from schemenn.autodiff.structure import rebuilt, zero_like
from schemenn.autodiff.trainables import REMEMBERED, Forgotten, Weight, forget, may_forget, those_that_may_forget
from schemenn.errors import NotDifferentiable, RunError, ShapeMismatch, WrongType
from schemenn.tensor import REAL_OR_TENSOR, Tensor, shape_words
from schemenn.tracked import AMBIENT, DERIVED, Origin, Tracked, plain, settled
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Names:
    """A derivative as the program writes it, and its two variables."""

    __slots__ = ("above", "below", "whole")

    def __init__(self, whole: str, above: str, below: str) -> None:
        self.whole = whole
        self.above = above
        self.below = below


def pass_needed(names: Names, above: Any) -> Pass | None:
    """The pass that finds all derivatives of a value; None if that has been done, or it was computed from nothing.

    Raises: RunError if the value has no derivatives, or if they cannot be known any more
    """
    above = settled(above)
    _check_above(names, above)
    if above.__class__ is not Tracked or above.level is DERIVED:
        return None
    if may_forget(above):
        forget(in_order(above))
    if above.rule.__class__ is Forgotten:
        raise _too_old(names)
    return None if hasattr(above, "adjoints") else _new_pass(above)


def _new_pass(node: Tracked) -> Pass:
    whole = Pass(AMBIENT, [(node, 1.0)])
    old = those_that_may_forget(whole.nodes())
    return Pass(AMBIENT, [(node, 1.0)]) if old and forget(old) else whole


def keep_adjoints(above: Any, adjoints: dict[Tracked, Any]) -> None:
    """Keep the adjoints of all that a value was computed from with the value."""
    node = settled(above)
    del adjoints[node]  # or the node would hold itself
    node.adjoints = Adjoints(node, adjoints)


class Adjoints(dict["Tracked", "Any"]):
    """The adjoints of all that a value was computed from.

    `origin` is where derivatives of it come from; what is older than `forgotten` may have been in it, and is forgotten.
    """

    def __init__(self, node: Tracked, found: dict[Tracked, Any]) -> None:
        super().__init__(found)
        ends = [each for each in found if not each.operands]
        self.forgotten = max([each.serial for each in ends if each.rule.__class__ is Forgotten], default=0)
        self.origin = Origin(node.serial, frozenset([each.rule for each in ends if each.rule.__class__ is Weight]))


def derivative(names: Names, above: Any, below: Any) -> Any:
    """The derivative of one value, whose adjoints are known, in another; of the structure of that.

    Raises: RunError where there is none
    """
    found = _Found(names, settled(above))
    result = rebuilt(names.whole, below, found.leaf)
    if not found.is_tracked:
        what = f"{names.below} is neither trainable nor computed from a trainable"
        raise WrongType(f"{names.whole}: {what}; its value is {short(below)}", (below,))
    if found.plain is not None:
        message = f"{names.whole}: {names.below} holds {short(found.plain)}, which was not computed from a trainable"
        raise WrongType(message, (found.plain,))
    return result


def _check_above(names: Names, above: Any) -> None:
    value = plain(above)
    if above.__class__ is Tracked and above.level is not AMBIENT and above.level is not DERIVED:
        raise NotDifferentiable(names.whole, f"{names.above} is being differentiated by ∇ here: use ∇ in place of d")
    if value.__class__ is Tensor:
        words = shape_words(value.array.shape)
        raise ShapeMismatch(names.whole, f"{names.above} {words}: only a number has a gradient, so sum it", (above,))
    if value.__class__ not in REAL_OR_TENSOR:
        raise WrongType(f"{names.whole}: {names.above} should be a number, but is {short(value)}", (value,))


class _Found:
    """The derivatives in the leaves of a structure. `node` is what is differentiated, None if it is a plain number."""

    __slots__ = ("adjoints", "is_tracked", "names", "node", "origin", "plain")

    def __init__(self, names: Names, above: Any) -> None:
        self.names = names
        self.node: Tracked | None = above if above.__class__ is Tracked and above.level is AMBIENT else None
        self.adjoints: Any = {} if self.node is None else self.node.adjoints
        self.origin = _origin(above)
        self.is_tracked = False
        self.plain: Any = None

    def leaf(self, leaf: Any) -> Any:
        """The derivative in one leaf."""
        leaf = settled(leaf)
        if leaf.__class__ is Tracked and leaf.level is AMBIENT:
            self.is_tracked = True
            return self._of_tracked(leaf)
        self.plain = leaf
        return leaf

    def _of_tracked(self, leaf: Tracked) -> Any:
        node, names = self.node, self.names
        if leaf is node:
            return 1.0
        if self.origin is not None and _depends(self.origin, leaf, node is None):
            raise second_derivative(names, node is None)
        if node is not None and leaf.serial > node.serial and not _is_other_weight(node, leaf):
            raise RunError(f"{names.whole}: {names.below} is newer than {names.above}: compute {names.above} again")
        if node is None:
            return zero_like(leaf)
        if leaf.serial < self.adjoints.forgotten:
            raise _too_old(names)
        found = self.adjoints.get(leaf)
        return zero_like(leaf) if found is None else self._derived(found)

    def _derived(self, value: Any) -> Tracked:
        """An adjoint as a value that remembers where it comes from."""
        node = Tracked()
        origin: Origin = self.adjoints.origin
        node.value, node.level, node.operands = plain(value), DERIVED, ()
        node.rule = origin if self.origin is None else origin.joined(self.origin)
        return node


def _is_other_weight(node: Tracked, leaf: Tracked) -> bool:
    """Whether a value is a weight itself, which was given another name, and depends on no other weight however new."""
    return node.rule.__class__ is Weight and leaf.rule.__class__ is Weight and leaf.rule is not node.rule


def _origin(above: Any) -> Origin | None:
    """Where the derivatives come from that a value was computed from; None if there are none."""
    inner = above.value if above.__class__ is Tracked and above.level is AMBIENT else above
    return inner.rule if inner.__class__ is Tracked else None


def _depends(origin: Origin, leaf: Tracked, in_any: bool) -> bool:
    """Whether derivatives of that origin depend on a value, as far as is known of values on the way: they are older.

    `in_any`: the weight counts, not the value that it has now.
    """
    if leaf.rule.__class__ is Weight:
        return leaf.rule in origin.weights and (in_any or leaf.serial <= origin.serial)
    return leaf.serial <= origin.serial


def second_derivative(names: Names, is_derivative: bool) -> NotDifferentiable:
    """The error of a derivative of what is a derivative already, or was computed from one."""
    what = "is a derivative already" if is_derivative else f"was computed from a derivative in {names.below}"
    return NotDifferentiable(names.whole, f"{names.above} {what}: use ∇ to differentiate it again")


def _too_old(names: Names) -> RunError:
    what = f"{names.above} was computed too long ago, a weight in it has been assigned {REMEMBERED} times since"
    return RunError(f"{names.whole}: {what}: compute {names.above} again")
