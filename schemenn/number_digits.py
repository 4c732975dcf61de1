"""Digits: integers and floats from and to text in any radix, at a cost that stays bearable for long ones.

digits_to_int("-ff", 16)   →  -255
float_to_text(1e100, 10)   →  "1e100"
float_to_text(0.5, 2)      →  "0.1"
"""

from __future__ import annotations

from math import isnan

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
# Python converts decimal digits in quadratic time: beyond these sizes halving the problem is faster.
_LONG_TEXT: Final = 5_000
_LONG_BITS: Final = 16_000


def digits_to_int(text: str, radix: int) -> int:
    """The value of an optional sign and digits of `radix`."""
    if len(text) <= _LONG_TEXT or radix & (radix - 1) == 0:
        return int(text, radix)
    if text[0] in "+-":
        return -digits_to_int(text[1:], radix) if text[0] == "-" else digits_to_int(text[1:], radix)
    powers: dict[int, int] = {}
    return _join(text, radix, powers)


def _join(text: str, radix: int, powers: dict[int, int]) -> int:
    if len(text) <= _LONG_TEXT:
        return int(text, radix)
    low = _half(len(text))
    if low not in powers:
        powers[low] = radix**low
    return _join(text[:-low], radix, powers) * powers[low] + _join(text[-low:], radix, powers)


def _half(length: int) -> int:
    """The largest _LONG_TEXT · 2^k below `length`, so that few different powers are needed."""
    low = _LONG_TEXT
    while low * 2 < length:
        low *= 2
    return low


def int_to_text(value: int, radix: int = 10) -> str:
    """The digits of `value` in `radix`, with a minus sign if it is negative."""
    if radix == 10:
        return str(value) if value.bit_length() <= _LONG_BITS else _long_decimal(value)
    if value < 0:
        return "-" + int_to_text(-value, radix)
    form = {2: "b", 8: "o", 16: "x"}.get(radix)
    return format(value, form) if form else _split(value, radix)


def _long_decimal(value: int) -> str:
    """The decimal digits by way of the decimal module, whose multiplication is nearly linear."""
    from decimal import MAX_EMAX, MAX_PREC, Decimal, localcontext

    def convert(n: int, bits: int) -> Decimal:
        if bits <= _LONG_BITS:
            return Decimal(n)
        low = bits >> 1
        if low not in powers:
            powers[low] = Decimal(2) ** low
        high = n >> low
        return convert(high, bits - low) * powers[low] + convert(n - (high << low), low)

    powers: dict[int, Decimal] = {}
    with localcontext() as context:
        context.prec, context.Emax = MAX_PREC, MAX_EMAX
        digits = str(convert(abs(value), value.bit_length()))
    return "-" + digits if value < 0 else digits


def _split(value: int, radix: int) -> str:
    """The digits of a value that is not negative, by halving the number of digits."""
    powers = [radix]
    while powers[-1] * powers[-1] <= value:
        powers.append(powers[-1] * powers[-1])

    def convert(n: int, level: int) -> str:
        if level < 0:
            return _DIGITS[n]
        high, low = divmod(n, powers[level])
        return convert(high, level - 1) + convert(low, level - 1)

    return convert(value, len(powers) - 1).lstrip("0") or "0"


def float_to_text(value: float, radix: int = 10) -> str:
    """The shortest text that reads back as `value`."""
    if isnan(value):
        return "+nan.0"
    if value in (float("inf"), float("-inf")):
        return "+inf.0" if value > 0 else "-inf.0"
    if radix != 10:
        return _point_text(value, radix)
    text = repr(value)
    mantissa, marker, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if marker else text


def _point_text(value: float, radix: int) -> str:
    """The shortest positional text of a finite float in `radix`.

    Source: Steele and White 1990, the free-format algorithm in exact integers
    """
    sign = "-" if str(value)[0] == "-" else ""
    numerator, denominator = abs(value).as_integer_ratio()
    below, above = _half_gaps(abs(value))
    # All denominators are powers of two. What lies less than low below or high above the float reads back as it.
    common = max(denominator, below[1], above[1])
    numerator *= common // denominator
    low, high = below[0] * (common // below[1]), above[0] * (common // above[1])
    whole, rest = divmod(numerator, common)
    digits = []
    while True:
        rest, low, high = rest * radix, low * radix, high * radix
        digit, rest = divmod(rest, common)
        under, over = rest < low, rest + high > common
        if under or over:
            digits.append(digit + (1 if over and (not under or 2 * rest >= common) else 0))
            break
        digits.append(digit)
    return sign + _carry(whole, digits, radix)


def _carry(whole: int, digits: list[int], radix: int) -> str:
    """The text of whole.digits, where the last digit may have been rounded up to the radix."""
    at = len(digits) - 1
    while at >= 0 and digits[at] == radix:
        digits[at] = 0
        at -= 1
        if at >= 0:
            digits[at] += 1
        else:
            whole += 1
    while len(digits) > 1 and digits[-1] == 0:
        digits.pop()
    return f"{int_to_text(whole, radix)}.{''.join([_DIGITS[digit] for digit in digits])}"


def _half_gaps(value: float) -> tuple[tuple[int, int], tuple[int, int]]:
    """Half the distances to the next smaller and the next larger float, each as numerator and denominator."""
    from math import inf, isinf, nextafter

    lower = value - nextafter(value, -inf)
    after = nextafter(value, inf)
    upper = lower if isinf(after) else after - value
    (below, below_denominator), (above, above_denominator) = lower.as_integer_ratio(), upper.as_integer_ratio()
    return (below, below_denominator * 2), (above, above_denominator * 2)
