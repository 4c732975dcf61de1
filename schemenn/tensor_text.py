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

_EXPONENT: Final = compile(r"e\+?(-?)0*")


def tensor_text(tensor: Any) -> str:
    """The literal of a tensor."""
    return _literal("f64", tensor.array, _float_texts)


def mask_text(mask: Any) -> str:
    """The literal of a mask."""
    return _literal("mask", mask.array, _boolean_texts)


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
