"""What names mean in a session: special forms, macros, builtins and imports, the user's definitions.

    names.kind("let")  →  Kind.SYNTAX          names.kind("car")  →  Kind.BUILTIN          names.kind("cra")  →  None
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from schemenn.expand.scope import Keyword, NotImported, Transformer
from schemenn.library import builtin_names, macro_file
from schemenn.repl.editor.shape import Shape, shape
from schemenn.repl.editor.special_forms import NAMED_LET, shape_of
from schemenn.repl.editor.syntax_help import keyword_help
from schemenn.repl.editor.tree import tree
from schemenn.shipped_libraries import macros_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemenn.expand.scope import Binding, TopScope
    from schemenn.session import Session


class Kind(Enum):
    """What a name stands for."""

    SYNTAX = "special form"
    MACRO = "macro"
    BUILTIN = "builtin"
    USER = "defined here"


class Names:
    """The names of a session as they are now."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._written: dict[Transformer, list[Shape]] = {}

    @property
    def scope(self) -> TopScope:
        """The top level that forms are read into."""
        return self.session.compiler.scope

    def binding(self, name: str) -> Binding | None:
        """What a name means at top level; None for one without a meaning or, so far, a value."""
        found = self.scope.bindings.get(name)
        if isinstance(found, str) and found not in self.session.globals:
            found = None
        if found is None and name.startswith("$") and name in self.session.globals:  # a value of the prompt
            return name
        return self.scope.view(name) if found is None else found

    def kind(self, name: str) -> Kind | None:
        """What a name stands for; None if for nothing yet."""
        found = self.binding(name)
        if found is None or isinstance(found, NotImported):
            return None
        if isinstance(found, Keyword):
            return Kind.SYNTAX
        if isinstance(found, Transformer):
            return Kind.MACRO
        return Kind.USER if isinstance(self.scope.bindings.get(name), str) or name[0] == "$" else Kind.BUILTIN

    def all(self) -> Iterator[str]:
        """Every name that stands for something: the user's first; private ones of the library are left out."""
        scope = self.scope
        own = [name for name, found in scope.bindings.items() if isinstance(name, str) and self._is_own(name, found)]
        seen: set[str] = set()
        builtins = _public_builtins() if scope.sees_builtins else []
        rest = [name for name in scope.bindings if isinstance(name, str) and not name.startswith("%")]
        for name in [*own, *scope.imports, *rest, *builtins]:
            if name not in seen and self.kind(name) is not None:
                seen.add(name)
                yield name

    def _is_own(self, name: str, found: Binding) -> bool:
        return isinstance(found, Transformer) or (isinstance(found, str) and found in self.session.globals)

    def value(self, name: str) -> Any:
        """The value of a variable; None if the name stands for none."""
        key = self.binding(name)
        return self.session.builtin(key) if isinstance(key, str) else None

    def shapes(self, name: str) -> list[Shape] | None:
        """How a special form or macro is written; None for any other name."""
        found = self.binding(name)
        if isinstance(found, Keyword) and not isinstance(found, NotImported):
            return keyword_shapes(found.name)
        return self.macro_shapes(found) if isinstance(found, Transformer) else None

    def macro_shapes(self, macro: Transformer) -> list[Shape]:
        """How a macro is used: its patterns, or the parameters of a `define-macro`."""
        if macro not in self._written:
            self._written[macro] = pattern_shapes(macro) or self._parameter_shapes(macro.name)
        return self._written[macro]

    def _parameter_shapes(self, name: str) -> list[Shape]:
        for unit in self.session.codes.units():
            for source in [] if unit.library else unit.sources:
                for node in tree(source.text).items:
                    operands = node.operands() if node.head == "define-macro" else []
                    if operands and operands[0].head == name:
                        return [shape(source.text[operands[0].start : operands[0].stop])]
        return []


@cache
def keyword_shapes(name: str) -> list[Shape]:
    """How a special form is written."""
    own = shape_of(name)
    texts = [own] if own else list(keyword_help(name).signatures)
    if name == "let":
        texts.append(NAMED_LET)
    return [shape(text) for text in texts]


def pattern_shapes(macro: Transformer) -> list[Shape]:
    """The patterns of a macro; none if it has no rules."""
    rules = getattr(macro, "rules", None)
    if rules is None:
        path = macro_file(macro.name)
        found = None if path is None else macros_of(path).get(macro.name)
        rules = getattr(found, "rules", [])
    return [Shape(_named(rule.shape.span.text(), macro.name), rule.shape.items[1:], rule.shape.tail) for rule in rules]


def _named(pattern: str, name: str) -> str:
    """A pattern with the name of its macro in place of `_`."""
    return f"({name}{pattern[2:]}" if pattern.startswith("(_") else pattern


@cache
def _public_builtins() -> list[str]:
    return sorted([name for name in builtin_names() if not name.startswith("%")])
