"""Arithmetic, comparison and the predicates of numbers (R7RS 6.2.6).

Sums, products and comparisons are Python's operators, which the classes of numbers define as Scheme has them; what
Python refuses becomes the Scheme error here.
"""

from __future__ import annotations

from itertools import pairwise
from math import isfinite, isinf, isnan
from operator import gt, lt

from schemenn import number
from schemenn.datum import FALSE, TRUE, Boolean
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES, Complex, Rational, to_float
from schemenn.primitives import number_check
from schemenn.primitives.number_check import failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def add(*numbers: Any) -> Any:
    """(+ z …)."""
    try:
        if len(numbers) == 2:
            return numbers[0] + numbers[1]
        total = number_check.number("+", numbers[0]) if numbers else 0
        for z in numbers[1:]:
            total = total + z
    except (TypeError, OverflowError) as error:
        raise failure("+", error, numbers) from None
    return total


def multiply(*numbers: Any) -> Any:
    """(* z …)."""
    try:
        if len(numbers) == 2:
            return numbers[0] * numbers[1]
        product = number_check.number("*", numbers[0]) if numbers else 1
        for z in numbers[1:]:
            product = product * z
    except (TypeError, OverflowError) as error:
        raise failure("*", error, numbers) from None
    return product


def subtract(first: Any, *rest: Any) -> Any:
    """(- z …): negation, or the difference."""
    try:
        if not rest:
            return -first
        for z in rest:
            first = first - z
    except (TypeError, OverflowError) as error:
        raise failure("-", error, (first, *rest)) from None
    return first


def divide(first: Any, *rest: Any) -> Any:
    """(/ z …): the reciprocal, or the quotient."""
    number_check.number("/", first)
    for z in rest:
        number_check.number("/", z)
    try:
        if not rest:
            return number.divide(1, first)
        for z in rest:
            first = number.divide(first, z)
    except OverflowError as error:
        raise failure("/", error, (first, *rest)) from None
    return first


def _chain(name: str, relation: Callable[[Any, Any], Boolean], numbers: tuple[Any, ...], classes: Any) -> Boolean:
    """Whether `relation` holds from each number to the next; all are checked, whatever the answer."""
    for z in numbers:
        if z.__class__ not in classes:
            raise failure(name, TypeError(), (z,), classes)
    return FALSE if FALSE in [relation(a, b) for a, b in pairwise(numbers)] else TRUE


def is_equal_number(*numbers: Any) -> Boolean:
    """(= z …)."""
    if len(numbers) != 2:
        return _chain("=", is_equal_number, numbers, NUMBER_CLASSES)
    a, b = numbers
    try:
        return TRUE if a <= b <= a else FALSE
    except TypeError as error:
        raise failure("=", error, numbers, NUMBER_CLASSES) from None


