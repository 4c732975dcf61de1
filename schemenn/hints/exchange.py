"""Hints about operands in the wrong order, a list for its elements, or elements for a list.

    (filter lst even?)   →   "filter takes the procedure first: (filter even? lst)"
"""

from __future__ import annotations

import re
from itertools import permutations
from typing import Final

from schemenn.datum import Pair
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import FailedCall, Operand
from schemenn.hints.kinds import kind_of, list_elements
from schemenn.hints.rewriting import answer, rewritten, succeeds
from schemenn.hints.values import in_call
from schemenn.library import builtin_key
from schemenn.primitive_table import primitives
from schemenn.procedures import is_procedure, scheme_name

_MOST_ARGUMENTS: Final = 4


def swapped(call: FailedCall, facts: Facts) -> str:
    """Another order of the operands that would do."""
    if not 2 <= len(call.operands) <= _MOST_ARGUMENTS or not call.is_known or call.name in _ANY_ORDER:
        return ""
    if call.name in _FUNCTIONAL and not is_procedure(call.operands[0].value):
        return ""
    kinds = [kind_of(operand.value) for operand in call.operands]
    for order in permutations(call.operands):
        others = [kind_of(operand.value) for operand in order]
        if others == kinds and not _is_of_bounds(facts):
            continue
        if succeeds(call, list(order)) or (others != kinds and _suits(call, list(order))):
            text = rewritten(call.name, list(order))
            return f"are the arguments swapped? {text}" if text else "are the arguments swapped?"
    return ""


_ANY_ORDER: Final = frozenset("append append! + - * / = < > <= >= max min".split())

_TAKES: Final[dict[str, str]] = {
    "vector": "vector", "list": "list", "string": "string", "k": "number", "index": "number", "char": "char",
    "tensor": "tensor", "hash-table": "table", "table": "table", "alist": "list", "lst": "list", "items": "list",
    "proc": "procedure", "procedure": "procedure", "pred": "procedure", "f": "procedure", "pair": "list",
    "shape": "list", "text": "string", "v": "vector", "pairs": "list",
}  # fmt: skip
"""What is called so in the signature of a builtin."""

_BOUNDS: Final = re.compile(r"\b(radix|start|end|from|to)\b")


def _is_of_bounds(facts: Facts) -> bool:
    """Whether the error is of a number that may stand in the place of another one."""
    return _BOUNDS.search(facts.error.message) is not None


def _suits(call: FailedCall, operands: list[Operand]) -> bool:
    """Whether operands are of the kinds that the signature names, and those of the call are not."""
    words = _parameters(call)
    return _fits(words, operands) and not _fits(words, call.operands)


def _parameters(call: FailedCall) -> list[str]:
    """The names of the parameters of a builtin."""
    row = primitives().get(call.name)
    if row is not None and row.parameters:
        return [word.strip("[]") for word in row.parameters.split()]
    code = getattr(call.procedure, "__code__", None)
    if code is None or builtin_key(call.name) is None:
        return []
    return [scheme_name(name) for name in code.co_varnames[: code.co_argcount]]


def _fits(words: list[str], operands: list[Operand]) -> bool:
    stated = [(word, operand) for word, operand in zip(words, operands, strict=False) if word in _TAKES]
    return bool(stated) and all([_TAKES[word] == kind_of(operand.value) for word, operand in stated])


_FUNCTIONAL: Final = frozenset(
    "map for-each filter remove partition reduce fold fold-left fold-right find find-tail any every delete-if apply "
    "append-map filter-map list-index count vector-map vector-for-each string-for-each andmap ormap tensor-map "
    "for-all exists assert-all build-list sort-by".split()
)
"""Procedures that take a procedure first."""


def procedure_first(call: FailedCall, facts: Facts) -> str:
    """A procedure that stands behind what it is to be used on."""
    if call.name not in _FUNCTIONAL or not call.operands or is_procedure(call.operands[0].value):
        return ""
    given = next((operand for operand in call.operands if is_procedure(operand.value)), None)
    if given is None:
        first = call.operands[0]
        return f"{call.name} takes a procedure first, and {first.text} is none" if first.known and first.text else ""
    rest = [operand for operand in call.operands if operand is not given]
    if call.name.startswith(("fold", "reduce")):
        rest.sort(key=lambda operand: kind_of(operand.value) == "list")
    text = rewritten(call.name, [given, *rest])
    return f"{call.name} takes the procedure first{': ' if text else ''}{text}"


def spread(call: FailedCall, facts: Facts) -> str:
    """A list in the place of its elements, or the other way round."""
    last = kind_of(call.operands[-1].value) if len(call.operands) > 1 else "list"
    if call.name == "apply" and last not in ("list", "procedure"):
        texts = [operand.text or in_call(operand.value) for operand in call.operands]
        return f"the last argument of apply is a list: (apply {texts[0]} (list {' '.join(texts[1:])}))"
    if len(call.operands) != 1 or call.name not in _SPREADABLE:
        return ""
    only = call.operands[0]
    if not isinstance(only.value, Pair) or answer(call.procedure, list_elements(only.value)) is None:
        return ""
    return f"the elements of a list are handed over by apply: (apply {call.name} {only.text or in_call(only.value)})"


_SPREADABLE: Final = frozenset(("+", "-", "*", "/", "max", "min", "string-append", "append", "gcd", "lcm", "string"))


def mapped(call: FailedCall, facts: Facts) -> str:
    """A list where the procedure takes one of its elements."""
    if len(call.operands) != 1 or call.operands[0].value.__class__ is not Pair or not call.name:
        return ""
    only = call.operands[0]
    first = Operand("", None, only.value.car)
    expected = facts.error.message.partition("expected ")[2].partition(",")[0]
    if not expected.endswith(("number", "integer")) or not succeeds(call, [first]):
        return ""
    return f"over the elements of a list it goes by map: (map {call.name} {only.text or in_call(only.value)})"
