"""Sums, means, extremes and the like, over all elements or along an axis, whose rank may be known or not.

(sum M)      float(M.sum())          (sum M 0)       M.sum(axis=0)
(sum x 0)    plain(x.sum(axis=0)) where x may have one axis
"""

from __future__ import annotations

from typing import Final

from schemenn.datum import Symbol
from schemenn.translate.code import ATOM, MUL, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.infer_calls import FLOWS, Flow
from schemenn.translate.rows.row import Operand, special
from schemenn.translate.rows.tensor_parts import of_rank, rank_of
from schemenn.translate.rows.tensors import all_tensors
from schemenn.translate.tree import Call, Constant, Node
from schemenn.translate.types import BOOL, FLOAT, INT, NUMBER, Type, kind, tensor_of

_METHODS: Final = {
    "sum": "sum", "mean": "mean", "maximum": "max", "minimum": "min", "argmax": "argmax", "argmin": "argmin",
    "product": "prod", "variance": "var", "standard-deviation": "std", "mask-any": "any", "mask-all": "all",
}  # fmt: skip
_OF_LISTS: Final = {"maximum": "largest", "minimum": "smallest"}


def _options(node: Call) -> tuple[Node | None, bool]:
    """The axis, if there is one, and whether what is reduced is kept as axes of length 1."""
    options = list(node.arguments[1:])
    keeps = bool(options) and isinstance(options[-1], Constant) and isinstance(options[-1].value, Symbol)
    if keeps:
        options.pop()
    return (options[0] if options else None), keeps


def _of_either(emitter: Emitter, name: str, operand: Operand) -> Code | None:
    """The reduction of all numbers of what may be a list or a tensor."""
    found = operand.type
    helper = {"sum": "total", "mean": "average", "maximum": "maximum_of", "minimum": "minimum_of"}.get(name)
    if helper is None or "list" not in found.kinds or not found.may_be("tensor", "mask"):
        return None
    return emitter.helper(helper, operand.code)


def _of_list(emitter: Emitter, name: str, operand: Operand) -> Code | None:
    """The reduction of all numbers of a list."""
    numbers = operand.type.element().only("int", "float", "fraction")
    if name == "sum" and operand.type.element().only("int"):
        return Code(f"sum({operand.code.text})")
    if name == "mean" and numbers:
        return emitter.helper("divide", emitter.helper("add_all", operand.code), Code(f"len({operand.code.text})"))
    if name == "sum" and numbers:
        return emitter.helper("add_all", operand.code)
    if name in ("argmax", "argmin") and numbers and operand.code.text.isidentifier():
        return Code(f"{operand.code.text}.index({name[3:]}({operand.code.text}))")
    if name in _OF_LISTS and numbers:
        emitter.need(_OF_LISTS[name])
        return Code(f"{_OF_LISTS[name]}(*{operand.code.at(ATOM)})")
    return None


def _whole(emitter: Emitter, name: str, operand: Operand, text: str) -> Code:
    """The reduction over all elements, a number."""
    if name.startswith("arg"):
        return Code(f"int({text})")
    if name.startswith("mask"):
        return Code(f"bool({text})")
    if name == "sum" and not operand.type.only("tensor", "int", "float", "fraction") and "mask" in emitter.kinds:
        return Code(f"int({text})") if operand.type.only("mask") else emitter.helper("plain", Code(text))
    if emitter.is_traced(operand.type):
        return emitter.as_float(text, operand.type)
    if name == "mean" and operand.type.only("tensor"):
        return Code(f"float({operand.code.at(ATOM)}.sum()) / {operand.code.at(ATOM)}.size", MUL)
    return Code(f"float({text})")


def _reduction(name: str) -> None:
    @special(name, lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments))
    def reduce(emitter: Emitter, node: Call) -> Code:
        if not node.arguments:
            emitter.refuse(f"{name} without operands", node.span)
        codes = emitter.expressions(node.arguments)
        given = emitter.type(node.arguments[0])
        is_mask = given.only("mask", "bool") and "mask" in given.kinds  # of a truth value there is no sum
        operand = Operand(codes[0], kind("mask") if is_mask else given)
        axis, keeps = _options(node)
        if operand.type.only("list") and axis is None and not keeps:
            found = _of_list(emitter, name, operand)
            if found is not None:
                return found
        if axis is None and not keeps and (found := _of_either(emitter, name, operand)) is not None:
            return found
        is_function = name.startswith("arg") and "list" in operand.type.kinds
        if not operand.type.only("mask") and not is_function:
            all_tensors(emitter, [operand], name)
        if name == "product" and emitter.is_traced(operand.type):
            emitter.refuse("product of what a gradient goes through", node.span)
        how = ([] if axis is None else [f"axis={codes[1].text}"]) + (["keepdims=True"] if keeps else [])
        array = operand.code.at(ATOM)
        if operand.type.only("mask") and how and name in ("sum", "mean"):
            array += ".astype(float)"
        text = f"{array}.{_METHODS[name]}({', '.join(how)})"
        if is_function:
            emitter.need("np")
            text = f"np.{name}({', '.join([codes[0].text, *how])})"
        return _part(emitter, name, operand, text, keeps) if how else _whole(emitter, name, operand, text)

    FLOWS[name] = _flow(name)


def _part(emitter: Emitter, name: str, operand: Operand, text: str, keeps: bool) -> Code:
    """The reduction along an axis, or one that keeps its axes: an array, or a number if no axis is left."""
    rank = rank_of(operand.type)
    if not keeps and rank == 1:
        return Code(f"int({text})") if name.startswith("arg") else emitter.as_float(text, operand.type)
    if name.startswith("arg"):
        is_array = keeps or rank is not None
        return Code(f"{text}.astype(float)") if is_array else emitter.helper("places", Code(text))
    return Code(text) if keeps or rank is not None else emitter.helper("plain", Code(text))


def _flow(name: str) -> Flow:
    number = INT if name.startswith("arg") else BOOL if name.startswith("mask") else FLOAT

    def flow(types: object, given: list[Type]) -> Type:
        if not given:
            return number
        if given[0].only("mask", "bool") and "mask" in given[0].kinds:
            given = [kind("mask"), *given[1:]]
        rank = rank_of(given[0])
        if given[-1].only("symbol"):
            return tensor_of(rank)
        if len(given) > 1:
            found = of_rank(None if rank is None else rank - 1)
            return found | INT if name.startswith("arg") else kind("mask") | BOOL if name.startswith("mask") else found
        if name == "sum" and given[0].only("mask"):
            return INT
        if given[0].only("tensor", "mask") or number is not FLOAT:
            return number
        return NUMBER

    return flow


REDUCTIONS: Final = frozenset(_METHODS)
"""Their names."""

for _name in _METHODS:
    _reduction(_name)
