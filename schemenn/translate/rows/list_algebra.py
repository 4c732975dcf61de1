"""Linear algebra on lists of exact numbers, which answers in lists: short helpers in place of numpy's functions."""

from __future__ import annotations

from typing import Final

import schemenn.translate.rows.tensor_parts
import schemenn.translate.rows.tensors  # noqa: F401  (both enter the rows for tensors)
from schemenn.translate.code import Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import ROWS, Operand, Row, fill, row
from schemenn.translate.types import Type, list_of, of_numbers

_HELPERS: Final = {
    "dot": ("dot", 0), "mat-vec": ("mat_vec", 1), "vec-mat": ("vec_mat", 1), "mat-mul": ("mat_mul", 2),
    "outer": ("outer", 2), "transpose": ("transposed", 2),
}  # fmt: skip
"""The helper of each builtin, and how deep its answer is nested."""


def _number(found: Type) -> Type:
    """The numbers in nested lists."""
    while found.only("list"):
        found = found.element()
    return found


def _are_exact_lists(types: list[Type]) -> bool:
    return all(each.only("list") and _number(each).only("int", "fraction") for each in types)


def _on_lists_too(name: str, helper: str, depth: int) -> None:
    """Let a builtin of tensors have a helper for lists of exact numbers."""
    tensors: Row = ROWS[name]

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        if _are_exact_lists([operand.type for operand in operands]):
            return emitter.helper(helper, *[operand.code for operand in operands])
        if callable(tensors.emit):
            return tensors.emit(emitter, operands)
        return fill(tensors.emit, tensors.level, operands)

    def result(types: list[Type]) -> Type:
        if not types or not _are_exact_lists(types):
            return tensors.type_of(types)
        found = of_numbers([_number(each) for each in types])
        for _ in range(depth):
            found = list_of(found)
        return found

    row(name, emit, tensors.level, result, tensors.least, tensors.most)


for _name, (_helper, _depth) in _HELPERS.items():
    _on_lists_too(_name, _helper, _depth)

LIST_ALGEBRA: Final[dict[str, str]] = {
    "dot": '''
def dot(u, v):
    """The sum of the products of two lists of one length."""
    return sum(a * b for a, b in zip(u, v, strict=True))
''',
    "mat_vec": '''
def mat_vec(matrix, x, b=None):
    """The product of a list of rows and a list, and b added to it."""
    product = [dot(row, x) for row in matrix]
    return product if b is None else [a + c for a, c in zip(product, b, strict=True)]
''',
    "vec_mat": '''
def vec_mat(x, matrix):
    """The product of a list and a list of rows."""
    return [dot(x, column) for column in zip(*matrix, strict=True)]
''',
    "mat_mul": '''
def mat_mul(a, b):
    """The product of two lists of rows."""
    return [[dot(row, column) for column in zip(*b, strict=True)] for row in a]
''',
    "outer": '''
def outer(u, v):
    """The products of all elements of one list with all of another."""
    return [[a * b for b in v] for a in u]
''',
    "transposed": '''
def transposed(matrix):
    """The columns of a list of rows."""
    return [list(column) for column in zip(*matrix, strict=True)]
''',
}
"""The helpers of linear algebra on lists."""

