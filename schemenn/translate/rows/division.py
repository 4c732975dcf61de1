"""Division of whole numbers: quotients and remainders, which Python rounds in one way and Scheme in several."""

from __future__ import annotations

from typing import Final

from schemenn.translate.code import ATOM, MUL, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.types import INT, Type, of_numbers

row("modulo floor-remainder", "{0:M} % {1:U}", MUL, of_numbers)
row("floor-quotient", "{0:M} // {1:U}", MUL, of_numbers)


def _euclidean(name: str, sign: str, helper: str) -> None:
    """Division with a remainder that is never negative; by a positive number it is Python's."""

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        first, second = [operand.code for operand in operands]
        if second.text.isdigit():
            return Code(f"{first.at(MUL)} {sign} {second.text}", MUL)
        return emitter.helper(helper, first, second)

    row(name, emit, MUL, of_numbers, 2, 2)


_euclidean("div", "//", "euclidean_quotient")
_euclidean("mod", "%", "euclidean_remainder")
row("gcd", "math.gcd({0}, {1})", ATOM, INT, uses="math")
row("lcm", "math.lcm({0}, {1})", ATOM, INT, uses="math")
row("numerator", "{0:A}.numerator", ATOM, INT)
row("denominator", "{0:A}.denominator", ATOM, INT)
row(
    "exact-integer-sqrt",
    "whole_sqrt({0})",
    ATOM,
    Type(frozenset({"values"}), None, frozenset(), (INT, INT)),
    uses="whole_sqrt",
)
row("floor/", "divmod({0}, {1})", ATOM, lambda types: _two(types))
row("truncate/", "truncate_divide({0}, {1})", ATOM, lambda types: _two(types), uses="truncate_divide")


def _two(types: list[Type]) -> Type:
    """The types of a quotient and a remainder."""
    found = of_numbers(types)
    return Type(frozenset({"values"}), None, frozenset(), (found, found))


row("quotient truncate-quotient", "quotient({0}, {1})", ATOM, of_numbers, uses="quotient")
row("remainder truncate-remainder", "remainder({0}, {1})", ATOM, of_numbers, uses="remainder")

DIVISION: Final[dict[str, str]] = {
    "quotient": '''
def quotient(a, b):
    """The whole part of a / b, cut off toward zero."""
    whole = abs(a) // abs(b)
    return whole if (a < 0) == (b < 0) else -whole
''',
    "remainder": '''
def remainder(a, b):
    """What is left of a after quotient(a, b) times b: it has the sign of a."""
    left = abs(a) % abs(b)
    return -left if a < 0 else left
''',
    "truncate_divide": '''
def truncate_divide(a, b):
    """The quotient, cut off toward zero, and what is left."""
    return quotient(a, b), remainder(a, b)
''',
    "euclidean_quotient": '''
def euclidean_quotient(n, d):
    """The quotient whose remainder is never negative."""
    return n // d if d > 0 else -(n // -d)
''',
    "euclidean_remainder": '''
def euclidean_remainder(n, d):
    """The remainder that is never negative."""
    return n % abs(d)
''',
    "whole_sqrt": '''
def whole_sqrt(n):
    """The whole part of the square root, and what is left of n."""
    root = math.isqrt(n)
    return root, n - root * root
''',
}
"""The helpers of division."""
