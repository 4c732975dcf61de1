"""Parameters of networks: nested lists and vectors whose leaves are tensors and numbers.

    (parameter-leaves '((1 #f64(2.0)) a 3))              →  (1 #f64(2.0) 3)
    (parameters-with-leaves '((1 2) a 3) '(4 5 6))       →  ((4 5) a 6)
    (parameters->vector '((1 #f64(2.0)) a 3))            →  #f64(1.0 2.0 3.0)
    (vector->parameters #f64(4.0 5.0 6.0) '((1 2) a 3))  →  ((4.0 5.0) a 6.0)

What is neither tensor nor number, list nor vector stands for itself, as in a gradient.
"""

from __future__ import annotations

from math import prod

from schemenn.datum import NIL, Boolean, Char, Constant, Pair, String, Symbol, Vector, cons, to_list
from schemenn.errors import ShapeMismatch, WrongType
from schemenn.number import NUMBER_CLASSES, to_float
from schemenn.primitives.check import elements
from schemenn.primitives.lists import concatenate
from schemenn.primitives.number_check import real
from schemenn.primitives.tensor_parts import tensor_slice
from schemenn.primitives.tensor_shapes import ravel, reshape
from schemenn.primitives.tensors import tensor, tensor_ref
from schemenn.tensor import Tensor, make_tensor, shape_words
from schemenn.tracked import Tracked
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

_LEAVES: Final = frozenset((Tensor, Tracked, *NUMBER_CLASSES))
_STANDING: Final = frozenset((Symbol, String, Boolean, Char, Constant))
_DEEPEST: Final = 10_000
"""How deep parameters may nest; those that contain themselves go deeper."""


def parameter_leaves(parameters: Any) -> Any:
    """(parameter-leaves p): the list of the tensors and numbers, from left to right."""
    found: list[Any] = []
    _collect(parameters, found, 0)
    return to_list(found)


def _collect(value: Any, found: list[Any], depth: int) -> None:
    if depth > _DEEPEST:
        raise WrongType("parameter-leaves: the parameters are nested too deeply, or contain themselves", (value,))
    mark, steps = value, 0
    while value.__class__ is Pair:
        item = value.car
        if item.__class__ in _LEAVES:
            found.append(item)
        else:
            _collect(item, found, depth + 1)
        value = value.cdr
        steps += 1
        if value is mark:
            raise WrongType("parameter-leaves: the parameters contain themselves", (value,))
        if steps & (steps - 1) == 0:
            mark = value
    if value.__class__ in _LEAVES:
        found.append(value)
    elif value.__class__ is Vector:
        for item in value.items:
            _collect(item, found, depth + 1)
    elif value is not NIL and value.__class__ not in _STANDING:
        message = f"parameter-leaves: expected nested lists of tensors and numbers, but there is {short(value)}"
        raise WrongType(message, (value,))


def parameter_leaves_like(parameters: Any, others: Any) -> Any:
    """(parameter-leaves-like p q): the leaves of q, which must have the structure of p, and leaves of the same shapes.

    Raises: ShapeMismatch, WrongType
    """
    found: list[Any] = []
    _collect(parameters, [], 0)
    _collect_like(parameters, others, found)
    return to_list(found)


def _collect_like(model: Any, value: Any, found: list[Any]) -> None:
    while model.__class__ is Pair:
        if value.__class__ is not Pair:
            raise _mismatch(model, value)
        _collect_like(model.car, value.car, found)
        model, value = model.cdr, value.cdr
    if model.__class__ in _LEAVES:
        if _shape(model) != _shape(value):
            raise _mismatch(model, value)
        found.append(value)
    elif model.__class__ is Vector:
        if value.__class__ is not Vector or len(value.items) != len(model.items):
            raise _mismatch(model, value)
        for part, other in zip(model.items, value.items, strict=True):
            _collect_like(part, other, found)
    elif value.__class__ is not model.__class__:
        raise _mismatch(model, value)


def _shape(leaf: Any) -> Any:
    """The shape of a leaf; () of a number, None of what is no leaf."""
    while leaf.__class__ is Tracked:
        leaf = leaf.value
    if leaf.__class__ is Tensor:
        return leaf.array.shape
    return () if leaf.__class__ in NUMBER_CLASSES else None


