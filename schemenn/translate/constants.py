"""Constants: quoted data and literals as Python."""

from __future__ import annotations

from math import isinf, isnan
from typing import TYPE_CHECKING, Any

from schemenn.datum import DEFAULT, FALSE, NIL, TRUE, UNSPECIFIED, Bytevector, Char, Pair, String, Symbol, Vector
from schemenn.number import Rational
from schemenn.tensor import Mask, Tensor
from schemenn.translate.code import ATOM, NONE, UNARY, Code
from schemenn.translate.code import FALSE as FALSE_CODE
from schemenn.translate.code import TRUE as TRUE_CODE

if TYPE_CHECKING:
    from schemenn.source import Span
    from schemenn.translate.emitter import Emitter

QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\a": "\\a", "\b": "\\b"})


def text_literal(text: str) -> str:
    """A Python string literal in double quotes."""
    if text.translate(QUOTED).isprintable():
        return f'"{text.translate(QUOTED)}"'
    return repr(text)


def constant(emitter: Emitter, datum: Any, span: Span) -> Code:
    """The code of a datum."""
    fixed = {TRUE: TRUE_CODE, FALSE: FALSE_CODE, UNSPECIFIED: NONE, DEFAULT: NONE, None: NONE}
    if datum.__class__ not in (int, float) and datum.__class__.__hash__ is not None and datum in fixed:
        return fixed[datum]
    match datum:
        case int():
            return Code(str(datum), ATOM if datum >= 0 else UNARY, True)
        case float():
            return _float(emitter, datum)
        case Rational():
            emitter.need("Fraction")
            return Code(f"Fraction({datum.numerator}, {datum.denominator})", ATOM, True)
        case Symbol(name=name):
            return _text(emitter, "Symbol", name)
        case Char(value=value):
            return _text(emitter, "Char", value)
        case String(text=text):
            return Code(text_literal(text), ATOM, True)
    return _compound(emitter, datum, span)


def _text(emitter: Emitter, name: str, text: str) -> Code:
    literal = text_literal(text)
    if name not in emitter.needed:
        return Code(literal, ATOM, True)
    emitter.need(name)
    return Code(f"{name}({literal})", ATOM, True)


def _float(emitter: Emitter, value: float) -> Code:
    if isnan(value) or isinf(value):
        emitter.need("math")
        return Code(
            "math.nan" if isnan(value) else "math.inf" if value > 0 else "-math.inf",
            UNARY if value < 0 else ATOM,
            True,
        )
    if repr(value).endswith("00000.0"):
        mantissa, _, exponent = f"{value:e}".partition("e")
        short = f"{mantissa.rstrip('0').rstrip('.')}e{int(exponent)}"
        if float(short) == value:
            return Code(short, UNARY if value < 0 else ATOM, True)
    return Code(
        repr(value).replace("e-0", "e-").replace("e+", "e"), UNARY if repr(value).startswith("-") else ATOM, True
    )


def _compound(emitter: Emitter, datum: Any, span: Span) -> Code:
    match datum:
        case Pair():
            return _list(emitter, datum, span)
        case Vector(items=items):
            inner = ", ".join([constant(emitter, item, span).text for item in items])
            return vector_code(emitter, Code(f"[{inner}]", ATOM, True))
        case Bytevector():
            return Code(f"bytearray({list(datum.data)})", ATOM, True)
        case Tensor() | Mask():
            return _array(emitter, datum)
    if datum is NIL:
        return Code("[]", ATOM, True)
    emitter.refuse("a constant of this kind", span)


def _list(emitter: Emitter, pair: Any, span: Span) -> Code:
    items = []
    seen = set()
    while isinstance(pair, Pair):
        if id(pair) in seen:
            emitter.refuse("a list that contains itself", span)
        seen.add(id(pair))
        items.append(constant(emitter, pair.car, span).text)
        pair = pair.cdr
    if pair is NIL:
        return Code(f"[{', '.join(items)}]", ATOM, True)
    text = constant(emitter, pair, span).text
    for item in reversed(items):
        text = f"({item}, {text})"
    return Code(text, ATOM, True)


def vector_code(emitter: Emitter, items: Code) -> Code:
    """A vector of the items in a Python list."""
    if "Vector" not in emitter.needed:
        return items
    emitter.need("Vector")
    return Code(f"Vector({items.text})", ATOM, items.simple)


def _array(emitter: Emitter, datum: Any) -> Code:
    emitter.need("np")
    array = datum.array
    if not array.size:
        dtype = ", dtype=bool" if isinstance(datum, Mask) else ""
        return Code(f"np.zeros({array.shape if array.ndim > 1 else 0}{dtype})", ATOM, True)
    text = repr(array.tolist())
    if "nan" in text or "inf" in text:
        text = text.replace("nan", "np.nan").replace("inf", "np.inf")
    return Code(f"np.array({text})", ATOM, True)
