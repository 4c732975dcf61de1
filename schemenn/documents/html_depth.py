"""How deep the elements of a page are nested, at most: the time to parse HTML grows with the square of it."""

from __future__ import annotations

import re
from typing import Final

from schemenn.errors import ReadError

DEEPEST: Final = 10_000
"""Levels of elements; browsers stop at 512."""

_TAG: Final = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_UNNESTED: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr "  # without content
    "p li dt dd option tr td th tbody thead tfoot colgroup rb rt rp".split()  # closed by what follows
)


def check_depth(name: str, html: str) -> None:
    """Refuse a page whose elements are nested too deeply. Raises: ReadError"""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _UNNESTED:
            depth = max(0, depth - 1) if tag[1] else depth + 1
            if depth > DEEPEST:
                raise ReadError(f"{name}: elements are nested more than {DEEPEST:,} deep")
