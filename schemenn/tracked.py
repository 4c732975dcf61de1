"""Tracked values: numbers and tensors that remember what they were computed from.

    x = root(3.0, Level(1));  x * x + 1  →  a Tracked of value 10.0, whose operands lead back to x

Each has a level of differentiation: `∇` makes one of its own, so that an inner `∇` does not take for its variable what
belongs to an outer one. The value of a Tracked may be a Tracked of a lower level. An operation takes the highest level
among its operands, computes its value from their values (which may record on a lower level), and is a node of the
graph of that level; operands of other levels are constants in it. A closed level has been differentiated: its values
are constants wherever they turn up.

A Tracked is no float and converts to none, so that nothing drops a derivative in silence: what does not know it
fails. Only what depends on no trainable is an index. What does know it comes to `apply`: Python's operators here, the
primitives in autodiff/. This module imports no numpy.
"""

from __future__ import annotations

from functools import reduce
from itertools import count
from operator import add, index, mul, neg, sub

from schemenn.errors import NotDifferentiable
from schemenn.number import NUMBER_CLASSES, divide
from schemenn.tensor import REAL_OR_TENSOR, Tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final, TypeAlias

    Pull: TypeAlias = "Callable[..., Any]"


class Level:
    """A level of differentiation; inner ones have the higher numbers. `closed` while control is outside its extent."""

    __slots__ = ("closed", "number")

    has_trainables = False
    _made = 0

    def __init__(self, number: int | None = None) -> None:
        if number is None:
            Level._made += 1
            number = Level._made
        self.number = number
        self.closed = False


AMBIENT: Final = Level(0)
"""The level of trainables, outside of any `∇`."""

DERIVED: Final = Level(-1)
"""The level of what dL/dW answers and of what is computed from that alone: plain values, which remember that they come
from a derivative and keep no history. Their rule is an Origin."""

SERIALS: Final = count(1)
"""The numbers of the values of the ambient level, in the order they are computed. Comparisons count too."""


class Rule:
    """How adjoints go back through one operation.

    `pulls[i](g, y, x0, x1 …)` is what the adjoint g of the answer y adds to that of operand i, None where the answer
    does not depend on it differentiably. For any number of operands `pulls` is one function of g, y, the list of the
    operands and a list that tells which are wanted; it answers a list. Operands of the level come as their values on
    the level below, inexact; pulls are made of operations that can be recorded there themselves.
    """

    __slots__ = ("name", "pulls")

    def __init__(self, name: str, pulls: Any = ()) -> None:
        self.name = name
        self.pulls = pulls


class Origin(Rule):
    """Where a derivative comes from: the weights in what was differentiated, and the serial number of that."""

    __slots__ = ("serial", "weights")

    def __init__(self, serial: int, weights: frozenset[Rule]) -> None:
        super().__init__("derivative")
        self.serial = serial
        self.weights = weights

    def joined(self, other: Origin) -> Origin:
        """Where what is computed from two derivatives comes from."""
        if self is other:
            return self
        return Origin(max(self.serial, other.serial), self.weights | other.weights)


