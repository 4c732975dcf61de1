"""The shape of a special form or macro: how it is written. It tells how a use is laid out and what names it binds.

    (let ((variable value) …) body …)    one operand before the body; what stands for `variable` is bound
    (_ test body ...)                    the same of a macro's pattern

In shapes of special forms the words themselves say what they stand for: `variable`, `formals`, `pattern` …
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from schemenn.errors import ReadError
from schemenn.read import read_all
from schemenn.repl.editor.tree import Node
from schemenn.source import Source
from schemenn.syntax import Form, Identifier, Syntax

_ELLIPSES: Final = ("…", "...")
_BODY: Final = re.compile(r"(?:body|bodies|command|form|declaration|definition|stmt|statement)s?(?:[-0-9].*)?")
_AFTER_OPERANDS: Final = re.compile(
    r"(?:expression|expr|exp|clause|rule|case|action|then|do|thing)s?(?:[-0-9].*)?|e[0-9]*|b[0-9]*"
)
INSIDE: Final = frozenset({"variable", "formals", "parameter", "parameters", "pattern", "literal", "datum"})
"""The words of shapes that stand for names bound within the form."""
OUTSIDE: Final = frozenset({"name", "names", "constructor", "predicate", "field", "keyword"})
"""The words of the shapes of definitions that stand for names bound around the form."""


class Layout(NamedTuple):
    """The operands before the body, True for each that must be a list."""

    lists: tuple[bool, ...]

    def fits(self, operands: list[Node]) -> bool:
        """Whether the operands there are can be what they stand for."""
        pairs = zip(self.lists, operands, strict=False)
        return all(operand.is_list or not must_be_list for must_be_list, operand in pairs)


class Shape:
    """How a form is written. `operands` are the parts after its keyword, `tail` what follows a dot."""

    def __init__(self, text: str, operands: list[Syntax], tail: Syntax | None) -> None:
        self.text = text
        self.operands = operands
        self.tail = tail

    @property
    def layout(self) -> Layout | None:
        """What stands before the body; None if there is no body, and operands are lined up."""
        index = next((i for i, part in enumerate(self.operands) if _is_ellipsis(part)), None)
        last = self.tail if index is None else self.operands[index - 1]
        before = self.operands if index is None else self.operands[: index - 1]
        if last is None:
            return None
        if before and isinstance(last, Identifier) and _stem(before[-1]) == _stem(last):
            before = before[:-1]
        is_body = _is_body(last) or (bool(before) and _follows_operands(last, before))
        return Layout(tuple([isinstance(part, Form) for part in before])) if is_body else None

    def admits(self, node: Node) -> bool:
        """Whether the operands of a use can be what they stand for, as far as that shows at a glance."""
        first = next(iter(self.operands), None)
        operand = next(iter(node.operands()), None)
        if operand is None or first is None:
            return True
        return operand.is_list if isinstance(first, Form) else not (operand.is_list and _is_plain_name(first))

    def names(self, node: Node, words: frozenset[str]) -> set[str]:
        """The symbols in a use of the form that stand where the shape has one of the words."""
        found: set[str] = set()
        _collect(self.operands, self.tail, node.operands(), words, found)
        return found


@lru_cache(maxsize=512)
def shape(text: str) -> Shape:
    """The shape that a text shows, as in `(if test then [else])`."""
    try:
        forms = read_all(Source("shape", text))
    except ReadError:
        forms = []
    match forms:
        case [Form(items=[_, *operands], tail=tail)]:
            return Shape(text, operands, tail)
    return Shape(text, [], None)


def _is_ellipsis(part: Syntax) -> bool:
    return isinstance(part, Identifier) and part.name in _ELLIPSES


def _is_plain_name(part: Syntax) -> bool:
    return isinstance(part, Identifier) and part.name in ("name", "variable")


def _stem(part: Syntax) -> str:
    return part.name.rstrip("0123456789s") if isinstance(part, Identifier) else ""


def _is_body(part: Syntax) -> bool:
    """Whether a part says by its name that it is a body, or it is a clause with one."""
    if isinstance(part, Form):
        return any(isinstance(item, Identifier) and _BODY.fullmatch(item.name) for item in part.items[1:])
    return isinstance(part, Identifier) and _BODY.fullmatch(part.name) is not None


def _follows_operands(part: Syntax, before: list[Syntax]) -> bool:
    """Whether a part that comes again and again after operands is meant as a body."""
    if isinstance(part, Form) or isinstance(before[-1], Form):
        return True
    return isinstance(part, Identifier) and _AFTER_OPERANDS.fullmatch(part.name) is not None


def _collect(
    patterns: list[Syntax], tail: Syntax | None, nodes: list[Node], words: frozenset[str], found: set[str]
) -> None:
    """Match patterns with nodes, as far as they go, and add the names that stand for one of the words."""
    position = 0
    for index, pattern in enumerate(patterns):
        if _is_ellipsis(pattern):
            continue
        follows = len([part for part in patterns[index + 1 :] if not _is_ellipsis(part)])
        repeated = index + 1 < len(patterns) and _is_ellipsis(patterns[index + 1])
        stop = max(len(nodes) - follows, position) if repeated else position + 1
        for node in nodes[position:stop]:
            _collect_one(pattern, node, words, found)
        position = stop
    for node in nodes[position:] if tail is not None else []:
        _collect_one(tail, node, words, found)  # type: ignore[arg-type]  # there is a tail


def _collect_one(pattern: Syntax, node: Node, words: frozenset[str], found: set[str]) -> None:
    if isinstance(pattern, Identifier):
        if pattern.name in words:
            found.update([each.name for each in node.walk() if each.name and each.name not in _ELLIPSES])
    elif isinstance(pattern, Form) and node.is_list:
        _collect(pattern.items, pattern.tail, node.items, words, found)
