"""Variants on tracked values: `map` of what is being differentiated stays one run, and so does the way back.

    (map relu x)   x tracked, (B,)   →  a few nodes whose values are arrays of B lanes

A primitive in a variant is one node for all lanes. Its rule is that of the primitive, for what holds in every lane
holds lane by lane (autodiff/lanes.py); an operand that is the same in all lanes gets the sum over them. Where a rule
has no such form, as for operands that only some lanes have, the variant gives up before anything has happened, and
`map` goes element by element.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from typing import Any, Final

from schemenn.autodiff.lanes import (
    Lanes,
    as_lanes,
    batching,
    column,
    gram,
    is_in_lanes,
    total,
)
from schemenn.autodiff.operations import call, gathered, quotient, shape_of
from schemenn.autodiff.primitives import CONSTANT
from schemenn.autodiff.primitives import rules as scalar_rules
from schemenn.batching import tracked_parts
from schemenn.batching.rules import TOTAL as untracked_total
from schemenn.batching.rules import primitive, rules, uniform
from schemenn.batching.rules import rule_for as untracked_rule_for
from schemenn.batching.stacking import wrapped
from schemenn.batching.values import Closure, Mixed, array_class
from schemenn.errors import NotVectorizable
from schemenn.procedures import procedure_name
from schemenn.tensor import Tensor
from schemenn.tracked import ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT, Rule, Tracked, apply, plain


def in_lanes(rule: Rule, by_place: dict[int, Any] | None = None) -> Rule:
    """The rule for all lanes at once; `by_place`: pulls of operands for which there is a better way than the
    primitive's.
    """
    special = by_place or {}

    def pulls(g: Any, y: Any, values: list[Any], wanted: list[bool]) -> list[Any]:
        operands = [as_lanes(value) for value in values]
        answer = as_lanes(y)
        found: list[Any] = []
        for place, want in enumerate(wanted):
            if not want:
                found.append(None)
                continue
            pull = special.get(place) or rule.pulls[place]
            part = pull(g, answer, *operands)
            is_sum = part.__class__ is Lanes and operands[place].__class__ is not Lanes
            found.append(total(part) if is_sum else part)
        return found

    return Rule(rule.name, pulls)


def _weights(of_answer: int) -> Any:
    """The pull of the matrix of mat-vec or vec-mat; `of_answer`: which of its axes the answer is along."""

    def pull(g: Any, y: Any, first: Any, second: Any, *b: Any) -> Any:
        w, x = (first, second) if of_answer == 0 else (second, first)
        rows, columns = (g, x) if of_answer == 0 else (x, g)
        if w.__class__ is Lanes:
            return call("outer", rows, columns)
        return gram(rows, columns) if rows.__class__ is Lanes else call("transpose", gram(columns, rows))

    return pull


def _through_weights(g: Any, y: Any, w: Any, x: Any, *b: Any) -> Any:
    """The pull of the vector of mat-vec."""
    if w.__class__ is Tensor and g.value.__class__ is array_class:
        return Lanes(g.value.dot(w.array))
    return call("vec-mat", g, w)


def _norm(g: Any, y: Any, x: Any, *order: Any) -> Any:
    """0 in the lanes where the norm is 0."""
    return quotient(g, call("where", call("zero?", y), 1.0, y)) * x


def _extreme(is_further: Callable[[Any, Any], Any], first: bool, share: float) -> Any:
    """The pull of an operand of max or min: g in the lanes, and elements, where it is the one; that share at ties."""

    def pull(g: Any, y: Any, a: Any, b: Any) -> Any:
        own, other = (a, b) if first else (b, a)
        part = call("where", _constant(is_further(own, other)), g, 0.0)
        if share:
            part = part + call("where", _constant(call("=", own, other)), g * share, 0.0)
        return gathered(part, own)

    return pull


def _extremes(share: float) -> dict[str, Rule]:
    relations = {"max": _larger, "min": _smaller}
    return {
        name: in_lanes(Rule(name, (_extreme(further, True, share), _extreme(further, False, share))))
        for name, further in relations.items()
    }


def _constant(condition: Lanes) -> Lanes:
    return Lanes(plain(condition.value))


def _larger(a: Any, b: Any) -> Any:
    return a > b


def _smaller(a: Any, b: Any) -> Any:
    return a < b


def _stacked(g: Any, y: Any, values: list[Any], wanted: list[bool]) -> list[Any]:
    """Of (tensor x …)."""
    found: list[Any] = []
    for place, want in enumerate(wanted):
        part = column(g, (place,)) if want else None
        found.append(part if not want or is_in_lanes(values[place]) else total(part))  # type: ignore[arg-type]
    return found


def _power_of_base(g: Any, y: Any, x: Any, n: Any) -> Any:
    if n.__class__ is Lanes:
        return tracked_parts.power_of_base(g, y, x, n)
    return scalar_rules()["expt"].pulls[0](g, y, x, n)


def _power_of_exponent(g: Any, y: Any, x: Any, n: Any) -> Any:
    return tracked_parts.power_of_exponent(g, y, x, n)


_BASE: Final[dict[str, Rule]] = {"+": ADD, "-": SUBTRACT, "*": MULTIPLY, "/": DIVIDE}
_BETTER: Final[dict[str, dict[int, Any]]] = {
    "mat-vec": {0: _weights(0), 1: _through_weights},
    "vec-mat": {1: _weights(1)},
    "norm": {0: _norm},
    "expt": {0: _power_of_base, 1: _power_of_exponent},
    "tensor-ref": {0: tracked_parts.referred},
    "tensor-slice": {0: tracked_parts.rearranged("tensor-slice")},
    "tensor-take": {0: tracked_parts.rearranged("tensor-take")},
}
_PLAIN: Final = (
    "exp sin cos tan asin acos sinh cosh tanh asinh acosh atanh sqrt square cube abs magnitude inexact exact->inexact "
    "expt sigmoid softplus erf mat-vec vec-mat mat-mul dot outer norm sum mean maximum minimum variance "
    "standard-deviation softmax log-softmax log-sum-exp reshape ravel transpose flip expand-dims tensor-repeat where "
    "tensor-ref tensor-slice tensor-take cumulative-sum tensor-windows tensor-overlap-add"
).split()
_ALIASES: Final[dict[str, Any]] = {
    "sqr": ("*", None), "1+": ("+", 1), "add1": ("+", 1), "-1+": ("-", 1), "sub1": ("-", 1), "1-": ("-", 1),
}  # fmt: skip


@cache
def lane_rules() -> dict[str, Rule]:
    """The rules for lanes, by the names of the primitives."""
    table = {name: in_lanes(scalar_rules()[name], _BETTER.get(name)) for name in _PLAIN}
    table |= {name: in_lanes(rule) for name, rule in _BASE.items()}
    table["log"], table["atan"] = [in_lanes(scalar_rules()[name][0]) for name in ("log", "atan")]
    table |= _extremes(0.0)
    table["tensor"] = Rule("tensor", _stacked)
    table["concatenate"] = Rule("concatenate", tracked_parts.joined(False))
    table["stack"] = Rule("stack", tracked_parts.joined(True))
    return table


@cache
def _of_two() -> dict[str, Rule]:
    """The rules of what has another one for two operands."""
    return {name: in_lanes(scalar_rules()[name][1]) for name in ("log", "atan")}


_TAKES_PLACES: Final = frozenset("tensor-ref tensor-slice tensor-take cumulative-sum norm".split())

TOTAL: Final = untracked_total - {"/", "exp", "sinh", "cosh", "tan"}
"""Primitives that may be computed in lanes that do not ask for them: those whose derivatives are finite where their
operands are, so that the adjoint 0 of such a lane comes to 0.
"""

_NEGATE: Final = in_lanes(NEGATE)
_SHARED: Final = _extremes(0.5)
"""The rules of max and min of two tracked operands, which share at a tie."""

_FOLDS: Final = frozenset("+ - * / max min mat-mul".split())


@cache
def tracked_rules() -> dict[str, Callable[..., Any]]:
    """The batching rules, for operands that may be tracked."""
    return {name: _tracked_rule(name, rule) for name, rule in rules().items()}


def _tracked_rule(name: str, rule: Callable[..., Any]) -> Callable[..., Any]:
    def in_variant(*operands: Any) -> Any:
        for operand in operands:
            if operand.__class__ is Tracked:
                return recorded(name, in_variant, rule, operands)
        return rule(*operands)

    return in_variant


def recorded(name: str, in_variant: Any, rule: Any, operands: tuple[Any, ...]) -> Any:
    """A primitive of operands some of which are tracked."""
    if name in CONSTANT:
        return rule(*[plain(x) for x in operands])
    if not any([is_in_lanes(x) or x.__class__ is Closure for x in operands]):
        return primitive(name)(*operands)
    if name in _ALIASES:
        base, second = _ALIASES[name]
        return tracked_rules()[base](operands[0], operands[0] if second is None else second)
    if name in _FOLDS and len(operands) != 2:  # noqa: PLR2004
        return _folded(name, operands)
    return apply(_rule_for(name, operands), in_variant, operands)


def _folded(name: str, operands: tuple[Any, ...]) -> Any:
    rule = tracked_rules()[name]
    if len(operands) > 1:
        return reduce(rule, operands)
    if name == "-":
        return apply(_NEGATE, lambda x: rule(x), operands)
    return rule(1, operands[0]) if name == "/" else operands[0]


def _rule_for(name: str, operands: tuple[Any, ...]) -> Rule:
    """The rule for these operands.

    Raises: NotVectorizable where there is none that is known to do for them
    """
    rule = lane_rules().get(name)
    if name in ("log", "atan") and len(operands) > 1:
        return _of_two()[name]
    if rule is None:
        raise NotVectorizable(f"the derivative of {name} for all elements at once")
    if name in _TAKES_PLACES and any([x.__class__ is Tracked for x in operands[1:]]):
        raise NotVectorizable(f"the derivative of {name} in another operand than the first")
    if name == "norm" and any([is_in_lanes(x) for x in operands[1:]]):
        raise NotVectorizable("the derivative of norm where its order differs")
    if name in ("max", "min") and all([x.__class__ is Tracked for x in operands]):
        return _SHARED[name]
    return rule


def lane_shape(x: Any) -> tuple[int, ...]:
    """The shape in one lane of a value that may be tracked."""
    return shape_of(as_lanes(x))


def rule_for(function: Any) -> Callable[..., Any] | None:
    """The rule of a primitive that is a value, for operands that may be tracked; None for any other procedure."""
    if untracked_rule_for(function) is None:
        return None
    name = procedure_name(function)
    return tracked_rules().get(name) or (lambda *operands: uniform_tracked(name, *operands))


def uniform_tracked(name: str, *operands: Any) -> Any:
    """The call of a primitive that has no rule: all its operands must be the same in all lanes."""
    if any([x.__class__ is Tracked and is_in_lanes(x) for x in operands]):
        raise NotVectorizable(f"{name} has no vector variant")
    return uniform(name, *operands)

batching.array, batching.mixed, batching.rules, batching.wrapped = array_class, Mixed, tracked_rules, wrapped
