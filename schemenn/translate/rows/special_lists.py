"""map, for-each, filter, folds and their like, as comprehensions and loops."""

from __future__ import annotations

from schemenn.translate.applying import (
    answers,
    applied,
    asked,
    elements,
    header,
    hints_of,
    is_inlinable,
    is_plain_lambda,
    item_types,
    prepared,
    sequence,
)  # fmt: skip
from schemenn.translate.code import LAMBDA, Code, Group, Plain
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.constants import vector_code
from schemenn.translate.emitter import EFFECT, Emitter
from schemenn.translate.rows.row import ROWS, special
from schemenn.translate.tensor_maps import map_every_element, map_tensors, maps_tensors_in_line
from schemenn.translate.tree import Builtin, Call, Lambda, Node, Ref, Variable
from schemenn.translate.types import CHAR, Type


def _maps_in_line(emitter: Emitter, node: Call) -> bool:
    """Whether a call of the shape (map f list …) is an expression."""
    function, *sequences = node.arguments or [node]
    if not sequences:
        return False
    if any(emitter.type(each).only("tensor") for each in sequences):
        return maps_tensors_in_line(emitter, node)
    return is_inlinable(emitter, function, len(sequences)) and all(emitter.is_expression(each) for each in sequences)


def _start(emitter: Emitter, node: Call) -> tuple[Node | Code, list[Node], list[Code]]:
    """The procedure and the sequences of a call of the shape (map f list …)."""
    if len(node.arguments) < 2:
        emitter.refuse(f"{emitter.builtin_name(node.function)} with {len(node.arguments)} arguments", node.span)
    function, *nodes = node.arguments
    ready = prepared(emitter, function, len(nodes))
    operands = emitter.operands(nodes)
    return ready, nodes, [sequence(emitter, operand, each) for operand, each in zip(operands, nodes, strict=True)]


@special("map", _maps_in_line)
def _map(emitter: Emitter, node: Call) -> Code:
    function, *sequences = node.arguments
    types = [emitter.type(each) for each in sequences]
    if any(each.only("tensor") for each in types):
        return map_tensors(emitter, node)
    if any("tensor" in each.kinds or (each.may_be("tensor") and "tensor" in emitter.kinds) for each in types):
        return emitter.helper("map_elements", *emitter.expressions(node.arguments))
    if isinstance(function, Builtin) and function.name == "list" and len(sequences) > 1:
        codes = emitter.expressions(sequences)
        return Code(f"[list(row) for row in zip({', '.join([code.text for code in codes])})]")
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        body = applied(emitter, ready, names, item_types(emitter, nodes), node)
        if body.text == names[0] and len(names) == 1:
            return Code(f"list({codes[0].text})")
        return Code(f"[{body.at(LAMBDA)} for {header(names, codes)}]")


@special("tensor-map", lambda emitter, node: False)
def _tensor_map(emitter: Emitter, node: Call) -> Code:
    return map_every_element(emitter, node)


@special("vector-map", _maps_in_line)
def _vector_map(emitter: Emitter, node: Call) -> Code:
    return vector_code(emitter, _map(emitter, node))


@special("string-map", _maps_in_line)
def _string_map(emitter: Emitter, node: Call) -> Code:
    function, *nodes = node.arguments
    ready = prepared(emitter, function, len(nodes))
    codes = [_characters(emitter, code) for code in emitter.expressions(nodes)]
    with elements(emitter, ready, hints_of(nodes)) as names:
        body = applied(emitter, ready, names, [CHAR] * len(nodes), node)
        return Code(f'"".join({body.at(LAMBDA)} for {header(names, codes)})')


