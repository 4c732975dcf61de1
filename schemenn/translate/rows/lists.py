"""Pairs and lists: Python lists, which the program never changes, and a tuple for a pair whose rest is no list."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, COMPARE, LAMBDA, NOT, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.equality import is_empty_list
from schemenn.translate.rows.row import Operand, row
from schemenn.translate.types import ANY, BOOL, INT, NOTHING, Type, kind, list_of


def element_type(types: list[Type]) -> Type:
    """The type of an element of the first operand."""
    return types[0].element()


def _rest_type(types: list[Type]) -> Type:
    found = types[0]
    if found.only("list"):
        return found
    return (
        ANY
        if found.may_be("any") or "any" in found.kinds
        else found.element() | (found if "list" in found.kinds else NOTHING)
    )


def _rest(emitter: Emitter, operands: list[Operand]) -> Code:
    code, found = operands[0]
    if found.only("list") and not emitter.has_handlers:
        return tail(code, 1)
    if found.only("pair"):
        return Code(f"{code.at(ATOM)}[1]", ATOM)
    if emitter.has_handlers or (found.may_be("pair") and emitter.has_pairs):
        return emitter.helper("cdr", code)
    return tail(code, 1)


def tail(code: Code, count: int) -> Code:
    """A list without its first elements; the tail of a tail is taken at once."""
    text = code.text
    if text.endswith(":]") and code.level == ATOM:
        base, _, start = text[:-2].rpartition("[")
        if start.isdigit() and base:
            return Code(f"{base}[{int(start) + count}:]", ATOM)
    return Code(f"{code.at(ATOM)}[{count}:]", ATOM)


def item(code: Code, index: int = 0) -> Code:
    """An element of a list; that of a tail is taken at once."""
    text = code.text
    if text.endswith(":]") and code.level == ATOM:
        base, _, start = text[:-2].rpartition("[")
        if start.isdigit() and base:
            return Code(f"{base}[{int(start) + index}]", ATOM)
    return Code(f"{code.at(ATOM)}[{index}]", ATOM)


def _selector(name: str) -> None:
    """car, cdr and their compositions: the letters from right to left."""

    def make(emitter: Emitter, operands: list[Operand]) -> Code:
        code, found = operands[0]
        for letter in reversed(name[1:-1]):
            if found.only("string", "symbol", "int", "float", "bool", "vector", "char"):
                emitter.refuse(f"{name} of {code.text}, which is no pair,", emitter.span)
            if letter == "a":
                code, found = item(code), found.element()
            else:
                code, found = _rest(emitter, [Operand(code, found)]), _rest_type([found])
        return code

    def result(types: list[Type]) -> Type:
        found = types[0]
        for letter in reversed(name[1:-1]):
            found = found.element() if letter == "a" else _rest_type([found])
        return found

    row(name, make, ATOM, result, 1, 1)


_SELECTORS = """
    car cdr caar cadr cdar cddr caddr cdddr cadddr caadr cdadr cddar caddar cadar cddadr cdddar cddddr caaar cdaar
