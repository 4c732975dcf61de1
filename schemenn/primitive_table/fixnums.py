"""Arithmetic of fixnums. What compiled code writes in place checks as the procedures do: operands that are exact
integers, and a result that is a fixnum.
"""

from __future__ import annotations

from functools import partial

from schemenn.primitive_table.row import PURE, Primitive, family, row

LEAST = -(1 << 61)
GREATEST = (1 << 61) - 1

_ONE = "a.__class__ is int"
_TWO = "a.__class__ is int and b.__class__ is int"


def _in_place(expression: str) -> str:
    """A template for one or two operands."""
    check, call = (_TWO, "primitive(a, b)") if "b" in expression else (_ONE, "primitive(a)")
    return f"{expression} if {check} and {LEAST} <= {expression} <= {GREATEST} else {call}"


def _source(name: str) -> str:
    if name.startswith("fix:"):
        return "MIT Scheme"
    return "SRFI 143" if name in _OF_SRFI_143 else "R6RS 11.7.4" if name in _OF_R6RS else "Chez Scheme, Gambit"


_rows = partial(family, _source)


_OF_SRFI_143 = frozenset("fxneg fxsquare fxabs fxsqrt fxfirst-set-bit fxbit-field-rotate fxbit-field-reverse".split())
_OF_R6RS = frozenset(
    """fixnum? fixnum-width least-fixnum greatest-fixnum fx=? fx<? fx>? fx<=? fx>=? fxzero? fxpositive? fxnegative?
    fxodd? fxeven? fxmax fxmin fx+ fx- fx* fxdiv fxmod fxdiv0 fxmod0 fxdiv-and-mod fxdiv0-and-mod0 fx+/carry fx-/carry
    fx*/carry fxnot fxand fxior fxxor fxif fxbit-count fxlength fxfirst-bit-set fxbit-set? fxcopy-bit fxbit-field
    fxcopy-bit-field fxrotate-bit-field fxreverse-bit-field fxarithmetic-shift fxarithmetic-shift-left
    fxarithmetic-shift-right fixnum->flonum""".split()
)


def _relation(sign: str, python: str, doc: str) -> tuple[Primitive, ...]:
    test = f"a {python} b if {_TWO} else primitive(a, b) is TRUE"
    return _rows(f"fx{sign} fx{sign}? fix:{sign}", "i ...", doc, test=test)


def _predicate(names: str, condition: str, doc: str) -> tuple[Primitive, ...]:
    return _rows(names, "i", doc, test=f"{condition} if {_ONE} else primitive(a) is TRUE")


_NATURAL = f"if {_TWO} and {GREATEST} >= a >= 0 and b > 0 else primitive(a, b)"
_LEFT = "i · 2^count, for a count from 0 to the width"
_RIGHT = "i / 2^count, rounded down, for a count from 0 to the width"

