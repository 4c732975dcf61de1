"""What each token of a text is in the session, for colours.

    (let ((x 1)) (car y))   →   let SYNTAX, x LOCAL, 1 NUMBER, car BUILTIN, y UNBOUND

In a macro's operands, and where a special form takes what is no expression, nothing is called unbound.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from schemenn.repl.commands.table import is_command, scheme_in
from schemenn.repl.editor.local_names import bound_in, defined_by
from schemenn.repl.editor.names import Kind, Names
from schemenn.repl.editor.tokens import Token, tokens
from schemenn.repl.editor.tree import Node, tree


class Role(Enum):
    """The colour a token gets."""

    SPACE = auto()
    BRACKET = auto()
    STRAY = auto()
    QUOTE = auto()
    COMMENT = auto()
    STRING = auto()
    CHARACTER = auto()
    NUMBER = auto()
    CONSTANT = auto()
    KEYWORD = auto()
    SYNTAX = auto()
    MACRO = auto()
    BUILTIN = auto()
    USER = auto()
    LOCAL = auto()
    UNBOUND = auto()
    SYMBOL = auto()
    PLAIN = auto()
    COMMAND = auto()


_OF_KIND: Final = {
    Kind.SYNTAX: Role.SYNTAX,
    Kind.MACRO: Role.MACRO,
    Kind.BUILTIN: Role.BUILTIN,
    Kind.USER: Role.USER,
}
_OF_TOKEN: Final = {
    "open": Role.BRACKET,
    "close": Role.BRACKET,
    "prefix": Role.QUOTE,
    "comment": Role.COMMENT,
    "string": Role.STRING,
    "character": Role.CHARACTER,
    "number": Role.NUMBER,
    "constant": Role.CONSTANT,
    "keyword": Role.KEYWORD,
    "dot": Role.BRACKET,
    "space": Role.SPACE,
    "error": Role.STRAY,
}
_NO_EXPRESSIONS: Final = frozenset(
    "cond-expand declare define-library define-module define-struct define-structure define-syntax define-syntax-rule "
    "eval-when export import library module module+ provide record-type-descriptor require require-extension struct "
    "struct-copy syntax-rules use use-modules".split()
)


class _Frame(NamedTuple):
    """The names that a form binds, within another."""

    names: set[str]
    outer: _Frame | None

    def binds(self, name: str) -> bool:
        frame: _Frame | None = self
        while frame is not None:
            if name in frame.names:
                return True
            frame = frame.outer
        return False


class _Place(NamedTuple):
    """Where a node stands: what is bound there; at which depth of quasiquotation, None in a quotation; and whether
    names without a meaning are wrong there.
    """

    frame: _Frame
    depth: int | None
    strict: bool


def roles(text: str, names: Names) -> list[tuple[Token, Role]]:
    """The role of every token, in order; a command's name, and what follows if it is no expression, are one each."""
    if not is_command(text):
        return _roles(text, names, 0)
    scheme = scheme_in(text)
    if scheme and text.endswith(scheme):
        cut = len(text) - len(scheme)
        return [(Token("word", text[:cut], 0), Role.COMMAND), *_roles(scheme, names, cut)]
    cut = _end_of_word(text)
    return [(Token("word", text[:cut], 0), Role.COMMAND), (Token("word", text[cut:], cut), Role.PLAIN)]


def _end_of_word(text: str) -> int:
    start = text.index(",")
    return next((i for i in range(start, len(text)) if text[i].isspace()), len(text))


def _roles(text: str, names: Names, offset: int) -> list[tuple[Token, Role]]:
    nesting = tree(text)
    words = _words(nesting.items, names)
    found = []
    for token in tokens(text):
        role = words.get(token.start) or _OF_TOKEN.get(token.kind, Role.PLAIN)
        if token.start in nesting.strays:
            role = Role.STRAY
        found.append((token._replace(start=token.start + offset), role))
    return found


def _words(items: list[Node], names: Names) -> dict[int, Role]:
    """The roles of the symbols, by where they begin."""
    found: dict[int, Role] = {}
    top = _Place(_Frame(defined_by(items, names.shapes), None), 0, True)
    todo = [(item, top) for item in items]
    while todo:
        node, place = todo.pop()
        place = _quoted(node, place)
        if node.is_commented:
            found.update({each.token.start: Role.COMMENT for each in node.walk() if each.token.kind != "open"})
        elif node.is_list:
            inner = _inside(node, place, names)
            quotes = node.head == "quote"
            todo += [(item, place if quotes and item is node.items[0] else inner) for item in node.items]
        elif node.name:
            found[node.token.start] = _role(node.name, place, names)
    return found


def _quoted(node: Node, place: _Place) -> _Place:
    """The place with the quotes before a node counted."""
    depth = place.depth
    for prefix in node.prefixes:
        if prefix.text == "'" and depth == 0:
            depth = None
        elif depth is not None:
            depth = max(depth + (prefix.text == "`") - (prefix.text in (",", ",@")), 0)
    return place._replace(depth=depth)


def _inside(form: Node, place: _Place, names: Names) -> _Place:
    if place.depth != 0:
        return place
    if len(form.token.text) > 1 or form.head == "quote":
        return place._replace(depth=None)
    if not form.head or place.frame.binds(form.head):
        return place
    strict = place.strict and form.head not in _NO_EXPRESSIONS and names.kind(form.head) is not Kind.MACRO
    bound = bound_in(form, names.shapes)
    frame = _Frame(bound, place.frame) if bound else place.frame
    return _Place(frame, int(form.head == "quasiquote"), strict)


def _role(name: str, place: _Place, names: Names) -> Role:
    if place.depth != 0:
        return Role.SYMBOL
    if place.frame.binds(name):
        return Role.LOCAL
    kind = names.kind(name)
    if kind is not None:
        return _OF_KIND[kind]
    return Role.UNBOUND if place.strict else Role.PLAIN
