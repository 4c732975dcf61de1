"""Functions of numbers on tensors: element by element.

    elementwise("exp", (tensor,))       →  the tensor of the powers of e
    elementwise("expt", (tensor, 2))    →  the tensor of the squares
    elementwise("<", (0, tensor, 1))    →  the mask of the elements between

The primitives of numbers come here when an operand turns out to be a tensor. An element is what the function answers
for that float; where that would be complex, as for the square root or the logarithm of a negative element, it is an
error and never nan. The logarithm of 0.0 is -inf.0, as IEEE 754 has it. Shapes go together
by the suffix rule of the operators.
"""

from __future__ import annotations

from functools import partial, reduce
from itertools import pairwise
from math import copysign
from operator import add, ge, gt, le, lt, mul, neg, sub

from schemenn.arrays import np
from schemenn.errors import DivisionByZero, OutOfRange
from schemenn.number import divide
from schemenn.primitives.check import wrong_type
from schemenn.primitives.integer_arrays import DIVISIONS
from schemenn.primitives.numbers import max_, min_
from schemenn.primitives.special_arrays import SPECIAL
from schemenn.primitives.tensor_operands import check_all_conform
from schemenn.tensor import REAL_OR_TENSOR, Mask, Tensor, arrays_of, equal_elements, make_mask, make_tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


def _is_negative(array: Any) -> Any:
    return array < 0.0


def _has_complex_log(array: Any) -> Any:
    """Whether the logarithm is complex: of a negative number, and of −0.0 by the branch cut."""
    return np.signbit(array) & ~np.isnan(array)


def _is_beyond_one(array: Any) -> Any:
    return np.abs(array) > 1.0


def _is_below_one(array: Any) -> Any:
    return array < 1.0


def _square(array: Any) -> Any:
    return array * array


def _cube(array: Any) -> Any:
    return array * array * array


def _sign(array: Any) -> Any:
    """−1, 0 or 1; a zero with its sign, and nan, stand for themselves."""
    return np.where((array == 0.0) | np.isnan(array), array, np.copysign(1.0, array))


UNARY: Final[dict[str, Callable[[Any], Any]]] = {
    "exp": np.exp,
    "log": np.log,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "asinh": np.arcsinh,
    "acosh": np.arccosh,
    "atanh": np.arctanh,
    "sqrt": np.sqrt,
    "square": _square,
    "cube": _cube,
    "abs": np.abs,
    "magnitude": np.abs,
    "sgn": _sign,
    "floor": np.floor,
    "ceiling": np.ceil,
    "round": np.rint,
    "truncate": np.trunc,
    "inexact": np.positive,
    "exact->inexact": np.positive,
    **SPECIAL,
}
"""The functions of one number that answer a real number for every real number of their domain."""

COMPLEX_OF: Final[dict[str, tuple[Callable[[Any], Any], str]]] = {
    "sqrt": (_is_negative, "the square root"),
    "log": (_has_complex_log, "the logarithm"),
    "asin": (_is_beyond_one, "the arcsine"),
    "acos": (_is_beyond_one, "the arccosine"),
    "acosh": (_is_below_one, "the inverse hyperbolic cosine"),
    "atanh": (_is_beyond_one, "the inverse hyperbolic tangent"),
}
"""Of which elements a function is complex, and what an error calls its value."""

TESTS: Final[dict[str, Callable[[Any], Any]]] = {
    "zero?": lambda array: array == 0.0,
    "positive?": lambda array: array > 0.0,
    "negative?": lambda array: array < 0.0,
    "nonnegative?": lambda array: array >= 0.0,
    "nonpositive?": lambda array: array <= 0.0,
    "nan?": np.isnan,
    "finite?": np.isfinite,
    "infinite?": np.isinf,
}
"""The predicates of a real number that make a mask."""

RELATIONS: Final[dict[str, Callable[[Any, Any], Any]]] = {"=": equal_elements, "<": lt, ">": gt, "<=": le, ">=": ge}


def elementwise(name: str, operands: tuple[Any, ...]) -> Tensor | Mask:
    """The function of that Scheme name of operands of which one at least is a tensor.

    Shapes: equal, or one a suffix of the other, or an operand a number
    Raises: WrongType, ShapeMismatch; OutOfRange if the function is complex at an element
    """
    if len(operands) == 1 and name in UNARY:
        return elementwise_unary(name, operands[0])
    for operand in operands:
        if operand.__class__ not in REAL_OR_TENSOR:
            raise wrong_type(name, "a real number or a tensor", operand)
    if len(operands) == 2 and name in BINARY:
        return elementwise_binary(name, *operands)
    if name in RELATIONS:
        return elementwise_chain(name, operands)
    if name in FOLDS:
        return _fold(name, operands)
    if len(operands) == 1 and name in TESTS:
        return make_mask(TESTS[name](operands[0].array))
    raise wrong_type(name, "a number", next(operand for operand in operands if operand.__class__ is Tensor))


def elementwise_unary(name: str, t: Tensor) -> Tensor:
    """A function of UNARY of every element of a tensor.

    Raises: OutOfRange if it is complex at an element
    """
    if name in COMPLEX_OF:
        is_complex, what = COMPLEX_OF[name]
        refuse_complex(name, t.array, is_complex(t.array), what)
    return make_tensor(UNARY[name](t.array))


def elementwise_binary(name: str, first: Any, second: Any) -> Tensor:
    """A function of BINARY of two operands, real numbers or tensors.

    Shapes: equal, or one a suffix of the other, or one operand a number
    Raises: OutOfRange if it is complex for two elements, ShapeMismatch
    """
    return make_tensor(BINARY[name](first, second))


