"""`max` and `min` of tracked values.

Of numbers the winner itself is the answer, as if the program had compared them: what loses gets exactly nothing. At a
tie a constant wins; two tracked operands share the derivative. On the ambient level the answer is a node of its own.
"""

from __future__ import annotations

from math import isnan

from schemenn.autodiff.operations import call, gathered, inexact_value, primitive, shape_of
from schemenn.tracked import AMBIENT, Rule, Tracked, apply, plain, settled

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


def extreme(name: str, a: Any, b: Any) -> Any:
    """(max a b) or (min a b) of operands of which one at least is tracked."""
    a, b = settled(a), settled(b)
    if shape_of(a) or shape_of(b):
        both = a.__class__ is Tracked and b.__class__ is Tracked
        return apply((_SHARED if both else _LONE)[name], primitive(name), (a, b))
    return _chosen(name, a, b)


def _chosen(name: str, a: Any, b: Any) -> Any:
    x, y = plain(a), plain(b)
    value = primitive(name)(x, y)
    if x == y:
        if a.__class__ is Tracked and b.__class__ is Tracked:
            return apply(_SHARED[name], primitive(name), (a, b))
        winner = a if b.__class__ is Tracked else b
    else:
        is_first = isnan(x) if isnan(value) else value == x
        winner = a if is_first else b
    if winner.__class__ is Tracked and winner.level is AMBIENT:
        return apply(_WINNER[name, winner is a], primitive(name), (a, b))
    return inexact_value(winner) if value.__class__ is float else winner


def _gated(is_further: Callable[[Any, Any], Any], first: bool, share: float) -> Any:
    """The pull of one operand: g where it is further than the other, that share of g where both are equal."""

    def pull(g: Any, y: Any, a: Any, b: Any) -> Any:
        own, other = (a, b) if first else (b, a)
        if not shape_of(a) and not shape_of(b):
            return g * share
        part = call("where", is_further(plain(own), plain(other)), g, 0.0)
        if share:
            part = part + call("where", call("=", plain(own), plain(other)), g * share, 0.0)
        return gathered(part, own)

    return pull


def _is_larger(a: Any, b: Any) -> Any:
    return a > b


def _is_smaller(a: Any, b: Any) -> Any:
    return a < b


def _rules(share: float) -> dict[str, Rule]:
    relations = {"max": _is_larger, "min": _is_smaller}
    return {
        name: Rule(name, (_gated(is_further, True, share), _gated(is_further, False, share)))
        for name, is_further in relations.items()
    }


def _passed(g: Any, y: Any, a: Any, b: Any) -> Any:
    return g


def _nothing(g: Any, y: Any, a: Any, b: Any) -> Any:
    return None


_WINNER: Final = {
    (name, is_first): Rule(name, (_passed, _nothing) if is_first else (_nothing, _passed))
    for name in ("max", "min")
    for is_first in (True, False)
}
"""Of a number and another one, by whether the first is the answer: a node newer than both, for derivatives ask that."""

_SHARED: Final = _rules(0.5)
_LONE: Final = _rules(0.0)
