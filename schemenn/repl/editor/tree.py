"""The nesting of a text that may be unfinished or wrong.

    (f (g x   →   a list that is not closed: f, and a list that is not closed: g, x

A closing bracket closes the innermost open one, whatever its kind; one without a partner is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from schemenn.repl.editor.tokens import Token, tokens

PAIRS: Final = {"(": ")", "[": "]"}


class Node:
    """A datum: an atom's token, or the opening bracket of a list with `items`; `prefixes` are quotes and the like."""

    __slots__ = ("close", "items", "prefixes", "token")

    def __init__(self, token: Token, prefixes: list[Token]) -> None:
        self.token = token
        self.prefixes = prefixes
        self.items: list[Node] = []
        self.close: Token | None = None

    @property
    def is_list(self) -> bool:
        """Whether it is a list or a vector."""
        return self.token.kind == "open"

    @property
    def name(self) -> str:
        """The text of a symbol; "" for anything else."""
        return self.token.text if self.token.kind == "word" else ""

    @property
    def head(self) -> str:
        """The symbol that a list begins with; "" if there is none, or it is a vector."""
        plain = self.token.text in PAIRS and self.items and not self.items[0].prefixes
        return self.items[0].name if plain else ""

    @property
    def start(self) -> int:
        """Where it begins, prefixes included."""
        return self.prefixes[0].start if self.prefixes else self.token.start

    @property
    def stop(self) -> int:
        """The position after it; for a list that is not closed, after what there is of it."""
        if self.close is not None:
            return self.close.stop
        return self.items[-1].stop if self.items else self.token.stop

    @property
    def is_commented(self) -> bool:
        """Whether `#;` stands before it."""
        return any(prefix.text == "#;" for prefix in self.prefixes)

    def operands(self) -> list[Node]:
        """The items after the first, without those that are commented out."""
        return [item for item in self.items[1:] if not item.is_commented]

    def walk(self) -> Iterator[Node]:
        """This and all that is in it."""
        todo = [self]
        while todo:
            node = todo.pop()
            yield node
            todo += reversed(node.items)


class Tree:
    """The data of a text; `partners` leads from the start of a bracket to the one that matches it; `strays` are the
    starts of brackets that match nothing, or one of the other kind; `unused` are prefixes at the end.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.items: list[Node] = []
        self.partners: dict[int, Token] = {}
        self.strays: set[int] = set()
        self.unclosed: list[Node] = []
        self.unused: list[Token] = []
        for token in tokens(text):
            if token.kind not in ("space", "comment"):
                self._take(token)

    def _take(self, token: Token) -> None:
        if token.kind == "prefix":
            self.unused.append(token)
        elif token.kind == "close":
            self._close(token)
        else:
            node = Node(token, self.unused)
            self.unused = []
            (self.unclosed[-1].items if self.unclosed else self.items).append(node)
            if token.kind == "open":
                self.unclosed.append(node)

    def _close(self, token: Token) -> None:
        self.unused = []
        if not self.unclosed:
            self.strays.add(token.start)
            return
        node = self.unclosed.pop()
        node.close = token
        if PAIRS[node.token.text[-1]] != token.text:
            self.strays |= {token.start, node.token.start}
        self.partners[node.token.start], self.partners[token.start] = token, node.token

    def around(self, position: int) -> list[Node]:
        """The lists that a position is in, from the outermost to the innermost."""
        path: list[Node] = []
        items = self.items
        while True:
            inner = next((item for item in items if item.is_list and _holds(item, position)), None)
            if inner is None:
                return path
            path.append(inner)
            items = inner.items


def _holds(node: Node, position: int) -> bool:
    return node.token.stop <= position and (node.close is None or position <= node.close.start)


@lru_cache(maxsize=16)
def tree(text: str) -> Tree:
    """The nesting of a text."""
    return Tree(text)


def token_at(text: str, position: int) -> Token | None:
    """The token that a position is in or at the end of; None at the start and after blanks."""
    return next((each for each in tokens(text) if each.start < position <= each.stop), None)
