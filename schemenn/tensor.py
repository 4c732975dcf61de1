"""Tensors and masks: a float64 or bool array of rank 1 or more behind a Scheme face.

    make_tensor(np.array([1.0, 2.0])) + 1  →  a tensor of 2.0 and 3.0
    make_tensor(np.array([1.0, 2.0])) < 2  →  a mask of #t and #f

The operators are Scheme's: elementwise on equal shapes, with a real number, or where the shape of one is a suffix of
the other's. Nothing else is stretched: `(n)` with `(n 1)` is a ShapeMismatch. Arrays are C-contiguous and are never
changed once a program can see them, so tensors may share them. This module does not import numpy: compiled code and
printing can ask whether a value is a tensor at no cost.
"""

from __future__ import annotations

from operator import add, eq, ge, gt, le, lt, mul, sub, truediv

from schemenn.errors import DivisionByZero, MaskAsCondition, OutOfRange, ShapeMismatch, WrongType
from schemenn.number import Complex
from schemenn.rational import Rational, to_float

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeAlias

    Shape: TypeAlias = "tuple[int, ...]"
    Operator: TypeAlias = "Callable[[Any, Any], Any]"


class Tensor:
    """A tensor over a float64 array; made by `make_tensor`, or as pairs are: `t = Tensor(); t.array = array`.

    It is true, as all that is not #f; `==` and hashing go by identity, as `eqv?` does. Operands that are neither real
    numbers nor tensors are left to their own classes.
    """

    __slots__ = ("array",)
    __array_ufunc__ = None

    array: Any

    def __add__(self, other: Any) -> Any:
        if other.__class__ is Tensor:
            a = self.array
            b = other.array
            if a.shape == b.shape:
                result = Tensor()
                result.array = a + b
                return result
        elif other.__class__ is float:
            return make_tensor(self.array + other)
        return _combine("+", add, self, other)

    def __sub__(self, other: Any) -> Any:
        if other.__class__ is Tensor:
            a = self.array
            b = other.array
            if a.shape == b.shape:
                result = Tensor()
                result.array = a - b
                return result
        elif other.__class__ is float:
            return make_tensor(self.array - other)
        return _combine("-", sub, self, other)

    def __mul__(self, other: Any) -> Any:
        if other.__class__ is Tensor:
            a = self.array
            b = other.array
            if a.shape == b.shape:
                result = Tensor()
                result.array = a * b
                return result
        elif other.__class__ is float:
            return make_tensor(self.array * other)
        return _combine("*", mul, self, other)

    def __truediv__(self, other: Any) -> Any:
        if other.__class__ is int and other == 0:
            raise DivisionByZero("/: division by zero", (self,))
        if other.__class__ is Tensor and self.array.shape == other.array.shape:
            return make_tensor(self.array / other.array)
        return _combine("/", truediv, self, other)

    def __radd__(self, other: Any) -> Any:
        if other.__class__ is float:
            return make_tensor(other + self.array)
        return _combine("+", add, other, self)

    def __rsub__(self, other: Any) -> Any:
        if other.__class__ is float:
            return make_tensor(other - self.array)
        return _combine("-", sub, other, self)

    def __rmul__(self, other: Any) -> Any:
        if other.__class__ is float:
            return make_tensor(other * self.array)
        return _combine("*", mul, other, self)

    def __rtruediv__(self, other: Any) -> Any:
        return _combine("/", truediv, other, self)

    def __neg__(self) -> Tensor:
        return make_tensor(-self.array)

    def __lt__(self, other: Any) -> Any:
        return _compare("<", lt, self, other)

    def __gt__(self, other: Any) -> Any:
        return _compare(">", gt, self, other)

    def __le__(self, other: Any) -> Any:
        return _compare("<=", le, self, other)

    def __ge__(self, other: Any) -> Any:
        return _compare(">=", ge, self, other)


class Mask:
    """A mask over a bool array; made by `make_mask`. It has no arithmetic and no truth value."""

    __slots__ = ("array",)
    __array_ufunc__ = None

    array: Any

    def __bool__(self) -> bool:
        raise MaskAsCondition("a mask has many truth values: use map, tensor-map or where", (self,))


REAL_OR_TENSOR: Final = frozenset((int, float, Rational, Tensor))


def make_tensor(array: Any) -> Tensor:
    """The tensor over a float64 array of rank 1 or more, C-contiguous, which nobody changes from now on."""
    tensor = Tensor()
    tensor.array = array
    return tensor


