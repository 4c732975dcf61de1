"""Lists made by counting, and sorted ones."""

from __future__ import annotations

from schemenn.translate.applying import (
    applied,
    elements,
    is_inlinable,
    prepared,
)  # fmt: skip
from schemenn.translate.code import ATOM, LAMBDA, Code
from schemenn.translate.constants import vector_code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import special
from schemenn.translate.tree import Call, Lambda, Node
from schemenn.translate.types import Type

# Lists made by counting, and sorting.


def _tabulates_in_line(emitter: Emitter, node: Call) -> bool:
    return (
        len(node.arguments) == 2
        and all(emitter.is_expression(each) or isinstance(each, Lambda) for each in node.arguments)
        and any(is_inlinable(emitter, each, 1) for each in node.arguments if emitter.type(each).functions)
    )


@special("build-list list-tabulate make-initialized-list build-vector vector-tabulate", _tabulates_in_line)
def _tabulate(emitter: Emitter, node: Call) -> Code:
    first, second = node.arguments
    function, size = (first, second) if emitter.type(first).functions else (second, first)
    ready = prepared(emitter, function, 1)
    code = emitter.expression(size)
    with elements(emitter, ready, [""]) as names:
        body = applied(emitter, ready, names, [Type(frozenset({"int"}))], node)
        made = Code(f"[{body.at(LAMBDA)} for {names[0]} in range({code.text})]")
    return vector_code(emitter, made) if "vector" in (emitter.builtin_name(node.function) or "") else made


@special(
    "sort list-sort vector-sort merge-sort",
    lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments),
)
def _sort(emitter: Emitter, node: Call) -> Code:
    if len(node.arguments) != 2:
        emitter.refuse(f"sort with {len(node.arguments)} arguments", node.span)
    first, second = node.arguments
    is_less_first = bool(emitter.type(first).functions)
    less, items = (first, second) if is_less_first else (second, first)
    name = emitter.builtin_name(less)
    if name in _ORDERINGS:
        code = less_code = emitter.expression(items)
    else:
        less_code, code = emitter.expressions([less, items])
    if emitter.type(items).only("tensor"):
        emitter.refuse("sort of a tensor", node.span)
    result = _sorted(emitter, less, less_code, code, name)
    if emitter.type(items).may_be("vector") and emitter.type(items).may_be("list") and "Vector" in emitter.needed:
        emitter.refuse("sort of what may be a list or a vector", node.span)
    return vector_code(emitter, result) if emitter.type(items).only("vector") else result


@special("sort! vector-sort! list-sort!")
def _sort_in_place(emitter: Emitter, node: Call) -> Code:
    """A vector, sorted where it stands; a list is never changed, so that it is refused."""
    first = next((each for each in node.arguments if not emitter.type(each).functions), None)
    if first is None or len(node.arguments) != 2 or not emitter.type(first).only("vector"):
        emitter.refuse(f"{emitter.builtin_name(node.function)} of what may be no vector", node.span)
    target = emitter.expression(first)
    result = _sort(emitter, node)
    emitter.plain(node.span, f"{target.at(ATOM)}[:] = {result.text}")
    return target


_ORDERINGS = ("<", ">", "string<?", "string>?", "char<?", "char>?")


def _sorted(emitter: Emitter, less: Node, less_code: Code, code: Code, name: str | None) -> Code:
    if name in ("<", "string<?", "char<?"):
        return Code(f"sorted({code.text})")
    if name in (">", "string>?", "char>?"):
        return Code(f"sorted({code.text}, reverse=True)")
    key = _sort_key(emitter, less)
    if key is not None:
        return Code(f"sorted({code.text}, key={key[0]}{', reverse=True' if key[1] else ''})")
    emitter.need("functools")
    order = emitter.helper("ordering", less_code)
    return Code(f"sorted({code.text}, key={order.text})")


def _sort_key(emitter: Emitter, less: Node) -> tuple[str, bool] | None:
    """The key by which (lambda (a b) (< (f a) (f b))) sorts, and whether the other way round."""
    if not isinstance(less, Lambda) or len(less.parameters) != 2 or not isinstance(less.body, Call):
        return None
    name = emitter.builtin_name(less.body.function)
    if name not in ("<", ">", "string<?", "string>?", "char<?", "char>?") or len(less.body.arguments) != 2:
        return None
    a, b = less.parameters
    left, right = less.body.arguments
    emitter.name(a)
    emitter.name(b)
    keys = [
        Code(emitter.expression(left).text.replace(a.python, "\0")),
        Code(emitter.expression(right).text.replace(b.python, "\0")),
    ]
    if keys[0].text != keys[1].text:
        return None
    return f"lambda {a.python}: {emitter.expression(left).text}", ">" in name
