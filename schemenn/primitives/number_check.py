"""Checks of numerical operands, shared by the primitives of the numeric tower.

    integer_value("even?", 2.0)   →  2
    integer_value("even?", 2.5)   →  WrongType("even?: expected an integer, got 2.5")
    failure("+", error, (1, 'a))  →  WrongType("+: expected a number, got a")

As in check.py, the Scheme name of the procedure comes first.
"""

from __future__ import annotations

from schemenn.errors import LimitExceeded, OutOfRange, RunError
from schemenn.number import NUMBER_CLASSES, REAL_CLASSES, Number, Real
from schemenn.primitives.check import wrong_type
from schemenn.tensor import Tensor
from schemenn.tracked import Tracked, known

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

LARGEST_RESULT_BITS: Final = 1_000_000_000
_NOUNS: Final[dict[Any, str]] = {NUMBER_CLASSES: "a number", REAL_CLASSES: "a real number"}


def elementwise(name: str, operands: tuple[Any, ...], classes: Any = NUMBER_CLASSES) -> Any:
    """What the function of that name answers where not every operand is a number: of tensors, element by element.

    Raises: WrongType for an operand that is neither a tensor nor of the classes
    """
    is_tracked = False
    for operand in operands:
        if operand.__class__ not in classes and operand.__class__ is not Tensor:
            if operand.__class__ is not Tracked:
                raise wrong_type(name, _NOUNS[classes], operand)
            is_tracked = True
    if is_tracked:
        from schemenn.autodiff import differentiate

        return differentiate(name, operands)
    from schemenn.primitives.elementwise import elementwise

    return elementwise(name, operands)


def number(name: str, z: Any) -> Number:
    """A number."""
    if z.__class__ not in NUMBER_CLASSES:
        z = _constant(name, z)
        if z.__class__ not in NUMBER_CLASSES:
            raise wrong_type(name, "a number", z)
    value: Number = z
    return value


def real(name: str, x: Any) -> Real:
    """A real number."""
    if x.__class__ not in REAL_CLASSES:
        x = _constant(name, x)
        if x.__class__ not in REAL_CLASSES:
            raise wrong_type(name, "a real number", x)
    value: Real = x
    return value


def finite(name: str, x: Any) -> Real:
    """A real number that is neither infinite nor nan."""
    if x.__class__ is Tracked:
        x = _constant(name, x)
    if x.__class__ not in REAL_CLASSES or x.__class__ is float and x - x != 0.0:
        raise wrong_type(name, "a rational number", x)
    value: Real = x
    return value


def integer_value(name: str, n: Any) -> int:
    """The `int` equal to an integer, which may be inexact."""
    if n.__class__ is float and n.is_integer():
        return int(n)
    if n.__class__ is Tracked:
        constant = known(n)
        return integer_value(name, constant if constant.__class__ is int else _constant(name, n))
    if n.__class__ is not int:
        raise wrong_type(name, "an integer", n)
    value: int = n
    return value


def _constant(name: str, value: Any) -> Any:
    """A value as it is; the number that is tracked, of a function whose derivative is zero.

    Raises: NotDifferentiable for a tracked value and any other function
    """
    if value.__class__ is not Tracked:
        return value
    from schemenn.autodiff import constant

    return constant(name, value)


def natural(name: str, k: Any) -> int:
    """An exact integer that is not negative."""
    k = known(k)
    if k.__class__ is not int or k < 0:
        raise wrong_type(name, "an exact nonnegative integer", k)
    value: int = k
    return value


def result_bits(name: str, bits: int) -> None:
    """Refuse to make an exact number of more bits than is sensible."""
    if bits > LARGEST_RESULT_BITS:
        raise LimitExceeded(f"{name}: the result has more than {LARGEST_RESULT_BITS} bits")


def failure(name: str, error: Exception, operands: tuple[Any, ...], classes: Any = NUMBER_CLASSES) -> RunError:
    """What a TypeError or an OverflowError of Python's operators on `operands` says to Scheme.

    `classes` are those the procedure takes: NUMBER_CLASSES or REAL_CLASSES.
    """
    wrong = [operand for operand in operands if operand.__class__ not in classes]
    if wrong:
        culprits = [x for x in wrong if x.__class__ is not Tensor and x.__class__ is not Tracked] or wrong
        return wrong_type(name, _NOUNS[classes], culprits[0])
    if isinstance(error, OverflowError):
        return OutOfRange(f"{name}: an exact number is too large to be combined with an inexact one", operands)
    raise error
