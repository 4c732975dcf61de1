"""Arithmetic of flonums: floats in, floats out (R6RS, Chez, Gambit and Racket).

    (fl+ 1.0 2.0) → 3.0      (flsqrt -1.0) → +nan.0      (fl+ 1 2.0) → an error

Outside of a function's domain the answer is nan: no procedure here leaves the flonums.
"""

from __future__ import annotations

import math
from operator import add, eq, ge, gt, le, lt, mul, neg, sub

from schemenn.datum import FALSE, TRUE, Boolean, MultipleValues
from schemenn.number import divide_reals, to_float
from schemenn.primitives import conversions, division, number_check, numbers
from schemenn.primitives.check import wrong_type
from schemenn.primitives.number_families import Kind, checked, chosen, folded, inverse, predicate, relation
from schemenn.primitives.transcendental import real_value
from schemenn.tracked import DERIVED, Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def _flonum(name: str, x: Any) -> float:
    if x.__class__ is not float:
        if x.__class__ is Tracked and x.level is DERIVED:
            return _flonum(name, x.value)
        raise wrong_type(name, "a flonum", x)
    value: float = x
    return value


FLONUMS = Kind(_flonum, lambda name, x: x)


def is_flonum(a: Any) -> Boolean:
    """(flonum? a)."""
    return TRUE if a.__class__ is float else FALSE


def real_to_flonum(x: Any) -> float:
    """(real->flonum x)."""
    return to_float(number_check.real("real->flonum", x))


def flonum_to_fixnum(x: Any) -> int:
    """(flonum->fixnum x): x cut off toward zero."""
    value = number_check.finite("flonum->fixnum", _flonum("flonum->fixnum", x))
    return conversions.truncate_to_exact(value)


def fl_to_exact_integer(x: Any) -> int:
    """(fl->exact-integer x)."""
    return number_check.integer_value("fl->exact-integer", _flonum("fl->exact-integer", x))


def fllog(x: Any, base: Any = None) -> float:
    """(fllog x [base])."""
    value = _log(_flonum("fllog", x))
    return value if base is None else _quotient(value, _log(_flonum("fllog", base)))


def flatan(y: Any, x: Any = None) -> float:
    """(flatan x), (flatan y x)."""
    value = _flonum("flatan", y)
    return math.atan(value) if x is None else math.atan2(value, _flonum("flatan", x))


def fldiv_and_mod(x: Any, y: Any) -> MultipleValues:
    """(fldiv-and-mod x y)."""
    return _both("div-and-mod", x, y)


def fldiv0_and_mod0(x: Any, y: Any) -> MultipleValues:
    """(fldiv0-and-mod0 x y)."""
    return _both("div0-and-mod0", x, y)


def _both(general: str, x: Any, y: Any) -> MultipleValues:
    result: MultipleValues = vars(division)[general](_flonum("fl" + general, x), _flonum("fl" + general, y))
    return result


def _quotient(x: float, y: float) -> float:
    return to_float(divide_reals(x, y))


def _log(x: float) -> float:
    return -math.inf if x == 0.0 else real_value(math.log, x)


def _power(x: float, y: float) -> float:
    try:
        return math.pow(x, y)
    except OverflowError:
        return -math.inf if x < 0 and y % 2 == 1 else math.inf
    except ValueError:
        return math.nan if x else math.copysign(math.inf, x if y % 2 == 1 else 1.0)


def _of_real(function: Callable[[float], float]) -> Callable[[float], float]:
    return lambda x: real_value(function, x)


def _is_integer_with(bit: int) -> Callable[[float], bool]:
    return lambda x: number_check.integer_value("flodd?" if bit else "fleven?", x) & 1 == bit


_UNARY: dict[str, Callable[[float], float]] = {
    "flabs": abs,
    "flneg": neg,
    "flsquare": lambda x: x * x,
    "flfloor": conversions.floor,
    "flceiling": conversions.ceiling,
    "fltruncate": conversions.truncate,
    "flround": conversions.round_,
    "flnumerator": conversions.numerator,
    "fldenominator": conversions.denominator,
}
_OF_MATH = ("sqrt", "exp", "sin", "cos", "tan", "asin", "acos", "sinh", "cosh", "tanh", "asinh", "acosh")
_BINARY: dict[str, Callable[[float, float], float]] = {
    "flexpt": _power,
    "fldiv": lambda x, y: vars(division)["div"](x, y),
    "flmod": lambda x, y: vars(division)["mod"](x, y),
    "fldiv0": lambda x, y: vars(division)["div0"](x, y),
    "flmod0": lambda x, y: vars(division)["mod0"](x, y),
}
_RELATIONS: dict[str, Callable[[float, float], bool]] = {"fl=": eq, "fl<": lt, "fl>": gt, "fl<=": le, "fl>=": ge}
_PREDICATES: dict[str, Callable[[float], bool]] = {
    "flzero?": lambda x: x == 0.0,
    "flpositive?": lambda x: x > 0.0,
    "flnegative?": lambda x: x < 0.0,
    "flnonnegative?": lambda x: x >= 0.0,
    "flnonpositive?": lambda x: x <= 0.0,
    "flinteger?": float.is_integer,
    "flodd?": _is_integer_with(1),
    "fleven?": _is_integer_with(0),
    "flfinite?": math.isfinite,
    "flinfinite?": math.isinf,
    "flnan?": math.isnan,
}


def _family() -> dict[str, Callable[..., Any]]:
    """All procedures that differ in an operation alone, by name."""
    kind = FLONUMS
    family: dict[str, Callable[..., Any]] = {
        "fl+": folded("fl+", add, kind, 0.0),
        "fl*": folded("fl*", mul, kind, 1.0),
        "fl-": inverse("fl-", sub, kind, -0.0),
        "fl/": inverse("fl/", _quotient, kind, 1.0),
        "flmax": chosen("flmax", numbers.max_, kind),
        "flmin": chosen("flmin", numbers.min_, kind),
    }
    for name, function in _UNARY.items():
        family[name] = checked(name, function, kind, 1)
    for name in _OF_MATH:
        family[f"fl{name}"] = checked(f"fl{name}", _of_real(vars(math)[name]), kind, 1)
    for name, operation in _BINARY.items():
        family[name] = checked(name, operation, kind, 2)
    for name, holds in _RELATIONS.items():
        family[name] = relation(name, holds, kind)
    for name, test in _PREDICATES.items():
        family[name] = predicate(name, test, kind)
    return family


globals().update(_family())
