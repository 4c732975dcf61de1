"""Hints about values that are out of range or missing: indices, keys, files, divisors, and recursion without an end."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Final

from schemenn.hints.rewriting import culprit
from schemenn.hints.distance import nearest
from schemenn.hints.facts import Facts
from schemenn.hints.source_forms import head_of
from schemenn.datum import String, Symbol
from schemenn.primitives.hash_kinds import HashTable
from schemenn.syntax import Form
from schemenn.tensor import Mask, Tensor

_INDEX: Final = re.compile(r"(?:index|start|end) (-?\d+) is out of range for (?:a list of )?length (\d+)")

_AXIS: Final = re.compile(r"index -?\d+ is out of range(?: for axis (\d+))? of")

_CUTS: Final = frozenset(
    "list-tail list-head take drop take-right drop-right split-at take! drop-right! string-take string-drop "
    "string-take-right string-drop-right vector-head vector-tail sublist substring string-copy vector-copy subvector "
    "string-head string-tail subvector->list bytevector-copy vector-fill!".split()
)
"""Procedures whose index says where to cut, so that it may be the length."""


def range_hints(facts: Facts) -> Iterator[str]:
    """Hints about an index."""
    found = _INDEX.search(facts.error.message)
    if not found:
        if "index" in facts.error.message and "must not be negative" in facts.error.message:
            yield "indices begin at 0"
        yield from _axis_hints(facts)
        return
    index, length = int(found[1]), int(found[2])
    if facts.error.message.partition(":")[0] in _CUTS:
        if index > length:
            yield f"the length is {length}, so {length} is the last place to cut"
    elif length == 0:
        yield "there are no elements at all"
    elif index == length:
        yield f"indices begin at 0, so the last one is {length - 1}"
    elif index < 0:
        yield f"indices begin at 0; the last element has the index {length - 1}"
    else:
        yield f"the indices are 0 to {length - 1}" if length > 1 else "the only index is 0"


def _axis_hints(facts: Facts) -> Iterator[str]:
    """The indices that an axis of a tensor has."""
    found = _AXIS.search(facts.error.message)
    tensor = facts.call.operands[0].value if found and facts.call and facts.call.operands else None
    if found and isinstance(tensor, Tensor | Mask):
        length = tensor.array.shape[int(found[1] or 0)]
        yield f"the indices {'of this axis ' if found[1] else ''}are 0 to {length - 1}" if length else (
            "there are no elements at all"
        )


def key_hints(facts: Facts) -> Iterator[str]:
    """Hints about a key that a table does not have."""
    call = facts.call
    if call is None:
        return
    table = next((operand.value for operand in call.operands if isinstance(operand.value, HashTable)), None)
    wrong = culprit(call, facts)
    if wrong is not None and table is not None:
        near = _near(wrong.value, table)
        if near:
            yield f"did you mean {near}?"
            return
    if call.name == "hash-table-update!":
        yield "hash-table-update!/default begins with a default: (hash-table-update!/default table key f default)"
        return
    yield "hash-table-ref/default answers a default where there is no key: (hash-table-ref/default table key default)"


def _near(key: object, table: HashTable) -> str:
    from schemenn.write import short

    if not isinstance(key, String | Symbol):
        return ""
    name = key.text if isinstance(key, String) else key.name
    others = [each for each in _keys(table) if isinstance(each, key.__class__)]
    texts = {each.text if isinstance(each, String) else each.name: each for each in others}
    near = nearest(name, [list(texts)], 1)
    return short(texts[near[0]]) if near else ""


def _keys(table: HashTable) -> list[object]:
    from schemenn.datum import Pair
    from schemenn.primitives import hash_tables

    found: list[object] = []
    here = hash_tables.hash_table_keys(table)
    while isinstance(here, Pair) and len(found) < 1000:
        found.append(here.car)
        here = here.cdr
    return found


def division_hints(facts: Facts) -> Iterator[str]:
    """Hints about a division by exact zero."""
    call = facts.call
    if call is None or not call.operands:
        return
    last = call.operands[-1]
    if last.text and not last.text.strip("0") == "":
        yield f"{last.text} is 0 here" if len(last.text) < 40 else "the divisor is 0 here"
    elif call.name == "/":
        yield "only inexact division has an answer here: (/ 1.0 0.0) is +inf.0"


def recursion_hints(facts: Facts) -> Iterator[str]:
    """Hints about a procedure that calls itself without end."""
    name = facts.error.message.partition(": ")[2].partition(" calls")[0]
    if not name:
        return
    form = next((each for each in reversed(facts.path) if _defines(each, name)), None)
    tests = ("if", "cond", "case", "when", "unless", "and", "or", "match", "do")
    if form is not None and not any(_mentions(form, test) for test in tests):
        yield f"{name} calls itself whatever its arguments are; a case in which it does not must come first"
    else:
        yield f"does every call of {name} come nearer to the case in which it stops?"


def _defines(form: Form, name: str) -> bool:
    if head_of(form).startswith("define") and len(form.items) > 1:
        return head_of(form.items[1]) == name
    return head_of(form) == "let" and getattr(form.items[1], "name", "") == name


def _mentions(form: Form, head: str) -> bool:
    if head_of(form) == head:
        return True
    return any(_mentions(item, head) for item in form.items if isinstance(item, Form))


def mask_hints(facts: Facts) -> Iterator[str]:
    """How a mask decides: element by element."""
    if facts.error.message.startswith("not: "):
        yield "mask-not turns every element round"
        return
    parent = facts.parent
    if parent is not None and head_of(parent) == "if" and len(parent.items) == 4:
        texts = [item.span.text() for item in parent.items[1:]]
        if len(" ".join(texts)) < 50:
            yield f"where chooses element by element: (where {' '.join(texts)})"
            return
    yield "where chooses element by element: (where mask a b); any and every element are asked for by map and sum"


def file_hints(facts: Facts) -> Iterator[str]:
    """A file of nearly that name."""
    call = facts.call
    if call is None or "No such file" not in facts.error.message:
        return
    name = next((operand.value.text for operand in call.operands if isinstance(operand.value, String)), "")
    folder, file = os.path.split(name)
    try:
        near = nearest(file, [os.listdir(folder or ".")], 1)
    except OSError:
        yield f"there is no folder {folder} either"
        return
    if near:
        yield f"did you mean {os.path.join(folder, near[0])}?"


def early_value_hints(facts: Facts) -> Iterator[str]:
    """A local variable that is used before its definition has run."""
    name = facts.error.message.partition(" is used")[0]
    form = next((each for each in reversed(facts.path) if head_of(each) in ("letrec", "letrec*", "let*")), None)
    if form is not None and head_of(form) == "letrec":
        yield f"the values of a letrec must not need each other; let* has them one after the other, {name} first"
    elif name != "a variable":
        yield f"the definition of {name} stands further down, or needs its own value"
