"""Checks of operands, shared by the primitives on tensors and masks.

    axis("flip", -1, t)            →  1, for a tensor t of rank 2
    shape_operand("zeros", (2, 3))  →  (2, 3), as for the Scheme list (2 3)
    alike(mask, array)             →  a mask over array

As in check.py, the Scheme name of the procedure comes first. What is wrong with a shape names the operands by their
places; see ShapeMismatch.
"""

from __future__ import annotations

from math import prod

from schemenn.datum import FALSE, NIL, TRUE, Boolean, Pair, Vector, to_list
from schemenn.errors import LimitExceeded, OutOfRange, ShapeMismatch, WrongType
from schemenn.primitives.check import elements, integer, limits, size, wrong_type
from schemenn.primitives.doors import MeetsTracked
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor, shape_words
from schemenn.tracked import Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

MOST_AXES: Final = 64
"""What numpy allows."""


def tensor(name: str, value: Any) -> Any:
    """The array of a tensor."""
    if value.__class__ is not Tensor:
        check_untracked(name, value)
        raise wrong_type(name, "a tensor", value)
    return value.array


def check_untracked(name: str, value: Any) -> None:
    """Let a tracked tensor go the way of doors.py."""
    if value.__class__ is Tracked and plain(value).__class__ is Tensor:
        raise MeetsTracked(name)


def tensor_or_mask(name: str, value: Any) -> Any:
    """The array of a tensor or of a mask."""
    if value.__class__ is not Tensor and value.__class__ is not Mask:
        check_untracked(name, value)
        raise wrong_type(name, "a tensor", value)
    return value.array


def mask(name: str, value: Any) -> Any:
    """The array of a mask."""
    if value.__class__ is not Mask:
        raise wrong_type(name, "a mask", value)
    return value.array


def alike(model: Any, array: Any) -> Any:
    """A tensor or a mask, as `model` is one, over an array; the element itself if the array is of rank 0."""
    if array.ndim == 0:
        return scheme_value(array.item())
    if not array.flags.c_contiguous:
        array = array.copy(order="C")
    return make_tensor(array) if model.__class__ is Tensor else make_mask(array)


def scheme_value(element: Any) -> Any:
    """The Scheme value of an element as Python has it: a float as it is, a bool as a boolean."""
    return element if element.__class__ is float else boolean(element)


def boolean(truth: Any) -> Boolean:
    """The boolean of a Python truth value."""
    return TRUE if truth else FALSE


def which(value: Any) -> str:
    """What an error adds to the name of a tensor: `which is 3×2`, `which has length 3`."""
    return f"which {shape_words(value.array.shape)}"


def shape_operand(name: str, sizes: tuple[Any, ...]) -> tuple[int, ...]:
    """The shape that the sizes of the axes are, or a list of them: exact integers, at least one.

    Raises: LimitExceeded where so many elements may not be made.
    """
    if len(sizes) == 1 and (sizes[0].__class__ is Pair or sizes[0] is NIL):
        if sizes[0] is NIL:
            raise wrong_type(name, "a shape with at least one axis", NIL)
        sizes = tuple(elements(name, sizes[0]))
    shape = tuple([size(name, k) for k in sizes])
    check_elements(name, shape)
    return shape


def check_elements(name: str, shape: tuple[int, ...]) -> None:
    """Refuse to make an array that is too large.

    Raises: LimitExceeded
    """
    if len(shape) > MOST_AXES:
        raise LimitExceeded(f"{name}: a tensor has at most {MOST_AXES} axes, not {len(shape)}")
    count = prod([max(length, 1) for length in shape])
    if count * 8 > limits.object_bytes:
        raise LimitExceeded(f"{name}: {count} elements take more than {limits.object_bytes} bytes", (count,))


def axis(name: str, value: Any, operands: tuple[Any, ...], extra: int = 0) -> int:
    """The number of an axis of the first operand, counted from 0; a negative one counts from the end.

    With `extra`, of an axis among so many more than the operand has.
    """
    rank: int = operands[0].array.ndim + extra
    if value.__class__ is not int:
        raise wrong_type(name, "an axis", value)
    if not -rank <= value < rank:
        raise ShapeMismatch(name, f"there is no axis {value} in {{0}}, {which(operands[0])}", operands)
    number: int = value % rank
    return number


def check_index(name: str, k: Any, along: int, operands: tuple[Any, ...]) -> int:
    """An index on an axis of the first operand: an exact integer from 0 to below its length."""
    if k.__class__ is not int:
        k = integer(name, k, "an index")
    if not 0 <= k < operands[0].array.shape[along]:
        raise index_error(name, k, along, operands)
    index: int = k
    return index


def index_error(name: str, k: Any, along: int, operands: tuple[Any, ...]) -> ShapeMismatch:
    """The error of an index that an axis of the first operand does not have."""
    where = f" for axis {along}" if operands[0].array.ndim > 1 else ""
    error = ShapeMismatch(name, f"index {k} is out of range{where} of {{0}}, {which(operands[0])}", operands)
    error.code = OutOfRange.code
    return error


def check_all_conform(name: str, operands: tuple[Any, ...]) -> None:
    """Refuse operands whose shapes are not all suffixes of the longest; those that are no arrays have none.

    Raises: ShapeMismatch
    """
    placed = [(place, value.array.shape) for place, value in enumerate(operands) if value.__class__ in (Tensor, Mask)]
    longest = max([shape for _, shape in placed], key=len, default=())
    first = [place for place, shape in placed if shape == longest][:1]
    for place, shape in placed:
        if longest[len(longest) - len(shape) :] != shape:
            raise differing(name, operands, first[0], place)


def differing(name: str, operands: tuple[Any, ...], first: int, second: int) -> ShapeMismatch:
    """The error of two operands whose shapes do not go together."""
    first, second = sorted((first, second))
    words = [shape_words(operands[place].array.shape) for place in (first, second)]
    return ShapeMismatch(name, f"{{{first}}} {words[0]} but {{{second}}} {words[1]}", operands)


def items_of(name: str, value: Any) -> list[Any]:
    """The elements of a list or of a vector."""
    return list(value.items) if value.__class__ is Vector else elements(name, value)


def vectors_as_lists(name: str, value: Any, depth: int = 0) -> Any:
    """A vector with all vectors in it, as lists."""
    if value.__class__ is not Vector:
        return value
    if depth > MOST_AXES:
        raise WrongType(f"{name}: expected a vector of numbers, got one nested too deeply", (value,))
    return to_list([vectors_as_lists(name, item, depth + 1) for item in value.items])


def nested_list(items: Any, depth: int) -> Any:
    """The Scheme list of what numpy's `tolist` answers for an array of that rank, its booleans made Scheme's."""
    if depth > 1:
        return to_list([nested_list(item, depth - 1) for item in items])
    return to_list([boolean(item) for item in items] if items and items[0].__class__ is bool else items)
