"""Checks of the shape of forms, and the errors when it is wrong.

Each error names the form and points at the smallest part that is wrong:

    (let ((x)) x)   →   ExpandError: let: expected (variable value)
                        (let ((x)) x)
                              ^^^
"""

from __future__ import annotations

from typing import NoReturn

from schemenn.errors import ExpandError
from schemenn.expand.scope import Name, name_of
from schemenn.syntax import Form, Identifier, Syntax


class Formals:
    """A parsed parameter list: `(a b . rest)`."""

    __slots__ = ("required", "rest")

    def __init__(self, required: list[Identifier], rest: Identifier | None) -> None:
        self.required = required
        self.rest = rest

    def identifiers(self) -> list[Identifier]:
        """All the identifiers, in order."""
        return self.required if self.rest is None else [*self.required, self.rest]


def fail(message: str, syntax: Syntax, code: str = "") -> NoReturn:
    """Raise the error of a form used against its syntax; `code` is its entry in the catalogue."""
    raise ExpandError(message, syntax.span, code=code)


def head_name(form: Form) -> str:
    """The name a special form was called by."""
    head = form.items[0]
    return head.name if isinstance(head, Identifier) else "form"


def need(form: Form, low: int, high: int | None, expected: str) -> list[Syntax]:
    """The parts of a special form after its name; there must be `low` to `high` (None: any number) of them."""
    count = len(form.items) - 1
    if form.tail is not None:
        fail(f"{head_name(form)}: a form cannot end in a dotted tail", form)
    if count < low or (high is not None and count > high):
        fail(f"{head_name(form)}: expected {expected}", form)
    return form.items[1:]


def proper_list(syntax: Syntax, message: str) -> list[Syntax]:
    """The elements of a form that must be a proper list."""
    if not isinstance(syntax, Form) or syntax.tail is not None:
        fail(message, syntax)
    return syntax.items


def identifier(syntax: Syntax, message: str) -> Identifier:
    """The syntax itself, which must be an identifier."""
    if not isinstance(syntax, Identifier):
        fail(message, syntax)
    return syntax


def check_distinct(identifiers: list[Identifier], message: str) -> None:
    """Raise an error (`message` and the name) at the first identifier that occurs twice."""
    seen: set[Name] = set()
    for each in identifiers:
        name = name_of(each)
        if name in seen:
            fail(f"{message} {each.name}", each, "duplicate-name")
        seen.add(name)


def parse_formals(syntax: Syntax, owner: str) -> Formals:
    """The parameters of a procedure: `(a b)`, `(a b . rest)` or `rest`."""
    if isinstance(syntax, Identifier):
        return Formals([], syntax)
    if not isinstance(syntax, Form):
        fail(f"{owner}: expected a list of parameters", syntax)
    message = f"{owner}: a parameter must be an identifier"
    required = [identifier(item, message) for item in syntax.items]
    rest = None if syntax.tail is None else identifier(syntax.tail, message)
    formals = Formals(required, rest)
    check_distinct(formals.identifiers(), f"{owner}: duplicate parameter")
    return formals


def parse_bindings(syntax: Syntax, owner: str) -> tuple[list[Identifier], list[Syntax]]:
    """The variables and the value expressions of `((variable value) …)`."""
    variables: list[Identifier] = []
    values: list[Syntax] = []
    for item in proper_list(syntax, f"{owner}: expected a list of bindings"):
        pair = proper_list(item, f"{owner}: expected (variable value)")
        if len(pair) != 2:
            fail(f"{owner}: expected (variable value)", item)
        variables.append(identifier(pair[0], f"{owner}: a variable must be an identifier"))
        values.append(pair[1])
    return variables, values
