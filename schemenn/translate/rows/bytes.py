"""Bytevectors as Python's bytearrays."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, LAMBDA, TUPLE, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.types import BOOL, INT, NONE, STRING, kind

BYTES = kind("bytes")


def _bytevector(emitter: Emitter, operands: list[Operand]) -> Code:
    return Code(f"bytearray([{', '.join([operand.code.at(LAMBDA) for operand in operands])}])")


def _make(emitter: Emitter, operands: list[Operand]) -> Code:
    if len(operands) == 1:
        return Code(f"bytearray({operands[0].code.text})")
    return Code(f"bytearray([{operands[1].code.text}] * {operands[0].code.at(ATOM - 2)})")


def _ref(emitter: Emitter, operands: list[Operand]) -> Code:
    if emitter.has_handlers and not operands[1].code.text.isdigit():
        return emitter.helper("item_at", operands[0].code, operands[1].code)
    return Code(f"{operands[0].code.at(ATOM)}[{operands[1].code.text}]", ATOM)


def _part(operands: list[Operand]) -> str:
    if len(operands) == 1:
        return operands[0].code.at(ATOM)
    bounds = [operand.code.text for operand in operands[1:]] + [""] * (3 - len(operands))
    return f"{operands[0].code.at(ATOM)}[{':'.join(bounds)}]"


row("bytevector", _bytevector, ATOM, BYTES, 0, None)
row("make-bytevector", _make, ATOM, BYTES, 1, 2)
row("bytevector-u8-ref", _ref, ATOM, INT, 2, 2)
row("bytevector-u8-set!", "{0:A}[{1}] = {2}", TUPLE, NONE, statement=True)
row("bytevector-length", "len({0})", ATOM, INT)
row("bytevector-copy", lambda e, o: Code(_part(o) if len(o) > 1 else f"{_part(o)}[:]"), ATOM, BYTES, 1, 3)
row("bytevector-append", lambda e, o: _append(o), ADD, BYTES, 0, None)
row("bytevector?", "isinstance({0}, bytearray)", ATOM, BOOL, simple=True)
row("utf8->string", lambda e, o: Code(f"{_part(o)}.decode()"), ATOM, STRING, 1, 3)
row("string->utf8", lambda e, o: Code(f"bytearray({_part(o)}.encode())"), ATOM, BYTES, 1, 3)


def _append(operands: list[Operand]) -> Code:
    if not operands:
        return Code("bytearray()")
    return Code(" + ".join([operand.code.at(ADD) for operand in operands]), ADD if len(operands) > 1 else ATOM)
