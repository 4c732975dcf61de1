"""Pairs and what reaches into them (R7RS 6.4); whole lists are the business of lists.py."""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Pair, link
from schemenn.datum import cons as cons
from schemenn.primitives.check import wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def is_pair(a: Any) -> Boolean:
    """(pair? a)."""
    return TRUE if a.__class__ is Pair else FALSE


def car(pair: Any) -> Any:
    """(car pair)."""
    if pair.__class__ is not Pair:
        raise wrong_type("car", "a pair", pair)
    return pair.car


def cdr(pair: Any) -> Any:
    """(cdr pair)."""
    if pair.__class__ is not Pair:
        raise wrong_type("cdr", "a pair", pair)
    return pair.cdr


def set_car(pair: Any, value: Any) -> Any:
    """(set-car! pair value)."""
    if pair.__class__ is not Pair:
        raise wrong_type("set-car!", "a pair", pair)
    pair.car = value
    return UNSPECIFIED


def set_cdr(pair: Any, value: Any) -> Any:
    """(set-cdr! pair value)."""
    if pair.__class__ is not Pair:
        raise wrong_type("set-cdr!", "a pair", pair)
    link(pair, value)
    return UNSPECIFIED


def xcons(cdr: Any, car: Any) -> Pair:
    """(xcons cdr car)."""
    return cons(car, cdr)


def _composition(name: str) -> Callable[[Any], Any]:
    """The procedure of a name such as `cadr`, which takes the steps from right to left."""
    steps = ["car" if letter == "a" else "cdr" for letter in reversed(name[1:-1])]
    shape = f"a pair with a {name}"

    def accessor(pair: Any) -> Any:
        here = pair
        for step in steps:
            if here.__class__ is not Pair:
                raise wrong_type(name, shape, pair)
            here = getattr(here, step)
        return here

    accessor.__name__ = accessor.__qualname__ = name
    return accessor


caar = _composition("caar")
cadr = _composition("cadr")
cdar = _composition("cdar")
cddr = _composition("cddr")
caaar = _composition("caaar")
caadr = _composition("caadr")
cadar = _composition("cadar")
caddr = _composition("caddr")
cdaar = _composition("cdaar")
cdadr = _composition("cdadr")
cddar = _composition("cddar")
cdddr = _composition("cdddr")
caaaar = _composition("caaaar")
caaadr = _composition("caaadr")
caadar = _composition("caadar")
caaddr = _composition("caaddr")
cadaar = _composition("cadaar")
cadadr = _composition("cadadr")
caddar = _composition("caddar")
cadddr = _composition("cadddr")
cdaaar = _composition("cdaaar")
cdaadr = _composition("cdaadr")
cdadar = _composition("cdadar")
cdaddr = _composition("cdaddr")
cddaar = _composition("cddaar")
cddadr = _composition("cddadr")
cdddar = _composition("cdddar")
cddddr = _composition("cddddr")