def elementwise_chain(name: str, operands: tuple[Any, ...]) -> Mask:
    """The mask of the elements for which a relation holds from each operand to the next, one at least a tensor."""
    check_all_conform(name, operands)
    result = np.ones(max([x.array.shape for x in operands if x.__class__ is Tensor], key=len), dtype=np.bool_)
    for a, b in pairwise(operands):
        if a.__class__ is Tensor or b.__class__ is Tensor:
            result &= RELATIONS[name](a, b).array
        elif not (a == b if name == "=" else RELATIONS[name](a, b)):
            result[...] = False
    return make_mask(result)


def _fold(name: str, operands: tuple[Any, ...]) -> Tensor:
    """The sum and its like of operands taken from the left, one at least a tensor."""
    check_all_conform(name, operands)
    if len(operands) == 1:
        alone: Tensor = _OF_ONE[name](operands[0]) if name in _OF_ONE else operands[0]
        return alone
    result: Tensor = reduce(FOLDS[name], operands)
    return result


def _larger_or_smaller(name: str, a: Any, b: Any) -> Any:
    if a.__class__ is Tensor or b.__class__ is Tensor:
        return elementwise_binary(name, a, b)
    return max_(a, b) if name == "max" else min_(a, b)


def _quotient(a: Any, b: Any) -> Any:
    return a / b if a.__class__ is Tensor or b.__class__ is Tensor else divide(a, b)


def refuse_complex(name: str, array: Any, where: Any, what: str) -> None:
    """Refuse elements for which a function is complex; `where` is the array that tells which.

    Raises: OutOfRange, naming the first of them
    """
    if np.count_nonzero(where):
        from schemenn.write import short

        element = float(np.broadcast_to(array, where.shape)[where][0])
        raise OutOfRange(f"{name}: {what} of the element {short(element)} would be complex", (element,))


def _expt(base: Any, exponent: Any) -> Any:
    a, b = arrays_of("expt", base, exponent)
    if base.__class__ is int and base == 0 and (b < 0.0).any():
        raise OutOfRange("expt: zero to a power without positive real part", (base, exponent))
    if exponent.__class__ is int and exponent & 1:
        return np.copysign(np.power(np.abs(a), b), a)  # whose parity the float may not show
    fractional = np.isfinite(b) & (np.trunc(b) != b)
    refuse_complex("expt", a, (a < 0.0) & fractional, "a fractional power")
    powers = np.power(a, b)
    # numpy takes the square root for the power 1/2, that of −0.0 being −0.0.
    return powers + 0.0 if exponent.__class__ is not Tensor and b == 0.5 else powers


def _atan(y: Any, x: Any) -> Any:
    return np.arctan2(*arrays_of("atan", y, x))


def _log(z: Any, base: Any) -> Any:
    """The logarithm to a base, by the quotient of two natural ones save for the bases 2 and 10, as of numbers."""
    a, b = arrays_of("log", z, base)
    for number, array in ((z, a), (base, b)):
        if number.__class__ is int and number == 0:
            raise OutOfRange("log: the logarithm of zero", (number,))
        refuse_complex("log", array, _has_complex_log(array), "the logarithm")
    if base.__class__ is int and base == 1:
        raise DivisionByZero("log: the logarithm to base 1", (z, base))
    if base.__class__ is not Tensor and base in (2, 10):
        return np.log2(a) if base == 2 else np.log10(a)
    return np.log(a) / np.log(b)


def _max(x: Any, y: Any) -> Any:
    a, b = arrays_of("max", x, y)
    result = np.maximum(a, b)
    if _is_plus_zero(a) or _is_plus_zero(b):
        result += 0.0  # no −0.0 is the larger one
    elif _may_both_be_zero(a, b):
        _sign_zeros(result, a, b, np.add)  # of two zeros, the sum is the larger one
    return result


def _min(x: Any, y: Any) -> Any:
    a, b = arrays_of("min", x, y)
    result = np.minimum(a, b)
    if _may_both_be_zero(a, b):
        _sign_zeros(result, a, b, lambda p, q: -(np.negative(p) - q))
    return result


def _is_plus_zero(x: Any) -> bool:
    return x.__class__ is float and x == 0.0 and copysign(1.0, x) > 0.0


def _may_both_be_zero(a: Any, b: Any) -> bool:
    return not [x for x in (a, b) if x.__class__ is float and x != 0.0]


def _sign_zeros(result: Any, a: Any, b: Any, of_zeros: Callable[[Any, Any], Any]) -> None:
    """Where a and b are zeros, put in the one that Scheme takes; numpy takes either of 0.0 and −0.0."""
    zeros = np.equal(a, 0.0) & np.equal(b, 0.0)
    if zeros.any():
        np.copyto(result, of_zeros(a, b), where=zeros)


BINARY: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "expt": _expt,
    "atan": _atan,
    "log": _log,
    "max": _max,
    "min": _min,
    **DIVISIONS,
}
"""The functions of two numbers whose arrays answer an array."""

FOLDS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+": add,
    "-": sub,
    "*": mul,
    "/": _quotient,
    "max": partial(_larger_or_smaller, "max"),
    "min": partial(_larger_or_smaller, "min"),
}
"""The operations that take any number of operands."""

_OF_ONE: Final[dict[str, Callable[[Any], Any]]] = {"-": neg, "/": lambda t: 1 / t}
