"""What a primitive answers of tracked operands: where its own checks do not know their class, they come here.

    differentiate("exp", (x,))        e to the power x, recorded
    differentiate("floor", (x,))      a plain number: its derivative is zero
    differentiate("gcd", (x, 2))      NotDifferentiable
"""

from __future__ import annotations

from functools import cache, reduce
from operator import add, mul, neg, sub

from schemenn.autodiff.choices import extreme
from schemenn.autodiff.composed import COMPOSED, PARTS, as_tensor
from schemenn.autodiff.operations import primitive
from schemenn.autodiff.structure import without
from schemenn.datum import FALSE, Boolean, Pair, to_list
from schemenn.errors import NotDifferentiable, ShapeMismatch
from schemenn.number import REAL_CLASSES
from schemenn.primitives.check import elements
from schemenn.tensor import Tensor
from schemenn.tracked import ADD, DERIVED, DIVIDE, MULTIPLY, NEGATE, SUBTRACT, Rule, Tracked, apply, known, plain
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

register(Tracked, lambda datum, write_inner: [plain(datum)])

CONSTANT: Final = frozenset(
    """= < > <= >= zero? positive? negative? nonnegative? nonpositive? nan? finite? infinite? even? odd? exact? inexact?
    floor ceiling round truncate floor->exact ceiling->exact round->exact truncate->exact sgn
    number->string real->decimal-string
    %argmax %argmin argsort shape rank tensor-length tensor-size""".split()
)
"""Functions that do not change where they are differentiable at all: they answer of the plain value, with derivative
zero."""


def differentiate(name: str, operands: tuple[Any, ...]) -> Any:
    """What the primitive of that name answers, of operands of which one at least is tracked, or a list with such in it.

    Raises: NotDifferentiable if it has no derivative in one that depends on anything that is differentiated
    """
    try:
        found = _of_one().get(name)
        if found is not None and operands[0].__class__ is Tracked:
            return apply(*found, operands)
        return _differentiated(name, operands)
    except NotDifferentiable:
        bare = tuple([_as_index(x) for x in operands])
        if all([x is y for x, y in zip(bare, operands, strict=True)]):
            raise
        return primitive(name)(*bare)


def _as_index(x: Any) -> Any:
    """The plain number of a derivative, and of an exact integer that depends on no trainable; anything else itself."""
    if x.__class__ is not Tracked:
        return x
    value = known(x)
    return value if value.__class__ is int or x.level is DERIVED else x


def _differentiated(name: str, operands: tuple[Any, ...]) -> Any:
    if name in CONSTANT:
        return primitive(name)(*[without(name, x, None) for x in operands])
    if name in _FOLDS:
        return _folded(name, operands)
    if name in PARTS:
        return PARTS[name](*operands)
    tensors = tuple([as_tensor(name, x) for x in operands])
    if name in COMPOSED:
        answer = COMPOSED[name](*tensors)
    elif name == "where" and tensors[0].__class__ is Boolean:
        return tensors[1] if tensors[0] is not FALSE else tensors[2]
    else:
        answer = apply(_rule(name, tensors), primitive(name), tensors)
    was_list = any([x is not y for x, y in zip(operands, tensors, strict=True)])
    if not was_list or _has_tensor(operands):
        return answer
    if plain(answer).__class__ is Tensor:
        answer = primitive("tensor->list")(answer)
    return _exact_where(answer, primitive(name)(*[without(name, x, None) for x in operands]))


def _exact_where(answer: Any, of_numbers: Any) -> Any:
    """What was computed of tensors made of lists, exact where the answer of the lists is."""
    if answer.__class__ is Pair and of_numbers.__class__ is Pair:
        both = zip(elements("list", answer), elements("list", of_numbers), strict=True)
        return to_list([_exact_where(one, other) for one, other in both])
    if of_numbers.__class__ is float or of_numbers.__class__ not in REAL_CLASSES:
        return answer
    if answer.__class__ is not Tracked:
        return of_numbers
    innermost = answer
    while innermost.value.__class__ is Tracked:
        innermost = innermost.value
    innermost.value = of_numbers
    return answer


def _has_tensor(operands: tuple[Any, ...]) -> bool:
    return any([plain(x).__class__ is Tensor for x in operands])


def _rule(name: str, operands: tuple[Any, ...]) -> Rule:
    """The rule for these operands.

    Raises: NotDifferentiable if there is none, or if it does not say how the answer depends on one that is tracked
    """
    rule = rules().get(name)
    if rule.__class__ is tuple:
        rule = rule[len(operands) - 1]
    if rule is None:
        raise NotDifferentiable(name)
    for place, operand in enumerate(operands):
        if operand.__class__ is Tracked and (place >= len(rule.pulls) or rule.pulls[place] is None):
            raise NotDifferentiable(name)
    found: Rule = rule
    return found


def constant(name: str, value: Any) -> Any:
    """The plain value of a tracked operand of a primitive whose derivative is zero.

    Raises: NotDifferentiable for any other primitive
    """
    if name in CONSTANT:
        return plain(value)
    raise NotDifferentiable(name)


@cache
def rules() -> dict[str, Any]:
    """Every rule by the name of its primitive; a tuple where it takes one rule for each number of operands."""
    from schemenn.autodiff import (
        rules_algebra,
        rules_functions,
        rules_reductions,
        rules_special,
        rules_tensors,
        rules_windows,
    )

    parts = (rules_functions, rules_tensors, rules_algebra, rules_reductions, rules_special, rules_windows)
    return {name: rule for part in parts for name, rule in part.RULES.items()}


@cache
def _of_one() -> dict[str, tuple[Rule, Callable[..., Any]]]:
    """The rules and the functions of those primitives of one operand for which nothing else has to be looked at."""
    from schemenn.autodiff import rules_functions, rules_special

    return {name: (rules()[name], primitive(name)) for name in (*rules_functions.UNARY, *rules_special.RULES)}


def _binary(rule: Rule, operator: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda a, b: apply(rule, operator, (a, b))


def _quotient(a: Any, b: Any) -> Any:
    return primitive("/")(a, b)


_FOLDS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "+": _binary(ADD, add),
    "-": _binary(SUBTRACT, sub),
    "*": _binary(MULTIPLY, mul),
    "/": _binary(DIVIDE, _quotient),
    "max": lambda a, b: extreme("max", a, b),
    "min": lambda a, b: extreme("min", a, b),
}
"""The operations that take any number of operands, of two of them."""

_OF_ONE: Final[dict[str, Callable[[Any], Any]]] = {
    "-": lambda x: apply(NEGATE, neg, (x,)),
    "/": lambda x: apply(DIVIDE, _quotient, (1, x)),
}


def _folded(name: str, operands: tuple[Any, ...]) -> Any:
    if len(operands) == 1:
        return _OF_ONE[name](operands[0]) if name in _OF_ONE else operands[0]
    try:
        return reduce(_FOLDS[name], operands)
    except ShapeMismatch:
        return primitive(name)(*[plain(x) for x in operands])  # which names the operands as this call has them