def make_mask(array: Any) -> Mask:
    """The mask over a bool array of rank 1 or more, which nobody changes from now on."""
    mask = Mask()
    mask.array = array
    return mask


def same_elements(a: Any, b: Any) -> bool:
    """Whether two tensors, or two masks, have one shape and elements that are `eqv?`: nan is, 0.0 and -0.0 are not."""
    x, y = a.array, b.array
    if x.shape != y.shape:
        return False
    if a.__class__ is Mask:
        return bool((x == y).all())
    same = x.view("int64") == y.view("int64")
    if same.all():
        return True
    from schemenn.arrays import np

    return bool((same | np.isnan(x) & np.isnan(y)).all())


def shape_words(shape: Shape) -> str:
    """What an error says of a shape: `has length 3`, `is 3×2`."""
    return f"has length {shape[0]}" if len(shape) == 1 else f"is {'×'.join([str(size) for size in shape])}"


def float_operand(operation: str, number: Any) -> float:
    """The float that an int, a float or a Rational is among tensors.

    Raises: OutOfRange for an exact number beyond the range of floats.
    """
    if number.__class__ is float:
        value: float = number
        return value
    try:
        quotient: float = number.numerator / number.denominator
        return quotient
    except OverflowError:
        message = f"{operation}: an exact number is too large to be combined with an inexact one"
        raise OutOfRange(message, (number,)) from None


def check_conform(operation: str, first: Tensor | Mask, second: Tensor | Mask) -> None:
    """Refuse two shapes of which neither is a suffix of the other.

    Raises: ShapeMismatch
    """
    a: Shape = first.array.shape
    b: Shape = second.array.shape
    if a != b and a[len(a) - len(b) :] != b and b[len(b) - len(a) :] != a:
        text = f"{{0}} {shape_words(a)} but {{1}} {shape_words(b)}"
        raise ShapeMismatch(operation, text, (first, second))


def arrays_of(operation: str, first: Any, second: Any) -> tuple[Any, Any]:
    """Two operands, each a tensor or a real number, as arrays or floats that numpy may combine elementwise.

    Shapes: equal, or one a suffix of the other
    Raises: ShapeMismatch, OutOfRange
    """
    if first.__class__ is not Tensor:
        return float_operand(operation, first), second.array if second.__class__ is Tensor else second
    if second.__class__ is not Tensor:
        return first.array, float_operand(operation, second)
    check_conform(operation, first, second)
    return first.array, second.array


def equal_elements(first: Any, second: Any) -> Mask:
    """`(= first second)` of two real numbers or tensors, one of them a tensor: the mask of equal elements."""
    if second.__class__ is not Tensor:
        first, second = second, first
    result: Mask = _compare("=", eq, second, first)
    return result


def _combine(operation: str, operate: Operator, first: Any, second: Any) -> Any:
    """An arithmetic operator on two operands, one of them a tensor."""
    if first.__class__ not in REAL_OR_TENSOR or second.__class__ not in REAL_OR_TENSOR:
        return _foreign(operation, first, second)
    a, b = arrays_of(operation, first, second)
    return make_tensor(operate(a, b))


def _foreign(operation: str, first: Any, second: Any) -> Any:
    for operand in (first, second):
        if operand.__class__ is Complex:
            from schemenn.write import short

            raise WrongType(f"{operation}: expected a real number or a tensor, got {short(operand)}", (operand,))
    return NotImplemented


def _compare(operation: str, relation: Operator, first: Tensor, second: Any) -> Any:
    """A comparison of a tensor with a tensor or a number; of an exact number, its exact value decides."""
    if second.__class__ is Tensor or second.__class__ is float:
        a, b = arrays_of(operation, first, second)
        return make_mask(relation(a, b))
    if second.__class__ is int or second.__class__ is Rational:
        nearest = to_float(second)
        if nearest != second:
            relation = _beside(relation, nearest < second)
        return make_mask(relation(first.array, nearest))
    return NotImplemented


def _beside(relation: Operator, is_below: bool) -> Operator:
    """The relation to the float nearest to a number (no float itself) that says what `relation` says of the number."""
    if relation is eq:
        return _never
    if relation is lt or relation is le:
        return le if is_below else lt
    return gt if is_below else ge


def _never(array: Any, nearest: float) -> Any:
    return lt(array, array)
