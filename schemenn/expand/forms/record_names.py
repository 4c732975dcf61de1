"""What any definition of a record type defines, and the core forms of that.

Each name becomes a definition of its own:

    type point, constructor make-point, predicate point?, field x with point-x and set-point-x!
    →  (define point (%make-record-type 'point '(x)))
       (define make-point (%record-constructor point '(x)))
       (define point? (%record-predicate point))
       (define point-x (%record-accessor point 'x))
       (define set-point-x! (%record-modifier point 'x))
"""

from __future__ import annotations

from schemenn.core import Const, Node
from schemenn.datum import FALSE, TRUE, Symbol, intern, to_list
from schemenn.expand.expander import Context, Producer, expand
from schemenn.expand.forms.control import call
from schemenn.expand.scope import Name, Scope, name_of
from schemenn.syntax import Form, Identifier, Syntax


class RecordNames:
    """What a record definition defines; `procedures` are the primitive, the name and the field of each.

    `parent` is the expression of the parent's type; the constructor takes the fields in `initialized`, or all that the
    type has, where it `takes_all`. `style` says how records print (primitives/records.py).
    """

    __slots__ = (
        "constructor",
        "fields",
        "form",
        "initialized",
        "is_sealed",
        "name",
        "parent",
        "predicate",
        "procedures",
        "style",
        "takes_all",
    )

    def __init__(self, form: Form, name: Identifier) -> None:
        self.form = form
        self.name = name
        self.fields: list[Identifier] = []
        self.procedures: list[tuple[str, Identifier, Identifier]] = []
        self.constructor: Identifier | None = None
        self.initialized: list[Identifier] = []
        self.predicate: Identifier | None = None
        self.parent: Syntax | None = None
        self.takes_all = False
        self.is_sealed = False
        self.style = "fields"

    def make_type(self, scope: Scope) -> Node:
        """The core form that makes the record type."""
        own = field_symbols(self.fields)
        operands: list[Node] = [Const(intern(self.name.name.removeprefix("struct:")), self.form.span)]
        operands.append(Const(to_list([own[name_of(field)] for field in self.fields]), self.form.span))
        if self.parent is not None or self.style != "fields" or self.is_sealed:
            parent = Const(FALSE) if self.parent is None else expand(self.parent, scope)
            operands += [parent, Const(intern(self.style)), Const(TRUE if self.is_sealed else FALSE)]
        return call("%make-record-type", operands, self.form)

    def construct(self, type: Producer, scope: Scope) -> Node:
        """The core form that makes the constructor."""
        assert self.constructor is not None
        taken = Const(TRUE, self.form.span)
        if not self.takes_all:
            own = field_symbols(self.fields)
            taken = Const(to_list([own.get(name_of(field)) or intern(field.name) for field in self.initialized]))
        name = Const(intern(self.constructor.name), self.constructor.span)
        return call("%record-constructor", [type(), taken, name], self.form)

    def names(self) -> list[Identifier]:
        """All that the form defines, in order."""
        optional = [each for each in (self.constructor, self.predicate) if each is not None]
        return [self.name, *optional, *(name for _, name, _ in self.procedures)]


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


def define_record(record: RecordNames, context: Context, scope: Scope) -> None:
    """Define everything that a record definition names."""
    form = record.form
    symbols = field_symbols(record.fields)
    type_reference = context.define(record.name, lambda: record.make_type(scope), form)

    def procedure(key: str, operands: list[Node], name: Identifier) -> Producer:
        return lambda: call(key, [type_reference(), *operands, Const(intern(name.name), name.span)], form)

    if record.constructor is not None:
        context.define(record.constructor, lambda: record.construct(type_reference, scope), form)
    if record.predicate is not None:
        context.define(record.predicate, procedure("%record-predicate", [], record.predicate), form)
    for key, name, field in record.procedures:
        context.define(name, procedure(key, [Const(symbols[name_of(field)], form.span)], name), form)
