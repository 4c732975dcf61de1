"""Arithmetic of flonums. What compiled code writes in place checks that the operands are floats."""

from __future__ import annotations

from functools import partial

from schemenn.primitive_table.row import PURE, Primitive, family, row

_ONE = "a.__class__ is float"
_TWO = "a.__class__ is float and b.__class__ is float"


def _source(name: str) -> str:
    if name.startswith("flo:"):
        return "MIT Scheme"
    return "Chez Scheme, Gambit, Racket" if name in _NOT_IN_R6RS else "R6RS 11.7.4"


_rows = partial(family, _source)


_NOT_IN_R6RS = frozenset(
    """fl= fl< fl> fl<= fl>= flneg flsquare flnonnegative?
    flnonpositive? flsinh flcosh fltanh flasinh flacosh""".split()
)


def _arithmetic(sign: str, parameters: str, doc: str, unary: str = "", nonzero: str = "") -> tuple[Primitive, ...]:
    template = f"a {sign} b if {_TWO}{nonzero} else primitive(a, b)"
    templates = (f"{unary} if {_ONE} else primitive(a)", template) if unary else (template,)
    return _rows(f"fl{sign} flo:{sign}", parameters, doc, inline=templates, fold=True)


def _relation(sign: str, python: str, doc: str) -> tuple[Primitive, ...]:
    test = f"a {python} b if {_TWO} else primitive(a, b) is TRUE"
    return _rows(f"fl{sign} fl{sign}? flo:{sign}", "x ...", doc, test=test)


def _predicate(name: str, doc: str, condition: str) -> tuple[Primitive, ...]:
    return _rows(f"fl{name} flo:{name}", "x", doc, test=f"{condition} if {_ONE} else primitive(a) is TRUE")


_FUNCTIONS = {
    "abs": "The absolute value",
    "neg": "The negation",
    "square": "The square",
    "floor": "The largest integer not above x",
    "ceiling": "The smallest integer not below x",
    "truncate": "The integer next to x toward zero",
    "round": "The integer nearest to x, the even one at a tie",
    "numerator": "The numerator in lowest terms",
    "denominator": "The denominator in lowest terms",
    "sqrt": "The square root",
    "exp": "e to the power x",
    "sin": "The sine",
    "cos": "The cosine",
    "tan": "The tangent",
    "asin": "The arcsine",
    "acos": "The arccosine",
    "sinh": "The hyperbolic sine",
    "cosh": "The hyperbolic cosine",
    "tanh": "The hyperbolic tangent",
    "asinh": "The inverse of `flsinh`",
    "acosh": "The inverse of `flcosh`",
}

ROWS = (
    row("flonum?", "a", PURE, "Whether a is an inexact real number (R6RS 11.7.4).", test=_ONE),
    row("flo:flonum?", "a", PURE, "`flonum?` (MIT Scheme).", test=_ONE, function="is_flonum"),
    row("real->flonum", "x", PURE, "The flonum nearest to x (R6RS 11.7.4)."),
    row("exact->flonum", "x", PURE, "`real->flonum` (Chez Scheme, Racket).", function="real_to_flonum"),
    row("->fl", "x", PURE, "`real->flonum` (Racket).", function="real_to_flonum"),
    row("flonum->fixnum", "x", PURE, "x cut off toward zero (Chez Scheme, Gambit)."),
    row("fl->fx", "x", PURE, "`flonum->fixnum` (Racket).", function="flonum_to_fixnum"),
    row("fl->exact-integer", "x", PURE, "The exact integer equal to x (Racket)."),
    *_arithmetic("+", "x ...", "The sum"),
    *_arithmetic("*", "x ...", "The product"),
    *_arithmetic("-", "x1 x2 ...", "The difference, or the negation", "-a"),
    *_arithmetic("/", "x1 x2 ...", "The quotient, or the reciprocal", nonzero=" and b"),
    *_relation("=", "==", "Whether all are equal"),
    *_relation("<", "<", "Whether they increase"),
    *_relation(">", ">", "Whether they decrease"),
    *_relation("<=", "<=", "Whether none is less than the one before"),
    *_relation(">=", ">=", "Whether none is greater than the one before"),
    *_rows("flmax flo:max", "x1 x2 ...", "The largest, nan if one is"),
    *_rows("flmin flo:min", "x1 x2 ...", "The smallest, nan if one is"),
    *_predicate("zero?", "Whether x is zero", "a == 0.0"),
    *_predicate("positive?", "Whether x is greater than zero", "a > 0.0"),
    *_predicate("negative?", "Whether x is less than zero", "a < 0.0"),
    *_predicate("nan?", "Whether x is nan", "a != a"),
    *_rows("flnonnegative?", "x", "Whether x is not less than zero"),
    *_rows("flnonpositive?", "x", "Whether x is not greater than zero"),
    *_rows("flinteger?", "x", "Whether x is an integer"),
    *_rows("flodd?", "x", "Whether the integer x is odd"),
    *_rows("fleven?", "x", "Whether the integer x is even"),
    *_rows("flfinite? flo:finite?", "x", "Whether x is neither infinite nor nan"),
    *_rows("flinfinite?", "x", "Whether x is infinite"),
    *[
        primitive
        for name, doc in _FUNCTIONS.items()
        for primitive in _rows(f"fl{name}" if name in ("neg", "square") else f"fl{name} flo:{name}", "x", doc)
    ],
    row("fllog", "x [base]", PURE, "The natural logarithm, or that to a base (R6RS 11.7.4)."),
    row("flatan", "x [x2]", PURE, "The arctangent; with two operands, the angle of x2 + x·i (R6RS 11.7.4)."),
    *_rows("flexpt flo:expt", "x y", "x to the power y"),
    *_rows("fldiv", "x y", "The integer q such that x − q·y is from 0 to below |y|"),
    *_rows("flmod", "x y", "What `fldiv` leaves"),
    *_rows("fldiv0", "x y", "The integer q such that x − q·y is from −|y|/2 to below |y|/2"),
    *_rows("flmod0", "x y", "What `fldiv0` leaves"),
    row("fldiv-and-mod", "x y", PURE, "Both results, as two values (R6RS 11.7.4)."),
    row("fldiv0-and-mod0", "x y", PURE, "Both results, as two values (R6RS 11.7.4)."),
)
