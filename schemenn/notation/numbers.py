"""Real numbers as nodes, as literals of Scheme, and in print.

-1/2  →  Neg(Binary("/", Number("1"), Number("2")))      1e-20  →  Number("1e-20"), printed 1 × 10⁻²⁰
"""

from __future__ import annotations

import re
from math import isnan
from typing import Any, Final

from schemenn.notation.nodes import Binary, Neg, Node, Number
from schemenn.rational import Rational
from schemenn.write import write

_EXPONENT: Final = re.compile(r"([0-9.]+)e(-?[0-9]+)")


def number_node(value: Any) -> Node | None:
    """A real number as a node; None for anything else, and for what is not a number."""
    if value.__class__ is Rational:
        quotient = Binary("/", Number(str(abs(value.numerator))), Number(str(value.denominator)))
        return Neg(quotient) if value.numerator < 0 else quotient
    if value.__class__ not in (int, float) or isnan(value):
        return None
    text = write(value)
    return Neg(number(text[1:])) if text.startswith("-") else number(text.removeprefix("+"))


def number(text: str) -> Number:
    """The number of a literal without sign."""
    return Number("+inf.0" if text == "inf.0" else text)


def with_exponent(text: str) -> tuple[str, str] | None:
    """The two parts of a literal such as 1e-20."""
    found = _EXPONENT.fullmatch(text)
    return (found[1], found[2]) if found else None
