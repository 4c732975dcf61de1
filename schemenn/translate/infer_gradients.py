"""How types flow through gradients: what the procedure gets carries a gradient, and what comes out is inexact.

((∇ f) 3 #f64(1.0))   f gets an integer and a vector, both marked, and the answer is a list of a float and a vector
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from schemenn.translate import facts
from schemenn.translate.infer_calls import FLOWS, flow
from schemenn.translate.tree import Lambda, Variable
from schemenn.translate.types import ANY, FLOAT, NOTHING, NUMBERS, Type, kind, list_of, marked, tensor_of

if TYPE_CHECKING:
    from schemenn.translate.infer import Types

_DEEPEST: Final = 3
PLAIN: Final = frozenset(
    """
    length shape rank tensor-length tensor-size argmax argmin argsort floor ceiling round truncate stop-gradient
    zeros ones one-hot identity-matrix arange linspace make-rng list-index vector-index string->number
    exact-round
""".split()
)
"""The builtins whose numbers carry no gradient, whatever they are of."""

TAKING: Final = frozenset(
    """
    %trainable %derivative gradient-of ∇ gradient ∂ value-and-gradient vjp jvp jacobian hessian
""".split()
)
"""What a program takes gradients with."""

CAREFUL: Final = facts.IMMEDIATE | frozenset(
    "values list vector cons cons* list* hash-table-ref force %trainable %noted %derivative ∇ gradient ∂".split()
)
"""The builtins whose flows tell by themselves which numbers carry a gradient."""


@dataclass(frozen=True)
class Gradient:
    """The gradient of some procedures, as a procedure; `how` names the builtin that makes it."""

    functions: frozenset[Any]
    how: str

    def depth(self) -> int:
        """How many gradients are inside each other here."""
        return 1 + max((each.depth() for each in self.functions if isinstance(each, Gradient)), default=0)

    def applied(self, types: Types, arguments: list[Type] | None) -> Type:
        """The type of the gradient at arguments."""
        function = Type(frozenset({"procedure"}), None, self.functions)
        if arguments is None:
            for each in (function, *(arguments or ())):
                types.escape(each)
            return marked(ANY)
        if self.how == "∂":
            return _joined(_gradients(types, function, arguments)[1])
        return FLOWS["gradient-of" if self.how in ("∇", "gradient") else self.how](types, [function, *arguments])


def _joined(found: list[Type]) -> Type:
    result = NOTHING
    for each in found:
        result |= each
    return result


def _gradients(types: Types, function: Type, arguments: list[Type]) -> tuple[Type, list[Type]]:
    """The type of what a procedure answers, and those of its gradients."""
    for each in arguments:
        _mark_fields(types, each)
    value = types.apply(function, [marked(each) for each in arguments])
    traced = any(each.is_traced() for each in arguments) or _carries(types, function, set())
    return marked(value, traced), [marked(_gradient_of(each), traced) for each in arguments]


def _mark_fields(types: Types, found: Type) -> None:
    """The numbers in records that a gradient is taken in are marked in all records of that type."""
    for (record, field), each in list(types.fields.items()):
        if f"record:{record}" in found.kinds and not each.is_traced():
            types.fields[record, field] = marked(each)
            types.changed = types.changed or marked(each) != each
    if found.item is not None:
        _mark_fields(types, found.item)


def _gradient_of(found: Type) -> Type:
    """The type of a gradient in what is of a type: its structure, with inexact numbers."""
    item = None if found.item is None else _gradient_of(found.item)
    kinds = found.kinds - set(NUMBERS) | ({"float"} if found.kinds & set(NUMBERS) else frozenset())
    return Type(kinds, item, found.functions)


def _carries(types: Types, found: Type, seen: set[Any]) -> bool:
    """Whether a procedure uses numbers from outside that carry a gradient themselves."""
    for function in found.functions:
        if isinstance(function, Gradient):
            if _carries(types, Type(frozenset(), None, function.functions), seen):
                return True
        elif isinstance(function, Lambda) and function not in seen:
            seen.add(function)
            inside = facts.bound(function)
            for variable in facts.mentioned(function) - inside:
                if _is_carrying(types, variable, seen):
                    return True
    return False


def _is_carrying(types: Types, variable: Variable, seen: set[Any]) -> bool:
    found = types.variables.get(variable, NOTHING)
    return found.is_traced() if not found.functions else _carries(types, found, seen)


def _maker(name: str) -> None:
    @flow(name, least=1)
    def make(types: Types, given: list[Type]) -> Type:
        return _procedure(types, given[0], name)


def _procedure(types: Types, function: Type, how: str) -> Type:
    """The type of the gradient of what may be some procedures; of one too deep nothing is known."""
    found = [Gradient(frozenset({each}), how) for each in function.functions]
    kept = [each for each in found if each.depth() <= _DEEPEST]
    if len(kept) < len(found):
        types.escape(function)
    kinds = {"procedure"} if len(kept) == len(found) else {"procedure", "any"}
    return Type(frozenset(kinds), None, frozenset(kept))


for _name in ("∇", "gradient", "∂"):
    _maker(_name)


@flow("gradient-of", least=2)
def _gradient(types: Types, given: list[Type]) -> Type:
    found = _gradients(types, given[0], given[1:])[1]
    return found[0] if len(found) == 1 else list_of(_joined(found))


@flow("value-and-gradient", least=2)
def _value_and_gradient(types: Types, given: list[Type]) -> Type:
    value, found = _gradients(types, given[0], given[1:])
    values = value.values if value.only("values") else (value,)
    if value.may_be("values") and not values:
        return kind("values")
    gradient = found[0] if len(found) == 1 else list_of(_joined(found))
    return Type(frozenset({"values"}), None, frozenset(), (values[0], gradient, *values[1:]))


@flow("vjp", least=3)
def _vjp(types: Types, given: list[Type]) -> Type:
    return _gradients(types, given[0], given[1:2])[1][0]


@flow("jvp", least=3)
def _jvp(types: Types, given: list[Type]) -> Type:
    value, _ = _gradients(types, given[0], given[1:2])
    return marked(_gradient_of(value), value.is_traced() or given[2].is_traced())


def _rank(found: Type) -> int | None:
    from schemenn.translate.rows.tensor_parts import rank_of

    return 0 if found.only(*NUMBERS) else rank_of(found)


def _derivatives(name: str) -> None:
    @flow(name, least=1)
    def derivatives(types: Types, given: list[Type]) -> Type:
        function, *arguments = given
        if not arguments:
            return _procedure(types, function, name)
        value, found = _gradients(types, function, arguments)
        if name == "hessian":
            value = found[0]
        ranks = [_rank(value), _rank(found[0])]
        if len(found) > 1 or None in ranks:
            return marked(tensor_of(None) | FLOAT | list_of(tensor_of(None) | FLOAT), value.is_traced())
        rank = sum(each or 0 for each in ranks)
        return marked(tensor_of(rank) if rank else FLOAT, value.is_traced())


for _name in ("jacobian", "hessian"):
    _derivatives(_name)


@flow("%noted", least=1)
def _noted(types: Types, given: list[Type]) -> Type:
    return given[0]


@flow("%trainable", least=1)
def _trainable(types: Types, given: list[Type]) -> Type:
    return marked(given[0])


@flow("%derivative", least=2)
def _derivative(types: Types, given: list[Type]) -> Type:
    return marked(_gradient_of(given[1]), False)
