"""The names that mean something at the place of an error."""

from __future__ import annotations

from schemenn.hints.facts import Facts
from schemenn.hints.source_forms import definitions, local_names


def known_names(facts: Facts) -> set[str]:
    """The names the program has defined or binds around the place."""
    return {*own_names(facts), *global_names(facts)}


def own_names(facts: Facts) -> list[str]:
    """The names that the source binds around the place, and those it defines."""
    return [*local_names(facts.path), *definitions(facts.forms)]


def global_names(facts: Facts) -> list[str]:
    """The names that the session's programs have defined."""
    if facts.session is None:
        return []
    keys = [key.removeprefix("user.") for key in facts.session.globals]
    return [key for key in keys if not key.startswith(("%", "_")) and " " not in key and not is_builtin(key)]


def is_builtin(name: str) -> bool:
    """Whether it is a builtin variable."""
    from schemenn.library import builtin_key

    return builtin_key(name) is not None


def is_syntax(name: str, facts: Facts | None = None) -> bool:
    """Whether it is a keyword, or a macro of the library or, with `facts`, of the program."""
    from schemenn.library import macro_file

    if name in keywords() or macro_file(name) is not None:
        return True
    if facts is None or facts.session is None:
        return False
    from schemenn.expand.scope import Transformer

    scope = facts.session.compiler.scope
    return isinstance(scope.bindings.get(name) or scope.view(name), Transformer)


def keywords() -> list[str]:
    """The special forms."""
    from schemenn.expand import KEYWORDS

    return list(KEYWORDS)
