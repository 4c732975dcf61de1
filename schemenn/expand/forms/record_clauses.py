"""`define-record-type` of R6RS: a name and clauses.

    (define-record-type point (fields x (mutable y)))
    →  make-point, point?, point-x, point-y, point-y-set!, and the type point
"""

from __future__ import annotations

from typing import Final

from schemenn.core import Node
from schemenn.datum import FALSE, TRUE, Boolean
from schemenn.expand.expander import Producer, expand
from schemenn.expand.forms.control import call
from schemenn.expand.forms.record_names import RecordNames
from schemenn.expand.keywords import special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, identifier, need, proper_list
from schemenn.syntax import Atom, Form, Identifier, Syntax

CLAUSES: Final = frozenset(("fields", "parent", "protocol", "sealed", "opaque", "nongenerative", "parent-rtd"))


def has_clauses(form: Form) -> bool:
    """Whether a `define-record-type` is one of R6RS: nothing but clauses follows the name."""
    return form.tail is None and len(form.items) > 1 and all([_clause_name(part) for part in form.items[2:]])


def _clause_name(syntax: Syntax) -> str:
    """The name of a clause; none for anything else."""
    if isinstance(syntax, Form) and syntax.items and isinstance(syntax.items[0], Identifier):
        name = syntax.items[0].name
        return name if name in CLAUSES else ""
    return ""


class ClauseRecord(RecordNames):
    """A parsed definition with clauses. `protocol` makes the constructor."""

    __slots__ = ("protocol", "title")

    def __init__(self, form: Form) -> None:
        name, *clauses = need(form, 1, None, "a type name and clauses")
        names = [name]
        if isinstance(name, Form):
            names = proper_list(name, "define-record-type: expected (name constructor predicate)")
            if len(names) != 3:  # noqa: PLR2004
                fail("define-record-type: expected (name constructor predicate)", name)
        message = "define-record-type: expected an identifier"
        super().__init__(form, identifier(names[0], message))
        self.title = self.name.name
        self.constructor = identifier(names[1], message) if len(names) > 1 else self._named("make-{}")
        self.predicate = identifier(names[2], message) if len(names) > 1 else self._named("{}?")
        self.protocol: Syntax | None = None
        self.takes_all = True
        self._take(clauses)
        check_distinct(self.fields, "define-record-type: duplicate field")

    def _named(self, pattern: str, *parts: str) -> Identifier:
        return Identifier(pattern.format(self.title, *parts), self.name.span)

    def _take(self, clauses: list[Syntax]) -> None:
        seen: set[str] = set()
        for clause in clauses:
            name = _clause_name(clause)
            if name in seen:
                fail(f"define-record-type: only one {name} clause can stand here", clause)
            seen.add(name)
            parts = proper_list(clause, "define-record-type: a clause cannot end in a dotted tail")[1:]
            if name == "fields":
                for field in parts:
                    self._take_field(field)
            elif name != "nongenerative":
                self._take_option(name, parts, clause)

    def _take_option(self, name: str, parts: list[Syntax], clause: Syntax) -> None:
        if len(parts) != (2 if name == "parent-rtd" else 1):
            fail(f"define-record-type: wrong number of parts in the clause {name}", clause)
        if name in ("parent", "parent-rtd"):
            self.parent = parts[0]
        elif name == "protocol":
            self.protocol = None if isinstance(parts[0], Atom) else parts[0]
        elif not isinstance(parts[0], Atom) or parts[0].value.__class__ is not Boolean:
            fail(f"define-record-type: expected ({name} #t) or ({name} #f)", clause)
        elif name == "sealed":
            self.is_sealed = parts[0].value is TRUE
        elif parts[0].value is TRUE:
            self.style = "name"

    def _take_field(self, syntax: Syntax) -> None:
        """`name`, `(immutable name [accessor])`, `(mutable name [accessor modifier])`."""
        message = "define-record-type: expected a field: name, (immutable name …) or (mutable name …)"
        if not isinstance(syntax, Form):
            self._add_field(identifier(syntax, message), False, [])
            return
        names = [identifier(part, message) for part in proper_list(syntax, message)]
        match [each.name for each in names]:
            case ["immutable", _] | ["immutable", _, _]:
                self._add_field(names[1], False, names[2:])
            case ["mutable", _] | ["mutable", _, _, _]:
                self._add_field(names[1], True, names[2:])
            case _:
                fail(message, syntax)

    def _add_field(self, field: Identifier, is_mutable: bool, procedures: list[Identifier]) -> None:
        accessor, *modifier = procedures or [self._named("{}-{}", field.name)]
        self.fields.append(field)
        self.procedures.append(("%record-accessor", accessor, field))
        if is_mutable:
            name = modifier[0] if modifier else self._named("{}-{}-set!", field.name)
            self.procedures.append(("%record-modifier", name, field))

    def construct(self, type: Producer, scope: Scope) -> Node:
        """The constructor: by the protocol, or by the one that the parent has."""
        raw = super().construct(type, scope)
        if self.protocol is None and self.parent is None:
            return raw
        protocol = expand(Atom(FALSE, self.form.span) if self.protocol is None else self.protocol, scope)
        return call("%protocol-constructor", [type(), raw, protocol], self.form)


@special("record-type-descriptor")
def expand_descriptor(form: Form, scope: Scope) -> Node:
    """`(record-type-descriptor name)`. Source: R6RS library 6.2."""
    (name,) = need(form, 1, 1, "a record name")
    return call("%record-type-of", [expand(name, scope)], form)