def is_less(*numbers: Any) -> Boolean:
    """(< x …)."""
    if len(numbers) != 2:
        return _chain("<", is_less, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a < b else FALSE
    except TypeError as error:
        raise failure("<", error, numbers, REAL_CLASSES) from None


def is_greater(*numbers: Any) -> Boolean:
    """(> x …)."""
    if len(numbers) != 2:
        return _chain(">", is_greater, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a > b else FALSE
    except TypeError as error:
        raise failure(">", error, numbers, REAL_CLASSES) from None


def is_less_or_equal(*numbers: Any) -> Boolean:
    """(<= x …)."""
    if len(numbers) != 2:
        return _chain("<=", is_less_or_equal, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a < b or a <= b else FALSE
    except TypeError as error:
        raise failure("<=", error, numbers, REAL_CLASSES) from None


def is_greater_or_equal(*numbers: Any) -> Boolean:
    """(>= x …)."""
    if len(numbers) != 2:
        return _chain(">=", is_greater_or_equal, numbers, REAL_CLASSES)
    a, b = numbers
    try:
        return TRUE if a > b or a >= b else FALSE
    except TypeError as error:
        raise failure(">=", error, numbers, REAL_CLASSES) from None


def max_(first: Any, *rest: Any) -> Any:
    """(max x …); inexact if an operand is, nan if one is."""
    return _extreme("max", gt, first, rest)


def min_(first: Any, *rest: Any) -> Any:
    """(min x …); inexact if an operand is, nan if one is."""
    return _extreme("min", lt, first, rest)


def _extreme(name: str, is_further: Callable[[Any, Any], bool], first: Any, rest: tuple[Any, ...]) -> Any:
    best = number_check.real(name, first)
    is_inexact = first.__class__ is float
    for x in rest:
        if x.__class__ is float:
            is_inexact = True
        elif x.__class__ not in REAL_CLASSES:
            raise failure(name, TypeError(), (x,), REAL_CLASSES)
        if is_further(x, best) or x.__class__ is float and isnan(x):
            best = x
    return to_float(best) if is_inexact else best


def abs_(x: Any) -> Any:
    """(abs x)."""
    return abs(number_check.real("abs", x))


def square(z: Any) -> Any:
    """(square z)."""
    number_check.number("square", z)
    return z * z


def add1(z: Any) -> Any:
    """(add1 z)."""
    return number_check.number("add1", z) + 1


def sub1(z: Any) -> Any:
    """(sub1 z)."""
    return number_check.number("sub1", z) - 1


def one_plus(z: Any) -> Any:
    """(1+ z)."""
    return number_check.number("1+", z) + 1


def minus_one_plus(z: Any) -> Any:
    """(-1+ z)."""
    return number_check.number("-1+", z) - 1


def is_zero(z: Any) -> Boolean:
    """(zero? z)."""
    return TRUE if number_check.number("zero?", z) == 0 else FALSE


def is_positive(x: Any) -> Boolean:
    """(positive? x)."""
    return TRUE if number_check.real("positive?", x) > 0 else FALSE


def is_negative(x: Any) -> Boolean:
    """(negative? x)."""
    return TRUE if number_check.real("negative?", x) < 0 else FALSE


def is_number(a: Any) -> Boolean:
    """(number? a), (complex? a)."""
    return TRUE if a.__class__ in NUMBER_CLASSES else FALSE


def is_real(a: Any) -> Boolean:
    """(real? a)."""
    return TRUE if a.__class__ in REAL_CLASSES else FALSE


def is_rational(a: Any) -> Boolean:
    """(rational? a): a real that is finite."""
    return TRUE if a.__class__ is float and isfinite(a) or a.__class__ in (int, Rational) else FALSE


def is_integer(a: Any) -> Boolean:
    """(integer? a)."""
    return TRUE if a.__class__ is int or a.__class__ is float and a.is_integer() else FALSE


def is_exact(z: Any) -> Boolean:
    """(exact? z)."""
    return TRUE if number.is_exact(number_check.number("exact?", z)) else FALSE


def is_inexact(z: Any) -> Boolean:
    """(inexact? z)."""
    return FALSE if number.is_exact(number_check.number("inexact?", z)) else TRUE


def is_exact_integer(a: Any) -> Boolean:
    """(exact-integer? a)."""
    return TRUE if a.__class__ is int else FALSE


def is_exact_rational(a: Any) -> Boolean:
    """(exact-rational? a)."""
    return TRUE if a.__class__ is int or a.__class__ is Rational else FALSE


def is_exact_nonnegative_integer(a: Any) -> Boolean:
    """(exact-nonnegative-integer? a)."""
    return TRUE if a.__class__ is int and a >= 0 else FALSE


def _parts(name: str, z: Any) -> tuple[float, float]:
    """The parts of a number as floats; which exact value they have does not matter here."""
    number_check.number(name, z)
    parts = (z.re, z.im) if z.__class__ is Complex else (z, 0.0)
    re, im = [part if part.__class__ is float else 0.0 for part in parts]
    return re, im


def is_finite(z: Any) -> Boolean:
    """(finite? z): no part is infinite or nan."""
    re, im = _parts("finite?", z)
    return TRUE if isfinite(re) and isfinite(im) else FALSE


def is_infinite(z: Any) -> Boolean:
    """(infinite? z): a part is infinite."""
    re, im = _parts("infinite?", z)
    return TRUE if isinf(re) or isinf(im) else FALSE


def is_nan(z: Any) -> Boolean:
    """(nan? z): a part is nan."""
    re, im = _parts("nan?", z)
    return TRUE if isnan(re) or isnan(im) else FALSE
