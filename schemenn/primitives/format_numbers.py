"""The directives of `format` that show numbers: ~d ~b ~o ~x ~r in a radix or in words, ~f ~e ~g ~$ as decimals.

    NUMBERS["d"]("format", 1234567, [10], ":")      →  " 1,234,567"
    NUMBERS["f"]("format", 3.14159, [8, 2], "")     →  "    3.14"
    NUMBERS["r"]("format", 42, [], "")              →  "forty-two"
"""

from __future__ import annotations

from schemenn import write as writer
from schemenn.number import REAL_CLASSES, Complex, is_number, to_float
from schemenn.number_text import number_to_text
from schemenn.primitives.check import wrong_type
from schemenn.primitives.number_words import cardinal, ordinal, roman

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


def _option(parameters: list[Any], position: int, default: Any) -> Any:
    found = parameters[position] if position < len(parameters) else None
    return default if found is None else found


def _integer(name: str, operand: Any, parameters: list[Any], flags: str, radix: int) -> str:
    """Parameters: width, padding, the mark between groups (with `:`), and how many digits a group has."""
    if radix != 10 and operand.__class__ is not int:
        raise wrong_type(name, "an exact integer", operand)
    if not is_number(operand):
        raise wrong_type(name, "a number", operand)
    shown = number_to_text(operand, radix) if operand.__class__ is int else writer.display(operand)
    if ":" in flags and operand.__class__ is int:
        shown = _grouped(shown, str(_option(parameters, 2, ",")), int(_option(parameters, 3, 3)))
    if "@" in flags and not shown.startswith(("-", "+")):
        shown = "+" + shown
    return shown.rjust(_option(parameters, 0, 0), str(_option(parameters, 1, " ")))


def _grouped(shown: str, mark: str, size: int) -> str:
    sign, digits = ("-", shown[1:]) if shown.startswith("-") else ("", shown)
    first = len(digits) % size or size
    return sign + mark.join([digits[:first], *[digits[i : i + size] for i in range(first, len(digits), size)]])


def _in_radix(radix: int) -> Callable[[str, Any, list[Any], str], str]:
    return lambda name, operand, parameters, flags: _integer(name, operand, parameters, flags, radix)


def _any_radix(name: str, operand: Any, parameters: list[Any], flags: str) -> str:
    if operand.__class__ is not int:
        raise wrong_type(name, "an exact integer", operand)
    if parameters and parameters[0] is not None:
        return _integer(name, operand, parameters[1:], flags, parameters[0])
    if "@" in flags:
        return roman(operand)
    return ordinal(operand) if ":" in flags else cardinal(operand)


def _real(name: str, operand: Any) -> float:
    if operand.__class__ not in REAL_CLASSES:
        raise wrong_type(name, "a real number", operand)
    return to_float(operand)


def _fixed_point(name: str, operand: Any, parameters: list[Any], flags: str) -> str:
    """Parameters: width, digits behind the point, power of ten, what fills a width that is too small, padding."""
    width, digits = _option(parameters, 0, 0), _option(parameters, 1, None)
    if operand.__class__ is Complex:
        shown = _fixed(to_float(operand.re), digits) + _signed(_fixed(to_float(operand.im), digits)) + "i"
    else:
        number = _real(name, operand) * 10.0 ** _option(parameters, 2, 0)
        shown = _fixed(number, digits)
        if "@" in flags:
            shown = _signed(shown)
    filler = _option(parameters, 3, None)
    if filler is not None and len(shown) > width:
        return str(filler) * int(width)
    return shown.rjust(width, str(_option(parameters, 4, " ")))


def _signed(shown: str) -> str:
    return shown if shown.startswith(("-", "+")) else "+" + shown


def _fixed(number: float, digits: int | None) -> str:
    if number - number != 0.0:
        return writer.display(number)
    return writer.display(number) if digits is None else format(number, f".{digits}f")


def _exponential(name: str, operand: Any, parameters: list[Any], flags: str) -> str:
    """Parameters: width, digits behind the point. What is no number is shown as `write` does, which is Racket's ~e."""
    if operand.__class__ not in REAL_CLASSES:
        return writer.write(operand)
    number = _real(name, operand)
    if number - number != 0.0:
        return writer.display(number).rjust(_option(parameters, 0, 0))
    digits = _option(parameters, 1, None)
    shown = _shortest(number) if digits is None else format(number, f".{digits}e")
    mantissa, _, exponent = shown.partition("e")
    shown = f"{mantissa}e{_signed(str(int(exponent)))}"
    return (_signed(shown) if "@" in flags else shown).rjust(_option(parameters, 0, 0))


def _shortest(number: float) -> str:
    """The fewest digits that read back as the number, with an exponent."""
    for digits in range(1, 17):
        shown = format(number, f".{digits}e")
        if float(shown) == number:
            return shown
    return format(number, ".17e")


def _general(name: str, operand: Any, parameters: list[Any], flags: str) -> str:
    number = _real(name, operand)
    small = number == 0.0 or 1e-3 <= abs(number) < 1e7
    return (_fixed_point if small else _exponential)(name, operand, parameters, flags)


def _money(name: str, operand: Any, parameters: list[Any], flags: str) -> str:
    """Parameters: digits behind the point, least number before it, width, padding."""
    number = _real(name, operand)
    shown = format(abs(number), f".{_option(parameters, 0, 2)}f")
    whole, point, fraction = shown.partition(".")
    sign = "-" if number < 0 else "+" if "@" in flags else ""
    shown = sign + whole.rjust(_option(parameters, 1, 1), "0") + point + fraction
    return shown.rjust(_option(parameters, 2, 0), str(_option(parameters, 3, " ")))


NUMBERS: Final[dict[str, Callable[[str, Any, list[Any], str], str]]] = {
    "d": _in_radix(10),
    "b": _in_radix(2),
    "o": _in_radix(8),
    "x": _in_radix(16),
    "r": _any_radix,
    "f": _fixed_point,
    "e": _exponential,
    "g": _general,
    "$": _money,
}
