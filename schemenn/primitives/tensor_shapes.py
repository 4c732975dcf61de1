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
from schemenn.primitives.doors import differentiable
from schemenn.primitives.nested_lists import Nested, operand
from schemenn.primitives.tensor_operands import alike, axis, check_elements, check_untracked, tensor_or_mask, which
from schemenn.primitives.tensors import to_array
from schemenn.tensor import Mask, Tensor, make_tensor, shape_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Shape = tuple[int, ...]


@differentiable("reshape")
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
    return alike(t, array.reshape(_full_shape(wanted, (t, size_or_shape, *sizes))))


def _full_shape(wanted: tuple[Any, ...], operands: tuple[Any, ...]) -> Shape:
    open_places = [place for place, n in enumerate(wanted) if n is FALSE or n.__class__ is int and n == -1]
    if len(open_places) > 1:
        raise ShapeMismatch("reshape", "only one size can be found from the others", operands)
    sizes = [1 if place in open_places else size("reshape", n) for place, n in enumerate(wanted)]
    count, known = operands[0].array.size, prod(sizes)
    if open_places and known and count % known == 0:
        sizes[open_places[0]] = count // known
    elif open_places or known != count:
        shown = "×".join(["?" if place in open_places else str(n) for place, n in enumerate(sizes)])
        text = f"{{0}}, {which(operands[0])}, has {count} elements and cannot become {shown}"
        raise ShapeMismatch("reshape", text, operands)
    check_elements("reshape", tuple(sizes))
    return tuple(sizes)


@differentiable("ravel")
def ravel(t: Any) -> Any:
    """(ravel t): all elements in row-major order, at rank 1."""
    return alike(t, tensor_or_mask("ravel", t).reshape(-1))


@differentiable("transpose")
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


@differentiable("concatenate")
def concatenate_tensors(first: Any, *rest: Any) -> Any:
    """What `concatenate` answers where tensors or masks are among its operands: one after another along an axis.

    As for `stack`: the parts, or one list of them, and perhaps an axis; 0 if there is none.
    """
    joint = _Joint("concatenate", (first, *rest))
    along = joint.axis(extra=0)
    for place, array in enumerate(joint.arrays):
        if _without(array.shape, along) != _without(joint.arrays[0].shape, along):
            raise joint.mismatch(place, f" and cannot be joined along axis {along}")
    check_elements("concatenate", (sum([array.size for array in joint.arrays]),))
    return alike(joint.model, np.concatenate(joint.arrays, axis=along))


@differentiable("stack")
def stack(first: Any, *rest: Any) -> Any:
    """(stack t … [axis]), (stack list [axis]): tensors of one shape along a new axis, the first if none is given."""
    joint = _Joint("stack", (first, *rest))
    for place, array in enumerate(joint.arrays):
        if array.shape != joint.arrays[0].shape:
            raise joint.mismatch(place)
    check_elements("stack", (len(joint.arrays), *joint.arrays[0].shape))
    return alike(joint.model, np.stack(joint.arrays, axis=joint.axis(extra=1)))


def _without(shape: Shape, along: int) -> Any:
    return (len(shape), shape[:along], shape[along + 1 :])


class _Joint:
    """The operands of `concatenate` and `stack`: `arrays` of tensors or of masks, of which `model` is one."""

    def __init__(self, name: str, given: tuple[Any, ...]) -> None:
        self.name = name
        self.given = given
        self.along = given[-1] if len(given) > 1 and given[-1].__class__ is int else None
        operands = given if self.along is None else given[:-1]
        check_untracked(name, operands[0])
        self.in_list = len(operands) == 1 and operands[0].__class__ not in (Tensor, Mask)
        parts = elements(name, operands[0]) if self.in_list else list(operands)
        if not parts:
            raise wrong_type(name, "at least one tensor", NIL)
        masks = [part.__class__ is Mask for part in parts]
        if any(masks) and not all(masks):
            raise WrongType(f"{name}: expected tensors alone or masks alone, got both", tuple(parts))
        self.arrays = [part.array if all(masks) else self.array(part, place) for place, part in enumerate(parts)]
        self.model = parts[0] if all(masks) else make_tensor(self.arrays[0])

    def array(self, part: Any, place: int) -> Any:
        return to_array(self.name, part, self.given, 0 if self.in_list else place)

    def axis(self, extra: int) -> int:
        """The axis, 0 if there is none, of the first part or of one with so many axes more."""
        return 0 if self.along is None else axis(self.name, self.along, (self.model, *self.given[1:]), extra)

    def mismatch(self, place: int, more: str = "") -> ShapeMismatch:
        """The error of a part that does not go with the first one."""
        first, other = [shape_words(self.arrays[k].shape) for k in (0, place)]
        if self.in_list:
            text = f"in {{0}}, element 0 {first} but element {place} {other}{more}"
        else:
            text = f"{{0}} {first} but {{{place}}} {other}{more}"
        return ShapeMismatch(self.name, text, self.given)


@differentiable("expand-dims")
def expand_dims(t: Any, along: Any) -> Any:
    """(expand-dims t axis): with a new axis of length 1."""
    array = tensor_or_mask("expand-dims", t)
    number = axis("expand-dims", along, (t, along), extra=1)
    check_elements("expand-dims", (*array.shape, 1))
    return alike(t, np.expand_dims(array, number))


@differentiable("squeeze")
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


@differentiable("flip")
def flip(t: Any, along: Any = None) -> Any:
    """(flip t [axis]): in reverse along that axis, or along all."""
    array = tensor_or_mask("flip", t)
    return alike(t, np.flip(array, None if along is None else axis("flip", along, (t, along))))


@differentiable("tensor-repeat")
def tensor_repeat(t: Any, count: Any, along: Any = None) -> Any:
    """(tensor-repeat t n [axis]): every element along the axis, the first if none is given, n times in a row."""
    array = tensor_or_mask("tensor-repeat", t)
    times = size("tensor-repeat", count)
    number = 0 if along is None else axis("tensor-repeat", along, (t, count, along))
    check_elements("tensor-repeat", (array.size, times))
    return alike(t, np.repeat(array, times, axis=number))


@differentiable("tensor-tile")
def tensor_tile(t: Any, count: Any, *counts: Any) -> Any:
    """(tensor-tile t n …): t put n times side by side along each axis; as many counts as t has axes."""
    array = tensor_or_mask("tensor-tile", t)
    times = [size("tensor-tile", n) for n in (count, *counts)]
    if len(times) != array.ndim:
        raise ShapeMismatch("tensor-tile", f"{len(times)} counts do not fit {{0}}, {which(t)}", (t, count, *counts))
    check_elements("tensor-tile", tuple([length * n for length, n in zip(array.shape, times, strict=True)]))
    return alike(t, np.tile(array, times))
