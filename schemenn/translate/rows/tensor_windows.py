"""Windows on tensors and borders around them, as convolution and pooling need them."""

from __future__ import annotations

from typing import Final

from schemenn.translate.code import ATOM, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.rows.tensor_parts import of_rank, rank_of
from schemenn.translate.types import Type


def _helper(name: str, helper: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        if not operands[0].type.only("tensor") or emitter.is_traced(operands[0].type):
            emitter.refuse(f"{name} of what may be no tensor", emitter.span)
        emitter.need("np")
        return emitter.helper(helper, *[operand.code for operand in operands])

    row(name, emit, ATOM, _windowed if name == "tensor-windows" else lambda types: types[0], 2, 4)


def _windowed(types: list[Type]) -> Type:
    rank = rank_of(types[0])
    return of_rank(None if rank is None or not types[1].only("int") else rank + 1)


_helper("tensor-windows", "tensor_windows")
_helper("tensor-pad", "tensor_pad")

WINDOWS: Final[dict[str, str]] = {
    "tensor_windows": '''
def tensor_windows(array, sizes, strides=1, axis=0):
    """All windows of these sizes; the axes of a window stand behind those that count windows."""
    sizes = [sizes] if isinstance(sizes, int) else sizes
    strides = [strides] * len(sizes) if isinstance(strides, int) else strides
    axes = tuple(range(axis, axis + len(sizes)))
    views = np.lib.stride_tricks.sliding_window_view(array, sizes, axis=axes)
    views = np.moveaxis(views, range(-len(sizes), 0), [each + len(sizes) for each in axes])
    every = [slice(None)] * axis + [slice(None, None, step) for step in strides]
    return views[tuple(every)].copy()
''',
    "tensor_pad": '''
def tensor_pad(array, widths, value=0):
    """An array with a border: of each axis as many elements at both ends, or a list of two numbers."""
    ends = [(width, width) if isinstance(width, int) else tuple(width) for width in widths]
    return np.pad(array, ends + [(0, 0)] * (array.ndim - len(ends)), constant_values=value)
''',
}
"""The helpers of windows."""
