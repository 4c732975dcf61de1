"""Vectors: Python lists, of a class of their own where the program tells them from lists."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, LAMBDA, TUPLE, Code
from schemenn.translate.constants import vector_code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.rows.lists import element_type, list_code
from schemenn.translate.types import BOOL, INT, NONE, NOTHING, Type, list_of

# Vectors


def _vector(emitter: Emitter, operands: list[Operand]) -> Code:
    return vector_code(emitter, list_code(emitter, operands))


def _vector_of(types: list[Type]) -> Type:
    found = NOTHING
    for each in types:
        found |= each
    return Type(frozenset({"vector"}), found)


def _vector_ref(emitter: Emitter, operands: list[Operand]) -> Code:
    if emitter.has_handlers and not operands[1].code.text.isdigit():
        return emitter.helper("item_at", operands[0].code, operands[1].code)
    return Code(f"{operands[0].code.at(ATOM)}[{operands[1].code.text}]", ATOM)


def _vector_set(emitter: Emitter, operands: list[Operand]) -> Code:
    v, index, value = operands
    if emitter.has_handlers and not index.code.text.isdigit():
        return emitter.helper("set_item", v.code, index.code, value.code)
    return Code(f"{v.code.at(ATOM)}[{index.code.text}] = {value.code.text}", TUPLE)


def _part(operands: list[Operand]) -> str:
    """The slice of a vector from a start to an end, which may be left out."""
    bounds = [operand.code.text for operand in operands[1:]] + [""] * (3 - len(operands))
    return f"{operands[0].code.at(ATOM)}[{':'.join(bounds)}]"


row("vector", _vector, ATOM, _vector_of, 0, None)
row(
    "make-vector",
    lambda emitter, operands: vector_code(
        emitter,
        Code(
            f"[{operands[1].code.at(LAMBDA) if len(operands) > 1 else 'None'}] * {operands[0].code.at(ATOM - 2)}",
            ATOM - 3,
        ),
    ),
    ATOM - 3,
    lambda types: Type(frozenset({"vector"}), types[1] if len(types) > 1 else NONE),
    1,
    2,
)
row("vector-ref", _vector_ref, ATOM, element_type, 2, 2)
row("vector-set!", _vector_set, TUPLE, NONE, 3, 3, statement=True)
row("vector-length", "len({0})", ATOM, INT)
row(
    "vector->list",
    lambda emitter, operands: Code(
        f"list({operands[0].code.text})" if len(operands) == 1 else f"list({_part(operands)})",
        ATOM,
    ),
    ATOM,
    lambda types: list_of(types[0].element()),
    1,
    3,
)
row(
    "list->vector",
    lambda emitter, operands: vector_code(emitter, Code(f"list({operands[0].code.text})", ATOM)),
    ATOM,
    lambda types: Type(frozenset({"vector"}), types[0].element()),
    1,
    1,
)
row("vector-swap!", "{0:A}[{1}], {0:A}[{2}] = {0:A}[{2}], {0:A}[{1}]", TUPLE, NONE, statement=True)
row("vector-fill!", "{0:A}[:] = [{1}] * len({0})", TUPLE, NONE, statement=True)
row(
    "vector-copy",
    lambda emitter, operands: vector_code(
        emitter,
        Code(
            f"list({operands[0].code.text})" if len(operands) == 1 else f"{_part(operands)}",
            ATOM,
        ),
    ),
    ATOM,
    lambda types: types[0],
    1,
    3,
)
row(
    "subvector",
    lambda emitter, operands: vector_code(
        emitter, Code(f"{operands[0].code.at(ATOM)}[{operands[1].code.text}:{operands[2].code.text}]", ATOM)
    ),
    ATOM,
    lambda types: types[0],
    3,
    3,
)
row(
    "vector-append",
    lambda emitter, operands: vector_code(emitter, Code(" + ".join([o.code.at(ADD + 1) for o in operands]), ADD)),
    ADD,
    lambda types: _vector_of([each.element() for each in types]),
    1,
    None,
)


def _is_vector(emitter: Emitter, operands: list[Operand]) -> Code:
    code, found = operands[0]
    if found.only("vector") and code.simple:
        return Code("True", ATOM, True)
    emitter.need("Vector")
    return Code(f"isinstance({code.text}, Vector)", ATOM, code.simple)


row("vector?", _is_vector, ATOM, BOOL, 1, 1, simple=True)
