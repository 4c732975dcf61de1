"""Record types, as `define-record-type` uses them (R7RS 5.5).

A record type is a Python class whose slots are the fields; constructors, accessors and modifiers are plain Python
functions made from a template, one compilation for each shape, so that a field costs what an attribute costs.
"""

from __future__ import annotations

from functools import cache

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Symbol, to_list
from schemenn.errors import RunError, WrongType
from schemenn.primitives.check import elements, symbol, wrong_type
from schemenn.primitives.equality import compare_by_content
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeVar

    _Procedure = TypeVar("_Procedure", bound=Callable[..., Any])


class Record:
    """The base of all records; a subclass has slots `_0`, `_1` … and `kind`, its record type."""

    __slots__ = ()

    kind: RecordType


class RecordType:
    """A record type: its name, the names of its fields, the parent's first, and the Python class of its records.

    A child's class is a subclass of its parent's. `style` says how records print: with their fields, by their name
    alone, or as Racket's transparent or prefab structures, which are `equal?` if their fields are. `builder` makes the
    constructor for children that have a protocol (record-protocols.scm).
    """

    __slots__ = ("builder", "fields", "name", "parent", "record_class", "sealed", "style")

    def __init__(
        self,
        name: str,
        fields: list[str],
        parent: RecordType | None = None,
        style: str = "fields",
        sealed: bool = False,
    ) -> None:
        self.name = name
        self.parent = parent
        self.style = style
        self.sealed = sealed
        self.builder: Any = FALSE
        inherited: list[str] = [] if parent is None else parent.fields
        self.fields: list[str] = [*inherited, *fields]
        slots = tuple(f"_{index}" for index in range(len(inherited), len(self.fields)))
        base = Record if parent is None else parent.record_class
        self.record_class: type[Record] = type(name, (base,), {"__slots__": slots, "kind": self})
        if style in _BY_CONTENT and (parent is None or parent.style in _BY_CONTENT):
            compare_by_content(self.record_class, len(self.fields))


_BY_CONTENT: Final = {"transparent": "#(struct:", "prefab": "#s("}


def show_record(record: Any, write: Callable[[Any], str]) -> list[Any]:
    """The parts of the text of a record, `#<point x: 1 y: 2>`: texts and field values."""
    kind = record.kind
    opening = _BY_CONTENT.get(kind.style)
    parts = [f"#<{kind.name}" if opening is None else opening + kind.name]
    for index, name in enumerate(kind.fields if kind.style != "name" else ()):
        parts += (f" {name}: " if opening is None else " ", getattr(record, f"_{index}"))
    return [*parts, ">" if opening is None else ")"]


def show_record_type(kind: Any, write: Callable[[Any], str]) -> str:
    """The text of a record type: `#<record-type point>`."""
    return f"#<record-type {kind.name}>"


register(Record, show_record)
register(RecordType, show_record_type)


def _kind(name: str, value: Any) -> RecordType:
    if value.__class__ is not RecordType:
        raise wrong_type(name, "a record type", value)
    assert isinstance(value, RecordType)
    return value


def make_record_type(
    name: Any, fields: Any, parent: Any = FALSE, style: Any = FALSE, sealed: Any = FALSE
) -> RecordType:
    """(%make-record-type name fields [parent style sealed?]): a name in angle brackets loses them."""
    title = symbol("%make-record-type", name).name
    if len(title) > 2 and title[0] == "<" and title[-1] == ">":  # noqa: PLR2004
        title = title[1:-1]
    names = [symbol("%make-record-type", field).name for field in elements("%make-record-type", fields)]
    above = None if parent is FALSE else record_type_of(parent)
    if above is not None and above.sealed:
        raise WrongType(f"{title}: its parent {above.name} is sealed", (parent,))
    return RecordType(title, names, above, "fields" if style is FALSE else style.name, sealed is not FALSE)


def record_type_of(a: Any) -> RecordType:
    """(%record-type-of a): the record type that `a` is, or that it is a constructor of."""
    return _kind("%record-type-of", getattr(a, "record_type", a))


def _field(name: str, kind: RecordType, field: Any) -> int:
    """The index of a field given by its name or by its index."""
    if field.__class__ is int and 0 <= field < len(kind.fields):
        return int(field)
    if field.__class__ is Symbol and field.name in kind.fields:
        return len(kind.fields) - 1 - kind.fields[::-1].index(field.name)
    raise wrong_type(name, f"a field of {kind.name}", field)


def record_constructor(kind: Any, fields: Any, name: Any = None) -> Callable[..., Any]:
    """(%record-constructor type fields [name]): a procedure of the fields, all if #t; the other fields hold #f."""
    record_type = _kind("%record-constructor", kind)
    if fields is TRUE:
        fields = to_list(range(len(record_type.fields)))
    given = [_field("%record-constructor", record_type, field) for field in elements("%record-constructor", fields)]
    if len(set(given)) < len(given):
        raise WrongType("%record-constructor: a field is given twice", (fields,))
    factory = _constructor_factory(len(record_type.fields), tuple(given))
    title = _title(name, f"make-{record_type.name}")
    parameters = tuple([record_type.fields[index] for index in given])
    constructor = _named(factory(record_type.record_class, FALSE), title, parameters)
    constructor.record_type = record_type  # type: ignore[attr-defined]
    return constructor


