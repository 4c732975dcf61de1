"""`quasiquote`, at any depth, in lists, dotted tails and vectors.

    `(1 ,x ,@y z)   →   (cons 1 (cons x (append y '(z))))
    `(1 ,x)         →   (list 1 x)
    `#(1 ,x)        →   (list->vector (list 1 x))

Parts without an `unquote` stay constants.
"""

from __future__ import annotations

from typing import TypeAlias

from schemenn.core import Const, Node
from schemenn.datum import NIL, Vector, cons, intern, iterate
from schemenn.expand.expander import expand, means
from schemenn.expand.forms.control import call
from schemenn.expand.keywords import auxiliary, special
from schemenn.expand.scope import KEYWORDS, Scope
from schemenn.expand.shape import fail, need
from schemenn.syntax import Form, Syntax, VectorForm, to_datum

UNQUOTE = auxiliary("unquote", "quasiquote")
UNQUOTE_SPLICING = auxiliary("unquote-splicing", "quasiquote")
_WRAPPER_LENGTH = 2

Wrapper: TypeAlias = tuple[str, int]
Element: TypeAlias = tuple[Node, bool]


@special("quasiquote")
def expand_quasiquote(form: Form, scope: Scope) -> Node:
    """`(quasiquote template)`. Source: R7RS 4.2.8."""
    (template,) = need(form, 1, 1, "one template")
    return _template(template, 1, scope)


def _template(syntax: Syntax, depth: int, scope: Scope) -> Node:
    if isinstance(syntax, Form):
        return _list(syntax, depth, scope)
    if isinstance(syntax, VectorForm):
        items = _list(Form(syntax.items, syntax.span), depth, scope, in_vector=True)
        if isinstance(items, Const):
            return Const(Vector(list(iterate(items.value))), syntax.span)
        return call("list->vector", [items], syntax)
    return Const(to_datum(syntax), syntax.span)


def _wrapper(syntax: Syntax, scope: Scope) -> Wrapper | None:
    """For `unquote` and its like at the head of a template, the name and how it changes the depth."""
    if means(syntax, UNQUOTE, scope):
        return "unquote", -1
    if means(syntax, UNQUOTE_SPLICING, scope):
        return "unquote-splicing", -1
    if means(syntax, KEYWORDS["quasiquote"], scope):
        return "quasiquote", 1
    return None


def _list(form: Form, depth: int, scope: Scope, in_vector: bool = False) -> Node:
    items = form.items
    tail: Node = Const(NIL, form.span)
    if form.tail is not None:
        tail = _template(form.tail, depth, scope)
    elif not in_vector and items:
        wrapper = _wrapper(items[-_WRAPPER_LENGTH], scope) if len(items) >= _WRAPPER_LENGTH else None
        if wrapper is not None:
            tail = _wrapped(wrapper, items[-1:], depth, form, scope)
            items = items[:-_WRAPPER_LENGTH]
        elif (head := _wrapper(items[0], scope)) is not None and head[1] < 0:
            return _wrapped(head, items[1:], depth, form, scope)
    elements = [element for item in items for element in _elements(item, depth, scope)]
    return _join(elements, tail, form)


def _wrapped(wrapper: Wrapper, contents: list[Syntax], depth: int, form: Form, scope: Scope) -> Node:
    """`(unquote content …)` and its like standing as a template, or as the tail of one."""
    name, change = wrapper
    if depth + change > 0:
        elements: list[Element] = [(Const(intern(name), form.span), False)]
        for content in contents:
            elements += _elements(content, depth + change, scope)
        return _join(elements, Const(NIL, form.span), form)
    if name == "unquote-splicing":
        fail("unquote-splicing must stand inside a list or vector template", form)
    if len(contents) != 1:
        fail("unquote: expected one expression", form)
    return expand(contents[0], scope)


def _elements(item: Syntax, depth: int, scope: Scope) -> list[Element]:
    """What an element of a template contributes: nodes, and whether each is a list to splice in.

    `(unquote x …)` and `(unquote-splicing x …)` may have any number of operands there. Source: R6RS 11.17.
    """
    if depth == 1 and isinstance(item, Form) and item.tail is None and item.items:
        splices = means(item.items[0], UNQUOTE_SPLICING, scope)
        if splices or means(item.items[0], UNQUOTE, scope):
            return [(expand(content, scope), splices) for content in item.items[1:]]
    return [(_template(item, depth, scope), False)]


def _join(elements: list[Element], tail: Node, form: Form) -> Node:
    """The list of the elements before `tail`."""
    is_constant = all([isinstance(node, Const) and not splices for node, splices in elements])
    if isinstance(tail, Const) and tail.value is NIL and not is_constant:
        if not any([splices for _, splices in elements]):
            return call("list", [node for node, _ in elements], form)
    for node, splices in reversed(elements):
        if not splices:
            tail = _cons(node, tail, form)
        elif isinstance(tail, Const) and tail.value is NIL:
            tail = node
        else:
            tail = call("append", [node, tail], form)
    return tail


def _cons(first: Node, rest: Node, form: Form) -> Node:
    if isinstance(first, Const) and isinstance(rest, Const):
        return Const(cons(first.value, rest.value), form.span)
    return call("cons", [first, rest], form)
