"""Lists (of lists) of numbers as operands of linear algebra and of reductions.

    operand("sum", '((1 2) (3 1/2)))  →  Nested((2, 2), [1, 2, 3, Rational(1, 2)])
    Nested((2, 2), [1, 2, 3, 4]).to_lists()  →  ((1 2) (3 4))

A Nested is for exact and inexact numbers alike what an array is for floats: a shape, and the elements, row after row.
A list that contains tensors is an array at once, as is anything that meets a tensor.
"""

from __future__ import annotations

from math import prod

from schemenn.datum import NIL, Pair, to_list
from schemenn.errors import ShapeMismatch, WrongType
from schemenn.number import NUMBER_CLASSES, Complex
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.doors import MeetsTracked
from schemenn.tensor import Tensor, float_operand, make_tensor, shape_words
from schemenn.tracked import Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final, TypeAlias

DEEPEST: Final = 32
"""A list nested deeper than this is no table of numbers; it may contain itself."""

Operand: TypeAlias = "Any"
"""A numpy array or a Nested: both have a `shape`."""


class Nested:
    """A table of Scheme numbers: what a list of lists of numbers means."""

    __slots__ = ("items", "shape")

    def __init__(self, shape: tuple[int, ...], items: list[Any]) -> None:
        self.shape = shape
        self.items = items

    def rows(self) -> list[list[Any]]:
        """The rows of a matrix."""
        width = self.shape[1]
        return [self.items[i * width : (i + 1) * width] for i in range(self.shape[0])]

    def to_lists(self) -> Any:
        """The Scheme list (of lists) of the numbers, or the number itself at rank 0."""
        level = self.items
        for axis in range(len(self.shape) - 1, -1, -1):
            width = self.shape[axis]
            level = [to_list(level[i * width : (i + 1) * width]) for i in range(prod(self.shape[:axis]))]
        return level[0]

    def to_array(self, name: str) -> Any:
        """The array of the numbers as floats."""
        from schemenn.arrays import np

        floats = self.items
        if not {number.__class__ for number in floats} <= {float}:
            for number in floats:
                if number.__class__ is Complex:
                    raise wrong_type(name, "a real number", number)
                if number.__class__ is Tracked:
                    raise MeetsTracked(name)
            floats = [float_operand(name, number) for number in floats]
        return np.array(floats, dtype=np.float64).reshape(self.shape)


def operand(name: str, value: Any, operands: tuple[Any, ...] = (), position: int = 0) -> Operand:
    """The array of a tensor, or of a list with tensors in it, or the Nested of a list of numbers.

    `operands` are all those of the call, the value standing at `position`, for the message of an error.
    """
    if value.__class__ is Tensor:
        return value.array
    if value.__class__ is Tracked and plain(value).__class__ is Tensor:
        raise MeetsTracked(name)
    if value.__class__ is not Pair and value is not NIL:
        raise wrong_type(name, "a tensor or a list of numbers", value)
    return _Reading(name, operands or (value,), position).read(value)


class _Reading:
    """A list being read, one level of nesting after the other; `shape` is that of the levels read."""

    def __init__(self, name: str, operands: tuple[Any, ...], position: int) -> None:
        self.name = name
        self.operands = operands
        self.position = position
        self.shape: tuple[int, ...] = ()
        self.has_tensor = False

    def read(self, value: Any) -> Operand:
        level = [value]
        while level and _is_row(level[0]):
            if Tracked in {row.__class__ for row in level}:
                raise MeetsTracked(self.name)
            if len(self.shape) > DEEPEST:
                raise WrongType(f"{self.name}: expected a list of numbers, got one nested too deeply", (value,))
            if self.shape and {row.__class__ for row in level} == {Tensor}:
                return self.stack(level)
            level = self.open(level)
        classes = {item.__class__ for item in level}
        if not classes <= NUMBER_CLASSES:
            if Tracked not in classes or not {plain(item).__class__ for item in level} <= NUMBER_CLASSES:
                raise self.not_a_number(level)
            if self.has_tensor:
                raise MeetsTracked(self.name)
        found = Nested(self.shape, level)
        return found.to_array(self.name) if self.has_tensor else found

    def open(self, level: list[Any]) -> list[Any]:
        """The elements of all rows of a level; the rows must have one length."""
        rows = []
        for k, row in enumerate(level):
            if not _is_row(row):
                raise self.not_a_row(k, row)
            rows.append(self.elements(row))
            if len(rows[k]) != len(rows[0]):
                lengths = f"{self.place(0)} has length {len(rows[0])} but {self.place(k)} length {len(rows[k])}"
                raise self.ragged(lengths)
        self.shape += (len(rows[0]),)
        return [item for row in rows for item in row]

    def elements(self, row: Any) -> list[Any]:
        if row.__class__ is not Tensor:
            return elements(self.name, row)
        self.has_tensor = True
        return row.array.tolist() if row.array.ndim == 1 else [make_tensor(part) for part in row.array]

    def stack(self, tensors: list[Any]) -> Any:
        """The array of a level that consists of tensors."""
        from schemenn.arrays import np

        shape = tensors[0].array.shape
        for k, tensor in enumerate(tensors):
            if tensor.array.shape != shape:
                raise self.ragged(
                    f"{self.place(0)} {shape_words(shape)} but {self.place(k)} {shape_words(tensor.array.shape)}"
                )
        return np.stack([tensor.array for tensor in tensors]).reshape(self.shape + shape)

    def place(self, k: int) -> str:
        """Where item k of the level stands, as in `element 1 0`: in row 1 the first."""
        indices = []
        for width in reversed(self.shape):
            k, index = divmod(k, width)
            indices.append(str(index))
        return "element " + " ".join(reversed(indices))

    def ragged(self, how: str) -> ShapeMismatch:
        return ShapeMismatch(self.name, f"{{{self.position}}} is ragged: {how}", self.operands)

    def not_a_row(self, k: int, item: Any) -> Exception:
        if plain(item).__class__ in NUMBER_CLASSES:
            return self.ragged(f"{self.place(0)} is a list but {self.place(k)} a number")
        return self.wrong_element(k, item)

    def not_a_number(self, level: list[Any]) -> Exception:
        k = [plain(item).__class__ in NUMBER_CLASSES for item in level].index(False)
        if _is_row(level[k]):
            return self.ragged(f"{self.place(0)} is a number but {self.place(k)} a list")
        return self.wrong_element(k, level[k])

    def wrong_element(self, k: int, item: Any) -> WrongType:
        from schemenn.write import short

        return WrongType(f"{self.name}: expected a number, got {short(item)} as {self.place(k)}", (item,))


def _is_row(item: Any) -> bool:
    return item.__class__ is Pair or item is NIL or plain(item).__class__ is Tensor
