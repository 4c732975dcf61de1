"""Integers in English words and in Roman numerals, for the directive ~r of `format`.

    cardinal(1042)  →  "one thousand forty-two"
    ordinal(42)     →  "forty-second"
    roman(1999)     →  "MCMXCIX"
"""

from __future__ import annotations

from schemenn.errors import OutOfRange

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_POWERS: Final = " thousand million billion trillion quadrillion quintillion sextillion septillion octillion".split(" ")
_IRREGULAR: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_ROMAN: Final = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def cardinal(number: int) -> str:
    """The number in words. Raises: OutOfRange beyond the names of powers of a thousand."""
    if abs(number) >= 1000 ** len(_POWERS):
        raise OutOfRange("format: ~r has no words for so large a number", (number,))
    if number < 0:
        return "minus " + cardinal(-number)
    if number == 0:
        return _SMALL[0]
    words: list[str] = []
    for power in range(len(_POWERS) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group:
            words += _group(group) + ([_POWERS[power]] if power else [])
    return " ".join(words)


def _group(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [_SMALL[hundreds], "hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        words.append(_TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else ""))
    elif rest:
        words.append(_SMALL[rest])
    return words


def ordinal(number: int) -> str:
    """The number as a place in a row. Raises: OutOfRange as `cardinal`."""
    words = cardinal(number)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    if last in _IRREGULAR:
        return words[:start] + _IRREGULAR[last]
    return words[:start] + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def roman(number: int) -> str:
    """The Roman numeral. Raises: OutOfRange for numbers that have none."""
    if not 0 < number < 4000:
        raise OutOfRange("format: Roman numerals go from 1 to 3999", (number,))
    letters = []
    for value, name in _ROMAN:
        count, number = divmod(number, value)
        letters.append(name * count)
    return "".join(letters)
