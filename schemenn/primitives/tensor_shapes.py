"""Tensors and masks in other shapes: reshaped, transposed, joined, repeated.

(reshape (arange 4) 2 #f)                       →  #2f64((0.0 1.0) (2.0 3.0))
(transpose '((1 2) (3 4)))                      →  ((1 3) (2 4))
(concatenate (list #f64(1.0) #f64(2.0 3.0)))    →  #f64(1.0 2.0 3.0)
"""

from __future__ import annotations

from math import prod

from schemenn.arrays import np
from schemenn.datum import FALSE, NIL, Pair
from schemenn.errors import ShapeMismatch, WrongType
from schemenn.primitives.check import elements, size, wrong_type
from schemenn.primitives.nested_lists import Nested, operand
from schemenn.primitives.tensor_operands import alike, axis, check_elements, differing, tensor_or_mask, which
from schemenn.primitives.tensors import to_array
from schemenn.tensor import Mask, Tensor, make_tensor, shape_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Shape = tuple[int, ...]


def reshape(t: Any, size_or_shape: Any, *sizes: Any) -> Any:
    """(reshape t n …), (reshape t shape): the elements in row-major order; one size may be #f or −1, to be found.

    Raises: ShapeMismatch where the shape has another number of elements.
    """
    array = tensor_or_mask("reshape", t)
    wanted = (size_or_shape, *sizes)
    if len(wanted) == 1 and (wanted[0].__class__ is Pair or wanted[0] is NIL):
        wanted = tuple(elements("reshape", wanted[0]))
    if not wanted:
        raise wrong_type("reshape", "a shape with at least one axis", NIL)
    return alike(t, array.reshape(_full_shape(t, wanted)))


def _full_shape(t: Any, wanted: tuple[Any, ...]) -> Shape:
    open_places = [place for place, n in enumerate(wanted) if n is FALSE or n.__class__ is int and n == -1]
    if len(open_places) > 1:
        raise ShapeMismatch("reshape", "only one size can be found from the others", (t,))
    sizes = [1 if place in open_places else size("reshape", n) for place, n in enumerate(wanted)]
    count, known = t.array.size, prod(sizes)
    if open_places and known and count % known == 0:
        sizes[open_places[0]] = count // known
    elif open_places or known != count:
        shown = "×".join(["?" if place in open_places else str(n) for place, n in enumerate(sizes)])
        raise ShapeMismatch("reshape", f"{{0}}, {which(t)}, has {count} elements and cannot become {shown}", (t,))
    check_elements("reshape", tuple(sizes))
    return tuple(sizes)


def ravel(t: Any) -> Any:
    """(ravel t): all elements in row-major order, at rank 1."""
    return alike(t, tensor_or_mask("ravel", t).reshape(-1))


def transpose(t: Any, *axes: Any) -> Any:
    """(transpose t axis …): axis i of the result is the i-th axis given; with none, all axes in reverse.

    A list (of lists) of numbers is answered by such a list.
    """
    if t.__class__ is Pair or t is NIL:
        return _transposed_list(t, axes)
    array = tensor_or_mask("transpose", t)
    return alike(t, array.transpose(_permutation((t, *axes))))


def _permutation(operands: tuple[Any, ...]) -> Any:
    axes = operands[1:]
    if len(axes) == 1 and axes[0].__class__ is Pair:
        axes = tuple(elements("transpose", axes[0]))
    if not axes:
        return None
    order = [axis("transpose", along, operands) for along in axes]
    if sorted(order) != list(range(operands[0].array.ndim)):
        given = " ".join([str(along) for along in axes])
        raise ShapeMismatch("transpose", f"the axes {given} are not those of {{0}}, {which(operands[0])}", operands)
    return order


def _transposed_list(items: Any, axes: tuple[Any, ...]) -> Any:
    found = operand("transpose", items)
    if found.__class__ is not Nested:
        return transpose(make_tensor(found), *axes)
    places = make_tensor(np.arange(len(found.items), dtype=np.float64).reshape(found.shape))
    moved = transpose(places, *axes).array
    return Nested(moved.shape, [found.items[int(place)] for place in moved.ravel()]).to_lists()


def concatenate_tensors(operands: tuple[Any, ...]) -> Any:
    """What `concatenate` answers where tensors or masks are among its operands: one after another along an axis.

    As operands of `stack`: the parts, or one list of them, and perhaps an axis; 0 if none is given.
    """
    parts, along, operands = _parts_and_axis("concatenate", operands)
    models, arrays = _arrays("concatenate", parts, operands)
    number = axis("concatenate", 0 if along is None else along, (models[0],))
    for place, array in enumerate(arrays):
        if _without(array.shape, number) != _without(arrays[0].shape, number):
            raise _unlike("concatenate", models, operands, place, f" and cannot be joined along axis {number}")
    check_elements("concatenate", (sum([array.size for array in arrays]),))
    return alike(models[0], np.concatenate(arrays, axis=number))