@special("append-map", _maps_in_line)
def _append_map(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        body = applied(emitter, ready, names, item_types(emitter, nodes), node)
        inner = emitter.fresh("part")
        emitter.release(inner)
        return Code(f"[{inner} for {header(names, codes)} for {inner} in {body.at(LAMBDA + 1)}]")


@special("filter-map", _maps_in_line)
def _filter_map(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        body = applied(emitter, ready, names, item_types(emitter, nodes), node)
        inner = emitter.fresh("found")
        emitter.release(inner)
        return Code(f"[{inner} for {header(names, codes)} if ({inner} := {body.text}) is not False]")


@special("filter remove", _maps_in_line)
def _filter(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        condition = asked(emitter, ready, names, item_types(emitter, nodes), node)
        if emitter.builtin_name(node.function) == "remove":
            from schemenn.translate.code import negated

            condition = negated(condition)
        return Code(f"[{names[0]} for {header(names, codes)} if {condition.at(LAMBDA + 2)}]")


@special("find", _maps_in_line)
def _find(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        condition = asked(emitter, ready, names, item_types(emitter, nodes), node)
        return Code(f"next(({names[0]} for {header(names, codes)} if {condition.at(LAMBDA + 2)}), False)")


@special("list-index vector-index", _maps_in_line)
def _list_index(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        condition = asked(emitter, ready, names, item_types(emitter, nodes), node)
        index = emitter.fresh("index")
        emitter.release(index)
        return Code(
            f"next(({index} for {index}, {names[0]} in enumerate({codes[0].text})"
            f" if {condition.at(LAMBDA + 2)}), False)"
        )


@special("count vector-count", _maps_in_line)
def _count(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    with elements(emitter, ready, hints_of(nodes)) as names:
        condition = asked(emitter, ready, names, item_types(emitter, nodes), node)
        return Code(f"sum(1 for {header(names, codes)} if {condition.at(LAMBDA + 2)})")


@special("any every andmap ormap", _maps_in_line)
def _any(emitter: Emitter, node: Call) -> Code:
    ready, nodes, codes = _start(emitter, node)
    word = "any" if emitter.builtin_name(node.function) in ("any", "ormap") else "all"
    with elements(emitter, ready, hints_of(nodes)) as names:
        body = _answer_type(emitter, node.arguments[0], item_types(emitter, nodes))
        if not body.only("bool"):
            value = applied(emitter, ready, names, item_types(emitter, nodes), node)
            return emitter.helper(f"{word}_value", Code(f"{value.text} for {header(names, codes)}"))
        condition = asked(emitter, ready, names, item_types(emitter, nodes), node)
        return Code(f"{word}({condition.text} for {header(names, codes)})")


def _answer_type(emitter: Emitter, function: Node, types: list[Type]) -> Type:
    if isinstance(function, Lambda):
        return emitter.type(function.body)
    if isinstance(function, Builtin) and function.name in ROWS:
        return ROWS[function.name].type_of(types)
    return answers(emitter, function)


# Loops for their effect.


@special("for-each vector-for-each string-for-each")
def _for_each(emitter: Emitter, node: Call) -> Code:
    function, *nodes = node.arguments
    operands = emitter.operands(nodes)
    codes = [sequence(emitter, operand, each) for operand, each in zip(operands, nodes, strict=True)]
    if emitter.builtin_name(node.function) == "string-for-each":
        codes = [_characters(emitter, code) for code in codes]
    is_inline = isinstance(function, Lambda) and is_plain_lambda(function, len(nodes))
    ready: Node | Code = (
        function if is_inline or isinstance(function, Builtin) else prepared(emitter, function, len(nodes))
    )
    with elements(emitter, ready, hints_of(nodes)) as names:
        with emitter.inside() as block:
            _turn(emitter, ready, names, item_types(emitter, nodes), node)
        emitter.add(Group(node.span, f"for {header(names, codes)}:", block or [Plain(node.span, "pass")]))
    return NONE_CODE


def _characters(emitter: Emitter, code: Code) -> Code:
    if "Char" not in emitter.needed:
        return code
    emitter.need("Char")
    return Code(f"map(Char, {code.text})")


def _turn(emitter: Emitter, function: Node | Code, names: list[str], types: list[Type], node: Call) -> None:
    """One turn of a loop for its effect."""
    if isinstance(function, Lambda):
        emitter.statement(function.body, EFFECT)
    elif isinstance(function, Builtin):
        variables = [Variable(name, node.span, python=name) for name in names]
        parts: list[Node] = [Ref(node.span, variable) for variable in variables]
        for part, found in zip(parts, types, strict=True):
            emitter.types.nodes[part] = found
        emitter.statement(Call(node.span, function, parts), EFFECT)
    else:
        emitter.plain(node.span, applied(emitter, function, names, types, node).text)
