"""Folds, reductions and `apply`: a loop with a result, or a sum."""

from __future__ import annotations

from schemenn.translate.applying import (
    applied,
    as_generator,
    elements,
    header,
    hints_of,
    is_plain_lambda,
    item_types,
    prepared,
)  # fmt: skip
from schemenn.translate.code import ATOM, LAMBDA, Code, Group, call
from schemenn.translate.emit_loops import step
from schemenn.translate.emitter import Emitter, Place
from schemenn.translate.procedure_values import COMPARED_FUNCTIONS, NAMED_FUNCTIONS
from schemenn.translate.rows.row import ROWS, special
from schemenn.translate.tree import Builtin, Call, Constant, Lambda, Node
from schemenn.translate.types import ANY, Type

# Folds.

_LEFT = ("fold-left", "foldl", "vector-fold")


def _adds_up(emitter: Emitter, node: Call) -> bool:
    """Whether a fold is a sum or product: (fold + 0 list)."""
    if len(node.arguments) != 3 or not isinstance(node.arguments[0], Builtin):
        return False
    start = node.arguments[1]
    wanted = {"+": 0, "*": 1}.get(node.arguments[0].name)
    return isinstance(start, Constant) and start.value.__class__ is int and start.value == wanted


def _folds_in_line(emitter: Emitter, node: Call) -> bool:
    return _adds_up(emitter, node) and emitter.is_expression(node.arguments[2])


@special("fold fold-left fold-right reduce reduce-left reduce-right", _folds_in_line)
def _fold(emitter: Emitter, node: Call) -> Code:
    name = emitter.builtin_name(node.function) or ""
    if len(node.arguments) < 3 or (name.startswith("reduce") and len(node.arguments) != 3):
        emitter.refuse(f"{name} with {len(node.arguments)} arguments", node.span)
    function, start, *nodes = node.arguments
    is_right = name.endswith("-right")
    if _adds_up(emitter, node) and (not is_right or emitter.type(nodes[0]).element().only("int")):
        codes = emitter.expressions(nodes)
        return summed(emitter, function.name, codes[0], emitter.type(nodes[0]).element())  # type: ignore[attr-defined]
    ready = (
        function
        if isinstance(function, Lambda) and is_plain_lambda(function, len(nodes) + 1)
        else prepared(emitter, function, len(nodes) + 1)
    )
    start_code, *codes = emitter.expressions([start, *nodes])
    if name.startswith("reduce"):
        return _reduce(emitter, node, ready, start_code, codes[0], name)
    if is_right:
        codes = [Code(f"reversed({code.text})") for code in codes]
        if len(codes) > 1:
            emitter.refuse("fold-right over several lists", node.span)
    takes_first = name in _LEFT or name == "fold-left"
    return _folded(emitter, node, ready, start_code, codes, hints_of(nodes), item_types(emitter, nodes), takes_first)


def _folded(  # noqa: PLR0913, PLR0917  (what has been found out about the fold)
    emitter: Emitter, node: Call, function: Node | Code, start: Code, codes: list[Code], hints: list[str],
    types: list[Type], takes_first: bool,
) -> Code:  # fmt: skip
    """The loop of a fold; its answer in a variable."""
    if isinstance(function, Lambda):
        result = function.parameters[0] if takes_first else function.parameters[-1]
        rest = function.parameters[1:] if takes_first else function.parameters[:-1]
        name = emitter.name(result)
        names = [emitter.name(variable) for variable in rest]
    else:
        name = emitter.fresh("result")
        names = [emitter.fresh(hint and "item" or "item") for hint in hints]
    emitter.plain(node.span, f"{name} = {start.text}")
    with emitter.inside() as block:
        if isinstance(function, Lambda):
            if emitter.is_expression(function.body):
                emitter.plain(node.span, step(emitter, result, name, emitter.expression(function.body)))
            else:
                emitter.statement(function.body, Place(name))
        else:
            order = [name, *names] if takes_first else [*names, name]
            kinds = [ANY, *types] if takes_first else [*types, ANY]
            emitter.plain(node.span, f"{name} = {applied(emitter, function, order, kinds, node).text}")
    emitter.add(Group(node.span, f"for {header(names, codes)}:", block))
    for each in names:
        emitter.release(each)
    return Code(name, ATOM, True)


