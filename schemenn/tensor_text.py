"""The text of tensors and masks: the literals that read back as them.

    #f64(1.0 2.5)    #2f64((1.0 -0.0) (+inf.0 +nan.0))    #2f64:0:3()    #mask(#t #f)

Elements are in row-major order; floats are written as anywhere, by the shortest text that reads back. Where there are
no elements, the shape stands before the parenthesis.
"""

from __future__ import annotations

from re import compile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

ENDS: Final = 3
"""How many elements of a long axis are shown at either end."""

_EXPONENT: Final = compile(r"e\+?(-?)0*")


def tensor_text(tensor: Any) -> str:
    """The literal of a tensor."""
    return _literal("f64", tensor.array, _float_texts)


def mask_text(mask: Any) -> str:
    """The literal of a mask."""
    return _literal("mask", mask.array, _boolean_texts)


def elided(value: Any) -> str:
    """The text of a tensor or mask of many elements without the middle of its long axes, and with its shape.

    #f64(0.0 1.0 2.0 … 97.0 98.0 99.0)  ; shape (100)
    """
    kind, texts = ("f64", _float_texts) if value.array.dtype == float else ("mask", _boolean_texts)
    rank = "" if value.array.ndim == 1 else str(value.array.ndim)
    return f"#{rank}{kind}{_ends(value.array, texts)}  ; shape ({' '.join([str(n) for n in value.array.shape])})"


def _ends(array: Any, texts: Any) -> str:
    """The elements at both ends of each axis."""
    if array.ndim == 0:
        return str(texts(array))
    length = len(array)
    places = range(length) if length <= 2 * ENDS + 1 else [*range(ENDS), None, *range(length - ENDS, length)]
    return f"({' '.join(['…' if place is None else _ends(array[place], texts) for place in places])})"


def beginning(array: Any, limit: int) -> Any:
    """As much of an array as its first `limit` elements lie in, in the shape of the whole along the last axes.

    What `write` makes of it begins as the text of the whole does, for at least `limit` characters.
    """
    if not array.size:
        return array
    kept = []
    for length in reversed(array.shape):
        kept.append(slice(0, min(length, limit)))
        limit = -(-limit // length)
    return array[tuple(reversed(kept))]


def _literal(kind: str, array: Any, texts: Any) -> str:
    rank = "" if array.ndim == 1 else str(array.ndim)
    if array.size:
        return f"#{rank}{kind}{texts(array)}"
    sizes = "".join([f":{length}" for length in array.shape]) if rank else ""
    return f"#{rank}{kind}{sizes}()"


def _float_texts(array: Any) -> str:
    """The floats of nested lists; Python's own text of lists is by far the fastest, and all but Scheme's."""
    text = repr(array.tolist()).replace(",", "").replace("[", "(").replace("]", ")")
    if "n" in text:
        text = text.replace("nan", "+nan.0").replace("inf", "+inf.0").replace("-+inf", "-inf")
    return _EXPONENT.sub(r"e\1", text) if "e" in text else text


def _boolean_texts(array: Any) -> str:
    text = repr(array.tolist()).replace(",", "").replace("[", "(").replace("]", ")")
    return text.replace("True", "#t").replace("False", "#f")
