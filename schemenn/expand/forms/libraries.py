"""`cond-expand` and the features it knows.

A clause is chosen before anything in it is expanded.

    (cond-expand ((and r7rs (not foo)) (f)) (else (g)))   →   (f)
"""

from __future__ import annotations

from typing import Final

from schemenn.core import Node
from schemenn.expand.expander import Context, constant, means, sequence, unspecified, walk
from schemenn.expand.forms.conditionals import ELSE
from schemenn.expand.keywords import definition
from schemenn.expand.scope import Scope
from schemenn.expand.shape import fail, need, proper_list
from schemenn.expand.unit import defined_names
from schemenn.syntax import Form, Identifier, Syntax

FEATURES: Final = ("r7rs", "exact-closed", "exact-complex", "ieee-float", "full-unicode", "ratios", "schemenn")


def _names(form: Form, scope: Scope) -> list[Identifier]:
    return defined_names(_chosen(form, scope), scope)


def _expression(form: Form, scope: Scope) -> Node:
    forms = _chosen(form, scope)
    return sequence(forms, scope, form) if forms else unspecified(form)


@definition("cond-expand", _names, _expression)
def cond_expand(form: Form, scope: Scope, context: Context) -> None:
    """`(cond-expand (requirement form …) …)`: the forms of the first clause that holds. Source: R7RS 4.2.1."""
    walk(_chosen(form, scope), scope, context)


def _chosen(form: Form, scope: Scope) -> list[Syntax]:
    """The forms of the clause that holds; none where no clause does."""
    for clause in need(form, 0, None, ""):
        parts = proper_list(clause, "cond-expand: expected (requirement form …)")
        if not parts:
            fail("cond-expand: a clause cannot be empty", clause)
        if means(parts[0], ELSE, scope) or holds(parts[0], scope):
            return parts[1:]
    return []


def holds(requirement: Syntax, scope: Scope) -> bool:
    """Whether a feature requirement holds: a feature, `(library name)`, `and`, `or`, `not`, `else`."""
    if isinstance(requirement, Identifier):
        return requirement.name in FEATURES or requirement.name == "else"
    match requirement:
        case Form(items=[Identifier(name="and"), *parts], tail=None):
            return all([holds(part, scope) for part in parts])
        case Form(items=[Identifier(name="or"), *parts], tail=None):
            return any([holds(part, scope) for part in parts])
        case Form(items=[Identifier(name="not"), part], tail=None):
            return not holds(part, scope)
        case Form(items=[Identifier(name="library"), name], tail=None):
            return scope.top().has_library(constant(name))
    fail("cond-expand: expected a feature, (library name), and, or, not or else", requirement)
