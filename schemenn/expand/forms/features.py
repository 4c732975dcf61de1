"""`cond-expand` and the features it knows.

A clause is chosen before anything in it is expanded.

    (cond-expand ((and r7rs (not foo)) (f)) (else (g)))   →   (f)
"""

from __future__ import annotations

from schemenn.core import Node
from schemenn.expand.expander import means, sequence, unspecified
from schemenn.expand.forms.conditionals import ELSE
from schemenn.expand.keywords import splice
from schemenn.expand.libraries import library_name
from schemenn.expand.scope import Scope
from schemenn.expand.shape import fail, need, proper_list
from schemenn.primitive_table.system import FEATURES
from schemenn.syntax import Form, Identifier, Syntax


def _expression(form: Form, scope: Scope) -> Node:
    forms = chosen(form, scope)
    return sequence(forms, scope, form) if forms else unspecified(form)


def chosen(form: Form, scope: Scope) -> list[Syntax]:
    """`(cond-expand (requirement form …) …)`: the forms of the first clause that holds; none where no clause does.

    Source: R7RS 4.2.1
    """
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
        return _has_feature(requirement, scope)
    match requirement:
        case Form(items=[Identifier(name="and"), *parts], tail=None):
            return all([holds(part, scope) for part in parts])
        case Form(items=[Identifier(name="or"), *parts], tail=None):
            return any([holds(part, scope) for part in parts])
        case Form(items=[Identifier(name="not"), part], tail=None):
            return not holds(part, scope)
        case Form(items=[Identifier(name="library"), name], tail=None):
            libraries = scope.top().libraries
            return libraries is not None and libraries.has(library_name(name), name)
    fail("cond-expand: expected a feature, (library name), and, or, not or else", requirement)


def _has_feature(requirement: Identifier, scope: Scope) -> bool:
    """Whether the system has a feature; `srfi-1` says that there is a library `(srfi 1)`. Source: SRFI 0."""
    name = requirement.name
    number = name.removeprefix("srfi-")
    if number != name and number.isdecimal():
        libraries = scope.top().libraries
        return libraries is not None and libraries.has(("srfi", int(number)), requirement)
    return name in FEATURES or name == "else"


splice("cond-expand", chosen, _expression)
