"""`define-record-type`.

Each name it defines becomes a definition of its own:

    (define-record-type point (make-point x y) point? (x point-x set-point-x!) (y point-y))
    →  (define point (%make-record-type 'point '(x y)))
       (define make-point (%record-constructor point '(x y)))
       (define point? (%record-predicate point))
       (define point-x (%record-accessor point 'x))
       (define set-point-x! (%record-modifier point 'x))
       (define point-y (%record-accessor point 'y))
"""

from __future__ import annotations

from schemenn.core import Const, Node
from schemenn.datum import FALSE, TRUE, Symbol, intern, to_list
from schemenn.expand.expander import Context, Producer
from schemenn.expand.forms.control import call
from schemenn.expand.keywords import definition
from schemenn.expand.scope import Name, Scope, name_of
from schemenn.expand.shape import check_distinct, fail, identifier, need
from schemenn.syntax import Atom, Form, Identifier, Syntax

_PARTS = "a type name, a constructor, a predicate and fields"


class RecordNames:
    """What a record definition defines; `procedures` are the primitive, the name and the field of each."""

    __slots__ = ("constructor", "fields", "form", "initialized", "name", "predicate", "procedures")

    def __init__(self, form: Form, name: Identifier) -> None:
        self.form = form
        self.name = name
        self.fields: list[Identifier] = []
        self.procedures: list[tuple[str, Identifier, Identifier]] = []
        self.constructor: Identifier | None = None
        self.initialized: list[Identifier] = []
        self.predicate: Identifier | None = None

    def names(self) -> list[Identifier]:
        """All that the form defines, in order."""
        optional = [each for each in (self.constructor, self.predicate) if each is not None]
        return [self.name, *optional, *(name for _, name, _ in self.procedures)]


class _RecordType(RecordNames):
    """A parsed `define-record-type`."""

    __slots__ = ("symbols",)

    def __init__(self, form: Form) -> None:
        name, constructor, predicate, *specs = need(form, 3, None, _PARTS)
        super().__init__(form, _type_name(name))
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
            return _optional_name(syntax, self.name, "make-{}"), self.fields
        if not syntax.items or syntax.tail is not None:
            fail("define-record-type: expected (constructor field …)", syntax)
        message = "define-record-type: expected (constructor field …)"
        name, *fields = [identifier(item, message) for item in syntax.items]
        for field in fields:
            if name_of(field) not in self.symbols:
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


def field_symbols(fields: list[Identifier]) -> dict[Name, Symbol]:
    """A symbol for each field; fields that macros inserted may share a name and still differ."""
    taken: set[str] = set()
    symbols: dict[Name, Symbol] = {}
    for field in fields:
        name = field.name
        while name in taken:
            name += "'"
        taken.add(name)
        symbols[name_of(field)] = intern(name)
    return symbols


def _record_names(form: Form, scope: Scope) -> list[Identifier]:
    return _RecordType(form).names()


@definition("define-record-type", _record_names)
def define_record_type(form: Form, scope: Scope, context: Context) -> None:
    """`(define-record-type name constructor predicate field …)`. Source: R7RS 5.5."""
    define_record(_RecordType(form), context)


def define_record(record: RecordNames, context: Context) -> None:
    """Define everything that a record definition names."""
    form = record.form
    symbols = field_symbols(record.fields)

    def listed(fields: list[Identifier]) -> Const:
        return Const(to_list([symbols[name_of(field)] for field in fields]), form.span)

    make: list[Node] = [Const(intern(record.name.name), form.span), listed(record.fields)]
    type_reference = context.define(record.name, lambda: call("%make-record-type", make, form), form)

    def procedure(key: str, operands: list[Node], name: Identifier) -> Producer:
        return lambda: call(key, [type_reference(), *operands, Const(intern(name.name), name.span)], form)

    if record.constructor is not None:
        value = procedure("%record-constructor", [listed(record.initialized)], record.constructor)
        context.define(record.constructor, value, form)
    if record.predicate is not None:
        context.define(record.predicate, procedure("%record-predicate", [], record.predicate), form)
    for key, name, field in record.procedures:
        context.define(name, procedure(key, [Const(symbols[name_of(field)], form.span)], name), form)
