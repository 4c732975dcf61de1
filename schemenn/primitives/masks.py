"""What masks are combined and asked with.

    (mask-and (> v 0) (< v 1))  →  where v is between 0 and 1
    (where (> v 0) v 0)         →  v, its negative elements replaced by 0

Booleans may stand beside masks, as numbers beside tensors; booleans alone are answered by a boolean.
"""

from __future__ import annotations

from schemenn.arrays import np
from schemenn.datum import TRUE, Boolean, to_list
from schemenn.primitives.check import wrong_type
from schemenn.primitives.doors import MeetsTracked, differentiable
from schemenn.primitives.tensor_operands import (
    alike,
    axis,
    boolean,
    check_all_conform,
    differing,
    mask,
    tensor_or_mask,
)
from schemenn.tensor import REAL_OR_TENSOR, Mask, Tensor, float_operand, make_mask, make_tensor
from schemenn.tracked import Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def mask_and(*masks: Any) -> Any:
    """(mask-and mask …)."""
    return _combined("mask-and", np.logical_and, masks, True)


def mask_or(*masks: Any) -> Any:
    """(mask-or mask …)."""
    return _combined("mask-or", np.logical_or, masks, False)


def mask_xor(*masks: Any) -> Any:
    """(mask-xor mask …): where an odd number of them is #t."""
    return _combined("mask-xor", np.logical_xor, masks, False)


def mask_not(m: Any) -> Any:
    """(mask-not mask)."""
    return _answer(np.logical_not(_truths("mask-not", m)))


def _combined(name: str, combine: Any, masks: tuple[Any, ...], result: Any) -> Any:
    arrays = [_truths(name, m) for m in masks]
    check_all_conform(name, masks)
    for array in arrays:
        result = combine(result, array)
    return _answer(result)


def _truths(name: str, m: Any) -> Any:
    """The array of a mask, the Python truth value of a boolean."""
    if m.__class__ is Boolean:
        return m is TRUE
    if m.__class__ is not Mask:
        raise wrong_type(name, "a mask or a boolean", m)
    return m.array


def _answer(truths: Any) -> Any:
    return make_mask(truths) if truths.__class__ is np.ndarray else boolean(truths)


def mask_any(m: Any, along: Any = None) -> Any:
    """(mask-any mask [axis]): whether an element is #t; along an axis, a mask."""
    return _reduced("mask-any", m, along, np.any)


def mask_all(m: Any, along: Any = None) -> Any:
    """(mask-all mask [axis]): whether all elements are #t; along an axis, a mask."""
    return _reduced("mask-all", m, along, np.all)


def _reduced(name: str, m: Any, along: Any, reduce: Any) -> Any:
    truths = _truths(name, m)
    if along is None or truths.__class__ is bool:
        return boolean(reduce(truths))
    return _answer(reduce(truths, axis=axis(name, along, (m, along))))


def mask_indices(m: Any) -> Any:
    """(mask-indices mask): the list of the indices of #t; from rank 2 on, each a list."""
    array = mask("mask-indices", m)
    if array.ndim == 1:
        return to_list(np.flatnonzero(array).tolist())
    return to_list([to_list(place) for place in np.argwhere(array).tolist()])


@differentiable("mask-select")
def mask_select(m: Any, t: Any) -> Any:
    """(mask-select mask t): the elements (or parts) of t where the mask is #t, one after another.

    Shapes: (m, …), (m, …, n) → (count, n)
    """
    truths, array = mask("mask-select", m), tensor_or_mask("mask-select", t)
    if array.shape[: truths.ndim] != truths.shape:
        raise differing("mask-select", (m, t), 0, 1)
    return alike(t, array[truths])


@differentiable("where")
def where(m: Any, a: Any, b: Any) -> Any:
    """(where mask a b): elements of a where the mask is #t, of b elsewhere; a and b are tensors or real numbers.

    With a boolean in place of the mask, a or b.
    """
    truths = _truths("where", m)
    for branch in (a, b):
        if branch.__class__ is Tracked:
            raise MeetsTracked("where")
        if branch.__class__ not in REAL_OR_TENSOR:
            raise wrong_type("where", "a tensor or a real number", branch)
    check_all_conform("where", (m, a, b))
    if truths.__class__ is bool:
        return a if truths else b
    arrays = [x.array if x.__class__ is Tensor else float_operand("where", x) for x in (a, b)]
    return make_tensor(np.where(truths, *arrays))
