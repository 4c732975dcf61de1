"""Arithmetic, comparison and the predicates of numbers (R7RS 6.2.6).

Sums, products and comparisons are Python's operators, which the classes of numbers define as Scheme has them; what
Python refuses becomes the Scheme error here.
"""

from __future__ import annotations

from itertools import pairwise
from math import copysign, isnan
from operator import gt, lt

from schemenn import number
from schemenn.datum import FALSE, TRUE
from schemenn.errors import RunError, ShapeMismatch
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES, Complex, to_float
from schemenn.primitives import number_check
from schemenn.primitives.number_check import failure
from schemenn.tensor import REAL_OR_TENSOR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def add(*numbers: Any) -> Any:
    """(+ z …)."""
    try:
        if len(numbers) == 2:
            return numbers[0] + numbers[1]
        if not numbers:
            return 0
        total = numbers[0]
        if total.__class__ not in NUMBER_CLASSES:
            return number_check.elementwise("+", numbers)
        for z in numbers[1:]:
            total = total + z
    except (TypeError, OverflowError) as error:
        raise failure("+", error, numbers) from None
    except ShapeMismatch:
        return number_check.elementwise("+", numbers)
    return total


def multiply(*numbers: Any) -> Any:
    """(* z …)."""
    try:
        if len(numbers) == 2:
            return numbers[0] * numbers[1]
        if not numbers:
            return 1
        product = numbers[0]
        if product.__class__ not in NUMBER_CLASSES:
            return number_check.elementwise("*", numbers)
        for z in numbers[1:]:
            product = product * z
    except (TypeError, OverflowError) as error:
        raise failure("*", error, numbers) from None
    except ShapeMismatch:
        return number_check.elementwise("*", numbers)
    return product


def subtract(first: Any, *rest: Any) -> Any:
    """(- z …): negation, or the difference."""
    try:
        if not rest:
            return -first
        difference = first
        for z in rest:
            difference = difference - z
    except (TypeError, OverflowError) as error:
        raise failure("-", error, (first, *rest)) from None
    except ShapeMismatch:
        return number_check.elementwise("-", (first, *rest))
    return difference


def divide(first: Any, *rest: Any) -> Any:
    """(/ z …): the reciprocal, or the quotient."""
    for z in (first, *rest):
        if z.__class__ not in NUMBER_CLASSES:
            if len(rest) == 1 and REAL_OR_TENSOR.issuperset((first.__class__, rest[0].__class__)):
                return first / rest[0]
            return number_check.elementwise("/", (first, *rest))
    try:
        if not rest:
            return number.divide(1, first)
        for z in rest:
            first = number.divide(first, z)
    except OverflowError as error:
        raise failure("/", error, (first, *rest)) from None
    return first


def _chain(name: str, relation: Callable[[Any, Any], Any], numbers: tuple[Any, ...], classes: Any) -> Any:
    """Whether `relation` holds from each number to the next; all are checked, whatever the answer."""
    for z in numbers:
        if z.__class__ not in classes:
            return number_check.elementwise(name, numbers, classes)
    return FALSE if FALSE in [relation(a, b) for a, b in pairwise(numbers)] else TRUE


def is_equal_number(*numbers: Any) -> Any:
    """(= z …)."""
    if len(numbers) != 2:
        return _chain("=", is_equal_number, numbers, NUMBER_CLASSES)
    a, b = numbers
    try:
        return TRUE if a <= b <= a else FALSE
    except (TypeError, RunError):
        return number_check.elementwise("=", numbers, NUMBER_CLASSES)


