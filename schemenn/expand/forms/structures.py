"""`define-structure` and `define-struct`: records whose procedures are named after the type.

    (define-structure point x y)      (define-struct point (x y))
    →  point, make-point, point?, point-x, set-point-x!, point-y, set-point-y!
"""

from __future__ import annotations

from schemenn.expand.expander import Context
from schemenn.expand.forms.records import RecordNames, define_record
from schemenn.expand.keywords import definition
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, head_name, identifier, need, proper_list
from schemenn.syntax import Form, Identifier, Syntax


class _Structure(RecordNames):
    """A definition that gives the type name and the fields."""

    def __init__(self, form: Form, name: Syntax, fields: list[Syntax]) -> None:
        owner = head_name(form)
        super().__init__(form, identifier(name, f"{owner}: the type name must be an identifier"))
        title = self.name.name
        self.constructor = self._named(f"make-{title}")
        self.predicate = self._named(f"{title}?")
        for field in fields:
            each = identifier(field, f"{owner}: a field must be an identifier")
            self.fields.append(each)
            self.procedures.append(("%record-accessor", self._named(f"{title}-{each.name}"), each))
            self.procedures.append(("%record-modifier", self._named(f"set-{title}-{each.name}!"), each))
        check_distinct(self.fields, f"{owner}: duplicate field")
        self.initialized = self.fields

    def _named(self, name: str) -> Identifier:
        return Identifier(name, self.name.span)


def _structure(form: Form) -> _Structure:
    parts = need(form, 1, None, "a type name and fields")
    if not isinstance(parts[0], Form):
        return _Structure(form, parts[0], parts[1:])
    if len(parts) > 1 or not parts[0].items or parts[0].tail is not None:
        fail("define-structure: expected (name field …), without options", parts[0])
    return _Structure(form, parts[0].items[0], parts[0].items[1:])


def _structure_names(form: Form, scope: Scope) -> list[Identifier]:
    return _structure(form).names()


@definition("define-structure", _structure_names)
def define_structure(form: Form, scope: Scope, context: Context) -> None:
    """`(define-structure name field …)` or `(define-structure (name field …))`. Source: MIT Scheme, Chez."""
    define_record(_structure(form), context)


def _struct(form: Form) -> _Structure:
    name, fields = need(form, 2, 2, "a type name and a list of fields")
    return _Structure(form, name, proper_list(fields, "define-struct: expected a list of fields"))


def _struct_names(form: Form, scope: Scope) -> list[Identifier]:
    return _struct(form).names()


@definition("define-struct", _struct_names)
def define_struct(form: Form, scope: Scope, context: Context) -> None:
    """`(define-struct name (field …))`. Source: Racket; How to Design Programs."""
    define_record(_struct(form), context)
