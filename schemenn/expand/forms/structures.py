"""`struct`, `define-struct`, `define-structure` and `struct-copy`: records whose procedures are named after the type.

    (define-structure point x y)  (define-struct point (x y))  (struct point (x y) #:mutable)
    →  point?, point-x, set-point-x!, point-y, set-point-y!

The constructor is `make-point`, and of `struct` it is `point`; the type is `point` and `struct:point`.
"""

from __future__ import annotations

from schemenn.core import Const, Node
from schemenn.datum import FALSE, KeywordObject, intern, to_list
from schemenn.expand.expander import Context, Producer, expand, expand_all
from schemenn.expand.forms.control import call
from schemenn.expand.forms.record_names import RecordNames, define_record
from schemenn.expand.forms.structure_names import bind_structure, find_structure
from schemenn.expand.keywords import definition, special
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, head_name, identifier, need, proper_list
from schemenn.syntax import Atom, Form, Identifier, Syntax

_FLAGS = ("mutable", "transparent", "prefab", "authentic", "omit-define-syntaxes", "omit-define-values")
_WITH_VALUE = ("constructor-name", "extra-constructor-name", "guard", "inspector")


class _Structure(RecordNames):
    """A definition that gives the type name, the fields and options.

    `mutable`: all fields are; `is_racket`: a field is so only if it says so, and the type has a name of its own.
    """

    __slots__ = ("extra", "guard", "is_mutable", "is_racket", "owner", "parent_name", "title")

    def __init__(self, form: Form, header: list[Syntax], fields: list[Syntax], options: list[Syntax]) -> None:
        self.owner = head_name(form)
        self.is_racket = self.owner == "struct"
        self.title = identifier(header[0], f"{self.owner}: the type name must be an identifier")
        super().__init__(form, self._named("struct:{}") if self.is_racket else self.title)
        self.is_mutable = not self.is_racket
        self.constructor = self.title if self.is_racket else self._named("make-{}")
        self.predicate = self._named("{}?")
        self.style = "name" if self.is_racket else "fields"
        self.extra: Identifier | None = None
        self.guard: Syntax | None = None
        self.parent_name = None
        if len(header) > 1:
            self.parent_name = identifier(header[1], f"{self.owner}: the parent must be an identifier")
        self._take_options(options)
        for field in fields:
            self._take_field(field)
        check_distinct(self.fields, f"{self.owner}: duplicate field")
        self.takes_all = True

    def _named(self, pattern: str, *parts: str) -> Identifier:
        return Identifier(pattern.format(self.title.name, *parts), self.title.span)

    def _take_options(self, options: list[Syntax]) -> None:
        left = options[::-1]
        while left:
            option = left.pop()
            name = option.value.name if isinstance(option, Atom) and isinstance(option.value, KeywordObject) else ""
            if name in _FLAGS:
                self._set_flag(name)
            elif name in _WITH_VALUE and left:
                self._set_value(name, left.pop())
            else:
                fail(f"{self.owner}: expected an option: #:mutable, #:transparent, #:prefab, #:guard …", option)

    def _set_flag(self, name: str) -> None:
        if name == "mutable":
            self.is_mutable = True
        elif name in ("transparent", "prefab"):
            self.style = name

    def _set_value(self, name: str, value: Syntax) -> None:
        if name == "guard":
            self.guard = value
        elif name == "inspector":
            self.style = "transparent" if isinstance(value, Atom) and value.value is FALSE else self.style
        elif name == "constructor-name":
            self.constructor = identifier(value, f"{self.owner}: the constructor's name must be an identifier")
        else:
            self.extra = identifier(value, f"{self.owner}: the constructor's name must be an identifier")

    def _take_field(self, syntax: Syntax) -> None:
        name, is_mutable = self._field(syntax)
        self.fields.append(name)
        self.procedures.append(("%record-accessor", self._named("{}-{}", name.name), name))
        if is_mutable:
            self.procedures.append(("%record-modifier", self._named("set-{}-{}!", name.name), name))

    def _field(self, syntax: Syntax) -> tuple[Identifier, bool]:
        """`name`, `(name #:mutable)`."""
        if not isinstance(syntax, Form) or self.owner == "define-structure" or not syntax.items:
            return identifier(syntax, f"{self.owner}: a field must be an identifier"), self.is_mutable
        for option in syntax.items[1:]:
            if not isinstance(option, Atom) or repr(option.value) != "#:mutable":
                fail(f"{self.owner}: expected (field #:mutable)", option)
        name = identifier(syntax.items[0], f"{self.owner}: a field must be an identifier")
        return name, self.is_mutable or len(syntax.items) > 1

    def names(self) -> list[Identifier]:
        """All that the form defines."""
        return super().names() if self.extra is None else [*super().names(), self.extra]

    def bind(self, scope: Scope) -> None:
        """Make the structure known in a scope."""
        known = None if self.parent_name is None else find_structure(self.parent_name, scope)
        self.parent = self.parent_name if known is None else known.type
        inherited = [] if known is None else known.fields
        bind_structure(self.title, [*inherited, *[field.name for field in self.fields]], self.name, scope)

    def construct(self, type: Producer, scope: Scope) -> Node:
        """The constructor: it takes all fields, and hands them to the guard first."""
        raw = super().construct(type, scope)
        if self.guard is None:
            return raw
        name = Const(intern(self.title.name), self.form.span)
        return call("%guarded-constructor", [raw, expand(self.guard, scope), name], self.form)