ROWS = (
    row("fixnum?", "a", PURE, "Whether a is an exact integer from −2^61 to 2^61 − 1 (R6RS 11.7.4)."),
    row("fix:fixnum?", "a", PURE, "`fixnum?` (MIT Scheme).", function="is_fixnum"),
    row("bignum?", "a", PURE, "Whether a is an exact integer beyond the fixnums (Chez Scheme)."),
    row("fixnum-width", "", PURE, "The number of bits of a fixnum (R6RS 11.7.4)."),
    row("least-fixnum", "", PURE, "The smallest fixnum (R6RS 11.7.4)."),
    row("greatest-fixnum", "", PURE, "The largest fixnum (R6RS 11.7.4)."),
    row("most-negative-fixnum", "", PURE, "The smallest fixnum (Chez Scheme).", function="least_fixnum"),
    row("most-positive-fixnum", "", PURE, "The largest fixnum (Chez Scheme).", function="greatest_fixnum"),
    row("fixnum->flonum", "i", PURE, "The fixnum as a flonum (R6RS 11.7.4)."),
    row("fx->fl", "i", PURE, "`fixnum->flonum` (Racket).", function="fixnum_to_flonum"),
    *_rows("fx+ fix:+", "i ...", "The sum", inline=_in_place("a + b"), fold=True),
    *_rows("fx* fix:*", "i ...", "The product", inline=_in_place("a * b"), fold=True),
    *_rows(
        "fx- fix:-",
        "i1 i2 ...",
        "The difference, or the negation",
        inline=(_in_place("-a"), _in_place("a - b")),
        fold=True,
    ),
    *_rows("fxneg", "i", "The negation", inline=_in_place("-a")),
    *_rows("fx1+ fix:1+", "i", "i + 1", inline=_in_place("a + 1")),
    *_rows("fx1- fix:-1+", "i", "i − 1", inline=_in_place("a - 1")),
    *_rows("fxabs", "i", "The absolute value"),
    *_rows("fxsquare", "i", "The square"),
    row("fxsqrt", "k", PURE, "The s with s² ≤ k < (s+1)², and k − s², as two values (SRFI 143)."),
    *_rows("fxquotient fx/ fix:quotient", "i j", "The quotient, cut off toward zero", inline=f"a // b {_NATURAL}"),
    *_rows("fxremainder fix:remainder", "i j", "What `fxquotient` leaves", inline=f"a % b {_NATURAL}"),
    *_rows("fxmodulo", "i j", "i modulo j, with the sign of j", inline=f"a % b {_NATURAL}"),
    *_rows("fxdiv", "i j", "The q such that i − q·j is from 0 to below |j|"),
    *_rows("fxmod", "i j", "What `fxdiv` leaves"),
    *_rows("fxdiv0", "i j", "The q such that i − q·j is from −|j|/2 to below |j|/2"),
    *_rows("fxmod0", "i j", "What `fxdiv0` leaves"),
    row("fxdiv-and-mod", "i j", PURE, "Both results, as two values (R6RS 11.7.4)."),
    row("fxdiv0-and-mod0", "i j", PURE, "Both results, as two values (R6RS 11.7.4)."),
    *_rows("fx+/carry", "i j k", "The sum as a fixnum modulo 2^width, and the carry, as two values"),
    *_rows("fx-/carry", "i j k", "i − j − k as a fixnum modulo 2^width, and the carry, as two values"),
    *_rows("fx*/carry", "i j k", "i·j + k as a fixnum modulo 2^width, and the carry, as two values"),
    *_relation("=", "==", "Whether all are equal"),
    *_relation("<", "<", "Whether they increase"),
    *_relation(">", ">", "Whether they decrease"),
    *_relation("<=", "<=", "Whether none is less than the one before"),
    *_relation(">=", ">=", "Whether none is greater than the one before"),
    *_rows("fxmax fix:max", "i1 i2 ...", "The largest"),
    *_rows("fxmin fix:min", "i1 i2 ...", "The smallest"),
    *_predicate("fxzero? fix:zero?", "a == 0", "Whether i is 0"),
    *_predicate("fxpositive? fix:positive?", "a > 0", "Whether i is greater than 0"),
    *_predicate("fxnegative? fix:negative?", "a < 0", "Whether i is less than 0"),
    *_predicate("fxnonnegative?", "a >= 0", "Whether i is not less than 0"),
    *_predicate("fxnonpositive?", "a <= 0", "Whether i is not greater than 0"),
    *_predicate("fxodd?", "a & 1 == 1", "Whether i is odd"),
    *_predicate("fxeven?", "a & 1 == 0", "Whether i is even"),
    *_rows("fxand fxlogand fix:and", "i ...", "The bits set in all", inline=_in_place("(a & b)"), fold=True),
    *_rows(
        "fxior fxlogior fxlogor fix:or", "i ...", "The bits set in one or more", inline=_in_place("(a | b)"), fold=True
    ),
    *_rows("fxxor fxlogxor fix:xor", "i ...", "The bits set in an odd number", inline=_in_place("(a ^ b)"), fold=True),
    *_rows("fxnot fxlognot fix:not", "i", "The bits of i inverted", inline=_in_place("~a")),
    *_rows("fxif", "mask i j", "The bits of i where the mask has 1, those of j elsewhere"),
    *_rows("fxbit-count", "i", "How many bits are 1, or −1 − how many are 0 if i is negative"),
    *_rows("fxlength", "i", "How many bits i has, sign apart"),
    *_rows("fxfirst-bit-set fxfirst-set-bit", "i", "The position of the lowest bit set, or −1"),
    row("fxbit-set?", "i position", PURE, "Whether the bit is 1 (R6RS 11.7.4).", function="fxbit_set"),
    *_rows("fxcopy-bit", "i position bit", "i with that bit 0 or 1"),
    *_rows("fxbit-field", "i start end", "The number that the bits of the field make"),
    *_rows("fxcopy-bit-field", "i start end source", "i with the lowest bits of source in the field"),
    *_rows("fxreverse-bit-field fxbit-field-reverse", "i start end", "i with the bits of the field in reverse"),
    *_rows("fxrotate-bit-field", "i start end count", "i with the field rotated to the left"),
    *_rows("fxarithmetic-shift fix:lsh", "i count", "i · 2^count, rounded down"),
    *_rows("fxarithmetic-shift-left fxsll fxlshift", "i count", _LEFT),
    *_rows("fxarithmetic-shift-right fxsra fxrshift", "i count", _RIGHT),
)
