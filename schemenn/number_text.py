"""Number literals: text → value and value → text, in every radix from 2 to 36.

    parse_number("#e1.2")    →  Rational(6, 5)
    parse_number("1+2.5i")   →  Complex(1, 2.5)
    parse_number("1+")       →  None: an identifier
    number_to_text(255, 16)  →  "ff"

The forms are those of R7RS 7.1.1; beyond the report, s f d l stand for the exponent marker e as in R5RS, and a
number with a point may be written in any radix, which makes `number->string` reversible.
"""

from __future__ import annotations

import sys
from math import inf, nan

from schemenn.number import Complex, Number, Rational, Real, exact, inexact, make_polar, make_rectangular, rational
from schemenn.number_digits import digits_to_int, float_to_text, int_to_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    from re import Pattern

# Literals and results have their own guards on size; Python's limit of 4,300 digits would be in the way.
sys.set_int_max_str_digits(0)

_SPECIAL: Final = {"+inf.0": inf, "-inf.0": -inf, "+nan.0": nan, "-nan.0": nan}
_PREFIX_RADIX: Final = {"b": 2, "o": 8, "d": 10, "x": 16}
_TO_E: Final = str.maketrans("sfdl", "eeee")
_LARGEST_EXPONENT: Final = 1_000_000
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


class _Shapes:
    """The regular expressions of the numbers of one radix, without prefixes."""

    __slots__ = ("polar", "real", "rectangular")

    def __init__(self, radix: int) -> None:
        from re import compile

        digit = f"[{_DIGITS[:radix]}]"
        exponent = "(?:[esfdl][+-]?[0-9]++)?" if radix == 10 else ""
        unsigned = rf"(?:{digit}++(?:/{digit}++|(?:\.{digit}*+)?{exponent})|\.{digit}++{exponent})"
        real = rf"(?:[+-]?{unsigned}|[+-](?:inf|nan)\.0)"
        self.real: Pattern[str] = compile(real)
        self.polar: Pattern[str] = compile(f"({real})@({real})")
        self.rectangular: Pattern[str] = compile(rf"({real})?([+-](?:{unsigned}|(?:inf|nan)\.0)?)i")


_shapes: dict[int, _Shapes] = {}


def parse_number(text: str, radix: int = 10) -> Number | None:
    """The number that `text` denotes, None if it denotes none; `radix` holds where no prefix says otherwise.

    None is also the answer for `1/0` and for exact numbers of more than a million decimal places.
    Source: R7RS 7.1.1
    """
    if radix == 10 and text.isdigit() and text.isascii():
        return digits_to_int(text, 10)
    text = text.lower() if text.isascii() else ""
    exactness = ""
    seen = ""
    while text[:1] == "#":
        letter = text[1:2]
        if letter in _PREFIX_RADIX and "r" not in seen:
            seen += "r"
            radix = _PREFIX_RADIX[letter]
        elif letter in ("e", "i") and not exactness:
            exactness = letter
        else:
            return None
        text = text[2:]
    return _parse_complex(text, radix, exactness)


def _parse_complex(text: str, radix: int, exactness: str) -> Number | None:
    shapes = _shapes.get(radix)
    if shapes is None:
        shapes = _shapes[radix] = _Shapes(radix)
    if shapes.real.fullmatch(text):
        return _parse_real(text, radix, exactness)
    match = shapes.rectangular.fullmatch(text)
    if match:
        re = 0 if match[1] is None else _parse_real(match[1], radix, exactness)
        im = _parse_imaginary(match[2], radix, exactness)
        return None if re is None or im is None else make_rectangular(re, im)
    match = shapes.polar.fullmatch(text)
    return _parse_polar(match[1], match[2], radix, exactness) if match else None


def _parse_imaginary(text: str, radix: int, exactness: str) -> Real | None:
    return _parse_real(text + "1" if text in ("+", "-") else text, radix, exactness)


def _parse_polar(magnitude_text: str, angle_text: str, radix: int, exactness: str) -> Number | None:
    magnitude = _parse_real(magnitude_text, radix, "")
    angle = _parse_real(angle_text, radix, "")
    if magnitude is None or angle is None:
        return None
    number = make_polar(magnitude, angle)
    if exactness == "i":
        return inexact(number)
    return _exact(number) if exactness == "e" else number


def _exact(number: Number) -> Number | None:
    try:
        return exact(number)
    except (OverflowError, ValueError):
        return None


def _parse_real(text: str, radix: int, exactness: str) -> Real | None:
    """The value of a text that has the shape of a real."""
    if text in _SPECIAL:
        return None if exactness == "e" else _SPECIAL[text]
    numerator, slash, denominator = text.partition("/")
    if slash:
        below = digits_to_int(denominator, radix)
        return _as_exactness(rational(digits_to_int(numerator, radix), below), exactness) if below else None
    if "." in text or (radix == 10 and not text.lstrip("+-").isdigit()):
        return _parse_decimal(text, radix, exactness)
    value = digits_to_int(text, radix)
    return -0.0 if exactness == "i" and value == 0 and text[0] == "-" else _as_exactness(value, exactness)


def _as_exactness(value: int | Rational, exactness: str) -> Real:
    if exactness != "i":
        return value
    number = inexact(value)
    assert not isinstance(number, Complex)
    return number


def _parse_decimal(text: str, radix: int, exactness: str) -> Real | None:
    """The value of a real with a point or an exponent."""
    if radix == 10:
        text = text.translate(_TO_E)
        if exactness != "e":
            return float(text)
    mantissa, _, exponent = text.partition("e") if radix == 10 else (text, "", "")
    whole, _, fraction = mantissa.partition(".")
    power = _small(exponent) - len(fraction)
    if abs(power) > _LARGEST_EXPONENT:
        return None
    scaled = digits_to_int(whole + fraction, radix)
    value = scaled * radix**power if power >= 0 else rational(scaled, radix**-power)
    if exactness == "e":
        return value
    return -0.0 if scaled == 0 and text[0] == "-" else _as_exactness(value, "i")


def _small(exponent: str) -> int:
    """The value of an exponent; of one with too many digits to matter, a number beyond every limit."""
    return int(exponent or 0) if len(exponent) <= 18 else 10**18


def number_to_text(value: Any, radix: int = 10) -> str:
    """The shortest text in `radix` that reads back as the number `value`, without a prefix.

    Source: R7RS 6.2.7
    """
    if value.__class__ is int:
        return int_to_text(value, radix)
    if value.__class__ is float:
        return float_to_text(value, radix)
    if value.__class__ is Rational:
        return f"{int_to_text(value.numerator, radix)}/{int_to_text(value.denominator, radix)}"
    re = "" if value.re.__class__ is int and value.re == 0 else number_to_text(value.re, radix)
    im = number_to_text(value.im, radix)
    if value.im.__class__ is int and abs(value.im) == 1:
        im = im[:-1]
    sign = "" if im[:1] in ("+", "-") and im else "+"
    return f"{re}{sign}{im}i"
