r"""Which combining marks are alphabetic (Unicode's property Other_Alphabetic).

Nearly all marks that the canonical order leaves where they are (combining class 0) are dependent vowels and the like,
and alphabetic; nearly all others are accents, and are not. The table holds the exceptions to both.

    is_alphabetic_mark("\u093e")  →  True      a vowel sign
    is_alphabetic_mark("\u0301")  →  False     an accent

Source: Unicode 14.0, DerivedCoreProperties.txt.
"""

from __future__ import annotations

from functools import cache
from unicodedata import category, combining

_EXCEPTIONS = """
    34f 5b0-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 64b-657 659-65f 670 6d6-6dc 6e1-6e4 6e7-6e8 6ed 711
    730-73f 816-817 81b-823 825-827 829-82c 8d4-8df 8e3-8e9 8f0-8ff afd-aff b55 c04 c55-c56 e38-e3a e47
    e4c e4e eb8-eb9 ecc f3e-f3f f71-f72 f74 f7a-f7d f80 108d 17b4-17b5 17c9-17d1 17d3 180b-180d 180f
    18a9 1a17-1a18 1abf-1ac0 1acc-1ace 1ce1 1cf7 1de7-1df4 2de0-2dff a674-a67b a69e-a69f aab0 aab2-aab4
    aab7-aab8 aabe abec fb1e fe00-fe0f 10376-1037a 10a0d 10a0f 10d24-10d27 10eab-10eac 11080-11081
    11100-11102 111c9 111cb-111cc 11a33 11a98 16fe4 16ff0-16ff1 1bc9d-1bc9e 1cf00-1cf2d 1cf30-1cf46
    1da00-1da36 1da3b-1da6c 1da75 1da84 1da9b-1da9f 1daa1-1daaf 1e000-1e006 1e008-1e018 1e01b-1e021
    1e023-1e024 1e026-1e02a 1e947 e0100-e01ef
"""


@cache
def _exceptions() -> frozenset[int]:
    ends = [word.split("-") for word in _EXCEPTIONS.split()]
    return frozenset([code for word in ends for code in range(int(word[0], 16), int(word[-1], 16) + 1)])


def is_alphabetic_mark(c: str) -> bool:
    """Whether the character is a mark with the property Alphabetic."""
    return category(c) in ("Mn", "Mc") and (combining(c) == 0) is (ord(c) not in _exceptions())