def _reduce(emitter: Emitter, node: Call, function: Node | Code, start: Code, code: Code, name: str) -> Code:
    """reduce: the first element begins, and the start stands in where there is none."""
    with elements(emitter, function, ["", ""]) as names:
        order = names
        body = (
            applied(emitter, function, order, [ANY, ANY], node)
            if not isinstance(function, Lambda) or emitter.is_expression(function.body)
            else None
        )
        if body is None:
            emitter.refuse(f"{name} of this procedure", node.span)
        turned = names if name == "reduce-left" else names[::-1]
        emitter.need("functools")
        if name == "reduce-right":
            code = Code(f"reversed({code.text})")
        items = emitter.fresh("items")
        emitter.plain(node.span, f"{items} = {code.text}")
        body_code = f"functools.reduce(lambda {', '.join(turned)}: {body.text}, {items})"
        return Code(f"{body_code} if {items} else {start.text}", 2) if name != "reduce-right" else Code(body_code)


def summed(emitter: Emitter, sign: str, code: Code, item: Type) -> Code:
    """The sum or product of the numbers in a list, rounded as in Scheme: from left to right."""
    text = as_generator(code)
    if sign == "+":
        if item.only("int"):
            return Code(f"sum({text})")
        if item.may_be("tensor") and "tensor" in emitter.kinds and item.kinds & {"tensor"}:
            return emitter.helper("add_all", Code(text))
        return emitter.helper("add_all", Code(text))
    if item.only("int") or item.only("float"):
        emitter.need("math")
        return Code(f"math.prod({text})") if item.only("int") else emitter.helper("multiply_all", Code(text))
    return emitter.helper("multiply_all", Code(text))


# apply.


def _applies_in_line(emitter: Emitter, node: Call) -> bool:
    return all(emitter.is_expression(each) for each in node.arguments)


def _mapped(emitter: Emitter, nodes: list[Node]) -> Code:
    """(apply map f a … lists): the columns of the lists, each handed to the procedure."""
    function, *lists = emitter.expressions(nodes)
    items = [emitter.type(node) for node in nodes[1:-1]] + [emitter.type(nodes[-1]).element()]
    starred = [*[code.at(LAMBDA) for code in lists[:-1]], f"*{lists[-1].at(ATOM)}"]
    if not all(item.only("list") for item in items):
        return emitter.helper("map_elements", function, *[Code(each) for each in starred])
    return Code(f"[{function.at(ATOM)}(*column) for column in zip({', '.join(starred)})]")


def _check_applied(emitter: Emitter, name: str | None, node: Call) -> None:
    """Refuse a builtin whose function does not take any number of operands."""
    row = ROWS.get(name or "")
    if row is not None and row.most != row.least and name not in NAMED_FUNCTIONS and name not in COMPARED_FUNCTIONS:
        emitter.refuse(f"apply of {name}", node.span)


@special("apply", _applies_in_line)
def _apply(emitter: Emitter, node: Call) -> Code:
    if len(node.arguments) < 2:
        emitter.refuse("apply without arguments", node.span)
    function, *nodes = node.arguments
    name = emitter.builtin_name(function)
    if name == "map" and len(nodes) == 2 and emitter.builtin_name(nodes[0]) == "list":
        code = emitter.expression(nodes[1])
        return Code(f"[list(column) for column in zip(*{code.at(ATOM)})]")
    if name == "map" and len(nodes) > 1:
        return _mapped(emitter, nodes)
    if len(nodes) == 1 and name is not None:
        code = emitter.expression(nodes[0])
        item = emitter.type(nodes[0]).element()
        if name in ("+", "*"):
            return summed(emitter, name, code, item)
        if name in ("max", "min"):
            return (
                call(name, Code(as_generator(code)))
                if item.only("int")
                else emitter.helper("largest" if name == "max" else "smallest", Code(f"*{code.at(ATOM)}"))
            )
        if name in COMPARED_FUNCTIONS:
            emitter.need("operator")
            return emitter.helper("in_order", Code(f"operator.{COMPARED_FUNCTIONS[name]}"), code)
        if name == "string-append":
            return Code(f'"".join({as_generator(code)})')
        if name == "append":
            return Code(f"[item for part in {code.at(LAMBDA + 1)} for item in part]")
        if name == "list":
            return code
    _check_applied(emitter, name, node)
    codes = emitter.expressions([function, *nodes])
    arguments = [code.at(LAMBDA) for code in codes[1:-1]] + [f"*{codes[-1].at(ATOM)}"]
    if name in COMPARED_FUNCTIONS:
        return emitter.helper("all_in_order", codes[0], Code(", ".join(arguments)))
    return Code(f"{codes[0].at(ATOM)}({', '.join(arguments)})")
