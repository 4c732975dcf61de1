"""The macro whose use is at the place of an error, which its author did not write there."""

from __future__ import annotations

from schemenn.errors import ExpandError, RunError
from schemenn.hints.facts import Facts
from schemenn.hints.source_forms import head_of, identifiers
from schemenn.syntax import Form, Syntax


def macro_name(facts: Facts) -> str:
    """The name of the macro that made the failing form; "" if the program wrote it itself."""
    form, error = facts.form, facts.error
    if isinstance(error, ExpandError):
        found = _around(facts)
        if found:
            return found
    if form is None or not isinstance(error, RunError | ExpandError):
        return ""
    name = head_of(form)
    if not name or error.message.startswith((f"{name}: ", f"{name} is")) or error.code == "no-matching-pattern":
        return ""
    if facts.call is not None and facts.call.form is not None:
        return ""
    return name if _is_macro(name, facts) else ""


def _around(facts: Facts) -> str:
    """The macro around a place whose special form the program did not write."""
    owner, colon, _ = facts.error.message.partition(": ")
    heads = [head_of(form) for form in facts.path]
    if not colon or " " in owner or owner in heads:
        return ""
    return next((head for head in reversed(heads) if head and _is_macro(head, facts)), "")


def _is_macro(name: str, facts: Facts) -> bool:
    if any(_defines(form, name) for form in facts.forms):
        return True
    if facts.session is None:
        return False
    from schemenn.expand.scope import Transformer

    scope = facts.session.compiler.scope
    found = scope.bindings.get(name) or scope.view(name)
    return isinstance(found, Transformer)


def _defines(form: Syntax, name: str) -> bool:
    if not isinstance(form, Form):
        return False
    head = head_of(form)
    if head.startswith("def") and len(form.items) > 1:
        names = identifiers(form.items[1])
        if names[:1] == [name] and head in ("define-syntax", "define-macro", "define-syntax-rule", "defmacro"):
            return True
    if head in ("let-syntax", "letrec-syntax") and len(form.items) > 1 and isinstance(form.items[1], Form):
        if any(head_of(binding) == name for binding in form.items[1].items):
            return True
    return any(_defines(item, name) for item in form.items)