class Tracked:
    """A value of a level: the answer of an operation on `operands`, or a root, which has no `rule`.

    Those of the ambient level have a `serial` number, the higher the later they were computed, and may have `adjoints`
    (autodiff/trainables.py).
    """

    __slots__ = ("adjoints", "level", "operands", "rule", "serial", "value")
    __array_ufunc__ = None

    value: Any
    level: Level
    rule: Any
    operands: tuple[Any, ...]
    serial: int
    adjoints: dict[Tracked, Any]

    def __add__(self, other: Any) -> Any:
        return _operate(ADD, add, self, other)

    def __radd__(self, other: Any) -> Any:
        return _operate(ADD, add, other, self)

    def __sub__(self, other: Any) -> Any:
        return _operate(SUBTRACT, sub, self, other)

    def __rsub__(self, other: Any) -> Any:
        return _operate(SUBTRACT, sub, other, self)

    def __mul__(self, other: Any) -> Any:
        return _operate(MULTIPLY, mul, self, other)

    def __rmul__(self, other: Any) -> Any:
        return _operate(MULTIPLY, mul, other, self)

    def __truediv__(self, other: Any) -> Any:
        return _operate(DIVIDE, _quotient, self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return _operate(DIVIDE, _quotient, other, self)

    def __neg__(self) -> Any:
        return apply(NEGATE, neg, (self,))

    def __lt__(self, other: Any) -> Any:
        next(SERIALS)
        return plain(self) < plain(other)

    def __gt__(self, other: Any) -> Any:
        next(SERIALS)
        return plain(self) > plain(other)

    def __le__(self, other: Any) -> Any:
        next(SERIALS)
        return plain(self) <= plain(other)

    def __ge__(self, other: Any) -> Any:
        next(SERIALS)
        return plain(self) >= plain(other)

    def __eq__(self, other: object) -> bool:
        """Compiled code tests `(eqv? x 2)` so."""
        value = plain(self)
        return self is other or value.__class__ is int and other.__class__ is int and value == other

    __hash__ = object.__hash__

    def __index__(self) -> int:
        """Of an exact integer that depends on no trainable: it serves as an index, and as bits."""
        value = known(self)
        if value.__class__ is not int:
            raise TypeError("a value that is being differentiated is no index")
        number: int = value
        return number

    def __and__(self, other: Any) -> int:
        return index(self) & index(other)

    def __or__(self, other: Any) -> int:
        return index(self) | index(other)

    def __xor__(self, other: Any) -> int:
        return index(self) ^ index(other)

    def __invert__(self) -> int:
        return ~index(self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__


ADD: Final = Rule("+")
SUBTRACT: Final = Rule("-")
MULTIPLY: Final = Rule("*")
DIVIDE: Final = Rule("/")
NEGATE: Final = Rule("-")
CONSTANT: Final = Rule("constant")
"""What a number has in the place of a rule that is noted (autodiff/noted.py): nothing computed it."""


def something_is_tracked() -> bool:
    """Whether there has been a value to differentiate."""
    return Level._made > 0 or Level.has_trainables


def root(value: Any, level: Level) -> Tracked:
    """A variable of a level: a Tracked that is computed from nothing."""
    node = Tracked()
    node.value = value
    node.level = level
    node.rule = None
    node.operands = ()
    return node


def settled(x: Any) -> Any:
    """A value without the closed levels on top of it."""
    while x.__class__ is Tracked and x.level.closed:
        x = x.value
    return x


def plain(x: Any) -> Any:
    """The number or tensor that a value is, whatever is known of its derivatives."""
    while x.__class__ is Tracked:
        x = x.value
    return x


def known(x: Any) -> Any:
    """The plain value where it depends on no trainable, only on noted numbers and on derivatives; else x itself."""
    return plain(x) if x.__class__ is Tracked and all(map(_is_known, _bases(settled(x)))) else x


def _is_known(node: Any) -> bool:
    return node.__class__ is not Tracked or node.rule is CONSTANT or node.level is DERIVED


def _bases(node: Any) -> Iterator[Any]:
    """What a value was computed from that was itself computed from nothing."""
    seen = {node}
    todo = [node]
    while todo:
        here = todo.pop()
        if here.__class__ is not Tracked or not here.operands or here.level is not AMBIENT:
            yield here
            continue
        new = [each for each in here.operands if each.__class__ is Tracked and each not in seen]
        seen.update(new)
        todo += new


def apply(rule: Rule, function: Callable[..., Any], operands: tuple[Any, ...]) -> Any:
    """What a function answers of operands, recorded on the highest open level among them.

    Raises: NotDifferentiable for a complex answer
    """
    level = None
    for operand in operands:
        if operand.__class__ is Tracked:
            if operand.level.closed:
                return apply(rule, function, tuple([settled(x) for x in operands]))
            if level is None or operand.level.number > level.number:
                level = operand.level
    if level is None:
        return function(*operands)
    value = function(*[x.value if x.__class__ is Tracked and x.level is level else x for x in operands])
    if value.__class__ is not float and value.__class__ is not Tensor:
        _check_real(rule.name, value)
    node = Tracked()
    node.value = value
    node.level = level
    node.rule = rule
    node.operands = operands
    if level is AMBIENT:
        node.serial = next(SERIALS)
    elif level is DERIVED:
        _drop_history(node)
    return node


def _drop_history(node: Tracked) -> None:
    origins = [operand.rule for operand in node.operands if operand.__class__ is Tracked]
    node.rule = reduce(Origin.joined, origins)
    node.operands = ()


def _check_real(name: str, value: Any) -> None:
    if value.__class__ in NUMBER_CLASSES and value.__class__ not in REAL_OR_TENSOR:
        raise NotDifferentiable(name, "the answer is complex")


def _operate(rule: Rule, operator: Callable[[Any, Any], Any], a: Any, b: Any) -> Any:
    """An operator on two operands, one of them Tracked."""
    tracked, other = (a, b) if a.__class__ is Tracked else (b, a)
    if other.__class__ in REAL_OR_TENSOR and not tracked.level.closed:
        value = tracked.value
        node = Tracked()
        node.value = operator(value, b) if tracked is a else operator(a, value)
        node.level = tracked.level
        node.rule = rule
        node.operands = (a, b)
        if tracked.level is AMBIENT:
            node.serial = next(SERIALS)
        elif tracked.level is DERIVED:
            _drop_history(node)
        return node
    for operand in (a, b):
        if operand.__class__ is not Tracked and operand.__class__ not in REAL_OR_TENSOR:
            if operand.__class__ in NUMBER_CLASSES:
                raise NotDifferentiable(rule.name, "an operand is complex")
            return NotImplemented
    return apply(rule, operator, (a, b))


def _quotient(a: Any, b: Any) -> Any:
    return divide(a, b) if a.__class__ in NUMBER_CLASSES and b.__class__ in NUMBER_CLASSES else a / b