def _parse(form: Form) -> _Structure:
    if head_name(form) == "define-structure":
        parts = need(form, 1, None, "a type name and fields")
        if not isinstance(parts[0], Form):
            return _Structure(form, parts[:1], parts[1:], [])
        if len(parts) > 1 or not parts[0].items or parts[0].tail is not None:
            fail("define-structure: expected (name field …), without options", parts[0])
        return _Structure(form, parts[0].items[:1], parts[0].items[1:], [])
    name, *parts = need(form, 2, None, "a type name and a list of fields")
    header = [name]
    if isinstance(name, Form):
        header = proper_list(name, f"{head_name(form)}: expected (name parent)")
        if len(header) != 2:  # noqa: PLR2004
            fail(f"{head_name(form)}: expected (name parent)", name)
    elif isinstance(parts[0], Identifier) and head_name(form) == "struct":
        header.append(parts.pop(0))
    if not parts:
        fail(f"{head_name(form)}: expected a list of fields", form)
    fields = proper_list(parts[0], f"{head_name(form)}: expected a list of fields")
    return _Structure(form, header, fields, parts[1:])


def _names(form: Form, scope: Scope) -> list[Identifier]:
    structure = _parse(form)
    structure.bind(scope)
    return structure.names()


def _define(form: Form, scope: Scope, context: Context) -> None:
    """`(struct name [parent] (field …) option …)`, `(define-struct name (field …))`, `(define-structure name field …)`.

    Source: Racket Reference 5.1; How to Design Programs; MIT Scheme; Chez
    """
    structure = _parse(form)
    structure.bind(context.scope)
    define_record(structure, context, scope)
    constructor, extra = structure.constructor, structure.extra
    if extra is not None and constructor is not None:
        context.define(extra, lambda: expand(constructor, scope), form)


for _name in ("struct", "define-struct", "define-structure"):
    definition(_name, _names)(_define)


@special("struct-copy")
def expand_struct_copy(form: Form, scope: Scope) -> Node:
    """`(struct-copy name structure (field expression) …)`. Source: Racket Reference 5.1."""
    name, structure, *changes = need(form, 2, None, "a structure's name, a structure and (field expression) …")
    known = find_structure(identifier(name, "struct-copy: expected the name of a structure"), scope)
    if known is None:
        fail("struct-copy: expected the name of a structure", name)
    fields: list[str] = []
    values: list[Syntax] = []
    for change in changes:
        pair = proper_list(change, "struct-copy: expected (field expression)")
        if len(pair) != 2:  # noqa: PLR2004
            fail("struct-copy: expected (field expression)", change)
        field = identifier(pair[0], "struct-copy: a field must be an identifier").name
        if field not in known.fields:
            fail(f"struct-copy: {name} has no field {field}", change)
        if field in fields:
            fail(f"struct-copy: {field} is given twice", change)
        fields.append(field)
        values.append(pair[1])
    listed = Const(to_list([intern(field) for field in fields]), form.span)
    operands = [expand(known.type, scope), expand(structure, scope), listed, *expand_all(values, scope)]
    return call("%record-copy", operands, form)
