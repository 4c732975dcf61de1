"""Procedures applied to codes: what stands inside a comprehension, a loop or a call with a star.

(map (lambda (x) (* k x)) v)   the lambda expression's own x, and its body
(map car v)                    item[0]
(map relu v)                   relu(item)
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from schemenn.translate import facts
from schemenn.translate.code import ATOM, LAMBDA, Code, call
from schemenn.translate.emit_control import test
from schemenn.translate.emit_core import apply_row
from schemenn.translate.emit_procedures import define_function
from schemenn.translate.emitter import Emitter
from schemenn.translate.for_loops import element_name
from schemenn.translate.names import python_name
from schemenn.translate.rows.row import ROWS, SPECIAL, Operand
from schemenn.translate.tree import Builtin, Call, Lambda, Node, Ref
from schemenn.translate.types import FLOAT, Type


def is_inlinable(emitter: Emitter, function: Node, count: int) -> bool:
    """Whether a procedure can be applied to `count` operands inside an expression."""
    match function:
        case Builtin(name=name):
            return name in ROWS and not ROWS[name].is_statement and name not in SPECIAL
        case Lambda():
            return is_plain_lambda(function, count) and emitter.is_expression(function.body)
        case Ref(variable=variable):
            use = emitter.program.record_uses.get(variable)
            return variable not in emitter.ways_out and (use is None or use.kind != "set")
    return emitter.is_expression(function)


def is_plain_lambda(function: Lambda, count: int) -> bool:
    """Whether a lambda expression takes `count` operands that no closure keeps."""
    return (
        len(function.parameters) == count
        and not function.optional
        and function.rest is None
        and not any(variable.is_captured for variable in [*function.parameters, *facts.bound(function.body)])
    )


def prepared(emitter: Emitter, function: Node, count: int) -> Node | Code:
    """A procedure to be applied many times: itself, or the name of a def written before."""
    if is_inlinable(emitter, function, count):
        return function
    if isinstance(function, Lambda):
        name = emitter.fresh(python_name(function.name) if function.name else "step")
        define_function(emitter, function, name, None)
        return Code(name, ATOM, True)
    return emitter.expression(function)


@contextmanager
def elements(emitter: Emitter, function: Node | Code, hints: list[str]) -> Iterator[list[str]]:
    """The names of the elements that a procedure is applied to, one after the other, for as long as they are used."""
    if isinstance(function, Lambda):
        with emitter.scope(function.parameters):
            yield [emitter.name(variable) for variable in function.parameters]
        return
    names = [emitter.fresh(wanted) for wanted in _element_names(function, hints)]
    yield names
    for name in names:
        emitter.release(name)


def _element_names(function: Node | Code, hints: list[str]) -> list[str]:
    """What elements are called: as the parameters of the procedure they are handed to, or after their list."""
    value = function.variable.value if isinstance(function, Ref) else None
    if isinstance(value, Lambda) and len(value.parameters) == len(hints):
        return [python_name(variable.name) for variable in value.parameters]
    if len(hints) > 1 and all(element_name(hint) == "item" for hint in hints):
        return list("abcdefgh"[: len(hints)])
    return [element_name(hint) for hint in hints]


def applied(emitter: Emitter, function: Node | Code, names: list[str], types: list[Type], node: Node) -> Code:
    """The code of a procedure applied to operands of these names."""
    operands = [Operand(Code(name, ATOM, True), found) for name, found in zip(names, types, strict=True)]
    match function:
        case Code():
            return call(function.at(ATOM), *[operand.code for operand in operands])
        case Lambda():
            return emitter.expression(function.body)
        case Builtin(name=name):
            return apply_row(emitter, name, operands, node)
        case Ref(variable=variable) if variable in emitter.program.record_uses:
            return _record_applied(emitter, function, names)
    return call(emitter.expression(function).at(ATOM), *[operand.code for operand in operands])


def _record_applied(emitter: Emitter, function: Ref, names: list[str]) -> Code:
    from schemenn.translate.emit_records import field_name, record_class

    use = emitter.program.record_uses[function.variable]
    if use.kind == "get":
        return Code(f"{names[0]}.{field_name(use.field)}")
    if use.kind == "is":
        return Code(f"isinstance({names[0]}, {record_class(emitter, use.record)})", ATOM, True)
    return call(record_class(emitter, use.record), *[Code(name) for name in names])


def asked(emitter: Emitter, function: Node | Code, names: list[str], types: list[Type], node: Node) -> Code:
    """The same where the answer is asked whether it is true."""
    if isinstance(function, Lambda):
        return test(emitter, function.body)
    if isinstance(function, Builtin):
        row = ROWS[function.name]
        if row.type_of(types).only("bool"):
            return applied(emitter, function, names, types, node)
    code = applied(emitter, function, names, types, node)
    if isinstance(function, Ref) and answers(emitter, function).only("bool"):
        return code
    return Code(f"{code.at(ATOM)} is not False", 6)


def answers(emitter: Emitter, function: Node) -> Type:
    """The type of what a procedure answers, as far as it is known."""
    found = emitter.type(function)
    answer = Type()
    for each in found.functions:
        if isinstance(each, Lambda):
            answer |= emitter.types.answers.get(each, Type())
        elif isinstance(each, str) and each in ROWS and isinstance(ROWS[each].result, Type):
            answer |= ROWS[each].result  # type: ignore[operator]
        else:
            return Type(frozenset({"any"}))
    return answer if found.functions and "any" not in found.kinds else Type(frozenset({"any"}))


def sequence(emitter: Emitter, operand: Operand, node: Node) -> Code:
    """What a Python loop goes through for a list, vector, string or tensor."""
    found = operand.type
    if found.only("tensor"):
        if found.element().only("float"):
            return Code(f"{operand.code.at(ATOM)}.tolist()", ATOM)
        if found.element().only("tensor"):
            return operand.code
        emitter.refuse("going through a tensor whose rank is not known", node.span)
    if "tensor" in found.kinds or (found.may_be("tensor") and "tensor" in emitter.kinds):
        return emitter.helper("elements", operand.code)
    return operand.code


def hints_of(nodes: list[Node]) -> list[str]:
    """Names to make the elements' names of: those of the sequences."""
    return [node.variable.python if isinstance(node, Ref) else "" for node in nodes]


def header(names: list[str], codes: list[Code]) -> str:
    """`x in xs`, or `x, y in zip(xs, ys)`."""
    codes = [_without_list(code) for code in codes]
    if len(names) == 1:
        return f"{names[0]} in {codes[0].at(LAMBDA + 1)}"
    return f"{', '.join(names)} in zip({', '.join([code.at(LAMBDA) for code in codes])})"


def _without_list(code: Code) -> Code:
    """A range that need not be a list, for it is only gone through."""
    text = code.text
    return Code(text[5:-1]) if text.startswith("list(range(") and text.count(")") == 2 and text.endswith("))") else code


def item_types(emitter: Emitter, nodes: list[Node]) -> list[Type]:
    """The types of the elements of sequences."""
    types = [emitter.type(node) for node in nodes]
    return [FLOAT if found.only("tensor") and found.element().only("float") else found.element() for found in types]


def as_generator(code: Code) -> str:
    """A comprehension without its brackets, where a call takes nothing else."""
    text = code.text
    if text.startswith("[") and text.endswith("]") and " for " in text and _is_one_bracket(text):
        return text[1:-1]
    return text


def _is_one_bracket(text: str) -> bool:
    depth = 0
    for index, character in enumerate(text):
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth == 0 and index < len(text) - 1:
            return False
    return '"' not in text


__all__ = ["Call"]