"""
for _name in _SELECTORS.split():
    _selector(_name)


def _cons(emitter: Emitter, operands: list[Operand]) -> Code:
    *items, rest = operands
    if not items:
        return rest.code
    if rest.type.only("list"):
        code = rest.code
        spliced = code.text[1:-1] if _is_display(code) else f"*{code.at(COMPARE)}"
        return Code(f"[{', '.join([each.code.at(LAMBDA) for each in items] + ([spliced] if spliced else []))}]", ATOM)
    if rest.type.kinds and not rest.type.may_be("list", "pair") and len(items) == 1:
        return Code(
            f"({items[0].code.at(LAMBDA)}, {rest.code.at(LAMBDA)})", ATOM, items[0].code.simple and rest.code.simple
        )
    code = rest.code
    for each in reversed(items):
        code = emitter.helper("cons", each.code, code)
    return code


def _is_display(code: Code) -> bool:
    """Whether a code is a list of items between brackets, not a comprehension."""
    text = code.text
    if not (text.startswith("[") and text.endswith("]")) or " for " in text or code.level != ATOM:
        return False
    depth = 0
    for index, character in enumerate(text):
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth == 0 and index < len(text) - 1:
            return False
    return '"' not in text or "]" not in text[1:-1]


row("cons", _cons, ATOM, ANY, 2, 2)
row("%cons-stream", "({0}, {1})", ATOM, lambda types: Type(frozenset({"pair"}), types[0] | kind("promise")))
row("cons* list*", _cons, ATOM, ANY, 1, None)


def list_code(emitter: Emitter, operands: list[Operand]) -> Code:
    """A list of the operands."""
    simple = all(operand.code.simple for operand in operands)
    return Code(f"[{', '.join([operand.code.at(LAMBDA) for operand in operands])}]", ATOM, simple)


row("list", list_code, ATOM, ANY, 0, None, simple=True)


def _null(emitter: Emitter, operands: list[Operand]) -> Code:
    return is_empty_list(emitter, operands[0])


row("null? empty? stream-null? empty-stream?", _null, NOT, BOOL, 1, 1, simple=True)


def _pair(emitter: Emitter, operands: list[Operand]) -> Code:
    code, found = operands[0]
    if found.only("list"):
        return Code(f"{code.at(COMPARE + 1)} != []", COMPARE, code.simple)
    if found.only("pair") and code.simple:
        return Code("True", ATOM, True)
    if found.may_be("vector") and "vector" in emitter.kinds:
        emitter.need("Vector")
    return emitter.helper("is_pair", code)


def _pair_test(emitter: Emitter, operands: list[Operand]) -> Code:
    code, found = operands[0]
    return Code(code.at(NOT), NOT, code.simple) if found.only("list") else _pair(emitter, operands)


row("pair? stream-pair?", _pair, COMPARE, BOOL, 1, 1, simple=True, test=_pair_test)


def _is_list(emitter: Emitter, operands: list[Operand]) -> Code:
    code, found = operands[0]
    if found.only("list") and code.simple:
        return Code("True", ATOM, True)
    if found.may_be("vector") and "vector" in emitter.kinds:
        emitter.need("Vector")
        return emitter.helper("is_list", code)
    return Code(f"isinstance({code.text}, list)", ATOM, code.simple)


row("list?", _is_list, ATOM, BOOL, 1, 1, simple=True)
row("default-object?", "{0:C} is None", COMPARE, BOOL)
row("drop-right drop-right!", "drop_right({0}, {1})", ATOM, lambda types: types[0], uses="drop_right")
row("take-right", "take_right({0}, {1})", ATOM, lambda types: types[0], uses="take_right")


def _length(emitter: Emitter, operands: list[Operand]) -> Code:
    """A pair whose rest is no list is a tuple, which has a length in Python, but none in Scheme."""
    found = operands[0].type
    if found.only("list") or not (found.may_be("pair") and emitter.has_pairs):
        return Code(f"len({operands[0].code.text})")
    return emitter.helper("length", operands[0].code)


row("length", _length, ATOM, INT, 1, 1)


def _append(emitter: Emitter, operands: list[Operand]) -> Code:
    if not operands:
        return Code("[]", ATOM, True)
    if len(operands) > 1 and not all(each.type.may_be("list") for each in operands):
        emitter.refuse("append of what is no list", emitter.span)
    return Code(
        " + ".join([each.code.at(ADD if i == 0 else ADD + 1) for i, each in enumerate(operands)]),
        ADD if len(operands) > 1 else operands[0].code.level,
    )


def _append_type(types: list[Type]) -> Type:
    found = NOTHING
    for each in types:
        found |= each.element()
    return list_of(found)


row("append", _append, ADD, _append_type, 0, None)
row("reverse", "{0:A}[::-1]", ATOM, lambda types: list_of(types[0].element()))
row("list-copy", "list({0})", ATOM, lambda types: list_of(types[0].element()))


def _list_ref(emitter: Emitter, operands: list[Operand]) -> Code:
    if operands[1].code.text.isdigit():
        return item(operands[0].code, int(operands[1].code.text))
    if emitter.has_handlers:
        return emitter.helper("item_at", operands[0].code, operands[1].code)
    return Code(f"{operands[0].code.at(ATOM)}[{operands[1].code.text}]", ATOM)


row("list-ref", _list_ref, ATOM, element_type, 2, 2)


def _list_tail(emitter: Emitter, operands: list[Operand]) -> Code:
    return Code(f"{operands[0].code.at(ATOM)}[{operands[1].code.text}:]", ATOM)


row("list-tail drop", _list_tail, ATOM, lambda types: list_of(types[0].element()), 2, 2)


def _taken(emitter: Emitter, operands: list[Operand]) -> Code:
    """The first elements; a pair whose rest is no list would be cut at its ends."""
    if "pair" in operands[0].type.kinds:
        return emitter.helper("take", operands[0].code, operands[1].code)
    return Code(f"{operands[0].code.at(ATOM)}[:{operands[1].code.text}]", ATOM)


row("list-head take", _taken, ATOM, lambda types: list_of(types[0].element()), 2, 2)
row("sublist", "{0:A}[{1}:{2}]", ATOM, lambda types: list_of(types[0].element()))
row("last", "{0:A}[-1]", ATOM, element_type)
row("last-pair", "{0:A}[-1:]", ATOM, lambda types: types[0])
row("except-last-pair except-last-pair! butlast", "{0:A}[:-1]", ATOM, lambda types: types[0])
for _index, _name in enumerate(["first", "second", "third", "fourth", "fifth"]):
    row(_name, lambda emitter, operands, index=_index: item(operands[0].code, index), ATOM, element_type, 1, 1)  # type: ignore[misc]
row("make-list", "[{1}] * {0:U}", ATOM - 3, lambda types: list_of(types[1]))


def _iota(emitter: Emitter, operands: list[Operand]) -> Code:
    codes = [operand.code for operand in operands]
    if len(codes) == 1:
        return Code(f"list(range({codes[0].text}))", ATOM)
    if len(codes) == 2 and operands[1].type.only("int"):
        end = (
            str(int(codes[0].text) + int(codes[1].text))
            if codes[0].text.isdigit() and codes[1].text.isdigit()
            else f"{codes[1].text} + {codes[0].at(ADD)}"
        )
        return Code(f"list(range({codes[1].text}, {end}))", ATOM)
    start = codes[1] if len(codes) > 1 else Code("0")
    return emitter.helper("iota", codes[0], start, codes[2] if len(codes) > 2 else Code("1"))


row(
    "iota",
    _iota,
    ATOM,
    lambda types: list_of(INT if all(each.only("int") for each in types) else types[-1] | types[0]),
    1,
    3,
)
