"""Pairs: construction, fields, and the twenty-eight compositions of car and cdr."""

from __future__ import annotations

from itertools import product

from schemenn.primitive_table.row import PURE, READ, WRITE, Primitive, row


def _composition(letters: tuple[str, ...]) -> Primitive:
    path = "".join(f".c{letter}r" for letter in reversed(letters))
    words = " of the ".join(f"c{letter}r" for letter in letters)
    return row(f"c{''.join(letters)}r", "pair", READ, f"The {words} of the pair.", inline=f"a{path}")


ROWS = (
    row("cons", "a b", PURE, "A new pair of a and b.", make=(("Pair", "car=a", "cdr=b"),)),
    row("xcons", "a b", PURE, "A new pair of b and a."),
    row("pair?", "a", PURE, "Whether a is a pair.", test="a.__class__ is Pair"),
    row("car", "pair", READ, "The first field of the pair.", inline="a.car"),
    row("cdr", "pair", READ, "The second field of the pair.", inline="a.cdr"),
    row("set-car!", "pair value", WRITE, "Store value in the first field of the pair."),
    row("set-cdr!", "pair value", WRITE, "Store value in the second field of the pair."),
    *(_composition(letters) for length in (2, 3, 4) for letters in product("ad", repeat=length)),
)
