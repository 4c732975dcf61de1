"""Batching rules of the primitives on tensors: what each does in a lane, done in all lanes at once.

    (mat-vec W x b)   W the same in all lanes, x a vector in each, (B, n)   →  x Wᵀ + b, (B, m)
    (sum x)           x (B, n)                                              →  (B,)

Where a rule has no way to do it, it raises NotVectorizable, and the lanes are done one after another.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any, Final

from schemenn.arrays import np
from schemenn.batching.lanes import MASK, NUMBER, TENSOR, kind, select
from schemenn.batching.parts import axis, tensor_or_mask, whole
from schemenn.batching.values import Mixed, array_class, floats, is_batched, lane_shape
from schemenn.datum import FALSE, NIL, Pair, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.primitives.tensors import to_array
from schemenn.tensor import Tensor, float_operand, make_mask, make_tensor

Rule = Callable[..., Any]


def _vector_or_matrix(value: Any, rank: int) -> Any:
    """The array of an operand that must be a tensor of that rank; if it is the same in all lanes, or a list."""
    if is_batched(value):
        array = _tensor(value)
        found = array.ndim - 1
    else:
        array = to_array("map", value, (value,))
        found = array.ndim
    if found != rank:
        raise NotVectorizable("a tensor of another rank is expected")
    return array


def _fit(one: int, other: int) -> None:
    if one != other:
        raise NotVectorizable("the shapes do not fit")


def mat_vec(matrix: Any, x: Any, b: Any = None) -> Any:
    """(mat-vec W x [b])."""
    weights, vector = _vector_or_matrix(matrix, 2), _vector_or_matrix(x, 1)
    _fit(weights.shape[-1], vector.shape[-1])
    if not is_batched(matrix):
        product = vector @ weights.T
    elif not is_batched(x):
        product = weights @ vector
    else:
        product = np.matmul(weights, vector[:, :, np.newaxis])[:, :, 0]
    if b is None:
        return product
    return _plus(product, b)


def _plus(product: Any, b: Any) -> Any:
    """The sum, in the array of the product, which is nobody else's."""
    if kind(b) is NUMBER:
        added = floats(b)[:, np.newaxis] if is_batched(b) else floats(b)
    else:
        added = _vector_or_matrix(b, 1)
        _fit(added.shape[-1], product.shape[-1])
    return np.add(product, added, out=product if product.ndim >= np.ndim(added) else None)


def vec_mat(x: Any, matrix: Any) -> Any:
    """(vec-mat x W)."""
    weights, vector = _vector_or_matrix(matrix, 2), _vector_or_matrix(x, 1)
    _fit(weights.shape[-2], vector.shape[-1])
    if not is_batched(matrix):
        return vector @ weights
    row = vector[:, np.newaxis, :] if is_batched(x) else vector[np.newaxis, :]
    return np.matmul(row, weights)[:, 0, :]


def mat_mul(first: Any, second: Any, *rest: Any) -> Any:
    """(mat-mul A B …)."""
    a, b = _vector_or_matrix(first, 2), _vector_or_matrix(second, 2)
    _fit(a.shape[-1], b.shape[-2])
    product = np.matmul(a, b)
    if not is_batched(first) and not is_batched(second):
        product = make_tensor(product)
    return mat_mul(product, *rest) if rest else product


def dot(x: Any, y: Any) -> Any:
    """(dot x y)."""
    a, b = _vector_or_matrix(x, 1), _vector_or_matrix(y, 1)
    _fit(a.shape[-1], b.shape[-1])
    if is_batched(x) and is_batched(y):
        return np.einsum("ij,ij->i", a, b)
    return a @ b if is_batched(x) else b @ a


def outer(x: Any, y: Any) -> Any:
    """(outer x y)."""
    a, b = _vector_or_matrix(x, 1), _vector_or_matrix(y, 1)
    return a[..., :, np.newaxis] * b[..., np.newaxis, :]


def norm(x: Any, order: Any = 2) -> Any:
    """(norm x [order]), of the usual order and of what neither overflows nor underflows."""
    flat = _tensor(x).reshape(len(x), -1)
    total = np.einsum("ij,ij->i", flat, flat)
    if order != 2 or not ((total > 1e-290) & np.isfinite(total)).all():  # noqa: PLR2004  of squares, as the scalar rule
        raise NotVectorizable("a norm that is not the usual one, or of elements too large or too small")
    return np.sqrt(total)


def _tensor(value: Any) -> Any:
    if kind(value) is not TENSOR or value.__class__ is not array_class:
        raise NotVectorizable("a tensor is expected")
    return value


def reduction(primitive: Rule) -> Rule:
    """The rule of a primitive that makes one number of the elements along an axis, or of all."""

    def rule(t: Any, along: Any = None, *keep: Any) -> Any:
        array = tensor_or_mask(t)
        if along is None or along is FALSE and not keep:
            result = primitive(whole(array.reshape(len(array), prod(array.shape[1:]))), 1).array
            is_count = array.dtype == np.bool_ and result.dtype == np.float64 and primitive.__name__ == "sum_"
            return Mixed(result, np.ones(len(result), np.bool_), False) if is_count else result
        return primitive(whole(array), axis(array, along), *keep).array

    return rule


def of_rows(primitive: Rule) -> Rule:
    """The rule of a primitive that works on the last axis, whatever axes there are before it."""
    return lambda t: primitive(make_tensor(_tensor(t))).array


