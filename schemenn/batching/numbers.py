"""Batching rules of functions of numbers, which go element by element over tensors: arithmetic, comparison, exp …

    (+ x w)   x a number per lane, (B,); w a tensor (n,)   →  (B, n)

Operands follow the rule of suffixes lane by lane: axes are inserted after the batch axis, and numpy never stretches
anything inside a lane. What is the same in all lanes is left to the primitive itself. Lanes that hold exact numbers
(values.py: Mixed) get what exact arithmetic gives.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from itertools import pairwise
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.values import (
    LARGEST_EXACT,
    Mixed,
    array_class,
    exactness,
    floats,
    is_batched,
    lane_shape,
    with_exactness,
)
from schemenn.datum import TRUE
from schemenn.errors import NotVectorizable
from schemenn.number import REAL_CLASSES
from schemenn.primitives.elementwise import BINARY, FOLDS, RELATIONS, TESTS, UNARY, elementwise
from schemenn.primitives.integer_arrays import DIVISIONS, PARITIES
from schemenn.primitives.special_arrays import SPECIAL
from schemenn.rational import Rational
from schemenn.tensor import Mask, Tensor, make_tensor

Rule = Callable[..., Any]

MOST_VALUES: Final = 64
"""How many exact numbers a function of exact lanes is computed for, one after another."""

FRACTIONS: Final = "exact fractions or large exact integers in some elements"

_EXACT_BINARY: Final = frozenset({"+", "-", "*", "/", "max", "min", *DIVISIONS})
"""The functions of two operands that are exact where both operands are."""

_OF_INTEGERS: Final = frozenset({"abs", "magnitude", "floor", "ceiling", "round", "truncate", "square", "cube"})
"""The functions that answer for an exact integer the one that is equal to what they answer for the float."""

_OPERATORS: Final[dict[str, Rule]] = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


def rule_of(name: str, primitive: Rule) -> Rule:
    """The rule of a function that goes element by element."""

    def rule(*operands: Any) -> Any:
        is_mixed = False
        batched = False
        for operand in operands:
            if operand.__class__ is array_class:
                batched = True
            elif operand.__class__ is Mixed:
                batched = is_mixed = True
        if not batched:
            return primitive(*operands)
        if len(operands) > 2 and name in RELATIONS:  # noqa: PLR2004
            return _chain(rule, operands)
        return _mixed(name, primitive, operands) if is_mixed else apply(name, operands)

    return rule


def _chain(rule: Rule, operands: tuple[Any, ...]) -> Any:
    """A relation that holds from each operand to the next, of numbers."""
    holds: Any = True
    for a, b in pairwise(operands):
        part = rule(a, b)
        if part.__class__ is array_class and part.ndim > 1 or part.__class__ is Mask:
            raise NotVectorizable("a relation of several tensors")
        holds = holds & (part if part.__class__ is array_class else part is TRUE)
    return holds


def apply(name: str, operands: tuple[Any, ...]) -> Any:
    """The function of operands of which one at least is an array, and none is Mixed."""
    if len(operands) == 2:  # noqa: PLR2004
        if name == "expt" and operands[1].__class__ is int and operands[1] == 0 and operands[0].ndim == 1:
            raise NotVectorizable("the power 0, which is exact")
        a, b = align(*operands)
        if name in _OPERATORS:
            result = _OPERATORS[name](a, b)
        elif name in RELATIONS:
            result = RELATIONS[name](a, b)
        else:
            result = elementwise(name, (a, b))
        return result.array
    if name in PARITIES:
        return PARITIES[name](_tensor(operands[0]).array)
    if len(operands) == 1:
        return elementwise(name, (_tensor(operands[0]),)).array
    if name in FOLDS:
        first, second, *rest = operands
        both = apply(name, (first, second)) if is_batched(first) or is_batched(second) else FOLDS[name](first, second)
        return apply(name, (both, *rest))
    raise NotVectorizable(f"{name} of {len(operands)} operands")


def _tensor(array: Any) -> Tensor:
    if array.dtype != np.float64:
        raise NotVectorizable("a number or a tensor is expected")
    return make_tensor(array)


def align(a: Any, b: Any) -> tuple[Any, Any]:
    """Two operands, one of them an array, as tensors and numbers whose elementwise combination is that of the lanes."""
    if a.__class__ in REAL_CLASSES:
        return a, _tensor(b)
    if b.__class__ in REAL_CLASSES:
        return _tensor(a), b
    for each in (a, b):
        if each.__class__ is not array_class and each.__class__ is not Tensor:
            raise NotVectorizable("a number or a tensor is expected")
    one, other = lane_shape(a), lane_shape(b)
    if one == other and a.__class__ is b.__class__:
        return _tensor(a), _tensor(b)
    if one[len(one) - len(other) :] != other and other[len(other) - len(one) :] != one:
        raise NotVectorizable("the shapes do not fit")
    return _lined_up(a, one, b, other)


def _lined_up(a: Any, one: tuple[int, ...], b: Any, other: tuple[int, ...]) -> tuple[Any, Any]:
    """Operands of different shapes with the batch axis and, where they are arrays, all axes of both."""
    whole = one if len(one) > len(other) else other
    found = []
    for value, shape in ((a, one), (b, other)):
        if value.__class__ is array_class:
            missing = len(whole) - len(shape)
            spread = _tensor(value).array.reshape(-1, *[1] * missing, *shape)
            found.append(make_tensor(np.broadcast_to(spread, (len(value), *whole)) if missing else value))
        else:
            found.append(value)
    return found[0], found[1]


def _mixed(name: str, primitive: Rule, operands: tuple[Any, ...]) -> Any:
    """The function of operands of which one at least is Mixed."""
    if len(operands) == 1:
        return _of_one(name, primitive, operands[0])
    if len(operands) > 2:  # noqa: PLR2004
        raise NotVectorizable(f"{name} of {len(operands)} operands")
    a, b = operands
    (first, one), (second, other) = _exactness(a), _exactness(b)
    is_opaque = first is not False and one or second is not False and other
    if name in RELATIONS:
        if is_opaque:
            raise NotVectorizable(FRACTIONS)
        return apply(name, (_plain(a), _plain(b)))
    if name == "/" and second is not False and np.any(second & (floats(b) == 0.0)):
        raise NotVectorizable("a division by exact zero")
    if name == "expt" and b.__class__ is int and b >= 0 and not is_opaque:
        powers = apply(name, (a.array, b))
        return _exact_result(name, np.where(first, np.rint(powers), powers), first)
    if name not in _EXACT_BINARY:
        raise NotVectorizable("an operand that is exact in some elements")
    if first is False or second is False:
        return apply(name, (_plain(a), _plain(b)))
    if is_opaque:
        raise NotVectorizable(FRACTIONS)
    return _exact_result(name, apply(name, (_plain(a), _plain(b))), first & second)


def _of_one(name: str, primitive: Rule, value: Any) -> Any:
    """A function of one Mixed operand."""
    if name == "-":
        return _mixed("*", primitive, (-1, value))
    if name in ("inexact", "exact->inexact"):
        return value.array
    if not value.opaque and (name in TESTS or name in PARITIES):
        return apply(name, (value.array,))
    if not value.opaque and name in _OF_INTEGERS:
        return _exact_result(name, apply(name, (value.array,)), value.exact)
    return _of_values(name, primitive, value)


def _exactness(value: Any) -> tuple[Any, bool]:
    """As `exactness`; tensors and what is no number at all are not exact."""
    return exactness(value) if value.__class__ in (Mixed, int, float, Rational) else (False, False)


def _plain(value: Any) -> Any:
    return value.array if value.__class__ is Mixed else value


def _exact_result(name: str, array: Any, exact: Any) -> Any:
    """The floats that an operation has given where both operands were integers, as exact numbers."""
    if name == "/":
        return with_exactness(array, exact, True)
    if np.abs(np.where(exact, array, 0.0)).max(initial=0.0) > LARGEST_EXACT:
        raise NotVectorizable(FRACTIONS)
    return Mixed(np.where(exact & (array == 0.0), 0.0, array), exact, False)


def _of_values(name: str, primitive: Rule, value: Any) -> Any:
    """A function of one Mixed operand: that of the floats, and of each exact number that occurs."""
    if value.opaque:
        raise NotVectorizable(FRACTIONS)
    exact = value.exact
    inexact = apply(name, (np.where(exact, 1.0, value.array),))
    occurring = np.unique(value.array[exact])
    if len(occurring) > MOST_VALUES:
        raise NotVectorizable("too many exact numbers")
    results = [primitive(int(x)) for x in occurring]
    if inexact.dtype == np.bool_:
        for x, result in zip(occurring, results, strict=True):
            inexact[exact & (value.array == x)] = result is TRUE
        return inexact
    still, opaque = np.zeros(len(inexact), np.bool_), False
    for x, result in zip(occurring, results, strict=True):
        here = exact & (value.array == x)
        inexact[here] = floats(result)
        is_exact, is_opaque = exactness(result)
        if is_exact:
            still |= here
            opaque = opaque or is_opaque
    return with_exactness(inexact, still, opaque)


NAMES: Final = (*UNARY, *TESTS, *PARITIES, *RELATIONS, *FOLDS, *BINARY)
"""The primitives that have these rules."""

TOTAL: Final = frozenset(
    {*TESTS, *RELATIONS, *FOLDS, "exp", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "asinh", "square", "cube"}
    | {"abs", "magnitude", "sgn", "floor", "ceiling", "round", "truncate", "inexact", "exact->inexact"}
    | SPECIAL.keys()
)
"""Those that have a real value for all floats."""

SAME_AS: Final = {"sqr": ("*", 0), "1+": ("+", 1), "add1": ("+", 1), "-1+": ("-", 1), "sub1": ("-", 1), "1-": ("-", 1)}
"""Primitives of one operand that are others with a second one: that number, or (0) the operand again."""
