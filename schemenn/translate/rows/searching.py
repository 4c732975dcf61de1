"""Searching lists by eq?, eqv? and equal?, and these questions themselves."""

from __future__ import annotations

from schemenn.translate.code import ATOM, COMPARE, NOT, Code
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.emitter import Emitter
from schemenn.translate.equality import distinguish, equality
from schemenn.translate.rows.row import VALUES, Operand, row
from schemenn.translate.types import ANY, BOOL, NONE, NOTHING, Type, kind, list_of

# Searching


def _searched(emitter: Emitter, helper: str, operands: list[Operand]) -> Code:
    """A search by an equivalence of its own, which is asked of the key and each element."""
    key, items, same = operands
    return emitter.helper(helper, key.code, items.code, same.code)


def _member_test(how: str) -> None:
    name = {"eq?": "memq", "eqv?": "memv", "equal?": "member"}[how]

    def test(emitter: Emitter, operands: list[Operand]) -> Code:
        key, items = operands[:2]
        if len(operands) == 2 and _is_plain_key(emitter, key, items, how):
            return Code(f"{key.code.at(COMPARE + 1)} in {items.code.at(COMPARE + 1)}", COMPARE)
        return Code(f"{emit(emitter, operands).text} is not False", COMPARE)

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        key, items, *same = operands
        if same:
            return _searched(emitter, "member_by", operands)
        _check_key(emitter, key, items, how)
        return emitter.helper("member", key.code, items.code)

    row(name, emit, ATOM, lambda types: BOOL | list_of(types[1].element()), 2, 3 if how == "equal?" else 2, test=test)


def _is_plain_key(emitter: Emitter, key: Operand, items: Operand, how: str) -> bool:
    """Whether `in` and `==` find what a search by eq?, eqv? or equal? finds."""
    kinds = key.type | items.type.element()
    _check_key(emitter, key, items, how)
    if key.type.only("symbol", "string", "char"):
        distinguish(emitter, key.type, items.type.element())
        return True
    return kinds.only("int") or kinds.only("symbol")


def _check_key(emitter: Emitter, key: Operand, items: Operand, how: str) -> None:
    if how != "equal?" and key.type.only("list", "pair", "string"):
        emitter.refuse(f"a search by {how} for a list or string", emitter.span, "member and assoc compare by equal?")
    distinguish(emitter, key.type, items.type.element())


for _how in ("eq?", "eqv?", "equal?"):
    _member_test(_how)


def _assoc(how: str) -> None:
    name = {"eq?": "assq", "eqv?": "assv", "equal?": "assoc"}[how]

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        key, pairs, *same = operands
        if same:
            return _searched(emitter, "assoc_by", operands)
        _check_key(emitter, key, Operand(pairs.code, list_of(pairs.type.element().element())), how)
        return emitter.helper("assoc", key.code, pairs.code)

    row(name, emit, ATOM, lambda types: BOOL | types[1].element(), 2, 3 if how == "equal?" else 2)


for _how in ("eq?", "eqv?", "equal?"):
    _assoc(_how)


def _delete(emitter: Emitter, operands: list[Operand]) -> Code:
    key, items = operands
    if _is_plain_key(emitter, key, items, "equal?") and key.code.simple:
        name = emitter.fresh("item")
        emitter.release(name)
        return Code(f"[{name} for {name} in {items.code.at(COMPARE)} if {name} != {key.code.at(COMPARE + 1)}]", ATOM)
    return emitter.helper("delete", key.code, items.code)


row("delete delete!", _delete, ATOM, lambda types: list_of(types[1].element()), 2, 2)
row(
    "delete-duplicates remove-duplicates", "unique({0})", ATOM, lambda types: list_of(types[0].element()), uses="unique"
)
row("flatten", "flatten({0})", ATOM, list_of(ANY), uses="flatten")


def _append_items(types: list[Type]) -> Type:
    """The type of a list with an element of each list."""
    found = NOTHING
    for each in types:
        found |= each.element()
    return list_of(found)


def _same(how: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        return equality(emitter, operands[0], operands[1], how, emitter.span)

    row(how, emit, COMPARE, BOOL, 2, 2, simple=True)


for _how in ("eq?", "eqv?", "equal?"):
    _same(_how)

for _name, _function in {"partition": "partition", "span": "span", "break": "span_until"}.items():
    row(
        _name,
        lambda emitter, operands, function=_function: emitter.helper(function, *[each.code for each in operands]),  # type: ignore[misc]
        ATOM,
        kind("values"),
        2,
        2,
    )
row("take-while", "span({0}, {1})[0]", ATOM, lambda types: list_of(types[1].element()), uses="span")
row("drop-while", "span({0}, {1})[1]", ATOM, lambda types: list_of(types[1].element()), uses="span")
row("find-tail", "span_until({0}, {1})[1] or False", ATOM - 9, ANY, uses="span_until")
row(
    "zip",
    lambda emitter, operands: Code(f"[list(row) for row in zip({', '.join([each.code.text for each in operands])})]"),
    ATOM,
    lambda types: list_of(_append_items(types)),
    1,
    None,
)
row("unfold", "unfold({0}, {1}, {2}, {3})", ATOM, list_of(ANY), uses="unfold")

row("not", lambda emitter, operands: _not(operands[0]), NOT, BOOL, 1, 1, simple=True)


def _not(operand: Operand) -> Code:
    from schemenn.translate.code import negated

    if operand.type.only("bool"):
        return negated(operand.code)
    if operand.type.kinds and not operand.type.may_be("bool") and operand.code.simple:
        return Code("False", ATOM, True)
    return Code(f"{operand.code.at(COMPARE + 1)} is False", COMPARE, operand.code.simple)


def _is_bool(emitter: Emitter, operands: list[Operand]) -> Code:
    return Code(f"isinstance({operands[0].code.text}, bool)", ATOM, operands[0].code.simple)


row("boolean?", _is_bool, ATOM, BOOL, 1, 1, simple=True)
row("procedure?", "callable({0})", ATOM, BOOL, simple=True)
row("void", lambda emitter, operands: NONE_CODE, ATOM, NONE, 0, None)
VALUES.update({
    "nil": (Code("[]", ATOM, True), list_of(NOTHING)),
    "null": (Code("[]", ATOM, True), list_of(NOTHING)),
    "the-empty-list": (Code("[]", ATOM, True), list_of(NOTHING)),
    "the-empty-stream": (Code("[]", ATOM, True), list_of(NOTHING)),
    "stream-nil": (Code("[]", ATOM, True), list_of(NOTHING)),
    "true": (Code("True", ATOM, True), BOOL),
    "false": (Code("False", ATOM, True), BOOL),
})  # fmt: skip