def tensor(*parts: Any) -> Any:
    """(tensor x …): numbers, or tensors of one shape, along a new axis."""
    shapes = {lane_shape(part) for part in parts}
    if len(shapes) > 1 or any([kind(part) not in ("a number", TENSOR) for part in parts]):
        raise NotVectorizable("the parts of a tensor must be numbers or tensors of one shape")
    lanes = next(len(_array(part)) for part in parts if is_batched(part))
    shape = (lanes, *shapes.pop())
    made = np.empty((lanes, len(parts), *shape[1:]))
    for place, part in enumerate(parts):
        made[:, place] = _array(part)
    return made


def _array(value: Any) -> Any:
    if value.__class__ is array_class:
        return value
    return value.array if value.__class__ in (Mixed, Tensor) else float_operand("map", value)


def reshape(t: Any, *sizes: Any) -> Any:
    """(reshape t n …), (reshape t shape)."""
    array = tensor_or_mask(t)
    wanted = sizes
    if len(sizes) == 1 and (sizes[0].__class__ is Pair or sizes[0] is NIL):
        wanted = tuple(elements("reshape", sizes[0]))
    if not wanted or not all([size.__class__ is int and size >= 0 for size in wanted]):
        raise NotVectorizable("a shape with all its sizes is expected")
    _fit(prod(wanted), prod(array.shape[1:]))
    return array.reshape(len(array), *wanted)


def transpose(t: Any, *axes: Any) -> Any:
    """(transpose t axis …)."""
    array = tensor_or_mask(t)
    order = [axis(array, number) for number in axes] or list(range(array.ndim - 1, 0, -1))
    if sorted(order) != list(range(1, array.ndim)):
        raise NotVectorizable("every axis is expected once")
    return array.transpose(0, *order)


def ravel(t: Any) -> Any:
    """(ravel t)."""
    array = tensor_or_mask(t)
    return array.reshape(len(array), -1)


def flip(t: Any, along: Any = None) -> Any:
    """(flip t [axis])."""
    array = tensor_or_mask(t)
    return np.flip(array, tuple(range(1, array.ndim)) if along is None else axis(array, along))


def where(condition: Any, a: Any, b: Any) -> Any:
    """(where mask a b)."""
    if condition.__class__ is array_class and condition.ndim == 1:
        return select(condition, a, b)
    shape = lane_shape(condition)
    if kind(condition) is not MASK:
        raise NotVectorizable("a mask is expected")
    return np.where(*[_spread(each, shape) for each in (condition, a, b)])


def _spread(value: Any, shape: tuple[int, ...]) -> Any:
    """An operand of `where` against a mask of that shape: it must have the shape, a suffix of it, or be a number."""
    own = lane_shape(value)
    if not kind(value) or own and shape[len(shape) - len(own) :] != own:
        raise NotVectorizable("the shapes do not fit")
    array = value.array if hasattr(value, "array") and value.__class__ is not Mixed else _array(value)
    return array.reshape(-1, *[1] * (len(shape) - len(own)), *own) if is_batched(value) else array


def combination(operate: Rule) -> Rule:
    """The rule of mask-and or its like for masks of one shape."""

    def rule(*masks: Any) -> Any:
        if len({lane_shape(each) for each in masks}) > 1 or not all([kind(each) is MASK for each in masks]):
            raise NotVectorizable("masks of one shape are expected")
        arrays = [each if each.__class__ is array_class else each.array for each in masks]
        result = arrays[0]
        for array in arrays[1:]:
            result = operate(result, array)
        return result if result.ndim > len(lane_shape(masks[0])) else make_mask(result)

    return rule


def mask_not(m: Any) -> Any:
    """(mask-not mask)."""
    if kind(m) is not MASK:
        raise NotVectorizable("a mask is expected")
    return ~m


def of_all(find: Any) -> Rule:
    """The rule of mask-any or mask-all of all elements."""

    def rule(m: Any, *along: Any) -> Any:
        if kind(m) is not MASK or along:
            raise NotVectorizable("a mask is expected")
        return find(m.reshape(len(m), -1), axis=1)

    return rule


def shape(t: Any) -> Any:
    """(shape t)."""
    return to_list(list(lane_shape(t)))


def rank(t: Any) -> Any:
    """(rank t)."""
    return len(lane_shape(t))


def tensor_length(t: Any) -> Any:
    """(tensor-length t)."""
    return tensor_or_mask(t).shape[1]


def tensor_size(t: Any) -> Any:
    """(tensor-size t)."""
    return prod(tensor_or_mask(t).shape[1:])


REDUCTIONS: Final = ("sum", "mean", "product", "maximum", "minimum", "variance", "standard-deviation")
OF_ROWS: Final = ("softmax", "log-softmax", "log-sum-exp")

RULES: Final[dict[str, Rule]] = {
    "mat-vec": mat_vec,
    "vec-mat": vec_mat,
    "mat-mul": mat_mul,
    "dot": dot,
    "outer": outer,
    "norm": norm,
    "tensor": tensor,
    "reshape": reshape,
    "transpose": transpose,
    "ravel": ravel,
    "flip": flip,
    "where": where,
    "mask-and": combination(np.logical_and),
    "mask-or": combination(np.logical_or),
    "mask-xor": combination(np.logical_xor),
    "mask-not": mask_not,
    "mask-any": of_all(np.any),
    "mask-all": of_all(np.all),
    "shape": shape,
    "rank": rank,
    "tensor-length": tensor_length,
    "tensor-size": tensor_size,
}
"""Rules for calls of which one operand at least differs from lane to lane."""
