"""Tests and branches: if, cond, case, and, or; where Scheme's truth is not Python's, `is not False` says so."""

from __future__ import annotations

from typing import Any

from schemenn.datum import FALSE, TRUE, Char, String, Symbol
from schemenn.translate import facts
from schemenn.translate.code import AND, ATOM, CHOICE, COMPARE, NOT, OR, Block, Code, IfBlock, Plain, ends, negated
from schemenn.translate.code import FALSE as FALSE_CODE
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.code import TRUE as TRUE_CODE
from schemenn.translate.constants import constant
from schemenn.translate.emit_core import count_operands, hoisted
from schemenn.translate.emitter import Emitter, Place
from schemenn.translate.equality import distinguish, equality
from schemenn.translate.rows.row import ROWS, Operand, fill
from schemenn.translate.tree import Builtin, Call, Case, Constant, If, Logic, Node, Ref
from schemenn.translate.types import BOOL, type_of_datum

_WIDEST_CHOICE = 76


def test(emitter: Emitter, node: Node) -> Code:
    """The code of a form that is asked whether it is true."""
    match node:
        case Constant():
            return FALSE_CODE if node.value is FALSE else TRUE_CODE
        case Logic() if all(emitter.is_expression(part) for part in node.parts):
            level = AND if node.word == "and" else OR
            codes = [test(emitter, part) for part in node.parts]
            text = f" {node.word} ".join([code.at(level + 1) for code in codes])
            return Code(text, level, all(code.simple for code in codes))
        case Call(function=Builtin(name="not"), arguments=[inner]):
            return negated(test(emitter, inner))
        case Call(function=Builtin(name=name)) if name in ROWS and ROWS[name].test:
            row = ROWS[name]
            count_operands(emitter, node, name)
            emitter.need(*(row.uses if not callable(row.test) else ()))
            operands = emitter.operands(node.arguments)
            if callable(row.test):
                return row.test(emitter, operands)
            return fill(row.test, row.test_level, operands, row.is_simple)
        case If() if emitter.type(node).only("bool") and not emitter.is_expression(node):
            return hoisted(emitter, node)
    found = emitter.type(node)
    code = emitter.expression(node)
    if found.only("bool"):
        return code
    if found.kinds and not found.may_be("bool", "mask") and code.simple:
        return TRUE_CODE
    if found.only("mask"):
        emitter.refuse("a mask as a condition", node.span)
    return Code(f"{code.at(COMPARE + 1)} is not False", COMPARE, code.simple)


def if_expression(emitter: Emitter, node: If) -> Code:
    """A condition as an expression."""
    parts = [node.test, node.then, *([node.otherwise] if node.otherwise else [])]
    if not all(emitter.is_expression(part) for part in parts):
        return hoisted(emitter, node)
    condition = test(emitter, node.test)
    if condition.text in ("True", "False"):
        chosen = node.then if condition.text == "True" else node.otherwise
        return NONE_CODE if chosen is None else emitter.expression(chosen)
    short = _short_choice(emitter, node)
    if short is not None:
        return short
    then = emitter.expression(node.then)
    other = NONE_CODE if node.otherwise is None else emitter.expression(node.otherwise)
    text = f"{then.at(OR)} if {condition.at(OR)} else {other.at(CHOICE)}"
    return Code(text, CHOICE, then.simple and condition.simple and other.simple)


def _short_choice(emitter: Emitter, node: If) -> Code | None:
    """`a or b` for `True if a else b`, and the like; a must be a Python boolean, not something true."""
    if node.otherwise is None or not emitter.type(node.test).only("bool"):
        return None
    then, other = [part.value if isinstance(part, Constant) else None for part in (node.then, node.otherwise)]
    if then not in (TRUE, FALSE) and other not in (TRUE, FALSE):
        return None
    condition = emitter.expression(node.test)
    if condition.level <= CHOICE:
        return None
    if then is TRUE and other is FALSE:
        return condition
    opposite = (
        Code(f"not {condition.at(NOT)}", NOT, condition.simple) if condition.level != COMPARE else negated(condition)
    )
    if then is FALSE and other is TRUE:
        return opposite
    if then is TRUE or then is FALSE:
        word, level, first, second = (
            ("or", OR, condition, node.otherwise) if then is TRUE else ("and", AND, opposite, node.otherwise)
        )
        last = emitter.expression(second)
        if last.level <= CHOICE:
            return None
        return Code(f"{first.at(level)} {word} {last.at(level + 1)}", level, first.simple and last.simple)
    return None


def if_statement(emitter: Emitter, node: If, place: Place) -> None:
    """A condition as a statement."""
    if _fits_as_expression(emitter, node, place):
        code = if_expression(emitter, node)
        if len(code.text) <= _WIDEST_CHOICE:
            emitter.finish(node, code, place)
            return
    condition = test(emitter, node.test)
    then = emitter.body(node.then, place)
    with emitter.inside() as other:
        if node.otherwise is not None:
            emitter.statement(node.otherwise, place)
        else:
            emitter.finish(Constant(node.span, None), NONE_CODE, place)
    branch(emitter, node, condition, then, other)


def _fits_as_expression(emitter: Emitter, node: If, place: Place) -> bool:
    """Whether a condition is written on one line: a choice between two values that are no choices themselves."""
    if not place.target or node.otherwise is None or not emitter.is_expression(node):
        return False
    if emitter.type(node.then).only("none") or emitter.type(node.otherwise).only("none"):
        return False
    if any(isinstance(part, If | Case) for part in (node.then, node.otherwise)):
        return isinstance(node.then, Constant) and emitter.type(node).only("bool") and False
    return not any(jumps(each, place) for each in facts.tails(node))


