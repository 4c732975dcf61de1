"""Hints about shapes that do not fit: what transposing or exchanging operands, or another operation, would give.

    (mat-vec W x), W 3×2 and x of length 3   →   "(mat-vec (transpose W) x) would give shape (2)"

Each suggestion has been computed before it is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from schemenn.hints.rewriting import answer
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import FailedCall
from schemenn.tensor import Mask, Tensor

_LARGEST: Final = 1_000_000
_PRODUCTS: Final = ("mat-mul", "mat-vec", "vec-mat", "outer")
_LONGEST: Final = 30
_ELEMENTWISE: Final = ("+", "-", "*", "/", "max", "min", "expt")


class _Way:
    """An operand as it is, or transposed: its text and value."""

    def __init__(self, text: str, value: Any) -> None:
        self.text = text
        self.value = value


def shape_hints(facts: Facts) -> Iterator[str]:
    """What would fit, at most three ways."""
    call, session = facts.call, facts.session
    if call is None or session is None or len(call.operands) < 2 or not call.is_known:
        return
    values = [operand.value for operand in call.operands]
    if not any(isinstance(value, Tensor) for value in values) or any(_is_large(value) for value in values):
        return
    found: list[str] = []
    for text, value in _ways(call, session.builtin):
        shown = f"{text} would give shape ({' '.join(map(str, value.array.shape))})"
        if shown not in found:
            found.append(shown)
    if found:
        yield "; ".join(found[:3])
    elif _is_column(values):
        yield "an axis of length 1 is not stretched: reshape a column to one axis, or map over the rows"


def _is_large(value: Any) -> bool:
    return isinstance(value, Tensor) and bool(value.array.size > _LARGEST)


def _is_column(values: list[Any]) -> bool:
    return any(isinstance(value, Tensor) and 1 in value.array.shape for value in values)


def _ways(call: FailedCall, builtin: Any) -> Iterator[tuple[str, Any]]:
    """Calls that answer a tensor or number, with their answers."""
    if not all(operand.text for operand in call.operands):
        return
    operands = [_Way(each.text if len(each.text) <= _LONGEST else "…", each.value) for each in call.operands]
    yield from _tried(call.name, call.procedure, operands)
    yield from _transposed(call.name, call.procedure, operands, builtin)
    if len(operands) == 2 and all(isinstance(operand.value, Tensor) for operand in operands):
        if operands[0].value.array.shape != operands[1].value.array.shape:
            yield from _tried(call.name, call.procedure, operands[::-1])
        for name in _PRODUCTS[:3] if call.name in (*_PRODUCTS, "*", "dot") else ():
            if name != call.name:
                yield from _tried(name, builtin(name), operands)


def _tried(name: str, function: Any, operands: list[_Way]) -> Iterator[tuple[str, Any]]:
    value = answer(function, [operand.value for operand in operands])
    if isinstance(value, Tensor | Mask):
        yield f"({name} {' '.join([operand.text for operand in operands])})", value


def _transposed(name: str, function: Any, operands: list[_Way], builtin: Any) -> Iterator[tuple[str, Any]]:
    transpose = builtin("transpose")
    for place in range(len(operands) - 1, -1, -1):
        operand = operands[place]
        if isinstance(operand.value, Tensor) and operand.value.array.ndim == 2:
            other = _Way(f"(transpose {operand.text})", answer(transpose, [operand.value]))
            found = _tried(name, function, [*operands[:place], other, *operands[place + 1 :]])
            if name in _ELEMENTWISE and len(operands) == 2 and operands[1 - place].value.__class__ is Tensor:
                back = operands[1 - place].value.array.ndim == 1
                yield from [(f"(transpose {t})", answer(transpose, [v])) if back else (t, v) for t, v in found]
            else:
                yield from found
