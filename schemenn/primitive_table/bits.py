"""Exact integers as sequences of bits."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, Primitive, row

_AND = "The bits set in all"
_IOR = "The bits set in one or more"
_XOR = "The bits set in an odd number of them"
_SHIFT = "i · 2^count, rounded down"
_LEFT = "i · 2^count, for a count from 0 on"
_RIGHT = "i / 2^count, rounded down, for a count from 0 on"
_COUNT = "How many bits are 1, or 0 if i is negative"
_LENGTH = "How many bits i has in two's complement, sign apart"
_FIRST = "The position of the lowest bit set, −1 if there is none"
_MERGE = "The bits of i where the mask has 1, those of j elsewhere"


def _operation(operator: str, doc: str, *names: tuple[str, str]) -> tuple[Primitive, ...]:
    """The rows of an operation on any number of integers: its names, each with where it comes from."""
    function = f"bitwise_{names[0][0].removeprefix('bitwise-')}"
    return tuple(
        [
            row(name, "i ...", PURE, f"{doc} ({source}).", inline=f"a {operator} b", fold=True, function=function)
            for name, source in names
        ]
    )


def _aliases(function: str, parameters: str, doc: str, *names: tuple[str, str]) -> tuple[Primitive, ...]:
    """The rows of one function under its names, each with where it comes from."""
    return tuple([row(name, parameters, PURE, f"{doc} ({source}).", function=function) for name, source in names])


ROWS = (
    *_operation("&", _AND, ("bitwise-and", "SRFI 151"), ("logand", "SRFI 60"), ("bit-and", "MIT Scheme")),
    *_operation(
        "|",
        _IOR,
        ("bitwise-ior", "SRFI 151"),
        ("logior", "SRFI 60"),
        ("logor", "Chez Scheme"),
        ("bitwise-or", "MIT Scheme"),
        ("bit-or", "MIT Scheme"),
    ),
    *_operation("^", _XOR, ("bitwise-xor", "SRFI 151"), ("logxor", "SRFI 60"), ("bit-xor", "MIT Scheme")),
    row("bitwise-not", "i", PURE, "The bits of i inverted: −1 − i (SRFI 151).", inline="~a"),
    row("lognot", "i", PURE, "The bits of i inverted: −1 − i (SRFI 60).", inline="~a", function="bitwise_not"),
    row("bit-not", "i", PURE, "The bits of i inverted: −1 − i (MIT Scheme).", inline="~a", function="bitwise_not"),
    row("bitwise-eqv", "i ...", PURE, "The bits equal in an even number of them (SRFI 151)."),
    row("bitwise-nand", "i j", PURE, "The bits not set in both (SRFI 151)."),
    row("bitwise-nor", "i j", PURE, "The bits set in neither (SRFI 151)."),
    row("bitwise-andc1", "i j", PURE, "The bits set in j but not in i (SRFI 151)."),
    row("bitwise-andc2", "i j", PURE, "The bits set in i but not in j (SRFI 151)."),
    row("bitwise-orc1", "i j", PURE, "The bits set in j or not in i (SRFI 151)."),
    row("bitwise-orc2", "i j", PURE, "The bits set in i or not in j (SRFI 151)."),
    *_aliases("bitwise_if", "mask i j", _MERGE, ("bitwise-if", "SRFI 151"), ("bitwise-merge", "SRFI 60")),
    *_aliases(
        "arithmetic_shift",
        "i count",
        _SHIFT,
        ("arithmetic-shift", "SRFI 151"),
        ("ash", "SRFI 60"),
        ("bitwise-arithmetic-shift", "R6RS"),
    ),
    *_aliases(
        "shift_left",
        "i count",
        _LEFT,
        ("shift-left", "MIT Scheme"),
        ("bitwise-arithmetic-shift-left", "R6RS"),
        ("arithmetic-shift-left", "Gambit"),
        ("bit-shift-left", "Gauche"),
    ),
    *_aliases(
        "shift_right",
        "i count",
        _RIGHT,
        ("shift-right", "MIT Scheme"),
        ("bitwise-arithmetic-shift-right", "R6RS"),
        ("arithmetic-shift-right", "Gambit"),
        ("bit-shift-right", "Gauche"),
    ),
    *_aliases("bit_count", "i", _COUNT, ("bit-count", "SRFI 151"), ("logcount", "SRFI 60")),
    row("bitwise-bit-count", "i", PURE, "How many bits are 1, or −1 − how many are 0 if i is negative (R6RS)."),
    *_aliases("integer_length", "i", _LENGTH, ("integer-length", "SRFI 151"), ("bitwise-length", "R6RS")),
    *_aliases(
        "first_set_bit",
        "i",
        _FIRST,
        ("first-set-bit", "SRFI 151"),
        ("bitwise-first-bit-set", "R6RS"),
        ("log2-binary-factors", "SRFI 60"),
    ),
    *_aliases("is_bit_set", "position i", "Whether the bit is 1", ("bit-set?", "SRFI 151"), ("logbit?", "SRFI 60")),
    row("bitwise-bit-set?", "i position", PURE, "Whether the bit is 1 (R6RS)."),
    *_aliases(
        "is_any_bit_set",
        "mask i",
        "Whether a bit of the mask is 1 in i",
        ("any-bit-set?", "SRFI 151"),
        ("logtest", "SRFI 60"),
        ("any-bits-set?", "SRFI 60"),
    ),
    row("every-bit-set?", "mask i", PURE, "Whether all bits of the mask are 1 in i (SRFI 151)."),
    row("copy-bit", "position i bit", PURE, "i with that bit set or cleared (SRFI 151)."),
    row("bitwise-copy-bit", "i position bit", PURE, "i with that bit 0 or 1 (R6RS)."),
    row("bit-swap", "position1 position2 i", PURE, "i with those two bits exchanged (SRFI 151)."),
    row("bits->list", "i [length]", PURE, "The bits as a list of booleans, the lowest first (SRFI 151)."),
    row("bits->vector", "i [length]", PURE, "The bits as a vector of booleans, the lowest first (SRFI 151)."),
    row("list->bits", "booleans", READ, "The integer with these bits, the lowest first (SRFI 151)."),
    row("vector->bits", "booleans", READ, "The integer with these bits, the lowest first (SRFI 151)."),
    row("integer->list", "i [length]", PURE, "The bits as a list of booleans, the highest first (SRFI 60)."),
    row("list->integer", "booleans", READ, "The integer with these bits, the highest first (SRFI 60)."),
    row("booleans->integer", "boolean ...", PURE, "The integer with these bits, the highest first (SRFI 60)."),
    row("bits", "boolean ...", PURE, "The integer with these bits, the lowest first (SRFI 151)."),
)
