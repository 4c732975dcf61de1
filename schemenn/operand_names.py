"""What the program calls the operands of a call that failed.

    (mat-vec W x) failed: mat-vec: the 1st argument is 3×2 …   →   mat-vec: W is 3×2 …
"""

from __future__ import annotations

from typing import Final

from schemenn.errors import ReadError, ShapeMismatch
from schemenn.read import read_all
from schemenn.source import Source, Span
from schemenn.syntax import Form, Identifier

LONGEST: Final = 30


def name_operands(error: ShapeMismatch) -> None:
    """Let the message of an error, whose place is known, name the operands as the source does."""
    if error.span is not None:
        error.message = error.named(operand_texts(error.span, error.operation, len(error.irritants)))


def operand_texts(span: Span, operation: str, count: int) -> list[str]:
    """The texts of the operands of a call of `operation` at a place; "" for those too long to be a name.

    All are "" where the form there is no such call, but a macro's work.
    """
    try:
        forms = read_all(Source("operands", span.text()))
    except ReadError:
        forms = []
    match forms:
        case [Form(items=[Identifier(name=name), *operands])] if name == operation and len(operands) >= count:
            if len(operands) > count == 2:  # taken in pairs, from the left
                return ["the left operand", "the right operand"]
            texts = [operand.span.text() for operand in operands]
            return [text if len(text) <= LONGEST and "\n" not in text else "" for text in texts]
    return [""] * count
