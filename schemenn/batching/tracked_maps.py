"""`map` of what is being differentiated.

    (map f X)  outside: the rows of X become lanes, all at once, for the way back needs all that was computed
    (map f x)  inside a variant, x (B, n …): B·n lanes, as batching/maps.py has it
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import Any

from schemenn.autodiff.lanes import as_lanes, batch_of, entered, is_in_lanes, lanes_repeated, left, repeated, reshaped
from schemenn.autodiff.scattered import picked_in_lanes
from schemenn.batching.maps import map_elements as map_elements_untracked
from schemenn.batching.maps import map_lanes as map_untracked
from schemenn.batching.maps import of_list
from schemenn.batching.maps import rows_of as untracked_rows_of
from schemenn.batching.stacking import as_lanes as to_array
from schemenn.batching.stacking import wrapped
from schemenn.batching.tracked import lane_shape
from schemenn.batching.values import Closure, Mixed
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.primitives.tensors import tensor_rows
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import Tracked, plain


def map_tracked(call_: Any, procedure: Any, operands: list[Any], is_short: bool = True) -> Any:
    """(map f t …) at the outside: tensors, some of them tracked, masks, lists of numbers."""
    lanes = [_entered(each) if plain(each).__class__ in (Tensor, Mask) else of_list(each) for each in operands]
    counts = {batch_of(each) for each in lanes}
    if len(counts) > 1 or 0 in counts:
        raise NotVectorizable("tensors of different lengths, or empty ones, being differentiated")
    return _left(call_(procedure, *lanes), counts.pop())


def _entered(t: Any) -> Any:
    return t.array if t.__class__ is Mask else entered(t)


def _left(value: Any, count: int) -> Any:
    """What a variant answered, as the tensor or mask that map answers."""
    if value.__class__ is Tracked and not is_in_lanes(value):
        return left(repeated(value, count))
    if value.__class__ is Tracked:
        return left(value)
    return wrapped(to_array(value, count))


def map_lanes(call_: Any, procedure: Any, *operands: Any) -> Any:
    """(map f t …) inside a variant, where something may be tracked."""
    captured = procedure.captured if procedure.__class__ is Closure else ()
    if not any([is_in_lanes(each) for each in (*captured, *operands)]):
        return map_tracked(call_, procedure, list(operands))
    if not any([each.__class__ is Tracked for each in (*captured, *operands)]):
        return map_untracked(call_, procedure, *operands)
    batches = {batch_of(each) for each in (*captured, *operands) if is_in_lanes(each)}
    if len(batches) > 1 or not all([lane_shape(each) for each in operands]):
        raise NotVectorizable("map over something else than tensors")
    batch = batches.pop()
    counts = {lane_shape(each)[0] for each in operands}
    if len(counts) > 1 or 0 in counts or batch == 0:
        raise NotVectorizable("tensors of different lengths, or empty ones, being differentiated")
    count = counts.pop()
    flat = [_flattened(each, batch, count) for each in operands]
    value = call_(_repeated(procedure, count), *flat)
    if not is_in_lanes(value):
        return _left(value, count)
    value = as_lanes(value).value
    return reshaped(value, (batch, count, *plain(value).shape[1:]))


def map_elements(call_: Any, procedure: Any, *operands: Any) -> Any:
    """(tensor-map f t …) inside a variant, where something may be tracked."""
    captured = procedure.captured if procedure.__class__ is Closure else ()
    if not any([each.__class__ is Tracked for each in (*captured, *operands)]):
        return map_elements_untracked(call_, procedure, *operands)
    shapes = {lane_shape(each) for each in operands}
    if len(shapes) > 1 or not all([is_in_lanes(each) for each in operands]):
        raise NotVectorizable("tensor-map over tensors that are the same everywhere, being differentiated")
    shape = shapes.pop()
    batch = batch_of(operands[0])
    value = map_lanes(call_, procedure, *[reshaped(as_lanes(each).value, (batch, prod(shape))) for each in operands])
    if not is_in_lanes(value) or plain(value).size != batch * prod(shape):
        raise NotVectorizable("tensor-map of a procedure that answers no numbers, or always the same")
    return reshaped(value, (batch, *shape))


def rows_of(value: Any) -> Iterator[Any]:
    """The rows of a tensor, in all lanes at once if it is one per lane, for fold and its like."""
    if value.__class__ is not Tracked or not is_in_lanes(value):
        return iter(elements("fold", tensor_rows(value))) if value.__class__ is Tracked else untracked_rows_of(value)
    shape = lane_shape(value)
    if not shape:
        raise NotVectorizable("a tensor or a list is expected")
    return (picked_in_lanes(value, (slice(None), index), shape[1:]) for index in range(shape[0]))


def _flattened(value: Any, batch: int, count: int) -> Any:
    whole = as_lanes(value).value if is_in_lanes(value) else repeated(value, batch)
    return reshaped(whole, (batch * count, *plain(whole).shape[2:]))


def _repeated(procedure: Any, count: int) -> Any:
    if procedure.__class__ is not Closure:
        return procedure
    return Closure(procedure.function, tuple([_repeat(each, count) for each in procedure.captured]))


def _repeat(value: Any, count: int) -> Any:
    if value.__class__ is Closure:
        return _repeated(value, count)
    if not is_in_lanes(value):
        return value
    if plain(value).__class__ is Mixed:
        value = as_lanes(value).value
    return lanes_repeated(value, count)
