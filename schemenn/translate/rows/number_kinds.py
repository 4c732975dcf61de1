"""Questions about numbers, their bits, and their texts."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, COMPARE, UNARY, Code, call
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.types import (
    BOOL,
    INT,
    NUMBER,
    NUMBERS,
    STRING,
)  # fmt: skip

# Questions


def _question(names: str, helper: str, always: tuple[str, ...], never: tuple[str, ...]) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        code, found = operands[0]
        if code.simple and always and found.only(*always):
            return Code("True", ATOM, True)
        if code.simple and never and found.only(*never):
            return Code("False", ATOM, True)
        return emitter.helper(helper, code)

    row(names, emit, ATOM, BOOL, 1, 1, simple=True)


_OTHERS = ("list", "pair", "string", "symbol", "char", "vector", "bool", "table", "procedure", "none", "tensor")
_question("number? complex? real?", "is_number", NUMBERS, _OTHERS)
_question("rational?", "is_rational", ("int", "fraction"), _OTHERS)
_question("integer?", "is_integer", ("int",), _OTHERS)
_question("exact-integer? fixnum?", "is_exact_integer", ("int",), ("float", *_OTHERS))
_question("exact-rational?", "is_exact", ("int", "fraction"), ("float", *_OTHERS))
_question("exact?", "is_exact", ("int", "fraction"), ("float",))
_question("inexact? flonum?", "is_inexact", ("float",), ("int", "fraction"))
row("exact-nonnegative-integer?", "is_natural({0})", ATOM, BOOL, uses="is_natural")
row("nan?", "math.isnan({0})", ATOM, BOOL, uses="math")
row("infinite?", "math.isinf({0})", ATOM, BOOL, uses="math")
row("finite?", "math.isfinite({0})", ATOM, BOOL, uses="math")
row("bitwise-and logand", "{0:U} & {1:U}", ADD, INT)
row("bitwise-xor logxor", "{0:U} ^ {1:U}", ADD, INT)
row("bitwise-or bitwise-ior logior logor", "{0:U} | {1:U}", ADD - 1, INT)
row("bitwise-not lognot", "~{0:U}", UNARY, INT)


def _shift(emitter: Emitter, operands: list[Operand]) -> Code:
    amount = operands[1].code.text
    if amount.isdigit():
        return Code(f"{operands[0].code.at(ADD + 1)} << {amount}", COMPARE)
    if amount.startswith("-") and amount[1:].isdigit():
        return Code(f"{operands[0].code.at(ADD + 1)} >> {amount[1:]}", COMPARE)
    return emitter.helper("shift", operands[0].code, operands[1].code)


row("arithmetic-shift ash shift-left", _shift, COMPARE, INT, 2, 2)


def _to_string(emitter: Emitter, operands: list[Operand]) -> Code:
    if len(operands) == 2 and operands[1].code.text != "10":
        return emitter.helper("in_radix", operands[0].code, operands[1].code)
    if operands[0].type.only("int"):
        return call("str", operands[0].code, simple=True)
    return emitter.helper("text_of", operands[0].code)


row("number->string", _to_string, ATOM, STRING, 1, 2)
row("string->number", lambda e, o: e.helper("to_number", *[each.code for each in o]), ATOM, NUMBER | BOOL, 1, 2)
row(
    "boolean=? symbol=?",
    lambda e, o: Code(" == ".join([each.code.at(COMPARE + 1) for each in o]), COMPARE),
    COMPARE,
    BOOL,
    2,
    None,
)
row("random", "random_below({0})", ATOM, NUMBER, uses="random_below")
