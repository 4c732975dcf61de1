"""The table of batching rules: for each primitive what it does when an operand differs from lane to lane."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, Final

from schemenn.batching import kinds, numbers, parts, tensors, windows
from schemenn.batching.values import Closure, array_class, is_batched
from schemenn.errors import NotVectorizable
from schemenn.primitive_table import PURE, READ, primitives
from schemenn.procedures import procedure_name

Rule = Callable[..., Any]

TOTAL: Final = frozenset({*numbers.TOTAL, *numbers.SAME_AS, "not", "number?", "real?", "boolean?", "tensor?", "mask?"})
"""Primitives that have a value in every lane, whatever number stands there."""


def primitive(name: str) -> Rule:
    """The function of a primitive."""
    row = primitives()[name]
    function: Rule = getattr(import_module(f"schemenn.primitives.{row.module}"), row.function)
    return function


def apply_primitive(function: Any, items: Any) -> Any:
    """(%apply-primitive primitive t): of the rows of a tensor."""
    rule = rule_for(function)
    if rule is None or items.__class__ is not array_class or items.ndim == 1:
        raise NotVectorizable("apply to something else than a tensor")
    return rule(*[items[:, index] for index in range(items.shape[1])])


def _unless_uniform(name: str, rule: Rule) -> Rule:
    """The rule, and the primitive where all operands are the same in all lanes."""
    of_all = primitive(name)

    def choose(*operands: Any) -> Any:
        for operand in operands:
            if operand.__class__ is array_class or is_batched(operand) or operand.__class__ is Closure:
                return rule(*operands)
        return of_all(*operands)

    return choose


def _with_second(name: str, second: int) -> Rule:
    """The rule of a primitive that is another one with a second operand (numbers.SAME_AS)."""
    other = numbers.rule_of(name, primitive(name))
    return (lambda x: other(x, second)) if second else lambda x: other(x, x)


@cache
def rules() -> dict[str, Rule]:
    """The rules by the Scheme names of the primitives."""
    table = {**tensors.RULES, **parts.RULES, **windows.RULES, **kinds.RULES, "%apply-primitive": apply_primitive}
    table.update({name: tensors.reduction(primitive(name)) for name in tensors.REDUCTIONS})
    table.update({name: tensors.of_rows(primitive(name)) for name in tensors.OF_ROWS})
    found = {name: _unless_uniform(name, rule) for name, rule in table.items()}
    found.update({name: numbers.rule_of(name, primitive(name)) for name in numbers.NAMES})
    found.update({name: _with_second(*same) for name, same in numbers.SAME_AS.items()})
    return found


def uniform(name: str, *operands: Any) -> Any:
    """The call of a primitive that has no rule: all its operands must be the same in all lanes."""
    for operand in operands:
        if is_batched(operand) or operand.__class__ is Closure:
            raise NotVectorizable(f"{name} has no vector variant")
    return primitive(name)(*operands)


def rule_for(function: Any) -> Rule | None:
    """The rule of a primitive that is a value; None for any other procedure, and for one that has an effect."""
    name = procedure_name(function)
    row = primitives().get(name)
    if row is None or row.effect not in {PURE, READ} or row.module == "system" or primitive(name) is not function:
        return None
    return rules().get(name) or (lambda *operands: uniform(name, *operands))
