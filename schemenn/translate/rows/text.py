"""Strings, characters and symbols: Python strings; with classes of their own where the program tells them apart."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, COMPARE, LAMBDA, NOT, Code, call
from schemenn.translate.constants import vector_code
from schemenn.translate.emitter import Emitter
from schemenn.translate.equality import distinguish
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.types import BOOL, CHAR, INT, NONE, STRING, SYMBOL, TEXTS, Type, list_of


def wrapped(emitter: Emitter, name: str, code: Code) -> Code:
    """A text as a symbol or character, where these have a class."""
    if name not in emitter.needed:
        return code
    emitter.need(name)
    return call(name, code, simple=code.simple)


def _append(emitter: Emitter, operands: list[Operand]) -> Code:
    if not operands:
        return Code('""', ATOM, True)
    for operand in operands:
        if not operand.type.may_be("string"):
            emitter.refuse(f"string-append of {operand.code.text}, which is no string,", emitter.span)
    if len(operands) == 1:
        return operands[0].code
    return Code(" + ".join([operand.code.at(ADD) for operand in operands]), ADD, all(o.code.simple for o in operands))


row("string-append", _append, ADD, STRING, 0, None)
row("string-length", "len({0})", ATOM, INT)


def _string_ref(emitter: Emitter, operands: list[Operand]) -> Code:
    if emitter.has_handlers and not operands[1].code.text.isdigit():
        return wrapped(emitter, "Char", emitter.helper("item_at", operands[0].code, operands[1].code))
    return wrapped(emitter, "Char", Code(f"{operands[0].code.at(ATOM)}[{operands[1].code.text}]", ATOM))


row("string-ref", _string_ref, ATOM, CHAR, 2, 2)


def _substring(emitter: Emitter, operands: list[Operand]) -> Code:
    bounds = [operand.code.text for operand in operands[1:]] + [""] * (3 - len(operands))
    bounds = ["" if bounds[0] == "0" else bounds[0], "" if bounds[1] == f"len({operands[0].code.text})" else bounds[1]]
    return Code(f"{operands[0].code.at(ATOM)}[{':'.join(bounds)}]", ATOM)


row("substring", _substring, ATOM, STRING, 2, 3)
row("string-copy", lambda e, o: o[0].code if len(o) == 1 else _substring(e, o), ATOM, STRING, 1, 3)
row("string-head", "{0:A}[:{1}]", ATOM, STRING)
row("string-tail", "{0:A}[{1}:]", ATOM, STRING)
row("string-upcase", "{0:A}.upper()", ATOM, STRING)
row("string-downcase", "{0:A}.lower()", ATOM, STRING)
row("string-reverse", "{0:A}[::-1]", ATOM, STRING)
row("string-trim string-trim-both", lambda e, o: Code(f"{o[0].code.at(ATOM)}.strip()"), ATOM, STRING, 1, 1)
row("string-trim-left", lambda e, o: Code(f"{o[0].code.at(ATOM)}.lstrip()"), ATOM, STRING, 1, 1)
row("string-trim-right", lambda e, o: Code(f"{o[0].code.at(ATOM)}.rstrip()"), ATOM, STRING, 1, 1)
row("string-null?", '{0:C} == ""', COMPARE, BOOL)
row("string-contains", "string_index({0}, {1})", ATOM, INT | BOOL, uses="string_index", test="{1:C} in {0:C}")
row("string-prefix?", "{1:A}.startswith({0})", ATOM, BOOL)
row("string-suffix?", "{1:A}.endswith({0})", ATOM, BOOL)
row(
    "string-join",
    lambda e, o: Code(f"{o[1].code.at(ATOM) if len(o) > 1 else chr(34) + ' ' + chr(34)}.join({o[0].code.text})"),
    ATOM,
    STRING,
    1,
    2,
)
def _split(emitter: Emitter, operands: list[Operand]) -> Code:
    """The pieces between a character or a text, or the words."""
    if len(operands) == 1:
        return Code(f"{operands[0].code.at(ATOM)}.split()", ATOM)
    if not operands[1].type.only("char", "string"):
        emitter.refuse("string-split at what may be no character", emitter.span)
    if not operands[1].type.only("char"):
        return emitter.helper("split_text", operands[0].code, operands[1].code)
    return Code(f"{operands[0].code.at(ATOM)}.split({operands[1].code.text})", ATOM)


row("string-split", _split, ATOM, list_of(STRING), 1, 2)
row("string-pad-left", lambda e, o: e.helper("pad_left", *[each.code for each in o]), ATOM, STRING, 2, 3)
row("string-pad-right string-pad", lambda e, o: e.helper("pad_right", *[each.code for each in o]), ATOM, STRING, 2, 3)
row("make-string", "{1:A} * {0:U}", ADD + 1, STRING)
row("string", lambda e, o: _string(e, o), ATOM, STRING, 0, None)


def _string(emitter: Emitter, operands: list[Operand]) -> Code:
    if not operands:
        return Code('""', ATOM, True)
    if all(operand.type.only("char", "string") for operand in operands):
        codes = [Code(f"str({o.code.text})") if "Char" in emitter.needed else o.code for o in operands]
        return Code(" + ".join([code.at(ADD) for code in codes]), ADD if len(codes) > 1 else codes[0].level)
    emitter.refuse("string of what may be no character", emitter.span)


def _compared(names: str, sign: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        for operand in operands:
            if not operand.type.may_be("string", "char"):
                emitter.refuse(f"{names.split()[0]} of {operand.code.text}", emitter.span)
        return Code(
            f" {sign} ".join([operand.code.at(COMPARE + 1) for operand in operands]),
            COMPARE,
            all(o.code.simple for o in operands),
        )

    row(names, emit, COMPARE, BOOL, 2, None)


for _sign, _python in {"=": "==", "<": "<", ">": ">", "<=": "<=", ">=": ">="}.items():
    _compared(f"string{_sign}? char{_sign}?", _python)

for _sign, _python in {"=": "==", "<": "<", ">": ">", "<=": "<=", ">=": ">="}.items():
    row(f"string-ci{_sign}?", f"{{0:A}}.casefold() {_python} {{1:A}}.casefold()", COMPARE, BOOL)
row("string-foldcase", "{0:A}.casefold()", ATOM, STRING)


def _to_list(emitter: Emitter, operands: list[Operand]) -> Code:
    code = operands[0].code if len(operands) == 1 else _substring(emitter, operands)
    if "Char" in emitter.needed:
        emitter.need("Char")
        return Code(f"[Char(c) for c in {code.at(COMPARE)}]")
    return call("list", code)


row("string->list", _to_list, ATOM, list_of(CHAR), 1, 3)
row("string->vector", lambda e, o: vector_code(e, _to_list(e, o)), ATOM, Type(frozenset({"vector"}), CHAR), 1, 3)
row("vector->string", '"".join({0})', ATOM, STRING)
row("list->string", '"".join({0})', ATOM, STRING)
row("string->symbol intern", lambda e, o: wrapped(e, "Symbol", o[0].code), ATOM, SYMBOL, 1, 1)


def _symbol_to_string(emitter: Emitter, operands: list[Operand]) -> Code:
    return call("str", operands[0].code) if "Symbol" in emitter.needed else operands[0].code


row("symbol->string", _symbol_to_string, ATOM, STRING, 1, 1)
row(
    "symbol-append",
    lambda e, o: wrapped(e, "Symbol", Code(" + ".join([each.code.at(ADD) for each in o]), ADD)),
    ADD,
    SYMBOL,
    1,
    None,
)
row(
    "string-index",
    lambda e, o: (
        e.helper("string_index", o[0].code, o[1].code)
        if o[1].type.only("char")
        else e.refuse("string-index with a procedure", e.span)
    ),
    ATOM,
    INT | BOOL,
    2,
    2,
)
row("string-search-forward", "string_index({1}, {0}, {2})", ATOM, INT | BOOL, uses="string_index")


def _kind_question(name: str, kind: str, class_name: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        code, found = operands[0]
        if found.only(kind) and code.simple:
            return Code("True", ATOM, True)
        if not found.may_be(kind) and found.kinds and code.simple:
            return Code("False", ATOM, True)
        distinguish(emitter, found, Type(frozenset({kind})))
        if class_name in emitter.needed:
            emitter.need(class_name)
            return Code(f"isinstance({code.text}, {class_name})", ATOM, code.simple)
        if kind == "string" and emitter.needed & {"Symbol", "Char"}:
            return Code(f"type({code.text}) is str", COMPARE, code.simple)
        return Code(f"isinstance({code.text}, str)", ATOM, code.simple)

    row(name, emit, ATOM, BOOL, 1, 1, simple=True)


_kind_question("string?", "string", "str-class")
_kind_question("symbol?", "symbol", "Symbol")
_kind_question("char?", "char", "Char")

__all__ = ["LAMBDA", "NONE", "NOT", "TEXTS"]
row("command-line", "sys.argv", ATOM, list_of(STRING), 0, 0, uses="sys")