def stack(first: Any, *rest: Any) -> Any:
    """(stack t … [axis]), (stack list [axis]): tensors of one shape along a new axis, the first if none is given."""
    parts, along, operands = _parts_and_axis("stack", (first, *rest))
    models, arrays = _arrays("stack", parts, operands)
    for place, array in enumerate(arrays):
        if array.shape != arrays[0].shape:
            raise _unlike("stack", models, operands, place)
    number = axis("stack", 0 if along is None else along, (models[0],), extra=1)
    check_elements("stack", (len(arrays), *arrays[0].shape))
    return alike(models[0], np.stack(arrays, axis=number))


def _parts_and_axis(name: str, given: tuple[Any, ...]) -> tuple[list[Any], Any, tuple[Any, ...]]:
    """The parts to be joined, the axis (None if there is none), and the operands that hold the parts."""
    along = given[-1] if len(given) > 1 and given[-1].__class__ is int else None
    operands = given if along is None else given[:-1]
    if len(operands) > 1 or operands[0].__class__ is Tensor or operands[0].__class__ is Mask:
        return list(operands), along, operands
    parts = elements(name, operands[0])
    if not parts:
        raise wrong_type(name, "at least one tensor", NIL)
    return parts, along, operands


def _arrays(name: str, parts: list[Any], operands: tuple[Any, ...]) -> tuple[list[Any], list[Any]]:
    """The parts as tensors, or as masks, and their arrays."""
    masks = [part.__class__ is Mask for part in parts]
    if all(masks):
        return parts, [part.array for part in parts]
    if any(masks):
        raise WrongType(f"{name}: expected tensors alone or masks alone, got both", tuple(parts))
    places = range(len(parts)) if len(operands) == len(parts) else [0] * len(parts)
    arrays = [to_array(name, part, operands, place) for part, place in zip(parts, places, strict=True)]
    return [make_tensor(array) for array in arrays], arrays


def _without(shape: Shape, along: int) -> Any:
    return (len(shape), shape[:along], shape[along + 1 :])


def _unlike(name: str, models: list[Any], operands: tuple[Any, ...], place: int, more: str = "") -> ShapeMismatch:
    if len(operands) == len(models):
        found = differing(name, tuple(models), 0, place)
        return ShapeMismatch(name, found.text + more, operands)
    first, second = [shape_words(models[k].array.shape) for k in (0, place)]
    return ShapeMismatch(name, f"in {{0}}, element 0 {first} but element {place} {second}{more}", operands)


def expand_dims(t: Any, along: Any) -> Any:
    """(expand-dims t axis): with a new axis of length 1."""
    array = tensor_or_mask("expand-dims", t)
    number = axis("expand-dims", along, (t, along), extra=1)
    check_elements("expand-dims", (*array.shape, 1))
    return alike(t, np.expand_dims(array, number))


def squeeze(t: Any, along: Any = None) -> Any:
    """(squeeze t [axis]): without that axis, or without all axes of length 1; a number if none is left."""
    array = tensor_or_mask("squeeze", t)
    if along is None:
        return alike(t, array.squeeze())
    number = axis("squeeze", along, (t, along))
    if array.shape[number] != 1:
        text = f"axis {number} of {{0}}, {which(t)}, has length {array.shape[number]}, not 1"
        raise ShapeMismatch("squeeze", text, (t, along))
    return alike(t, array.squeeze(axis=number))


def flip(t: Any, along: Any = None) -> Any:
    """(flip t [axis]): in reverse along that axis, or along all."""
    array = tensor_or_mask("flip", t)
    return alike(t, np.flip(array, None if along is None else axis("flip", along, (t, along))))


def tensor_repeat(t: Any, count: Any, along: Any = 0) -> Any:
    """(tensor-repeat t n [axis]): every element along the axis, the first if none is given, n times in a row."""
    array = tensor_or_mask("tensor-repeat", t)
    times, number = size("tensor-repeat", count), axis("tensor-repeat", along, (t, count, along))
    check_elements("tensor-repeat", (array.size, times))
    return alike(t, np.repeat(array, times, axis=number))


def tensor_tile(t: Any, count: Any, *counts: Any) -> Any:
    """(tensor-tile t n …): t put n times side by side along each axis; as many counts as t has axes."""
    array = tensor_or_mask("tensor-tile", t)
    times = [size("tensor-tile", n) for n in (count, *counts)]
    if len(times) != array.ndim:
        raise ShapeMismatch("tensor-tile", f"{len(times)} counts do not fit {{0}}, {which(t)}", (t, count, *counts))
    check_elements("tensor-tile", tuple([length * n for length, n in zip(array.shape, times, strict=True)]))
    return alike(t, np.tile(array, times))
