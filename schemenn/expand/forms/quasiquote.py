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
from schemenn.expand.expander import constant, expand, means
from schemenn.expand.forms.control import call
from schemenn.expand.keywords import auxiliary, special
from schemenn.expand.scope import KEYWORDS, Scope
from schemenn.expand.shape import fail, need
from schemenn.syntax import Form, Syntax, VectorForm

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
    return Const(constant(syntax), syntax.span)


def _wrapper(items: list[Syntax], scope: Scope) -> Wrapper | None:
    """For `(unquote x)` and its like, the name and how it changes the depth."""
    if len(items) != _WRAPPER_LENGTH:
        return None
    if means(items[0], UNQUOTE, scope):
        return "unquote", -1
    if means(items[0], UNQUOTE_SPLICING, scope):
        return "unquote-splicing", -1
    if means(items[0], KEYWORDS["quasiquote"], scope):
        return "quasiquote", 1
    return None


def _list(form: Form, depth: int, scope: Scope, in_vector: bool = False) -> Node:
    items = form.items
    tail: Node = Const(NIL, form.span)
    if form.tail is not None:
        tail = _template(form.tail, depth, scope)
    elif not in_vector:
        wrapper = _wrapper(items[-_WRAPPER_LENGTH:], scope)
        if wrapper is not None:
            tail = _wrapped(wrapper, items[-1], depth, form, scope)
            items = items[:-_WRAPPER_LENGTH]
        elif depth == 1 and items and means(items[0], UNQUOTE, scope):
            fail("unquote: expected one expression", form)
    return _join([_element(item, depth, scope) for item in items], tail, form)


def _wrapped(wrapper: Wrapper, content: Syntax, depth: int, form: Form, scope: Scope) -> Node:
    """`(unquote content)` and its like standing as a template, or as the tail of one."""
    name, change = wrapper
    if depth + change > 0:
        symbol = Const(intern(name), form.span)
        return _join([(symbol, False), _element(content, depth + change, scope)], Const(NIL, form.span), form)
    if name == "unquote-splicing":
        fail("unquote-splicing must stand inside a list or vector template", form)
    return expand(content, scope)


def _element(item: Syntax, depth: int, scope: Scope) -> Element:
    """What an element of a template contributes, and whether that is a list to splice in."""
    if depth == 1 and isinstance(item, Form) and item.tail is None and item.items:
        if means(item.items[0], UNQUOTE_SPLICING, scope):
            (content,) = need(item, 1, 1, "one expression")
            return expand(content, scope), True
    return _template(item, depth, scope), False


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
