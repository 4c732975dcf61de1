"""A Pygments lexer of Scheme as it stands in a session: names are coloured by what they mean there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pygments.lexer import Lexer
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, Punctuation, String, Whitespace

from schemenn.repl.editor.names import Names
from schemenn.repl.editor.roles import Role, roles

TYPES: Final = {
    Role.SPACE: Whitespace,
    Role.BRACKET: Punctuation,
    Role.STRAY: Error,
    Role.QUOTE: Punctuation.Quote,
    Role.COMMENT: Comment,
    Role.STRING: String,
    Role.CHARACTER: String.Char,
    Role.NUMBER: Number,
    Role.CONSTANT: Keyword.Constant,
    Role.KEYWORD: Name.Label,
    Role.SYNTAX: Keyword,
    Role.MACRO: Keyword.Macro,
    Role.BUILTIN: Name.Builtin,
    Role.USER: Name.Function,
    Role.LOCAL: Name.Variable,
    Role.UNBOUND: Name.Unbound,
    Role.SYMBOL: Literal.Symbol,
    Role.PLAIN: Name,
    Role.COMMAND: Name.Decorator,
}
"""The type of each role; those that Pygments does not have of itself inherit the style of what they belong to."""


class SchemeLexer(Lexer):
    """Scheme, by the names of a session."""

    name = "schemenn"
    url = ""
    aliases = ["schemenn"]
    filenames = []

    def __init__(self, names: Names, **options: Any) -> None:
        super().__init__(stripnl=False, ensurenl=False, **options)
        self._names = names

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, Any, str]]:
        """The tokens with their positions and types."""
        for token, role in roles(text, self._names):
            yield token.start, TYPES[role], token.text