def _mismatch(model: Any, value: Any) -> ShapeMismatch:
    text = f"both must have one structure, but where one has {_words(model)} the other has {_words(value)}"
    return ShapeMismatch("parameter-leaves-like", text, (model, value))


def _words(value: Any) -> str:
    if value.__class__ is Tensor:
        return f"a tensor that {shape_words(value.array.shape)}"
    return "a list" if value.__class__ is Pair else "the end of a list" if value is NIL else short(value)


def parameters_with_leaves(parameters: Any, leaves: Any) -> Any:
    """(parameters-with-leaves p leaves): the structure of p with these in place of its leaves."""
    given = elements("parameters-with-leaves", leaves)
    found: list[Any] = []
    _collect(parameters, found, 0)
    if len(given) != len(found):
        message = f"parameters-with-leaves: expected {len(found)} leaves, got {len(given)}"
        raise WrongType(message, (leaves,))
    return _rebuilt(parameters, iter(given))


def _rebuilt(value: Any, leaves: Iterator[Any]) -> Any:
    if value.__class__ is Pair:
        items = []
        while value.__class__ is Pair:
            item = value.car
            items.append(next(leaves) if item.__class__ in _LEAVES else _rebuilt(item, leaves))
            value = value.cdr
        tail = _rebuilt(value, leaves)
        for item in reversed(items):
            tail = cons(item, tail)
        return tail
    if value.__class__ in _LEAVES:
        return next(leaves)
    return Vector([_rebuilt(item, leaves) for item in value.items]) if value.__class__ is Vector else value


def parameters_to_vector(parameters: Any, model: Any = None) -> Any:
    """(parameters->vector p [model]): all numbers of p in one tensor of rank 1, leaf after leaf.

    With a model, p must have its structure, and leaves of the same shapes.
    """
    found: list[Any] = []
    _collect(parameters, found, 0)
    if model is not None:
        found = []
        _collect_like(model, parameters, found)
    from schemenn.arrays import np

    try:
        arrays = [leaf.array.reshape(-1) if leaf.__class__ is Tensor else _number(leaf) for leaf in found]
    except _MeetsTracked:
        return concatenate(*[ravel(leaf) if _shape(leaf) else tensor(leaf) for leaf in found], 0)
    return make_tensor(np.concatenate(arrays) if arrays else np.zeros(0))


class _MeetsTracked(Exception):
    """A leaf is being differentiated: the vector is made by operations that know it."""


def _number(leaf: Any) -> list[float]:
    if leaf.__class__ is Tracked:
        raise _MeetsTracked
    return [to_float(real("parameters->vector", leaf))]


def vector_to_parameters(vector: Any, model: Any) -> Any:
    """(vector->parameters v model): the structure of the model, filled with the numbers of v."""
    leaves: list[Any] = []
    _collect(model, leaves, 0)
    count = sum([leaf.array.size if leaf.__class__ is Tensor else prod(_shape(leaf)) for leaf in leaves])
    if _shape(vector) != (count,):
        message = f"vector->parameters: expected a tensor of length {count}, got {short(vector)}"
        raise WrongType(message, (vector,))
    parts = _parts_of_tracked(vector, leaves) if vector.__class__ is Tracked else _parts(vector.array, leaves)
    return _rebuilt(model, parts)


def _parts(array: Any, leaves: list[Any]) -> Iterator[Any]:
    """The leaves filled with the numbers of a plain vector."""
    start = 0
    for leaf in leaves:
        shape = leaf.array.shape if leaf.__class__ is Tensor else _shape(leaf)
        if shape:
            end = start + prod(shape)
            part = Tensor()
            part.array = array[start:end].reshape(shape)
            yield part
        else:
            end = start + 1
            yield float(array[start])
        start = end


def _parts_of_tracked(vector: Any, leaves: list[Any]) -> Iterator[Any]:
    """The same by operations that can be differentiated."""
    start = 0
    for shape in [_shape(leaf) for leaf in leaves]:
        end = start + prod(shape)
        if shape:
            yield reshape(tensor_slice(vector, to_list([start, end])), to_list(shape))
        else:
            yield tensor_ref(vector, start)
        start = end