def is_less(*numbers: Any) -> Any:
    """(< x …)."""
    if len(numbers) != 2:
        return _chain("<", is_less, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a < b else FALSE
    except (TypeError, RunError):
        return number_check.elementwise("<", numbers, REAL_CLASSES)


def is_greater(*numbers: Any) -> Any:
    """(> x …)."""
    if len(numbers) != 2:
        return _chain(">", is_greater, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a > b else FALSE
    except (TypeError, RunError):
        return number_check.elementwise(">", numbers, REAL_CLASSES)


def is_less_or_equal(*numbers: Any) -> Any:
    """(<= x …)."""
    if len(numbers) != 2:
        return _chain("<=", is_less_or_equal, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a < b or a <= b else FALSE
    except (TypeError, RunError):
        return number_check.elementwise("<=", numbers, REAL_CLASSES)


def is_greater_or_equal(*numbers: Any) -> Any:
    """(>= x …)."""
    if len(numbers) != 2:
        return _chain(">=", is_greater_or_equal, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a > b or a >= b else FALSE
    except (TypeError, RunError):
        return number_check.elementwise(">=", numbers, REAL_CLASSES)


def max_(first: Any, *rest: Any) -> Any:
    """(max x …); inexact if an operand is, nan if one is; 0.0 is above -0.0."""
    return _extreme("max", gt, first, rest)


def min_(first: Any, *rest: Any) -> Any:
    """(min x …); inexact if an operand is, nan if one is; -0.0 is below 0.0."""
    return _extreme("min", lt, first, rest)


def _extreme(name: str, is_further: Callable[[Any, Any], bool], first: Any, rest: tuple[Any, ...]) -> Any:
    best = first
    is_inexact = False
    for x in (first, *rest):
        if x.__class__ is float:
            is_inexact = True
        elif x.__class__ not in REAL_CLASSES:
            return number_check.elementwise(name, (first, *rest), REAL_CLASSES)
        if is_further(x, best) or x == 0 == best and is_further(copysign(1.0, x), copysign(1.0, to_float(best))):
            best = x
        elif x.__class__ is float and isnan(x):
            best = x
    return to_float(best) if is_inexact else best


def abs_(x: Any) -> Any:
    """(abs x)."""
    return abs(x) if x.__class__ in REAL_CLASSES else number_check.elementwise("abs", (x,), REAL_CLASSES)


def square(z: Any) -> Any:
    """(square z)."""
    return z * z if z.__class__ in NUMBER_CLASSES else number_check.elementwise("square", (z,))


def cube(z: Any) -> Any:
    """(cube z)."""
    return z * z * z if z.__class__ in NUMBER_CLASSES else number_check.elementwise("cube", (z,))


def sgn(x: Any) -> Any:
    """(sgn x): −1, 0 or 1, as inexact as x; a zero with its sign, and nan, stand for themselves."""
    if x.__class__ is float:
        return x if x == 0.0 or isnan(x) else copysign(1.0, x)
    return (x > 0) - (x < 0) if x.__class__ in REAL_CLASSES else number_check.elementwise("sgn", (x,), REAL_CLASSES)


def conjugate(z: Any) -> Any:
    """(conjugate z)."""
    return Complex(z.re, -z.im) if z.__class__ is Complex else number_check.number("conjugate", z)


def _shifted(name: str, z: Any, step: int) -> Any:
    try:
        return z + step
    except TypeError as error:
        raise failure(name, error, (z,)) from None


def one_minus(z: Any) -> Any:
    """(1- z)."""
    return _shifted("1-", z, -1)


def add1(z: Any) -> Any:
    """(add1 z)."""
    return _shifted("add1", z, 1)


def sub1(z: Any) -> Any:
    """(sub1 z)."""
    return _shifted("sub1", z, -1)


def one_plus(z: Any) -> Any:
    """(1+ z)."""
    return _shifted("1+", z, 1)


def minus_one_plus(z: Any) -> Any:
    """(-1+ z)."""
    return _shifted("-1+", z, -1)


def is_zero(z: Any) -> Any:
    """(zero? z)."""
    if z.__class__ not in NUMBER_CLASSES:
        return number_check.elementwise("zero?", (z,))
    return TRUE if z == 0 else FALSE


def is_positive(x: Any) -> Any:
    """(positive? x)."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("positive?", (x,), REAL_CLASSES)
    return TRUE if x > 0 else FALSE


def is_negative(x: Any) -> Any:
    """(negative? x)."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("negative?", (x,), REAL_CLASSES)
    return TRUE if x < 0 else FALSE


def is_nonnegative(x: Any) -> Any:
    """(nonnegative? x)."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("nonnegative?", (x,), REAL_CLASSES)
    return TRUE if x >= 0 else FALSE


def is_nonpositive(x: Any) -> Any:
    """(nonpositive? x)."""
    if x.__class__ not in REAL_CLASSES:
        return number_check.elementwise("nonpositive?", (x,), REAL_CLASSES)
    return TRUE if x <= 0 else FALSE