def jumps(node: Node, place: Place) -> bool:
    """Whether a form is a call that goes around a loop."""
    if not isinstance(node, Call) or not isinstance(node.function, Ref):
        return False
    return any(loop.variable is node.function.variable for loop in place.loops)


def branch(emitter: Emitter, node: Node, condition: Code, then: Block, other: Block) -> None:
    """Add a condition with its blocks, so that what leaves comes first and the rest goes on behind it."""
    if condition.text in ("True", "False"):
        for statement in then if condition.text == "True" else other:
            emitter.add(statement)
        return
    if not then and not other:
        if not condition.simple:
            emitter.plain(node.span, condition.text)
        return
    if not then or (other and ends(other) and not ends(then)):
        condition, then, other = negated(condition), other, then
    if ends(then):
        emitter.add(IfBlock(node.span, [(condition, then)]))
        for statement in other:
            emitter.add(statement)
    elif len(other) == 1 and isinstance(other[0], IfBlock):
        emitter.add(IfBlock(node.span, [(condition, then), *other[0].branches]))
    else:
        emitter.add(IfBlock(node.span, [(condition, then), *([(None, other)] if other else [])]))


def logic_expression(emitter: Emitter, node: Logic) -> Code:
    """and, or as an expression."""
    if not emitter.is_expression(node):
        return hoisted(emitter, node)
    level = AND if node.word == "and" else OR
    codes = [emitter.expression(part) for part in node.parts]
    return Code(
        f" {node.word} ".join([code.at(level + 1) for code in codes]), level, all(code.simple for code in codes)
    )


def logic_statement(emitter: Emitter, node: Logic, place: Place) -> None:
    """and, or as a statement: the operands one after the other, as far as is needed."""
    if emitter.is_expression(node) and not any(jumps(each, place) for each in facts.tails(node)):
        emitter.finish(node, logic_expression(emitter, node), place)
        return
    first, *rest = node.parts
    remaining = rest[0] if len(rest) == 1 else Logic(node.span, node.word, rest)
    emitter.types.nodes.setdefault(remaining, emitter.type(node))
    if node.word == "and" or emitter.type(first).only("bool") or not place.target:
        condition = test(emitter, first)
        stop = Constant(first.span, FALSE if node.word == "and" else TRUE)
        emitter.types.nodes[stop] = BOOL
        with emitter.inside() as stopped:
            emitter.finish(stop, constant(emitter, stop.value, stop.span), place)
        going = emitter.body(remaining, place)
        branch(emitter, node, condition, *((going, stopped) if node.word == "and" else (stopped, going)))
        return
    code = emitter.expression(first)
    found_type = emitter.type(first)
    if found_type.kinds and not found_type.may_be("bool", "mask") and code.simple:
        emitter.finish(first, code, place)
        return
    name = code.text if emitter.is_lasting(first) else emitter.fresh("found")
    if name != code.text:
        emitter.plain(first.span, f"{name} = {code.text}")
    with emitter.inside() as found:
        emitter.finish(first, Code(name, ATOM, True), place)
    branch(emitter, node, Code(f"{name} is not False", COMPARE, True), found, emitter.body(remaining, place))


def case_statement(emitter: Emitter, node: Case, place: Place) -> None:
    """case: a chain of comparisons with the key."""
    key = emitter.expression(node.key)
    if not emitter.is_lasting(node.key):
        name = emitter.fresh("key")
        emitter.plain(node.key.span, f"{name} = {key.text}")
        key = Code(name, ATOM, True)
    _case_clauses(emitter, node, Operand(key, emitter.type(node.key)), node.clauses, place)


def _case_clauses(
    emitter: Emitter, node: Case, key: Operand, clauses: list[tuple[list[Any] | None, Node]], place: Place
) -> None:
    if not clauses:
        emitter.finish(Constant(node.span, None), NONE_CODE, place)
        return
    (data, body), *rest = clauses
    if data is None:
        emitter.statement(body, place)
        return
    condition = _is_one_of(emitter, key, data, node)
    then = emitter.body(body, place)
    with emitter.inside() as other:
        _case_clauses(emitter, node, key, rest, place)
    branch(emitter, body, condition, then, other)


def _is_one_of(emitter: Emitter, key: Operand, data: list[Any], node: Node) -> Code:
    """Whether a key is one of some data; a string is never the same as another."""
    data = [datum for datum in data if not isinstance(datum, String)]
    if not data:
        return Code("False", ATOM, True)
    distinguish(emitter, key.type, *[type_of_datum(datum) for datum in data])
    operands = [Operand(constant(emitter, datum, node.span), type_of_datum(datum)) for datum in data]
    if len(operands) > 1 and all(isinstance(datum, Symbol | Char) for datum in data):
        return Code(
            f"{key.code.at(COMPARE + 1)} in ({', '.join([each.code.text for each in operands])})", COMPARE, True
        )
    if len(operands) > 1 and key.type.only("int") and all(isinstance(datum, int) for datum in data):
        return Code(
            f"{key.code.at(COMPARE + 1)} in ({', '.join([each.code.text for each in operands])})", COMPARE, True
        )
    codes = [equality(emitter, key, each, "eqv?", node.span) for each in operands]
    return codes[0] if len(codes) == 1 else Code(" or ".join([code.at(AND) for code in codes]), OR, True)


__all__ = [
    "NOT",
    "Plain",
    "case_statement",
    "if_expression",
    "if_statement",
    "logic_expression",
    "logic_statement",
    "test",
]
