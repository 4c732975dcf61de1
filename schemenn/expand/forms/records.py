"""`define-record-type`: of R7RS and SRFI 131 here, of R6RS in record_clauses.py.

    (define-record-type point (make-point x y) point? (x point-x set-point-x!) (y point-y))
    (define-record-type (point3 point) #t point3? (z point3-z))

Source: R7RS 5.5, SRFI 131
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE
from schemenn.expand.expander import Context
from schemenn.expand.forms.record_clauses import ClauseRecord, has_clauses
from schemenn.expand.forms.record_names import RecordNames, define_record, field_symbols
from schemenn.expand.keywords import definition
from schemenn.expand.scope import Scope, name_of
from schemenn.expand.shape import check_distinct, fail, identifier, need
from schemenn.syntax import Atom, Form, Identifier, Syntax

_PARTS = "a type name, a constructor, a predicate and fields"


class _RecordType(RecordNames):
    """A parsed `define-record-type`."""

    __slots__ = ("symbols",)

    def __init__(self, form: Form) -> None:
        name, constructor, predicate, *specs = need(form, 3, None, _PARTS)
        super().__init__(form, _type_name(name))
        if isinstance(name, Form) and len(name.items) > 1 and isinstance(name.items[1], Identifier):
            self.parent = name.items[1]
        for spec in specs:
            self._parse_field(spec)
        check_distinct(self.fields, "define-record-type: duplicate field")
        self.symbols = field_symbols(self.fields)
        self.constructor, self.initialized = self._parse_constructor(constructor)
        self.predicate = _optional_name(predicate, self.name, "{}?")

    def _parse_field(self, spec: Syntax) -> None:
        """`(name)`, `(name accessor)`, `(name accessor modifier)` or `name`."""
        parts = spec.items if isinstance(spec, Form) and spec.tail is None else [spec]
        names = [identifier(part, "define-record-type: expected (field accessor modifier)") for part in parts]
        if not 1 <= len(names) <= 3:
            fail("define-record-type: expected (field accessor modifier)", spec)
        self.fields.append(names[0])
        for procedure, name in zip(("%record-accessor", "%record-modifier"), names[1:], strict=False):
            self.procedures.append((procedure, name, names[0]))

    def _parse_constructor(self, syntax: Syntax) -> tuple[Identifier | None, list[Identifier]]:
        """The name of the constructor and the fields it takes: all, unless they are listed."""
        if not isinstance(syntax, Form):
            self.takes_all = self.parent is not None
            return _optional_name(syntax, self.name, "make-{}"), self.fields
        if not syntax.items or syntax.tail is not None:
            fail("define-record-type: expected (constructor field …)", syntax)
        message = "define-record-type: expected (constructor field …)"
        name, *fields = [identifier(item, message) for item in syntax.items]
        for field in fields:
            if name_of(field) not in self.symbols and self.parent is None:
                fail(f"define-record-type: {name.name} takes {field.name}, which is no field", field)
        check_distinct(fields, f"define-record-type: {name.name} takes a field twice:")
        return name, fields


def _type_name(syntax: Syntax) -> Identifier:
    if isinstance(syntax, Form) and syntax.items:
        syntax = syntax.items[0]
    return identifier(syntax, "define-record-type: the type name must be an identifier")


def _optional_name(syntax: Syntax, type_name: Identifier, pattern: str) -> Identifier | None:
    """An identifier, none for `#f`, or one made from the name of the type for `#t`. Source: SRFI 131."""
    if isinstance(syntax, Atom) and syntax.value is FALSE:
        return None
    if isinstance(syntax, Atom) and syntax.value is TRUE:
        plain = type_name.name.removeprefix("<").removesuffix(">")
        return Identifier(pattern.format(plain), syntax.span)
    return identifier(syntax, "define-record-type: expected an identifier or #f")


def _parse(form: Form) -> RecordNames:
    return ClauseRecord(form) if has_clauses(form) else _RecordType(form)


def _record_names(form: Form, scope: Scope) -> list[Identifier]:
    return _parse(form).names()


@definition("define-record-type", _record_names)
def define_record_type(form: Form, scope: Scope, context: Context) -> None:
    """`(define-record-type name constructor predicate field …)`. Source: R7RS 5.5."""
    define_record(_parse(form), context, scope)
