"""Loops: a named let or `do` that only goes around, and a procedure that calls itself in tail position.

    (let loop ((i 0) (sum 0)) (if (= i n) sum (loop (+ i 1) (+ sum i))))
    →  sum = 0
       for i in range(n): sum += i

A loop that counts up to a limit is a `for` over a range, one that goes down a list is a `for` over it, and any other
is a `while`.
"""

from __future__ import annotations

from schemenn.source import Span
from schemenn.translate import facts
from schemenn.translate.code import TRUE as TRUE_CODE
from schemenn.translate.code import Block, Code, Group, IfBlock, Jump, Plain, Return, While, breaks, call, ends, negated
from schemenn.translate.emit_procedures import define_function
from schemenn.translate.emitter import EFFECT, Emitter, Loop, Place
from schemenn.translate.for_loops import counted, over_list
from schemenn.translate.tree import Call, If, Lambda, NamedLet, Node, Ref, Variable


def named_let(emitter: Emitter, node: NamedLet, place: Place) -> None:
    """A named let, or do."""
    if not facts.is_loop(node) or not _ends_cleanly(node, place):
        _as_function(emitter, node, place)
        return
    with emitter.scope(node.parameters):
        if place.loops and not _goes_on(node, place):
            _loop(emitter, node, Place(place.target))
            emitter.leave(node.span, place)
        else:
            _loop(emitter, node, place)


def _goes_on(node: NamedLet, place: Place) -> bool:
    """Whether a loop inside others goes on with one of these."""
    return any(facts.count(loop.variable, node.body) for loop in place.loops)


def _ends_cleanly(node: NamedLet, place: Place) -> bool:
    """Whether the loops at the ends of a loop's body either never go on with it, or do nothing else at their ends."""
    if place.returns:
        return True
    for inner in _inner_loops(node.body):
        if facts.count(node.variable, inner.body):
            for end in facts.tails(inner.body):
                if not isinstance(end, Call) or not isinstance(end.function, Ref):
                    return False
                if end.function.variable not in (inner.variable, node.variable):
                    return False
    return True


def _inner_loops(node: Node) -> list[NamedLet]:
    return [each for each in facts.walk(node) if isinstance(each, NamedLet)]


def _as_function(emitter: Emitter, node: NamedLet, place: Place) -> None:
    """A named let as a local function and a call of it."""
    procedure = Lambda(node.span, node.parameters, [], None, node.body, node.variable.name)
    if not node.variable.is_assigned:
        node.variable.value = procedure
    with emitter.scope([node.variable]):
        name = emitter.name(node.variable)
        define_function(emitter, procedure, name, node.variable)
        codes = emitter.expressions(node.starts)
        emitter.finish(node, call(name, *codes), place)


def _loop(emitter: Emitter, node: NamedLet, place: Place) -> None:
    """A named let that is a loop."""
    loop = Loop(node.variable, node.parameters)
    if counted(emitter, node, loop, place) or over_list(emitter, node, loop, place):
        return
    starts(emitter, node.parameters, node.starts, node.span)
    write_loop(emitter, loop, node.body, place, node.span)


def starts(emitter: Emitter, variables: list[Variable], values: list[Node], span: Span) -> None:
    """Give a loop's variables their first values."""
    for variable, value in zip(variables, values, strict=True):
        with emitter.inside() as block:
            code = emitter.expression(value) if emitter.is_expression(value) else None
        if code is None or block:
            emitter.statement(value, Place(emitter.name(variable)))
        else:
            name = emitter.name(variable)
            if name != code.text:
                emitter.plain(value.span, f"{name} = {code.text}")


def write_loop(emitter: Emitter, loop: Loop, body: Node, place: Place, span: Span) -> None:
    """Write a loop as a `while`, with its test at the top if it begins with a way out."""
    with emitter.inside() as block:
        emitter.statement(body, Place(place.target, (*place.loops, loop)))
    first = block[0] if block else None
    if isinstance(first, IfBlock) and len(first.branches) == 1:
        condition, way_out = first.branches[0]
        assert condition is not None
        leaves = isinstance(way_out[-1], Jump | Return) if way_out else False
        if leaves and not breaks(block[1:]) and block[1:] and ends(way_out):
            emitter.add(While(span, negated(condition), block[1:]))
            rest = way_out[:-1] if isinstance(way_out[-1], Jump) and way_out[-1].text == "break" else way_out
            for statement in rest:
                emitter.add(statement)
            return
    emitter.add(While(span, TRUE_CODE, block))


def jump(emitter: Emitter, node: Call, place: Place) -> bool:
    """Write a call as going around a loop, if that is what it is."""
    if not isinstance(node.function, Ref):
        return False
    found = next((loop for loop in place.loops if loop.variable is node.function.variable), None)
    if found is None or len(node.arguments) != len(found.parameters):
        return False
    depth = len(place.loops) - place.loops.index(found)
    if depth > 2:
        return False
    steps(emitter, found, node)
    if depth == 2:
        emitter.add(Jump(node.span, "break"))
    return True


def steps(emitter: Emitter, loop: Loop, node: Call) -> None:
    """The next values of a loop's variables, all at once where one needs the old value of another."""
    pairs = [
        (variable, value)
        for variable, value in zip(loop.parameters, node.arguments, strict=True)
        if variable not in loop.stepped and not (isinstance(value, Ref) and value.variable is variable)
    ]
    names = [emitter.name(variable) for variable, _ in pairs]
    values = [value for _, value in pairs]
    if all(emitter.is_expression(value) for value in values) and _are_in_order(pairs):
        for (variable, value), name in zip(pairs, names, strict=True):
            emitter.plain(node.span, step(emitter, variable, name, emitter.expression(value)))
        return
    if len(pairs) == 1:
        emitter.statement(values[0], Place(names[0]))
        return
    codes = emitter.expressions(values)
    if pairs:
        emitter.plain(node.span, f"{', '.join(names)} = {', '.join([code.at(1) for code in codes])}")


def _are_in_order(pairs: list[tuple[Variable, Node]]) -> bool:
    """Whether the variables can be set one after the other: none needs an earlier one's old value."""
    return not any(
        earlier in facts.mentioned(value) for place, (_, value) in enumerate(pairs) for earlier, _ in pairs[:place]
    )


def step(emitter: Emitter, variable: Variable, name: str, code: Code) -> str:
    """An assignment, short where a number is counted on."""
    found = emitter.types.variables.get(variable)
    if found is not None and found.only("int", "float", "fraction"):
        for sign in ("+", "-", "*"):
            if code.text.startswith(f"{name} {sign} ") and _is_one_operand(code.text[len(name) + 3 :], sign):
                return f"{name} {sign}= {code.text[len(name) + 3 :]}"
    return f"{name} = {code.text}"


def _is_one_operand(text: str, sign: str) -> bool:
    depth = 0
    for index, character in enumerate(text):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        if depth == 0 and character == " " and text[index + 1 : index + 2] in "+-" + ("" if sign in "+-" else ""):
            return False
        if depth == 0 and text[index : index + 4] == " if ":
            return False
    return True


__all__ = ["EFFECT", "Block", "Group", "If", "Plain", "jump", "named_let", "write_loop"]
