"""How a special form enters the table of keywords.

The modules in forms/ do so when they are imported:

    @special("if")
    def expand_if(form, scope): …

    ELSE = auxiliary("else")
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from schemenn.core import Node
from schemenn.expand.expander import Context, Declaration, Definition, Splice
from schemenn.expand.scope import KEYWORDS, Keyword, Scope, TopScope
from schemenn.expand.shape import fail
from schemenn.syntax import Form, Identifier, Syntax

Expander: TypeAlias = Callable[[Form, Scope], Node]
Definer: TypeAlias = Callable[[Form, Scope, Context], None]
NameFinder: TypeAlias = Callable[[Form, Scope], list[Identifier]]
PartFinder: TypeAlias = Callable[[Form, Scope], list[Syntax]]
Declarer: TypeAlias = Callable[[Form, TopScope], list[Node]]


def special(name: str) -> Callable[[Expander], Expander]:
    """Enter the decorated function as the expander of the expression keyword `name`."""

    def enter(expander: Expander) -> Expander:
        KEYWORDS[name] = Keyword(name, expander)
        return expander

    return enter


def auxiliary(name: str, place: str) -> Keyword:
    """Enter a keyword that means something only in `place`; the keyword."""

    def misplaced(form: Form, scope: Scope) -> Node:
        fail(f"{name} is used outside of {place}", form, "misplaced-keyword")

    keyword = KEYWORDS[name] = Keyword(name, misplaced)
    return keyword


def definition(name: str, names: NameFinder, expand: Expander | None = None) -> Callable[[Definer], Definer]:
    """Enter the decorated function as what the definition keyword `name` does in a body or at top level.

    `names` are the variables a use defines; `expand` makes the core form of a use as an expression, if it can be one.
    """

    def misplaced(form: Form, scope: Scope) -> Node:
        fail(f"{name}: a definition can stand only at the top level or in a body", form, "misplaced-definition")

    def enter(definer: Definer) -> Definer:
        KEYWORDS[name] = Definition(name, definer, names, expand or misplaced, expand is None)
        return definer

    return enter


def splice(name: str, parts: PartFinder, expand: Expander) -> None:
    """Enter a keyword whose use stands for the forms that `parts` finds; `expand` makes an expression of a use."""
    KEYWORDS[name] = Splice(name, parts, expand)


def declaration(name: str) -> Callable[[Declarer], Declarer]:
    """Enter the decorated function as what the keyword `name` does at the top level."""

    def enter(declarer: Declarer) -> Declarer:
        KEYWORDS[name] = Declaration(name, declarer)
        return declarer

    return enter


def no_names(form: Form, scope: Scope) -> list[Identifier]:
    """The names defined by a form that defines no variables."""
    return []