@cache
def _constructor_factory(count: int, given: tuple[int, ...]) -> Callable[..., Callable[..., Any]]:
    stores = "".join(f"  record._{index} = {f'_{index}' if index in given else 'false'}\n" for index in range(count))
    operands = ", ".join(f"_{index}" for index in given)
    return _compiled("cls, false", f" def f({operands}):\n  record = cls()\n{stores}  return record\n")


def record_predicate(kind: Any, name: Any = None) -> Callable[[Any], Boolean]:
    """(%record-predicate type [name])."""
    record_type = _kind("%record-predicate", kind)
    title = _title(name, f"{record_type.name}?")
    return _named(_predicate_factory()(record_type.record_class, TRUE, FALSE), title, ("a",))


@cache
def _predicate_factory() -> Callable[..., Callable[..., Any]]:
    body = "  return true if a.__class__ is cls or isinstance(a, cls) else false\n"
    return _compiled("cls, true, false, isinstance=isinstance", f" def f(a):\n{body}")


def record_accessor(kind: Any, field: Any, name: Any = None) -> Callable[[Any], Any]:
    """(%record-accessor type field [name])."""
    record_type = _kind("%record-accessor", kind)
    index = _field("%record-accessor", record_type, field)
    title = _title(name, f"{record_type.name}-{record_type.fields[index]}")
    factory = _accessor_factory(index)
    return _named(factory(record_type.record_class, _refusal(title, record_type)), title, (record_type.name,))


@cache
def _accessor_factory(index: int) -> Callable[..., Callable[..., Any]]:
    test = "record.__class__ is cls or isinstance(record, cls)"
    body = f"  if {test}:\n   return record._{index}\n  raise refuse(record)\n"
    return _compiled("cls, refuse, isinstance=isinstance", f" def f(record):\n{body}")


def record_modifier(kind: Any, field: Any, name: Any = None) -> Callable[[Any, Any], Any]:
    """(%record-modifier type field [name])."""
    record_type = _kind("%record-modifier", kind)
    index = _field("%record-modifier", record_type, field)
    title = _title(name, f"set-{record_type.name}-{record_type.fields[index]}!")
    factory = _modifier_factory(index)
    parameters = record_type.name, record_type.fields[index]
    return _named(factory(record_type.record_class, _refusal(title, record_type), UNSPECIFIED), title, parameters)


@cache
def _modifier_factory(index: int) -> Callable[..., Callable[..., Any]]:
    test = "record.__class__ is cls or isinstance(record, cls)"
    body = f"  if {test}:\n   record._{index} = value\n   return unspecified\n  raise refuse(record)\n"
    return _compiled("cls, refuse, unspecified, isinstance=isinstance", f" def f(record, value):\n{body}")


def _refusal(title: str, kind: RecordType) -> Callable[[Any], RunError]:
    article = "an" if kind.name[:1] in "aeiou" else "a"
    return lambda value: wrong_type(title, f"{article} {kind.name}", value)


def _compiled(parameters: str, definition: str) -> Callable[..., Callable[..., Any]]:
    """The Python function of `parameters` that defines and answers the function f of `definition`."""
    namespace: dict[str, Any] = {}
    exec(compile(f"def make({parameters}):\n{definition} return f\n", "<record>", "exec"), namespace)
    factory: Callable[..., Callable[..., Any]] = namespace["make"]
    return factory


def _title(name: Any, otherwise: str) -> str:
    return otherwise if name is None else symbol("define-record-type", name).name


def _named(procedure: _Procedure, title: str, parameters: tuple[str, ...]) -> _Procedure:
    """The procedure with its name, and the names of its parameters for those who look at it."""
    procedure.__name__ = procedure.__qualname__ = title
    procedure.__dict__["parameters"] = parameters
    return procedure


def is_record(a: Any) -> Boolean:
    """(record? a)."""
    return TRUE if isinstance(a, Record) else FALSE


def record_parent(kind: Any) -> Any:
    """(%record-parent type)."""
    return record_type_of(kind).parent or FALSE


def record_builder(kind: Any) -> Any:
    """(%record-builder type)."""
    return record_type_of(kind).builder


def set_record_builder(kind: Any, builder: Any) -> Any:
    """(%set-record-builder! type builder)."""
    _kind("%set-record-builder!", kind).builder = builder
    return UNSPECIFIED


def is_record_fits(kind: Any, count: Any, a: Any) -> Boolean:
    """(%record-fits? type count a). Raises: WrongType for a type with another number of fields."""
    record_type = record_type_of(kind)
    if count != len(record_type.fields):
        raise WrongType(f"match: {record_type.name} has {len(record_type.fields)} fields, the pattern {count}", (kind,))
    return TRUE if isinstance(a, record_type.record_class) else FALSE


def record_field(record: Any, k: Any) -> Any:
    """(%record-field record k)."""
    return getattr(record, f"_{k}")


def record_copy(kind: Any, record: Any, fields: Any, *values: Any) -> Any:
    """(%record-copy type record fields value …): a record of the type itself."""
    record_type = record_type_of(kind)
    if not isinstance(record, record_type.record_class):
        raise _refusal("struct-copy", record_type)(record)
    copy = record_type.record_class()
    for index in range(len(record_type.fields)):
        setattr(copy, f"_{index}", getattr(record, f"_{index}"))
    for field, value in zip(elements("struct-copy", fields), values, strict=True):
        setattr(copy, f"_{_field('struct-copy', record_type, field)}", value)
    return copy
