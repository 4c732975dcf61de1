"""Batching rules of windows and borders: what is done along an axis of each lane, along the next axis of the array."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.batching.parts import axis, tensor_or_mask, whole
from schemenn.batching.values import is_batched
from schemenn.datum import cons
from schemenn.errors import NotVectorizable
from schemenn.primitives.tensor_windows import tensor_overlap_add, tensor_pad, tensor_windows

Rule = Callable[..., Any]


def sliding(primitive: Rule) -> Rule:
    """The rule of `tensor-windows` or of `tensor-overlap-add`."""

    def rule(t: Any, sizes: Any, strides: Any = 1, along: Any = 0) -> Any:
        array = tensor_or_mask(t)
        if is_batched(sizes) or is_batched(strides):
            raise NotVectorizable("sizes that are the same everywhere are expected")
        return primitive(whole(array), sizes, strides, axis(array, along)).array

    return rule


def pad(t: Any, widths: Any, value: Any = 0) -> Any:
    """(tensor-pad t widths [value])."""
    array = tensor_or_mask(t)
    if is_batched(widths) or is_batched(value):
        raise NotVectorizable("a border that is the same everywhere is expected")
    return tensor_pad(whole(array), cons(0, widths), value).array


RULES: Final[dict[str, Rule]] = {
    "tensor-windows": sliding(tensor_windows),
    "tensor-overlap-add": sliding(tensor_overlap_add),
    "tensor-pad": pad,
}
